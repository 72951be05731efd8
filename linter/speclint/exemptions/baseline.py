"""The baseline: findings that a team knows and has put off, one readable line each."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from speclint.exemptions.fingerprint import alike, core, who
from speclint.named_tuple import NamedTuple
from speclint.setup.complaint import Complaint, WrittenError
from speclint.terminal import visible
from speclint.text.late import late
from speclint.text.reasons import reason

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from speclint.finding import Finding
    from speclint.report import Report

FILE_NAME: Final = "speclint-baseline.txt"

_HEAD: Final = """\
# Known debts: findings that stood when speclint came, or that a team has put off.
# Written by `speclint baseline`. Each line: class, rule, the debt's own number, what is wrong.
# A debt that is paid may be taken out; a new finding is never added by itself.
"""
_LINE: Final = late(
    r"(?:(?P<who>\S.*?)  )?(?P<code>[A-Z]{2,8}[0-9]{3})  "
    r"(?P<key>[0-9a-f]{16}(?:-[0-9]+)?)(?:  (?P<words>.*))?"
)
_TOLD: Final = 3
"""Lines that are told one by one; the rest is counted."""

_SHOWN: Final = 60
"""Characters shown of a line that is no debt."""


class Debt(NamedTuple):
    """One line: `key` is the finding's fingerprint, with a number where it is not the first."""

    key: str
    code: str
    who: str
    words: str = ""

    @property
    def fingerprint(self) -> str:
        """What equal debts share."""
        return self.key.partition("-")[0]

    @property
    def label(self) -> str:
        """Class and rule."""
        return f"{self.who} {self.code}".strip()


class Baseline(NamedTuple):
    """The debts of a file in its order, and sentences about lines that are not as they should.

    `remarks` are the comment lines that people wrote.
    """

    path: str
    debts: tuple[Debt, ...] = ()
    oddities: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()


def load_baseline(path: str) -> Baseline:
    """Read the file, where there is one; raises WrittenError where it cannot be read."""
    try:
        with open(path, encoding="utf-8-sig") as file:
            text = file.read()
    except FileNotFoundError:
        return Baseline(path)
    except (OSError, ValueError) as error:
        why = reason(error) if isinstance(error, OSError) else "it is not written in UTF-8"
        message = f"The known debts cannot be read: {why}."
        raise WrittenError((Complaint(path, 0, 0, message),)) from None
    return read_baseline(path, text)


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
            columns = (match["key"], match["code"], match["who"] or "", match["words"] or "")
            debts[match["key"]] = Debt(*columns)
    if len(oddities) > _TOLD:
        oddities[_TOLD:] = [f"{len(oddities) - _TOLD:,} more lines of {path} are like this."]
    head = frozenset(_HEAD.splitlines())
    comments = (line.strip() for line in text.splitlines() if line.lstrip().startswith("#"))
    remarks = tuple(line for line in comments if line not in head)
    return Baseline(path, tuple(debts.values()), tuple(oddities), remarks)


def apart(
    report: Report, baseline: Baseline, owes: Callable[[str], bool] = lambda _: True
) -> Report:
    """Tell known debts from findings; the oddities of the baseline become notes.

    `owes` tells by its path whether a file is of the plan: a copy elsewhere has no debts.
    """
    if not baseline.debts and not baseline.oddities:
        return report
    own = [number for number, finding in enumerate(report.findings) if owes(finding.path)]
    positions, _ = _matched([report.findings[number] for number in own], baseline.debts)
    known = {own[position] for position in positions}
    return report._replace(
        findings=tuple(f for n, f in enumerate(report.findings) if n not in known),
        debts=tuple(f for n, f in enumerate(report.findings) if n in known),
        notes=(*report.notes, *baseline.oddities),
    )


def paid(report: Report, baseline: Baseline) -> tuple[Debt, ...]:
    """Debts that stand no more; `report` must have judged the whole plan by all rules."""
    return _matched((*report.debts, *report.findings), baseline.debts)[1]


def _matched(
    findings: Sequence[Finding], debts: Sequence[Debt]
) -> tuple[set[int], tuple[Debt, ...]]:
    """Positions of findings that are debts, and debts without a finding.

    The same words first; what is left may be a problem beside which something was mended.
    """
    owed: dict[str, list[Debt]] = {}
    for debt in debts:
        owed.setdefault(debt.fingerprint, []).append(debt)
    known: set[int] = set()
    for number, finding in enumerate(findings):
        if owed.get(finding.fingerprint):
            owed[finding.fingerprint].pop(0)
            known.add(number)
    left: dict[str, list[Debt]] = {}
    for debt in (debt for group in owed.values() for debt in group):
        left.setdefault(core(debt.fingerprint), []).append(debt)
    for number, finding in enumerate(findings):
        near = left.get(core(finding.fingerprint), []) if number not in known else []
        found = next((d for d in near if alike(d.fingerprint, finding.fingerprint)), None)
        if found is not None:
            near.remove(found)
            known.add(number)
    gone = frozenset(debt.key for group in left.values() for debt in group)
    return known, tuple(debt for debt in debts if debt.key in gone)


def baseline_text(
    findings: Iterable[Finding], kept: Iterable[Debt] = (), remarks: Iterable[str] = ()
) -> str:
    """Write every finding as a debt, by class, rule and words, so that two branches merge.

    `kept` are older debts that stay, and `remarks` comments that people wrote. Equal debts are told
    apart by how many came before them.
    """
    rows = [_row(finding) for finding in findings]
    rows += [Debt(debt.fingerprint, debt.code, debt.who, debt.words) for debt in kept]
    seen: Counter[str] = Counter()
    lines: list[tuple[str, str, str, str]] = []
    for key, code, name, words in rows:
        seen[key] += 1
        number = f"-{seen[key]}" if seen[key] > 1 else ""
        lines.append((name, code, f"{key}{number}", words))
    told = (*remarks, *("  ".join(line) for line in sorted(lines)))
    return _HEAD + "".join(f"{line}\n" for line in told)


def without(text: str, gone: Sequence[Debt]) -> str:
    """The file without some debts; every other line stays as it is."""
    keys = {debt.key for debt in gone}
    kept = [line for line in text.splitlines(keepends=True) if _key(line) not in keys]
    return "".join(kept)


def _row(finding: Finding) -> Debt:
    """Two blanks part the columns of the file, so none of them holds two."""
    name = who(finding.identity, finding.path)
    words = f"{finding.place}: {finding.message}"
    return Debt(finding.fingerprint, finding.code, _plain(name), _plain(words))


def _plain(text: str) -> str:
    return " ".join(visible(text).split())


def _key(line: str) -> str:
    match = _LINE.fullmatch(line.strip())
    return match["key"] if match else ""
