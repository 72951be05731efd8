"""A proposal on the fake GitHub and the clone that a workflow has of it: `speclint review` runs."""

from __future__ import annotations

import contextlib
import io
import json
import os
import subprocess
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from fake_github import NAME, FakeGitHub
from fake_github.json_value import JsonObject, as_object
from fake_github.markdown import Page, read, render
from fake_github.stage import NO_WAITS
from speclint.bot.action import Ends
from speclint.bot.github import GithubPort
from speclint.bot.outcome import Patience
from speclint.cli import StopError, parser
from speclint.commands.review import review

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from fake_github.world import LineComment, Pull
    from speclint.bot.event import Host

ROOT = Path(__file__).parent.parent
EVENTS = Path(__file__).parent / "fake_github" / "events"
FOLDER = "specs/customer-service-specialist"
C, D, A = (f"{FOLDER}/{code}.yaml" for code in ("102C", "102D", "102A"))
TODAY = date(2026, 1, 5)
DUTY = "  - Coordinates customer service training;\n"
MORE = "  - Coordinates all customer service training and coaching;\n"
LEGAL = "eligible for employment unless prohibited"


@cache
def specs() -> Mapping[str, str]:
    """The real specifications by their paths."""
    return {
        path.relative_to(ROOT).as_posix(): path.read_text("utf-8")
        for path in sorted((ROOT / "specs").rglob("*.yaml"))
    }


def edited(path: str, old: str, new: str) -> dict[str, str]:
    """One real specification with some words put in the place of others."""
    text = specs()[path]
    assert old in text
    return {path: text.replace(old, new)}


@dataclass(frozen=True, slots=True)
class Ran:
    """How a run ended, what the log of the job and its summary say."""

    code: int
    log: str
    summary: str
    error: str = ""


@dataclass(slots=True)
class ReviewStage:
    """The fake, the folder with the clone, and the one pull request."""

    fake: FakeGitHub
    folder: Path
    pull: Pull
    pauses: list[float] = field(default_factory=list)
    ran: Ran | None = None
    """The last run."""

    @property
    def head(self) -> str:
        """The commit proposed now."""
        return self.fake.world.head(self.pull)

    @property
    def bodies(self) -> list[str]:
        """The bot's comments, under their markers."""
        return [
            body.partition("\n")[2]
            for author, body in self.fake.world.bodies(self.pull)
            if author == "github-actions[bot]"
        ]

    @property
    def body(self) -> str:
        """The one comment."""
        assert len(self.bodies) == 1, self.ran
        return self.bodies[0]

    @property
    def page(self) -> Page:
        """The one comment as GitHub shows it."""
        return read(render(self.body))

    @property
    def on_lines(self) -> list[LineComment]:
        """Comments on lines and files."""
        return list(self.fake.world.line_comments_of(self.pull))

    def push(self, files: Mapping[str, str | bytes | None], branch: str = "") -> str:
        """Commit files to the proposal, or to another branch."""
        return self.fake.world.repository.commit(branch or self.pull.head_ref, files)

    def run(
        self,
        *words: str,
        event: JsonObject | None = None,
        name: str = "pull_request",
        account: str = "actions",
        env: Mapping[str, str] | None = None,
        place: Path | None = None,
    ) -> Ran:
        """Run the command as a job of the pull request would, in a clone or another place."""
        environment = {**self.environment(event, name, account), **(env or {})}
        log = io.StringIO()
        ends = Ends(environment, TODAY, lambda line: print(line, file=log), connect, self.patience)
        arguments = parser("review").parse_args(["review", *words])
        with contextlib.chdir(place or self.clone()):
            try:
                code, error = review(arguments, ends), ""
            except StopError as stop:
                code, error = stop.code, str(stop)
        summary = self.folder / "summary.md"
        self.ran = Ran(code, log.getvalue(), summary.read_text("utf-8"), error)
        return self.ran

    @property
    def patience(self) -> Patience:
        """Waits that are written down instead of waited."""
        return Patience(pause=self.pauses.append)

    def clone(self) -> Path:
        """The checkout of the job: everything the server has."""
        clone = self.folder / "clone"
        if not clone.exists():
            git(self.folder, "init", "--quiet", str(clone))
        origin = str(self.fake.world.repository.folder)
        git(clone, "fetch", "--quiet", origin, "+refs/heads/*:refs/remotes/origin/*")
        git(clone, "checkout", "--quiet", "--force", "--detach", self.head)
        return clone

    def environment(self, event: JsonObject | None, name: str, account: str) -> dict[str, str]:
        """What the runner sets."""
        file = self.folder / "event.json"
        file.write_text(json.dumps(event or self.event()), encoding="utf-8")
        (self.folder / "summary.md").write_text("", encoding="utf-8")
        return {
            "GITHUB_REPOSITORY": NAME,
            "GITHUB_EVENT_NAME": name,
            "GITHUB_EVENT_PATH": str(file),
            "GITHUB_API_URL": self.fake.url,
            "GITHUB_SERVER_URL": "https://github.test",
            "GITHUB_RUN_ID": "42",
            "GITHUB_STEP_SUMMARY": str(self.folder / "summary.md"),
            "GITHUB_TOKEN": account,
        }

    def event(self) -> JsonObject:
        """GitHub's own example of a pull request, about this one."""
        event = example("pull_request.opened.json")
        pull = as_object(event["pull_request"])
        world = self.fake.world
        pull |= {"number": self.pull.number, "draft": self.pull.draft}
        as_object(pull["head"]).update(
            sha=self.head, ref=self.pull.head_ref, repo={"full_name": self.pull.head_repository}
        )
        as_object(pull["base"]).update(sha=world.base(self.pull), ref=self.pull.base_ref)
        return event

    def merge_group(self) -> JsonObject:
        """GitHub's example of a merge queue, about this proposal."""
        event = example("merge_group.checks_requested.json")
        as_object(event["merge_group"]).update(
            head_sha=self.head, base_sha=self.fake.world.base(self.pull), base_ref="refs/heads/main"
        )
        return event

    def workflow_run(self, **changed: str) -> JsonObject:
        """GitHub's example of a run after a run, about this proposal."""
        event = example("workflow_run.completed.json")
        known = {"event": "pull_request", "head_sha": self.head, "head_branch": self.pull.head_ref}
        run = as_object(event["workflow_run"])
        run |= {**known, **changed}
        run["head_repository"] = {"full_name": self.pull.head_repository}
        return event


def connect(host: Host, login: str | None) -> GithubPort:
    """GitHub without any waits of our own."""
    return GithubPort(
        host.token, host.repository, api_url=host.api_url, login=login, waits=NO_WAITS
    )


def example(name: str) -> JsonObject:
    return as_object(json.loads((EVENTS / name).read_text("utf-8")))


def git(folder: Path, *words: str) -> None:
    plain = {"GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_SYSTEM": os.devnull}
    env = {**os.environ, **plain}
    subprocess.run(["git", *words], cwd=folder, env=env, check=True, capture_output=True)


@contextmanager
def review_stage(
    folder: Path,
    base: Mapping[str, str] | None = None,
    *,
    prefix: str = "",
    branch: str = "topic",
    draft: bool = False,
    fork: str = NAME,
) -> Iterator[ReviewStage]:
    """Open the fake with a plan on `main` and a proposal that changes nothing yet."""
    with FakeGitHub(folder / "origin", prefix=prefix) as fake:
        fake.world.repository.commit("main", specs() if base is None else base)
        fake.world.repository.commit(branch, {}, onto="main")
        pull = fake.world.open_pull(branch, head_repository=fork, draft=draft)
        yield ReviewStage(fake, folder, pull)
