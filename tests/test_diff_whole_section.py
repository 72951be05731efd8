"""A section of a class that came or went, statement by statement."""

from __future__ import annotations

from diff_specs import reading
from speclint.diff.compare import compare
from speclint.diff.whole_section import page_lines
from speclint.diff.wording import mark

KNOWLEDGE = reading(
    knowledge_and_abilities={"knowledge_of": ["tax law", "audits"], "ability_to": "write\n\nread"}
)
LISTED = reading(desirable_qualifications=["One.\n\nIn detail.", "OR", "Two."])


def test_the_parts_have_their_headings() -> None:
    (section,) = compare(None, KNOWLEDGE).sections
    assert [(line.lead, line.text) for line in page_lines(section)] == [
        ("Knowledge of:", "tax law"),
        ("", "audits"),
        ("Ability to:", "write"),
        ("", "read"),
    ]


def test_only_items_have_a_number() -> None:
    (section,) = compare(None, LISTED).sections
    assert [(line.number, line.text, line.kind) for line in page_lines(section)] == [
        (1, "One.", "equal"),
        (None, "In detail.", "equal"),
        (None, "OR", "equal"),
        (2, "Two.", "equal"),
    ]


def test_what_went_is_marked() -> None:
    (section,) = compare(LISTED, None).sections
    assert {line.kind for line in page_lines(section)} == {"delete"}


def test_the_history_of_a_class_that_leaves_is_not_edited() -> None:
    old = reading(definition="Cooks.", history=[{"text": "New class."}])
    change = compare(old, None)
    assert [mark(section, change) for section in change.all_sections] == ["needs adoption", ""]


def test_a_class_abolished_long_ago_leaves_without_adoption() -> None:
    change = compare(reading(definition="Cooks.", abolished="2005-06-01"), None)
    assert [mark(section, change) for section in change.all_sections] == ["administrative"]
