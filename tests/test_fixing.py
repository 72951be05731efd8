"""Fixing ends, changes only what it names, and is refused where it would do more."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from plan_generator import generate
from speclint.edits.apply_edits import apply_edits
from speclint.edits.bench import Bench
from speclint.edits.fixing import Mended, mend
from speclint.edits.guard import guarded
from speclint.policy.rule_file import RuleFile, to_rule
from speclint.policy.rulebook import Rulebook
from speclint.policy.rulepack import load_rules, rule_paths, shipped_rules
from speclint.run import Job
from speclint.setup.written import read_written
from speclint.text.comments import comments
from speclint.text.document import Document, parse
from speclint.text.source import Source, decode, read

if TYPE_CHECKING:
    from collections.abc import Mapping

    from speclint.policy.rule_file import Example

DAY = date(2026, 1, 1)
ROOT = Path(__file__).parent.parent
BOOK = Rulebook(load_rules([shipped_rules()]))
PUBLISHED = sorted((ROOT / "specs").rglob("*.yaml"))


def _mended(texts: Mapping[str, str], book: Rulebook = BOOK, day: date = DAY) -> Mended:
    given = {path: decode(path, text.encode()) for path, text in texts.items()}
    job = Job(tuple(texts), (), given)
    return mend(Bench(job, book, day).judge, job.source, lambda _: True)


def _comments(text: str) -> Counter[str]:
    source = decode("x", text.encode())
    assert isinstance(source, Source)
    document = parse(source)
    assert isinstance(document, Document)
    return Counter(comments(text, (document.root,), 0, len(text)))


def _twice(texts: Mapping[str, str], book: Rulebook = BOOK, day: date = DAY) -> Mended:
    """Fix, then fix the result, which must change nothing more."""
    once = _mended(texts, book, day)
    again = {**texts, **once.texts}
    twice = _mended({once.names.get(path, path): text for path, text in again.items()}, book, day)
    assert twice.texts == {}
    assert twice.names == {}
    return once


def _examples() -> list[tuple[RuleFile, Example]]:
    files = [
        read_written(RuleFile, read(str(path)), str(path))[0]
        for path in rule_paths([shipped_rules()])
    ]
    return [
        (f, e) for f in files for e in f.examples if e.bytes is None and isinstance(e.expect, list)
    ]


STUBBORN = """\
class_code: "102A"
title: Auditor 1
typical_work:
  - Assists in\u2011service staff;
  - Performs other duties.
legal_requirements:
  - A law.
history:
  - effective: 2007-07-01
    text: New class effective July 1, 2007.
"""


def test_a_fix_that_is_taken_back_keeps_no_other_from_being_made() -> None:
    """What was judged of the text that was taken back must not stand for the file."""
    rules = Rulebook(tuple(r for r in BOOK.rules if r.code in {"LEG001", "HIS008", "WRD010"}))
    given = decode("102A.yaml", STUBBORN.encode())
    job = Job(("102A.yaml",), (), {"102A.yaml": given})
    safe = mend(Bench(job, rules, DAY).judge, job.source, lambda f: f.remedy.safety == "safe")
    assert [finding.code for finding in safe.done] == ["WRD010", "LEG001"]
    assert [finding.code for finding in safe.left] == ["HIS008"]


@pytest.mark.parametrize("path", PUBLISHED, ids=lambda path: path.stem)
def test_published_specification(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    mended = _twice({path.name: text})
    after = mended.texts.get(path.name, text)
    assert _comments(after) == _comments(text)


@pytest.mark.parametrize(
    ("file", "example"), [pytest.param(f, e, id=f"{f.code}-{e.title}") for f, e in _examples()]
)
def test_every_example_is_settled_in_one_run(file: RuleFile, example: Example) -> None:
    book = Rulebook((to_rule(file, example.params),))
    name = example.file or "spec.yaml"
    _twice({**example.plan, name: example.spec}, book, example.on or DAY)


def test_five_hundred_specifications_with_defects() -> None:
    texts = {str(spec.path): spec.text for spec in generate(500, seed=7, defect_rate=0.5)}
    readable = {path: text for path, text in texts.items() if not _slips(text)}
    mended = _twice(readable)
    assert len(mended.done) > 50
    for path, after in mended.texts.items():
        assert _comments(after) == _comments(readable[path])


def _slips(text: str) -> bool:
    return not isinstance(parse(_source(text)), Document)


def _source(text: str, path: str = "x") -> Source:
    source = decode(path, text.encode())
    assert isinstance(source, Source)
    return source


def test_a_fix_touches_only_the_characters_of_its_edits() -> None:
    texts = {str(spec.path): spec.text for spec in generate(200, seed=8, defect_rate=0.5)}
    given = {path: _source(text, path) for path, text in texts.items() if not _slips(text)}
    findings = Bench(Job(tuple(given), (), given), BOOK, DAY).judge({})
    fixable = [finding for finding in findings if finding.remedy.text_edits]
    assert len(fixable) > 20
    for finding in fixable:
        source = given[finding.path]
        after = guarded(source, finding.remedy.edits)
        assert after == apply_edits(source.text, finding.remedy.text_edits)


def test_fixes_that_undo_each_other_end() -> None:
    """Two rules of a team that ask for opposite words are told, and nothing hangs."""
    one = _terms("OWN001", "staffing", "workforce")
    other = _terms("OWN002", "workforce", "staffing")
    text = 'class_code: "102A"\ntitle: T\ndefinition: Plans staffing.\n'
    mended = _mended({"102A.yaml": text}, Rulebook((to_rule(one), to_rule(other))))
    assert mended.refused
    assert len(mended.done) <= 2


def _terms(code: str, bad: str, good: str) -> RuleFile:
    return RuleFile.model_validate(
        {
            "name": f"own-{bad}",
            "code": code,
            "title": "One word",
            "category": "wording",
            "severity": "advice",
            "check": {"kind": "avoids-terms", "terms": {bad: [good]}},
            "message": "Another word.",
            "why": "Why.",
            "fix": {"safety": "unsafe", "title": "Write it."},
        }
    )
