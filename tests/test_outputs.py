"""Several reports of one run, each to the screen or to a file of its own."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from checked_runs import speclint
from plan_folder import plan as plan  # noqa: PLC0414 - a fixture is used by its name
from speclint.formats.outputs import Output, OutputError, outputs

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("words", "file", "expected"),
    [
        pytest.param([], None, (Output("text"),), id="the usual"),
        pytest.param([], "out.txt", (Output("text", "out.txt"),), id="the usual to a file"),
        pytest.param(["json"], "o.json", (Output("json", "o.json"),), id="one to a file"),
        pytest.param(
            ["sarif:out.sarif", "github"],
            None,
            (Output("sarif", "out.sarif"), Output("github")),
            id="a file and the screen",
        ),
        pytest.param(
            ["sarif:C:\\out", "text"],
            "o.txt",
            (Output("sarif", "C:\\out"), Output("text", "o.txt")),
            id="a colon in the name",
        ),
    ],
)
def test_outputs(words: list[str], file: str | None, expected: tuple[Output, ...]) -> None:
    assert outputs(words, "text", file) == expected


@pytest.mark.parametrize(
    ("words", "file", "told"),
    [
        pytest.param(
            ["srif"], None, "No format is called “srif”. Did you mean “sarif”?", id="slip"
        ),
        pytest.param(["json:"], None, "“json:” does not name the file.", id="no file"),
        pytest.param(
            ["json", "text"],
            "x",
            "Name the file behind each format, as in --format sarif:out.sarif.",
            id="which of two",
        ),
        pytest.param(
            ["json:x", "text:x"], None, "Two reports would be written to x.", id="one file twice"
        ),
    ],
)
def test_refused(words: list[str], file: str | None, told: str) -> None:
    with pytest.raises(OutputError, match=f"^{told.replace('.', '[.]').replace('?', '[?]')}$"):
        outputs(words, "text", file)


def test_several_at_once(plan: Path) -> None:
    run = speclint(plan, "check", "--format", "json:o.json", "--format", "concise")
    assert run.out.startswith("specs/102A.yaml:28:")
    found = json.loads((plan / "o.json").read_text(encoding="utf-8"))["findings"]
    assert [one["code"] for one in found] == ["HIS004"]
