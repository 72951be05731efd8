"""JSON and JSON lines: their shape is published, and real output keeps to it."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import TYPE_CHECKING

import pytest
from jsonschema import (  # type: ignore[import-untyped]  # it has no stubs
    Draft202012Validator,
    FormatChecker,
)

from finding_factory import DATES, EACH_REPORT, EVERYTHING, OPTIONS, SPEC, report
from speclint.formats import Options, render

if TYPE_CHECKING:
    from conftest import Golden
    from speclint.report import Report

SCHEMA: dict[str, object] = json.loads(
    files("speclint.formats").joinpath("report.schema.json").read_text(encoding="utf-8")
)


@EACH_REPORT
def test_golden(name: str, shown: Report, golden: Golden) -> None:
    golden.check(f"formats/{name}.json", render("json", shown, OPTIONS))


@EACH_REPORT
def test_golden_lines(name: str, shown: Report, golden: Golden) -> None:
    golden.check(f"formats/{name}.jsonl", render("jsonl", shown, OPTIONS))


def test_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("options", [OPTIONS, Options()], ids=["with files", "without"])
@EACH_REPORT
def test_output_fits_the_schema(name: str, shown: Report, options: Options) -> None:
    validator = Draft202012Validator(SCHEMA, format_checker=FormatChecker())
    validator.validate(json.loads(render("json", shown, options)))
    assert name


def test_edits_mend_the_text() -> None:
    finding = json.loads(render("json", EVERYTHING, OPTIONS))["findings"][2]
    lines = SPEC.splitlines()
    (edit,) = finding["fix"]["edits"]
    line = lines[edit["line"] - 1]
    mended = line[: edit["column"] - 1] + edit["text"] + line[edit["end_column"] - 1 :]
    assert (line, mended) == (
        "  - Reviews work for compliance;",
        "  - Reviews work for compliance.",
    )


def test_by_hand_has_no_fix_but_help() -> None:
    (finding,) = json.loads(render("json", report([DATES]), OPTIONS))["findings"]
    assert (finding["fix"], finding["help"]) == (None, DATES.remedy.title)


def test_lines_and_object_say_the_same() -> None:
    whole = json.loads(render("json", EVERYTHING, OPTIONS))
    lines = [json.loads(line) for line in render("jsonl", EVERYTHING, OPTIONS).splitlines()]
    kinds = [line.pop("type") for line in lines]
    assert kinds == ["finding"] * 6 + ["waived"] + ["debt"] * 2 + ["summary"]
    assert lines[:-1] == [*whole.pop("findings"), *whole.pop("waived"), *whole.pop("debts")]
    assert lines[-1] == whole
