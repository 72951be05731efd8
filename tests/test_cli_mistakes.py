"""The command line: a slip in the words of a command is answered in one sentence."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checked_runs import ROOT, speclint

if TYPE_CHECKING:
    from pathlib import Path


SLIPS: dict[str, tuple[tuple[str, ...], str]] = {
    "a command": (
        ("chek",),
        "There is no command “chek”. Did you mean “check”?\nTry: speclint --help",
    ),
    "a command like none": (("zzz",), "There is no command “zzz”.\nTry: speclint --help"),
    "an option": (
        ("check", "--formt", "json"),
        "There is no option “--formt”. Did you mean “--format”?\nTry: speclint check --help",
    ),
    "an option with its value": (
        ("check", "--slect=LEG001"),
        "There is no option “--slect”. Did you mean “--select”?\nTry: speclint check --help",
    ),
    "a command as an option": (
        ("--fix",),
        "“fix” is a command, without hyphens.\nTry: speclint fix --help",
    ),
    "an option of no command": (
        ("--fixx",),
        "There is no option “--fixx”.\nTry: speclint --help",
    ),
    "rule and place of a waiver the wrong way round": (
        ("waive", "102A", "HIS004", "--reason", "as published"),
        "No rule is called “102A”. The rule comes first: speclint waive HIS004 102A …",
    ),
    "a report that no program would open": (
        ("check", str(ROOT / "specs"), "--output", "report.pdf"),
        (
            "The report is not written to report.pdf: no program would open it under this name. "
            "Word and every browser open a page, such as report.html."
        ),
    ),
    "text under a name of Word": (
        ("check", str(ROOT / "specs"), "--format", "text:report.docx"),
        (
            "The report is not written to report.docx: no program would open it under this name. "
            "Word and every browser open a page, such as report.html."
        ),
    ),
    "a class that is no file": (
        ("draft", "102A"),
        "There is no file 102A. Did you mean “specs/customer-service-specialist/102A.yaml”?",
    ),
    "a choice": (
        ("check", "--fail-on", "warn"),
        "“warn” does not fit --fail-on. Did you mean “warning”?\nTry: speclint check --help",
    ),
    "a word too many": (
        ("schema", "rule", "config"),
        "“config” is one word too many.\nTry: speclint schema --help",
    ),
    "a format": (
        ("check", "--format", "jsn"),
        "No format is called “jsn”. Did you mean “json” or “jsonl”?",
    ),
    "a rule to select": (
        ("check", "--select", "legal-work-authorisation"),
        "No rule is called “legal-work-authorisation”. Did you mean “legal-work-authorization”?",
    ),
    "a rule to ignore": (
        ("check", "--ignore", "wrding"),
        "No rule is called “wrding”. Did you mean “wording”?",
    ),
    "a day": (
        ("check", "--on", "June 6"),
        "--on: “June 6” is not a date such as 2024-06-06.\nTry: speclint check --help",
    ),
    "a day as people write it": (
        ("check", "--on", "6/6/2024"),
        (
            "--on: “6/6/2024” is not a date such as 2024-06-06. Did you mean “2024-06-06”?\n"
            "Try: speclint check --help"
        ),
    ),
    "a day without its noughts": (
        ("fix", "--on", "2024-6-6"),
        (
            "--on: “2024-6-6” is not a date such as 2024-06-06. Did you mean “2024-06-06”?\n"
            "Try: speclint fix --help"
        ),
    ),
    "a week": (
        ("check", "--on", "2024-W23-1"),
        "--on: “2024-W23-1” is not a date such as 2024-06-06.\nTry: speclint check --help",
    ),
    "a day on no calendar": (
        ("baseline", "--on", "2024-02-30"),
        "--on: The calendar has no day “2024-02-30”.\nTry: speclint baseline --help",
    ),
    "an option without its word": (
        ("check", "--format"),
        "Something is missing behind --format.\nTry: speclint check --help",
    ),
    "a command without its words": (
        ("explain",),
        "Something is missing behind “speclint explain”: rule.\nTry: speclint explain --help",
    ),
    "a command without its kind": (
        ("new",),
        "Something is missing behind “speclint new”: spec or rule.\nTry: speclint new --help",
    ),
    "a word that fits no place": (
        ("schema", "spec"),
        "“spec” does not fit here. Did you mean “class-spec”?\nTry: speclint schema --help",
    ),
    "a choice of no rule": (
        ("check", "--select", "LEG", "--ignore", "legal"),
        "No rule is left: --ignore takes away all that --select names.",
    ),
    "nothing to check": (
        ("check", "*.json"),
        "There is nothing to check: no specification (.yaml) in *.json.",
    ),
}


@pytest.mark.parametrize(("words", "message"), SLIPS.values(), ids=SLIPS)
def test_a_slip_is_answered(words: tuple[str, ...], message: str, specs: Path) -> None:
    run = speclint(specs, *words)
    assert (run.out, run.err) == ("", f"speclint: {message}\n")


LONG = "x" * 5000


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(("rules", "check", LONG), id="rules"),
        pytest.param(("waive", "HIS004", f"{LONG}:1", "--reason", "x"), id="waive"),
        pytest.param(("config",), id="configuration"),
    ],
)
def test_a_name_that_no_file_can_have(words: tuple[str, ...], tmp_path: Path) -> None:
    (tmp_path / "speclint.yaml").write_text(f"extends: {LONG}\n" if words == ("config",) else "")
    run = speclint(tmp_path, *words)
    assert (run.code, run.out) == (2, "")
    assert run.err == f"speclint: “{LONG[:60]}…” is too long for the name of a file.\n"


def test_no_word_of_a_file_or_of_a_command_steers_the_terminal(tmp_path: Path) -> None:
    (tmp_path / "speclint.yaml").write_text("paths: 字\x0e\x1b[31m\n", encoding="utf-8")
    told = "The text holds a sign that nobody can see: a control character (U+000E)"
    assert speclint(tmp_path, "check").err == (
        f"speclint: speclint.yaml:1:9\n  {told}, and one more like it.\n"
        "    1 | paths: 字⟨U+000E⟩⟨U+001B⟩[31m\n"
        "                 ^\n"
    )
    named = speclint(tmp_path, "check", "--select", "a\x1bb", "--config", "../none.yaml").err
    assert "\x1b" not in named
