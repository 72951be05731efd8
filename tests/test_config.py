"""The configuration: what it sets, and how its mistakes are told."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, get_args

import pytest

from checked_runs import ROOT, check, codes, speclint
from plan_folder import SPEC, configure, write
from plan_folder import plan as plan  # noqa: PLC0414 - a fixture is used by its name
from speclint.exemptions.exceptions import fits_path
from speclint.formats import FORMATS
from speclint.setup.config import Config, Format, WrittenIgnore
from speclint.setup.known_keys import known_keys

if TYPE_CHECKING:
    from pathlib import Path


def complaints(folder: Path, text: str) -> list[str]:
    """Place and sentence of each complaint about a configuration, with the best suggestion."""
    configure(folder, text)
    run = speclint(folder, "check")
    assert run.code == 2
    blocks = run.err.removeprefix("speclint: ").rstrip("\n").split("\n\n")
    told = [" ".join(line.strip() for line in block.split("\n")[:2]) for block in blocks]
    return [re.sub(" or “[^”]+”", "", text) for text in told]


UNFIT = "has a value that does not fit. It says"
WRONG = f"“HIS004” {UNFIT}"
NONE = "No rule is called"
HEADING = "No specification has the heading"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "path: specs\n",
            ["speclint.yaml:1:1 “path” is not known here. Did you mean “paths”?"],
            id="key",
        ),
        pytest.param(
            "ignore:\n  - rule: HIS004\n    reason: x\n",
            ["speclint.yaml:2:5 “rule” is not known here. Did you mean “rules”?"],
            id="key inside",
        ),
        pytest.param(
            "series:\n  Clerk:\n    - form: 2025-01-01\n      rules: {}\n",
            ["speclint.yaml:3:7 “form” is not known here. Did you mean “from”?"],
            id="key deep inside",
        ),
        pytest.param(
            "severity:\n  HIS004: warn\n",
            [f"speclint.yaml:2:11 {WRONG} “warn”. Did you mean “warning”?"],
            id="value",
        ),
        pytest.param(
            "severity:\n  HIS004: maybe\n",
            [f"speclint.yaml:2:11 {WRONG} “maybe”. It may be error, warning, advice, off."],
            id="value unlike any",
        ),
        pytest.param("paths:\n", ["speclint.yaml:1:1 “paths” has no value."], id="no value"),
        pytest.param(
            "paths: {a: b}\n",
            [
                (
                    "speclint.yaml:1:1 “paths” has a value that does not fit. "
                    "It should be one text or a list."
                )
            ],
            id="a value of another kind",
        ),
        pytest.param(
            "just words\n",
            [
                (
                    f"speclint.yaml:1:1 “this file” {UNFIT} “just words”. "
                    "It should be headings, each with its value."
                )
            ],
            id="words alone",
        ),
        pytest.param(
            "series:\n  Clerk:\n    - from: 6/1/2025\n      rules: {}\n",
            [f"speclint.yaml:3:13 “from” {UNFIT} “6/1/2025”. Write a date such as 2024-06-06."],
            id="a date in another form",
        ),
        pytest.param(
            "paths: [specs\n",
            ["speclint.yaml:1:8 A bracket opens here and is not closed where it should be."],
            id="a slip of the hand",
        ),
        pytest.param(
            "ignore:\n  - rules: HIS004\n",
            ["speclint.yaml:2:5 “reason” is missing."],
            id="an exception without reason",
        ),
        pytest.param(
            "format: jsn\nfail_on: eror\n",
            [
                f"speclint.yaml:1:9 “format” {UNFIT} “jsn”. Did you mean “json”?",
                f"speclint.yaml:2:10 “fail_on” {UNFIT} “eror”. Did you mean “error”?",
            ],
            id="all mistakes at once, in order",
        ),
        pytest.param(
            "severity:\n  HIS04: off\n  histroy-entry: off\n",
            [
                f"speclint.yaml:2:3 {NONE} “HIS04”. Did you mean “HIS004”?",
                f"speclint.yaml:3:3 {NONE} “histroy-entry”. Did you mean “history-entry-once”?",
            ],
            id="rules",
        ),
        pytest.param(
            "ignore:\n  - rules: [HIS004, HSI]\n    at: [typical_wrok]\n    reason: x\n",
            [f"speclint.yaml:3:10 {HEADING} “typical_wrok”. Did you mean “typical_work”?"],
            id="heading",
        ),
        pytest.param(
            "ignore: [{rules: LEG001, reason: x}]\nseverity: {LEG001: advice, FIL001: off}\n",
            [
                "speclint.yaml:2:12 LEG001 may never be waived, so it stays “error”.",
                "speclint.yaml:2:28 FIL001 may never be waived, so it stays “error”.",
                "speclint.yaml:1:11 LEG001 may never be waived, so it cannot be ignored.",
            ],
            id="rules that always hold",
        ),
        pytest.param(
            "series:\n  Clerk:\n    - from: 2025-01-01\n      rules: {CLE001: {limt: 5}}\n",
            ["speclint.yaml:4:24 CLE001 has no parameter “limt”. Did you mean “limit”?"],
            id="parameter",
        ),
        pytest.param(
            "series:\n  Clerk:\n    - from: 2025-01-01\n      rules: {CLE001: {limit: few}}\n",
            ["speclint.yaml:4:24 CLE001 cannot use “few” for “limit”."],
            id="value of a parameter",
        ),
        pytest.param(
            "series:\n  Clerk:\n    - from: 2025-01-01\n      rules: {CLE01: {limit: 5}}\n",
            [f"speclint.yaml:4:15 {NONE} “CLE01”. Did you mean “CLE001”?"],
            id="rule of a series",
        ),
        pytest.param(
            "extends: [pack, speclint.yaml]\n",
            ["speclint.yaml:1:11 There is no configuration at “pack” (pack)."],
            id="nothing to build on",
        ),
        pytest.param(
            "extends: speclint.yaml\n",
            ["speclint.yaml:1:10 “speclint.yaml” leads back to this configuration."],
            id="a circle",
        ),
        pytest.param(
            "extends: package:nobody_has_this\n",
            ["speclint.yaml:1:10 No package of Python is called “nobody_has_this” here."],
            id="no package",
        ),
    ],
)
def test_mistakes(plan: Path, text: str, told: list[str]) -> None:
    assert complaints(plan, text) == told


def test_a_mistake_is_shown_in_its_line(plan: Path) -> None:
    configure(plan, "paths: specs\nseverty: {}\n")
    assert speclint(plan, "check").err == (
        "speclint: speclint.yaml:2:1\n"
        "  “severty” is not known here. Did you mean “severity”?\n"
        "    2 | severty: {}\n"
        "        ^\n"
    )


@pytest.mark.parametrize(
    ("text", "left"),
    [
        pytest.param("{}", ["HIS004"], id="nothing set"),
        pytest.param("", ["HIS004"], id="an empty file"),
        pytest.param("# paths: [other]\n", ["HIS004"], id="notes alone"),
        pytest.param("severity: {HIS004: off}", [], id="off"),
        pytest.param("severity: {history-entry-once: off}", [], id="off by name"),
        pytest.param("ignore: [{rules: HIS004, reason: x}]", [], id="rule"),
        pytest.param("ignore: [{rules: history, reason: x}]", [], id="category"),
        pytest.param("ignore: [{rules: HIS, at: history, reason: x}]", [], id="heading"),
        pytest.param(
            "ignore: [{rules: HIS, at: typical_work, reason: x}]", ["HIS004"], id="other heading"
        ),
        pytest.param("ignore: [{rules: HIS, paths: specs, reason: x}]", [], id="folder"),
        pytest.param("ignore: [{rules: HIS, paths: specs/*.yaml, reason: x}]", [], id="pattern"),
        pytest.param(
            "ignore: [{rules: HIS, paths: [old, specs/102B.yaml], reason: x}]",
            ["HIS004"],
            id="other files",
        ),
    ],
)
def test_what_counts(plan: Path, text: str, left: list[str]) -> None:
    configure(plan, text)
    assert codes(plan) == left


@pytest.mark.parametrize(
    ("beside", "todo"),
    [
        pytest.param(False, "Call it speclint.yaml.", id="alone"),
        pytest.param(True, "Join it with speclint.yaml, and delete it.", id="beside the right one"),
    ],
)
@pytest.mark.parametrize("where", ["", "specs"])
def test_a_configuration_of_another_name_is_told(
    where: str, todo: str, *, beside: bool, plan: Path
) -> None:
    configure(plan, "severity: {HIS004: off}", "speclint.yml")
    if beside:
        configure(plan, "{}")
    file = plan / "speclint.yml" if where else "speclint.yml"
    told = f"The configuration is read from speclint.yaml alone, so this is not. {todo}"
    assert speclint(plan / where, "check").err == f"speclint: {file}\n  {told}\n"


def test_a_category_never_covers_a_rule_that_always_holds(plan: Path) -> None:
    write(plan, SPEC.replace("Persons legally", "Persons lawfully"))
    configure(plan, "ignore: [{rules: legal, reason: x}]")
    assert codes(plan) == ["LEG001"]


def test_paths_are_below_the_configuration_wherever_the_command_runs(plan: Path) -> None:
    configure(plan, "ignore: [{rules: HIS, paths: specs/102A.yaml, reason: x}]")
    assert codes(plan / "specs") == []


@pytest.mark.parametrize(
    ("wanted", "path", "fits"),
    [
        pytest.param("specs", "specs/a/102A.yaml", True, id="folder"),
        pytest.param("specs/", "specs/102A.yaml", True, id="folder with its slash"),
        pytest.param("./specs/a", "specs/a/102A.yaml", True, id="folder with ./"),
        pytest.param("spec", "specs/102A.yaml", False, id="beginning of a name"),
        pytest.param("specs/*.yaml", "specs/a/102A.yaml", False, id="* stays in its folder"),
        pytest.param("specs/**/102?.yaml", "specs/a/b/102A.yaml", True, id="** crosses folders"),
        pytest.param("specs/**/102?.yaml", "specs/102A.yaml", True, id="** may be nothing"),
        pytest.param("**/102A.yaml", "specs/102A.yaml", True, id="** first"),
        pytest.param("specs/1+.yaml", "specs/11.yaml", False, id="other signs mean themselves"),
    ],
)
def test_patterns(wanted: str, path: str, *, fits: bool) -> None:
    assert fits_path(wanted, path) is fits


def test_formats_are_those_that_exist() -> None:
    assert get_args(Format) == tuple(FORMATS)


def test_known_keys_follow_the_model() -> None:
    assert known_keys(Config, ("x",)) == tuple(Config.model_fields)
    assert known_keys(Config, ("ignore", 0, "x")) == tuple(WrittenIgnore.model_fields)
    assert known_keys(Config, ("series", "Clerk", 0, "x")) == ("from", "rules")
    assert known_keys(Config, ("paths", "x", "y")) == ()


def test_the_configuration_of_the_docs_is_one(plan: Path) -> None:
    page = (ROOT / "docs" / "configuration.md").read_text(encoding="utf-8")
    text = page.split("```yaml\n")[1].split("```")[0]
    configure(plan, text.replace("../state-pack", "pack"))
    configure(plan, "paths: specs\n", "pack/speclint.yaml")
    (plan / "rules").mkdir()
    assert [(f["code"], f["severity"]) for f in check(plan).findings] == [("HIS004", "error")]
