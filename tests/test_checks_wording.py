"""Edges of the checks of wording; their usual cases are the examples of the rules."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from judged import problems, reading, told
from speclint.checks.avoids_terms import AvoidsTerms
from speclint.checks.closing_item import ClosingItem
from speclint.checks.end_mark import EndMarks
from speclint.checks.joining_item import JoiningItem
from speclint.checks.not_mentioned import NotMentioned
from speclint.checks.odd_character import OddCharacters
from speclint.checks.one_supervision_term import OneSupervisionTerm
from speclint.checks.scanning import Scanning
from speclint.checks.statement_once import StatementOnce
from speclint.checks.supervision_fits import SupervisionFits
from speclint.checks.third_person import ThirdPerson
from speclint.edits.apply_edits import apply_edits
from speclint.edits.text_edits import text_edits
from speclint.policy.example_run import mistakes
from speclint.policy.rule_file import RuleFile
from speclint.policy.scaffold import rule_text
from speclint.setup.written import read_written
from speclint.spec.paragraphs import Paragraphs
from speclint.spec.running_text import RunningText
from speclint.spec.spec import Spec
from speclint.text.source import decode
from speclint.wording.end_marks import end_of

if TYPE_CHECKING:
    from speclint.checks.scope import SpecCheck


def _under(check: SpecCheck, spec: str) -> list[str]:
    """Words that the problems underline."""
    return [words for _, words in told(check, spec)]


def _mended(check: SpecCheck, spec: str) -> str:
    """The text once the only problem is mended."""
    (problem,) = problems(check, spec)
    return apply_edits(spec, text_edits(reading(spec).document, problem.edits))


def _work(*items: str) -> str:
    return "typical_work:\n" + "".join(f"  - {item}\n" for item in items)


TERMS = AvoidsTerms(
    "avoids-terms",
    {"his": ("their",), "manpower": ("staffing", "workforce"), "workmen's pay": ("workers' pay",)},
    ("Manpower Inc", "his honor"),
)


@pytest.mark.parametrize(
    ("definition", "under"),
    [
        ("His staff and his plans.", ["His", "his"]),
        ("MANPOWER needs.", ["MANPOWER"]),
        ("Workmen’s  pay.", ["Workmen’s pay"]),
        ("This history of HIS, his honor and Manpower Inc. Histories.", []),
        ("Plans manpower-related work; wörk of his.", ["manpower", "his"]),
    ],
)
def test_terms(definition: str, under: list[str]) -> None:
    assert _under(TERMS, f'definition: "{definition}"\n') == under


REFERRING = AvoidsTerms(
    "avoids-terms",
    {"her": ("their",), "manpower": ("staffing",)},
    pronouns=("her",),
    antecedents=("mother", "woman"),
)


@pytest.mark.parametrize(
    ("definition", "under"),
    [
        ("A mother and her child; a client and her child.", ["her"]),
        ("A Mother with HERs and Her child.", []),
        ("A mother. Her child.", ["Her"]),
        ("Her mother.", ["Her"]),
        ("A woman plans manpower.", ["manpower"]),
        ("A motherly nurse and her staff; women and her.", ["her", "her"]),
    ],
)
def test_pronouns_of_somebody_named(definition: str, under: list[str]) -> None:
    assert _under(REFERRING, f'definition: "{definition}"\n') == under


@pytest.mark.parametrize(
    ("found", "instead"),
    [("his", "their"), ("His", "Their"), ("manpower", "staffing"), ("Manpower", "Staffing")],
)
def test_terms_keep_capitals(found: str, instead: str) -> None:
    (problem,) = problems(TERMS, f"definition: Plans {found}.\n")
    assert problem.suggestions[0] == instead


def test_terms_are_replaced_where_one_word_is_right() -> None:
    assert _mended(TERMS, "definition: Plans his work.\n") == "definition: Plans their work.\n"
    assert problems(TERMS, "definition: Plans manpower.\n")[0].edits == ()


def test_draft_of_a_rule_runs() -> None:
    text = rule_text("no-manpower", "TEAM001", date(2025, 1, 1))
    file, _ = read_written(RuleFile, decode("rule.yaml", text.encode()), "rule.yaml")
    assert [m for example in file.examples for m in mistakes(file, example)] == []


CLOSING = ("^performs other duties as required\\W*$", "; performs other duties as required\\W*$")


@pytest.mark.parametrize(
    ("items", "mended"),
    [
        (
            ("Performs other duties as required;", "Plans work;", "Trains staff."),
            ("Plans work;", "Trains staff;", "Performs other duties as required."),
        ),
        (
            ("Performs other duties as required.", "Plans work."),
            ("Plans work.", "Performs other duties as required."),
        ),
        (
            ("Performs other duties as required", "Plans work"),
            ("Plans work", "Performs other duties as required"),
        ),
    ],
    ids=["semicolons", "periods", "no marks"],
)
def test_closing_item_moves(items: tuple[str, ...], mended: tuple[str, ...]) -> None:
    check = ClosingItem("closing-item", "typical_work", CLOSING, "last")
    assert _mended(check, _work(*items)) == _work(*mended)


@pytest.mark.parametrize(
    "spec",
    [
        "typical_work: |\n  Performs other duties as required.\n\n  Plans work.\n",
        _work("Trains staff; performs other duties as required;", "Plans work."),
    ],
    ids=["prose", "part of a statement"],
)
def test_closing_words_that_are_no_item_stay(spec: str) -> None:
    check = ClosingItem("closing-item", "typical_work", CLOSING, "last")
    assert [problem.edits for problem in problems(check, spec)] == [()]


def test_closing_item_is_added_to_a_list_alone() -> None:
    sentence = "Performs other duties as required."
    check = ClosingItem("closing-item", "typical_work", CLOSING, "present", sentence)
    assert _mended(check, _work("Plans work.")) == _work("Plans work;", sentence)
    assert problems(check, "typical_work: Plans work.\n")[0].edits == ()
    assert problems(check, "typical_work:\n") == []


@pytest.mark.parametrize(
    ("text", "mark", "is_open"),
    [
        ("Plans work.", ".", False),
        ("Plans work; ", ";", False),
        ("Plans work", "", False),
        ("Plans work (daily)", "", False),
        ("Plans work, etc.", ".", True),
        ("Follows the “Rules of Racing.”", ".", False),
        ("Orders tools, 'etc.'", ".", True),
        ("Positions may:", "", True),
        ("A degree; OR", "", True),
        ("", "", True),
    ],
)
def test_end_mark(text: str, mark: str, is_open: bool) -> None:
    end = end_of(text)
    assert (end.mark, end.open, text[end.start : end.end]) == (mark, is_open, mark)


@pytest.mark.parametrize(
    ("text", "marks"), [("Files;.", ";."), ("Files,;", ",;"), ("Tools, etc.;", ";"), (";,", ";,")]
)
def test_marks_before_the_last_one_go_with_it(text: str, marks: str) -> None:
    end = end_of(text)
    assert (end.mark, text[end.start : end.end]) == (marks[-1], marks)


ONE_MARK = EndMarks("end-mark", ("typical_work",), "one")


@pytest.mark.parametrize(
    ("items", "under"),
    [
        (("A is.", "B is;", "C is;", "D is."), ["."]),
        (("A is;", "B is", "C is;", "D is."), ["is"]),
        (("A is;", "B is;", "C is."), []),
        (("A is.", "B is.", "C is"), []),
        (("A is;", "B is, etc.", "C is."), []),
        (("A is;", "or", "B is;", "C is."), []),
        (("A is;", "Note that B is.", "C is."), []),
        (("A is.",), []),
        (("A is;", "B is.", "C is."), ["."]),
        (("A is;", "B is.", "C is;"), ["."]),
        (("A is", "B is;", "C is"), [";"]),
        (("A is", "B is.", "C is;", "D is."), ["is"]),
        (("A is", "AND", "B is.", "C is.", "D is."), []),
        (("Surveys", "A is.", "Field and Office Work", "B is.", "C is."), []),
        (("A is.", "Survey", "B is;", "C is;", "D is."), []),
    ],
    ids=" ".join,
)
def test_items_end_alike(items: tuple[str, ...], under: list[str]) -> None:
    assert _under(ONE_MARK, _work(*(f'"{item}"' for item in items))) == under


def test_marks_are_mended_where_few_are_odd() -> None:
    few = ("A is.", "B is;", "C is", "D is;", "E is;", "F is;", "G is.")
    assert _mended(ONE_MARK, _work(*few)) == _work(
        "A is;", "B is;", "C is;", "D is;", "E is;", "F is;", "G is."
    )
    assert problems(ONE_MARK, _work("A is.", "B is;", "C is;"))[0].edits == ()


def test_last_item_of_a_statement_with_data() -> None:
    check = EndMarks("end-mark", ("typical_work",), "last")
    spec = "typical_work:\n  - Plans work;\n  - statement: Files papers;\n    share: 4\n"
    assert _mended(check, spec) == spec.replace("papers;", "papers.")


JOINING = JoiningItem("joining-item", ("desirable_qualifications",), ("and", "plus"))


@pytest.mark.parametrize(
    ("items", "under"),
    [
        (("A year.", "AND", "Two."), ["AND"]),
        (("A year;", "- and;", "Two.", "Plus", "Three."), ["- and;", "Plus"]),
        (("and", "A year.", "and"), ["and", "and"]),
        (("A year; AND", "OR", "and/or", "Two and three; and", "AND/OR four."), []),
        (("And a year.", "And two.", "plus, three", "Andragogy."), ["And", "plus"]),
    ],
)
def test_joining_items(items: tuple[str, ...], under: list[str]) -> None:
    text = "desirable_qualifications:\n" + "".join(f'  - "{item}"\n' for item in items)
    assert _under(JOINING, text) == under


def test_joining_words_between_paragraphs_of_an_item_are_left_alone() -> None:
    item = "desirable_qualifications:\n  - |\n    A year.\n\n    AND\n\n    Two.\n"
    assert _under(JOINING, item) == []
    assert _under(JOINING, "desirable_qualifications: AND\n") == []


def test_both_halves_are_named() -> None:
    (problem,) = problems(JOINING, "desirable_qualifications:\n  - One.\n  - AND\n  - Two.\n")
    assert [label.place.pointer for label in problem.also] == [
        ("desirable_qualifications", 0),
        ("desirable_qualifications", 2),
    ]


ONCE = StatementOnce("statement-once", ("typical_work", "desirable_qualifications"))


@pytest.mark.parametrize(
    ("items", "mended"),
    [
        (("Plans the work;", "Trains;", "plans the work;"), ("Plans the work;", "Trains.")),
        (("Plans the work;", "Plans the work;", "Trains."), ("Plans the work;", "Trains.")),
    ],
    ids=["last", "not last"],
)
def test_repeated_statement_is_taken_out(items: tuple[str, ...], mended: tuple[str, ...]) -> None:
    last = f"{items[-1][:-1]}."
    assert _mended(ONCE, _work(*items[:-1], last)) == _work(*mended)


@pytest.mark.parametrize(
    "spec",
    [
        _work("OR", "Plans the work;", "OR", "Trains."),
        _work("Plans the work of staff who travel;", "Plans the work of staff who drive."),
        "typical_work:\n  - Plans the work.\ndesirable_qualifications:\n  - Plans the work.\n",
    ],
    ids=["links", "other end", "two sections"],
)
def test_not_repeated(spec: str) -> None:
    assert problems(ONCE, spec) == []


@pytest.mark.parametrize("again", ["Plans work", "plans work it..;", "Plans work it,", "OR."])
def test_repeated_whatever_the_end(again: str) -> None:
    rows = ("Plans work it .", "Or", "Trains for the work of all of the staff who travel;", again)
    assert len(problems(ONCE, _work(*rows))) == (again.lower().startswith("plans work it"))


def test_repeated_with_another_share_stays() -> None:
    spec = (
        "typical_work:\n  - statement: Files all papers.\n    share: 4\n"
        "  - statement: Files all papers.\n    share: 5\n"
    )
    assert [problem.edits for problem in problems(ONCE, spec)] == [()]


def test_odd_characters_are_one_problem_for_each_kind() -> None:
    spec = 'definition: "A\u00a0b\u00a0c\u200bd."\nhistory:\n  - text: "New\u00a0class."\n'
    first, second = problems(OddCharacters("odd-character"), spec)
    assert (first.values["places"], len(first.also), len(first.edits)) == ("3 places", 2, 3)
    assert second.values["character"] == "a blank without width"


def test_a_character_that_was_read_past_is_not_told_again() -> None:
    assert problems(OddCharacters("odd-character"), "definition: A\u0001b.\n") == []


def test_allowed_names_are_no_damage() -> None:
    spec = "definition: Works iIn offices.\n"
    assert _under(Scanning("scanning"), spec) == ["iIn"]
    assert _under(Scanning("scanning", ("iIn",)), spec) == []


def test_apostrophe_of_the_text_is_kept() -> None:
    spec = "definition: A client's Bachelor®s degree.\n"
    assert _mended(Scanning("scanning"), spec) == "definition: A client's Bachelor's degree.\n"


AGE = NotMentioned("not-mentioned", ("definition",), (r"\bage \d+", r"x*"), ("minors",))


@pytest.mark.parametrize(
    ("definition", "under"),
    [
        ("Age 18. Serves minors.", ["Age 18"]),
        ("Serves minors of age 18. Plans.", []),
        ("From age 18, or age 21; serves minors.", ["age 18", "age 21"]),
    ],
)
def test_mentions_by_sentence(definition: str, under: list[str]) -> None:
    assert _under(AGE, f"definition: {definition}\n") == under


def test_mention_does_not_reach_over_two_statements() -> None:
    check = NotMentioned("not-mentioned", ("definition",), (r"one\s+two",))
    assert problems(check, "definition:\n  - Has one\n  - two\n") == []


FITS = SupervisionFits(
    "supervision-fits",
    {"entry": ("close supervision",), "journey": ("general supervision",)},
    ("definition",),
)


@pytest.mark.parametrize(
    ("definition", "under"),
    [
        ("This is the entry level. Under general supervision, plans.", ["general supervision"]),
        ("This is the entry level. Under close to general supervision, plans.", []),
        ("This is the entry or journey level. Under general supervision, plans.", []),
        ("This is the entry level. Under broad supervision, plans.", []),
        ("Under general supervision, plans.", []),
    ],
)
def test_supervision_fits(definition: str, under: list[str]) -> None:
    assert _under(FITS, f"definition: {definition}\n") == under


def test_each_other_supervision_is_told_beside_the_first() -> None:
    check = OneSupervisionTerm(
        "one-supervision-term", ("close supervision", "general supervision"), ("definition",)
    )
    spec = "definition: Under close supervision, plans. Works under general supervision.\n"
    assert _under(check, spec) == ["general supervision"]


THIRD = ThirdPerson("third-person", ("assist", "provide"), ("review",))


@pytest.mark.parametrize(
    ("items", "under"),
    [
        (("Assist staff;", "Provide help;", "Provides food."), ["Assist", "Provide"]),
        (("Assist staff;", "Provide help;", "Review plans;", "Provides food."), ["Assist"]),
        (("Review plans;", "Duties."), []),
        (("Review plans;", "Provides food."), ["Review"]),
        (('"Positions may:"', "Assist staff;", "Provide help."), []),
    ],
    ids=["two", "most of the list", "no verbs around", "verbs around", "lead-in"],
)
def test_third_person(items: tuple[str, ...], under: list[str]) -> None:
    assert _under(THIRD, _work(*items)) == under


def test_list_is_mended_as_a_whole() -> None:
    items = ("Assist staff;", "Provide help;", "Review plans.")
    assert _mended(THIRD, _work(*items)) == _work(
        "Assists staff;", "Provides help;", "Reviews plans."
    )


@given(st.lists(st.text("ab’é\n")))
def test_running_text_is_encoded(texts: list[str]) -> None:
    running = RunningText(
        Paragraphs(Spec("102A", "Cook", definition="A ’é", typical_work=[*texts])),
        ("definition", "typical_work"),
    )
    assert running.data == running.text.encode()


@given(st.lists(st.text("ab c", min_size=1), min_size=1), st.data())
def test_places_of_running_text(texts: list[str], data: st.DataObject) -> None:
    spec = Spec("102A", "Cook", typical_work=["\n" * 7 + text for text in texts])
    running = RunningText(Paragraphs(spec), ("typical_work",))
    number = data.draw(st.integers(0, len(texts) - 1))
    start = sum(len(text) + 1 for text in texts[:number])
    place = running.place(start, start + len(texts[number]))
    assert (place.pointer, place.start, place.end) == (
        ("typical_work", number),
        7,
        7 + len(texts[number]),
    )
