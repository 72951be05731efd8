"""GitHub's rows, as JSON brings them, made into the port's records."""

from __future__ import annotations

from typing import TYPE_CHECKING

from speclint.bot.port import Comment, Pull, ReviewComment

if TYPE_CHECKING:
    from speclint.bot.payload import Payload


def pull_of(row: Payload) -> Pull:
    """Return a pull request. Raises PayloadError."""
    head, base = row.within("head"), row.within("base")
    return Pull(
        number=row.number("number"),
        head_sha=head.commit("sha"),
        head_ref=head.text("ref"),
        head_repository=head.repository("repo"),
        base_ref=base.text("ref"),
        base_repository=base.within("repo").text("full_name"),
        draft=row.flag("draft"),
        open=row.text("state") == "open",
    )


def comment_of(row: Payload) -> Comment:
    """Return a comment of the conversation. Raises PayloadError."""
    return Comment(row.number("id"), _author(row), row.text("body"), row.text("html_url"))


def review_comment_of(row: Payload) -> ReviewComment:
    """Return a comment on lines or on a file. Raises PayloadError."""
    on_file = row.value.get("subject_type") == "file"
    line = None if on_file else row.number_or_none("line")
    return ReviewComment(
        id=row.number("id"),
        author=_author(row),
        body=row.text("body"),
        path=row.text("path"),
        line=line,
        first_line=row.number_or_none("start_line") or line,
        reply_to=row.number_or_none("in_reply_to_id"),
        on_file=on_file,
    )


def _author(row: Payload) -> str:
    """Return the login; GitHub writes null for an account that was deleted."""
    return row.within("user").text("login") if row.has("user") else ""
