"""What differs, said in words: counts, labels, marks, and the first sentences."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from diff_scenarios import SCENARIOS, plans
from diff_specs import duties, entries, legal, reading, text
from speclint.diff.compare import compare
from speclint.diff.overview import rows
from speclint.diff.verdict import adoption, legal_verdict, title, verdict
from speclint.diff.wording import label, mark, plain, section_phrase

if TYPE_CHECKING:
    from collections.abc import Mapping

    from speclint.spec.reading import Reading

A = "Prepares monthly and annual financial reports for management;"
B = "Supervises staff and conducts annual performance evaluations;"
C = "Reviews contracts for compliance with state and federal law;"
D = "Performs other duties as required."
LONG = "Reviews claims for benefits; notifies applicants of decisions;"
PARTS = ("Reviews claims for benefits;", "Notifies applicants of decisions;")
TWO = "Read this. And this."

PHRASES: Mapping[str, tuple[Reading, Reading, str, str]] = {
    "one added": (duties(A), duties(A, B), "1 duty **added**", "administrative"),
    "several kinds": (
        duties(A, B, C, LONG),
        duties(LONG, A.replace("annual", "yearly"), C, D, "Trains new staff and volunteers."),
        "2 duties **added**, 1 **removed**, 1 **reworded**, 1 **moved**",
        "administrative",
    ),
    "reworded and moved": (
        duties(A, B, C),
        duties(C.replace("law", "laws"), A, B),
        "1 duty **reworded** (also moved)",
        "administrative",
    ),
    "some of the reworded moved": (
        duties(A, B, C),
        duties(C.replace("law", "laws"), A.replace("annual", "yearly"), B),
        "2 duties **reworded** (1 of them also moved)",
        "administrative",
    ),
    "split": (duties(LONG), duties(*PARTS), "1 duty **split** into 2", "administrative"),
    "merged": (duties(*PARTS), duties(LONG), "2 duties **merged** into 1", "administrative"),
    "a share": (
        duties({"statement": A, "share": 4}),
        duties({"statement": A, "share": 5}),
        "1 duty **changed** in share",
        "not published",
    ),
    "quotation marks": (
        duties("It's"),
        duties("It’s"),
        "Spaces or quotation marks only, no words differ",
        "",
    ),
    "quotation marks besides": (
        duties("It's", A),
        duties("It’s", A, B),
        "1 duty **added**, 1 **unchanged** but for spaces or quotation marks",
        "administrative",
    ),
    "a comma": (
        duties(A, B),
        duties(A, B.replace("staff and", "staff, and")),
        "**Only punctuation changes**, in 1 duty",
        "administrative",
    ),
    "a comma and quotation marks": (
        duties(A, "It's"),
        duties(A[:-1] + ".", "It’s"),
        "**Only punctuation changes**, in 1 duty",
        "administrative",
    ),
    "a comma of a definition": (
        reading(definition="Prepares reports, for management."),
        reading(definition="Prepares reports for management."),
        "**Only punctuation changes**",
        "administrative",
    ),
    "a comma besides": (
        duties(A, B),
        duties(A[:-1] + ".", B, D),
        "1 duty **added**, 1 **changed** in punctuation only",
        "administrative",
    ),
    "a comma of legal text": (
        legal("One, two."),
        legal("One two."),
        "1 sentence **changed** in punctuation only",
        "legal text",
    ),
    "another apostrophe of legal text, and more": (
        legal("A driver's license.", "Must be 21 years of age."),
        legal("A driver’s license.", "Must be 20 years of age."),
        "1 sentence **reworded**, 1 **changed** in punctuation only",
        "legal text",
    ),
    "a comma under another heading": (
        reading(minimum_qualifications=[A]),
        reading(desirable_qualifications=[A[:-1]]),
        (
        "**Heading changed** from “Minimum Qualifications”, 1 qualification **changed** in "
        "punctuation only"
        ),
        "administrative",
    ),
    "another connector": (
        reading(desirable_qualifications=[A, "AND", B]),
        reading(desirable_qualifications=[A, "OR", B]),
        "**“AND” became “OR”**",
        "administrative",
    ),
    "connectors besides": (
        reading(desirable_qualifications=[A, "AND", B, "AND", C]),
        reading(desirable_qualifications=[A, "OR", B, "OR", C.replace("law", "laws"), "OR", D]),
        (
        "**“AND” became “OR”** in 2 places; **“OR” added**; "
        "1 qualification **added**, 1 **reworded**"
        ),
        "administrative",
    ),
    "qualifications from nothing": (
        reading(),
        reading(desirable_qualifications=[A, "OR", B]),
        "**Added**, 2 qualifications",
        "administrative",
    ),
    "a legal sentence": (
        legal("One."),
        legal("One.", "Two."),
        "1 sentence **added**, nothing else changed",
        "legal text",
    ),
    "a legal paragraph": (
        legal("One."),
        legal("One.", TWO),
        "1 paragraph **added**, nothing else changed",
        "legal text",
    ),
    "legal text from nothing": (
        reading(),
        legal("One.", TWO),
        "**Added**, 2 paragraphs",
        "legal text",
    ),
    "no paragraph like any before": (
        reading(definition="Cooks soup.\n\nServes."),
        reading(definition="Drives a bus."),
        "**Rewritten**",
        "needs adoption",
    ),
    "a definition rewritten": (
        reading(definition="Cooks."),
        reading(definition="Bakes bread."),
        "**Rewritten**",
        "needs adoption",
    ),
    "a definition reworded": (
        reading(definition="Prepares reports for management."),
        reading(definition="Prepares budgets for management."),
        "**Reworded**",
        "needs adoption",
    ),
    "a definition emptied": (
        reading(definition="Cooks."),
        reading(definition=None),
        "**Text removed**, the heading stays",
        "needs adoption",
    ),
    "an empty heading": (
        reading(),
        reading(definition=None),
        "**Heading added**, without text",
        "administrative",
    ),
    "a pointer": (
        reading(),
        reading(class_series_concept={"see": "102A"}),
        "**Added**, a pointer to another class",
        "needs adoption",
    ),
    "another heading": (
        reading(minimum_qualifications=[A]),
        reading(desirable_qualifications=[A, B]),
        "**Heading changed** from “Minimum Qualifications”, 1 qualification **added**",
        "administrative",
    ),
    "an entry": (
        entries("New class: 5-1-69"),
        entries("New class: 5-1-69", "Revised definition: 5-1-71"),
        "1 entry **added**",
        "",
    ),
    "a past entry": (
        entries("New class: 5-1-69"),
        entries("New class: 5-1-68"),
        "1 entry **reworded**",
        "past entry changed",
    ),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "words", "marked"), PHRASES.values(), ids=PHRASES)
def test_sections(old: Reading, new: Reading, words: str, marked: str) -> None:
    change = compare(old, new)
    (section,) = change.all_sections
    phrase = section_phrase(section)
    assert "".join(f"**{r.text}**" if r.strong else r.text for r in phrase) == words
    assert mark(section, change) == marked


LABELS: Mapping[str, tuple[Reading, Reading, str]] = {
    "reworded": (duties(A), duties(A.replace("annual", "yearly")), "Duty 1"),
    "rewritten": (
        reading(definition="Cooks soup."),
        reading(definition="Drives a bus."),
        "Rewritten",
    ),
    "shifted": (duties(B), duties(A, B.replace("annual", "yearly")), "Duty 1, now number 2"),
    "moved": (duties(A, B, C), duties(C, A, B), "Duty 3 moved, now number 1"),
    "moved and reworded": (
        duties(A, B, C),
        duties(C.replace("law", "laws"), A, B),
        "Duty 3 moved and reworded, now number 1",
    ),
    "split": (duties(LONG), duties(*PARTS), "Duty 1 split, now numbers 1 and 2"),
    "merged": (duties(*PARTS), duties(LONG), "Duties 1 and 2 merged, now number 1"),
    "one paragraph": (
        reading(definition="Prepares reports for management."),
        reading(definition="Prepares budgets for management."),
        "Reworded",
    ),
    "formatting": (duties("It's"), duties("It’s"), "Duty 1 written differently, no words changed"),
    "punctuation": (duties(A), duties(A[:-1]), "Duty 1 with other punctuation"),
    "a connector": (
        reading(desirable_qualifications=[A, "OR", B]),
        reading(desirable_qualifications=[A, B]),
        "“OR” removed between qualifications 1 and 2",
    ),
}


@pytest.mark.parametrize(("old", "new", "expected"), LABELS.values(), ids=LABELS)
def test_labels(old: Reading, new: Reading, expected: str) -> None:
    (section,) = compare(old, new).sections
    assert expected in [label(change) for change in section.changes]


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


def test_a_few_classes_with_the_same_changes_are_told_by_name() -> None:
    old = {f"{n}.yaml": text(class_code=f"{n}A", title=f"Cook {n}") for n in range(101, 105)}
    for last, name in (
        (103, "Cook 101 (101A) and Cook 102 (102A)"),
        (105, "4 class specifications"),
    ):
        new = {f"{n}.yaml": old[f"{n}.yaml"] + "level: 2\n" for n in range(101, last)}
        assert [row.name for row in rows(plans(old, old | new))] == [name]


def test_a_class_with_many_changes_has_a_short_row() -> None:
    old = {"a.yaml": text(), "b.yaml": text(class_code="1")}
    changed = text(definition=A, typical_work=[A], level=1, category="x")
    new = {"a.yaml": changed, "b.yaml": text(class_code="1", level=2)}
    assert [(row.name, plain(row.phrase), row.marks) for row in rows(plans(old, new))] == [
        ("Fiscal Analyst 1 (1)", "Level: added: 2", ("not published",)),
        (
            "Fiscal Analyst 1 (102A)",
            "Category: added: x; Level: added: 1; 2 sections: Definition, Typical Work",
            ("needs adoption",),
        ),
    ]
