"""The Word document: accepting all its changes gives the new pages, rejecting all the old ones."""

from __future__ import annotations

import io
import json
import shutil
import subprocess
import sys
import zipfile
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from diff_scenarios import SCENARIOS, side, sides_of, spec
from docx_reading import TRACKED, Paragraph, W, in_order, pages, part, resolved, style
from speclint.cli import run
from speclint.diff.characters import plain
from speclint.diff.compare_plans import compare_classes, plan_change
from speclint.diff.docx_text import text_of
from speclint.diff.published import published_text
from speclint.diff.render_docx import render
from speclint.lint import reading_of
from speclint.text.source import decode

if TYPE_CHECKING:
    from xml.etree import ElementTree as ET

    from speclint.diff.compare_plans import Comparison
    from speclint.diff.side import Side
    from speclint.spec.reading import Reading

DAY = date(2026, 3, 2)
RESOLVE = Path(__file__).parent / "office_resolve.py"


def document(old: Side, new: Side) -> tuple[bytes, Comparison]:
    found = compare_classes(old.files, new.files)
    return render(plan_change(found, old, new), found.specs, "speclint", DAY), found


def of_texts(old: str, new: str) -> bytes:
    return document(side("main", {"102A.yaml": old}), side("now", {"102A.yaml": new}))[0]


def texts(readings: list[Reading | None]) -> list[list[str]]:
    return [published_text(reading) if reading else [] for reading in readings]


def reading(text: str) -> Reading:
    found = reading_of(decode("102A.yaml", text.encode()))
    assert found is not None
    return found


@pytest.fixture(scope="module")
def documents() -> dict[str, tuple[bytes, Comparison]]:
    return {name: document(*sides_of(make)) for name, make in SCENARIOS.items()}


each_scenario = pytest.mark.parametrize("name", SCENARIOS)


@each_scenario
def test_accepting_all_gives_the_new_pages(
    documents: dict[str, tuple[bytes, Comparison]], name: str
) -> None:
    made, found = documents[name]
    news = [found.specs[at].new for at in in_order(found)]
    assert pages(resolved(made, "Accept")) == texts(news)


@each_scenario
def test_rejecting_all_gives_the_old_pages(
    documents: dict[str, tuple[bytes, Comparison]], name: str
) -> None:
    made, found = documents[name]
    olds = [found.specs[at].old for at in in_order(found)]
    assert pages(resolved(made, "Reject")) == texts(olds)


def test_page_of_a_class_before_2005() -> None:
    page = published_text(reading(spec("09460")))
    assert page[:6] == [
        "Customer Services Specialist 4",
        "Class Code: 09460",
        "Class Series: Customer Services Specialist",
        "Level: 4",
        "Abolished: June 1, 2005",
        "Definition",
    ]
    at = page.index("Minimum Qualifications")
    assert [line[:40] for line in page[at:]] == [
        "Minimum Qualifications",
        "One year as a Customer Services Speciali",
        "OR",
        "Two years as a Customer Services Special",
        "OR",
        "A Bachelor's degree and two years of exp",
        "Experience providing assistance to clien",
        "New class: 4-12-91",
    ]


def test_knowledge_and_ability_keep_their_lead_words() -> None:
    page = published_text(reading(spec("09460")))
    at = page.index("Knowledge and Abilities")
    assert [line[:26] for line in page[at + 1 : at + 3]] == [
        "Knowledge of: departmental",
        "Ability to: apply and inte",
    ]


OLD = """class_code: "09440"
title: Clerk 2
typical_work:
- Plans the work; reviews the results of it;
- Answers the telephone;
- Sorts the mail of the whole unit every day;
minimum_qualifications:
- One year as a Clerk 1.
- Two years of office work.
"""
NEW = """class_code: "09440"
title: Clerk 2
typical_work:
- Sorts the mail of the whole unit every day;
- Plans the work;
- Reviews the results of it;
- Answers the new telephone;
minimum_qualifications:
- A degree.
- One year as a Clerk 1.
- Two years of office work.
"""


def _shorthand(one: ET.Element) -> str:
    """A paragraph as "style: words, [-gone-] {+come+}, ¶+" with its end where that is tracked."""
    signs = {"ins": "{+%s+}", "del": "[-%s-]", "moveTo": "{>%s>}", "moveFrom": "[>%s>]"}
    line = ""
    for child in one:
        name = child.tag.removeprefix(W)
        words = "".join(t.text or "" for t in child.iter() if t.tag in {f"{W}t", f"{W}delText"})
        line += signs.get(name, "%s") % words
    end = [mark.tag.removeprefix(W) for mark in one.findall(f"{W}pPr/{W}rPr/*")]
    return f"{style(one)}: {line}{''.join(f' ¶{mark}' for mark in end)}"


def test_changes_stand_where_a_reader_expects_them() -> None:
    body = part(of_texts(OLD, NEW)).find(f"{W}body")
    assert body is not None
    lines = [_shorthand(one) for one in body.findall(f"{W}p")]
    assert lines[lines.index("Title: Clerk 2") :] == [
        "Title: Clerk 2",
        "Datum: Class Code: 09440",
        "Heading2: Typical Work",
        "Statement: {>Sorts the mail of the whole unit every day;>} ¶moveTo",
        "Statement: Plans the work;[- reviews-] ¶ins",
        "Statement: {+Reviews+} the results of it;",
        "Statement: Answers the {+new +}telephone;",
        "Statement: [>Sorts the mail of the whole unit every day;>] ¶moveFrom",
        "Heading2: Minimum Qualifications",
        "Statement: {+A degree.+} ¶ins",
        "Alternative: {+OR+} ¶ins",
        "Statement: One year as a Clerk 1.",
        "Alternative: OR",
        "Statement: Two years of office work.",
        "ClassEnd: End of Clerk 2 (09440)",
    ]


def test_both_ends_of_a_move_bear_its_name() -> None:
    root = part(of_texts(OLD, NEW))
    names = [one.get(f"{W}name") for one in root.iter() if one.tag.endswith("RangeStart")]
    starts, ends = (
        [one.get(f"{W}id") for one in root.iter() if one.tag.endswith(name)]
        for name in ("RangeStart", "RangeEnd")
    )
    assert len(names) == 2
    assert len(set(names)) == 1
    assert starts == ends


def test_every_tracked_change_has_a_number_an_author_and_the_day(
    documents: dict[str, tuple[bytes, Comparison]],
) -> None:
    marks = [one for one in part(documents["whole-series"][0]).iter() if one.tag in TRACKED]
    assert len({one.get(f"{W}id") for one in marks}) == len(marks) > 30
    assert {(one.get(f"{W}author"), one.get(f"{W}date")) for one in marks} == {
        ("speclint", "2026-03-02T00:00:00Z")
    }


def test_spaces_and_quotation_marks_alone_are_not_tracked() -> None:
    old = OLD.replace("- Answers the telephone;", "- Answers  the agency's telephone;")
    new = OLD.replace("- Answers the telephone;", "- Answers the agency’s telephone;")
    new = new.replace("Two years of", "Three years of")
    root = part(of_texts(old, new))
    assert [one.tag.removeprefix(W) for one in root.iter() if one.tag in TRACKED] == ["del", "ins"]


def test_legal_text_is_tracked_to_the_character() -> None:
    text = "class_code: 102A\ntitle: Clerk\nlegal_requirements:\n- It is the employer{}s duty.\n"
    made = of_texts(text.format("'"), text.format("’"))
    for how, mark in (("Accept", "’"), ("Reject", "'")):
        assert pages(resolved(made, how))[0][-1] == f"It is the employer{mark}s duty."
    notes = [one.text for one in resolved(made, "Accept") if one.style == "Note"]
    assert notes == [
        "Legal Requirement(s): In “employer’s”: curly apostrophe in place of straight apostrophe."
    ]


def test_data_beside_the_words_are_told() -> None:
    text = OLD + "legal_requirements: A license.\n"
    shares = "- {statement: Answers the telephone;, share: %s}"
    made = of_texts(
        text.replace("- Answers the telephone;", shares % 4),
        text.replace("- Answers the telephone;", shares % 5).replace("A license", "The license"),
    )
    notes = [one.text for one in resolved(made, "Accept") if one.style == "Note"]
    assert notes == [
        "Typical Work, Duty 2: share of the work: Changed from “4 percent” to “5 percent”"
    ]


def test_class_without_other_words_is_counted_and_not_shown() -> None:
    old = {"a.yaml": OLD, "b.yaml": OLD.replace("09440", "09450")}
    new = {"a.yaml": NEW, "b.yaml": "# checked\n" + OLD.replace("09440", "09450")}
    made, _ = document(side("main", old), side("now", new))
    shown = resolved(made, "Accept")
    assert len(pages(shown)) == 1
    assert Paragraph("Normal", "1 class is not shown below: no words differ there.") in shown


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


HOW_TO_READ = (
    "The next pages show the class with its changes tracked. New words are underlined, removed "
    "words struck out."
)


def test_first_page_says_what_changes() -> None:
    first = [one.text for one in resolved(of_texts(OLD, NEW), "Reject")]
    assert first[: first.index("Clerk 2 (09440)", 1)] == [
        "Clerk 2 (09440)",
        "What changes from main to now",
        "This revision is administrative: the allocating criteria stay as they are.",
        "No legal text is changed.",
        "",
        HOW_TO_READ,
        "Accept all changes to read the new text. Reject all changes to read the old text.",
    ]


def test_summary_is_the_first_page_only() -> None:
    old, new = side("main", {"a.yaml": OLD}), side("now", {"a.yaml": NEW})
    found = compare_classes(old.files, new.files)
    made = render(plan_change(found, old, new), found.specs, "speclint", DAY, summary=True)
    assert pages(resolved(made, "Accept")) == []


@each_scenario
def test_package_is_whole(documents: dict[str, tuple[bytes, Comparison]], name: str) -> None:
    with zipfile.ZipFile(io.BytesIO(documents[name][0])) as file:
        assert file.testzip() is None
        names = file.namelist()
    roots = {one: part(documents[name][0], one) for one in names}
    assert names[0] == "[Content_Types].xml"
    types = roots["[Content_Types].xml"]
    declared = {one.get("PartName", "").removeprefix("/") for one in types}
    assert declared - {""} == {one for one in names if not one.endswith((".rels", "Types].xml"))}
    targets = [one.get("Target") for one in roots["_rels/.rels"]]
    targets += [f"word/{one.get('Target')}" for one in roots["word/_rels/document.xml.rels"]]
    assert sorted(map(str, targets)) == sorted(declared - {""})


@each_scenario
def test_every_style_is_declared(documents: dict[str, tuple[bytes, Comparison]], name: str) -> None:
    made = documents[name][0]
    used = {one.get(f"{W}val") for one in part(made).iter() if one.tag.endswith("Style")}
    known = {one.get(f"{W}styleId") for one in part(made, "word/styles.xml").iter(f"{W}style")}
    assert used <= known


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
    olds, news = map(published_text, map(reading, pair))
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
def test_the_office_accepts_and_rejects_as_we_do(
    documents: dict[str, tuple[bytes, Comparison]], tmp_path: Path
) -> None:
    made = {name: one for name, (one, _) in documents.items()} | {"moves": of_texts(OLD, NEW)}
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
    assert pages(resolved(made.read_bytes(), "Accept")) == [published_text(reading(NEW))]
