"""The quick reading of history sentences says what the thorough one says."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speclint.history.dates import find_dates
from speclint.history.events import Sentence
from speclint.history.grammar import read_form
from speclint.history.parted import parted, read_usual, split_at, with_zeros
from speclint.history.phrases import PHRASES
from speclint.history.sentences import parse_sentence
from test_history import PIECES, SHAPES, UNKNOWN

USUAL = ["June 6, 2024", "September 30, 2005", "May 1998", "5-1-69", "12/31/1999"]
ODD = ["13-45-2007", "February 30, 2020", "June 00, 0000", "0-0-00", "99/99/99"]
OTHER = [
    *("10-73", "8/1973", "2005-06-01", "Sept. 5, 2007", "JUNE 5, 2007", "June 5th, 2007"),
    *("may 5, 2007", "may 2007", "June 5 2007", "5\u20131\u201369", "July 1-15", "25-27", "6-24"),
    *(
        "January1, 2006",
        "June, 1, 2005",
        "6- 3-88",
        "6-3- 88",
        "6/ 3/ 88",
        "6-  3- 88",
        "5.1.69",
        "41.06.157",
    ),
    *("1-2-3", "5-1-69-1", "5-1-691", "June 5, 20071", "xMay 1998", "$5-1-69", "12-5-1-69"),
]
DATES = [*USUAL, *ODD, *OTHER]


def _thorough(text: str) -> Sentence:
    dates = find_dates(text)
    meant, places = tuple([day[3:] for day in dates]), tuple([day[:2] for day in dates])
    return Sentence(text, meant, places, read_form(split_at(text, dates)))


def _with_dates(text: str, day: str) -> str:
    """The text with `day` in place of each of its dates."""
    return day.join(split_at(text, find_dates(text)))


def _quoted(sentence: Sentence) -> list[object]:
    """The words of every place in a sentence that holds no date."""
    text, events = sentence.text, sentence.events
    return [
        [[text[one.start : one.end] for one in event.sections] for event in events],
        [
            [(one.code, one.title, text[one.start : one.end]) for one in listed]
            for event in events
            for listed in (event.replaces, event.consolidates, event.replaced_by, event.former)
        ],
        [event.named and text[event.named.start : event.named.end] for event in events],
        [event.ranges for event in events],
        [text[start:end] for start, end in sentence.gaps],
    ]


@pytest.mark.parametrize("day", DATES)
def test_every_shape_with_every_form_of_date(day: str) -> None:
    dated = [_with_dates(text, day) for text in (*SHAPES, *UNKNOWN)]
    assert [parse_sentence(text) for text in dated] == [_thorough(text) for text in dated]


@pytest.mark.parametrize("day", [*USUAL, *ODD])
def test_places_move_with_the_length_of_dates(day: str) -> None:
    dated = [parse_sentence(_with_dates(text, day)) for text in SHAPES]
    assert [_quoted(one) for one in dated] == [_quoted(parse_sentence(text)) for text in SHAPES]


GLUE = st.sampled_from(
    [
        " ",
        " ",
        " ",
        "",
        ", ",
        "; ",
        ".",
        "-",
        "/",
        "\u2013",
        "$",
        "\n",
        "\xa0",
        "1",
        "June ",
        "May, ",
    ]
)
PART = PIECES | PIECES.map(str.title) | st.sampled_from(DATES)
WRITTEN = st.lists(st.tuples(PART, GLUE).map("".join), max_size=16).map("".join)


ANY = WRITTEN | st.text(alphabet="JuneMay 0123456789-/.,\u2013st", max_size=30)


@given(ANY)
def test_any_text_reads_as_thoroughly(text: str) -> None:
    sentence = parse_sentence(text)
    assert sentence == _thorough(text)
    assert sentence.dates == find_dates(text)


@given(WRITTEN)
def test_figures_do_not_change_the_form(text: str) -> None:
    parts = split_at(text, find_dates(text))
    zeros = str.maketrans("123456789", "000000000")
    assert read_form(parts) == read_form([part.translate(zeros) for part in parts])


def test_no_phrase_holds_a_figure() -> None:
    words = "".join(phrases for values in PHRASES.values() for phrases in values.values())
    assert not any(letter.isdigit() for letter in words)


@pytest.mark.parametrize("day", USUAL)
def test_usual_dates_are_found_quickly(day: str) -> None:
    text = f"Revised title; adopted {day}, effective {day}."
    around, places = parted(with_zeros(text))
    found = [(start, end, *read_usual(text[start:end])) for start, end in places]
    assert found == [(*day[:2], *day[3:]) for day in find_dates(text)]
    assert around == (b"Revised title; adopted ", b", effective ", b".")


def test_sentences_that_differ_in_dates_and_figures_have_one_form() -> None:
    one = parse_sentence("Revised title (formerly 09450 Nurse 1); effective June 6, 2024.")
    other = parse_sentence("Revised title (formerly 12345 Nurse 2); effective 7-1-07.")
    assert one.form is other.form
