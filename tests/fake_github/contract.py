"""GitHub's own description of its interface: finds the operation, judges both sides of it."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

from jsonschema import Draft202012Validator  # type: ignore[import-untyped]  # it has no stubs

from fake_github.json_value import Json, JsonObject, as_list, as_object, as_text

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

CUT = Path(__file__).with_name("openapi-cut.json")


@dataclass(frozen=True, slots=True)
class Call:
    """A request matched to the operation it calls."""

    operation: str
    arguments: Mapping[str, str]
    """The parts of the path by name, decoded."""
    schema: JsonObject


def find(method: str, path: str) -> Call | None:
    """Return the call a request makes, or None for what the bot has no business calling."""
    for pattern, methods in _paths():
        match = pattern.fullmatch(path)
        if match is not None and method.lower() in methods:
            schema = as_object(methods[method.lower()])
            arguments = {name: unquote(value) for name, value in match.groupdict().items()}
            return Call(as_text(schema["operationId"]), arguments, schema)
    return None


def request_faults(call: Call, query: Mapping[str, str], body: Json) -> list[str]:
    """Return what GitHub's description does not allow in a request."""
    declared = {as_text(part["name"]): part for part in _parameters(call) if part["in"] == "query"}
    faults = [f"unknown parameter {name}" for name in query if name not in declared]
    for name, value in query.items():
        if name in declared:
            schema = as_object(declared[name]["schema"])
            typed: Json = int(value) if schema.get("type") == "integer" else value
            faults += _faults(schema, typed)
    if "requestBody" in call.schema:
        content = as_object(as_object(call.schema["requestBody"])["content"])
        faults += _faults(as_object(as_object(content["application/json"])["schema"]), body)
    elif body is not None:
        faults.append("a body where none belongs")
    return faults


def response_faults(call: Call, status: int, body: Json) -> list[str]:
    """Return what GitHub's description does not allow in a response.

    GitHub does not list the refusals and rate limits that every operation can meet: those must
    look like its `basic-error`.
    """
    declared = as_object(call.schema["responses"]).get(str(status))
    if declared is None:
        if status < 400:
            return [f"status {status} is not among those of {call.operation}"]
        return _faults({"$ref": "#/components/schemas/basic-error"}, body)
    content = as_object(resolved(as_object(declared)).get("content", {}))
    if "application/json" not in content:
        return [] if body is None else ["a body where none belongs"]
    return _faults(as_object(as_object(content["application/json"])["schema"]), body)


def resolved(schema: JsonObject) -> JsonObject:
    """Follow a reference to what it means."""
    while "$ref" in schema:
        value: Json = description()
        for part in as_text(schema["$ref"]).removeprefix("#/").split("/"):
            value = as_object(value)[part]
        schema = as_object(value)
    return schema


@cache
def description() -> JsonObject:
    """Return the cut, in the words of JSON Schema, with what GitHub itself says otherwise.

    - A review comment that lost its line has `line: null` (github/rest-api-description#5568 says
      so of its twin `position`; GitHub's webhook types have `number | null` for both).
    - The repository of a head is null when the fork was deleted (so its webhook types).
    - Labels may come as a bare list: the prose of `issues/add-labels` says so, its schema does not.
    """
    cut = as_object(_nullable(json.loads(CUT.read_text(encoding="utf-8"))))
    schemas = as_object(as_object(cut["components"])["schemas"])
    fields = as_object(as_object(schemas["pull-request-review-comment"])["properties"])
    fields["line"] = {"type": ["integer", "null"]}
    pull = as_object(as_object(schemas["pull-request"])["properties"])
    head = as_object(as_object(pull["head"])["properties"])
    head["repo"] = {"anyOf": [head["repo"], {"type": "null"}]}
    labels = as_object(
        as_object(cut["paths"])["/repos/{owner}/{repo}/issues/{issue_number}/labels"]
    )
    body = as_object(as_object(as_object(labels["post"])["requestBody"])["content"])
    as_list(as_object(as_object(body["application/json"])["schema"])["oneOf"]).append(
        {"type": "array", "minItems": 1, "items": {"type": "string"}}
    )
    return cut


def _nullable(value: Json) -> Json:
    if isinstance(value, list):
        return [_nullable(item) for item in value]
    if not isinstance(value, dict):
        return value
    plain = {key: _nullable(item) for key, item in value.items() if key != "nullable"}
    return {"anyOf": [plain, {"type": "null"}]} if value.get("nullable") is True else plain


@cache
def _paths() -> list[tuple[re.Pattern[str], JsonObject]]:
    return [
        (re.compile(re.sub(r"\\{(\w+)\\}", r"(?P<\1>[^/]+)", re.escape(path))), as_object(methods))
        for path, methods in as_object(description()["paths"]).items()
    ]


def _parameters(call: Call) -> Iterator[JsonObject]:
    for part in as_list(call.schema.get("parameters", [])):
        yield resolved(as_object(part))


def _faults(schema: JsonObject, value: Json) -> list[str]:
    root = {**schema, "components": description()["components"]}
    return [
        f"{error.json_path}: {error.message[:200]}"
        for error in Draft202012Validator(root).iter_errors(value)
    ]
