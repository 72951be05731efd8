"""The Word document: accepting all its changes gives the new pages, rejecting all the old ones."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diff_scenarios import SCENARIOS
from diff_specs import read
from docx_made import NEW, OLD, each_scenario, of_scenario, of_texts
from docx_reading import Paragraph, in_order, pages, published_text, resolved
from speclint.diff.characters import plain

if TYPE_CHECKING:
    from speclint.spec.reading import Reading

RESOLVE = Path(__file__).parent / "office_resolve.py"


def texts(readings: list[Reading | None]) -> list[list[str]]:
    return [published_text(reading) if reading else [] for reading in readings]


@each_scenario
def test_accepting_all_gives_the_new_pages(name: str) -> None:
    made, found = of_scenario(name)
    news = [found.specs[at].new for at in in_order(found)]
    assert pages(resolved(made, "Accept")) == texts(news)


@each_scenario
def test_rejecting_all_gives_the_old_pages(name: str) -> None:
    made, found = of_scenario(name)
    olds = [found.specs[at].old for at in in_order(found)]
    assert pages(resolved(made, "Reject")) == texts(olds)


WORDS = st.sampled_from(
    ["plans", "reviews", "the", "work", "of", "unit", "clients;", "(less)", "10%", "and,", "OR"]
)
SENTENCE: st.SearchStrategy[str] = st.lists(WORDS, min_size=1, max_size=9).map(" ".join)
STATEMENTS = st.lists(SENTENCE, max_size=6)


@st.composite
def pairs(draw: st.DrawFn) -> tuple[str, str]:
    """Two versions of a class, the second from the first by moves, splits, joins and edits."""
    code = draw(st.sampled_from(["09440", "102A"]))
    specs = [{"class_code": code, "title": draw(SENTENCE)} for _ in "12"]
    keys = ["class_series_concept", "definition", "typical_work", "legal_requirements"]
    both: list[dict[str, object]] = [dict(one) for one in specs]
    for key in (*keys, "knowledge", "minimum_qualifications", "history"):
        old = draw(STATEMENTS)
        for one, statements in zip(both, (old, draw(_edited(old))), strict=True):
            if draw(st.integers(0, 7)):
                one.update(_section(key, statements, draw(st.booleans())))
    if draw(st.booleans()) and "minimum_qualifications" in both[1]:
        both[1]["desirable_qualifications"] = both[1].pop("minimum_qualifications")
    return _written(both[0]), _written(both[1])


@st.composite
def _edited(draw: st.DrawFn, statements: list[str]) -> list[str]:
    found: list[str] = [*(draw(st.permutations(statements)) if draw(st.booleans()) else statements)]
    for place in range(len(found)):
        words = found[place].split(" ")
        match draw(st.sampled_from(["keep", "keep", "edit", "part", "drop", "break"])):
            case "edit":
                words[draw(st.integers(0, len(words) - 1))] = draw(WORDS)
                found[place] = " ".join(words)
            case "part" | "break" as how:
                half = (len(words) + 1) // 2
                halves = [" ".join(one) for one in (words[:half], words[half:]) if one]
                found[place] = ("\n" if how == "break" else "\f").join(halves)
            case "drop":
                found[place] = ""
            case _:
                pass
    return [text for one in (*found, *draw(STATEMENTS)[:2]) for text in one.split("\f") if text]


def _section(key: str, statements: list[str], listed: bool) -> dict[str, object]:
    prose = "\n".join(statements) or None
    if key == "history":
        return {key: [{"text": text} for text in statements] or None}
    if key == "knowledge":
        return {"knowledge_and_abilities": {"knowledge_of": prose, "ability_to": prose}}
    return {key: statements if listed and statements else prose}


def _written(values: dict[str, object]) -> str:
    return "".join(f"{key}: {json.dumps(value)}\n" for key, value in values.items())


@settings(max_examples=150, deadline=None)
@given(pairs())
def test_any_pair_accepts_and_rejects_to_its_pages(pair: tuple[str, str]) -> None:
    made = of_texts(*pair)
    olds, news = map(published_text, map(read, pair))
    if pages(resolved(made, "Accept")):
        assert pages(resolved(made, "Accept")) == [news]
        assert pages(resolved(made, "Reject")) == [olds]
    else:
        assert list(map(plain, olds)) == list(map(plain, news))


def _python_of_the_office() -> str | None:
    if not shutil.which("soffice"):
        return None
    for python in (sys.executable, "/usr/bin/python3"):
        if not Path(python).exists():
            continue
        tried = subprocess.run([python, "-c", "import uno"], capture_output=True, check=False)
        if tried.returncode == 0:
            return python
    return None


OF_OFFICE = {"Standard": "Normal", "Heading 1": "Heading1", "Heading 2": "Heading2"}
OFFICE = _python_of_the_office()


@pytest.mark.skipif(OFFICE is None, reason="needs LibreOffice with its Python")
def test_the_office_accepts_and_rejects_as_we_do(tmp_path: Path) -> None:
    made = {name: of_scenario(name)[0] for name in SCENARIOS} | {"moves": of_texts(OLD, NEW)}
    files = {str(tmp_path / f"{name}.docx"): one for name, one in made.items()}
    for path, one in files.items():
        Path(path).write_bytes(one)
    command = [str(OFFICE), str(RESOLVE), str(tmp_path / "home"), *files]
    run = subprocess.run(command, capture_output=True, text=True, check=True, timeout=300)
    found: dict[str, list[list[list[str]]]] = json.loads(run.stdout)
    for path, one in files.items():
        for how, shown in zip(("Accept", "Reject"), found[path], strict=True):
            office = [Paragraph(OF_OFFICE.get(name, name), text) for name, text in shown]
            assert office == resolved(one, how), (Path(path).name, how)
