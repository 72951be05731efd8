"""The first sentences: what a revision comes to, who adopts it, whether legal text changes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from diff_scenarios import SCENARIOS, plans
from diff_specs import text
from speclint.diff.verdict import adoption, legal_verdict, title, verdict

if TYPE_CHECKING:
    from collections.abc import Mapping


FIRST = {
    "revision-2025": (
        "Customer Service Specialist 4 (102D)",
        (
            "This revision changes the Class Series Concept, Definition and Distinguishing "
            "Characteristics, so it needs the Director’s adoption."
        ),
        "Legal text is changed: 1 sentence added, nothing else changed.",
    ),
    "law-of-2024": (
        "Customer Service Specialist 1 (102A)",
        "This revision is administrative: the allocating criteria stay as they are.",
        "Legal text is changed: 1 sentence added, nothing else changed.",
    ),
    "renamed-file": (
        "Customer Service Specialist 1 (102A)",
        "No words change: only the file is moved.",
        "No legal text is changed.",
    ),
    "whole-series": (
        "30 class specifications",
        (
            "30 class specifications change: 27 in exactly the same way, and 3 need a look of "
            "their own."
        ),
        (
            "Legal text is changed in 30 class specifications. In 27 of them: 1 sentence added, "
            "nothing else changed."
        ),
    ),
    "formatting-only": (
        "Customer Service Specialist 1 (102A)",
        "No words change: only the way the file is written differs.",
        "No legal text is changed.",
    ),
    "new-class": (
        "Customer Service Specialist 3 (102C)",
        "This is a new class, so it needs the Director’s adoption.",
        "Legal text comes with the new class.",
    ),
    "abolished-class": (
        "Customer Service Specialist 3 (102C)",
        "This class is abolished on July 1, 2026; that needs the Director’s adoption.",
        "No legal text is changed.",
    ),
    "unreadable-file": (
        "Customer Service Specialist 4 (102D), and 1 file that cannot be read",
        "This revision changes the Definition, so it needs the Director’s adoption.",
        "Whether legal text changes cannot be told for 1 file.",
    ),
}


@pytest.mark.parametrize(("name", "expected"), FIRST.items(), ids=FIRST)
def test_the_first_sentences(name: str, expected: tuple[str, str, str]) -> None:
    plan = SCENARIOS[name]()
    legal_words = " ".join(filter(None, legal_verdict(plan)))
    assert (title(plan), verdict(plan), legal_words) == expected


@pytest.mark.parametrize("scenario", SCENARIOS.values(), ids=SCENARIOS)
def test_it_is_always_said_whether_legal_text_changed(scenario: type) -> None:
    assert "egal text" in legal_verdict(scenario())[0]


VERDICTS: Mapping[str, tuple[dict[str, str], dict[str, str], str]] = {
    "nothing": ({"a.yaml": text()}, {"a.yaml": text()}, "Nothing differs."),
    "history only": (
        {"a.yaml": text()},
        {"a.yaml": text(history=[{"text": "New class."}])},
        "This revision changes the history only.",
    ),
    "history only, a past entry": (
        {"a.yaml": text(history=[{"text": "New class: 5-1-69"}])},
        {"a.yaml": text(history=[{"text": "New class: 5-1-68"}])},
        "This revision changes the history only, and there an entry of the past.",
    ),
    "removed": (
        {"a.yaml": text()},
        {},
        "This class leaves the plan while in force; that needs the Director’s adoption.",
    ),
    "reinstated": (
        {"a.yaml": text(abolished="2005-06-01")},
        {"a.yaml": text()},
        "This abolished class is in force again; that needs the Director’s adoption.",
    ),
    "an old class comes in": (
        {},
        {"a.yaml": text(abolished="2005-06-01")},
        "This class is new in the plan; it was abolished on June 1, 2005.",
    ),
    "two files written otherwise": (
        {"a.yaml": text(), "b.yaml": text(class_code="1")},
        {"a.yaml": text() + "# x\n", "b.yaml": text(class_code="1") + "# x\n"},
        "No words change in 2 class specifications: only their files differ.",
    ),
    "all alike": (
        {"a.yaml": text(), "b.yaml": text(class_code="1")},
        {"a.yaml": text(category="x"), "b.yaml": text(class_code="1", category="x")},
        "2 class specifications change, all in exactly the same way.",
    ),
    "unpublished data of one": (
        {"a.yaml": text(level=1)},
        {"a.yaml": text(level=2)},
        "Only unpublished data change: the published text stays as it is.",
    ),
    "unpublished data of two": (
        {"a.yaml": text(), "b.yaml": text(class_code="1")},
        {"a.yaml": text(level=2), "b.yaml": text(class_code="1", clerical_share=1)},
        (
            "Only unpublished data change in 2 class specifications: the published text stays as "
            "it is."
        ),
    ),
    "punctuation of one": (
        {"a.yaml": text(definition="Cooks, bakes.")},
        {"a.yaml": text(definition="Cooks; bakes.")},
        "Only punctuation changes: the words stay as they are.",
    ),
    "punctuation and data": (
        {"a.yaml": text(definition="Cooks, bakes.")},
        {"a.yaml": text(definition="Cooks; bakes.", level=1)},
        "Only punctuation and unpublished data change: the words stay as they are.",
    ),
    "punctuation of two": (
        {"a.yaml": text(definition="Cooks."), "b.yaml": text(class_code="1", definition="Cooks.")},
        {"a.yaml": text(definition="Cooks"), "b.yaml": text(class_code="1", definition="Cooks;")},
        "Only punctuation changes in 2 class specifications: the words stay as they are.",
    ),
    "none alike": (
        {"a.yaml": text(), "b.yaml": text(class_code="1")},
        {"a.yaml": text(category="y"), "b.yaml": text(class_code="1", category="x")},
        "2 class specifications change, each in its own way.",
    ),
    "nothing readable": (
        {"a.yaml": text()},
        {"a.yaml": ""},
        "No class specification can be compared.",
    ),
}


@pytest.mark.parametrize(("old", "new", "expected"), VERDICTS.values(), ids=VERDICTS)
def test_verdicts(old: dict[str, str], new: dict[str, str], expected: str) -> None:
    assert verdict(plans(old, new)) == expected


def test_legal_text_gone_with_its_class() -> None:
    plan = plans({"a.yaml": text(legal_requirements=["One."])}, {})
    assert legal_verdict(plan) == ("Its legal text leaves the plan with it.", "")


ADOPTION = {
    "none": (0, "All of it is administrative."),
    "one": (1, "Cook 0 (100A) needs the Director’s adoption."),
    "few": (3, "Cook 0 (100A), Cook 1 (101A) and Cook 2 (102A) need the Director’s adoption."),
    "many": (4, "4 class specifications need the Director’s adoption."),
    "all": (5, "All 5 class specifications need the Director’s adoption."),
}


@pytest.mark.parametrize(("count", "expected"), ADOPTION.values(), ids=ADOPTION)
def test_who_of_many_needs_adoption(count: int, expected: str) -> None:
    old = {f"{n}.yaml": text(class_code=f"10{n}A", title=f"Cook {n}") for n in range(5)}
    new = {path: f"{content}category: x\n" for path, content in old.items()}
    for path in list(new)[:count]:
        new[path] += "definition: Cooks.\n"
    assert adoption(plans(old, new)) == expected


def test_legal_text_of_many_is_told_of_the_right_classes() -> None:
    old = {f"{n}.yaml": text(class_code=f"{n}A", title=f"Cook {n}") for n in range(101, 105)}
    old |= {"gone.yaml": text(class_code="200A", title="Chef", legal_requirements=["Bread."])}
    new = {f"{n}.yaml": old[f"{n}.yaml"] + "legal_requirements: [Salt.]\n" for n in range(101, 103)}
    new |= {"103.yaml": old["103.yaml"] + "definition: Cooks.\n", "104.yaml": old["104.yaml"]}
    new |= {"come.yaml": text(class_code="300A", title="Driver", legal_requirements=["Bus."])}
    assert legal_verdict(plans(old, new)) == (
        "Legal text is changed in Cook 101 (101A) and Cook 102 (102A).",
        (
            "In all of them: added, 1 sentence. Legal text comes with Driver (300A). Legal text "
            "leaves the plan with Chef (200A)."
        ),
    )
