"""The baseline: findings that a team knows and has put off, one readable line each."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

from speclint.fingerprint import who
from speclint.terminal import visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from speclint.finding import Finding
    from speclint.report import Report

FILE_NAME: Final = "speclint-baseline.txt"

_HEAD: Final = """\
# Known debts: findings that stood when speclint came, or that a team has put off.
# Written by `speclint baseline`. Each line: class, rule, the debt's own number, what is wrong.
# A debt that is paid may be taken out; a new finding is never added by itself.
"""
_LINE: Final = re.compile(
    r"(?:(?P<who>\S.*?)  )?(?P<code>[A-Z]{2,8}[0-9]{3})  "
    r"(?P<key>[0-9a-f]{16}(?:-[0-9]+)?)(?:  (?P<words>.*))?"
)
_SHOWN: Final = 60
"""Characters shown of a line that is no debt."""


@dataclass(frozen=True, slots=True)
class Debt:
    """One line: `key` is the finding's fingerprint, with a number where it is not the first."""

    key: str
    code: str
    line: str


@dataclass(frozen=True, slots=True)
class Baseline:
    """The debts of a file in its order, and sentences about lines that are not as they should."""

    path: str
    debts: tuple[Debt, ...] = ()
    oddities: tuple[str, ...] = ()

    @property
    def keys(self) -> frozenset[str]:
        """The numbers of all debts."""
        return frozenset(debt.key for debt in self.debts)


def read_baseline(path: str, text: str) -> Baseline:
    """Read the lines; one that stands twice or that is no debt hides nothing, and is told."""
    debts: dict[str, Debt] = {}
    oddities: list[str] = []
    for number, line in enumerate(text.splitlines(), start=1):
        words = line.strip()
        if not words or words.startswith("#"):
            continue
        match = _LINE.fullmatch(words)
        if match is None:
            shown = visible(words[:_SHOWN])
            oddities.append(f"{path}:{number} is not a debt and was passed over: “{shown}”.")
        elif match["key"] in debts:
            oddities.append(f"{path}:{number} stands there a second time.")
        else:
            debts[match["key"]] = Debt(match["key"], match["code"], words)
    return Baseline(path, tuple(debts.values()), tuple(oddities))


def keys_of(findings: Iterable[Finding]) -> dict[str, Finding]:
    """Number the findings; equal ones are told apart by how many came before them."""
    seen: Counter[str] = Counter()
    result: dict[str, Finding] = {}
    for finding in findings:
        seen[finding.fingerprint] += 1
        count = seen[finding.fingerprint]
        result[f"{finding.fingerprint}-{count}" if count > 1 else finding.fingerprint] = finding
    return result


def apart(report: Report, baseline: Baseline) -> Report:
    """Tell known debts from findings; the oddities of the baseline become notes."""
    if not baseline.debts and not baseline.oddities:
        return report
    known = baseline.keys
    numbered = keys_of(report.findings)
    return replace(
        report,
        findings=tuple(finding for key, finding in numbered.items() if key not in known),
        debts=tuple(finding for key, finding in numbered.items() if key in known),
        notes=(*report.notes, *baseline.oddities),
    )


def paid(report: Report, baseline: Baseline) -> tuple[Debt, ...]:
    """Debts that stand no more; `report` must have judged the whole plan by all rules."""
    standing = keys_of((*report.debts, *report.findings))
    return tuple(debt for debt in baseline.debts if debt.key not in standing)


def baseline_text(findings: Iterable[Finding]) -> str:
    """Write every finding as a debt, by class, rule and words, so that two branches merge."""
    numbered = keys_of(findings)
    rows = sorted(_row(key, finding) for key, finding in numbered.items())
    return _HEAD + "".join(f"{'  '.join(row)}\n" for row in rows)


def without(text: str, gone: Sequence[Debt]) -> str:
    """The file without some debts; every other line stays as it is."""
    keys = {debt.key for debt in gone}
    kept = [line for line in text.splitlines(keepends=True) if _key(line) not in keys]
    return "".join(kept)


def count_by_rule(debts: Iterable[Debt]) -> Mapping[str, int]:
    """How many debts each rule has, by code."""
    return dict(sorted(Counter(debt.code for debt in debts).items()))


def _row(key: str, finding: Finding) -> tuple[str, str, str, str]:
    """Class, rule, number, words; two blanks part them, so none of them holds two."""
    name = who(finding.identity, finding.path)
    words = f"{finding.place}: {finding.message}"
    return _plain(name), finding.code, key, _plain(words)


def _plain(text: str) -> str:
    return " ".join(visible(text).split())


def _key(line: str) -> str:
    match = _LINE.fullmatch(line.strip())
    return match["key"] if match else ""
