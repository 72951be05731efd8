"""`speclint baseline`, and what `speclint check` makes of known debts."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from checked_runs import Run, speclint
from plan_folder import SPEC, TWICE, write
from plan_folder import plan as plan  # noqa: PLC0414 - a fixture is used by its name

if TYPE_CHECKING:
    from pathlib import Path

FILE = "speclint-baseline.txt"
UNLAWFUL = TWICE.replace("Persons legally", "Persons lawfully")


def baseline(folder: Path, *words: str) -> Run:
    return speclint(folder, "baseline", "--on", "2026-01-01", *words)


def check(folder: Path, *words: str) -> Run:
    return speclint(folder, "check", *words)


def lines(folder: Path) -> list[str]:
    text = (folder / FILE).read_text(encoding="utf-8")
    return [line.split("  ")[1] for line in text.splitlines() if not line.startswith("#")]


def test_writes_the_debts_and_says_what_follows(plan: Path) -> None:
    assert baseline(plan).out == (
        f"Wrote {FILE}: 1 debt in 1 specification (1 new, 0 paid).\n"
        "Commit the file. From now on a check fails only for what is new.\n"
        f"So that git merges it by itself, write in .gitattributes: {FILE} merge=union\n"
    )
    (plan / ".gitattributes").write_text(f"*.txt text\n{FILE} merge=union\n")
    assert "gitattributes" not in baseline(plan).out


def test_a_debt_of_law_is_named_in_every_report(plan: Path) -> None:
    write(plan, UNLAWFUL)
    assert check(plan).code == 1
    assert "1 of them is of a rule that may never be waived" in baseline(plan).out
    run = check(plan)
    assert run.code == 0
    assert "Known debts that must still be fixed\n  legal-work-authorization (LEG001)" in run.out
    assert "Nothing new to fix in 1 specification." in run.out
    assert "history-entry-once" not in run.out


def test_no_baseline_shows_them_all(plan: Path) -> None:
    write(plan, UNLAWFUL)
    baseline(plan)
    assert check(plan, "--no-baseline").code == 1


PAID = "1 known debt is paid: 102A HIS004."


@pytest.mark.parametrize(
    ("words", "told", "left"),
    [
        pytest.param([], f"{PAID} To take it out, run: speclint baseline", 2, id="check tells"),
        pytest.param(["--update-baseline"], f"paid, and taken out of {FILE}", 1, id="asked for"),
        pytest.param(["specs"], None, 2, id="a part of the plan"),
        pytest.param(["--select", "LEG"], None, 2, id="some rules"),
        pytest.param(["--on", "2020-01-01"], None, 2, id="another day"),
    ],
)
def test_paid_debts(plan: Path, words: list[str], told: str | None, left: int) -> None:
    write(plan, UNLAWFUL)
    baseline(plan)
    write(plan, SPEC.replace("Persons legally", "Persons lawfully"))
    out = " ".join(check(plan, *words).out.split())
    assert (told in out) if told else ("paid" not in out)
    assert len(lines(plan)) == left


def test_a_file_that_cannot_be_read_pays_nothing(plan: Path) -> None:
    baseline(plan)
    write(plan, "class_code: [")
    assert "paid" not in check(plan, "--update-baseline").out
    run = baseline(plan, "--prune")
    told = (
        "speclint: The class of specs/102A.yaml cannot be read, so nobody can tell which of its "
        "debts are paid. Mend the file first. Nothing was changed.\n"
    )
    assert (run.code, run.err) == (2, told)
    assert lines(plan) == ["HIS004"]


@pytest.mark.parametrize(
    "broken",
    [
        pytest.param("class_code: [", id="cannot be parsed"),
        pytest.param(TWICE.replace('class_code: "102A"\n', ""), id="gives no class code"),
    ],
)
def test_a_file_that_cannot_be_read_keeps_its_debts_and_becomes_none(
    plan: Path, broken: str
) -> None:
    baseline(plan)
    before = (plan / FILE).read_bytes()
    write(plan, broken)
    run = baseline(plan)
    told = (
        f"Wrote {FILE}: 1 debt in 1 specification (0 new, 0 paid).\n"
        "The class of specs/102A.yaml cannot be read. What is wrong with it was not put off: "
        "mend the file, then run speclint baseline again.\n"
        "Until then nobody can tell what is paid: 1 older debt stayed in the list.\n"
    )
    assert (run.code, run.out.partition("Commit")[0]) == (1, told)
    assert (plan / FILE).read_bytes() == before
    write(plan, TWICE)
    assert "Nothing new to fix" in check(plan).out


def test_what_people_wrote_into_the_file_stays(plan: Path) -> None:
    baseline(plan)
    with (plan / FILE).open("a", encoding="utf-8") as file:
        file.write("# HIS004: the Director decides in March.\n")
    for _ in range(2):
        baseline(plan)
    text = (plan / FILE).read_text(encoding="utf-8")
    assert text.count("# HIS004: the Director decides in March.\n") == 1
    assert text.count("# Known debts") == 1


def test_beside_a_file_that_cannot_be_read_new_debts_are_put_off(plan: Path) -> None:
    baseline(plan)
    write(plan, "class_code: [", "102B.yaml")
    write(plan, UNLAWFUL)
    assert baseline(plan).code == 1
    assert lines(plan) == ["HIS004", "LEG001"]
    assert check(plan, "specs/102A.yaml").code == 0
    assert check(plan).code == 1


def test_prune_only_takes_out(plan: Path) -> None:
    baseline(plan)
    assert baseline(plan, "--prune").out == f"No debt in {FILE} is paid: 1 known debt left.\n"
    write(plan, SPEC.replace("in person", "with his claim"))
    told = f"Taken out of {FILE}: 102A HIS004. 0 known debts left.\n"
    assert baseline(plan, "--prune").out == told
    assert lines(plan) == []
    assert "WRD006" in check(plan).out


def test_a_new_finding_is_never_put_in_by_itself(plan: Path) -> None:
    baseline(plan)
    write(plan, UNLAWFUL)
    run = check(plan, "--update-baseline")
    assert (run.code, lines(plan)) == (1, ["HIS004"])


def test_update_needs_the_whole_plan(plan: Path) -> None:
    run = check(plan, "--update-baseline", "specs")
    told = (
        "speclint: --update-baseline needs a check of the whole plan by today's law: "
        "leave out PATH, --select, --ignore and --on.\n"
    )
    assert (run.code, run.err) == (2, told)


def test_odd_lines_are_notes(plan: Path) -> None:
    baseline(plan)
    with (plan / FILE).open("a", encoding="utf-8") as file:
        file.write("<<<<<<< ours\n")
    assert f"Note: {FILE}:5 is not a debt and was passed over: “<<<<<<< ours”." in check(plan).out


def test_a_baseline_that_is_not_text_stops(plan: Path) -> None:
    (plan / FILE).write_bytes(b"\xff\xfe")
    run = check(plan)
    told = f"speclint: {FILE}\n  The known debts cannot be read: it is not written in UTF-8.\n"
    assert (run.code, run.err) == (2, told)


def test_another_file_by_configuration(plan: Path) -> None:
    (plan / "speclint.yaml").write_text("baseline: debts/known.txt\n")
    (plan / "debts").mkdir()
    assert baseline(plan).out.startswith("Wrote debts/known.txt: 1 debt")
    assert "1 known debt in the baseline" in check(plan).out


def test_nothing_to_judge(tmp_path: Path) -> None:
    (tmp_path / "specs").mkdir()
    run = baseline(tmp_path)
    told = "speclint: There is nothing to check: no specification (.yaml) in specs.\n"
    assert (run.code, run.err.splitlines(keepends=True)[0]) == (3, told)


def test_a_waived_finding_is_no_debt(plan: Path) -> None:
    write(plan, f"# speclint: allow-file HIS004 -- as published\n{TWICE}")
    assert baseline(plan).out.startswith(f"Wrote {FILE}: 0 debts in 0 specifications")


def test_a_copy_outside_the_plan_has_no_debts(plan: Path) -> None:
    baseline(plan)
    (plan / "copy.yaml").write_text(TWICE)
    assert "history-entry-once" in check(plan, "copy.yaml").out
    assert "history-entry-once" not in check(plan, "specs/102A.yaml").out


def test_debts_are_known_in_every_folder(plan: Path) -> None:
    (plan / "speclint.yaml").write_text("paths: specs\n")
    baseline(plan)
    assert "1 known debt in the baseline" in check(plan / "specs").out


@pytest.mark.skipif(sys.platform == "win32", reason="needs a terminal of Unix")
@pytest.mark.parametrize(
    ("ci", "left"),
    [pytest.param("", [], id="a person"), pytest.param("true", ["HIS004"], id="CI")],
)
def test_only_a_person_at_a_terminal_shrinks_it_unasked(
    plan: Path, ci: str, left: list[str]
) -> None:
    baseline(plan)
    write(plan, SPEC)
    import pty

    ours, theirs = pty.openpty()
    with os.fdopen(ours, "rb"), os.fdopen(theirs, "wb") as screen:
        done = subprocess.run(
            [sys.executable, "-m", "speclint", "check"],
            cwd=plan,
            env={**os.environ, "CI": ci},
            stdout=screen,
            check=False,
        )
    assert (done.returncode, lines(plan)) == (0, left)
