r"""Cut GitHub's own OpenAPI description down to the operations the bot uses.

Run by hand when GitHub's description changes, with npm's `@octokit/openapi` unpacked:

    npm install @octokit/openapi
    PYTHONPATH=tests python -m fake_github.cut_openapi \
        node_modules/@octokit/openapi/generated/api.github.com.json \
        tests/fake_github/openapi-cut.json

What is kept stays word for word GitHub's; prose and examples go, since nothing validates them.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from fake_github.json_value import Json, as_object

OPERATIONS = frozenset(
    {
        "issues/add-labels",
        "issues/create-comment",
        "issues/delete-comment",
        "issues/get-comment",
        "issues/list-comments",
        "issues/list-labels-on-issue",
        "issues/remove-label",
        "issues/update-comment",
        "pulls/create-reply-for-review-comment",
        "pulls/create-review",
        "pulls/create-review-comment",
        "pulls/delete-review-comment",
        "pulls/get",
        "pulls/list-files",
        "pulls/list-review-comments",
        "pulls/list-reviews",
        "pulls/update-review-comment",
        "users/get-authenticated",
    }
)
PROSE = frozenset(
    {"description", "example", "examples", "externalDocs", "summary", "tags", "title"}
)


def cut(api: Json) -> dict[str, Json]:
    """Return the description with OPERATIONS and what they refer to, and nothing else."""
    paths = _operations(as_object(as_object(api)["paths"]))
    kept: dict[str, Json] = {}
    waiting = sorted(_references(paths))
    while waiting:
        reference = waiting.pop()
        if reference not in kept:
            kept[reference] = _without_prose(_resolve(api, reference))
            waiting += sorted(_references(kept[reference]))
    result: dict[str, Json] = {
        "openapi": as_object(api)["openapi"],
        "info": {
            "title": "GitHub v3 REST API, cut to the operations speclint's bot uses",
            "version": as_object(as_object(api)["info"])["version"],
            "license": {"name": "MIT", "url": "https://spdx.org/licenses/MIT"},
        },
        "paths": paths,
    }
    for reference in sorted(kept):
        _place(result, reference, kept[reference])
    return result


def _operations(paths: dict[str, Json]) -> dict[str, Json]:
    kept: dict[str, Json] = {}
    for path, item in paths.items():
        methods: dict[str, Json] = {
            method: _without_prose(operation)
            for method, operation in as_object(item).items()
            if isinstance(operation, dict) and operation.get("operationId") in OPERATIONS
        }
        if methods:
            kept[path] = methods
    return kept


def _without_prose(value: Json, *, names: bool = False) -> Json:
    """Drop prose; inside `properties` a key is a field's name, not a keyword, and stays."""
    if isinstance(value, list):
        return [_without_prose(item) for item in value]
    if not isinstance(value, dict):
        return value
    return {
        key: _without_prose(item, names=key == "properties" and not names)
        for key, item in value.items()
        if names or not (key in PROSE or key.startswith("x-"))
    }


def _references(value: Json) -> set[str]:
    if isinstance(value, list):
        return set[str]().union(*map(_references, value))
    if not isinstance(value, dict):
        return set()
    below = set[str]().union(*map(_references, value.values()))
    return below | {str(value["$ref"])} if "$ref" in value else below


def _resolve(api: Json, reference: str) -> Json:
    for part in _parts(reference):
        api = as_object(api)[part]
    return api


def _place(api: dict[str, Json], reference: str, value: Json) -> None:
    *folders, name = _parts(reference)
    for folder in folders:
        api = as_object(api.setdefault(folder, {}))
    api[name] = value


def _parts(reference: str) -> list[str]:
    return reference.removeprefix("#/").split("/")


def main(source: str, target: str) -> None:
    """Read the description at `source`, write the cut to `target`."""
    api: Json = json.loads(Path(source).read_text(encoding="utf-8"))
    text = json.dumps(cut(api), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    Path(target).write_text(text.replace('"/repos', '\n"/repos') + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
