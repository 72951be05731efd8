"""SARIF fits the official schema and fills the columns that readers use."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from jsonschema import (  # type: ignore[import-untyped]  # it has no stubs
    Draft7Validator,
    FormatChecker,
)

from finding_factory import DATES, EACH_REPORT, EVERYTHING, HOSTILE, MISSING, OPTIONS, SPEC, report
from speclint.finding import Span
from speclint.formats import Options, render
from speclint.formats.locations import uri

if TYPE_CHECKING:
    from conftest import Golden
    from speclint.report import Report

SCHEMA = Path(__file__).parent / "schemas" / "sarif-2.1.0.json"


@EACH_REPORT
def test_golden(name: str, shown: Report, golden: Golden) -> None:
    golden.check(f"formats/{name}.sarif", render("sarif", shown, OPTIONS))


@pytest.mark.parametrize("options", [OPTIONS, Options()], ids=["with files", "without"])
@EACH_REPORT
def test_fits_the_official_schema(name: str, shown: Report, options: Options) -> None:
    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    validator = Draft7Validator(schema, format_checker=FormatChecker())
    validator.validate(json.loads(render("sarif", shown, options)))
    assert name


def test_all_seven_columns() -> None:
    (run,) = json.loads(render("sarif", EVERYTHING, OPTIONS))["runs"]
    rules, results = run["tool"]["driver"]["rules"], run["results"]
    first = results[0]
    place = first["locations"][0]["physicalLocation"]
    assert {
        "fixes": "artifactChanges" in first["fixes"][0],
        "partialFingerprints": first["partialFingerprints"] == {"speclint/v1": "eeee"},
        "suppressions": [
            bool(result["suppressions"]) and "justification" in result["suppressions"][0]
            for result in results
        ],
        "help.markdown": all("markdown" in rule["help"] for rule in rules),
        "relative URI": place["artifactLocation"],
        "ruleIndex": all(rules[r["ruleIndex"]]["id"] == r["ruleId"] for r in results),
        "snippet": place["region"]["snippet"]["text"].startswith("Persons lawfully"),
    } == {
        "fixes": True,
        "partialFingerprints": True,
        "suppressions": [False] * 6 + [True] * 3,
        "help.markdown": True,
        "relative URI": {"uri": "specs/102A.yaml", "uriBaseId": "%SRCROOT%"},
        "ruleIndex": True,
        "snippet": True,
    }


def test_snippet_without_the_file_comes_from_the_frame() -> None:
    (run,) = json.loads(render("sarif", report([MISSING]), Options()))["runs"]
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    words = SPEC[MISSING.span.start : MISSING.span.end]
    assert region["snippet"] == {"text": words}


def test_what_a_frame_does_not_hold_has_no_snippet() -> None:
    long = MISSING._replace(span=Span(0, 900, 1, 1, 90, 2))
    (run,) = json.loads(render("sarif", report([long]), Options()))["runs"]
    assert "snippet" not in run["results"][0]["locations"][0]["physicalLocation"]["region"]


def test_a_finding_without_fingerprint_has_none() -> None:
    (run,) = json.loads(render("sarif", report([HOSTILE]), OPTIONS))["runs"]
    assert "partialFingerprints" not in run["results"][0]


def test_second_places_are_related_locations() -> None:
    (run,) = json.loads(render("sarif", report([DATES]), OPTIONS))["runs"]
    (related,) = run["results"][0]["relatedLocations"]
    assert related["message"]["text"] == "History, entry of July 2, 2019: the sentence says this"


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        pytest.param("specs/102A.yaml", ("specs/102A.yaml", True), id="plain"),
        pytest.param("./specs/102A.yaml", ("specs/102A.yaml", True), id="dot"),
        pytest.param("specs\\102A.yaml", ("specs/102A.yaml", True), id="backslashes"),
        pytest.param("a b%/é:1.yaml", ("a%20b%25/%C3%A9%3A1.yaml", True), id="odd letters"),
        pytest.param("/home/a b.yaml", ("file:///home/a%20b.yaml", False), id="absolute"),
        pytest.param("C:\\a b.yaml", ("file:///C:/a%20b.yaml", False), id="drive"),
        pytest.param("a\udc80.yaml", ("a%80.yaml", True), id="byte of a file name"),
    ],
)
def test_uri(path: str, expected: tuple[str, bool]) -> None:
    assert uri(path) == expected
