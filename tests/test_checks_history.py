"""Checks of history entries, at their edges: dates, order, repetition, what they claim."""

from __future__ import annotations

from datetime import date

import pytest

from judged import Told, place_of, problems, reading, told, words
from speclint.checks.entry_added import AddedIsThere
from speclint.checks.entry_adopted import AdoptedBeforeEffective
from speclint.checks.entry_dates import EntryDatesAgree
from speclint.checks.entry_effective import EntryEffective
from speclint.checks.entry_for_sentence import EntryForSentence
from speclint.checks.entry_form import EntryForm
from speclint.checks.entry_once import EntryOnce
from speclint.checks.entry_order import EntriesOrdered
from speclint.checks.entry_origin import EntryOrigin
from speclint.checks.entry_possible import DatesPossible
from speclint.edits.edit import InsertItem, RemoveItem, ReorderItems, SetValue
from speclint.history.named import subject_of
from speclint.history.sentences import parse_sentence
from speclint.policy.interval import Interval
from speclint.policy.rulepack import load_rules, shipped_rules

SINCE_2005 = Interval(date(2005, 6, 1))
EFFECTIVE = EntryEffective("entry-effective")
AGREE = EntryDatesAgree("entry-dates-agree")
ADOPTED = AdoptedBeforeEffective("adopted-before-effective")
ORDER = EntriesOrdered("entries-ordered")
ONCE = EntryOnce("entry-once")
FORM = EntryForm(
    "entry-form",
    {"salary": "Salary.", "consolidated": "Joined.", "title": "Title.", "other": "Other."},
)
ORIGIN = EntryOrigin("entry-origin")
ADDED = AddedIsThere("added-is-there")
POSSIBLE = DatesPossible("dates-possible", date(1930, 1, 1), date(2040, 12, 31))


def history(*entries: str, head: str = "") -> str:
    listed = "".join(f"  - {{{entry}}}\n" for entry in entries)
    return f'class_code: "102A"\n{head}history:\n{listed}'


def entry(dates: str, text: str) -> str:
    return f'{dates}, text: "{text}"'


OLD = 'dated: 1991-04-12, text: "New class: 4-12-91"'
NEW = 'effective: 2019-07-01, text: "Revised definition; effective July 1, 2019."'
PLAIN = 'text: "General revision."'

MISSING_DATES: dict[str, tuple[list[str], list[Told]]] = {
    "on the first day of the 2005 plan": (
        ['adopted: 2005-06-01, text: "Revised definition; adopted June 1, 2005."'],
        [("", "Revised definition; adopted June 1, 2005.")],
    ),
    "the day before it": (
        ['adopted: 2005-05-31, text: "Revised definition; adopted May 31, 2005."'],
        [],
    ),
    "in the sentence alone": (
        ['adopted: 2019-06-13, text: "Revised definition; effective July 1, 2019."'],
        [("in-sentence", "July 1, 2019")],
    ),
    "dated after 2005 by a month": (
        ['dated: 2013-05, text: "Revised definition: May 2013"'],
        [("", "Revised definition: May 2013")],
    ),
    "dated in the sentence alone": (
        ['text: "Revised definition: 7-1-19"'],
        [("", "Revised definition: 7-1-19")],
    ),
    "old": ([OLD], []),
    "without any date after an old one": ([OLD, PLAIN], []),
    "without any date after a new one": ([OLD, NEW, PLAIN], [("", "General revision.")]),
    "without any date before a new one": ([PLAIN, NEW], [("", "General revision.")]),
    "without any date before an old one": ([PLAIN, OLD], []),
    "without any date at all": ([PLAIN], [("", "General revision.")]),
    "there": ([NEW], []),
}


@pytest.mark.parametrize(("entries", "expected"), MISSING_DATES.values(), ids=MISSING_DATES)
def test_effective_date(entries: list[str], expected: list[Told]) -> None:
    assert told(EFFECTIVE, history(*entries), SINCE_2005) == expected


def test_effective_date_of_the_sentence_is_offered() -> None:
    (problem,) = problems(EFFECTIVE, history('text: "New class effective June 1, 2005."'))
    assert problem.edits == (SetValue(("history", 0, "effective"), "2005-06-01"),)
    assert problem.values == {"date": "June 1, 2005"}


DATES: dict[str, tuple[str, list[Told]]] = {
    "alike": (
        entry(
            "adopted: 2019-06-13, effective: 2019-07-01",
            "Revised typical work, adopted June 13, 2019; effective July 1, 2019.",
        ),
        [],
    ),
    "another effective day": (
        'effective: 2019-07-02, text: "Revised typical work; effective July 1, 2019."',
        [("", "2019-07-02")],
    ),
    "another adoption day": (
        entry(
            "adopted: 2017-06-29, effective: 2017-07-01",
            "Base range salary adjustment adopted 6/30/2017, effective 7/1/2017; 25 to 27.",
        ),
        [("", "2017-06-29")],
    ),
    "adoption in the sentence alone": (
        entry(
            "effective: 2007-07-01",
            "Title change (formerly Cook); adopted May 3, 2007, effective July 1, 2007.",
        ),
        [("not-in-data", "May 3, 2007")],
    ),
    "approval counts as adoption": (
        'effective: 1999-05-01, text: "New class Effective May 1, 1999 (Approved April 8, 1999)."',
        [("not-in-data", "April 8, 1999")],
    ),
    "no date in the sentence": (
        'effective: 2024-06-06, text: "Revised legal requirements, due to legislative action."',
        [("not-in-sentence", "2024-06-06")],
    ),
    "a date without a word before it": (
        'effective: 2007-07-01, text: "Code change (formerly 09950): July 1, 2007"',
        [],
    ),
    "dated": ('dated: 1991-04-12, text: "New class: 4-12-91"', []),
    "dated, another day": ('dated: 1991-04-13, text: "New class: 4-12-91"', [("", "1991-04-13")]),
    "dated by a month": ('dated: "1973-10", text: "Note added regarding salary: 10-73"', []),
    "a month that differs": (
        'dated: "1973-11", text: "Note added regarding salary: 10-73"',
        [("", "1973-11")],
    ),
    "two digits of 1963": ('dated: 1963-05-28, text: "Revised: 5-28-63"', []),
    "two digits of 2002": ('dated: 2002-03-15, text: "Revised definition: 3-15-02"', []),
    "two digits read as the other century": (
        'dated: 2063-05-28, text: "Revised: 5-28-63"',
        [("", "2063-05-28")],
    ),
    "two events on a line": (
        entry(
            "adopted: 2013-05-10, effective: 2013-07-01",
            "Revised typical work; adopted May 10, 2013; effective July 1, 2013. "
            "Base range salary adjustment adopted 6/13/2013, effective 7/1/2013; 47 to 49.",
        ),
        [],
    ),
    "a day that no calendar has is left to its own rule": (
        'effective: 2024-06-06, text: "Revised definition; effective June 31, 2024."',
        [],
    ),
    "without a comma": (
        'effective: 2024-06-06, text: "Revised definition; effective June 6 2024."',
        [],
    ),
}


@pytest.mark.parametrize(("given", "expected"), DATES.values(), ids=DATES)
def test_dates_agree(given: str, expected: list[Told]) -> None:
    assert told(AGREE, history(given)) == expected


def test_both_dates_are_shown_side_by_side() -> None:
    (problem,) = problems(AGREE, history(NEW.replace("2019-07-01", "2019-07-02")))
    assert (problem.expected, problem.found) == ("July 1, 2019", "July 2, 2019")
    assert [label.text for label in problem.also] == ["the sentence says"]


ADOPTIONS: dict[str, tuple[str, list[Told]]] = {
    "before": ('adopted: 2019-06-13, effective: 2019-07-01, text: "General revision."', []),
    "on the same day": ('adopted: 2019-07-01, effective: 2019-07-01, text: "Revision."', []),
    "a day after": (
        'adopted: 2019-07-02, effective: 2019-07-01, text: "General revision."',
        [("", "2019-07-02")],
    ),
    "after, on the first day of the plan": (
        'adopted: 2005-06-02, effective: 2005-06-01, text: "General revision."',
        [("", "2005-06-02")],
    ),
    "after, before the plan": (
        'adopted: 2005-06-02, effective: 2005-05-31, text: "General revision."',
        [],
    ),
    "adopted alone": ('adopted: 2019-07-02, text: "General revision."', []),
}


@pytest.mark.parametrize(("given", "expected"), ADOPTIONS.values(), ids=ADOPTIONS)
def test_adopted_before_effective(given: str, expected: list[Told]) -> None:
    assert told(ADOPTED, history(given), SINCE_2005) == expected


def days(*values: str) -> str:
    return history(*(f'{value}text: "General revision."' for value in values))


ORDERS: dict[str, tuple[str, list[Told]]] = {
    "oldest first": (days("effective: 2005-06-01, ", "effective: 2019-07-01, "), []),
    "two on one day": (days("effective: 2005-06-01, ", "effective: 2005-06-01, "), []),
    "swapped": (
        days("effective: 2019-07-01, ", "effective: 2005-06-01, "),
        [("", "2005-06-01")],
    ),
    "one without a date between": (
        days("effective: 2019-07-01, ", "", "effective: 2005-06-01, "),
        [("", "2005-06-01")],
    ),
    "effective counts before adopted": (
        days("adopted: 2019-06-01, effective: 2019-07-01, ", "adopted: 2019-06-20, "),
        [("", "2019-06-20")],
    ),
    "a month is its first day": (
        days("dated: 1973-10-02, ", 'dated: "1973-10", '),
        [("", "1973-10")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), ORDERS.values(), ids=ORDERS)
def test_oldest_first(text: str, expected: list[Told]) -> None:
    assert told(ORDER, text) == expected


def test_the_whole_order_is_offered() -> None:
    text = days("effective: 2019-07-01, ", "effective: 2024-06-06, ", "effective: 2005-06-01, ")
    (problem,) = problems(ORDER, text)
    assert problem.edits == (ReorderItems(("history",), (2, 0, 1)),)


def test_no_order_is_offered_where_an_entry_has_no_date() -> None:
    (problem,) = problems(ORDER, days("effective: 2019-07-01, ", "", "effective: 2005-06-01, "))
    assert problem.edits == ()


NEWEST_FIRST: dict[str, tuple[str, list[str]]] = {
    "three": (
        days("effective: 2019-07-01, ", "effective: 2012-07-01, ", "dated: 1991-04-12, "),
        ["newest-first"],
    ),
    "two on one day": (
        days("effective: 2019-07-01, ", "effective: 2005-06-01, ", "effective: 2005-06-01, "),
        ["newest-first"],
    ),
    "two alone": (days("effective: 2019-07-01, ", "effective: 2005-06-01, "), [""]),
    "not all": (
        days("effective: 2019-07-01, ", "effective: 2005-06-01, ", "effective: 2012-07-01, "),
        ["", ""],
    ),
}


@pytest.mark.parametrize(("text", "variants"), NEWEST_FIRST.values(), ids=NEWEST_FIRST)
def test_a_history_that_stands_newest_first_is_told_once(text: str, variants: list[str]) -> None:
    assert [variant for variant, _ in told(ORDER, text)] == variants


def test_a_history_that_stands_newest_first_is_turned_round() -> None:
    text = days("effective: 2019-07-01, ", "effective: 2005-06-01, ", "effective: 2005-06-01, ")
    (problem,) = problems(ORDER, text)
    assert problem.edits == (ReorderItems(("history",), (2, 1, 0)),)
    assert words(reading(text), problem.place) == "history"


def test_it_is_not_turned_round_where_an_entry_has_no_date() -> None:
    text = days("effective: 2019-07-01, ", "effective: 2005-06-01, ", "", "dated: 1991-04-12, ")
    (problem,) = problems(ORDER, text)
    assert (problem.variant, problem.edits) == ("newest-first", ())


def test_a_month_is_told_as_a_month() -> None:
    text = history('dated: 1973-10-02, text: "Revision."', 'dated: "1973-09", text: "Revision."')
    (problem,) = problems(ORDER, text)
    assert problem.values == {"date": "September 1973", "before": "October 2, 1973"}
    assert place_of(text, problem) == "History, entry of September 1973"


@pytest.mark.parametrize(
    ("given", "values"),
    [
        pytest.param(
            'dated: "1973-11", text: "Note added regarding salary: 10-73"',
            {"role": "dated", "data": "November 1973", "written": "October 1973"},
            id="a month",
        ),
        pytest.param(
            'dated: "1973-11", effective: 1974-01-01, text: "Note added: 10-73; effective 1-1-74"',
            {"role": "dated", "data": "November 1973", "written": "October 1973"},
            id="a month beside a day",
        ),
        pytest.param(
            'dated: 1973-11-02, text: "Note added regarding salary: 10-1-73"',
            {"role": "dated", "data": "November 2, 1973", "written": "October 1, 1973"},
            id="a day",
        ),
    ],
)
def test_dates_are_told_as_precisely_as_they_are_given(given: str, values: dict[str, str]) -> None:
    (problem,) = problems(AGREE, history(given))
    assert problem.values == values


def test_a_month_out_of_range_is_told_as_a_month() -> None:
    (problem,) = problems(POSSIBLE, history('dated: "1901-04", text: "New class: 4-12-91"'))
    assert problem.values["found"] == "April 1901"


TWICE: dict[str, tuple[list[str], list[str]]] = {
    "word for word": ([OLD, OLD], ["New class: 4-12-91"]),
    "other marks and capitals": (
        [NEW, 'effective: 2019-07-01, text: "revised DEFINITION, effective: July 1 2019"'],
        ["revised DEFINITION, effective: July 1 2019"],
    ),
    "three times": ([OLD, OLD, OLD], ["New class: 4-12-91"] * 2),
    "other data": ([OLD, OLD.replace("04-12", "04-13")], ["New class: 4-12-91"]),
    "without a date, on two days": (
        ['effective: 2010-07-01, text: "General revision."', f"effective: 2015-07-01, {PLAIN}"],
        [],
    ),
    "without a date, on one day": ([PLAIN, PLAIN], ["General revision."]),
    "another day": ([NEW, NEW.replace("July 1", "July 2")], []),
}


@pytest.mark.parametrize(("entries", "expected"), TWICE.values(), ids=TWICE)
def test_no_entry_twice(entries: list[str], expected: list[str]) -> None:
    assert [under for _, under in told(ONCE, history(*entries))] == expected


@pytest.mark.parametrize(
    ("second", "edits"),
    [
        pytest.param(OLD, (RemoveItem(("history", 1)),), id="alike: one may go"),
        pytest.param(OLD.replace("04-12", "04-13"), (), id="other data: the author decides"),
    ],
)
def test_removal_is_offered(second: str, edits: tuple[RemoveItem, ...]) -> None:
    (problem,) = problems(ONCE, history(OLD, second))
    assert problem.edits == edits


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


ADDS = (
    'effective: 2015-06-01, text: "Added distinguishing characteristics; effective June 1, 2015."'
)
DELETES = ADDS.replace("Added", "Deleted").replace("2015", "2016")
CONCEPT = 'effective: 2015-06-01, text: "Added class series concept; effective June 1, 2015."'
WAYS = 'effective: 2015-06-01, text: "Added desired qualifications; effective June 1, 2015."'

CLAIMS: dict[str, tuple[str, list[str], list[Told]]] = {
    "there": ("distinguishing_characteristics: Leads others.\n", [ADDS], []),
    "empty": (
        "distinguishing_characteristics:\n",
        [ADDS],
        [("empty", "distinguishing characteristics")],
    ),
    "absent": ("", [ADDS], [("", "distinguishing characteristics")]),
    "deleted later": ("", [ADDS, DELETES], []),
    "deleted, then added again": (
        "",
        [ADDS, DELETES, ADDS.replace("2015", "2017")],
        [("", "distinguishing characteristics")],
    ),
    "a pointer is text": ("class_series_concept: {see: 102B}\n", [CONCEPT], []),
    "the other name of the section": ("minimum_qualifications: A year.\n", [WAYS], []),
    "neither name": ("", [WAYS], [("", "desired qualifications")]),
    "of the wrong kind": ("distinguishing_characteristics: {a: 1}\n", [ADDS], []),
    "not understood": ("", [ADDS.replace("effective June", "blah June")], []),
    "revised, not added": ("", [ADDS.replace("Added", "Revised")], []),
}


@pytest.mark.parametrize(("head", "entries", "expected"), CLAIMS.values(), ids=CLAIMS)
def test_what_was_added_is_there(head: str, entries: list[str], expected: list[Told]) -> None:
    assert told(ADDED, history(*entries, head=head)) == expected


SENTENCE = "Persons legally authorized to work are eligible."
LAW = EntryForSentence(
    "entry-for-sentence",
    "legal_requirements",
    SENTENCE,
    date(2024, 6, 6),
    "Revised legal requirements; effective June 6, 2024.",
)
CARRIES = f"legal_requirements:\n  - {SENTENCE}\n"
TELLS = 'effective: 2024-06-06, text: "Revised legal requirements; effective June 6, 2024."'

LAWS: dict[str, tuple[str, list[str], int]] = {
    "told": (CARRIES, [OLD, TELLS], 0),
    "not told": (CARRIES, [OLD, NEW], 1),
    "told a day too early": (CARRIES, [OLD, TELLS.replace("06-06", "06-05")], 1),
    "revised with other sections later": (
        CARRIES,
        ['effective: 2025-07-01, text: "Revised definition and legal requirements."'],
        0,
    ),
    "a class that is new since": (
        CARRIES,
        ['effective: 2025-07-01, text: "New class effective July 1, 2025."'],
        0,
    ),
    "a general revision since": (CARRIES, ['effective: 2025-07-01, text: "General revision."'], 0),
    "another section alone": (
        CARRIES,
        ['effective: 2025-07-01, text: "Revised definition; effective July 1, 2025."'],
        1,
    ),
    "the sentence is not there": ("legal_requirements: None.\n", [OLD], 0),
}


@pytest.mark.parametrize(("head", "entries", "expected"), LAWS.values(), ids=LAWS)
def test_entry_for_the_law(head: str, entries: list[str], expected: int) -> None:
    assert len(problems(LAW, history(*entries, head=head))) == expected


@pytest.mark.parametrize(
    ("entries", "before"),
    [
        pytest.param([OLD], None, id="at the end"),
        pytest.param(
            [OLD, 'effective: 2025-07-01, text: "Revised definition; effective July 1, 2025."'],
            1,
            id="where its date belongs",
        ),
    ],
)
def test_entry_for_the_law_is_drafted(entries: list[str], before: int | None) -> None:
    text = history(*entries, head=CARRIES)
    (problem,) = problems(LAW, text)
    item = (("effective", "2024-06-06"), ("text", LAW.entry))
    assert problem.edits == (InsertItem(("history",), before, item),)


def test_places_are_named_by_the_day_of_the_entry() -> None:
    text = history(OLD, NEW.replace("2019-07-01", "2019-07-02"))
    (problem,) = problems(AGREE, text)
    assert place_of(text, problem) == "History, entry of July 2, 2019"


@pytest.mark.parametrize(
    "check", [EFFECTIVE, AGREE, ORDER, ORIGIN, LAW], ids=lambda check: check.kind
)
def test_a_history_that_does_not_fit_is_left_to_its_own_rule(
    check: EntryEffective | EntryDatesAgree | EntriesOrdered | EntryOrigin | EntryForSentence,
) -> None:
    text = f"{CARRIES}history:\n  - effective: soon\n    text: Revised.\n  - {{{OLD}}}\n"
    assert told(check, text) == []
