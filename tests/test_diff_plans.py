"""Two plans: which class is which, what is alike, who leans on it, what cannot be read."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from diff_scenarios import SERIES, abolished_class, plans, retitled, spec, swapped, whole_series
from diff_specs import Value, text
from speclint.diff.compare_plans import compare_classes, compare_plans
from speclint.diff.overview import allowance, reread, unreadable
from speclint.diff.pair_specs import LIMITED
from speclint.diff.side import Side
from speclint.diff.where import without_numbers
from speclint.diff.wording import label
from speclint.text.source import decode

if TYPE_CHECKING:
    from speclint.diff.plan_change import PlanChange

WORK: list[Value] = [
    "Prepares monthly and annual financial reports for management;",
    "Supervises staff and conducts annual performance evaluations;",
    "Reviews contracts for compliance with state and federal law;",
]
OTHER: list[Value] = [
    "Cleans kennels and feeds animals in the care of the college;",
    "Drives a bus on a fixed route and keeps a log of its trips;",
]


def statuses(plan: PlanChange) -> list[str]:
    """Every class with what became of it."""
    return [f"{one.name}: {', '.join(one.statuses) or 'revised'}" for one in plan.changes]


PAIRS: dict[str, tuple[dict[str, str], dict[str, str], list[str]]] = {
    "a file under another name": (
        {"a/102A.yaml": text(typical_work=WORK)},
        {"b/102A.yaml": text(typical_work=WORK)},
        ["Fiscal Analyst 1 (102A): renamed"],
    ),
    "two files change places": (
        {"a.yaml": text(), "b.yaml": text(class_code="102B", title="Cook 2")},
        {"b.yaml": text(), "a.yaml": text(class_code="102B", title="Cook 2")},
        ["Fiscal Analyst 1 (102A): renamed", "Cook 2 (102B): renamed"],
    ),
    "a code on two pages": (
        {"a.yaml": text(variant="DOC WFSE"), "b.yaml": text()},
        {"a.yaml": text(variant="DOC WFSE"), "b.yaml": text(title="Cook 2")},
        ["Cook 2 (102A): retitled"],
    ),
    "a new variant of a code": (
        {"a.yaml": text()},
        {"b.yaml": text(variant="DOC WFSE")},
        ["Fiscal Analyst 1 (102A DOC WFSE): renamed, recoded"],
    ),
    "another code in the same file": (
        {"a.yaml": text(typical_work=WORK)},
        {"a.yaml": text(class_code="205C", title="Auditor 1", typical_work=WORK)},
        ["Auditor 1 (205C): recoded, retitled"],
    ),
    "another class in the same file": (
        {"a.yaml": text(typical_work=WORK)},
        {"a.yaml": text(class_code="205C", title="Bus Driver", typical_work=OTHER)},
        ["Fiscal Analyst 1 (102A): removed", "Bus Driver (205C): new"],
    ),
    "the history tells the former code": (
        {"a.yaml": text(typical_work=WORK)},
        {
            "b.yaml": text(
                class_code="205C",
                title="Auditor 1",
                typical_work=OTHER,
                history=[{"text": "Code change (formerly 102A): July 1, 2026"}],
            )
        },
        ["Auditor 1 (205C): renamed, recoded, retitled"],
    ),
    "the same title under another code": (
        {"a.yaml": text()},
        {"b.yaml": text(class_code="205C")},
        ["Fiscal Analyst 1 (205C): renamed, recoded"],
    ),
    "some of the words under another code and title": (
        {"a.yaml": text(typical_work=WORK)},
        {"b.yaml": text(class_code="205C", title="Auditor 1", typical_work=[*WORK[:2], OTHER[0]])},
        ["Fiscal Analyst 1 (102A): removed", "Auditor 1 (205C): new"],
    ),
    "nearly the same words under another code and title": (
        {"a.yaml": text(typical_work=WORK)},
        {"b.yaml": text(class_code="205C", title="Auditor 1", typical_work=WORK)},
        ["Auditor 1 (205C): renamed, recoded, retitled"],
    ),
    "one goes, another comes": (
        {"a.yaml": text(typical_work=WORK)},
        {"b.yaml": text(class_code="205C", title="Bus Driver", typical_work=OTHER)},
        ["Fiscal Analyst 1 (102A): removed", "Bus Driver (205C): new"],
    ),
    "a class without a code": (
        {"a.yaml": "title: Cook 1\ndefinition: Cooks.\n"},
        {"a.yaml": "title: Cook 2\ndefinition: Cooks.\n"},
        ["Cook 2: retitled"],
    ),
}


@pytest.mark.parametrize(("old", "new", "expected"), PAIRS.values(), ids=PAIRS)
def test_which_class_is_which(
    old: dict[str, str], new: dict[str, str], expected: list[str]
) -> None:
    assert statuses(plans(old, new)) == expected


def test_equal_plans_have_nothing_to_tell() -> None:
    files = {"a.yaml": spec("102A"), "b.yaml": spec("102C")}
    plan = plans(files, files)
    assert (plan.differs, plan.count, plan.unchanged) == (False, 0, 2)


def test_two_named_files_are_one_class() -> None:
    sides = [
        Side(name, {name: decode(name, spec(code).encode())})
        for name, code in (("old.yaml", "102A"), ("new.yaml", "102C"))
    ]
    plan = compare_plans(sides[0], sides[1], as_one=True)
    assert statuses(plan) == [
        "Customer Service Specialist 3 (102C): recoded, retitled, reclassified"
    ]


def test_too_many_classes_to_tell_renamed_ones() -> None:
    old = {f"{n}.yaml": text(class_code=f"{n}A", title=f"Cook {n}") for n in range(100, 401)}
    new = {f"x{n}.yaml": text(class_code=f"{n}Z", title=f"Chef {n}") for n in range(100, 401)}
    plan = plans(old, new)
    assert (plan.limited, plan.count) == ((LIMITED,), 602)


def test_one_change_in_a_whole_series_is_told_once() -> None:
    plan = whole_series()
    assert [len(group.members) for group in plan.groups] == [27]
    assert {s.change.identity: [d.text for d in s.departures] for s in plan.singles} == {
        "307A": ["Legal Requirement(s): the sentence added reads differently here."],
        "312A": ["Class Specification History: no entry is added here."],
        "325A": ["It also changes Typical Work."],
    }


def test_a_departure_shows_the_words() -> None:
    (departure,) = whole_series().singles[0].departures
    changed = [(edit.kind, edit.text) for edit in departure.edits if edit.kind != "equal"]
    assert changed == [("delete", "including"), ("insert", "and")]


def test_classes_that_have_nothing_in_common_with_the_group_are_told_in_full() -> None:
    old = {f"{n}.yaml": text(class_code=f"{n}A", definition=f"Cooks {n}.") for n in range(101, 105)}
    new = {path: content + "legal_requirements: [Be legal.]\n" for path, content in old.items()}
    new["104.yaml"] = text(class_code="104A", definition="Bakes bread all night.")
    plan = plans(old, new)
    assert [s.departures for s in plan.singles] == [()]


def test_the_same_words_at_another_number_are_the_same_change() -> None:
    old = {
        "1.yaml": text(class_code="101A", legal_requirements=["One."]),
        "2.yaml": text(class_code="102A", legal_requirements=["One.", "Two."]),
    }
    new = {
        "1.yaml": text(class_code="101A", legal_requirements=["One.", "Three."]),
        "2.yaml": text(class_code="102A", legal_requirements=["One.", "Two.", "Three."]),
    }
    assert [len(group.members) for group in plans(old, new).groups] == [2]


def test_who_should_read_again_after_an_abolition() -> None:
    (one,) = abolished_class().rereads
    assert reread(one) == (
        "Customer Service Specialist 4 (102D), because of Customer Service Specialist 3 (102C): "
        "Under Typical Work it names “Customer Service Specialist 3”, which is abolished."
    )


def test_who_should_read_again_after_another_title() -> None:
    (one,) = retitled().rereads
    assert reread(one) == (
        "Customer Service Specialist 3 (102C), because of Customer Support Specialist 1 (102A): "
        "Under Desirable Qualifications it still names “Customer Service Specialist 1”."
    )


LEANS: dict[str, tuple[dict[str, Value], dict[str, Value], list[str]]] = {
    "its concept": (
        {"class_series_concept": {"see": "102A"}},
        {"class_series_concept": "The series cooks and bakes."},
        ["It takes its class series concept from that class."],
    ),
    "its concept, in prose": (
        {"class_series_concept": "See 102A."},
        {"class_series_concept": "The series cooks and bakes."},
        ["It takes its class series concept from that class."],
    ),
    "its duties": (
        {"typical_work": ["Performs the duties of a Cook 1;"]},
        {"typical_work": ["Cooks soup;"]},
        ["Under Typical Work it speaks of the duties of that class."],
    ),
    "what sets it apart": (
        {"distinguishing_characteristics": "This class is distinguished from the Cook 1."},
        {"definition": "Cooks and bakes."},
        ["Under Distinguishing Characteristics it is told apart from that class."],
    ),
    "experience leans on no duty": (
        {"desirable_qualifications": ["One year of experience as a Cook 1."]},
        {"typical_work": ["Cooks soup;"]},
        [],
    ),
    "nothing leans on qualifications": (
        {"distinguishing_characteristics": "This class is distinguished from the Cook 1."},
        {"desirable_qualifications": ["A cook's certificate."]},
        [],
    ),
}


@pytest.mark.parametrize(("leaning", "change", "expected"), LEANS.values(), ids=LEANS)
def test_what_leans_on_a_change(
    leaning: dict[str, Value], change: dict[str, Value], expected: list[str]
) -> None:
    base: dict[str, Value] = {"title": "Cook 1", "series": "Cook"}
    other = text(class_code="102B", title="Cook 2", series="Cook", **leaning)
    plan = plans(
        {"a.yaml": text(**base, definition="Cooks."), "b.yaml": other},
        {"a.yaml": text(**(base | {"definition": "Cooks."} | change)), "b.yaml": other},
    )
    assert [reason for one in plan.rereads for reason in one.reasons] == expected


def test_a_class_of_the_proposal_itself_need_not_read_again() -> None:
    old = {
        "a.yaml": text(title="Cook 1", definition="Cooks."),
        "b.yaml": text(class_code="102B", title="Cook 2", class_series_concept={"see": "Cook 1"}),
    }
    new = {
        "a.yaml": text(title="Cook 1", definition="Cooks and bakes."),
        "b.yaml": old["b.yaml"] + "definition: Bakes.\n",
    }
    assert plans(old, new).rereads == ()


def test_waivers_and_debts_that_come() -> None:
    waiver = "# speclint: allow HIS004 until 2027-01-01 -- as published"
    assert [allowance(one) for one in retitled().allowances] == [
        f"Waiver added in {SERIES}/102A.yaml, line 60: {waiver}",
        "Known debt added in known-debts.txt: LEG001 102D",
    ]


def test_waivers_and_debts_that_go() -> None:
    waived = spec("102A") + "# speclint: allow-file HIS004 -- as published\n"
    debt = "102A  HIS004  0123456789abcdef-2  History, entry 2: stands twice.\n"
    plan = plans(
        {"a.yaml": waived}, {"a.yaml": spec("102A")}, debts=(f"# head\n{debt}", "# head\n")
    )
    assert [allowance(one) for one in plan.allowances] == [
        "Waiver removed in a.yaml, line 76: # speclint: allow-file HIS004 -- as published",
        "Known debt removed in known-debts.txt: 102A, HIS004, History, entry 2: stands twice.",
    ]


def test_a_waiver_that_only_moves_is_not_told() -> None:
    waiver = "# speclint: allow HIS004 -- as published\n"
    plan = plans({"a.yaml": waiver + spec("102A")}, {"a.yaml": spec("102A") + waiver})
    assert plan.allowances == ()


BROKEN: dict[str, tuple[bytes, str]] = {
    "UTF-16": (
        spec("102A").encode("utf-16"),
        "x.yaml: The file is saved as UTF-16; it should be saved as UTF-8.",
    ),
    "Latin-1": (
        b"class_code: 102A\ntitle: Caf\xe9\n",
        "x.yaml, line 2: The file holds a character that is not saved as UTF-8.",
    ),
    "empty": (b"", "x.yaml: The file is empty."),
    "two documents": (
        b"title: a\n---\ntitle: b\n",
        "x.yaml, line 2: The file holds more than one document.",
    ),
    "an alias": (
        b"title: &a x\nseries: *a\n",
        "x.yaml, line 1: The file repeats a part by name, and only text can be compared.",
    ),
    "another file": (b"a: b\n", "x.yaml: The file is not a class specification."),
    "a quotation left open": (
        b"title: a\nseries: 'x\n",
        "x.yaml, line 2: The way the file is written cannot be understood near this line.",
    ),
    "nothing but nulls": (b"\0" * 90, "x.yaml"),
}


@pytest.mark.parametrize(("data", "expected"), BROKEN.values(), ids=BROKEN)
def test_a_file_that_cannot_be_read_is_told_and_the_rest_compared(
    data: bytes, expected: str
) -> None:
    old = {"a.yaml": spec("102A")}
    plan = plans(old, {"a.yaml": swapped(spec("102A"), ("level: 1", "level: 2")), "x.yaml": data})
    assert [unreadable(file)[: len(expected)] for file in plan.unreadable] == [expected]
    assert (plan.count, plan.unsure_of_legal) == (1, 1)


def test_a_class_whose_new_version_cannot_be_read_did_not_go() -> None:
    plan = plans({"a/102A.yaml": spec("102A")}, {"b/102A.yaml": b""})
    assert (plan.count, [(f.name, f.side) for f in plan.unreadable]) == (
        0,
        [("Customer Service Specialist 1 (102A)", "new")],
    )


def test_a_class_whose_old_version_cannot_be_read_did_not_come() -> None:
    plan = plans({"102A.yaml": b"a: b"}, {"102A.yaml": spec("102A")})
    assert (plan.count, [f.side for f in plan.unreadable]) == (0, ["old"])


def test_a_file_unreadable_in_both_versions_is_told_once() -> None:
    plan = plans({"a.yaml": b"\xff"}, {"a.yaml": b"\xff\xff\xff"})
    assert [file.side for file in plan.unreadable] == ["both"]


def test_rules_about_changes_get_both_readings() -> None:
    sources = [decode("a.yaml", spec(code).encode()) for code in ("102A", "102C")]
    (compared,) = compare_classes({"a.yaml": sources[0]}, {"a.yaml": sources[1]}, as_one=True).specs
    assert compared.old is not None
    assert compared.new is not None
    assert (compared.old.identity, compared.new.identity) == ("102A", "102C")


def test_numbers_that_differ_among_the_members_of_a_group_are_left_out() -> None:
    old = {
        "1.yaml": text(class_code="101A", legal_requirements=["One."], typical_work=WORK),
        "2.yaml": text(class_code="102A", legal_requirements=["One.", "Two."], typical_work=WORK),
    }
    new = {path: content.replace('"One."', '"One.", "Three."') for path, content in old.items()}
    new["2.yaml"] = old["2.yaml"].replace('"Two."', '"Two.", "Three."')
    new = {path: content.replace("annual performance", "fair") for path, content in new.items()}
    (group,) = plans(old, new).groups
    changes = [change for section in group.change.sections for change in section.changes]
    assert [(one.where, label(one)) for one in changes] == [
        ("duty 2", "Duty 2"),
        ("paragraph", "Paragraph added"),
    ]


WHERE = {
    "one": ("duty 3", "duty"),
    "shifted": ("duty 3, now number 5", "duty"),
    "several": ("duties 1, 2 and 14, now numbers 3 and 4", "duties"),
    "of a part": ("“Ability to”, item 2", "“Ability to”, item"),
    "a connector": ("between qualifications 1 and 2", "between qualifications"),
    "none": ("", ""),
}


@pytest.mark.parametrize(("where", "expected"), WHERE.values(), ids=WHERE)
def test_places_without_numbers(where: str, expected: str) -> None:
    assert without_numbers(where) == expected


def test_a_group_names_only_the_classes_that_all_its_members_name() -> None:
    work: list[Value] = ["Supervises a Fiscal Analyst 5;"]
    old = {
        "1.yaml": text(class_code="101A", definition="Cooks."),
        "2.yaml": text(class_code="102A", definition="Cooks for a Fiscal Analyst 5."),
    }
    new = {path: content + text(typical_work=work).split("\n")[2] for path, content in old.items()}
    (group,) = plans(old, new).groups
    assert group.change.cites == ()
