"""Posting a review: on the lines, then the one comment, then labels; and how each of them went."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from speclint.bot import labels, sticky, threads

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from speclint.bot.inline import Placement
    from speclint.bot.outcome import Outcome, Patience
    from speclint.bot.port import Port


@dataclass(frozen=True, slots=True)
class Posting:
    """What is to stand on a pull request; `wanted` are labels, None where none are kept."""

    number: int
    report: sticky.Report
    placement: Placement
    wanted: Mapping[str, bool] | None = None


@dataclass(frozen=True, slots=True)
class Posted:
    """One part of a posting, by what people call it, and how it went."""

    part: str
    outcome: Outcome


def post(port: Port, posting: Posting, patience: Patience) -> tuple[Posted, ...]:
    """Post everything. The comment comes after the lines, for it carries what they could not."""
    report = posting.report
    on_lines = threads.Threads(report.key, report.head, report.base_ref, posting.placement)
    done = [
        Posted("The remarks on lines", threads.perform(port, posting.number, on_lines, patience)),
        Posted("The comment", sticky.perform(port, posting.number, report, patience)),
    ]
    if posting.wanted is not None:
        kept = labels.Labels(report.head, report.base_ref, posting.wanted)
        done.append(Posted("The labels", labels.perform(port, posting.number, kept, patience)))
    return tuple(done)


def told(posted: Posted) -> str:
    """Say in one sentence how it went."""
    result, reason = posted.outcome.result, posted.outcome.reason.rstrip(".")
    match result:
        case "refused":
            return (
                f"{posted.part} could not be posted. GitHub says: “{reason}”. The job needs the "
                "permission “pull-requests: write”; a proposal from a fork never has it."
            )
        case "rejected":
            return f"{posted.part} could not all be posted. GitHub says: “{reason}”."
        case "busy":
            return f"{posted.part} could not be posted, as GitHub is busy: “{reason}”."
        case "outdated":
            return f"{posted.part}: left to a newer run, for the proposal has changed since."
        case _:
            return f"{posted.part}: {result}."


def is_trouble(posted: Posted) -> bool:
    """Whether people should hear of it on the summary."""
    return posted.outcome.result in {"refused", "rejected", "busy"}


def shown(posting: Posting) -> Iterator[str]:
    """Lines that tell what would be posted, and where."""
    report = posting.report
    quiet = " (only where a comment is there already)" if report.quiet else ""
    proposal = f"pull request {posting.number}" if posting.number else "the proposal"
    yield f"The comment on {proposal}{quiet}:"
    yield from _quoted(sticky.stamped(report))
    for line in posting.placement.on_lines.values():
        first, last = line.first_line, line.line
        where = f"line {last}" if first == last else f"lines {first} to {last}"
        yield f"On {line.path}, {where}:"
        yield from _quoted(line.body)
    for file in posting.placement.on_files.values():
        yield f"On {file.path} as a whole:"
        yield from _quoted(file.body)
    for name, on in (posting.wanted or {}).items():
        yield f"The label “{name}”: {'put on' if on else 'taken off'}."


def _quoted(text: str) -> Iterator[str]:
    """Lines that the runner of GitHub takes for no command of its own."""
    yield from (f"  | {line}" for line in text.replace("##[", "## [").splitlines())
