"""Checkstyle fits a schema that is narrower than the one Checkstyle publishes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import xmlschema

from finding_factory import EACH_REPORT, EVERYTHING, OPTIONS
from speclint.formats import render

if TYPE_CHECKING:
    from conftest import Golden
    from speclint.report import Report

SCHEMA = xmlschema.XMLSchema(str(Path(__file__).parent / "schemas" / "checkstyle-report.xsd"))


@EACH_REPORT
def test_golden(name: str, shown: Report, golden: Golden) -> None:
    golden.check(f"formats/{name}.checkstyle.xml", render("checkstyle", shown, OPTIONS))


@EACH_REPORT
def test_fits_the_schema(name: str, shown: Report) -> None:
    SCHEMA.validate(render("checkstyle", shown, OPTIONS))
    assert name


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        pytest.param(' line="', ' line="-', id="line below zero"),
        pytest.param('severity="info"', 'severity="advice"', id="severity of ours"),
        pytest.param("<error ", "<finding ", id="element unknown"),
        pytest.param("<file name=", "<file path=", id="file without name"),
    ],
)
def test_the_schema_refuses_what_readers_cannot_take(right: str, wrong: str) -> None:
    text = render("checkstyle", EVERYTHING, OPTIONS)
    assert right in text
    assert SCHEMA.is_valid(text)
    assert not SCHEMA.is_valid(text.replace(right, wrong))
