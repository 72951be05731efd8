"""One pull request on a fake GitHub, ready for the bot: the setting of most scenarios."""

from __future__ import annotations

import subprocess
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

import pytest

from fake_github.server import FakeGitHub
from fake_github.world import NAME, Pull
from speclint.bot import sticky
from speclint.bot.answers import Waits
from speclint.bot.github import GithubPort
from speclint.bot.hunks import DIFF, read_hunks
from speclint.bot.outcome import Outcome, Patience

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path

NO_WAITS = Waits(secondary=0, longest=120, backoff=0, between_requests=0, between_writes=0)
SPEC = "specs/102C.yaml"
LINES = tuple(f"- Performs duty number {number};\n" for number in range(1, 61))


@dataclass(slots=True)
class Stage:
    """The fake, its one pull request, and a port with the token of GitHub Actions."""

    fake: FakeGitHub
    pull: Pull
    port: GithubPort
    pauses: list[float] = field(default_factory=list)
    """How long the bot wanted to wait, in seconds."""

    @property
    def number(self) -> int:
        """The number of the pull request."""
        return self.pull.number

    @property
    def head(self) -> str:
        """The commit proposed now."""
        return self.fake.world.head(self.pull)

    @property
    def patience(self) -> Patience:
        """Waits that are written down instead of waited."""
        return Patience(pause=self.pauses.append)

    @property
    def hunks(self) -> Mapping[str, tuple[range, ...]]:
        """The hunks as the bot reads them: from local git."""
        base = self.fake.world.merge_base(self.pull)
        folder = self.fake.world.repository.folder
        done = subprocess.run(
            ["git", *DIFF, base, self.head], cwd=folder, capture_output=True, check=True
        )
        return read_hunks(done.stdout.decode("utf-8", "replace"))

    @property
    def bodies(self) -> list[str]:
        """What the bot's own comments say under their markers."""
        return [
            body.partition("\n")[2]
            for author, body in self.fake.world.bodies(self.pull)
            if author == "github-actions[bot]"
        ]

    def push(self, change: Callable[[int, str], str | None]) -> str:
        """Push the spec with each line, counted from 1, put through `change`; None drops it."""
        lines = (change(number, line) for number, line in enumerate(LINES, start=1))
        text = "".join(line for line in lines if line is not None)
        return self.fake.world.repository.commit(self.pull.head_ref, {SPEC: text})

    def report(self, body: str, *, head: str = "", quiet: bool = False) -> sticky.Report:
        """Return what a run on a head (now: the current one) has to say."""
        base = self.fake.world.merge_base(self.pull)
        return sticky.Report("default", head or self.head, base, "main", body, quiet)

    def post(self, body: str, *, head: str = "", quiet: bool = False) -> Outcome:
        """Run the bot's conversation half once."""
        report = self.report(body, head=head, quiet=quiet)
        return sticky.perform(self.port, self.number, report, self.patience)


def reworded(*numbers: int) -> Callable[[int, str], str | None]:
    """Return a change that rewords the lines of these numbers."""
    return lambda number, line: f"- Leads duty {number};\n" if number in numbers else line


@contextmanager
def set_stage(folder: Path, *, draft: bool = False, prefix: str = "") -> Iterator[Stage]:
    """Open the fake with one pull request that rewords duty 10."""
    with FakeGitHub(folder, prefix=prefix) as fake:
        fake.world.repository.commit("main", {SPEC: "".join(LINES)})
        fake.world.repository.commit("topic", {}, onto="main")
        pull = fake.world.open_pull("topic", draft=draft)
        with GithubPort("actions", NAME, api_url=fake.url, waits=NO_WAITS) as port:
            stage = Stage(fake, pull, port)
            stage.push(reworded(10))
            yield stage


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[Stage]:
    with set_stage(tmp_path / "origin") as made:
        yield made
