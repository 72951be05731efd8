"""`speclint review`: tell on a pull request what it changes, and what must be mended."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Final

from speclint.bot.action import Ends, tell
from speclint.bot.approved import PolicyError
from speclint.bot.artifact import ArtifactError
from speclint.bot.asked import AskedError, asked
from speclint.bot.event import (
    MergeGroupContext,
    OtherContext,
    PullRequestContext,
    WorkflowRunContext,
    read_context,
    read_inputs,
)
from speclint.bot.handed_on import post_handed_on
from speclint.bot.payload import PayloadError
from speclint.bot.proposal import Target, examine
from speclint.cli import NOTHING, StopError
from speclint.diff.git import GitError, find_repository
from speclint.setup.selection import add_day

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping
    from contextlib import AbstractContextManager

    from speclint.bot.asked import Asked
    from speclint.bot.event import Context, Host
    from speclint.bot.port import Port

_MISSING: Final = (
    "Posting to GitHub needs the extra “bot”, which is not installed here. "
    "Install it with: pip install 'speclint[bot]'"
)


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the words of the command."""
    add = parser.add_argument
    add("half", nargs="?", choices=("post",), help="post the report that another run made")
    add("folder", nargs="?", metavar="FOLDER", help="where that report is (with post)")
    add("--dry-run", action="store_true", help="print what would be posted, and where")
    add("--output", metavar="FOLDER", help="write a report for “post” instead of posting")
    add("--labels", action="store_true", help="keep the labels for legal text and adoption")
    add(
        "--fail-on",
        choices=("error", "warning", "advice", "never"),
        help="least severity that makes the exit code 1 (default: error)",
    )
    add_day(parser)
    add("--config", metavar="FILE", help="the configuration, below the top of the repository")
    add("--key", metavar="NAME", help="parts the comments of several reviews of one proposal")
    add("--login", metavar="NAME", help="whose token it is, if not that of GitHub Actions")
    add("--base", metavar="REV", help="with --dry-run: the approved version (default: main)")
    add("--head", metavar="REV", help="with --dry-run: the proposal (default: HEAD)")


def run(arguments: argparse.Namespace) -> int:
    """Review the proposal that this run is for; 1 where something must be mended."""
    today = date.today()  # noqa: DTZ011 - the user's own day
    return review(arguments, Ends(os.environ, today, print, connect))


def review(arguments: argparse.Namespace, ends: Ends) -> int:
    """Do what `run` does, between the ends given; raises StopError."""
    environment = ends.environment
    try:
        wanted = asked(arguments, read_inputs(environment))
        if wanted.dry_run and not environment.get("GITHUB_EVENT_NAME"):
            return _by_hand(arguments, wanted, ends)
        context = read_context(environment, _event(environment))
        return _run(arguments, context, wanted, ends)
    except (AskedError, PayloadError, GitError, PolicyError, ArtifactError) as error:
        raise StopError(str(error)) from None


def _run(arguments: argparse.Namespace, context: Context, wanted: Asked, ends: Ends) -> int:
    match context:
        case WorkflowRunContext():
            if arguments.half != "post" or not arguments.folder:
                raise StopError("A run after another run posts: speclint review post FOLDER")
            post_handed_on(context, Path(arguments.folder), wanted, ends)
            return 0
        case PullRequestContext() | MergeGroupContext():
            if arguments.half == "post":
                raise StopError("“post” belongs into a workflow that starts on workflow_run.")
            return _review(context, wanted, ends)
        case OtherContext(event=event):
            raise StopError(f"There is nothing to review in a run for “{event}”.", NOTHING)


def _review(context: PullRequestContext | MergeGroupContext, wanted: Asked, ends: Ends) -> int:
    pull = context if isinstance(context, PullRequestContext) else None
    ref = context.base_ref.removeprefix("refs/heads/")
    draft = pull is not None and pull.draft
    target = Target(context.base_sha, context.head_sha, ref, draft=draft)
    repository = find_repository(Path.cwd())
    examined = examine(target, wanted, repository, ends.environment, ends.today)
    tell(examined, wanted, pull, ends)
    return examined.exit_code


def _by_hand(arguments: argparse.Namespace, wanted: Asked, ends: Ends) -> int:
    """Show at a desk what the workflow would post."""
    base = arguments.base or "main"
    target = Target(base, arguments.head or "HEAD", base)
    repository = find_repository(Path.cwd())
    examined = examine(target, wanted, repository, ends.environment, ends.today)
    tell(examined, wanted, None, ends)
    return examined.exit_code


def _event(environment: Mapping[str, str]) -> str:
    path = environment.get("GITHUB_EVENT_PATH", "")
    try:
        return Path(path).read_text(encoding="utf-8")
    except (OSError, ValueError):
        raise PayloadError(
            "The file of the event (GITHUB_EVENT_PATH) cannot be read. Run this inside GitHub "
            "Actions, or with --dry-run to see what would be posted."
        ) from None


def connect(host: Host, login: str | None) -> AbstractContextManager[Port]:
    """Open GitHub; raises StopError where the extra for it is not installed."""
    try:
        from speclint.bot.github import GithubPort
    except ModuleNotFoundError:
        raise StopError(_MISSING) from None
    return GithubPort(host.token, host.repository, api_url=host.api_url, login=login)
