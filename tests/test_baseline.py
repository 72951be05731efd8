"""Known debts: what keeps their names, what does not, and what two branches make of their file."""

from __future__ import annotations

import hashlib
import runpy
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checked_runs import check, speclint
from finding_factory import MISSING, SCANNED, finding, report
from plan_folder import ENTRY, LAW, TWICE, text_of, write
from plan_folder import plan as plan  # noqa: PLC0414 - a fixture is used by its name
from speclint.exemptions import fingerprint as named
from speclint.exemptions.baseline import (
    Baseline,
    apart,
    baseline_text,
    paid,
    read_baseline,
    without,
)
from speclint.exemptions.fingerprint import Subject, alike, fingerprint

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FILE = "speclint-baseline.txt"
GENDERED = TWICE.replace(
    "  - Assists customers in person;\n",
    "  - Assists customers in person;\n  - Helps a customer with his claim;\n",
)
"""Two debts: the entry that stands twice, and a gendered word."""


@pytest.fixture
def indebted(plan: Path) -> Path:
    """A plan whose two findings are known debts."""
    write(plan, GENDERED)
    assert sorted(code for _, code in check(plan).codes) == ["HIS004", "WRD006"]
    assert speclint(plan, "baseline", "--on", "2026-01-01").code == 0
    assert check(plan).codes == []
    return plan


def shifted(text: str) -> str:
    return text.replace("title:", "# A note.\n\ntitle:").replace(
        "One year of experience assisting customers.",
        ">-\n    One year of experience\n\n    assisting customers.",
    )


def reordered(text: str) -> str:
    first, second = "  - Assists customers in person;\n", "  - Helps a customer with his claim;\n"
    return text.replace(first + second, second + first)


def requoted(text: str) -> str:
    return text.replace(
        "- Helps a customer with his claim;", '- "Helps a customer\n    with his claim;"'
    )


def beside(text: str) -> str:
    return text.replace("Helps a customer with his claim", "Helps a client with his claim")


@pytest.mark.parametrize("change", [shifted, reordered, requoted, beside], ids=lambda c: c.__name__)
def test_a_debt_stays_known(indebted: Path, change: Callable[[str], str]) -> None:
    write(indebted, change(GENDERED))
    assert text_of(indebted) != GENDERED
    assert (check(indebted).codes, check(indebted).report["counts"]["debts"]) == ([], 2)


def test_a_debt_survives_a_new_file_name(indebted: Path) -> None:
    (indebted / "specs" / "102A.yaml").rename(indebted / "specs" / "customer-service.yaml")
    run = check(indebted, "--ignore", "STR")  # the name of the file is a finding of its own
    assert (run.codes, run.report["counts"]["debts"]) == ([], 2)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        pytest.param(
            "Helps a customer with his claim",
            "Helps a customer with her claim",
            "WRD006",
            id="word",
        ),
        pytest.param(
            "  - Helps a customer with his claim;\n",
            "  - Lets every clerk plan his day;\n",
            "WRD006",
            id="the same word elsewhere",
        ),
        pytest.param(
            f"{ENTRY}{ENTRY}", f"{ENTRY}{LAW}", "HIS004", id="another entry that stands twice"
        ),
    ],
)
def test_an_old_problem_swapped_for_a_new_one_is_found(
    indebted: Path, old: str, new: str, code: str
) -> None:
    before = text_of(indebted)
    write(indebted, before.replace(old, new))
    run = check(indebted)
    assert ([c for _, c in run.codes], run.report["counts"]["debts"]) == ([code], 1)


def test_one_more_of_the_same_is_found(indebted: Path) -> None:
    twin = "  - Helps a customer with his claim;\n"
    write(indebted, GENDERED.replace(twin, twin + twin))
    codes = [code for _, code in check(indebted).codes]
    assert codes.count("WRD006") == 1


def test_lines_are_readable_sorted_and_whole(indebted: Path) -> None:
    lines = (indebted / FILE).read_text(encoding="utf-8").splitlines()
    debts = [line.split("  ") for line in lines if not line.startswith("#")]
    assert [(who, code, words) for who, code, _, words in debts] == [
        ("102A", "HIS004", "History, entry 2, of June 1, 2005: This history entry stands twice."),
        ("102A", "WRD006", "Typical Work, item 3: “his” names one gender."),
    ]


def test_equal_findings_are_counted() -> None:
    twins = report([SCANNED[0], SCANNED[0]])
    text = baseline_text(twins.findings)
    keys = [line.split("  ")[2] for line in text.splitlines() if not line.startswith("#")]
    assert keys == ["aaaa", "aaaa-2"]


LINE = "102D  LEG001  1234567800010002  Typical Work: x"


@pytest.mark.parametrize(
    ("fingerprints", "left"),
    [
        pytest.param(["1234567800010002"], 0, id="the same"),
        pytest.param(["1234567800010009"], 0, id="an edit after it"),
        pytest.param(["1234567800090002"], 0, id="an edit before it"),
        pytest.param(["1234567800090009"], 1, id="another place"),
        pytest.param(["9234567800010002"], 1, id="another problem"),
        pytest.param(["1234567800010009", "1234567800010002"], 1, id="the same goes first"),
        pytest.param(["1234567800010002"] * 2, 1, id="one more"),
    ],
)
def test_matching(fingerprints: list[str], left: int) -> None:
    baseline = read_baseline(FILE, LINE)
    found = report([finding("i1nquiries", fingerprint=mark) for mark in fingerprints])
    assert len(apart(found, baseline).findings) == left


def test_nothing_beside_is_no_likeness() -> None:
    assert not alike("1234567800000001", "1234567800000002")
    assert alike("1234567800000001", "1234567800000001")


@given(st.lists(st.sampled_from("abc"), max_size=6), st.lists(st.sampled_from("abc"), max_size=6))
def test_every_finding_is_told_once_and_every_debt_used_once(
    found: list[str], known: list[str]
) -> None:
    findings = [finding("i1nquiries", fingerprint=mark * 16) for mark in found]
    text = baseline_text([finding("i1nquiries", fingerprint=mark * 16) for mark in known])
    baseline = read_baseline(FILE, text)
    split = apart(report(findings), baseline)
    assert sorted(f.fingerprint for f in (*split.findings, *split.debts)) == sorted(
        f.fingerprint for f in findings
    )
    assert len(split.debts) + len(paid(split, baseline)) == len(known)


def test_odd_lines_are_told_with_their_number() -> None:
    conflict = f"<<<<<<< ours\n{LINE}\n=======\n{LINE}\n>>>>>>> theirs\n\n# a note\nx\ny\n"
    baseline = read_baseline(FILE, conflict)
    assert len(baseline.debts) == 1
    assert baseline.oddities == (
        f"{FILE}:1 is not a debt and was passed over: “<<<<<<< ours”.",
        f"{FILE}:3 is not a debt and was passed over: “=======”.",
        f"{FILE}:4 stands there a second time.",
        f"3 more lines of {FILE} are like this.",
    )


def test_taking_out_leaves_every_other_line_alone() -> None:
    text = f"# head\r\n{LINE}\r\n\r\n{LINE.replace('1234', '4321')}"
    baseline = read_baseline(FILE, text)
    assert without(text, baseline.debts[:1]) == f"# head\r\n\r\n{LINE.replace('1234', '4321')}"


def test_a_report_without_debts_stays_as_it_is() -> None:
    whole = report([MISSING])
    assert apart(whole, Baseline(FILE)) is whole


def test_the_wording_of_a_rule_does_not_count_but_its_values_do() -> None:
    subject = Subject(("level",), "3")
    one = fingerprint("LVL002", "102C", subject, {"missing": "level 2", "line": "7"}, None)
    assert one == fingerprint("LVL002", "102C", subject, {"missing": "level 2", "line": "9"}, None)
    assert one != fingerprint("LVL002", "102C", subject, {"missing": "level 1"}, None)


def test_where_python_has_no_lean_digest_the_names_are_the_same() -> None:
    subject = Subject(("level",), "3", "before", "after")
    lean = fingerprint("LVL002", "102C", subject, {}, None)
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(sys.modules, "_sha256", None)
        patch.setitem(sys.modules, "_sha2", None)
        again = runpy.run_path(str(named.__file__))
    assert again["sha256"] is hashlib.sha256
    assert again["fingerprint"]("LVL002", "102C", subject, {}, None) == lean


def git(folder: Path, *words: str) -> str:
    name = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    done = subprocess.run(
        ["git", *name, *words], cwd=folder, capture_output=True, text=True, check=False
    )
    return done.stdout if done.returncode == 0 else f"conflict: {done.stdout}"


def rows(*numbers: int) -> str:
    lines = (f"{n:03d}A  HIS004  {n:016x}  History, entry 2: It stands twice.\n" for n in numbers)
    return "# Known debts\n" + "".join(lines)


@pytest.mark.parametrize(
    ("ours", "theirs", "merged", "attributes"),
    [
        pytest.param([1, 2, 4, 5, 6], [1, 2, 3, 4, 5], [1, 2, 4, 5], "", id="both pay debts"),
        pytest.param([1, 2, 3, 4, 5, 6, 9], [1, 3, 4, 5, 6], [1, 3, 4, 5, 6, 9], "", id="one pays"),
        pytest.param(
            [1, 2, 4, 5, 6],
            [1, 2, 3, 5, 6],
            [1, 2, 3, 4, 5, 6],
            f"{FILE} merge=union\n",
            id="neighbours with merge=union: the next check takes them out",
        ),
        pytest.param(
            [1, 2, 3, 4, 5, 6, 8],
            [1, 2, 3, 4, 5, 6, 9],
            [1, 2, 3, 4, 5, 6, 8, 9],
            f"{FILE} merge=union\n",
            id="both put one off",
        ),
    ],
)
def test_two_branches_merge(
    tmp_path: Path, ours: list[int], theirs: list[int], merged: list[int], attributes: str
) -> None:
    file = tmp_path / FILE
    git(tmp_path, "init", "-q", "-b", "main")
    (tmp_path / ".gitattributes").write_text(attributes)
    file.write_text(rows(1, 2, 3, 4, 5, 6))
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "base")
    git(tmp_path, "checkout", "-qb", "theirs")
    file.write_text(rows(*theirs))
    git(tmp_path, "commit", "-qam", "theirs")
    git(tmp_path, "checkout", "-q", "main")
    file.write_text(rows(*ours))
    git(tmp_path, "commit", "-qam", "ours")
    assert not git(tmp_path, "merge", "-q", "--no-edit", "theirs").startswith("conflict")
    result = read_baseline(FILE, file.read_text())
    assert result.oddities == ()
    assert sorted(int(debt.key, 16) for debt in result.debts) == merged
