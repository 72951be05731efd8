"""The report that a run for a fork hands to the run that may post: plain data, believed in nothing.

The first run executes what the fork proposed, so its file may hold anything. It carries numbers
and texts only, never Markdown: what people will see is made from it by the second run.
"""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic, Literal, TypeAlias, TypeVar

from pydantic import TypeAdapter, ValidationError

from speclint.bot.payload import Payload, PayloadError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.bot.event import WorkflowRunContext
    from speclint.bot.port import Pull

VERSION = 1
MOST_BYTES = 5_000_000
MOST_VALUES = 200_000
MOST_DEPTH = 24
LONGEST_TEXT = 50_000
_KEYS = {"version", "pull", "head", "base", "base_ref", "review"}
_NAME = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_./ -]{0,199}")

Tree: TypeAlias = "dict[str, Tree] | list[Tree] | str | int | float | bool | None"
ReviewT = TypeVar("ReviewT")


class ArtifactError(ValueError):
    """The file is not a report that this program wrote, or is too big; the text says why."""


class Forged(ArtifactError):  # noqa: N818 -- reads as the verdict it is
    """The report speaks of another proposal than the run it came from."""


@dataclass(frozen=True, slots=True)
class Artifact(Generic[ReviewT]):
    """A report and the state of the pull request that it claims to speak of."""

    pull: int
    head: str
    base: str
    base_ref: str
    review: ReviewT


def write_artifact(artifact: Artifact[ReviewT], kind: type[ReviewT]) -> bytes:
    """Return the file. Raises ArtifactError when it is too big to be read back."""
    envelope = {
        "version": VERSION,
        "pull": artifact.pull,
        "head": artifact.head,
        "base": artifact.base,
        "base_ref": artifact.base_ref,
        "review": TypeAdapter(kind).dump_python(artifact.review, mode="json"),
    }
    _check(envelope)
    data = json.dumps(envelope, sort_keys=True, separators=(",", ":")).encode("ascii")
    return _small_enough(data)


def read_artifact(data: bytes, kind: type[ReviewT]) -> Artifact[ReviewT]:
    """Return what the file holds, if it holds exactly that. Raises ArtifactError.

    `kind` is the dataclass of the review: every field present, of its type, and nothing besides.
    """
    tree = _parsed(_small_enough(data))
    if not isinstance(tree, dict) or set(tree) != _KEYS:
        raise ArtifactError("The report does not have the parts that speclint writes.")
    if tree["version"] != VERSION:
        raise ArtifactError("Another version of speclint wrote the report.")
    _check(tree)
    part = Payload(tree)
    try:
        return Artifact(
            part.number("pull"),
            part.commit("head"),
            part.commit("base"),
            part.text("base_ref"),
            _review(tree["review"], kind),
        )
    except PayloadError as error:
        raise ArtifactError("The report does not say which proposal it speaks of.") from error


def verify(
    artifact: Artifact[ReviewT], run: WorkflowRunContext, pull: Pull
) -> Literal["genuine", "outdated"]:
    """Hold the report against what GitHub itself says of the run and of the pull request now.

    Raises Forged when the report names a pull request that its run was not for.
    """
    if run.event != "pull_request":
        raise Forged("The report does not come from a run for a pull request.")
    if artifact.head != run.head_sha:
        raise Forged("The report speaks of another commit than its run.")
    if artifact.pull != pull.number or pull.base_repository != run.host.repository:
        raise Forged("The report speaks of another pull request than the one at hand.")
    if run.head_repository is None or run.head_repository != pull.head_repository:
        raise Forged("The report comes from a repository that did not make this proposal.")
    if run.head_ref != pull.head_ref:
        raise Forged("The report comes from a branch that did not make this proposal.")
    current = pull.open and artifact.head == pull.head_sha and artifact.base_ref == pull.base_ref
    return "genuine" if current else "outdated"


def _review(tree: Tree, kind: type[ReviewT]) -> ReviewT:
    adapter = TypeAdapter(kind)
    try:
        review = adapter.validate_json(json.dumps(tree), strict=True)
    except (ValidationError, ValueError) as error:
        raise ArtifactError("The review in the report is not as speclint writes it.") from error
    if adapter.dump_python(review, mode="json") != tree:
        raise ArtifactError("The review in the report has parts that speclint does not write.")
    return review


def _small_enough(data: bytes) -> bytes:
    if len(data) > MOST_BYTES:
        raise ArtifactError(f"The report is bigger than {MOST_BYTES:,} bytes.")
    return data


def _parsed(data: bytes) -> Tree:
    try:
        tree: Tree = json.loads(
            data.decode("utf-8"), parse_constant=_no_constant, object_pairs_hook=_once
        )
    except (ValueError, RecursionError) as error:
        raise ArtifactError("The report is not JSON.") from error
    return tree


def _no_constant(name: str) -> float:
    raise ValueError(f"{name} is not a number in JSON")


def _once(pairs: list[tuple[str, Tree]]) -> dict[str, Tree]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a name occurs twice")
    return found


def _check(tree: Tree) -> None:
    """Raise ArtifactError beyond the limits on depth, count, and length of texts and names."""
    for count, (value, depth) in enumerate(_walk(tree)):
        if count >= MOST_VALUES:
            raise ArtifactError(f"The report has more than {MOST_VALUES:,} values.")
        if depth > MOST_DEPTH:
            raise ArtifactError(f"The report is more than {MOST_DEPTH} levels deep.")
        if isinstance(value, str) and len(value) > LONGEST_TEXT:
            raise ArtifactError(f"The report has a text of more than {LONGEST_TEXT:,} characters.")
        if isinstance(value, dict) and not all(map(_NAME.fullmatch, value)):
            raise ArtifactError("The report has a name that speclint does not write.")


def _walk(tree: Tree) -> Iterator[tuple[Tree, int]]:
    waiting = [(tree, 0)]
    while waiting:
        value, depth = waiting.pop()
        yield value, depth
        if isinstance(value, dict):
            waiting += [(below, depth + 1) for below in value.values()]
        elif isinstance(value, list):
            waiting += [(below, depth + 1) for below in value]
