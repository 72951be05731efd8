"""The comments on lines and files: add the new, mend the changed, remove the settled."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from speclint.bot.marker import digest, read_finding
from speclint.bot.outcome import Outcome, Patience, is_current, patiently
from speclint.bot.port import FileComment, Gone, LineComment, Port, Rejected, ReviewComment

if TYPE_CHECKING:
    from collections.abc import Iterable

    from speclint.bot.inline import Placement


@dataclass(frozen=True, slots=True)
class Threads:
    """What one run wants to stand in the files, for one state of a pull request."""

    key: str
    head: str
    base_ref: str
    placement: Placement


@dataclass(frozen=True, slots=True)
class Plan:
    """What to do; comments that somebody answered are never deleted."""

    add_lines: tuple[LineComment, ...] = ()
    add_files: tuple[FileComment, ...] = ()
    update: tuple[tuple[int, str], ...] = ()
    """Pairs of comment id and new body."""
    delete: tuple[int, ...] = ()


def plan(comments: Iterable[ReviewComment], me: str, threads: Threads) -> Plan:
    """Compare what stands with what is wanted, by fingerprint."""
    comments = sorted(comments, key=lambda comment: comment.id)
    answered = _answered(comments, me)
    missing: dict[str, LineComment | FileComment] = {
        **threads.placement.on_lines,
        **threads.placement.on_files,
    }
    update: list[tuple[int, str]] = []
    delete: list[int] = []
    for comment, fingerprint in _mine(comments, me, threads.key):
        wanted = missing.get(fingerprint)
        if wanted is not None and _stands(comment, wanted):
            del missing[fingerprint]
            if digest(comment.body) != digest(wanted.body):
                update.append((comment.id, wanted.body))
        elif comment.id in answered:
            missing.pop(fingerprint, None)  # the conversation goes on where it is
        else:
            delete.append(comment.id)
    return Plan(
        tuple(wanted for wanted in missing.values() if isinstance(wanted, LineComment)),
        tuple(wanted for wanted in missing.values() if isinstance(wanted, FileComment)),
        tuple(update),
        tuple(delete),
    )


def perform(port: Port, number: int, threads: Threads, patience: Patience) -> Outcome:
    """Make the files show the findings, unless a newer run has the word.

    After `rejected`, some are not there: the main comment carries every finding in any case.
    """
    return patiently(lambda: _settle(port, number, threads), patience)


def _settle(port: Port, number: int, threads: Threads) -> Outcome:
    todo = plan(port.review_comments(number), port.whoami(), threads)
    if todo == Plan():
        return Outcome("unchanged")
    if not is_current(port.pull(number), threads.head, threads.base_ref):
        return Outcome("outdated")
    reason = _add(port, number, threads.head, todo)
    for comment_id, body in todo.update:
        port.update_review_comment(comment_id, body)
    for comment_id in todo.delete:
        _delete(port, comment_id)
    if reason:
        return Outcome("rejected", reason)
    return Outcome("created" if todo.add_lines or todo.add_files else "updated")


def _add(port: Port, number: int, head: str, todo: Plan) -> str:
    """Add what is missing; return why some of it was not taken.

    GitHub may see other hunks than local git, and an old Enterprise knows no comments on files.
    """
    reasons: list[str] = []
    try:
        if todo.add_lines:
            port.create_review(number, head, "", todo.add_lines)
    except Rejected as rejected:
        reasons.append(str(rejected))
    for wanted in todo.add_files:
        try:
            port.create_file_comment(number, head, wanted)
        except Rejected as rejected:
            reasons.append(str(rejected))
    return "; ".join(reasons)


def _delete(port: Port, comment_id: int) -> None:
    try:
        port.delete_review_comment(comment_id)
    except Gone:
        return  # somebody was quicker


def _mine(
    comments: Iterable[ReviewComment], me: str, key: str
) -> Iterable[tuple[ReviewComment, str]]:
    for comment in comments:
        marker = read_finding(comment.body)
        ours = comment.author.casefold() == me.casefold() and comment.reply_to is None
        if ours and marker is not None and marker.key == key:
            yield comment, marker.fingerprint


def _answered(comments: Iterable[ReviewComment], me: str) -> frozenset[int]:
    return frozenset(
        comment.reply_to
        for comment in comments
        if comment.reply_to is not None and comment.author.casefold() != me.casefold()
    )


def _stands(comment: ReviewComment, wanted: LineComment | FileComment) -> bool:
    """Say whether the comment is where it belongs; GitHub folds away those that lost their line."""
    if comment.path != wanted.path:
        return False
    if isinstance(wanted, FileComment):
        return comment.on_file
    return (comment.first_line, comment.line) == (wanted.first_line, wanted.line)
