"""What GitHub's answers mean, and that reading waits within bounds."""

from __future__ import annotations

import math
import socket

import pytest

from fake_github import Account
from fake_github.replies import Reply, bad_gateway, problem, secondary_limit
from fake_github.stage import NO_WAITS, Stage
from fake_github.stage import stage as stage  # noqa: PLC0414 - a fixture is used by its name
from speclint.bot.answers import Waits, meaning
from speclint.bot.github import GithubPort
from speclint.bot.port import Busy, Comment, Gone, PortError, Pull, Refused, Rejected

COMMENTS = r"/issues/1/comments"


MEANINGS: dict[str, tuple[int, dict[str, str], bool, type[PortError]]] = {
    "bad token": (401, {}, False, Refused),
    "read-only": (403, {}, False, Refused),
    "secondary limit by its text": (403, {}, True, Busy),
    "secondary limit by its header": (403, {"Retry-After": "7"}, False, Busy),
    "too many": (429, {}, False, Busy),
    "not there": (404, {}, False, Gone),
    "gone": (410, {}, False, Gone),
    "not accepted": (422, {}, False, Rejected),
    "bad request": (400, {}, False, Rejected),
    "server": (500, {}, False, Busy),
    "gateway": (502, {}, False, Busy),
}


@pytest.mark.parametrize(("status", "headers", "limited", "kind"), MEANINGS.values(), ids=MEANINGS)
def test_meaning(
    status: int, headers: dict[str, str], *, limited: bool, kind: type[PortError]
) -> None:
    found = meaning(status, {"message": "why"}, headers, limited=limited, waits=Waits())
    assert (type(found), str(found)) == (kind, "why")


@pytest.mark.parametrize(
    ("status", "headers", "seconds"),
    [
        (403, {"Retry-After": "7"}, 7),
        (403, {}, 60),
        (429, {"x-ratelimit-remaining": "0", "x-ratelimit-reset": "0"}, 1),
        (502, {"retry-after": "7"}, 1),
    ],
    ids=["as told", "secondary", "reset already", "server"],
)
def test_wait(status: int, headers: dict[str, str], seconds: float) -> None:
    found = meaning(status, {}, headers, limited=True, waits=Waits())
    assert isinstance(found, Busy)
    assert found.seconds == seconds


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ({"message": "No", "errors": [{"message": "a"}, {"code": "b"}, "c"]}, "No: a, b, c"),
        ({"message": "No", "errors": "x"}, "No"),
        (None, "GitHub answered with status 422"),
        ({}, "GitHub answered with status 422"),
    ],
    ids=["details", "odd details", "nothing", "no message"],
)
def test_reason(data: object, reason: str) -> None:
    assert str(meaning(422, data, {}, limited=False, waits=Waits())) == reason


def test_login_of_a_person(stage: Stage) -> None:
    stage.fake.accounts["person"] = Account("analyst")
    with GithubPort("person", "doh/specs", api_url=stage.fake.url, waits=NO_WAITS) as port:
        assert port.whoami() == "analyst"


def test_login_of_the_actions_token_is_asked_once(stage: Stage) -> None:
    assert [stage.port.whoami(), stage.port.whoami()] == ["github-actions[bot]"] * 2
    assert stage.fake.requests == ["GET /user 403"]


def test_login_that_is_given_is_not_asked(stage: Stage) -> None:
    with GithubPort("x", "doh/specs", api_url=stage.fake.url, login="specs-app[bot]") as port:
        assert port.whoami() == "specs-app[bot]"
    assert stage.fake.requests == []


def test_pull_of_a_deleted_fork(stage: Stage) -> None:
    stage.pull.head_repository = None
    assert stage.port.pull(1) == Pull(
        1, stage.head, "topic", None, "main", "doh/specs", draft=False, open=True
    )


def test_comment_is_returned_as_made(stage: Stage) -> None:
    assert stage.port.create_comment(1, "x") == Comment(
        1001, "github-actions[bot]", "x", "https://github.test/pull/1#issuecomment-1001"
    )


@pytest.mark.parametrize(
    "reply",
    [
        bad_gateway(),
        secondary_limit(0),
        problem(403, "Slow down", {"Retry-After": "0"}),
        Reply(503, {"message": "down"}),
    ],
    ids=["502", "secondary limit", "retry at once", "503"],
)
def test_reading_tries_again(stage: Stage, reply: Reply) -> None:
    stage.fake.answer_once("GET", COMMENTS, reply)
    assert stage.port.comments(1) == ()
    assert stage.fake.requests == [
        f"GET /issues/1/comments {reply.status}",
        "GET /issues/1/comments 200",
    ]


def test_reading_gives_up_after_five_more_tries(stage: Stage) -> None:
    for _ in range(6):
        stage.fake.answer_once("GET", COMMENTS, bad_gateway())
    with pytest.raises(Busy) as caught:
        stage.port.comments(1)
    assert (caught.value.seconds, len(stage.fake.requests)) == (math.inf, 6)


def test_reading_does_not_wait_longer_than_the_longest(stage: Stage) -> None:
    """PyGithub's own bound overlooks `Retry-After`, and would sleep here for an hour."""
    stage.fake.answer_once("GET", COMMENTS, secondary_limit(3600))
    with pytest.raises(Busy) as caught:
        stage.port.comments(1)
    assert caught.value.seconds == math.inf
    assert str(caught.value) == "GitHub asks to wait for 3600 seconds"
    assert stage.fake.requests == ["GET /issues/1/comments 403"]


def test_writing_never_tries_again_by_itself(stage: Stage) -> None:
    stage.fake.answer_once("POST", COMMENTS, bad_gateway())
    with pytest.raises(Busy):
        stage.port.create_comment(1, "x")
    assert stage.fake.requests == ["POST /issues/1/comments 502"]


def test_reading_what_the_token_cannot_see(stage: Stage) -> None:
    with pytest.raises(Refused, match="Not Found"):
        stage.port.pull(99)


def test_answer_that_is_not_githubs(stage: Stage) -> None:
    stage.fake.answer_once("GET", r"/pulls/1", problem(200, "hello"))
    with pytest.raises(Rejected, match="does not say"):
        stage.port.pull(1)
    stage.fake.violations.clear()  # the answer was wrong on purpose


def test_answer_to_a_write_that_is_not_githubs(stage: Stage) -> None:
    stage.fake.answer_once("POST", COMMENTS, problem(201, "hello"))
    with pytest.raises(Rejected, match="does not say id"):
        stage.port.create_comment(1, "x")
    stage.fake.violations.clear()  # the answer was wrong on purpose


def test_refusals_are_not_printed(stage: Stage, capfd: pytest.CaptureFixture[str]) -> None:
    stage.port.whoami()
    assert capfd.readouterr() == ("", "")


def test_nobody_there() -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
    waits = Waits(backoff=0, between_requests=0, between_writes=0)
    with GithubPort("x", "doh/specs", api_url=f"http://127.0.0.1:{port}", waits=waits) as github:
        with pytest.raises(Busy):
            github.comments(1)
        with pytest.raises(Busy):
            github.create_comment(1, "x")
