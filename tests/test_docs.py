"""The pages are true: what they show can be run, and what the commands offer is explained."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import Final

import pytest

import speclint as package
from checked_runs import ROOT, check, speclint
from speclint.cli import COMMANDS, parser
from speclint.spec.spec_model import (
    WrittenAbilities,
    WrittenEntry,
    WrittenPointer,
    WrittenSpec,
    WrittenStatement,
)

PAGES: Final = {
    path.name: path.read_text(encoding="utf-8")
    for path in (
        ROOT / "README.md",
        ROOT / "CONTRIBUTING.md",
        *sorted((ROOT / "docs").glob("*.md")),
    )
    if path.name != "rules.md"
}
ALL: Final = "\n".join(PAGES.values())
FENCE: Final = re.compile(r"^```\w*\n(.*?)^```$", re.DOTALL | re.MULTILINE)


def commands(page: str) -> list[str]:
    """Lines of code blocks, fenced or indented, that call the program."""
    fenced = "\n".join(FENCE.findall(page))
    indented = "\n".join(re.findall(r"^ {4}(.*)$", FENCE.sub("", page), re.MULTILINE))
    lines = f"{fenced}\n{indented}".replace("\\\n", " ").splitlines()
    return [line.strip() for line in lines if line.strip().startswith("speclint ")]


SHOWN: Final = [line for page in PAGES.values() for line in commands(page)]


@pytest.mark.parametrize("line", SHOWN)
def test_every_command_shown_is_one(line: str) -> None:
    parser().parse_args(shlex.split(line, comments=True)[1:])


@pytest.mark.parametrize("line", sorted(set(re.findall(r"`speclint ([a-z][^`\n]*)`", ALL))))
def test_every_command_named_is_one(line: str, tmp_path: Path) -> None:
    name, *words = line.split()
    shown = speclint(tmp_path, name, "--help").out
    assert [word for word in words if word.startswith("--") and word not in shown] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_is_explained(name: str, tmp_path: Path) -> None:
    options = set(re.findall(r"--[a-z][a-z-]+", speclint(tmp_path, name, "--help").out))
    assert f"speclint {name}" in ALL
    assert sorted(one for one in options - {"--help"} if not re.search(rf"{one}\b", ALL)) == []


@pytest.mark.parametrize(("page", "text"), PAGES.items(), ids=PAGES)
def test_every_link_leads_somewhere(page: str, text: str) -> None:
    folder = ROOT if (ROOT / page).is_file() else ROOT / "docs"
    links = re.findall(r"\]\((?!https?:|#)([^)#]+)", text)
    assert [link for link in links if not (folder / link).exists()] == []


def test_a_newcomer_is_told_of_every_package() -> None:
    packages = [path.parent.name for path in Path(package.__file__).parent.glob("*/__init__.py")]
    assert [name for name in packages if f"`{name}/`" not in PAGES["CONTRIBUTING.md"]] == []


def test_the_specification_of_the_docs_is_one(tmp_path: Path) -> None:
    (example,) = FENCE.findall(PAGES["specifications.md"])
    (tmp_path / "specs").mkdir()
    (tmp_path / "specs" / "102A.yaml").write_text(example, encoding="utf-8")
    assert check(tmp_path).codes == []


def test_the_docs_name_every_word_of_a_specification() -> None:
    models = (WrittenSpec, WrittenStatement, WrittenAbilities, WrittenEntry, WrittenPointer)
    words = [word for model in models for word in model.model_fields]
    page = PAGES["specifications.md"]
    assert [word for word in words if not re.search(rf"[`{{]{word}\b", page)] == []
