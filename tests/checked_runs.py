"""Runs of `speclint check` in a folder, read back from their JSON."""

from __future__ import annotations

import contextlib
import io
import json
import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypedDict

from speclint.cli import run

if TYPE_CHECKING:
    from collections.abc import Mapping

ROOT = Path(__file__).parent.parent


class RelatedData(TypedDict):
    """What the tests read of a second place."""

    path: str


class FindingData(TypedDict):
    """What the tests read of a finding."""

    code: str
    name: str
    severity: str
    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    place: str
    class_code: str
    message: str
    help: str
    found: str | None
    expected: str | None
    suggestions: list[str]
    related: list[RelatedData]
    fingerprint: str


class ReportData(TypedDict):
    """What the tests read of a report."""

    on: str
    checked: int
    version: str
    counts: dict[str, int]
    findings: list[FindingData]


@dataclass(frozen=True, slots=True)
class Run:
    """What a run printed and how it ended."""

    code: int
    out: str
    err: str

    @property
    def report(self) -> ReportData:
        """The report, where the run was asked for JSON."""
        report: ReportData = json.loads(self.out)
        return report

    @property
    def findings(self) -> list[FindingData]:
        """Findings in the order told."""
        return self.report["findings"]

    @property
    def codes(self) -> list[tuple[str, str]]:
        """File name and code of each finding, in the order told."""
        return [(Path(one["path"]).name, one["code"]) for one in self.findings]


def copied_specs(folder: Path) -> Path:
    """Copy the real specifications where no baseline and no configuration holds."""
    shutil.copytree(ROOT / "specs", folder / "specs")
    return folder


def speclint(folder: Path, *words: str) -> Run:
    """Run a command in a folder, in this process."""
    out, err = io.StringIO(), io.StringIO()
    with (
        contextlib.chdir(folder),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
    ):
        try:
            code = run(words)
        except SystemExit as stop:
            code = stop.code if isinstance(stop.code, int) else 1
    return Run(code, out.getvalue(), err.getvalue())


def command(
    folder: Path, *words: str, given: str | None = None, env: Mapping[str, str] | None = None
) -> Run:
    """Run a command in a folder, in a process of its own; `given` is its input."""
    result = subprocess.run(
        [sys.executable, "-m", "speclint", *words],
        cwd=folder,
        env={**os.environ, **(env or {})},
        input=given,
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    return Run(result.returncode, result.stdout, result.stderr)


def check(folder: Path, *words: str, on: str = "2026-01-01") -> Run:
    """Check in a folder and report as JSON."""
    return speclint(folder, "check", *words, "--on", on, "--format", "json")


def codes(folder: Path) -> list[str]:
    """Codes of all findings of a folder."""
    return [code for _, code in check(folder).codes]


def under(folder: Path, finding: FindingData) -> str:
    """Return the words a finding underlines; line breaks and indents are one blank."""
    lines = (folder / finding["path"]).read_text("utf-8-sig").split("\n")
    marked = lines[finding["line"] - 1 : finding["end_line"]]
    if marked:
        marked[-1] = marked[-1][: finding["end_column"] - 1]
        marked[0] = marked[0][finding["column"] - 1 :]
    return " ".join(" ".join(marked).split())
