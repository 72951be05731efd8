"""The one comment that is kept true: deciding is pure, and doing looks again after a wait."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

from speclint.bot.marker import digest, read_report, stamp_report, under_marker
from speclint.bot.outcome import Outcome, Patience, Result, is_current, patiently
from speclint.bot.port import Comment, Gone, Port

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence


@dataclass(frozen=True, slots=True)
class Report:
    """What one run has to say about one state of a pull request."""

    key: str
    """Parts the comments of several runs on one pull request, such as two configurations."""
    head: str
    base: str
    base_ref: str
    body: str
    quiet: bool = False
    """Nothing to say: correct a comment that is there, but do not begin with one."""


@dataclass(frozen=True, slots=True)
class Create:
    """Begin with a comment."""

    body: str


@dataclass(frozen=True, slots=True)
class Update:
    """Replace the body of a comment of mine."""

    comment_id: int
    body: str


@dataclass(frozen=True, slots=True)
class Delete:
    """Take away a second comment of mine."""

    comment_id: int


Action: TypeAlias = "Create | Update | Delete"

OVERTAKEN = (
    "This proposal changed while its report was being written. "
    "The summary of the newest run of this check shows the proposal as it is now."
)
_RESULTS: dict[type[Action], Result] = {
    Create: "created",
    Update: "updated",
    Delete: "unchanged",
}


def plan(comments: Iterable[Comment], me: str, report: Report) -> tuple[Action, ...]:
    """Decide what makes the conversation show this report once, and only this report."""
    mine = _mine(comments, me, report.key)
    if not mine:
        return () if report.quiet else (Create(stamped(report)),)
    kept = _kept(mine, report.head)
    spare = tuple(Delete(comment.id) for comment in mine if comment is not kept)
    if _says(kept, report):
        return spare
    return (Update(kept.id, stamped(report)), *spare)


def perform(port: Port, number: int, report: Report, patience: Patience) -> Outcome:
    """Make the conversation show the report, unless a newer run has the word."""
    return patiently(lambda: _settle(port, number, report), patience)


def _settle(port: Port, number: int, report: Report) -> Outcome:
    me = port.whoami()
    comments = port.comments(number)
    actions = plan(comments, me, report)
    if not actions:
        return Outcome("unchanged" if _mine(comments, me, report.key) else "nothing to say")
    if not is_current(port.pull(number), report.head, report.base_ref):
        return Outcome("outdated")
    _do(port, number, actions)
    if isinstance(actions[0], Create):
        _collapse(port, number, me, report)
    if not is_current(port.pull(number), report.head, report.base_ref):
        _admit(port, number, me, report)
        return Outcome("outdated")
    return Outcome(_RESULTS[type(actions[0])])


def _do(port: Port, number: int, actions: Sequence[Action]) -> None:
    for action in actions:
        match action:
            case Create(body):
                port.create_comment(number, body)
            case Update(comment_id, body):
                port.update_comment(comment_id, body)
            case Delete(comment_id):
                _delete(port, comment_id)


def _collapse(port: Port, number: int, me: str, report: Report) -> None:
    """Leave one comment where two runs began with one each at the same time.

    The head is read after the list: whoever wrote a listed comment had seen no newer head. Both
    runs then choose the same comment to keep.
    """
    mine = _mine(port.comments(number), me, report.key)
    if len(mine) > 1:
        kept = _kept(mine, port.pull(number).head_sha)
        for comment in mine:
            if comment is not kept:
                _delete(port, comment.id)


def _admit(port: Port, number: int, me: str, report: Report) -> None:
    """Take back words that a push overtook in the very moment of writing them.

    GitHub cannot be told to write only if nothing changed. If a newer run wrote in that moment,
    its words are lost, and the comment must not pretend to be the latest.
    """
    notice = stamp_report(OVERTAKEN, key=report.key, head=report.head, base=report.base)
    for comment in _mine(port.comments(number), me, report.key):
        if _says(comment, report) and _speaks_of(comment, report.head):
            port.update_comment(comment.id, notice)


def _delete(port: Port, comment_id: int) -> None:
    try:
        port.delete_comment(comment_id)
    except Gone:
        return  # another run was quicker


def _mine(comments: Iterable[Comment], me: str, key: str) -> list[Comment]:
    """Return my reports, oldest first: author and marker must both be mine."""
    found = [
        comment
        for comment in comments
        if comment.author.casefold() == me.casefold()
        and (marker := read_report(comment.body)) is not None
        and marker.key == key
    ]
    return sorted(found, key=lambda comment: comment.id)


def _kept(mine: Sequence[Comment], head: str) -> Comment:
    """Return the oldest that speaks of this head, else the oldest."""
    return next((comment for comment in mine if _speaks_of(comment, head)), mine[0])


def _speaks_of(comment: Comment, head: str) -> bool:
    marker = read_report(comment.body)
    return marker is not None and marker.head == head


def _says(comment: Comment, report: Report) -> bool:
    """Compare what people see: the head in the marker may lag behind when nothing else changed."""
    return digest(under_marker(comment.body)) == digest(report.body)


def stamped(report: Report) -> str:
    """Return the body of the comment under its marker."""
    return stamp_report(report.body, key=report.key, head=report.head, base=report.base)
