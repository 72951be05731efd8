"""The JSON Schemas that editors use are fresh, and real specifications and rules fit them."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, TypeAlias

import pytest
from jsonschema import (  # type: ignore[import-untyped]  # it has no stubs
    Draft202012Validator,
    FormatChecker,
)
from ruamel.yaml import YAML, ScalarNode
from ruamel.yaml.constructor import SafeConstructor

from checked_runs import ROOT, speclint
from plan_generator import generate

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

Json: TypeAlias = "Mapping[str, Json] | Sequence[Json] | str | int | float | bool | None"

NAMES = ("class-spec", "rule", "config")
SPECS = sorted((ROOT / "specs").rglob("*.yaml"))
RULES = sorted((ROOT / "rules").glob("*.yaml"))


def kept(name: str) -> Path:
    return ROOT / "rules" / f"{name}.schema.json"


def faults(name: str, data: Json) -> Iterator[str]:
    """What a schema objects to."""
    schema = json.loads(kept(name).read_text("utf-8"))
    validator = Draft202012Validator(schema, format_checker=FormatChecker())
    for error in validator.iter_errors(data):
        yield f"{'/'.join(map(str, error.path))}: {error.message[:200]}"


class DatesAsText(SafeConstructor):
    """Makes data as editors do, which read YAML 1.2: a date is text."""


def text_of(_: SafeConstructor, node: ScalarNode) -> str:
    return str(node.value)


DatesAsText.add_constructor("tag:yaml.org,2002:timestamp", text_of)


def loaded(text: str) -> Json:
    yaml = YAML(typ="safe", pure=True)
    yaml.Constructor = DatesAsText
    data: Json = yaml.load(text)
    return data


@pytest.mark.parametrize("name", NAMES)
def test_the_schema_kept_is_fresh(name: str) -> None:
    printed = speclint(ROOT, "schema", name)
    assert printed.code == 0
    assert kept(name).read_text("utf-8") == printed.out


@pytest.mark.parametrize("name", NAMES)
def test_the_schema_is_a_schema(name: str) -> None:
    Draft202012Validator.check_schema(json.loads(kept(name).read_text("utf-8")))


@pytest.mark.parametrize("path", SPECS, ids=lambda path: path.stem)
def test_real_specifications_fit(path: Path) -> None:
    assert list(faults("class-spec", loaded(path.read_text("utf-8")))) == []


def test_generated_specifications_fit() -> None:
    assert [
        (spec.path, fault)
        for spec in generate(40)
        for fault in faults("class-spec", loaded(spec.text))
    ] == []


@pytest.mark.parametrize("path", RULES, ids=lambda path: path.stem)
def test_rules_that_ship_fit(path: Path) -> None:
    assert list(faults("rule", loaded(path.read_text("utf-8")))) == []


GOOD: Mapping[str, Json] = {"class_code": "102B", "title": "Cook 2"}
REFUSED: dict[str, tuple[str, Json]] = {
    "an unknown heading": ("class-spec", {**GOOD, "definiton": "x"}),
    "no title": ("class-spec", {"class_code": "102B"}),
    "a list of headings": ("class-spec", [GOOD]),
    "a share over 100": ("class-spec", {**GOOD, "clerical_share": 101}),
    "a date in words": ("class-spec", {**GOOD, "history": [{"dated": "May", "text": "New."}]}),
    "an unknown key of a rule": ("rule", {**GOOD, "severty": "error"}),
    "an unknown key of the configuration": ("config", {"path": ["specs"]}),
    "an unknown severity": ("config", {"severity": {"LEG001": "eror"}}),
}


@pytest.mark.parametrize(("name", "data"), REFUSED.values(), ids=REFUSED)
def test_mistakes_do_not_fit(name: str, data: Json) -> None:
    assert list(faults(name, data)) != []


def test_a_specification_in_an_editor_names_its_schema() -> None:
    for path in SPECS:
        first = path.read_text("utf-8").splitlines()[0]
        named = first.removeprefix("# yaml-language-server: $schema=")
        assert (path.parent / named).resolve() == kept("class-spec")


def test_a_rule_in_an_editor_names_its_schema() -> None:
    wrong = [
        path.name
        for path in RULES
        if path.read_text("utf-8").splitlines()[0]
        != "# yaml-language-server: $schema=rule.schema.json"
    ]
    assert wrong == []
