"""What started a run, read from GitHub's environment and its own examples of events."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from fake_github.json_value import Json, JsonObject, as_object
from speclint.bot.event import (
    Host,
    MergeGroupContext,
    OtherContext,
    PullRequestContext,
    WorkflowRunContext,
    read_context,
    read_inputs,
)
from speclint.bot.payload import PayloadError

EVENTS = Path(__file__).parent / "fake_github" / "events"
ENVIRONMENT = {
    "GITHUB_REPOSITORY": "Codertocat/Hello-World",
    "GITHUB_EVENT_NAME": "pull_request",
    "GITHUB_RUN_ID": "42",
    "GITHUB_TOKEN": "secret",
}
HOST = Host(
    "https://api.github.com",
    "https://github.com",
    "Codertocat/Hello-World",
    "https://github.com/Codertocat/Hello-World/actions/runs/42",
    "secret",
)


def event(name: str) -> JsonObject:
    return as_object(json.loads((EVENTS / name).read_text(encoding="utf-8")))


def opened(*path: str, value: Json = None) -> str:
    """Return the example of a pull request, with one value of it replaced."""
    whole = event("pull_request.opened.json")
    part = whole
    for name in path[:-1]:
        part = as_object(part[name])
    if path:
        part[path[-1]] = value
    return json.dumps(whole)


def test_pull_request() -> None:
    assert read_context(ENVIRONMENT, opened()) == PullRequestContext(
        host=HOST,
        action="opened",
        number=2,
        draft=False,
        head_sha="ec26c3e57ca3a959ca5aad62de7213c562f8c821",
        head_ref="changes",
        head_repository="Codertocat/Hello-World",
        base_sha="f95f852bd8fca8fcc58a9a2d6c842781e32a215e",
        base_ref="master",
        base_edited=False,
    )


def pull_request(*path: str, value: Json = None) -> PullRequestContext:
    context = read_context(ENVIRONMENT, opened(*path, value=value))
    assert isinstance(context, PullRequestContext)
    return context


def test_draft() -> None:
    assert pull_request("pull_request", "draft", value=True).draft


@pytest.mark.parametrize(
    ("repository", "from_fork"),
    [
        ({"full_name": "stranger/Hello-World"}, True),
        (None, True),
        ({"full_name": "Codertocat/Hello-World"}, False),
    ],
    ids=["fork", "deleted fork", "same repository"],
)
def test_fork(repository: Json, *, from_fork: bool) -> None:
    assert pull_request("pull_request", "head", "repo", value=repository).from_fork is from_fork


def test_another_base_branch() -> None:
    assert pull_request("changes", value={"base": {"ref": {"from": "old"}}}).base_edited
    assert not pull_request("changes", value={"title": {"from": "old"}}).base_edited


def test_merge_queue() -> None:
    environment = {**ENVIRONMENT, "GITHUB_EVENT_NAME": "merge_group"}
    group = json.dumps(event("merge_group.checks_requested.json"))
    assert read_context(environment, group) == MergeGroupContext(
        HOST,
        "2ffea6db159f6b6c47a24e778fb9ef40cf6b1c7d",
        "380387fbc80638b734a49e1be1c4dfec1c01b33c",
        "refs/heads/main",
    )


def test_workflow_run() -> None:
    environment = {**ENVIRONMENT, "GITHUB_EVENT_NAME": "workflow_run"}
    run = json.dumps(event("workflow_run.completed.json"))
    assert read_context(environment, run) == WorkflowRunContext(
        host=HOST,
        run_id=289782451,
        event="repository_dispatch",
        conclusion="success",
        head_sha="3484a3fb816e0859fd6e1cea078d76385ff50625",
        head_ref="master",
        head_repository="octo-org/octo-repo",
    )


def test_push_is_another_event() -> None:
    environment = {**ENVIRONMENT, "GITHUB_EVENT_NAME": "push"}
    assert read_context(environment, "{}") == OtherContext(HOST, "push")


def test_enterprise_addresses_and_token_input() -> None:
    environment = {
        **ENVIRONMENT,
        "GITHUB_EVENT_NAME": "push",
        "GITHUB_API_URL": "https://ghe.test/api/v3/",
        "GITHUB_SERVER_URL": "https://ghe.test/",
        "INPUT_TOKEN": "another",
    }
    assert read_context(environment, "{}").host == Host(
        "https://ghe.test/api/v3",
        "https://ghe.test",
        "Codertocat/Hello-World",
        "https://ghe.test/Codertocat/Hello-World/actions/runs/42",
        "another",
    )


def test_token_is_not_shown() -> None:
    assert "secret" not in repr(pull_request())


PROBLEMS: dict[str, tuple[dict[str, str], str, str]] = {
    "no event name": (
        {"GITHUB_EVENT_NAME": ""},
        "{}",
        "GITHUB_EVENT_NAME is not set. Run this inside GitHub Actions.",
    ),
    "no repository": (
        {"GITHUB_REPOSITORY": "specs"},
        "{}",
        "GITHUB_REPOSITORY does not name a repository as owner/name.",
    ),
    "not JSON": ({}, "{", "The data from GitHub is not JSON."),
    "too deep": ({}, "[" * 100_000, "The data from GitHub is not JSON."),
    "not an object": ({}, "[]", "The data from GitHub is not an object."),
    "no pull request": ({}, "{}", "The data from GitHub does not say pull_request."),
    "no number": (
        {},
        opened("pull_request", "number", value="2"),
        "The data from GitHub does not say pull_request.number.",
    ),
    "half a character": (
        {},
        opened("pull_request", "base", "ref", value="main\ud800"),
        "The data from GitHub does not say pull_request.base.ref.",
    ),
    "a branch for a commit": (
        {},
        opened("pull_request", "head", "sha", value="--output=x"),
        "The data from GitHub does not say pull_request.head.sha.",
    ),
}


@pytest.mark.parametrize(("changed", "text", "reason"), PROBLEMS.values(), ids=PROBLEMS)
def test_problem(changed: dict[str, str], text: str, reason: str) -> None:
    with pytest.raises(PayloadError) as caught:
        read_context({**ENVIRONMENT, **changed}, text)
    assert str(caught.value) == reason


@pytest.mark.parametrize(
    ("environment", "inputs"),
    [
        ({"INPUT_FAIL-ON": "error"}, {"fail-on": "error"}),
        ({"INPUT_FAIL_ON": " error "}, {"fail-on": "error"}),
        ({"INPUT_FAIL_ON": "", "PATH": "/bin"}, {}),
    ],
    ids=["by the runner", "by a composite action", "left empty"],
)
def test_inputs(environment: dict[str, str], inputs: dict[str, str]) -> None:
    assert read_inputs(environment) == inputs
