"""The second half of a review: a report that another run made is held against GitHub, and posted.

The report comes from a run that executed the proposal, so it is data and nothing more.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from speclint.bot.action import (
    REPORT_FILE,
    WITHOUT_TOKEN,
    add_to_summary,
    posting_of,
    send,
    setting_of,
)
from speclint.bot.artifact import MOST_BYTES, ArtifactError, read_artifact, verify
from speclint.bot.port import PortError
from speclint.bot.posting import shown
from speclint.bot.review import Review

if TYPE_CHECKING:
    from pathlib import Path

    from speclint.bot.action import Ends
    from speclint.bot.artifact import Artifact
    from speclint.bot.asked import Asked
    from speclint.bot.event import WorkflowRunContext
    from speclint.bot.port import Pull
    from speclint.bot.posting import Posting


def post_handed_on(run: WorkflowRunContext, folder: Path, asked: Asked, ends: Ends) -> None:
    """Post the report in a folder. Raises ArtifactError where it is not to be believed."""
    file = folder / REPORT_FILE
    if not file.is_file():
        ends.say("The run handed on no report: there is nothing to post.")
        return
    with file.open("rb") as opened:
        artifact = read_artifact(opened.read(MOST_BYTES + 1), Review)
    if asked.dry_run:
        ends.say("Not verified, because this is a dry run:")
        for line in shown(_posting(artifact, run, asked, None)):
            ends.say(line)
    elif not run.host.token:
        ends.say(WITHOUT_TOKEN)
    else:
        _verified(artifact, run, asked, ends)


def _verified(
    artifact: Artifact[Review], run: WorkflowRunContext, asked: Asked, ends: Ends
) -> None:
    try:
        with ends.connect(run.host, asked.login) as port:
            pull = port.pull(artifact.pull)
    except PortError as error:
        ends.say_plainly(f"Nothing is posted. GitHub says: “{error}”.")
        return
    if verify(artifact, run, pull) == "outdated":
        ends.say("The proposal has changed since: its newest run will post.")
        return
    troubles = send(run.host, _posting(artifact, run, asked, pull), asked, ends)
    for trouble in troubles:
        ends.say_plainly(trouble)
    add_to_summary("", troubles, ends)


def _posting(
    artifact: Artifact[Review], run: WorkflowRunContext, asked: Asked, pull: Pull | None
) -> Posting:
    setting = replace(
        setting_of(run.host, artifact.head),
        summary=f"{run.host.server_url}/{run.host.repository}/actions/runs/{run.run_id}",
        draft=pull is not None and pull.draft,
        from_fork=run.head_repository != run.host.repository,
    )
    at = (artifact.head, artifact.base, artifact.base_ref)
    try:
        return posting_of(artifact.review, setting, asked, artifact.pull, at)
    except (ValueError, LookupError) as error:
        raise ArtifactError("The report holds what no comparison gives.") from error
