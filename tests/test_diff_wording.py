"""What differs, said in words: counts, labels, marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from diff_specs import duties, entries, legal, reading
from speclint.diff.compare import compare
from speclint.diff.wording import label, mark, section_phrase

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
    "numbers of items": (
        duties(f"1) {A}", f"2) {B}", f"3) {C}"),
        duties(f"a) {A}", f"b) {B}", f"c) {C[:-1]} and with policy;"),
        "1 duty **reworded**, 2 **renumbered**",
        "administrative",
    ),
    "numbers of criteria": (
        reading(definition=f"1) {A}\n\n2) {B}"),
        reading(definition=f"a) {A}\n\nb) {B}"),
        "2 paragraphs **renumbered**",
        "needs adoption",
    ),
    "numbers of legal text": (
        legal("1) One two.", "2) Three four."),
        legal("a) One two.", "b) Three four."),
        "2 sentences **reworded**",
        "legal text",
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
    "split into many": (
        duties(f"{A} {B} {C} {LONG}"),
        duties(A, B, C, *PARTS),
        "Duty 1 split, now numbers 1 to 5",
    ),
    "moved and renumbered": (
        duties(f"1) {A}", f"2) {B}", f"3) {C}"),
        duties(f"1) {C}", f"2) {A}", f"3) {B}"),
        "Duty 3 moved, now number 1",
    ),
    "renumbered": (duties(A, f"2) {B}"), duties(f"1) {B}"), "Duty 2 renumbered, now number 1"),
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
