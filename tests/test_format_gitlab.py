"""GitLab Code Quality: Code Climate's schema, and the fields that GitLab itself asks for."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from jsonschema import Draft7Validator  # type: ignore[import-untyped]  # it has no stubs

from finding_factory import EACH_REPORT, HOSTILE, MISSING, OPTIONS, report
from speclint.formats import render

if TYPE_CHECKING:
    from conftest import Golden
    from speclint.report import Report

SCHEMA = Path(__file__).parent / "schemas" / "code-climate-issue.json"
SEVERITIES = {"info", "minor", "major", "critical", "blocker"}


@EACH_REPORT
def test_golden(name: str, shown: Report, golden: Golden) -> None:
    golden.check(f"formats/{name}.gitlab.json", render("gitlab", shown, OPTIONS))


@EACH_REPORT
def test_fits_the_code_climate_schema(name: str, shown: Report) -> None:
    validator = Draft7Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))
    for issue in json.loads(render("gitlab", shown, OPTIONS)):
        validator.validate(issue)
    assert name


@EACH_REPORT
def test_has_the_fields_that_gitlab_asks_for(name: str, shown: Report) -> None:
    for issue in json.loads(render("gitlab", shown, OPTIONS)):
        texts = [issue[key] for key in ("description", "check_name", "fingerprint")]
        assert all(isinstance(text, str) and text for text in texts), name
        assert issue["severity"] in SEVERITIES
        assert not issue["location"]["path"].startswith(("./", "/"))
        assert 1 <= issue["location"]["lines"]["begin"] <= issue["location"]["lines"]["end"]


def test_lines_count_from_one() -> None:
    (issue,) = json.loads(render("gitlab", report([HOSTILE]), OPTIONS))
    assert issue["location"]["lines"] == {"begin": 1, "end": 1}


def test_equal_findings_have_different_fingerprints() -> None:
    issues = json.loads(render("gitlab", report([MISSING, MISSING]), OPTIONS))
    assert len({issue["fingerprint"] for issue in issues}) == 2


def test_fingerprint_does_not_depend_on_the_order_of_files() -> None:
    one, both = report([MISSING]), report([MISSING, HOSTILE])
    first = json.loads(render("gitlab", one, OPTIONS))[0]["fingerprint"]
    issues = json.loads(render("gitlab", both, OPTIONS))
    assert first in {issue["fingerprint"] for issue in issues}
