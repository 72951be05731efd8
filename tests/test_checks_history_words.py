"""Checks of what history entries say: their form, their origin, days that may be."""

from __future__ import annotations

from datetime import date

import pytest

from histories import NEW, OLD, PLAIN, history
from judged import Told, problems, told
from speclint.checks.entry_form import EntryForm
from speclint.checks.entry_origin import EntryOrigin
from speclint.checks.entry_possible import DatesPossible
from speclint.history.named import subject_of
from speclint.history.sentences import parse_sentence
from speclint.policy.interval import Interval
from speclint.policy.rulepack import load_rules, shipped_rules

FORM = EntryForm(
    "entry-form",
    {"salary": "Salary.", "consolidated": "Joined.", "title": "Title.", "other": "Other."},
)
ORIGIN = EntryOrigin("entry-origin")
POSSIBLE = DatesPossible("dates-possible", date(1930, 1, 1), date(2040, 12, 31))


FORMS: dict[str, tuple[str, list[str]]] = {
    "house form": (NEW, []),
    "a form of 1991": (OLD, []),
    "unknown words": ('text: "Revised definition. Salary survey done 5-28-93."', ["survey done"]),
    "a date alone": ('text: "10-2-73"', ["10-2-73"]),
    "blank": ('text: "  "', []),
    "before the days asked about": ('dated: 1963-05-28, text: "Survey done."', []),
}


@pytest.mark.parametrize(("given", "expected"), FORMS.values(), ids=FORMS)
def test_known_form(given: str, expected: list[str]) -> None:
    found = told(FORM, history(given), Interval(date(1991, 1, 1)))
    assert [under for _, under in found] == expected


MODELS: dict[str, tuple[str, str]] = {
    "salary": ('text: "Pay went up in 1993."', "Salary."),
    "salary before a section": ('text: "Definition: pay went up."', "Salary."),
    "consolidated": ('text: "Tidily consolidated from two classes."', "Joined."),
    "title": ('text: "Renamed for ever."', "Title."),
    "without a model of its own": ('text: "Recoded for ever."', "Other."),
    "nothing": ('text: "Tidied."', "Other."),
    "a section": (
        'effective: 2019-07-01, text: "Clarified typical work."',
        "Revised typical work; effective July 1, 2019.",
    ),
    "a criterion": (
        'effective: 2019-07-01, text: "Clarified definition."',
        "Revised definition; adopted [date]; effective July 1, 2019.",
    ),
    "with its verbs and the day of its sentence": (
        'text: "Added class concept and, finally, category; effective July 1, 2019."',
        "Added class series concept; revised category; adopted [date]; effective July 1, 2019.",
    ),
    "dated in the old way": (
        'text: "Clarified definition: 5-28-93"',
        "Revised definition: 5-28-93",
    ),
    "of a month": ('text: "Clarified typical work: 10-73"', "Revised typical work: 10-73"),
    "without a day": (
        'text: "Clarified title and category."',
        "Revised title and category; effective [date].",
    ),
    "a survey is no pay": (
        'effective: 2019-07-01, text: "Revised category. Salary survey done."',
        "Revised category; effective July 1, 2019.",
    ),
}


@pytest.mark.parametrize(("given", "model"), MODELS.values(), ids=MODELS)
def test_the_nearest_model_is_shown(given: str, model: str) -> None:
    (problem,) = problems(FORM, history(given))
    assert problem.values["model"] == model


def test_every_model_that_ships_is_understood() -> None:
    (rule,) = (rule for rule in load_rules([shipped_rules()]) if rule.code == "HIS006")
    check = rule.periods[0].check
    assert isinstance(check, EntryForm)
    assert [text for text in check.models.values() if not parse_sentence(text).known] == []
    assert {key: subject_of(text) for key, text in check.models.items()} == {
        key: key for key in check.models
    }


ORIGINS: dict[str, tuple[list[str], list[str]]] = {
    "new class": ([OLD, NEW], []),
    "replaces another": (
        ['text: "New class effective June 1, 2005; Cook 2 (replaces 09430 Cook 1)."'],
        [],
    ),
    "formerly another code": (['text: "Code change (formerly 09950): July 1, 2007"'], []),
    "general revision": ([PLAIN], []),
    "a revision of nothing": ([NEW, OLD], ["Revised definition; effective July 1, 2019."]),
    "not understood": (['text: "Survey done."'], []),
}


@pytest.mark.parametrize(("entries", "expected"), ORIGINS.values(), ids=ORIGINS)
def test_first_entry_tells_the_origin(entries: list[str], expected: list[str]) -> None:
    assert [under for _, under in told(ORIGIN, history(*entries))] == expected


POSSIBLES: dict[str, tuple[str, list[Told]]] = {
    "there": (NEW, []),
    "June 31": (
        'effective: 2024-06-06, text: "Revised definition; effective June 31, 2024."',
        [("", "June 31, 2024")],
    ),
    "a month that is misspelled": (
        'effective: 2007-09-01, text: "Revised definition, effective Septmber 1, 2007."',
        [("", "Septmber 1, 2007")],
    ),
    "February 29 of a common year": ('text: "Revised: 2-29-63"', [("", "2-29-63")]),
    "February 29 of a leap year": ('text: "Revised: 2-29-64"', []),
    "the thirteenth month": ('text: "Revised: 13-12-63"', [("", "13-12-63")]),
    "a month without a day": ('text: "Note added regarding salary: 10-73"', []),
    "the last day": ('text: "Revised definition; effective December 31, 2040."', []),
    "the day after": (
        'effective: 2041-01-01, text: "Revised definition; effective January 1, 2041."',
        [("out-of-range", "January 1, 2041")],
    ),
    "too early, in the data alone": (
        'dated: 1901-04-12, text: "New class: 4-12-91"',
        [("out-of-range", "1901-04-12")],
    ),
}


@pytest.mark.parametrize(("given", "expected"), POSSIBLES.values(), ids=POSSIBLES)
def test_possible_dates(given: str, expected: list[Told]) -> None:
    assert told(POSSIBLE, history(given)) == expected


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Septmber 1, 2007", ("September 1, 2007",)),
        ("Augst. 1, 2007", ("August 1, 2007",)),
        ("Jul 40, 2007", ()),
    ],
)
def test_a_misspelled_month_is_offered_as_it_is_spelled(
    written: str, meant: tuple[str, ...]
) -> None:
    (problem,) = problems(POSSIBLE, history(f'text: "Revised definition, effective {written}."'))
    assert problem.suggestions == meant
