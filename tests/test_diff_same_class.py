"""A pointer that leads to the same class under another name is told as such."""

from __future__ import annotations

import pytest

from diff_scenarios import plans
from diff_specs import Value, text
from speclint.diff.wording import label, mark, plain, section_phrase

FIRST = text(class_code="384A", title="Custody Officer 1", definition="Guards.")
PLAN = {"s/384A.yaml": FIRST}
TITLE, CODE = "See Custody Officer 1.", "See 384A."
KEY: Value = {"see": "384A"}

SAME: dict[str, tuple[Value, Value, str]] = {
    "by its code": (TITLE, CODE, "now by its code"),
    "by its title": (CODE, TITLE, "now by its title"),
    "by a key": (TITLE, KEY, "now by its code"),
    "from key to key": ({"see": "Custody Officer 1"}, KEY, "now by its code"),
    "in other words": (TITLE, "Refer to Custody Officer 1.", "in other words"),
}


def second(concept: Value, **keys: Value) -> str:
    names: dict[str, Value] = {"class_code": "384B", "title": "Custody Officer 2"}
    return text(**names | {"class_series_concept": concept} | keys)


@pytest.mark.parametrize(("old", "new", "how"), SAME.values(), ids=SAME)
def test_the_same_class(old: Value, new: Value, how: str) -> None:
    sides = (PLAN | {"s/384B.yaml": second(side)} for side in (old, new))
    (change,) = plans(*sides).changes
    (section,) = change.sections
    assert [label(one) for one in section.changes] == [f"Points to the same class, {how}"]
    assert plain(section_phrase(section)) == f"Points to the same class, {how}"
    assert mark(section, change) == "administrative"
    assert not change.needs_adoption
    assert (change.cites, change.cites_no_more) == ((), ())


def test_the_same_words_by_a_key_are_another_way_of_writing() -> None:
    concepts: tuple[Value, Value] = TITLE, {"see": "Custody Officer 1"}
    sides = (PLAN | {"s/384B.yaml": second(concept)} for concept in concepts)
    (change,) = plans(*sides).changes
    assert change.formatting_only


OTHER = {"s/384C.yaml": text(class_code="384C", title="Custody Officer 3")}
TWICE = {"s/384D.yaml": text(class_code="384D", title="Custody Officer 1")}
ANOTHER: dict[str, tuple[dict[str, str], Value, Value]] = {
    "another class": (PLAN | OTHER, TITLE, "See 384C."),
    "a plan without it": ({}, TITLE, CODE),
    "two classes with that title": (PLAN | TWICE, TITLE, CODE),
    "text": (PLAN, TITLE, "Guards prisoners."),
    "a pointer among other text": (PLAN, TITLE, f"{CODE}\n\nGuards prisoners."),
    "a file that cannot be read": ({"s/384A.yaml": f"{FIRST}a: [\n"}, TITLE, CODE),
}


@pytest.mark.parametrize(("files", "old", "new"), ANOTHER.values(), ids=ANOTHER)
def test_another_class_or_one_not_known(files: dict[str, str], old: Value, new: Value) -> None:
    sides = (files | {"s/384B.yaml": second(side)} for side in (old, new))
    (change,) = plans(*sides).changes
    assert change.needs_adoption
    assert [section.same_class for section in change.sections] == [None]


def test_an_abolished_class_of_that_title_is_not_meant() -> None:
    files = PLAN | {path: f"{content}abolished: 2005-06-01\n" for path, content in TWICE.items()}
    (change,) = plans(*(files | {"s/384B.yaml": second(side)} for side in (TITLE, CODE))).changes
    assert not change.needs_adoption


def test_each_side_is_asked_what_its_own_name_means() -> None:
    old = PLAN | {"s/384B.yaml": second(TITLE)}
    new = {
        "s/384A.yaml": FIRST.replace("Custody Officer", "Post Officer"),
        "s/384B.yaml": second("See Post Officer 1."),
    }
    change = next(one for one in plans(old, new).changes if one.identity == "384B")
    assert [section.same_class for section in change.sections] == ["in other words"]


def test_a_new_class_in_its_place_is_another_one() -> None:
    old = {"s/384B.yaml": second(TITLE)}
    new = PLAN | {"s/384B.yaml": second(CODE)}
    change = next(one for one in plans(old, new).changes if one.identity == "384B")
    assert change.needs_adoption


def test_a_reference_in_other_text() -> None:
    old, new = (
        PLAN | {"s/384B.yaml": text(class_code="384B", definition=f"Guards. {side}")}
        for side in (TITLE, CODE)
    )
    (change,) = plans(old, new).changes
    assert (change.cites, change.cites_no_more) == ((), ())
    assert change.needs_adoption


def test_nobody_reads_again() -> None:
    third = text(class_code="384C", title="Custody Officer 3", class_series_concept={"see": "384B"})
    old, new = (
        PLAN | {"s/384B.yaml": second(side), "s/384C.yaml": third} for side in (TITLE, CODE)
    )
    assert plans(old, new).rereads == ()
