"""Known debts of a run: set apart, told when paid, and taken out of their file where asked."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from speclint.edits.safe_write import WriteError, write_whole
from speclint.exemptions.baseline import apart, paid, without

if TYPE_CHECKING:
    from collections.abc import Sequence

    from speclint.exemptions.baseline import Baseline, Debt
    from speclint.report import Report
    from speclint.setup.workspace import Workspace

_NAMED: Final = 3
"""Paid debts named in a note; the rest is counted."""


def with_debts(report: Report, workspace: Workspace, *, whole: bool, shrink: bool) -> Report:
    """Set known debts apart; raises WrittenError where their file cannot be read.

    Only a run over the `whole` plan by all rules can tell that a debt is paid. With `shrink`
    paid debts are taken out of the file; nothing ever puts one in.
    """
    baseline = workspace.baseline()
    report = apart(report, baseline, workspace.plan_holds())
    gone = paid(report, baseline) if whole and not unread(report) else ()
    if not gone:
        return report
    note = f"{_number(gone)} paid: {named(gone)}."
    if shrink:
        try:
            take_out(baseline, gone, workspace.root)
            note = f"{_number(gone)} paid, and taken out of {baseline.path}: {named(gone)}."
        except WriteError as error:
            note = f"{note} {error}"
    else:
        them = "it" if len(gone) == 1 else "them"
        note = f"{note} To take {them} out, run: speclint baseline --prune"
    return report._replace(notes=(*report.notes, note))


def unread(report: Report) -> tuple[str, ...]:
    """Files whose class is not known: nobody can tell which of their debts are paid."""
    findings = (*report.findings, *report.debts)
    return tuple(dict.fromkeys(f.path for f in findings if not f.identity))


def take_out(baseline: Baseline, gone: Sequence[Debt], root: Path) -> None:
    """Write the file without some debts, its other lines as they are; raises WriteError."""
    try:
        text = Path(baseline.path).read_bytes().decode("utf-8")
    except (OSError, ValueError):
        raise WriteError(f"{baseline.path} cannot be read.") from None
    write_whole(baseline.path, without(text, gone).encode(), root)


def named(debts: Sequence[Debt]) -> str:
    """Name the first debts by class and rule, and count the rest."""
    names = [debt.label for debt in debts[:_NAMED]]
    left = len(debts) - len(names)
    return ", ".join(names) + (f" and {left:,} more" if left else "")


def _number(debts: Sequence[Debt]) -> str:
    return "1 known debt is" if len(debts) == 1 else f"{len(debts):,} known debts are"
