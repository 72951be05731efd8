"""Findings mended: edits in batches that do not meet, judged again after each batch."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from speclint.edits.edit import RenameFile, ReplaceText, SetValue
from speclint.edits.guard import guarded
from speclint.policy.rule import SEVERITIES
from speclint.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    from speclint.edits.edit import Edit
    from speclint.finding import Finding
    from speclint.text.pointer import Pointer
    from speclint.text.slip import Slip

    Judge = Callable[[Mapping[str, Source]], Sequence[Finding]]
    """Finds what is wrong in the files asked for, some of them with another text than on disk."""

MAX_PASSES: Final = 10


@dataclass(frozen=True, slots=True)
class Refused:
    """A finding that could have been mended but was not, and why."""

    finding: Finding
    reason: str


@dataclass(frozen=True)
class Mended:
    """What fixing gave: new texts and new names by path, what was mended, what was refused."""

    texts: Mapping[str, str]
    names: Mapping[str, str]
    done: tuple[Finding, ...]
    refused: tuple[Refused, ...]
    left: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class _Proposal:
    """A file as it would be, and the findings that this would mend."""

    path: str
    source: Source
    mends: tuple[Finding, ...]


@dataclass
class _Bench:
    """The files as they stand between two passes."""

    judge: Judge
    wanted: Callable[[Finding], bool]
    read: Callable[[str], Source | Slip]
    sources: dict[str, Source] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    done: list[Finding] = field(default_factory=list)
    refused: dict[str, Refused] = field(default_factory=dict)
    seen: dict[str, set[str]] = field(default_factory=dict)

    def source(self, path: str) -> Source | None:
        source = self.sources.get(path) or self.read(path)
        return source if isinstance(source, Source) else None

    def refuse(self, findings: Iterable[Finding], reason: str) -> None:
        for finding in findings:
            self.refused[finding.fingerprint] = Refused(finding, reason)

    def open(self, findings: Sequence[Finding]) -> dict[str, list[Finding]]:
        """Findings that can be mended now, by file."""
        found: dict[str, list[Finding]] = {}
        for finding in findings:
            if (
                finding.remedy.automatic
                and self.wanted(finding)
                and finding.fingerprint not in self.refused
                and not (finding.path in self.names and _renames(finding))
            ):
                found.setdefault(finding.path, []).append(finding)
        return found


def mend(
    judge: Judge, read: Callable[[str], Source | Slip], wanted: Callable[[Finding], bool]
) -> Mended:
    """Mend what is `wanted` and automatic; nothing is written.

    A batch that would raise a new finding as serious as one it mends is taken back, and its
    fixes are tried one by one. A text that comes back ends the file's turn: its fixes undo each
    other, and are named.
    """
    bench = _Bench(judge, wanted, read)
    findings = judge({})
    for _ in range(MAX_PASSES):
        batches = {path: _batch(found) for path, found in bench.open(findings).items()}
        if not batches:
            break
        findings = _pass(bench, batches, findings)
    else:
        remaining = [f for found in bench.open(findings).values() for f in found]
        bench.refuse(remaining, f"It was not settled after {MAX_PASSES} rounds.")
    return Mended(
        {path: source.text for path, source in bench.sources.items()},
        bench.names,
        tuple(bench.done),
        tuple(bench.refused.values()),
        tuple(findings),
    )


def _pass(
    bench: _Bench, batches: Mapping[str, list[Finding]], before: Sequence[Finding]
) -> Sequence[Finding]:
    """Mend one batch in each file; what harms is taken back and tried alone."""
    proposals = [p for path, batch in batches.items() if (p := _proposal(bench, path, batch))]
    after = bench.judge(bench.sources | {p.path: p.source for p in proposals})
    harmful = [p for p in proposals if _harms(p, before, after)]
    for proposal in proposals:
        if proposal not in harmful:
            _keep(bench, proposal)
    findings = bench.judge(bench.sources) if harmful else after
    for proposal in harmful:
        findings = _one_by_one(bench, proposal, findings)
    return findings


def _one_by_one(
    bench: _Bench, proposal: _Proposal, findings: Sequence[Finding]
) -> Sequence[Finding]:
    for wanted in proposal.mends:
        current = next((f for f in findings if f.fingerprint == wanted.fingerprint), None)
        single = _proposal(bench, proposal.path, [current]) if current else None
        if single is None:
            continue
        after = bench.judge({**bench.sources, single.path: single.source})
        if _harms(single, findings, after):
            bench.refuse(single.mends, "The change would raise a new finding.")
            continue
        _keep(bench, single)
        findings = after
    return findings


def _proposal(bench: _Bench, path: str, batch: Sequence[Finding]) -> _Proposal | None:
    """The file with a batch of fixes; where the guard refuses, with those that it lets pass."""
    source = bench.source(path)
    if source is None:
        return None
    result = guarded(source, _edits(batch))
    if isinstance(result, str):
        changed = source.rewritten(result)
        return _Proposal(path, changed, tuple(batch))
    if len(batch) == 1:
        bench.refuse(batch, result.reason)
        return None
    fine = [f for f in batch if isinstance(guarded(source, f.remedy.edits), str)]
    refused = [f for f in batch if f not in fine]
    for finding in refused:
        _proposal(bench, path, [finding])
    return _proposal(bench, path, fine if refused else fine[:1]) if fine else None


def _keep(bench: _Bench, proposal: _Proposal) -> None:
    """Take a proposal over, unless the file has had this text before."""
    path, source = proposal.path, proposal.source
    before = bench.source(path)
    seen = bench.seen.setdefault(path, {_digest(before)} if before else set())
    renaming = [f for f in proposal.mends if _renames(f)]
    if _digest(source) in seen and not renaming:
        names = ", ".join(sorted({f.label for f in proposal.mends}))
        bench.refuse(proposal.mends, f"These fixes undo each other: {names}.")
        return
    seen.add(_digest(source))
    bench.sources[path] = source
    bench.done += proposal.mends
    for finding in renaming:
        bench.names[path] = next(e.name for e in finding.remedy.edits if isinstance(e, RenameFile))


def _digest(source: Source) -> str:
    return hashlib.sha256(source.text.encode()).hexdigest()


def _batch(findings: list[Finding]) -> list[Finding]:
    """The first fixes that do not meet: no two of them touch one part of the specification."""
    taken: list[Finding] = []
    claims: list[Pointer] = []
    for finding in findings:
        own = [claim for edit in finding.remedy.edits if (claim := _claim(edit)) is not None]
        if not any(_meet(a, b) for a in own for b in claims):
            taken.append(finding)
            claims += own
    return taken


def _claim(edit: Edit) -> Pointer | None:
    """The part that an edit needs to itself; None for the file's name."""
    if isinstance(edit, RenameFile):
        return None
    if isinstance(edit, ReplaceText):
        return edit.pointer
    if isinstance(edit, SetValue):
        return edit.pointer[:-1] if len(edit.pointer) > 1 else edit.pointer
    return edit.pointer[:1]


def _meet(a: Pointer, b: Pointer) -> bool:
    short = min(len(a), len(b))
    return a[:short] == b[:short]


def _edits(batch: Iterable[Finding]) -> tuple[Edit, ...]:
    return tuple(edit for finding in batch for edit in finding.remedy.edits)


def _renames(finding: Finding) -> bool:
    return any(isinstance(edit, RenameFile) for edit in finding.remedy.edits)


def _harms(proposal: _Proposal, before: Sequence[Finding], after: Sequence[Finding]) -> bool:
    """Whether more findings of a rule stand in the file, at least as serious as one mended."""
    limit = max(SEVERITIES.index(f.severity) for f in proposal.mends)
    counts = [
        Counter(
            f.code
            for f in findings
            if f.path == proposal.path and SEVERITIES.index(f.severity) <= limit
        )
        for findings in (before, after)
    ]
    return bool(counts[1] - counts[0])
