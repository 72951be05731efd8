"""The port over GitHub's REST API, on github.com or Enterprise: the only module with PyGithub."""

from __future__ import annotations

import logging
import math
from contextlib import contextmanager
from typing import TYPE_CHECKING

from github import Auth, Github, GithubRetry
from github.GithubException import (
    GithubException,
    RateLimitExceededExceedsMaxWait,
    RateLimitExceededException,
)
from github.GithubObject import NonCompletableGithubObject
from github.PaginatedList import PaginatedList
from requests.exceptions import RequestException

from speclint.bot.answers import Waits, meaning
from speclint.bot.payload import Payload, PayloadError
from speclint.bot.port import (
    Busy,
    Comment,
    FileComment,
    Gone,
    LineComment,
    PortError,
    Pull,
    Refused,
    Rejected,
    ReviewComment,
)
from speclint.bot.records import comment_of, pull_of, review_comment_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from types import TracebackType
    from typing import Self

    from github.PullRequest import ReviewComment as ReviewDraft

ACTIONS_LOGIN = "github-actions[bot]"

# PyGithub prints every refusal by itself, also the one that every run meets when it asks who it
# is; what matters reaches people through the outcome.
logging.getLogger("github").setLevel(logging.WARNING)


class _BoundedRetry(GithubRetry):
    """PyGithub's retry, which bounds every wait but the one a `Retry-After` header asks for."""

    def parse_retry_after(self, retry_after: str) -> float:
        seconds = super().parse_retry_after(retry_after)
        if self.max_rate_limit_wait is not None and seconds > self.max_rate_limit_wait:
            asked = {"message": f"GitHub asks to wait for {seconds:.0f} seconds"}
            raise RateLimitExceededExceedsMaxWait(403, asked, wait=seconds)
        return seconds


class _Row(NonCompletableGithubObject):
    """An item of a list as it came.

    PyGithub's own classes ask the server again for every field an item leaves out, and GitHub
    leaves `in_reply_to_id` out of most review comments: one more request for each.
    """

    def _initAttributes(self) -> None:  # noqa: N802 -- the name in PyGithub
        """Keep nothing: `raw_data` is all that is read."""

    def _useAttributes(self, attributes: object) -> None:  # noqa: N802 -- see above
        """Keep nothing: `raw_data` is all that is read."""


class GithubPort:
    """One repository on GitHub; a `Port`. Use as a context manager to close its connections."""

    def __init__(
        self,
        token: str,
        repository: str,
        *,
        api_url: str = "https://api.github.com",
        login: str | None = None,
        waits: Waits | None = None,
    ) -> None:
        self._waits = waits or Waits()
        self._login = login
        self._github = _client(token, api_url, self._waits)
        self._repository = self._github.get_repo(repository)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        self._github.close()

    def whoami(self) -> str:
        """Return the login; the token of GitHub Actions may not ask, and is known by that."""
        if self._login is None:
            try:
                with _reading():
                    self._login = self._github.get_user().login
            except Refused:
                self._login = ACTIONS_LOGIN
        return self._login

    def pull(self, number: int) -> Pull:
        """`GET /repos/{owner}/{repo}/pulls/{number}`."""
        with _reading():
            return pull_of(Payload(self._repository.get_pull(number).raw_data))

    def comments(self, number: int) -> tuple[Comment, ...]:
        """`GET /repos/{owner}/{repo}/issues/{number}/comments`, every page."""
        with _reading():
            return tuple(map(comment_of, self._rows(f"issues/{number}/comments")))

    def create_comment(self, number: int, body: str) -> Comment:
        """`POST /repos/{owner}/{repo}/issues/{number}/comments`."""
        with _writing(self._waits):
            return comment_of(
                Payload(self._repository.get_issue(number).create_comment(body).raw_data)
            )

    def update_comment(self, comment_id: int, body: str) -> None:
        """`PATCH /repos/{owner}/{repo}/issues/comments/{id}`."""
        with _writing(self._waits):
            self._repository.get_issue(0).get_comment(comment_id).edit(body)

    def delete_comment(self, comment_id: int) -> None:
        """`DELETE /repos/{owner}/{repo}/issues/comments/{id}`."""
        with _writing(self._waits):
            self._repository.get_issue(0).get_comment(comment_id).delete()

    def review_comments(self, number: int) -> tuple[ReviewComment, ...]:
        """`GET /repos/{owner}/{repo}/pulls/{number}/comments`, every page."""
        with _reading():
            return tuple(map(review_comment_of, self._rows(f"pulls/{number}/comments")))

    def create_review(
        self, number: int, head_sha: str, body: str, comments: Sequence[LineComment]
    ) -> None:
        """`POST /repos/{owner}/{repo}/pulls/{number}/reviews` with event COMMENT."""
        with _writing(self._waits):
            self._repository.get_pull(number).create_review(
                commit=self._repository.get_commit(head_sha),
                body=body,
                event="COMMENT",
                comments=[_draft(comment) for comment in comments],
            )

    def create_file_comment(self, number: int, head_sha: str, comment: FileComment) -> None:
        """`POST /repos/{owner}/{repo}/pulls/{number}/comments` with `subject_type: file`."""
        with _writing(self._waits):
            self._repository.get_pull(number).create_review_comment(
                comment.body, head_sha, comment.path, subject_type="file"
            )

    def update_review_comment(self, comment_id: int, body: str) -> None:
        """`PATCH /repos/{owner}/{repo}/pulls/comments/{id}`."""
        with _writing(self._waits):
            self._repository.get_pull(0).get_comment(comment_id).edit(body)

    def delete_review_comment(self, comment_id: int) -> None:
        """`DELETE /repos/{owner}/{repo}/pulls/comments/{id}`."""
        with _writing(self._waits):
            self._repository.get_pull(0).get_comment(comment_id).delete()

    def labels(self, number: int) -> frozenset[str]:
        """`GET /repos/{owner}/{repo}/issues/{number}/labels`, every page."""
        with _reading():
            return frozenset(row.text("name") for row in self._rows(f"issues/{number}/labels"))

    def add_labels(self, number: int, names: Sequence[str]) -> None:
        """`POST /repos/{owner}/{repo}/issues/{number}/labels`."""
        with _writing(self._waits):
            self._repository.get_issue(number).add_to_labels(*names)

    def remove_label(self, number: int, name: str) -> None:
        """`DELETE /repos/{owner}/{repo}/issues/{number}/labels/{name}`."""
        with _writing(self._waits):
            self._repository.get_issue(number).remove_from_labels(name)

    def _rows(self, path: str) -> Iterator[Payload]:
        rows = PaginatedList(_Row, self._github.requester, f"{self._repository.url}/{path}")
        return (Payload(row.raw_data) for row in rows)


def _client(token: str, api_url: str, waits: Waits) -> Github:
    retry = _BoundedRetry(
        total=5,
        secondary_rate_wait=waits.secondary,
        max_rate_limit_wait=waits.longest,
        backoff_factor=waits.backoff,
        backoff_max=waits.longest,
        allowed_methods={"GET"},  # a write is decided on again, never sent again: see port.Port
    )
    return Github(
        auth=Auth.Token(token),
        base_url=api_url,
        per_page=100,
        lazy=True,
        retry=retry,
        seconds_between_requests=waits.between_requests,
        seconds_between_writes=waits.between_writes,
    )


def _draft(comment: LineComment) -> ReviewDraft:
    draft: ReviewDraft = {
        "path": comment.path,
        "body": comment.body,
        "line": comment.line,
        "side": "RIGHT",
    }
    if comment.first_line < comment.line:
        draft["start_line"] = comment.first_line
        draft["start_side"] = "RIGHT"
    return draft


@contextmanager
def _writing(waits: Waits) -> Iterator[None]:
    """Give what a write met its name in the port."""
    try:
        yield
    except GithubException as error:
        raise _meaning(error, waits) from error
    except RequestException as error:
        raise Busy(str(error), waits.backoff) from error
    except PayloadError as error:
        raise Rejected(str(error)) from error


@contextmanager
def _reading() -> Iterator[None]:
    """Give what a read met its name in the port; its waits are over, so busy means give up."""
    try:
        yield
    except GithubException as error:
        answer = _meaning(error, Waits())
        if isinstance(answer, Busy):
            raise Busy(str(answer), math.inf) from error
        raise (Refused(str(answer)) if isinstance(answer, Gone) else answer) from error
    except RequestException as error:
        raise Busy(str(error), math.inf) from error
    except PayloadError as error:
        raise Rejected(str(error)) from error


def _meaning(error: GithubException, waits: Waits) -> PortError:
    limited = isinstance(error, RateLimitExceededException)
    headers = error.headers or {}
    return meaning(error.status, error.data, headers, limited=limited, waits=waits)
