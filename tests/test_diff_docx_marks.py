"""The Word document: which words are tracked and where, and what its first page says."""

from __future__ import annotations

from typing import TYPE_CHECKING

from diff_scenarios import side
from docx_made import DAY, NEW, OLD, document, of_scenario, of_texts
from docx_reading import TRACKED, Paragraph, W, pages, part, resolved, style
from speclint.diff.compare_plans import compare_classes, plan_change
from speclint.diff.render_docx import render

if TYPE_CHECKING:
    from xml.etree import ElementTree as ET


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


def test_every_tracked_change_has_a_number_an_author_and_the_day() -> None:
    marks = [one for one in part(of_scenario("whole-series")[0]).iter() if one.tag in TRACKED]
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


def test_quotation_marks_in_a_statement_with_other_words_are_not_tracked() -> None:
    old = OLD.replace("- Answers the telephone;", "- Answers the agency's telephone;")
    new = OLD.replace("- Answers the telephone;", "- Answers the agency’s telephones;")
    root = part(of_texts(old, new))
    marks = [one for one in root.iter() if one.tag in TRACKED]
    assert ["".join(one.itertext()) for one in marks] == ["telephone", "telephones"]


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
