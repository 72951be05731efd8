"""JSON Schemas for editors, generated from the models."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Final

from speclint.policy.rule_file import CHECK, RuleFile
from speclint.setup.config import Config
from speclint.spec.spec_model import WrittenSpec

if TYPE_CHECKING:
    from collections.abc import Callable

JsonObject = dict[str, object]


def _spec() -> JsonObject:
    return WrittenSpec.model_json_schema(by_alias=True)


def _rule() -> JsonObject:
    """The rule's schema; the parameters of each kind of check are offered under `check`."""
    schema = RuleFile.model_json_schema(by_alias=True)
    checks = CHECK.json_schema(ref_template="#/$defs/{model}")
    definitions = schema.setdefault("$defs", {})
    definitions.update(checks.pop("$defs", {}))
    for definition in definitions.values():
        if "kind" in definition.get("properties", {}):
            definition["required"] = ["kind"]  # the rest may stand in dated parameters
    schema["properties"]["check"] = checks
    return schema


def _config() -> JsonObject:
    return Config.model_json_schema(by_alias=True)


SCHEMAS: Final[dict[str, Callable[[], JsonObject]]] = {
    "class-spec": _spec,
    "rule": _rule,
    "config": _config,
}
"""Name of a schema to what makes it; each is kept as `rules/NAME.schema.json`."""


def schema_text(name: str) -> str:
    """A schema as it is kept in a file."""
    head: JsonObject = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
    return json.dumps(head | SCHEMAS[name](), indent=2, ensure_ascii=False) + "\n"
