"""Known debts of a run: set apart, told when paid, and taken out of their file where asked."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from speclint.exemptions.baseline import apart, paid, without

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from speclint.exemptions.baseline import Baseline, Debt
    from speclint.report import Report
    from speclint.setup.workspace import Workspace

    Renamed = Sequence[tuple[Debt, Debt]]
    """Debts of classes that got another code, as they are listed and as they are called now."""

_NAMED: Final = 3
"""Paid debts, or files, named in a sentence; the rest is counted."""


def with_debts(
    report: Report,
    workspace: Workspace,
    *,
    whole: bool,
    shrink: bool,
    renamed: Renamed = (),
) -> Report:
    """Set known debts apart; raises WrittenError where their file cannot be read.

    Only a run over the `whole` plan by all rules can tell that a debt is paid. With `shrink`
    paid debts are taken out of the file; nothing ever puts one in. A class that got another code
    keeps its debts: `renamed`.
    """
    listed = workspace.baseline()
    baseline = _under_new_codes(listed, renamed)
    report = apart(report, baseline, workspace.plan_holds())
    report = report._replace(notes=(*report.notes, *_new_codes(report, renamed)))
    gone = paid(report, baseline) if whole and not unread(report) else ()
    gone = tuple(debt for debt in gone if debt in listed.debts)
    if not gone:
        return report
    labels = [debt.label for debt in gone]
    note = f"{_number(gone)} paid: {first_of(labels)}."
    if shrink:
        from speclint.edits.safe_write import WriteError  # few runs write

        try:
            take_out(listed, gone, workspace.root)
            note = f"{_number(gone)} paid, and taken out of {listed.path}: {first_of(labels)}."
        except WriteError as error:
            note = f"{note} {error}"
    else:
        them = "it" if len(gone) == 1 else "them"
        note = f"{note} To take {them} out, run: speclint baseline --prune"
    return report._replace(notes=(*report.notes, note))


def _under_new_codes(baseline: Baseline, renamed: Renamed) -> Baseline:
    """The list, with the debts of such classes under the new code, also those it lost since."""
    old = {debt.key for debt, _ in renamed}
    kept = [debt for debt in baseline.debts if debt.key not in old]
    listed = Counter(debt.fingerprint for debt in kept)
    wanted = Counter(new.fingerprint for _, new in renamed) - listed
    for _, new in renamed:
        if wanted[new.fingerprint]:
            wanted[new.fingerprint] -= 1
            kept.append(new)
    return baseline._replace(debts=tuple(kept))


def _new_codes(report: Report, renamed: Renamed) -> Iterator[str]:
    known = {debt.identity for debt in report.debts}
    for new, old in {new.who: old.who for old, new in renamed if new.who in known}.items():
        yield (
            f"The known debts of {old} count for {new}, its new code. "
            "To list them under it, run: speclint baseline"
        )


def unread(report: Report) -> tuple[str, ...]:
    """Files whose class is not known: nobody can tell which of their debts are paid."""
    findings = (*report.findings, *report.debts)
    return tuple(dict.fromkeys(f.path for f in findings if not f.identity))


def take_out(baseline: Baseline, gone: Sequence[Debt], root: Path) -> None:
    """Write the file without some debts, its other lines as they are; raises WriteError."""
    from pathlib import Path

    from speclint.edits.safe_write import WriteError, write_whole

    try:
        text = Path(baseline.path).read_bytes().decode("utf-8")
    except (OSError, ValueError):
        raise WriteError(f"{baseline.path} cannot be read.") from None
    write_whole(baseline.path, without(text, gone).encode(), root)


def first_of(names: Sequence[str]) -> str:
    """Name the first ones, and count the rest."""
    left = len(names) - _NAMED
    return ", ".join(names[:_NAMED]) + (f" and {left:,} more" if left > 0 else "")


def _number(debts: Sequence[Debt]) -> str:
    return "1 known debt is" if len(debts) == 1 else f"{len(debts):,} known debts are"
