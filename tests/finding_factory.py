"""Findings and reports made by hand, for the tests of everything that shows them."""

from __future__ import annotations

from datetime import date
from textwrap import fill, indent
from typing import TYPE_CHECKING

import pytest

from speclint.edits.edit import SetValue
from speclint.finding import Finding, Related, Remedy, Span, TextEdit
from speclint.formats import Options
from speclint.policy.rule import Authority, Fix, Rule, Wording
from speclint.report import Report, Waived
from speclint.tell import frame, span
from speclint.text.source import Source
from work_authorization import SENTENCE

if TYPE_CHECKING:
    from collections.abc import Sequence

    from speclint.policy.rule import Safety, Severity

DAY = date(2026, 1, 1)
LAW = Authority(
    "RCW 41.06.157(1)(h)",
    "Chapter 330, Laws of 2024",
    "https://app.leg.wa.gov/rcw/default.aspx?cite=41.06.157",
)
PATH = "specs/customer-service-specialist/102D.yaml"
SPEC = """\
class_code: "102D"
title: Customer Service Specialist 4
typical_work:
  - Plans, organizes and directs the program of the unit, \
and answers i1nquiries from the public, the agencies, the legislature and the press;
  - Reviews work for compliance;
legal_requirements:
  - >-
    There may be instances where individual positions must have additional licenses or
    certification. It is the employer's responsibility to ensure that the appropriate
    licenses are obtained
    for each position.
desirable_qualifications:
  - One year as a Customer Services Specialist 3.
history:
  - effective: 2019-07-02
    text: Revised definition; effective July 1, 2019.
"""


def source(text: str = SPEC, path: str = PATH) -> Source:
    return Source(path, text.encode(), text)


def at(words: str, text: str = SPEC, path: str = PATH) -> Span:
    """The span of words that stand in a text once."""
    assert text.count(words) == 1, words
    start = text.index(words)
    return span(source(text, path), start, start + len(words))


def edit(words: str, new: str, text: str = SPEC) -> TextEdit:
    where = at(words, text)
    return TextEdit(where.start, where.end, new)


def remedy(title: str, safety: Safety = "by-hand", *edits: TextEdit) -> Remedy:
    semantic = (SetValue(("title",), "…"),) if edits else ()
    return Remedy(safety, title, semantic, edits)


def finding(
    words: str,
    message: str = "The legal requirements do not contain the sentence.",
    *,
    text: str = SPEC,
    path: str = PATH,
    code: str = "LEG001",
    name: str = "legal-work-authorization",
    severity: Severity = "error",
    place: str = "Legal Requirement(s), after paragraph 1",
    why: str = "RCW 41.06.157(1)(h) has required it since June 6, 2024.",
    fix: Remedy | None = None,
    label: str = "",
    related: tuple[Related, ...] = (),
    suggestions: tuple[str, ...] = (),
    expected: str | None = None,
    found: str | None = None,
    identity: str = "102D",
    title: str = "Customer Service Specialist 4",
    fingerprint: str = "0123456789abcdef",
) -> Finding:
    """Make a finding about `words`, which stand in `text` once."""
    where = at(words, text, path)
    return Finding(
        code=code,
        name=name,
        category="legal" if code.startswith("LEG") else "wording",
        severity=severity,
        path=path,
        identity=identity,
        title=title,
        span=where,
        place=place,
        message=message,
        why=why,
        remedy=fix or remedy("Add the sentence at the end of the section."),
        authority=(str(LAW),),
        frame=frame(source(text, path), where.start, where.end, label),
        related=related,
        suggestions=suggestions,
        expected=expected,
        found=found,
        fingerprint=fingerprint,
    )


def second_place(words: str, place: str, label: str) -> Related:
    where = at(words)
    lines = frame(source(), where.start, where.end, label)
    return Related(PATH, where, place, label, lines)


def rule(
    code: str,
    name: str = "a-rule",
    title: str = "A rule holds",
    *,
    severity: Severity = "error",
    waivable: bool = True,
) -> Rule:
    return Rule(
        name=name,
        code=code,
        title=title,
        category="legal",
        severity=severity,
        waivable=waivable,
        authority=(LAW,),
        clock="standing",
        status=frozenset({"active"}),
        layout=frozenset({"current"}),
        periods=(),
        wording=Wording("", "", Fix("by-hand", "")),
        variants={},
    )


def report(findings: Sequence[Finding] = (), checked: int = 5) -> Report:
    """Make a report on files checked on one day."""
    ordered = tuple(sorted(findings, key=lambda finding: finding.sort_key))
    return Report(ordered, checked, DAY, "0.1.0")


MISSING = finding(
    "licenses are obtained\n    for each position.",
    "The legal requirements do not contain the work-authorization sentence.",
    fix=remedy(
        "Add this paragraph at the end of the section.",
        "safe",
        edit(
            "for each position.\n",
            f"for each position.\n  - >-\n{indent(fill(SENTENCE, 90), '    ')}\n",
        ),
    ),
    label="the section ends here",
)
SCANNED = [
    finding(
        "i1nquiries",
        "“i1nquiries” looks like a scanning error.",
        code="WOR007",
        name="wording-scanning-errors",
        severity="warning",
        place="Typical Work, item 1",
        why="Readers stumble over it, and a search does not find the statement.",
        fix=remedy("Write “inquiries”.", "unsafe", edit("i1nquiries", "inquiries")),
        suggestions=("inquiries",),
        fingerprint="aaaa",
    ),
    finding(
        "Reviews work for compliance;",
        "The last item of the list ends with a semicolon.",
        code="WOR007",
        name="wording-scanning-errors",
        severity="warning",
        place="Typical Work, item 2",
        why="Readers stumble over it, and a search does not find the statement.",
        fix=remedy("End the item with a full stop.", "safe", edit("compliance;", "compliance.")),
        fingerprint="bbbb",
    ),
]
DATES = finding(
    "2019-07-02",
    "The date of the entry and the date in its sentence differ.",
    code="HIS003",
    name="history-dates-agree",
    place="History, entry of July 2, 2019",
    why="Readers cannot tell from which day the revision holds.",
    fix=remedy("Write the date that was approved in both places."),
    related=(
        second_place("July 1, 2019", "History, entry of July 2, 2019", "the sentence says this"),
    ),
    expected="July 1, 2019",
    found="July 2, 2019",
    fingerprint="cccc",
)
REFERENCE = finding(
    "Customer Services Specialist 3",
    "No class in the plan has the title “Customer Services Specialist 3”.",
    code="REF001",
    name="reference-resolves",
    severity="advice",
    place="Desirable Qualifications",
    why="Applicants cannot tell which experience counts.",
    fix=remedy("Write the title of a class in the plan."),
    suggestions=("Customer Service Specialist 3", "Customer Service Specialist 2"),
    fingerprint="dddd",
)
NEAR_MISS_TEXT = (
    f"class_code: '102A'\nlegal_requirements:\n  - {SENTENCE.replace('legally', 'lawfully')}\n"
)
NEAR_MISS = finding(
    SENTENCE.replace("legally", "lawfully"),
    "The work-authorization sentence differs from the wording of the law.",
    text=NEAR_MISS_TEXT,
    path="specs/102A.yaml",
    place="Legal Requirement(s)",
    why="The law gives the sentence word for word.",
    fix=remedy(
        "Replace the paragraph with the sentence of the law.",
        "safe",
        edit("lawfully", "legally", NEAR_MISS_TEXT),
    ),
    expected=SENTENCE,
    found=SENTENCE.replace("legally", "lawfully"),
    identity="102A",
    title="Customer Service Specialist 1",
    fingerprint="eeee",
)
EVERYTHING = report([MISSING, *SCANNED, DATES, REFERENCE, NEAR_MISS])._replace(
    waived=(
        Waived(
            SCANNED[0]._replace(fingerprint="ffff"),
            "The agency wants the old spelling.",
            date(2027, 1, 1),
        ),
    ),
    debts=(MISSING._replace(fingerprint="0000"), REFERENCE._replace(fingerprint="1111")),
    notes=("2 known debts are gone; the baseline was shortened.",),
)
FILES = {PATH: source(), "specs/102A.yaml": source(NEAR_MISS_TEXT, "specs/102A.yaml")}
RULES = {
    "LEG001": rule(
        "LEG001",
        "legal-work-authorization",
        "The legal requirements carry the work-authorization sentence",
        waivable=False,
    ),
    "HIS003": rule("HIS003", "history-dates-agree", "Dates agree"),
    "REF001": rule("REF001", "reference-resolves", "References resolve", severity="advice"),
    "WOR007": rule("WOR007", "wording-scanning-errors", "No scanning errors", severity="warning"),
}
HOSTILE_TEXT = (
    "title: </pre><script>alert(1)</script> | `x` ::error::\x1b[31m %0A \u202eabc ]]> 名\n"
)
HOSTILE = finding(
    "</pre><script>alert(1)</script>",
    "A title with %, ::, a comma, “<b>” and\na second line.",
    text=HOSTILE_TEXT,
    path="specs/odd %name, <b>:1.yaml",
    place="Title <i>",
    why="Because & <em>so</em>.",
    fix=remedy("Write | another `title`."),
    expected="<b>bold</b> one",
    found="<b>bold</b> two",
    title="<script>alert(2)</script>",
    identity="<x>",
    fingerprint="",
)
FILES[HOSTILE.path] = source(HOSTILE_TEXT, HOSTILE.path)
OPTIONS = Options(rules=RULES, source=FILES.__getitem__)
EACH_REPORT = pytest.mark.parametrize(
    ("name", "shown"),
    [
        pytest.param("everything", EVERYTHING, id="everything"),
        pytest.param("hostile", report([HOSTILE], 1), id="hostile"),
        pytest.param("clean", report(), id="clean"),
    ],
)
"""Runs a test with each of three reports, by name."""
