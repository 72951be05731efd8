"""A finding as a report hands it on: what people are shown of it, and nothing that is run."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from speclint.edits.guard import guarded
from speclint.policy.rule import Severity  # noqa: TC001 - the report is read by these types

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from speclint.finding import Finding
    from speclint.formats.corrected import Correction, Files
    from speclint.text.source import Source


@dataclass(frozen=True, slots=True)
class Lines:
    """The lines of a finding, from 1; the last one included."""

    line: int
    end_line: int


@dataclass(frozen=True, slots=True)
class Instruction:
    """What to do, in one sentence."""

    title: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Whole lines, from 1 and the last one included, and the text that takes their place.

    `sure` says that the words keep their meaning.
    """

    line: int
    end_line: int
    text: str
    sure: bool


@dataclass(frozen=True, slots=True)
class Told:
    """A finding in the words of its rule; see `finding.Finding`.

    `stood` says that it was there before the proposal.
    """

    code: str
    name: str
    severity: Severity
    path: str
    identity: str
    title: str
    span: Lines
    place: str
    message: str
    why: str
    remedy: Instruction
    fingerprint: str
    stood: bool
    suggestion: Suggestion | None = None


def told(findings: Iterable[Finding], files: Files, stood: Container[str] = ()) -> Iterator[Told]:
    """Keep what is shown, with the lines as a fix would leave them where it changes one place."""
    for one in findings:
        yield Told(
            one.code,
            one.name,
            one.severity,
            one.path,
            one.identity,
            one.title,
            Lines(one.span.line, max(one.span.line, _last_line(one))),
            one.place,
            one.message,
            one.why,
            Instruction(one.remedy.title),
            one.fingerprint,
            one.fingerprint in stood,
            _suggestion(one, files),
        )


def _last_line(finding: Finding) -> int:
    """A span that ends at the start of a line does not reach into it."""
    span = finding.span
    return span.end_line - (span.end_column == 1)


def _suggestion(finding: Finding, files: Files) -> Suggestion | None:
    """Offer a fix that is one stretch of lines; GitHub would put other line ends into the file."""
    source = files.source(finding) if finding.remedy.automatic else None
    corrections = files.corrections(finding) if source is not None else ()
    if source is None or "\r" in source.text or len(corrections) != 1:
        return None
    if not isinstance(guarded(source, finding.remedy.edits), str):
        return None
    return _lines(corrections[0], source, sure=finding.remedy.safety == "safe")


def _lines(correction: Correction, source: Source, *, sure: bool) -> Suggestion | None:
    """A pure insertion takes the place of the line before it, which it repeats."""
    first, gone, come = correction.first, correction.gone, correction.come
    if not gone and first > 1:
        first, gone = first - 1, (source.line(first - 1),)
        come = (*gone, *come)
    if not gone or (source.bom and first == 1):
        return None
    text = "".join(f"{line}\n" for line in come)
    return Suggestion(first, first + len(gone) - 1, text, sure)
