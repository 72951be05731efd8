"""Text that goes from one class of a proposal to another is told on both."""

from __future__ import annotations

import pytest

from diff_scenarios import plans
from diff_specs import Value, text
from speclint.diff.wording import elsewhere

A = "Performs meat cutting work; bones fish and fowl; cleans prawns; wraps and stores meat;"
NEAR = "Performs meat cutting work; bones fish and fowl; cleans crabs; wraps and stores meat;"
FAR = "Performs office work; answers telephones; cleans prawns; wraps and stores parcels;"
SHORT = "Cuts, wraps and stores meat and fish;"
OWN = "Cooks soup."

Kitchen = dict[str, list[Value]]


def told(old: Kitchen, new: Kitchen) -> list[str]:
    """Every sentence, behind the title of the class it stands on."""
    plan = plans(
        *(
            {f"{title}.yaml": _spec(title, work) for title, work in side.items()}
            for side in (old, new)
        )
    )
    return [
        f"{change.title}: {sentence}"
        for change in plan.changes
        for section in change.sections
        for one in section.changes
        for sentence in elsewhere(one)
    ]


def _spec(title: str, work: list[Value]) -> str:
    return text(class_code=f"{title[-1]}00A", title=title, typical_work=work)


MOVES: dict[str, tuple[Kitchen, Kitchen, list[str]]] = {
    "the same words": (
        {"Cook 1": [OWN], "Cook 2": [A, OWN]},
        {"Cook 1": [OWN, A], "Cook 2": [OWN]},
        ["Cook 1: Also removed from Cook 2 (200A).", "Cook 2: Also added to Cook 1 (100A)."],
    ),
    "nearly the same words": (
        {"Cook 1": [OWN], "Cook 2": [A, OWN]},
        {"Cook 1": [OWN, NEAR], "Cook 2": [OWN]},
        [
            "Cook 1: Nearly the same words are removed from Cook 2 (200A).",
            "Cook 2: Nearly the same words are added to Cook 1 (100A).",
        ],
    ),
    "to a new class": (
        {"Cook 2": [A, OWN]},
        {"Cook 1": [A, "Bakes bread."], "Cook 2": [OWN]},
        ["Cook 1: Also removed from Cook 2 (200A).", "Cook 2: Also added to Cook 1 (100A)."],
    ),
    "other words": (
        {"Cook 1": [OWN], "Cook 2": [A, OWN]},
        {"Cook 1": [OWN, FAR], "Cook 2": [OWN]},
        [],
    ),
    "the same few words": (
        {"Cook 1": [OWN], "Cook 2": [SHORT, OWN]},
        {"Cook 1": [OWN, SHORT], "Cook 2": [OWN]},
        ["Cook 1: Also removed from Cook 2 (200A).", "Cook 2: Also added to Cook 1 (100A)."],
    ),
    "nearly the same few words": (
        {"Cook 1": [OWN], "Cook 2": [SHORT, OWN]},
        {"Cook 1": [OWN, f"Cleans, {SHORT}"], "Cook 2": [OWN]},
        [],
    ),
    "a statement of four words": (
        {"Cook 1": [OWN], "Cook 2": ["Wraps and stores fish;", OWN]},
        {"Cook 1": [OWN, "Wraps and stores fish;"], "Cook 2": [OWN]},
        [],
    ),
    "within one class": ({"Cook 1": [A, OWN]}, {"Cook 1": [OWN, A]}, []),
    "to two classes": (
        {"Cook 1": [OWN], "Cook 2": [A, OWN], "Cook 3": [OWN]},
        {"Cook 1": [OWN, A], "Cook 2": [OWN], "Cook 3": [OWN, A]},
        [
            "Cook 1: Also removed from Cook 2 (200A).",
            "Cook 2: Also added to Cook 1 (100A) and Cook 3 (300A).",
        ],
    ),
    "from two classes": (
        {"Cook 1": [OWN], "Cook 2": [A, OWN], "Cook 3": [A, OWN]},
        {"Cook 1": [OWN, A], "Cook 2": [OWN], "Cook 3": [OWN]},
        [
            "Cook 2: Also added to Cook 1 (100A).",
            "Cook 1: Also removed from Cook 2 (200A) and Cook 3 (300A).",
        ],
    ),
    "from two classes to two": (
        {"Cook 1": [OWN], "Cook 2": [A, OWN], "Cook 3": [A, OWN], "Cook 4": [OWN]},
        {"Cook 1": [OWN, A], "Cook 2": [OWN], "Cook 3": [OWN], "Cook 4": [OWN, A]},
        [],
    ),
    "to three classes": (
        {"Cook 1": [OWN], "Cook 2": [A, OWN], "Cook 3": [OWN], "Cook 4": [OWN]},
        {"Cook 1": [OWN, A], "Cook 2": [OWN], "Cook 3": [OWN, A], "Cook 4": [OWN, A]},
        [],
    ),
    "text that many classes share": (
        {"Cook 1": [OWN], "Cook 2": [A, OWN], "Cook 3": [A], "Cook 4": [A]},
        {"Cook 1": [OWN, A], "Cook 2": [OWN], "Cook 3": [A], "Cook 4": [A]},
        [],
    ),
}


@pytest.mark.parametrize(("old", "new", "expected"), MOVES.values(), ids=MOVES)
def test_moves_between_classes(old: Kitchen, new: Kitchen, expected: list[str]) -> None:
    assert told(old, new) == expected


def test_legal_text_is_not_followed() -> None:
    law = "Persons legally authorized to work here are eligible for employment in every office."
    other = text(class_code="102B", title="Cook 2")
    whole = text(legal_requirements=[law])
    plan = plans(
        {"a.yaml": whole, "b.yaml": other},
        {"a.yaml": text(), "b.yaml": other + f'legal_requirements: ["{law}"]\n'},
    )
    changes = [one for spec in plan.changes for s in spec.sections for one in s.changes]
    assert [(one.kind, one.elsewhere) for one in changes] == [("removed", None), ("added", None)]


def test_very_many_statements_are_followed_by_equal_words_alone() -> None:
    work: list[Value] = [
        f"Duty {n} {n} of unit {n} in office {n} and shop {n};" for n in range(501)
    ]
    near: list[Value] = [str(duty).replace("unit 7 ", "team 7 ") for duty in work]
    sentences = told(
        {"Cook 1": [OWN], "Cook 2": [OWN, *work]}, {"Cook 1": [OWN, *near], "Cook 2": [OWN]}
    )
    assert len(sentences) == 1000
