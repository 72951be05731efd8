"""The keys that a model knows at a place of its data, for "Did you mean"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pydantic import BaseModel

Schema = dict[str, object]

_KINDS: Final = {
    "array": "a list",
    "boolean": "true or false",
    "integer": "a whole number",
    "number": "a number",
    "object": "headings, each with its value",
    "string": "one text",
}
"""What JSON Schema calls a kind of value, and what people call it."""


def known_keys(model: type[BaseModel], pointer: Sequence[str | int]) -> tuple[str, ...]:
    """Keys that may stand beside the last step of the pointer, by the model's JSON Schema."""
    whole: Schema = model.model_json_schema(by_alias=True)
    here = _at(whole, pointer[:-1])
    found = (key for schema in here for key in _table(_plain(schema, whole), "properties"))
    return tuple(dict.fromkeys(found))


def what_fits(model: type[BaseModel], pointer: Sequence[str | int]) -> str:
    """Say what may stand at a place of the data; empty where the model does not tell plainly."""
    whole: Schema = model.model_json_schema(by_alias=True)
    here = _at(whole, pointer) if pointer else [whole]
    shown = [str(example) for one in here for example in _list(one, "examples")]
    if shown:
        return f" Write it as in {shown[0]}."
    if any(one.get("format") == "date" for one in here):
        return " Write a date such as 2024-06-06."
    kinds = dict.fromkeys(_KINDS[str(one["type"])] for one in here if one.get("type") in _KINDS)
    return f" It should be {' or '.join(kinds)}." if kinds else ""


def _at(whole: Schema, pointer: Sequence[str | int]) -> list[Schema]:
    here = [whole]
    for step in pointer:
        here = [inner for schema in here for inner in _inside(schema, step, whole)]
    return here


def _inside(schema: Schema, step: str | int, whole: Schema) -> Iterator[Schema]:
    """Schemas of what stands below a step; every alternative counts."""
    schema = _plain(schema, whole)
    if isinstance(step, int):
        found = [schema.get("items")]
    else:
        own = _table(schema, "properties").get(step)
        found = [own if own is not None else schema.get("additionalProperties")]
    for inner in found:
        if isinstance(inner, dict):
            yield from _alternatives(inner, whole)


def _alternatives(schema: Schema, whole: Schema) -> Iterator[Schema]:
    schema = _plain(schema, whole)
    several = schema.get("anyOf")
    if isinstance(several, list):
        for one in several:
            yield from _alternatives(one, whole)
    else:
        yield schema


def _plain(schema: Schema, whole: Schema) -> Schema:
    """Follow a reference to a definition."""
    reference = schema.get("$ref")
    if not isinstance(reference, str):
        return schema
    found = _table(whole, "$defs").get(reference.rpartition("/")[2])
    return found if isinstance(found, dict) else {}


def _list(schema: Schema, key: str) -> list[object]:
    found = schema.get(key)
    return found if isinstance(found, list) else []


def _table(schema: Schema, key: str) -> Schema:
    found = schema.get(key)
    return found if isinstance(found, dict) else {}
