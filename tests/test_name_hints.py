"""Every line that names a class has a hint, so that lines without one need not be read."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speclint.naming.name_hints import lines_with_hints
from speclint.naming.references import find_references, named_references
from speclint.naming.title_words import JOBS

SEEDS = Path(__file__).parent / "data" / "seeds"

NAMED = {
    "level in figures": "Assists a Cook 1 or 2.",
    "no-break space": "Assists the\u00a0Fiscal\u00a0Analyst\u00a03.",
    "level in Roman numerals": "Supervises the Data Compiler II.",
    "Roman numeral at the end": "One year as a Data Compiler IV",
    "several Roman numerals": "Supervises Right-of-Way Agents I/II.",
    "job and level word": "Supervises the Fiscal Technician Lead.",
    "a lead": "One year as a Widget Lead.",
    "level word after a dash": "Reports to the IT Business Development - Senior/Specialist.",
    "capitals": "One year of experience as a FISCAL ANALYST.",
    "ligature": "One year of experience as a Corrections O\ufb03cer.",
    "plural": "Supervises Deputies.",
    "bracket before": "Supervises the crew(Custodians and Others).",
    "ending of a job": "One year of experience as an Ethnologist.",
    "nothing but a pointer": "See Benefits.",
    "code": "For duties, see class code 102A.",
    "code after refer": "For Duties refer  to 09450; we oversee it.",
}

NOT_NAMED = (
    "Applies standards in the Department of Natural Resources; drafts permits.",
    "Persons legally authorized to work in the U.S. under federal law are eligible.",
    "A Bachelor\u2019s degree and two years of experience in budgets.",
    "supervises staff of the office.",
    "",
)

SPACES = (" ", " ", " ", "\u00a0", "\t", "-", "/", ", ", "(", ". ", " - ", " \u2013 ", "\u2019s ")
LEVELS = ("1", "2", "10", "II", "IV", "A", "s", "1-3", "II/III", "Lead", "SENIOR", "Specialist")
WORDS = (
    "as a ",
    "experience ",
    "supervises ",
    "see ",
    "See ",
    "Refer to ",
    "the ",
    " and ",
    " or ",
)
ODD = (
    "102A",
    "09450",
    "class ",
    " series",
    "Department of ",
    "O\ufb03cer",
    "analy\ufb06",
    "\u00c9",
)
JOB_WORDS = ("Officer", "ANALYST", "Ethnologist", "Data Compiler", "Deputies", "Cook/Baker")
PIECES = st.sampled_from((*SPACES, *LEVELS, *WORDS, *ODD, *JOB_WORDS))
LINES = st.lists(PIECES, max_size=12).map("".join)


def hinted(text: str) -> list[int]:
    return lines_with_hints(text.encode())


@pytest.mark.parametrize("text", NAMED.values(), ids=NAMED)
def test_names_have_hints(text: str) -> None:
    assert named_references(text)
    assert hinted(text) == [0]


def test_other_lines_have_none() -> None:
    assert hinted("\n".join(NOT_NAMED)) == []


def test_lines_are_counted_from_zero() -> None:
    assert hinted("a Cook 1 and a Cook 2\n\nx\nthe Baker II\n") == [0, 3]


@pytest.mark.parametrize("job", sorted(JOBS))
def test_every_job_is_a_hint(job: str) -> None:
    plural = job[:-1] + "ies" if job.endswith("y") else job + "s"
    assert hinted(f"{job.capitalize()}\n{plural.upper()}\n{job}") == [0, 1]


def test_a_letter_that_may_stand_for_others_is_a_hint() -> None:
    odd = [
        letter
        for letter in map(chr, range(0x80, sys.maxunicode + 1))
        if not 0xD800 <= ord(letter) < 0xE000 and any(c.isascii() for c in letter.casefold())
    ]
    assert hinted("\n".join(f"A{letter}" for letter in odd)) == [*range(len(odd))]


@given(LINES)
def test_no_name_is_without_a_hint(line: str) -> None:
    assert not named_references(line) or hinted(line) == [0]


@given(st.lists(LINES, max_size=5))
def test_a_line_has_the_hints_that_it_has_alone(lines: list[str]) -> None:
    alone = [number for number, line in enumerate(lines) if hinted(line)]
    assert hinted("\n".join(lines)) == alone


@pytest.mark.parametrize("path", sorted(SEEDS.glob("*.txt")), ids=lambda path: path.name)
def test_published_pages(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").split("\n")
    named = {
        n for n, line in enumerate(lines) if any(not r.relative for r in find_references(line))
    }
    assert named <= {*hinted("\n".join(lines))}
