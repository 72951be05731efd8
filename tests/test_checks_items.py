"""Items of a list: how they end, join and close it, and that none stands twice."""

from __future__ import annotations

import pytest

from judged import mend, problems, underlined, work
from speclint.checks.closing_item import ClosingItem
from speclint.checks.end_mark import EndMarks
from speclint.checks.joining_item import JoiningItem
from speclint.checks.statement_once import StatementOnce
from speclint.wording.end_marks import end_of

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
    assert mend(check, work(*items)) == work(*mended)


@pytest.mark.parametrize(
    "spec",
    [
        "typical_work: |\n  Performs other duties as required.\n\n  Plans work.\n",
        work("Trains staff; performs other duties as required;", "Plans work."),
    ],
    ids=["prose", "part of a statement"],
)
def test_closing_words_that_are_no_item_stay(spec: str) -> None:
    check = ClosingItem("closing-item", "typical_work", CLOSING, "last")
    assert [problem.edits for problem in problems(check, spec)] == [()]


def test_closing_item_is_added_to_a_list_alone() -> None:
    sentence = "Performs other duties as required."
    check = ClosingItem("closing-item", "typical_work", CLOSING, "present", sentence)
    assert mend(check, work("Plans work.")) == work("Plans work;", sentence)
    assert problems(check, "typical_work: Plans work.\n")[0].edits == ()
    assert problems(check, "typical_work:\n") == []


def test_a_usual_end_closes_a_list_only_where_the_rule_says_so() -> None:
    check = ClosingItem(
        "closing-item", "typical_work", CLOSING, "present", "Performs other duties."
    )
    ends = ("Performs other duties as required.", "Performs other work as required.")
    assert [len(problems(check, work("Plans work;", end))) for end in ends] == [0, 1]


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
    assert underlined(ONE_MARK, work(*(f'"{item}"' for item in items))) == under


def test_marks_are_mended_where_few_are_odd() -> None:
    few = ("A is.", "B is;", "C is", "D is;", "E is;", "F is;", "G is.")
    assert mend(ONE_MARK, work(*few)) == work(
        "A is;", "B is;", "C is;", "D is;", "E is;", "F is;", "G is."
    )
    assert problems(ONE_MARK, work("A is.", "B is;", "C is;"))[0].edits == ()


def test_last_item_of_a_statement_with_data() -> None:
    check = EndMarks("end-mark", ("typical_work",), "last")
    spec = "typical_work:\n  - Plans work;\n  - statement: Files papers;\n    share: 4\n"
    assert mend(check, spec) == spec.replace("papers;", "papers.")


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
    assert underlined(JOINING, text) == under


def test_joining_words_between_paragraphs_of_an_item_are_left_alone() -> None:
    item = "desirable_qualifications:\n  - |\n    A year.\n\n    AND\n\n    Two.\n"
    assert underlined(JOINING, item) == []
    assert underlined(JOINING, "desirable_qualifications: AND\n") == []


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
    assert mend(ONCE, work(*items[:-1], last)) == work(*mended)


@pytest.mark.parametrize(
    "spec",
    [
        work("OR", "Plans the work;", "OR", "Trains."),
        work("Plans the work of staff who travel;", "Plans the work of staff who drive."),
        "typical_work:\n  - Plans the work.\ndesirable_qualifications:\n  - Plans the work.\n",
    ],
    ids=["links", "other end", "two sections"],
)
def test_not_repeated(spec: str) -> None:
    assert problems(ONCE, spec) == []


@pytest.mark.parametrize("again", ["Plans work", "plans work it..;", "Plans work it,", "OR."])
def test_repeated_whatever_the_end(again: str) -> None:
    rows = ("Plans work it .", "Or", "Trains for the work of all of the staff who travel;", again)
    assert len(problems(ONCE, work(*rows))) == (again.lower().startswith("plans work it"))


def test_repeated_with_another_share_stays() -> None:
    spec = (
        "typical_work:\n  - statement: Files all papers.\n    share: 4\n"
        "  - statement: Files all papers.\n    share: 5\n"
    )
    assert [problem.edits for problem in problems(ONCE, spec)] == [()]
