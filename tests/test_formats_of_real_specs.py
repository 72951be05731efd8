"""Every format of a real run: the specifications of this repository, judged by every rule."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import xmlschema
from jsonschema import (  # type: ignore[import-untyped]  # it has no stubs
    Draft7Validator,
    Draft202012Validator,
)

from finding_factory import DAY
from speclint.formats import FORMATS, Options, render
from speclint.formats.frame_rows import cut, marked_part
from speclint.policy.rulebook import Rulebook
from speclint.policy.rulepack import load_rules, shipped_rules
from speclint.run import Job, check
from speclint.terminal import visible

if TYPE_CHECKING:
    from conftest import Golden
    from speclint.report import Report

ROOT = Path(__file__).parent.parent
SCHEMAS = Path(__file__).parent / "schemas"
RULES = load_rules([shipped_rules()])


@pytest.fixture(scope="module")
def job() -> Job:
    paths = sorted((ROOT / "specs").rglob("*.yaml"))
    return Job(tuple(str(path) for path in paths))


@pytest.fixture(scope="module")
def options(job: Job) -> Options:
    return Options(rules={rule.code: rule for rule in RULES}, source=job.source)


@pytest.fixture(scope="module")
def report(job: Job) -> Report:
    return check(job, Rulebook(RULES), DAY)


@pytest.mark.parametrize("name", FORMATS)
def test_every_file_with_a_finding_is_named(name: str, report: Report, options: Options) -> None:
    text = render(name, report, options)
    assert report.findings
    assert [path for path in report.paths if Path(path).name not in text] == []


@pytest.mark.parametrize("name", ["text", "json", "sarif", "html", "concise", "jsonl"])
def test_every_finding_is_told(name: str, report: Report, options: Options) -> None:
    text = render(name, report, options._replace(width=1000))
    codes = {finding.code for finding in report.findings}
    assert [code for code in codes if code not in text] == []


def test_words_concerned_are_marked(report: Report) -> None:
    for finding in report.findings:
        span, frame = finding.span, finding.frame
        line = frame.lines[span.line - frame.first]
        part = marked_part(line, span.line, span)
        assert part is not None
        text, (first, last) = cut(line, part, 1000)
        words = visible(line[slice(*part)])
        assert text[first:last] == (words or text[first:last]), finding.message


def test_json_fits_its_schema(report: Report, options: Options) -> None:
    schema = ROOT / "linter" / "speclint" / "formats" / "report.schema.json"
    validator = Draft202012Validator(json.loads(schema.read_text(encoding="utf-8")))
    validator.validate(json.loads(render("json", report, options)))


def test_sarif_fits_the_official_schema(report: Report, options: Options) -> None:
    schema = json.loads((SCHEMAS / "sarif-2.1.0.json").read_text(encoding="utf-8"))
    Draft7Validator(schema).validate(json.loads(render("sarif", report, options)))


def test_junit_fits_the_published_schema(report: Report, options: Options) -> None:
    schema = xmlschema.XMLSchema(str(SCHEMAS / "junit-10.xsd"))
    schema.validate(render("junit", report, options))


def test_checkstyle_fits_the_schema(report: Report, options: Options) -> None:
    schema = xmlschema.XMLSchema(str(SCHEMAS / "checkstyle-report.xsd"))
    schema.validate(render("checkstyle", report, options))


def test_gitlab_fits_the_code_climate_schema(report: Report, options: Options) -> None:
    schema = json.loads((SCHEMAS / "code-climate-issue.json").read_text(encoding="utf-8"))
    issues = json.loads(render("gitlab", report, options))
    assert issues
    for issue in issues:
        Draft7Validator(schema).validate(issue)


def test_one_law_on_one_class(
    options: Options, golden: Golden, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    paths = sorted(str(path) for path in Path("specs").rglob("*.yaml"))
    book = Rulebook(tuple(rule for rule in RULES if rule.code == "LEG001"))
    golden.check(
        "formats/real.text.txt", render("text", check(Job(tuple(paths)), book, DAY), options)
    )
