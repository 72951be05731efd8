"""Many classes at once: what weighs most is told first, and “the others” are the more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diff_scenarios import plans
from diff_specs import Value, text
from speclint.diff.overview import rows
from speclint.diff.render_markdown import render as comment
from speclint.diff.render_text import render
from speclint.diff.wording import plain
from speclint.formats.options import Options

if TYPE_CHECKING:
    from speclint.diff.plan_change import PlanChange

Values = dict[str, Value]
Sides = tuple[Values, Values]

LAST = "Performs other duties as required."
LAW = "A commercial driver's license is required."


def revised(*classes: Sides) -> PlanChange:
    """Classes of rising code, each with its values before and after."""
    sides: tuple[dict[str, str], dict[str, str]] = ({}, {})
    for number, values in enumerate(classes, 101):
        for side, value in zip(sides, values, strict=True):
            own: Values = {"title": f"Cook {number}", "class_code": f"{number}A"}
            side[f"{number}.yaml"] = text(**(own | value))
    return plans(*sides)


def duty(last: str) -> Values:
    return {"typical_work": ["Cooks meals;", last]}


def names(plan: PlanChange) -> list[str]:
    return [row.name for row in rows(plan)]


ASSIGNED: Sides = duty(LAST), duty("Performs other duties as assigned.")
ADDED: Sides = duty(LAST), {"typical_work": ["Cooks meals;", "Sweeps the floor;", LAST]}
LEGAL: Sides = {"legal_requirements": [LAW]}, {"legal_requirements": [f"{LAW} Or not."]}
CRITERIA: Sides = {"definition": "Cooks and bakes."}, {"definition": "Cooks or bakes."}


def test_adoption_and_law_come_before_larger_groups_and_lower_codes() -> None:
    plan = revised(ADDED, ASSIGNED, ASSIGNED, ASSIGNED, CRITERIA, LEGAL)
    assert names(plan) == [
        "Cook 105 (105A)",
        "Cook 106 (106A)",
        "Cook 102 (102A), Cook 103 (103A) and Cook 104 (104A)",
        "Cook 101 (101A)",
    ]


def test_marks_come_after_words() -> None:
    marks = duty(LAST), duty("Performs other duties, as required.")
    assert names(revised(marks, ADDED)) == ["Cook 102 (102A)", "Cook 101 (101A)"]


def test_every_output_has_that_order() -> None:
    plan = revised(ADDED, LEGAL, CRITERIA)
    for page in (render(plan, Options()), comment(plan)):
        found = [page.rindex(name) for name in ("Cook 103 (103A)", "Cook 101 (101A)")]
        assert found == sorted(found)


def test_who_is_unlike_the_others_comes_after_them() -> None:
    other: Sides = (
        {**ASSIGNED[0], **CRITERIA[0]},
        {**duty("Performs duties as assigned."), **CRITERIA[1]},
    )
    plan = revised(other, ASSIGNED, ASSIGNED)
    assert plan.singles[0].departures
    assert names(plan)[-1] == "Cook 101 (101A)"


def test_as_many_exceptions_as_others_are_no_exceptions() -> None:
    law: Sides = {"legal_requirements": []}, {"legal_requirements": [LAW]}
    own = [LAW.replace("commercial", word) for word in ("valid", "clean")]
    unlike: list[Sides] = [(law[0], {"legal_requirements": [words]}) for words in own]
    plan = revised(law, law, *unlike)
    assert [single.departures for single in plan.singles] == [(), ()]


def test_classes_abolished_on_other_days_are_alike_where_the_same_is_changed() -> None:
    days = ("2015-08-14", "2023-07-01", "2023-07-01", None)
    gone: list[Values] = [{} if day is None else {"abolished": day} for day in days]
    plan = revised(*((ASSIGNED[0] | day, ASSIGNED[1] | day) for day in gone))
    assert [(len(group.members), group.change.abolished) for group in plan.groups] == [(4, None)]


def test_files_that_go_to_another_folder_together_are_one_change() -> None:
    before, after = ("Performs other duties as required.", "Performs duties as assigned.")
    old = {f"a/{n}.yaml": text(class_code=f"{n}A", typical_work=[before]) for n in range(101, 104)}
    new = {path.replace("a/", "b/"): words.replace(before, after) for path, words in old.items()}
    plan = plans(old, new)
    assert [len(group.members) for group in plan.groups] == [3]
    assert [plain(row.phrase) for row in rows(plan)] == [
        "Typical Work: 1 duty reworded; File moved from a to b"
    ]


def test_a_file_that_gets_another_name_or_leaves_a_folder_says_so() -> None:
    cook, baker = text(class_code="101A", title="Cook"), text(class_code="102A", title="Baker")
    plan = plans({"a/1.yaml": cook, "2.yaml": baker}, {"1.yaml": cook, "3.yaml": baker})
    assert [plain(row.phrase) for row in rows(plan)] == [
        "File moved from a to the top folder",
        "File moved from 2.yaml to 3.yaml",
    ]


def test_files_that_get_other_names_are_told_one_by_one() -> None:
    old = {f"{n}.yaml": text(class_code=f"{n}A") for n in (101, 102)}
    new = {path.replace(".yaml", "A.yaml"): words for path, words in old.items()}
    assert plans(old, new).groups == ()
