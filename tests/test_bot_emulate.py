"""A second opinion on comments and pages: npm's `emulate`, written by others.

Skipped unless Node and `emulate@0.11.2` are at hand: `npm install emulate@0.11.2` in this
repository, or in the folder that SPECLINT_NODE names.
"""

from __future__ import annotations

import json
import os
import shutil
import socket
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import requests

from fake_github.json_value import Json, JsonObject, as_list, as_object
from fake_github.stage import NO_WAITS
from speclint.bot.github import GithubPort
from speclint.bot.marker import under_marker
from speclint.bot.outcome import Outcome, Patience
from speclint.bot.sticky import Report, perform

if TYPE_CHECKING:
    from collections.abc import Iterator

FOLDER = Path(os.environ.get("SPECLINT_NODE") or Path(__file__).parent.parent)
PACKAGE = FOLDER / "node_modules" / "emulate" / "package.json"
VERSION = "0.11.2"  # later ones are another program under the same name
REPOSITORY = "/repos/doh/specs"
SCRIPT = """
import { createEmulator } from 'emulate';
const users = ['doh', 'bot', 'stranger'].map((login) => ({ login }));
const github = await createEmulator({ service: 'github', port: Number(process.argv[1]), seed: {
  tokens: Object.fromEntries(users.map((user) => [user.login, { ...user, scopes: ['repo'] }])),
  github: { users, repos: [{ owner: 'doh', name: 'specs', auto_init: true }] } } });
console.log(github.url);
process.stdin.resume();
process.stdin.on('end', () => process.exit(0));
"""


def installed() -> bool:
    found = shutil.which("node") is not None and PACKAGE.is_file()
    return found and json.loads(PACKAGE.read_text(encoding="utf-8"))["version"] == VERSION


pytestmark = pytest.mark.skipif(not installed(), reason="Node or emulate@0.11.2 is not at hand")


@dataclass(frozen=True, slots=True)
class Emulated:
    """The emulator with one pull request, and a port with the token of its user `bot`."""

    url: str
    head: str
    base: str
    port: GithubPort

    def say(self, who: str, body: str) -> None:
        """Comment as somebody."""
        call("POST", f"{self.url}{REPOSITORY}/issues/1/comments", who, {"body": body})

    def post(self, body: str) -> Outcome:
        """Run the bot's conversation half once."""
        report = Report("default", self.head, self.base, "main", body)
        return perform(self.port, 1, report, Patience())

    def said(self, who: str) -> list[str]:
        """Return the comments of somebody."""
        return [comment.body for comment in self.port.comments(1) if comment.author == who]


def call(method: str, address: str, who: str, body: Json = None) -> Json:
    headers = {"Authorization": f"token {who}"}
    answer = requests.request(method, address, json=body, headers=headers, timeout=10)
    answer.raise_for_status()
    content: Json = answer.json()
    return content


def propose(url: str) -> JsonObject:
    """Make a branch with a file on it, and a pull request of the branch."""
    branches = as_list(call("GET", f"{url}{REPOSITORY}/branches", "doh"))
    commit = as_object(as_object(branches[0])["commit"])["sha"]
    ref: JsonObject = {"ref": "refs/heads/topic", "sha": commit}
    call("POST", f"{url}{REPOSITORY}/git/refs", "doh", ref)
    file: JsonObject = {"message": "m", "content": "eA==", "branch": "topic"}
    call("PUT", f"{url}{REPOSITORY}/contents/specs/102C.yaml", "doh", file)
    pull: JsonObject = {"title": "t", "head": "topic", "base": "main"}
    return as_object(call("POST", f"{url}{REPOSITORY}/pulls", "doh", pull))


@pytest.fixture
def emulated() -> Iterator[Emulated]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        number = str(free.getsockname()[1])
    command = ["node", "--input-type=module", "--eval", SCRIPT, number]
    with subprocess.Popen(
        command, cwd=FOLDER, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    ) as node:
        assert node.stdin is not None
        assert node.stdout is not None
        url = node.stdout.readline().strip()
        pull = propose(url)
        head, base = (str(as_object(pull[end])["sha"]) for end in ("head", "base"))
        with GithubPort("bot", "doh/specs", api_url=url, waits=NO_WAITS) as port:
            yield Emulated(url, head, base, port)
        node.stdin.close()


def test_comment_is_made_edited_and_left_alone(emulated: Emulated) -> None:
    assert emulated.port.whoami() == "bot"
    assert emulated.post("first") == Outcome("created")
    assert emulated.post("second") == Outcome("updated")
    assert emulated.post("second") == Outcome("unchanged")
    assert [under_marker(body) for body in emulated.said("bot")] == ["second"]


def test_own_comment_is_found_among_250(emulated: Emulated) -> None:
    for number in range(249):
        emulated.say("stranger", f"remark {number}")
    assert emulated.post("first") == Outcome("created")
    assert emulated.post("second") == Outcome("updated")
    assert len(emulated.said("stranger")) == 249
    assert [under_marker(body) for body in emulated.said("bot")] == ["second"]


def test_stranger_with_our_marker_is_never_touched(emulated: Emulated) -> None:
    emulated.post("first")
    [forged] = emulated.said("bot")
    emulated.say("stranger", forged)
    emulated.post("second")
    assert emulated.said("stranger") == [forged]


def test_duplicates_are_collapsed(emulated: Emulated) -> None:
    emulated.post("first")
    [body] = emulated.said("bot")
    emulated.say("bot", body)
    assert emulated.post("second") == Outcome("updated")
    assert [under_marker(body) for body in emulated.said("bot")] == ["second"]


def test_labels(emulated: Emulated) -> None:
    emulated.port.add_labels(1, ["legal text changed", "bug"])
    emulated.port.remove_label(1, "legal text changed")
    assert emulated.port.labels(1) == {"bug"}


def test_pull(emulated: Emulated) -> None:
    pull = emulated.port.pull(1)
    assert (pull.head_sha, pull.head_ref, pull.base_ref) == (emulated.head, "topic", "main")
