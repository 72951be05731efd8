"""Variables of the environment stand above the file, and below options."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checked_runs import ROOT, codes, speclint
from plan_folder import TWICE, configure, write
from plan_folder import plan as plan  # noqa: PLC0414 - a fixture is used by its name
from speclint.formats import FORMATS
from speclint.setup.complaint import WrittenError
from speclint.setup.environment import VARIABLES, overridden
from speclint.setup.settings import DEFAULTS

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("environment", "told"),
    [
        pytest.param(
            {"SPECLINT_FAIL_ON": "eror"},
            "SPECLINT_FAIL_ON\n  The variable says “eror”. Did you mean “error”?",
            id="value",
        ),
        pytest.param(
            {"SPECLINT_FORMAT": "x"},
            "SPECLINT_FORMAT\n  The variable says “x”. It may be " + f"{', '.join(FORMATS)}.",
            id="value unlike any",
        ),
        pytest.param(
            {"SPECLINT_FAILON": "error"},
            "SPECLINT_FAILON\n  This variable sets nothing. Did you mean “SPECLINT_FAIL_ON”?",
            id="name",
        ),
    ],
)
def test_wrong_variables(environment: dict[str, str], told: str) -> None:
    with pytest.raises(WrittenError) as caught:
        overridden(DEFAULTS, environment)
    assert str(caught.value) == told


def test_variables_stand_above_the_file() -> None:
    given = {"SPECLINT_FAIL_ON": "advice", "SPECLINT_FORMAT": "json", "SPECLINT_BASELINE": "b.txt"}
    found = overridden(DEFAULTS, {**given, "HOME": "/", "SPECLINT_TEAM": "x"})
    values = (found.fail_on, found.format, found.baseline)
    assert [(one.value, str(one.origin)) for one in values] == [
        ("advice", "SPECLINT_FAIL_ON"),
        ("json", "SPECLINT_FORMAT"),
        ("b.txt", "SPECLINT_BASELINE"),
    ]


def test_options_stand_above_variables(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(plan, TWICE)
    monkeypatch.setenv("SPECLINT_FAIL_ON", "warning")
    assert speclint(plan, "check").code == 1
    assert speclint(plan, "check", "--fail-on", "error").code == 0


def test_a_variable_names_the_configuration(plan: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    configure(plan, "severity: {HIS004: off}\n", "other.yaml")
    monkeypatch.setenv("SPECLINT_CONFIG", "other.yaml")
    assert codes(plan) == []


def test_the_docs_name_every_variable() -> None:
    page = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
    assert [name for name in VARIABLES if f"`{name}`" not in page] == []
