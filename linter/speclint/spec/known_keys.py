"""The keys that a model knows at a place of its data, for "Did you mean"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from pydantic import BaseModel

Schema = dict[str, object]


def known_keys(model: type[BaseModel], pointer: Sequence[str | int]) -> tuple[str, ...]:
    """Keys that may stand beside the last step of the pointer, by the model's JSON Schema."""
    whole: Schema = model.model_json_schema(by_alias=True)
    here = [whole]
    for step in pointer[:-1]:
        here = [inner for schema in here for inner in _inside(schema, step, whole)]
    found = (key for schema in here for key in _table(_plain(schema, whole), "properties"))
    return tuple(dict.fromkeys(found))


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


def _table(schema: Schema, key: str) -> Schema:
    found = schema.get(key)
    return found if isinstance(found, dict) else {}
