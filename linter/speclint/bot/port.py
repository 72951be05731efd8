"""What the bot asks of a code host, as a typed protocol with small records and four errors."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True)
class Pull:
    """A pull request as it stands at the moment of asking."""

    number: int
    head_sha: str
    head_ref: str
    head_repository: str | None
    """`owner/name`; None when the fork was deleted."""
    base_ref: str
    base_repository: str
    draft: bool
    open: bool


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment in the conversation of a pull request."""

    id: int
    author: str
    body: str
    url: str


@dataclass(frozen=True, slots=True)
class ReviewComment:
    """A comment on the lines of a file, where it stands now."""

    id: int
    author: str
    body: str
    path: str
    line: int | None
    """Last line in the head revision; None once the line left the diff, or for a whole file."""
    first_line: int | None
    reply_to: int | None
    on_file: bool


@dataclass(frozen=True, slots=True)
class LineComment:
    """A comment to make on lines `first_line` to `line` of the head revision."""

    path: str
    first_line: int
    line: int
    body: str


@dataclass(frozen=True, slots=True)
class FileComment:
    """A comment to make on a whole file."""

    path: str
    body: str


class PortError(Exception):
    """The host did not do what was asked; the text is the host's own reason."""


class Refused(PortError):  # noqa: N818 -- reads as the answer it is: "the host refused"
    """The token may not do this (401, 403), or may not even see it (404 when reading)."""


class Gone(PortError):  # noqa: N818 -- see Refused
    """What was to be changed or deleted is not there any more (404, 410)."""


class Rejected(PortError):  # noqa: N818 -- see Refused
    """The host does not accept the content (422), for example a line outside the diff."""


class Busy(PortError):  # noqa: N818 -- see Refused
    """The host asks to come back later (rate limits, 5xx, a broken connection).

    A write may have happened all the same: look before writing again.
    """

    def __init__(self, reason: str, seconds: float) -> None:
        super().__init__(reason)
        self.seconds = seconds


class Port(Protocol):
    """One repository on a code host. Every method may raise a PortError.

    Reads are tried again by the port itself. Writes never are: after a pause the world may have
    moved on, so whoever decided on the write must look and decide again.
    """

    def whoami(self) -> str:
        """Return the login that this port's comments carry."""
        ...

    def pull(self, number: int) -> Pull:
        """Return the pull request as it is now."""
        ...

    def comments(self, number: int) -> tuple[Comment, ...]:
        """Return every comment of the conversation, from all pages, oldest first."""
        ...

    def create_comment(self, number: int, body: str) -> Comment:
        """Begin a comment in the conversation."""
        ...

    def update_comment(self, comment_id: int, body: str) -> None:
        """Replace the body of a comment in the conversation."""
        ...

    def delete_comment(self, comment_id: int) -> None:
        """Delete a comment in the conversation."""
        ...

    def review_comments(self, number: int) -> tuple[ReviewComment, ...]:
        """Return every comment on lines and files, from all pages, oldest first."""
        ...

    def create_review(
        self, number: int, head_sha: str, body: str, comments: Sequence[LineComment]
    ) -> None:
        """Post one review with event COMMENT: one notification for all of its comments."""
        ...

    def create_file_comment(self, number: int, head_sha: str, comment: FileComment) -> None:
        """Begin a comment on a file of the diff, as a whole."""
        ...

    def update_review_comment(self, comment_id: int, body: str) -> None:
        """Replace the body of a comment on lines or a file."""
        ...

    def delete_review_comment(self, comment_id: int) -> None:
        """Delete a comment on lines or a file."""
        ...

    def labels(self, number: int) -> frozenset[str]:
        """Return the names of the labels on the pull request."""
        ...

    def add_labels(self, number: int, names: Sequence[str]) -> None:
        """Add labels; GitHub makes those that do not exist yet."""
        ...

    def remove_label(self, number: int, name: str) -> None:
        """Take one label off the pull request."""
        ...
