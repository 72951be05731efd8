"""What started this run: GitHub's environment and event file, read into frozen records."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

from speclint.bot.payload import Payload, PayloadError, read_payload

if TYPE_CHECKING:
    from collections.abc import Mapping

_REPOSITORY = re.compile(r"[\w.-]+/[\w.-]+", re.ASCII)


@dataclass(frozen=True, slots=True)
class Host:
    """Where this run happens, without a slash at the end of any address."""

    api_url: str
    server_url: str
    repository: str
    run_url: str
    token: str = field(repr=False)
    """Empty when the workflow gave none."""


@dataclass(frozen=True, slots=True)
class PullRequestContext:
    """A run for a pull request."""

    host: Host
    action: str
    number: int
    draft: bool
    head_sha: str
    head_ref: str
    head_repository: str | None
    """None when the fork was deleted."""
    base_sha: str
    base_ref: str
    base_edited: bool
    """The proposal was pointed at another branch."""

    @property
    def from_fork(self) -> bool:
        """Say whether the proposal comes from another repository: the token then cannot write."""
        return self.head_repository != self.host.repository


@dataclass(frozen=True, slots=True)
class MergeGroupContext:
    """A run for a merge queue: check, and post nothing."""

    host: Host
    head_sha: str
    base_sha: str
    base_ref: str


@dataclass(frozen=True, slots=True)
class WorkflowRunContext:
    """A run after another run, which stored a report for a pull request from a fork.

    Everything here was written by GitHub itself: the stored report is judged against it.
    """

    host: Host
    run_id: int
    event: str
    conclusion: str | None
    head_sha: str
    head_ref: str
    head_repository: str | None


@dataclass(frozen=True, slots=True)
class OtherContext:
    """A run for an event without a proposal, such as a push."""

    host: Host
    event: str


Context: TypeAlias = "PullRequestContext | MergeGroupContext | WorkflowRunContext | OtherContext"


def read_context(environ: Mapping[str, str], event: str) -> Context:
    """Return what started the run; `event` is the text of the file at GITHUB_EVENT_PATH.

    Raises PayloadError.
    """
    host = _host(environ)
    payload = read_payload(event)
    match environ.get("GITHUB_EVENT_NAME", ""):
        case "pull_request" | "pull_request_target":
            return _pull_request(host, payload)
        case "merge_group":
            group = payload.within("merge_group")
            return MergeGroupContext(
                host, group.commit("head_sha"), group.commit("base_sha"), group.text("base_ref")
            )
        case "workflow_run":
            return _workflow_run(host, payload.within("workflow_run"))
        case "":
            raise PayloadError("GITHUB_EVENT_NAME is not set. Run this inside GitHub Actions.")
        case name:
            return OtherContext(host, name)


def read_inputs(environ: Mapping[str, str]) -> Mapping[str, str]:
    """Return the action's inputs by their names in the workflow, such as `fail-on`.

    The runner keeps hyphens (`INPUT_FAIL-ON`); a composite action's own `env:` cannot, and writes
    `INPUT_FAIL_ON`. Both are read, and an input left empty is one not given.
    """
    return {
        name.removeprefix("INPUT_").lower().replace("_", "-"): value.strip()
        for name, value in sorted(environ.items())
        if name.startswith("INPUT_") and value.strip()
    }


def _host(environ: Mapping[str, str]) -> Host:
    repository = environ.get("GITHUB_REPOSITORY", "")
    if _REPOSITORY.fullmatch(repository) is None:
        raise PayloadError("GITHUB_REPOSITORY does not name a repository as owner/name.")
    server = (environ.get("GITHUB_SERVER_URL") or "https://github.com").rstrip("/")
    run = environ.get("GITHUB_RUN_ID", "")
    return Host(
        api_url=(environ.get("GITHUB_API_URL") or "https://api.github.com").rstrip("/"),
        server_url=server,
        repository=repository,
        run_url=f"{server}/{repository}/actions/runs/{run}" if run.isdecimal() else "",
        token=environ.get("INPUT_TOKEN") or environ.get("GITHUB_TOKEN") or "",
    )


def _pull_request(host: Host, payload: Payload) -> PullRequestContext:
    pull = payload.within("pull_request")
    head, base = pull.within("head"), pull.within("base")
    return PullRequestContext(
        host=host,
        action=payload.text("action"),
        number=pull.number("number"),
        draft=pull.flag("draft"),
        head_sha=head.commit("sha"),
        head_ref=head.text("ref"),
        head_repository=head.repository("repo"),
        base_sha=base.commit("sha"),
        base_ref=base.text("ref"),
        base_edited=payload.has("changes", "base"),
    )


def _workflow_run(host: Host, run: Payload) -> WorkflowRunContext:
    return WorkflowRunContext(
        host=host,
        run_id=run.number("id"),
        event=run.text("event"),
        conclusion=run.text("conclusion") if run.has("conclusion") else None,
        head_sha=run.commit("head_sha"),
        head_ref=run.text("head_branch") if run.has("head_branch") else "",
        head_repository=run.repository("head_repository"),
    )
