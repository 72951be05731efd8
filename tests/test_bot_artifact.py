"""A report from a fork: written, read back, and refused when anything about it is not right."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fake_github.json_value import Json, JsonObject, as_object
from fake_github.stage import set_stage
from speclint.bot.artifact import (
    LONGEST_TEXT,
    MOST_BYTES,
    MOST_VALUES,
    Artifact,
    ArtifactError,
    Forged,
    read_artifact,
    verify,
    write_artifact,
)
from speclint.bot.event import Host, WorkflowRunContext
from speclint.bot.port import Pull

if TYPE_CHECKING:
    from pathlib import Path

HEAD, BASE = "4f1c2ab" + "0" * 33, "9d03e77" + "0" * 33


@dataclass(frozen=True, slots=True)
class Change:
    """A part of a review such as the diff makes."""

    kind: Literal["added", "removed"]
    words: str
    line: int | None


@dataclass(frozen=True, slots=True)
class Review:
    """A review such as the diff makes: texts, numbers, and lists of them."""

    title: str
    changes: tuple[Change, ...]
    counts: dict[str, int]


REVIEW = Review("Customer Service Specialist 3", (Change("added", "Leads.", 6),), {"added": 1})
ARTIFACT = Artifact(7, HEAD, BASE, "main", REVIEW)
RUN = WorkflowRunContext(
    host=Host("https://api.github.com", "https://github.com", "doh/specs", "", ""),
    run_id=1,
    event="pull_request",
    conclusion="success",
    head_sha=HEAD,
    head_ref="revise-102C",
    head_repository="analyst/specs",
)
PULL = Pull(7, HEAD, "revise-102C", "analyst/specs", "main", "doh/specs", draft=False, open=True)

CHANGES = st.builds(
    Change, st.sampled_from(("added", "removed")), st.text(max_size=40), st.none() | st.integers(1)
)
NAMES = st.from_regex(r"[a-z]{1,8}", fullmatch=True)
REVIEWS = st.builds(
    Review,
    st.text(max_size=40),
    st.lists(CHANGES, max_size=4).map(tuple),
    st.dictionaries(NAMES, st.integers(0, 9), max_size=3),
)


@given(REVIEWS)
def test_what_is_written_is_read_back(review: Review) -> None:
    artifact = replace(ARTIFACT, review=review)
    assert read_artifact(write_artifact(artifact, Review), Review) == artifact


def test_written() -> None:
    assert write_artifact(ARTIFACT, Review).decode() == (
        f'{{"base":"{BASE}","base_ref":"main","head":"{HEAD}","pull":7,"review":'
        '{"changes":[{"kind":"added","line":6,"words":"Leads."}],"counts":{"added":1},'
        '"title":"Customer Service Specialist 3"},"version":1}'
    )


def changed(*path: str, value: Json) -> bytes:
    """Return the file with one value of it replaced or added."""
    whole = as_object(json.loads(write_artifact(ARTIFACT, Review)))
    part: JsonObject = whole
    for name in path[:-1]:
        part = as_object(part[name])
    part[path[-1]] = value
    return json.dumps(whole).encode()


MANY: Json = [0 for _ in range(MOST_VALUES)]
DEEP: Json = []
for _ in range(30):
    DEEP = [DEEP]
PARTS = "The report does not have the parts that speclint writes."
NOT_JSON = "The report is not JSON."
NOT_OURS = "The review in the report is not as speclint writes it."
BESIDES = "The review in the report has parts that speclint does not write."
ANOTHER = "Another version of speclint wrote the report."
WHICH = "The report does not say which proposal it speaks of."
LINE: JsonObject = {"kind": "added", "words": "x", "line": "6"}
REFUSED: dict[str, tuple[bytes, str]] = {
    "empty": (b"", NOT_JSON),
    "not UTF-8": (b'"\xff"', NOT_JSON),
    "deeply nested": (b"[" * 100_000, NOT_JSON),
    "long number": (b"1" * 10_000, NOT_JSON),
    "not a number": (b'{"pull": NaN}', NOT_JSON),
    "name twice": (b'{"pull": 1, "pull": 2}', NOT_JSON),
    "list": (b"[]", PARTS),
    "Markdown": (changed("markdown", value="# Approved"), PARTS),
    "another version": (changed("version", value=2), ANOTHER),
    "head is a branch": (changed("head", value="main"), WHICH),
    "base is an option": (changed("base", value="--output=x"), WHICH),
    "number is a text": (changed("pull", value="7"), WHICH),
    "number is true": (changed("pull", value=True), WHICH),
    "title is a number": (changed("review", "title", value=1), NOT_OURS),
    "no such kind": (changed("review", "changes", value=[{**LINE, "kind": "approved"}]), NOT_OURS),
    "line is a text": (changed("review", "changes", value=[LINE]), NOT_OURS),
    "count is a fraction": (changed("review", "counts", value={"added": 1.5}), NOT_OURS),
    "lone surrogate": (changed("review", "title", value="\ud800"), NOT_OURS),
    "hidden part": (changed("review", "html", value="<b>"), BESIDES),
    "odd name": (
        changed("review", "counts", value={"<b>": 1}),
        "The report has a name that speclint does not write.",
    ),
    "too deep": (changed("review", "title", value=DEEP), "The report is more than 24 levels deep."),
    "too many": (
        changed("review", "changes", value=MANY),
        "The report has more than 200,000 values.",
    ),
    "too long a text": (
        changed("review", "title", value="x" * (LONGEST_TEXT + 1)),
        "The report has a text of more than 50,000 characters.",
    ),
    "too big": (b" " * (MOST_BYTES + 1), "The report is bigger than 5,000,000 bytes."),
}


@pytest.mark.parametrize(("data", "reason"), REFUSED.values(), ids=REFUSED)
def test_refused(data: bytes, reason: str) -> None:
    with pytest.raises(ArtifactError) as caught:
        read_artifact(data, Review)
    assert str(caught.value) == reason


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    with pytest.raises(ArtifactError):
        read_artifact(data, Review)


def test_too_big_to_write() -> None:
    big = replace(REVIEW, title="x" * (LONGEST_TEXT + 1))
    with pytest.raises(ArtifactError):
        write_artifact(replace(ARTIFACT, review=big), Review)


def test_genuine() -> None:
    assert verify(ARTIFACT, RUN, PULL) == "genuine"


@pytest.mark.parametrize(
    "pull",
    [
        replace(PULL, head_sha=BASE),
        replace(PULL, open=False),
        replace(PULL, base_ref="pilot"),
    ],
    ids=["new push", "closed", "another base branch"],
)
def test_outdated(pull: Pull) -> None:
    assert verify(ARTIFACT, RUN, pull) == "outdated"


def test_fork_on_the_fake_github(tmp_path: Path) -> None:
    with set_stage(tmp_path / "origin") as stage:
        stage.pull.head_repository = "analyst/specs"
        artifact = replace(ARTIFACT, pull=1, head=stage.head)
        run = replace(RUN, head_sha=stage.head, head_ref="topic")
        assert verify(artifact, run, stage.port.pull(1)) == "genuine"
        victim = stage.fake.world.open_pull("topic", head_repository="victim/specs")
        with pytest.raises(Forged):
            verify(replace(artifact, pull=victim.number), run, stage.port.pull(victim.number))


FORGED: dict[str, tuple[Artifact[Review], WorkflowRunContext, Pull, str]] = {
    "not a pull request": (
        ARTIFACT,
        replace(RUN, event="push"),
        PULL,
        "The report does not come from a run for a pull request.",
    ),
    "head of another proposal": (
        replace(ARTIFACT, head=BASE),
        RUN,
        replace(PULL, head_sha=BASE),
        "The report speaks of another commit than its run.",
    ),
    "number of another proposal": (
        ARTIFACT,
        RUN,
        replace(PULL, number=8),
        "The report speaks of another pull request than the one at hand.",
    ),
    "another repository": (
        ARTIFACT,
        RUN,
        replace(PULL, base_repository="doh/other"),
        "The report speaks of another pull request than the one at hand.",
    ),
    "victim's commit proposed from a fork": (
        ARTIFACT,
        replace(RUN, head_repository="stranger/specs"),
        PULL,
        "The report comes from a repository that did not make this proposal.",
    ),
    "deleted fork": (
        ARTIFACT,
        replace(RUN, head_repository=None),
        replace(PULL, head_repository=None),
        "The report comes from a repository that did not make this proposal.",
    ),
    "another branch of the fork": (
        ARTIFACT,
        replace(RUN, head_ref="other"),
        PULL,
        "The report comes from a branch that did not make this proposal.",
    ),
}


@pytest.mark.parametrize(("artifact", "run", "pull", "reason"), FORGED.values(), ids=FORGED)
def test_forged(
    artifact: Artifact[Review], run: WorkflowRunContext, pull: Pull, reason: str
) -> None:
    with pytest.raises(Forged) as caught:
        verify(artifact, run, pull)
    assert str(caught.value) == reason
