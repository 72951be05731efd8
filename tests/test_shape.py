"""The shape of a specification, and rules that need not look at its words."""

from __future__ import annotations

from datetime import date
from random import Random
from typing import TYPE_CHECKING

import pytest

from judged import reading
from random_specs import random_source, words
from speclint.lint import reading_of
from speclint.policy.rulebook import Rulebook
from speclint.policy.rulepack import load_rules, shipped_rules
from speclint.spec.shape import Shape, shape_of
from speclint.text.source import decode

if TYPE_CHECKING:
    from speclint.spec.reading import Reading

DAY = date(2026, 1, 1)
COOK = """\
class_code: "102A"
title: Cook 1
definition: Cooks.
knowledge_and_abilities: {knowledge_of: food}
history: [{effective: 2005-06-01, text: New class effective 6-1-05.}]
"""
TOLD = ("definition", "knowledge_and_abilities", "history")
KEYS = ("class_code", "title", *TOLD)
PHRASES = (
    "a Bachelor’s degree in biology",
    "or equivalent experience",
    "Under general supervision, is the senior level",
    "close to direct supervision of the entry level.",
    "clerical duties are incidental",
    "clerical work of less than 5 percent",
    "must be a United States citizen",
    "a valid driver's license",
    "he/she",
    "the handicapped",
    "at least five employees",
    "must be 21 years of age",
    "of the the",
    "Department of Personnel",
    "soft\u00adhyphen",
    "Performs other duties as required.",
    "Plans and plan",
    "Assist the public; assist",
)


@pytest.mark.parametrize(
    ("text", "shape"),
    [
        pytest.param(COOK, Shape(KEYS, TOLD, full=True), id="all headings with text"),
        pytest.param(
            f"{COOK}series:\n", Shape((*KEYS, "series"), TOLD, full=False), id="a heading without"
        ),
        pytest.param(
            COOK.replace("food}", "food, ability_to: }"),
            Shape(KEYS, TOLD, full=False),
            id="a part without",
        ),
        pytest.param(
            f"{COOK}class_series_concept: {{see: 102A}}\n",
            Shape((*KEYS, "class_series_concept"), TOLD, full=True),
            id="a concept told elsewhere",
        ),
        pytest.param(f"{COOK}typical_work: {{a: b}}\n", None, id="a value of the wrong kind"),
    ],
)
def test_shape(text: str, shape: Shape | None) -> None:
    assert shape_of(reading(text)) == shape


@pytest.mark.parametrize(
    ("sections", "tells"), [(("legal_requirements",), False), (("definition", "other"), True)]
)
def test_a_shape_tells_of_sections(sections: tuple[str, ...], *, tells: bool) -> None:
    assert Shape(KEYS, TOLD, full=True).tells(sections) is tells


BOOK = Rulebook(load_rules([shipped_rules()]))


def found(reading: Reading, *, likely: bool) -> list[tuple[str, str]]:
    asked = (held for held, _ in BOOK.likely([reading], DAY))
    held = asked if likely else BOOK.held(reading, DAY)
    return [
        (rule.code, repr(problem))
        for rule, interval, check in held
        for problem in check.problems(reading, interval)
    ]


@pytest.mark.parametrize("seed", range(300))
def test_rules_that_are_passed_over_would_find_nothing(seed: int) -> None:
    random = Random(seed)
    text = random_source(random).text
    for _ in range(random.randint(0, 6)):
        before, word, behind = text.partition(words(random, 1))
        text = f"{before}{word} {random.choice(PHRASES)}{behind}" if word else text
    read = reading_of(decode("102A.yaml", text.encode()))
    assert read is None or found(read, likely=True) == found(read, likely=False)
