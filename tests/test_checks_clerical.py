"""Checks of clerical support, at their edges: the limit, the sum, figures in prose, tasks."""

from __future__ import annotations

import pytest

from judged import Told, problems, told
from speclint.checks.clerical_figure import ClericalFigure
from speclint.checks.clerical_shares import ClericalShares
from speclint.checks.clerical_tasks import ClericalTasks
from speclint.checks.number import NumberBelow

SERIES = "Customer Service Specialist"
BELOW = NumberBelow("number-below", "clerical_share", 10)
SHARES = ClericalShares("clerical-shares", 10)
FIGURE = ClericalFigure("clerical-figure", 10)
TASKS = ClericalTasks("clerical-tasks", (SERIES,), (r"\banswers telephones\b", r"\bfiles mail\b"))


@pytest.mark.parametrize(
    ("share", "limit", "expected"),
    [
        pytest.param("0", 10, [], id="none"),
        pytest.param("9.9", 10, [], id="under"),
        pytest.param("9.999999", 10, [], id="just under"),
        pytest.param("10", 10, ["10"], id="at the limit"),
        pytest.param("10.0", 10, ["10.0"], id="at the limit, with a decimal"),
        pytest.param("15", 20, [], id="under the limit of its series"),
        pytest.param("100", None, [], id="a series without a limit"),
    ],
)
def test_declared_share(share: str, limit: float | None, expected: list[str]) -> None:
    check = NumberBelow("number-below", "clerical_share", limit)
    assert [words for _, words in told(check, f"clerical_share: {share}\n")] == expected


def test_a_share_that_is_not_declared_is_no_share() -> None:
    assert told(BELOW, "title: Cook 1\n") == []


def work(*statements: str, share: str = "") -> str:
    head = f"clerical_share: {share}\n" if share else ""
    return f"{head}typical_work:\n" + "".join(f"  - {statement}\n" for statement in statements)


def marked(share: str, statement: str = "Files.") -> str:
    given = f", share: {share}" if share else ""
    return f"{{statement: {statement}{given}, clerical: true}}"


SUMS: dict[str, tuple[str, list[Told]]] = {
    "adds up": (work(marked("4"), marked("1"), share="5"), []),
    "tenths add up": (work(marked("0.1"), marked("0.2"), share="0.3"), []),
    "more than declared": (work(marked("4"), marked("2"), share="5"), [("", "5")]),
    "less than declared": (work(marked("4"), share="5"), [("", "5")]),
    "nothing declared, under the limit": (work(marked("9.9")), []),
    "nothing declared, at the limit": (work(marked("4"), marked("6")), [("over-limit", "4")]),
    "declared and over the limit is told of the declared share": (
        work(marked("12"), share="12"),
        [],
    ),
    "one without a share": (
        work(marked("4"), marked("", "Types."), share="4"),
        [("without-share", "Types.")],
    ),
    "without a share, nothing declared": (work(marked("")), []),
    "shares of other statements do not count": (
        work("{statement: Leads., share: 90}", marked("5"), share="5"),
        [],
    ),
    "declared zero, nothing marked": (work("Leads.", share="0"), []),
    "a statement of two paragraphs counts once": (
        work(
            "statement: |\n      Files.\n\n      Types.\n    share: 5\n    clerical: true",
            share="5",
        ),
        [],
    ),
    "typical work of the wrong kind": ("clerical_share: 5\ntypical_work: {a: 1}\n", []),
}


@pytest.mark.parametrize(("text", "expected"), SUMS.values(), ids=SUMS)
def test_shares_add_up(text: str, expected: list[Told]) -> None:
    assert told(SHARES, text) == expected


def test_without_a_limit_no_sum_is_too_high() -> None:
    assert told(ClericalShares("clerical-shares", None), work(marked("40"))) == []


def test_every_share_is_labelled() -> None:
    (problem,) = problems(SHARES, work(marked("4"), marked("2.5"), share="5"))
    assert [label.text for label in problem.also] == ["4 percent", "2.5 percent"]
    assert (problem.expected, problem.found) == ("6.5", "5")


FIGURES: dict[str, tuple[str, list[Told]]] = {
    "as published": ("Clerical support duties are incidental (less than 10%).", []),
    "another limit": ("Clerical duties are incidental (less than 15%).", [("", "15%")]),
    "in words": ("Clerical duties take under 15 percent.", [("", "15 percent")]),
    "10 or less": ("Clerical duties take 10% or less.", []),
    "may not exceed": ("Clerical duties may not exceed 10 percent of the time.", []),
    "ten (10) percent": ("Clerical work takes less than ten (10) percent.", []),
    "fifteen (15) percent": (
        "Clerical work takes less than fifteen (15) percent.",
        [("", "(15) percent")],
    ),
    "may not be more than": (
        "Clerical work may not be more than 20% of the assignment.",
        [("", "20%")],
    ),
    "in no case over": ("Clerical work takes in no case over 10% of the time.", []),
    "limited to, in words": (
        "Clerical support is limited to nine percent of the work.",
        [("", "nine percent")],
    ),
    "ten percent": ("Clerical support is limited to ten percent of the work.", []),
    "twenty-five percent": (
        "Clerical work takes up to twenty-five percent.",
        [("", "twenty-five percent")],
    ),
    "people who do clerical work": (
        "Positions spend up to 25 percent of their time leading clerical support staff.",
        [],
    ),
    "more than, of other work": (
        "More than 50% of the time is spent on appeals; clerical tasks take 5%.",
        [],
    ),
    "the declared share": ("Clerical work makes 5% of the assignment.", []),
    "another share": ("Clerical work makes 8% of the assignment.", [("share", "8%")]),
    "share of other work in the sentence": (
        "Spends 50 percent of the time on appeals and 5% on clerical work.",
        [],
    ),
    "at least, of other work": ("At least 90% of the work is other than clerical.", []),
    "other work in another sentence": ("Some duties are clerical. Travels 50% of the time.", []),
    "decimals do not end the sentence": ("Clerical work makes 8.5% of it.", [("share", "8.5%")]),
    "work that is not clerical": ("Non-clerical work makes 90% of the assignment.", []),
}


@pytest.mark.parametrize(("text", "expected"), FIGURES.values(), ids=FIGURES)
def test_figures_in_prose(text: str, expected: list[Told]) -> None:
    assert told(FIGURE, f'clerical_share: 5\ndefinition: "{text}"\n') == expected


@pytest.mark.parametrize(
    ("limit", "expected"),
    [
        pytest.param(10, [], id="the limit"),
        pytest.param(15, [("", "10%")], id="another limit of the series"),
        pytest.param(None, [("no-limit", "10%")], id="no limit any more"),
    ],
)
def test_the_limit_in_force_decides(limit: float | None, expected: list[Told]) -> None:
    text = "class_series_concept: Clerical support is incidental (less than 10%).\n"
    assert told(ClericalFigure("clerical-figure", limit), text) == expected


def test_no_share_is_compared_where_none_is_declared() -> None:
    assert told(FIGURE, "definition: Clerical work makes 8% of the assignment.\n") == []


TASK_LISTS: dict[str, tuple[str, str, list[str]]] = {
    "named": (SERIES, "Answers telephones and files mail;", ["Answers telephones"]),
    "in the middle": (SERIES, "Greets visitors, files mail;", ["files mail"]),
    "marked": (SERIES, "{statement: Answers telephones., clerical: true}", []),
    "marked as not clerical": (
        SERIES,
        "{statement: Answers telephones., clerical: false}",
        ["Answers telephones"],
    ),
    "part of a longer word": (SERIES, "Profiles mail customers;", []),
    "another series": ("Office Assistant", "Answers telephones.", []),
}


@pytest.mark.parametrize(("series", "item", "expected"), TASK_LISTS.values(), ids=TASK_LISTS)
def test_clerical_tasks(series: str, item: str, expected: list[str]) -> None:
    text = f"series: {series}\ntypical_work:\n  - {item}\n"
    assert [words for _, words in told(TASKS, text)] == expected


def test_a_pattern_that_cannot_be_read_is_refused() -> None:
    with pytest.raises(ValueError, match="missing"):
        ClericalTasks("clerical-tasks", (SERIES,), ("(answers",))
