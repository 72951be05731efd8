"""The fake GitHub keeps GitHub's rules and notices when anybody breaks its description."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

import pytest
import requests

from fake_github import NAME, STRANGER, Account, FakeGitHub
from fake_github.contract import description, find, request_faults, response_faults
from fake_github.cut_openapi import OPERATIONS
from fake_github.json_value import Json, JsonObject, as_object
from fake_github.stage import LINES, SPEC, Stage, reworded, set_stage
from fake_github.stage import stage as stage  # noqa: PLC0414 - a fixture is used by its name
from speclint.bot.port import FileComment, LineComment, Rejected

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path


def ask(stage: Stage, path: str, **query: str) -> requests.Response:
    return requests.get(
        f"{stage.fake.url}/repos/{NAME}{path}",
        params=query,
        headers={"Authorization": "token actions"},
        timeout=10,
    )


def test_pages_link_to_each_other(stage: Stage) -> None:
    for number in range(45):
        stage.fake.world.say(stage.pull, STRANGER, str(number))
    second = ask(stage, "/issues/1/comments", per_page="20", page="2")
    assert [comment["body"] for comment in second.json()] == [str(n) for n in range(20, 40)]
    address = f"{stage.fake.url}/repos/{NAME}/issues/1/comments?per_page=20&page="
    assert {name: link["url"] for name, link in second.links.items()} == {
        "prev": f"{address}1",
        "next": f"{address}3",
        "first": f"{address}1",
        "last": f"{address}3",
    }


def test_pages_have_30_items_unless_asked_and_never_more_than_100(stage: Stage) -> None:
    for number in range(120):
        stage.fake.world.say(stage.pull, STRANGER, str(number))
    assert len(ask(stage, "/issues/1/comments").json()) == 30
    assert len(ask(stage, "/issues/1/comments", per_page="500").json()) == 100


def test_files_of_a_real_diff(stage: Stage) -> None:
    repository = stage.fake.world.repository
    text = "".join(LINES)
    repository.commit("main", {"old.yaml": text.upper(), "gone.yaml": "x\n"})
    moved = {"old.yaml": None, "new.yaml": text.upper(), "gone.yaml": None}
    repository.commit("moved", moved, onto="main")
    repository.commit("main", {"later.yaml": "not part of the proposal\n"})
    pull = stage.fake.world.open_pull("moved")
    files = ask(stage, f"/pulls/{pull.number}/files").json()
    names = ("status", "filename", "previous_filename")
    assert [(*map(file.get, names), "patch" in file) for file in files] == [
        ("removed", "gone.yaml", None, True),
        ("renamed", "new.yaml", "old.yaml", False),
    ]


def test_no_more_than_3000_files_while_local_git_sees_all(stage: Stage) -> None:
    many: dict[str, str | bytes | None] = {f"specs/{n:04}.yaml": f"{n}\n" for n in range(3_005)}
    stage.fake.world.repository.commit("topic", many)
    pages = [ask(stage, "/pulls/1/files", per_page="100", page=p).json() for p in ("30", "31")]
    assert [len(page) for page in pages] == [100, 0]
    assert len(stage.hunks) == 3_006


Change: TypeAlias = "Callable[[int, str], str | None]"
OUTSIDE = "Line could not be resolved"


@pytest.mark.parametrize(
    ("first", "last", "reason"),
    [(7, 13, ""), (6, 6, OUTSIDE), (14, 14, OUTSIDE), (6, 8, OUTSIDE), (12, 38, OUTSIDE)],
    ids=["whole hunk", "above", "below", "begins above", "two hunks"],
)
def test_hunk_rule(stage: Stage, first: int, last: int, reason: str) -> None:
    head = stage.push(reworded(10, 40))
    comment = LineComment(SPEC, first, last, "x")
    if reason:
        with pytest.raises(Rejected, match=reason):
            stage.port.create_review(1, head, "", [comment])
    else:
        stage.port.create_review(1, head, "", [comment])
        assert len(stage.fake.world.line_comments) == 1


def test_comment_on_a_file_outside_the_diff(stage: Stage) -> None:
    with pytest.raises(Rejected, match="Path could not be resolved"):
        stage.port.create_file_comment(1, stage.head, FileComment("specs/102D.yaml", "x"))


@pytest.mark.parametrize("body", ["", "  \n"], ids=["empty", "blank"])
def test_empty_body(stage: Stage, body: str) -> None:
    with pytest.raises(Rejected, match="body cannot be blank"):
        stage.port.create_comment(1, body)


@pytest.mark.parametrize(
    ("change", "line"),
    [
        (reworded(10), 10),
        (lambda n, line: None if n == 3 else reworded(10)(n, line), 9),
        (lambda n, line: f"- New;\n{line}" if n == 3 else reworded(10)(n, line), 11),
        (lambda n, line: "- Other;\n" if n == 10 else line, None),
        (lambda n, line: None if n == 10 else line, None),
        (lambda _, line: line, None),
    ],
    ids=["same", "line above gone", "line above new", "reworded again", "line gone", "undone"],
)
def test_comments_follow_their_lines(stage: Stage, change: Change, line: int | None) -> None:
    stage.port.create_review(1, stage.head, "", [LineComment(SPEC, 10, 10, "x")])
    stage.push(change)
    [comment] = stage.port.review_comments(1)
    assert comment.line == line


def test_head_is_where_the_branch_is(stage: Stage) -> None:
    before = stage.port.pull(1).head_sha
    after = stage.push(reworded(11))
    assert (before != after, stage.port.pull(1).head_sha) == (True, after)


def test_permissions(stage: Stage) -> None:
    stage.fake.accounts["reader"] = Account("reader", can_write=False)
    address = f"{stage.fake.url}/repos/{NAME}/issues/1/comments"
    statuses = [
        requests.post(
            address, json={"body": "x"}, headers={"Authorization": f"token {token}"}, timeout=10
        ).status_code
        for token in ("actions", "reader", "nobody")
    ]
    assert statuses == [201, 403, 401]


def test_unknown_operation_is_a_violation(tmp_path: Path) -> None:
    with pytest.raises(AssertionError) as caught, FakeGitHub(tmp_path / "o") as fake:
        requests.get(f"{fake.url}/repos/{NAME}/branches", timeout=10)
    assert str(caught.value) == f"no operation for GET /repos/{NAME}/branches"


def test_request_outside_the_description_is_a_violation(tmp_path: Path) -> None:
    body = '{"event": "AGREE", "comments": [{"path": "a.yaml", "body": "x", "line": 10}]}'
    path, token = f"/repos/{NAME}/pulls/1/reviews", {"Authorization": "token actions"}
    with pytest.raises(AssertionError) as caught, set_stage(tmp_path / "o") as stage:
        requests.post(stage.fake.url + path, data=body, headers=token, timeout=10)
    assert str(caught.value) == (
        f"POST {path}: $.event: 'AGREE' is not one of ['APPROVE', 'REQUEST_CHANGES', 'COMMENT']"
    )


def test_response_outside_the_description_is_found() -> None:
    call = find("GET", f"/repos/{NAME}/issues/1/comments")
    assert call is not None
    comment: JsonObject = {"id": "1"}
    faults = response_faults(call, 200, [comment])
    assert "$[0].id: '1' is not of type 'integer'" in faults
    assert "$[0]: 'user' is a required property" in faults
    other = response_faults(call, 206, [])
    assert other == ["status 206 is not among those of issues/list-comments"]
    assert response_faults(call, 403, ["no"]) == ["$: ['no'] is not of type 'object'"]


@pytest.mark.parametrize(
    ("query", "faults"),
    [
        ({"per_page": "100"}, []),
        ({"pages": "1"}, ["unknown parameter pages"]),
    ],
    ids=["known", "unknown"],
)
def test_query_is_checked(query: dict[str, str], faults: list[str]) -> None:
    call = find("GET", f"/repos/{NAME}/issues/1/comments")
    assert call is not None
    assert request_faults(call, query, None) == faults


def test_cut_is_complete() -> None:
    """Every reference in the cut leads somewhere, and only what is referred to is kept."""
    kinds = as_object(description()["components"])
    kept = {f"#/components/{kind}/{name}" for kind in kinds for name in as_object(kinds[kind])}
    assert references(description()) == kept


def references(value: Json) -> set[str]:
    if isinstance(value, list):
        return set[str]().union(*map(references, value))
    if not isinstance(value, dict):
        return set()
    below = set[str]().union(*map(references, value.values()))
    return below | {str(value["$ref"])} if "$ref" in value else below


def test_cut_holds_the_operations_it_was_made_for() -> None:
    paths = as_object(description()["paths"])
    calls = [as_object(call) for item in paths.values() for call in as_object(item).values()]
    assert {str(call["operationId"]) for call in calls} == OPERATIONS
