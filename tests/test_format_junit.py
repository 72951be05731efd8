"""JUnit fits the schema of Jenkins' xUnit plugin, and its numbers add up."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING
from xml.etree.ElementTree import fromstring

import pytest
import xmlschema

from finding_factory import EVERYTHING, HOSTILE, OPTIONS, REFERENCE, report
from speclint.formats import render

if TYPE_CHECKING:
    from conftest import Golden
    from speclint.report import Report

SCHEMA = xmlschema.XMLSchema(str(Path(__file__).parent / "schemas" / "junit-10.xsd"))
SHOWN = [
    pytest.param("everything", EVERYTHING, id="everything"),
    pytest.param("hostile", report([HOSTILE], 1), id="hostile"),
    pytest.param("clean", report(), id="clean"),
    pytest.param("nothing-checked", report(checked=0), id="nothing checked"),
]


@pytest.mark.parametrize(("name", "shown"), SHOWN)
def test_golden(name: str, shown: Report, golden: Golden) -> None:
    golden.check(f"formats/{name}.junit.xml", render("junit", shown, OPTIONS))


@pytest.mark.parametrize(("name", "shown"), SHOWN)
def test_fits_the_published_schema(name: str, shown: Report) -> None:
    SCHEMA.validate(render("junit", shown, OPTIONS))
    assert name


@pytest.mark.parametrize(("name", "shown"), SHOWN)
def test_numbers_add_up(name: str, shown: Report) -> None:
    root = fromstring(render("junit", shown, OPTIONS))  # noqa: S314 - our own text
    cases, failures = root.findall(".//testcase"), root.findall(".//failure")
    told = (root.get("tests"), root.get("failures"))
    assert told == (str(len(cases)), str(len(failures))), name


def test_advice_is_a_test_that_passed() -> None:
    root = fromstring(render("junit", report([REFERENCE]), OPTIONS))  # noqa: S314 - our own text
    assert [child.tag for child in root.iter()][-1] == "system-out"
