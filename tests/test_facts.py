"""Facts hold every class that a specification names, and little else."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

import judged
from speclint.naming.references import find_references
from speclint.spec.facts import facts_of

SPECS = sorted((Path(__file__).parents[1] / "specs").rglob("*.yaml"))

SPEC = """\
class_code: "102B"
title: Cook 2
series: Cook
level: 2
category: Food
definition: |
  Prepares meals.
  Assists a Cook 3. This is the next lower level to Cook 3.

  Reports to the Baker II.
typical_work:
  - Peels potatoes in the Department of Food;
  - {statement: Supervises Cook 1s., clerical: true}
desirable_qualifications:
  - One year of experience as a Cook 1.
  - A Bachelor's degree and two years of experience.
  - Three years of experience in kitchens.
history:
  - {effective: 2005-06-01, text: "New class; (replaces 12345 Chef 2)."}
"""


def test_classes_named() -> None:
    facts = facts_of(judged.reading(SPEC))
    assert [(c.reference.kind, c.reference.title, c.pointer, c.start) for c in facts.cited] == [
        ("mention", "Cook 3", ("definition",), 26),
        ("mention", "Cook 3", ("definition",), 66),
        ("reports-to", "Baker II", ("definition",), 90),
        ("supervises", "Cook 1", ("typical_work", 1, "statement"), 11),
        ("experience-as", "Cook 1", ("desirable_qualifications", 0), 28),
    ]


def test_years_without_a_degree_or_a_class_and_classes_replaced() -> None:
    facts = facts_of(judged.reading(SPEC))
    assert [(e.years, e.pointer, e.start, e.end) for e in facts.experience] == [
        (3, ("desirable_qualifications", 2), 0, 11)
    ]
    assert [(r.code, r.title, r.pointer) for r in facts.replaced] == [
        ("12345", "Chef 2", ("history", 0, "text"))
    ]


@pytest.mark.parametrize(
    ("statement", "years"),
    [
        ("One year as a Cook 1.", []),
        ("One year as a Cook 1 and two years in kitchens as staff.", [2]),
        ("One year as a Cook 1 and six months of work in a bakery.", [0.5]),
        ("FOUR YEARS OF EXPERIENCE IN BAKERIES.", [4]),
    ],
)
def test_years_beside_those_in_a_class(statement: str, years: list[float]) -> None:
    spec = SPEC.replace("One year of experience as a Cook 1.", statement)
    assert [e.years for e in facts_of(judged.reading(spec)).experience] == [*years, 3]


CONCEPTS: dict[str, tuple[str, str, str | None, int]] = {
    "key": ("{see: 102A}", "pointer", "102A", 0),
    "prose": ("Refer to Cook 1 specification.", "pointer", "Cook 1", 9),
    "a list of one": ("[See 102A.]", "pointer", "102A", 4),
    "text": ("Cooks meals.", "text", None, 0),
    "text behind a pointer": ("[See Cook 1., Cooks meals.]", "text", None, 0),
}


@pytest.mark.parametrize(("concept", "kind", "target", "start"), CONCEPTS.values(), ids=CONCEPTS)
def test_a_pointer_may_be_prose(concept: str, kind: str, target: str | None, start: int) -> None:
    written = SPEC.replace("definition:", f"class_series_concept: {concept}\ndefinition:")
    facts, plain = facts_of(judged.reading(written)), facts_of(judged.reading(SPEC))
    assert (facts.concept, facts.concept_of) == (kind, target)
    pointer = facts.concept_pointer
    if pointer is None:
        assert target is None
        assert facts.named == facts.cited
    else:
        assert (pointer.reference.title, pointer.start) == (target, start)
        assert pointer.end - pointer.start == len(pointer.reference.title)
        assert facts.named == (pointer, *plain.cited)


@pytest.mark.parametrize("path", SPECS, ids=lambda path: path.stem)
def test_no_statement_is_passed_over(path: Path) -> None:
    reading = judged.reading(path.read_text(encoding="utf-8"))
    cited = [(c.reference, c.pointer, c.start) for c in facts_of(reading).cited]
    assert cited == [
        (reference, paragraph.pointer, paragraph.start + reference.start)
        for paragraph in reading.paragraphs
        for reference in find_references(paragraph.text)
        if not reference.relative
    ]


def test_what_specifications_share_is_kept_once() -> None:
    first, second = (facts_of(judged.reading(SPEC)) for _ in range(2))
    for one, other in zip(first.cited, second.cited, strict=True):
        assert one.pointer is other.pointer
        assert one.reference.title is other.reference.title
    assert first.category is second.category
    assert pickle.loads(pickle.dumps((first, second))) == (first, second)  # noqa: S301 - ours
