"""The Word document as a file: whole, escaped, the same each time, written by the command."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING

import pytest

from diff_scenarios import side
from diff_specs import read
from docx_made import DAY, NEW, OLD, each_scenario, of_scenario, of_texts
from docx_reading import TRACKED, W, pages, part, published_text, resolved
from speclint.cli import run
from speclint.diff.compare_plans import compare_classes, plan_change
from speclint.diff.docx_text import text_of
from speclint.diff.render_docx import render

if TYPE_CHECKING:
    from pathlib import Path


def test_hostile_characters_cannot_break_the_file() -> None:
    old = OLD.replace("Answers the telephone;", r'"<w:del>&amp;]]> \u0000\uFFFE\u202E\t\r end;"')
    made = of_texts(old, old.replace("Sorts the mail of", "Opens the mail of"))
    lines = pages(resolved(made, "Accept"))[0]
    assert any("<w:del>&amp;]]> " in line and "⟨U+202E⟩\t" in line for line in lines)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\x00b", "a⟨U+0000⟩b"),
        ("a\ufffeb", "a⟨U+FFFE⟩b"),
        ("a\ud800b", "a⟨U+D800⟩b"),
        ("a\u202eb", "a⟨U+202E⟩b"),
        ("a\rb\tc", "a b\tc"),
        ("a\u00a0“b” é 😀", "a\u00a0“b” é 😀"),
        ("<w:p> & ]]>", "&lt;w:p&gt; &amp; ]]&gt;"),
    ],
    ids=["null", "noncharacter", "surrogate", "direction", "blanks", "ordinary", "markup"],
)
def test_text_is_escaped(text: str, expected: str) -> None:
    assert text_of(text) == expected


def test_author_is_escaped() -> None:
    old, new = side("main", {"a.yaml": OLD}), side("now", {"a.yaml": NEW})
    found = compare_classes(old.files, new.files)
    made = render(plan_change(found, old, new), found.specs, 'A "B" <&\x00', DAY)
    authors = {one.get(f"{W}author") for one in part(made).iter() if one.tag in TRACKED}
    assert authors == {'A "B" <&⟨U+0000⟩'}


def test_same_comparison_gives_the_same_bytes() -> None:
    assert of_texts(OLD, NEW) == of_texts(OLD, NEW)


@each_scenario
def test_package_is_whole(name: str) -> None:
    with zipfile.ZipFile(io.BytesIO(of_scenario(name)[0])) as file:
        assert file.testzip() is None
        names = file.namelist()
    roots = {one: part(of_scenario(name)[0], one) for one in names}
    assert names[0] == "[Content_Types].xml"
    types = roots["[Content_Types].xml"]
    declared = {one.get("PartName", "").removeprefix("/") for one in types}
    assert declared - {""} == {one for one in names if not one.endswith((".rels", "Types].xml"))}
    targets = [one.get("Target") for one in roots["_rels/.rels"]]
    targets += [f"word/{one.get('Target')}" for one in roots["word/_rels/document.xml.rels"]]
    assert sorted(map(str, targets)) == sorted(declared - {""})


@each_scenario
def test_every_style_is_declared(name: str) -> None:
    made = of_scenario(name)[0]
    used = {one.get(f"{W}val") for one in part(made).iter() if one.tag.endswith("Style")}
    known = {one.get(f"{W}styleId") for one in part(made, "word/styles.xml").iter(f"{W}style")}
    assert used <= known


def test_command_needs_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["diff", "--format", "docx"]) == 2
    assert "A Word document needs a file: add --output FILE.docx." in capsys.readouterr().err


def test_command_writes_the_document(tmp_path: Path) -> None:
    for name, text in (("old.yaml", OLD), ("new.yaml", NEW)):
        (tmp_path / name).write_text(text, encoding="utf-8")
    made = tmp_path / "redline.docx"
    sides = [str(tmp_path / "old.yaml"), str(tmp_path / "new.yaml")]
    options = ["--format", "docx", "--output", str(made), "--author", "Class Studies"]
    assert run(["diff", *sides, *options]) == 0
    root = part(made.read_bytes())
    assert {one.get(f"{W}author") for one in root.iter() if one.tag in TRACKED} == {"Class Studies"}
    assert pages(resolved(made.read_bytes(), "Accept")) == [published_text(read(NEW))]
