"""The comparison as JSON: golden files, and the schema that describes it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import jsonschema  # type: ignore[import-untyped]  # the package has no stubs
import pytest

import speclint.diff
from diff_scenarios import SCENARIOS, plans, retitled, revision_2025
from diff_specs import legal, text
from speclint.diff.compare import compare
from speclint.diff.grouping import grouped
from speclint.diff.plan_change import PlanChange
from speclint.diff.render_json import render

if TYPE_CHECKING:
    from collections.abc import Iterator

    from conftest import Golden

SCHEMA = json.loads((Path(speclint.diff.__path__[0]) / "diff.schema.json").read_text("utf-8"))


@pytest.mark.parametrize(
    "name",
    [
        "law-of-2024",
        "whole-series",
        "retitled",
        "unreadable-file",
        "between-classes",
        "from-section-to-section",
    ],
)
def test_golden(name: str, golden: Golden) -> None:
    golden.check(f"diff/{name}.json", render(SCENARIOS[name]()))


def test_the_schema_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("name", SCENARIOS)
def test_every_comparison_fits_the_schema(name: str) -> None:
    jsonschema.validate(json.loads(render(SCENARIOS[name]())), SCHEMA)


def test_look_alikes_and_summaries_fit_the_schema() -> None:
    change = compare(legal("The agency's."), legal("The agency’s."))
    groups, singles = grouped([change])
    plan = PlanChange("a", "b", groups, singles, 0)
    for summary in (False, True):
        jsonschema.validate(json.loads(render(plan, summary=summary)), SCHEMA)


def test_every_name_of_the_schema_is_explained() -> None:
    assert [name for name, part in _named(SCHEMA) if not _explained(part)] == []


def test_equal_input_gives_equal_bytes() -> None:
    assert render(revision_2025()) == render(revision_2025())


def test_a_summary_leaves_out_the_changes_and_keeps_the_verdict() -> None:
    whole, summary = (json.loads(render(retitled(), summary=s)) for s in (False, True))
    assert summary == whole | {"groups": [], "specifications": []}


def test_text_of_any_script_stays_as_it_is() -> None:
    plan = plans({}, {"a.yaml": text(title="Köchin 公務員")})
    assert '"title": "Köchin 公務員"' in render(plan)


def _named(schema: dict[str, object]) -> Iterator[tuple[str, object]]:
    for part in (schema, *_parts(schema.get("$defs"))):
        properties = part.get("properties") if isinstance(part, dict) else None
        yield from properties.items() if isinstance(properties, dict) else ()


def _parts(value: object) -> list[object]:
    return list(value.values()) if isinstance(value, dict) else []


def _explained(part: object) -> bool:
    return isinstance(part, dict) and not {"description", "enum", "$ref"}.isdisjoint(part)
