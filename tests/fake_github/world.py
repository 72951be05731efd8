"""Everything the fake GitHub remembers, over one real git repository."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING

from fake_github.repository import Repository

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from fake_github.repository import Change, Hunk

NAME = "doh/specs"
STRANGER = "stranger"


@dataclass(frozen=True, slots=True)
class Account:
    """Who a token belongs to. The token of GitHub Actions may not ask who it is."""

    login: str
    can_write: bool = True
    may_ask: bool = True


@dataclass(slots=True)
class Pull:
    """A pull request; its head is wherever its branch is now."""

    number: int
    head_ref: str
    base_ref: str = "main"
    head_repository: str | None = NAME
    draft: bool = False
    labels: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Comment:
    """A comment in the conversation."""

    id: int
    pull: int
    author: str
    body: str


@dataclass(slots=True)
class LineComment:
    """A comment on lines of a commit, or on a file when `line` is None."""

    id: int
    pull: int
    review: int | None
    author: str
    body: str
    path: str
    commit: str
    line: int | None = None
    first_line: int | None = None
    reply_to: int | None = None


@dataclass(slots=True)
class Review:
    """A review that was posted at once."""

    id: int
    pull: int
    author: str
    body: str
    commit: str


class World:
    """Pull requests, comments and reviews; the code is in git."""

    def __init__(self, folder: Path) -> None:
        self.repository = Repository(folder)
        self.pulls: dict[int, Pull] = {}
        self.comments: dict[int, Comment] = {}
        self.line_comments: dict[int, LineComment] = {}
        self.reviews: dict[int, Review] = {}
        self._ids = count(1001)

    def next_id(self) -> int:
        """Return a number that nothing else has."""
        return next(self._ids)

    def open_pull(
        self, head_ref: str, *, head_repository: str | None = NAME, draft: bool = False
    ) -> Pull:
        """Propose a branch."""
        pull = Pull(len(self.pulls) + 1, head_ref, head_repository=head_repository, draft=draft)
        self.pulls[pull.number] = pull
        return pull

    def say(self, pull: Pull, author: str, body: str) -> Comment:
        """Add a comment to the conversation."""
        comment = Comment(self.next_id(), pull.number, author, body)
        self.comments[comment.id] = comment
        return comment

    def reply(self, to: LineComment, author: str, body: str) -> LineComment:
        """Answer a comment on lines."""
        comment = LineComment(
            self.next_id(), to.pull, None, author, body, to.path, to.commit, reply_to=to.id
        )
        self.line_comments[comment.id] = comment
        return comment

    def bodies(self, pull: Pull) -> list[tuple[str, str]]:
        """Return author and body of every comment in the conversation, in order."""
        return [(one.author, one.body) for one in self.comments.values() if one.pull == pull.number]

    def head(self, pull: Pull) -> str:
        """Return the commit proposed now."""
        return self.repository.resolve(pull.head_ref)

    def base(self, pull: Pull) -> str:
        """Return the commit it would be merged into now."""
        return self.repository.resolve(pull.base_ref)

    def merge_base(self, pull: Pull, commit: str = "") -> str:
        """Return the commit that the proposal, or one of its commits, started from."""
        return self.repository.merge_base(self.base(pull), commit or self.head(pull))

    def changes(self, pull: Pull) -> list[Change]:
        """Return the files that the proposal changes."""
        return self.repository.changes(self.merge_base(pull), self.head(pull))

    def hunks(self, pull: Pull, path: str, commit: str) -> list[Hunk] | None:
        """Return the hunks of a file from the merge base to a commit; None if it is unchanged."""
        base = self.merge_base(pull, commit)
        for change in self.repository.changes(base, commit):
            if change.path == path:
                return self.repository.hunks(base, commit, change)
        return None

    def line_now(self, pull: Pull, comment: LineComment, line: int) -> int | None:
        """Return where a commented line is in the head now; None when it is outdated."""
        head = self.head(pull)
        if comment.commit != head:
            for change in self.repository.changes(comment.commit, head):
                if change.old_path == comment.path:
                    hunks = self.repository.hunks(comment.commit, head, change, context=0)
                    moved = _moved(line, hunks) if change.path == comment.path else None
                    if moved is None:
                        return None
                    line = moved
        hunks_now = self.hunks(pull, comment.path, head) or []
        return line if any(line in lines_of(hunk) for hunk in hunks_now) else None

    def line_comments_of(self, pull: Pull) -> Iterator[LineComment]:
        """Return the comments on lines and files, oldest first."""
        return (one for one in list(self.line_comments.values()) if one.pull == pull.number)


def lines_of(hunk: Hunk) -> range:
    """Return the hunk's lines in the new file."""
    return range(hunk.new, hunk.new + hunk.new_length)


def _moved(line: int, hunks: list[Hunk]) -> int | None:
    """Follow a line through a diff without context; None when the line itself changed."""
    shift = 0
    for hunk in hunks:
        last = hunk.old + hunk.old_length - 1 if hunk.old_length else hunk.old
        if hunk.old_length and hunk.old <= line <= last:
            return None
        if last < line:
            shift += hunk.new_length - hunk.old_length
    return line + shift
