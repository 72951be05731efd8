"""The generator makes plans without defects, and plans whose defects are known."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import PurePosixPath
from random import Random
from typing import TYPE_CHECKING

import pytest
from ruamel.yaml import YAML

from corpus.planting import PLANTERS
from corpus.series import PlanClass, Series, plan_series
from corpus.shapes import ALL_SHAPES, Shape
from plan_defects import DETECTORS, KEYS, PlanFacts, Spec, entries, facts, listed
from plan_generator import LIMIT, GeneratedSpec, generate, main

if TYPE_CHECKING:
    from pathlib import Path

DATE_FORMS = {
    "long": r"[A-Z][a-z]+ \d{1,2}, \d{4}",
    "dashed": r"\d{1,2}-\d{1,2}-\d{2}",
    "padded": r"\d{1,2}-\d{2}-\d{2}",
    "dashed-year": r"\d{1,2}-\d{1,2}-\d{4}",
    "slashed": r"\d{1,2}/\d{1,2}/\d{4}",
    "month": r"\d{1,2}-\d{2}",
    "month-name": r"[A-Z][a-z]+ \d{4}",
}


@cache
def made(count: int, defects: float = 0.0) -> tuple[GeneratedSpec, ...]:
    return tuple(generate(count, 1, defects))


@cache
def parsed(count: int, defects: float = 0.0) -> dict[str, Spec]:
    yaml = YAML(typ="safe")
    return {spec.path: yaml.load(spec.text) for spec in made(count, defects)}


@cache
def plan_facts(count: int, defects: float = 0.0) -> PlanFacts:
    return facts(list(parsed(count, defects).values()))


@cache
def sentences() -> frozenset[str]:
    return frozenset(str(e["text"]) for spec in parsed(2000).values() for e in entries(spec))


def pattern(shape: Shape) -> re.Pattern[str]:
    text = re.escape(shape.template)
    for name in ("adopted2", "effective2"):
        text = text.replace(rf"\{{{name}\}}", DATE_FORMS[shape.form2])
    for name in ("adopted", "effective", "dated"):
        text = text.replace(rf"\{{{name}\}}", DATE_FORMS[shape.form])
    return re.compile(re.sub(r"\\\{\w+\\\}", "[^;]+", text))


def resolved(spec: object, pointer: str) -> object:
    for step in pointer.split("/")[1:]:
        if isinstance(spec, list):
            spec = spec[int(step)]
        elif isinstance(spec, dict):
            spec = spec[step]
    return spec


def all_classes(series: Series) -> list[PlanClass]:
    replaced = series.replaced.classes if series.replaced else ()
    return [*series.classes, *replaced, *([series.extra] if series.extra else [])]


def test_same_arguments_make_the_same_plan() -> None:
    assert list(generate(80, 7, 0.5)) == list(generate(80, 7, 0.5))


def test_another_seed_makes_another_plan() -> None:
    assert {s.text for s in generate(80, 1)}.isdisjoint({s.text for s in generate(80, 2)})


def test_defects_change_no_other_specification() -> None:
    pairs = zip(made(500), made(500, 0.4), strict=True)
    assert [a.path for a, b in pairs if (a.text != b.text) != bool(b.defects)] == []


@pytest.mark.parametrize("count", [0, 1, 7, 500, 2000])
def test_the_plan_has_as_many_files_as_asked(count: int) -> None:
    assert len({spec.path for spec in made(count)}) == count


@pytest.mark.parametrize("count", [-1, LIMIT + 1])
def test_counts_out_of_bounds_are_refused(count: int) -> None:
    with pytest.raises(ValueError, match="holds 0 to 20000 specifications"):
        next(generate(count))


def test_the_largest_plan_has_a_code_for_every_class() -> None:
    largest = list(plan_series(LIMIT, Random(1)))
    codes = {own.code for series in largest for own in all_classes(series)}
    assert len(codes) == LIMIT
    assert len({series.name for series in largest}) == len(largest)


def test_files_are_as_long_as_published_specifications() -> None:
    sizes = [len(spec.text.encode()) for spec in made(2000)]
    lines = [spec.text.count("\n") for spec in made(2000)]
    assert 5_300 < sum(sizes) / 2000 < 5_900
    assert 95 < sum(lines) / 2000 < 112
    assert min(sizes) > 1_000


def test_every_file_parses_with_known_keys_and_bears_its_code() -> None:
    wrong = [
        path
        for path, spec in parsed(2000).items()
        if not set(spec) <= set(KEYS) or spec["class_code"] != PurePosixPath(path).stem
    ]
    assert wrong == []


def test_statements_are_varied() -> None:
    texts = [str(item) for s in parsed(2000).values() for item in listed(s, "typical_work")]
    assert len(set(texts)) > 0.8 * len(texts)


def test_about_eight_percent_are_abolished() -> None:
    assert 120 < sum("abolished" in spec for spec in parsed(2000).values()) < 200


@pytest.mark.parametrize("kind", [r"\d{3}[A-Z]", r"\d{3}[A-Z]{2}", r"\d{5}"])
def test_codes_of_every_kind_occur(kind: str) -> None:
    assert any(re.fullmatch(kind, str(spec["class_code"])) for spec in parsed(2000).values())


@pytest.mark.parametrize("shape", ALL_SHAPES, ids=lambda shape: shape.name)
def test_every_shape_of_history_occurs(shape: Shape) -> None:
    assert any(pattern(shape).fullmatch(text) for text in sentences())


@pytest.mark.parametrize("kind", DETECTORS)
def test_a_clean_plan_has_no_defect(kind: str) -> None:
    known = plan_facts(2000)
    assert [p for p, s in parsed(2000).items() if DETECTORS[kind](s, known)] == []
    assert not any(spec.defects for spec in made(2000))


@pytest.mark.parametrize("kind", DETECTORS)
def test_planted_defects_are_in_the_text(kind: str) -> None:
    known = plan_facts(500, 0.4)
    planted = [s for s in made(500, 0.4) if any(d.rule == kind for d in s.defects)]
    found = [s for s in planted if DETECTORS[kind](parsed(500, 0.4)[s.path], known)]
    assert planted
    assert found == planted


def test_every_planter_is_known_to_a_detector() -> None:
    planted = {defect.rule for spec in made(500, 0.4) for defect in spec.defects}
    assert planted == set(DETECTORS)
    assert len(PLANTERS) == len(DETECTORS)


def test_pointers_lead_to_a_place_in_the_text() -> None:
    for spec in made(500, 0.4):
        for defect in spec.defects:
            resolved(parsed(500, 0.4)[spec.path], defect.pointer)


def test_the_command_writes_the_plan_and_lists_its_defects(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(tmp_path), "--count", "40", "--seed", "3", "--defects", "1"]) == 0
    lines = (tmp_path / "planted-defects.jsonl").read_text("utf-8").splitlines()
    written = {path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*.yaml")}
    assert {json.loads(line)["path"] for line in lines} == written
    assert capsys.readouterr().out == f"40 specifications, 40 defects planted, in {tmp_path}\n"
