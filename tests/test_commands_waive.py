"""`speclint waive` writes one line in the right place, or says why it does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checked_runs import check, speclint
from plan_folder import ENTRY, LAW, SPEC, TOP, TWICE, text_of, write
from plan_folder import plan as plan  # noqa: PLC0414 - a fixture is used by its name

if TYPE_CHECKING:
    from pathlib import Path

    from checked_runs import Run

WAIVED = f"{TOP}{ENTRY}  # speclint: allow HIS004 -- as published\n{ENTRY}{LAW}"


def waive(folder: Path, *words: str, reason: str = "as published") -> Run:
    return speclint(folder, "waive", *words, "--reason", reason, "--on", "2026-01-01")


@pytest.mark.parametrize(
    "place",
    [
        pytest.param(["specs/102A.yaml:28"], id="line"),
        pytest.param(["specs/102A.yaml:28:11"], id="line and column"),
        pytest.param(["specs/102A.yaml"], id="file"),
        pytest.param(["102A"], id="class"),
        pytest.param(["102a", "history,", "entry", "2"], id="class and place"),
        pytest.param(["102A, History, entry 2, of June 1, 2005"], id="the place as told"),
    ],
)
@pytest.mark.parametrize("rule", ["HIS004", "history-entry-once", "his004"])
def test_writes_one_line(plan: Path, rule: str, place: list[str]) -> None:
    run = waive(plan, rule, *place)
    assert (run.code, run.out) == (
        0,
        "Wrote line 27 of specs/102A.yaml:\n  # speclint: allow HIS004 -- as published\n",
    )
    assert text_of(plan) == WAIVED
    assert check(plan).codes == []


@pytest.mark.parametrize(
    ("words", "told"),
    [
        pytest.param(
            ["LEG001", "102A"],
            "legal-work-authorization (LEG001) may never be waived.\nMore: speclint explain LEG001",
            id="a rule that always holds",
        ),
        pytest.param(
            ["HIS003", "102A"],
            "history-oldest-first (HIS003) finds nothing at 102A.",
            id="no such finding",
        ),
        pytest.param(
            ["HIS004", "102A", "History, entry 1"],
            "history-entry-once (HIS004) finds nothing at 102A History, entry 1. "
            "It finds something at:\n"
            "  102A, History, entry 2, of June 1, 2005 (specs/102A.yaml:28)",
            id="not there",
        ),
        pytest.param(
            ["HIS004", "102A", "--until", "2025-12-31"],
            "December 31, 2025 is past. Name a day that is still to come.",
            id="a day that is past",
        ),
        pytest.param(
            ["HIS004", "102A", "--until", "soon"],
            "“soon” is not a date such as 2024-06-06.",
            id="no date",
        ),
    ],
)
def test_refuses(plan: Path, words: list[str], told: str) -> None:
    run = waive(plan, *words)
    assert (run.code, run.err) == (2, f"speclint: {told}\n")
    assert text_of(plan) == TWICE


def test_refuses_an_unknown_rule(plan: Path) -> None:
    assert "Did you mean “HIS004”" in waive(plan, "HIS04", "102A").err


def test_refuses_an_empty_reason(plan: Path) -> None:
    told = "speclint: The reason is empty. Say why the finding may stay.\n"
    assert waive(plan, "HIS004", "102A", reason=" … ").err == told


def test_says_that_it_is_waived_already(plan: Path) -> None:
    write(plan, WAIVED)
    assert waive(plan, "HIS004", "102A").err == (
        "speclint: 102A, History, entry 2, of June 1, 2005 (specs/102A.yaml:29) "
        "is waived already: as published\n"
    )


def test_asks_which_of_several(plan: Path) -> None:
    write(plan, f"{TOP}{ENTRY}{ENTRY}{ENTRY}{LAW}")
    assert waive(plan, "HIS004", "102A").err == (
        "speclint: Several findings stand there. Name one of them:\n"
        "  102A, History, entry 2, of June 1, 2005 (specs/102A.yaml:28)\n"
        "  102A, History, entry 3, of June 1, 2005 (specs/102A.yaml:30)\n"
    )


def test_one_waiver_for_two_findings_of_one_item(plan: Path) -> None:
    write(plan, SPEC.replace("in person;", "with his claim and his tax;"))
    run = waive(plan, "WRD006", "102A", reason="the statute says so")
    assert run.out.endswith("It holds for 2 findings.\n")
    assert check(plan).codes == []


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        pytest.param("\n", "\r\n", 27, id="Windows line breaks"),
        pytest.param("class_code", "\ufeffclass_code", 27, id="byte order mark"),
        pytest.param("history:\n", "history:\n  # A note.\n\n", 29, id="a note and a blank line"),
    ],
)
def test_keeps_everything_else(plan: Path, old: str, new: str, line: int) -> None:
    before = TWICE.replace(old, new)
    write(plan, before)
    assert waive(plan, "HIS004", "102A").code == 0
    lines = text_of(plan).splitlines(keepends=True)
    assert "# speclint: allow HIS004 -- as published" in lines.pop(line - 1)
    assert "".join(lines) == before


def test_what_stands_between_brackets_is_waived_above_them(plan: Path) -> None:
    entry = '{effective: 2005-06-01, text: "New class effective June 1, 2005."}'
    write(plan, TOP.replace("history:\n", f"history: [{entry}, {entry}]\n"))
    run = waive(plan, "HIS004", "102A")
    assert run.out.splitlines()[1] == "  # speclint: allow HIS004 -- as published"
    assert "HIS004" not in [code for _, code in check(plan).codes]


def test_what_has_no_place_is_waived_for_the_whole_file(plan: Path) -> None:
    write(plan, SPEC.replace('class_code: "102A"\n', ""))
    run = waive(plan, "STR002", "specs/102A.yaml", reason="the code is not assigned yet")
    words = "# speclint: allow-file STR002 -- the code is not assigned yet"
    assert run.out == f"Wrote line 1 of specs/102A.yaml:\n  {words}\n"
    assert text_of(plan).startswith(f"{words}\ntitle:")
