"""History sentences: what each published shape says, what is not understood, and house style."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from history_outline import iso, leftovers, outline
from speclint.history.phrases import PHRASES
from speclint.history.sentences import SECTION_KEYS, house_style, parse_sentence

if TYPE_CHECKING:
    from speclint.history.sentences import Change


def _table(name: str) -> dict[str, list[str]]:
    """The sentences of a data file, each with the lines under it."""
    table: dict[str, list[str]] = {}
    expected: list[str] = []
    text = Path(__file__).with_name("data").joinpath(name).read_text("utf-8")
    for line in text.splitlines():
        if line.startswith("  "):
            expected.append(line.strip())
        elif line and not line.startswith("#"):
            expected = table[line] = []
    return table


SHAPES = _table("history_shapes.txt")
UNKNOWN = _table("history_unknown.txt")


@pytest.mark.parametrize("text", SHAPES)
def test_every_shape_says_what_it_says(text: str) -> None:
    sentence = parse_sentence(text)
    assert outline(sentence) == SHAPES[text]
    assert sentence.known


def test_the_tables_are_read() -> None:
    assert len(SHAPES) > 90
    assert len(UNKNOWN) > 25


@pytest.mark.parametrize("text", UNKNOWN)
def test_what_is_not_understood_still_has_its_dates(text: str) -> None:
    sentence = parse_sentence(text)
    assert leftovers(sentence) == UNKNOWN[text]
    assert not sentence.known


def test_an_empty_sentence_says_nothing() -> None:
    sentence = parse_sentence("")
    assert (sentence.known, sentence.events, sentence.unknown) == (False, (), ())


def test_a_date_inside_a_cause_has_no_role() -> None:
    sentence = parse_sentence("Revised title per board action of May 10, 2007; effective 7-1-07.")
    assert [iso(written) for written in sentence.dates] == ["2007-05-10", "2007-07-01"]
    assert leftovers(sentence) == ["effective 2007-07-01"]
    assert sentence.events[0].cause == "per board action of May 10, 2007"


def test_former_codes_and_titles_are_told_apart() -> None:
    (event,) = parse_sentence("Revised title and code (formerly 09450 Nurse 1): 7-1-07").events
    assert (event.former_codes, event.former_titles) == (("09450",), ("Nurse 1",))


@pytest.mark.parametrize("text", SHAPES)
def test_older_classes_are_those_of_the_events(text: str) -> None:
    sentence = parse_sentence(text)
    told = [(e.former, (*e.replaces, *e.consolidates)) for e in sentence.events]
    assert list(sentence.older) == [older for older in told if any(older)]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("New class effective June 1, 2005; Clerk 3 (replaces 09450 Clerk 3).", "Clerk 3"),
        (
            "New class effective June 1, 2005; Grounds and Nursery Aide 3 (replaces Gardener 2).",
            "Grounds and Nursery Aide 3",
        ),
        (
            "New class effective June 1, 2005; Corrections and Custody Officer 1.",
            "Corrections and Custody Officer 1",
        ),
        ("New class code 102C; effective July 1, 2007.", None),
        ("New class: 5-1-69", None),
    ],
)
def test_the_title_of_the_class_itself(text: str, title: str | None) -> None:
    assert parse_sentence(text).events[0].title == title


def test_places_are_exact() -> None:
    text = "Revised title (formerly Nurse 1); effective 7-1-07."
    (event,) = parse_sentence(text).events
    (named,), (former,) = event.sections, event.former
    assert text[event.start : event.end] == "Revised title (formerly Nurse 1); effective 7-1-07"
    assert text[named.start : named.end] == "title"
    assert text[former.start : former.end] == "Nurse 1"


def test_a_sentence_is_read_once() -> None:
    text = "New class: 5-1-69"
    assert parse_sentence(text) is parse_sentence(text)


LONG = [
    ("", "Revised definition; ", 5000),
    ("", "New class Aaa bbb ", 5000),
    ("", "class code (formerly 09450) ", 1),
    ("New class ", "(", 1),
    ("New class ", "replaces 09450 Nurse 1, ", 1),
    ("Title change ", "from A to B ", 1),
    ("Revised title ", "to add more ", 1),
    ("Revised title ", "to add definition ", 1),
    ("Revised: ", "5-1-69, ", 5000),
    ("Class ", "a study; ", 5000),
]


@pytest.mark.parametrize(("start", "part", "events"), LONG, ids=[part for _, part, _ in LONG])
def test_very_long_sentences_are_read(start: str, part: str, events: int) -> None:
    assert len(parse_sentence(start + part * 5000).events) == events


VOCABULARY = sorted(
    {
        phrase.strip()
        for values in PHRASES.values()
        for row in values.values()
        for phrase in row.split(";")
    }
)
MARKS = [";", ",", ".", ":", "(", ")", "/", "-", "&", "[date]", "from", "to", "was", "x", "Clerk"]
VALUES = ["5-1-69", "June 1, 2005", "10-73", "February 30, 2020", "09450", "102A", "Nurse 1", "25"]
PIECES = st.sampled_from([*VOCABULARY, *MARKS, *VALUES])
WRITTEN = st.lists(PIECES | PIECES.map(str.title), max_size=25).map(" ".join)


@given(st.text() | WRITTEN)
@example("0-0-00AMEND 1-00 0-0-00ABOLISH")
@example("5-28-64 revised 6-1-66, 7-1-67 abolished")
def test_any_text_is_read_and_every_place_lies_in_it(text: str) -> None:
    sentence = parse_sentence(text)
    end = 0
    for event in sentence.events:
        assert end <= event.start < event.end <= len(text)
        end = event.end
        lists = (event.replaces, event.consolidates, event.replaced_by, event.former)
        places = [(named.start, named.end) for named in event.sections]
        places += [(named.start, named.end) for listed in lists for named in listed]
        places += [(event.named.start, event.named.end)] if event.named else []
        assert all(event.start <= start < stop <= event.end for start, stop in places)
    for start, stop in (*sentence.unknown, *sentence.gaps):
        assert 0 <= start < stop <= len(text)
    assert list(sentence.unknown) == sorted(sentence.unknown)


CHANGES = st.lists(
    st.tuples(st.sampled_from(["added", "revised", "deleted"]), st.sampled_from(SECTION_KEYS)),
    min_size=1,
    max_size=8,
)
DAYS = st.none() | st.dates(min_value=dt.date(1961, 1, 1))


@given(CHANGES, DAYS, DAYS)
def test_house_style_is_read_back(
    changes: list[Change], adopted: dt.date | None, effective: dt.date | None
) -> None:
    sentence = parse_sentence(house_style(changes, adopted, effective))
    assert sentence.known
    assert list(sentence.changes) == changes
    for event in sentence.events:
        assert (event.adopted and event.adopted.date) == adopted
        assert (event.effective and event.effective.date) == effective
    assert len(sentence.gaps) == [adopted, effective].count(None)


JUNE, JULY = dt.date(2025, 6, 23), dt.date(2025, 7, 1)
HOUSE_STYLE: list[tuple[str, list[Change], dt.date | None, dt.date | None, str | None]] = [
    (
        (
            "Added class series concept; revised definition; added distinguishing characteristics; "
            "revised typical work and desirable qualifications; adopted June 23, 2025; "
            "effective July 1, 2025."
        ),
        [
            ("added", "class_series_concept"),
            ("revised", "definition"),
            ("added", "distinguishing_characteristics"),
            ("revised", "typical_work"),
            ("revised", "desirable_qualifications"),
        ],
        JUNE,
        JULY,
        None,
    ),
    (
        "Revised legal requirements; effective June 6, 2024, due to adopted legislative action.",
        [("revised", "legal_requirements")],
        None,
        dt.date(2024, 6, 6),
        "due to adopted legislative action",
    ),
    (
        (
            "Revised title, definition, and minimum qualifications; adopted June 23, 2025; "
            "effective [date]."
        ),
        [("revised", "title"), ("revised", "definition"), ("revised", "minimum_qualifications")],
        JUNE,
        None,
        None,
    ),
    (
        "New class; adopted [date]; effective July 1, 2025.",
        [("added", "class")],
        None,
        JULY,
        None,
    ),
]


@pytest.mark.parametrize(
    ("text", "changes", "adopted", "effective", "cause"),
    HOUSE_STYLE,
    ids=[row[0][:40] for row in HOUSE_STYLE],
)
def test_drafts_read_as_published(
    text: str,
    changes: list[Change],
    adopted: dt.date | None,
    effective: dt.date | None,
    cause: str | None,
) -> None:
    assert house_style(changes, adopted, effective, cause) == text
    assert parse_sentence(text).known


def test_a_draft_needs_a_change() -> None:
    with pytest.raises(ValueError, match="at least one change"):
        house_style([], None, None)
