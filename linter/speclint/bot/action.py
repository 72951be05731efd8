"""The review of a proposal where the workflow runs: log, summary, report file, pull request."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Final

from speclint.bot.artifact import Artifact, ArtifactError, write_artifact
from speclint.bot.outcome import Patience
from speclint.bot.posting import Posting, is_trouble, post, shown, told
from speclint.bot.review import Review, Setting, comment, is_quiet, labels, placement
from speclint.bot.sticky import Report
from speclint.formats import render
from speclint.formats.markdown_escape import escape
from speclint.terminal import visible

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from contextlib import AbstractContextManager
    from datetime import date

    from speclint.bot.asked import Asked
    from speclint.bot.event import Host, PullRequestContext
    from speclint.bot.port import Port
    from speclint.bot.proposal import Examined

    Connect = Callable[[Host, str | None], AbstractContextManager[Port]]
    """Opens GitHub for a repository; the text is the bot's login, where it is known."""

REPORT_FILE: Final = "report.json"
SUMMARY_BUDGET: Final = 900_000
"""Bytes of a job's summary; GitHub takes a mebibyte for one step."""

WITHOUT_TOKEN: Final = "Nothing is posted: the workflow gave no token (input “token”)."  # noqa: S105 - words


@dataclass(frozen=True, slots=True)
class Ends:
    """The ends of a run: variables, the day, the log, GitHub, and how to wait for it."""

    environment: Mapping[str, str]
    today: date
    say: Callable[[str], None]
    connect: Connect
    patience: Patience = field(default_factory=Patience)

    def say_plainly(self, sentence: str) -> None:
        """Put a sentence into the log, whatever names it quotes."""
        self.say(visible(sentence))


def tell(examined: Examined, asked: Asked, pull: PullRequestContext | None, ends: Ends) -> None:
    """Tell a review everywhere it belongs; without a pull request in log and summary only."""
    ends.say(render("github", examined.report, examined.options).rstrip("\n"))
    setting = setting_of(pull.host, pull.head_sha, pull) if pull else Setting()
    troubles: list[str] = []
    if asked.dry_run:
        for line in shown(_posting(examined, asked, pull, setting)):
            ends.say(line)
    elif pull is not None and asked.output is not None:
        troubles = _hand_on(examined, pull, Path(asked.output))
    elif pull is not None:
        posting = _posting(examined, asked, pull, setting)
        troubles = send(pull.host, posting, asked, ends)
    for trouble in troubles:
        ends.say_plainly(trouble)
    here = Setting(files=setting.files, draft=setting.draft)
    add_to_summary(comment(examined.review, here, SUMMARY_BUDGET), troubles, ends)


def setting_of(host: Host, head: str, pull: PullRequestContext | None = None) -> Setting:
    """Addresses of a proposal's files and of this run."""
    return Setting(
        files=f"{host.server_url}/{host.repository}/blob/{head}/",
        summary=host.run_url or None,
        draft=pull is not None and pull.draft,
    )


def posting_of(
    review: Review, setting: Setting, asked: Asked, number: int, at: tuple[str, str, str]
) -> Posting:
    """Make everything that is posted; `at` are head, base and the branch aimed at."""
    head, base, base_ref = at
    body = comment(review, setting)
    report = Report(asked.key, head, base, base_ref, body, quiet=is_quiet(review))
    wanted = labels(review) if asked.labels else None
    return Posting(number, report, placement(review, asked.key), wanted)


def send(host: Host, posting: Posting, asked: Asked, ends: Ends) -> list[str]:
    """Post, say how it went, and return what people should hear of on the summary."""
    if not host.token:
        return [WITHOUT_TOKEN]
    with ends.connect(host, asked.login) as port:
        done = post(port, posting, ends.patience)
    for one in done:
        if not is_trouble(one):
            ends.say_plainly(told(one))
    return [told(one) for one in done if is_trouble(one)]


def _posting(
    examined: Examined, asked: Asked, pull: PullRequestContext | None, setting: Setting
) -> Posting:
    commits = examined.commits
    base_ref = pull.base_ref if pull else examined.review.rules_of
    at = (commits.head, commits.start, base_ref)
    return posting_of(examined.review, setting, asked, pull.number if pull else 0, at)


def _hand_on(examined: Examined, pull: PullRequestContext, folder: Path) -> list[str]:
    """Write the report for the run that may post."""
    commits = examined.commits
    report = Artifact(pull.number, commits.head, commits.start, pull.base_ref, examined.review)
    try:
        data = write_artifact(report, Review)
    except ArtifactError as error:
        return [f"No comment will be posted: {str(error)[:1].lower()}{str(error)[1:]}"]
    folder.mkdir(parents=True, exist_ok=True)
    (folder / REPORT_FILE).write_bytes(data)
    return []


def add_to_summary(text: str, troubles: list[str], ends: Ends) -> None:
    """Add a text, and what could not be posted, to the summary of the job, where there is one."""
    file = ends.environment.get("GITHUB_STEP_SUMMARY")
    if file:
        told_there = "".join(f"\n⚠️ {escape(trouble)}\n" for trouble in troubles)
        with Path(file).open("a", encoding="utf-8", errors="backslashreplace") as summary:
            summary.write(f"{text}{told_there}\n")
