"""The least that GitHub's description allows, so that the fake writes only what counts."""

from __future__ import annotations

from copy import deepcopy
from functools import cache

from fake_github.contract import resolved
from fake_github.json_value import Json, JsonObject, as_list, as_object

_TEXTS = {"date-time": "2026-01-05T17:00:00Z", "uri": "https://github.test/"}


def sample(schema: str, known: JsonObject) -> JsonObject:
    """Return an object of the named schema: what is known, and the least for the rest."""
    return _merged(deepcopy(_smallest_named(schema)), known)


@cache
def _smallest_named(schema: str) -> JsonObject:
    return as_object(_smallest({"$ref": f"#/components/schemas/{schema}"}))


def _smallest(schema: JsonObject) -> Json:
    schema = resolved(schema)
    for choice in ("anyOf", "oneOf", "allOf"):
        if choice in schema:
            choices = [as_object(one) for one in as_list(schema[choice])]
            return None if {"type": "null"} in choices else _smallest(choices[0])
    if "enum" in schema:
        return as_list(schema["enum"])[0]
    kind = schema.get("type")
    if kind == "string":
        return _TEXTS.get(str(schema.get("format")), "")
    simple: dict[Json, Json] = {"integer": 0, "number": 0, "boolean": False, "array": []}
    return simple[kind] if kind in simple else _smallest_object(schema)


def _smallest_object(schema: JsonObject) -> Json:
    properties = as_object(schema.get("properties", {}))
    required = [str(name) for name in as_list(schema.get("required", []))]
    return {name: _smallest(as_object(properties[name])) for name in required}


def _merged(base: JsonObject, known: JsonObject) -> JsonObject:
    for name, value in known.items():
        below = base.get(name)
        if isinstance(below, dict) and isinstance(value, dict):
            base[name] = _merged(below, value)
        else:
            base[name] = value
    return base
