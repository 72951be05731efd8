"""Checkstyle: what its published schema (`checkstyle-report-1.0.0.xsd`) asks for, in words here."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.etree.ElementTree import fromstring

import pytest

from finding_factory import EVERYTHING, HOSTILE, OPTIONS, report
from speclint.formats import render

if TYPE_CHECKING:
    from conftest import Golden
    from speclint.report import Report

SHOWN = [
    pytest.param("everything", EVERYTHING, id="everything"),
    pytest.param("hostile", report([HOSTILE], 1), id="hostile"),
    pytest.param("clean", report(), id="clean"),
]


@pytest.mark.parametrize(("name", "shown"), SHOWN)
def test_golden(name: str, shown: Report, golden: Golden) -> None:
    golden.check(f"formats/{name}.checkstyle.xml", render("checkstyle", shown, OPTIONS))


@pytest.mark.parametrize(("name", "shown"), SHOWN)
def test_has_the_shape_of_the_published_schema(name: str, shown: Report) -> None:
    root = fromstring(render("checkstyle", shown, OPTIONS))  # noqa: S314 - our own text
    assert root.tag == "checkstyle", name
    assert set(root.attrib) == {"version"}
    assert [file.tag for file in root if set(file.attrib) != {"name"}] == []
    for error in (error for file in root for error in file):
        assert error.tag == "error"
        assert set(error.attrib) == {"line", "column", "severity", "message", "source"}
        assert int(error.attrib["line"]) >= 1
        assert int(error.attrib["column"]) >= 1
        assert error.attrib["severity"] in {"error", "warning", "info"}


def test_each_file_stands_once() -> None:
    names = [file.attrib["name"] for file in fromstring(render("checkstyle", EVERYTHING, OPTIONS))]  # noqa: S314 - our own text
    assert names == sorted(set(names))
