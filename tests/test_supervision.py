"""Supervision that a class works under, and the level it says it stands at."""

from __future__ import annotations

import json
from itertools import chain
from random import Random

import pytest

from judged import reading
from speclint.checks.one_supervision_term import OneSupervisionTerm
from speclint.checks.supervision_fits import SupervisionFits
from speclint.policy.interval import ALWAYS
from speclint.wording.patterns import pattern
from speclint.wording.supervision import levels_of, sought_of, supervision_named, supervision_of

TERMS = (
    "close supervision",
    "direct supervision",
    "general supervision",
    "general direction",
    "administrative direction",
)
LEVELS = ("entry", "in-training", "para-professional", "journey", "senior", "lead", "supervisory")


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Under close to general supervision, provides", {"close supervision", TERMS[2]}),
        ("Under direct or close supervision, performs", {"close supervision", TERMS[1]}),
        ("Under close/direct supervision, learns", {"close supervision", TERMS[1]}),
        ("Under general supervision or direction, does", {TERMS[2], TERMS[3]}),
        ("under general supervision to general direction", {TERMS[2], TERMS[3]}),
        ("performs under the general supervision of a Nurse 3", {TERMS[2]}),
        ("work under general supervision with little direct supervision.", {TERMS[2]}),
        ("Provides general supervision to staff. Receives general direction.", {TERMS[3]}),
        ("require only administrative direction from the supervisor", {TERMS[4]}),
        ("Under general direction, leads lower-level workers", {TERMS[3]}),
        ("Under administrative supervision", set[str]()),
        ("Under the direction of a physician, prepares", set[str]()),
        ("exercises general supervision over staff", set[str]()),
        ("differ from the Nurse 1, which works under close supervision.", set[str]()),
        ("Supervises trainees under close supervision.", set[str]()),
        ("initially under close supervision, moving on later", set[str]()),
        ("Under close supervision at first", set[str]()),
        ("under close supervision during training and under general supervision", set[str]()),
        ("under close supervision during the first training period", set[str]()),
        ("Thereafter, works under general supervision.", set[str]()),
        ("Under close supervision, helps during training sessions", {"close supervision"}),
    ],
    ids=lambda value: value[:40] if isinstance(value, str) else "",
)
def test_supervision(text: str, terms: set[str]) -> None:
    found = supervision_of(text, TERMS)
    assert {term for stated in found for term in stated.terms} == terms
    assert all(text[stated.start : stated.end] == stated.words for stated in found)


@pytest.mark.parametrize(
    ("text", "levels"),
    [
        ("This is the senior, specialist or lead level of the series.", ["senior", "lead"]),
        ("This is the journey-level of the series.", ["journey"]),
        ("This is the in-training level of the series.", ["in-training"]),
        ("This is the para-professional level of the series.", ["para-professional"]),
        ("Performs entry level professional assignments", ["entry"]),
        ("This class is the first supervisory level over staff", ["supervisory"]),
        ("As the journey level of the series, plans", ["journey"]),
        ("Supervises journey-level workers", list[str]()),
        ("Trains staff at the journey level.", list[str]()),
        ("Positions at this level perform senior duties", list[str]()),
        ("This is the fully qualified working level.", list[str]()),
        ("Positions at all levels may be assigned lead responsibility", list[str]()),
    ],
    ids=lambda value: value[:40] if isinstance(value, str) else "",
)
def test_levels(text: str, levels: list[str]) -> None:
    found = list(levels_of(text, LEVELS))
    assert {level for stated in found for level in stated.terms} == set(levels)
    assert all(text[stated.start : stated.end] == stated.words for stated in found)


OTHER_LEVELS = {
    "Positions at the 1 level work under close supervision.": set[str](),
    "Positions at the 2 level work under general supervision.": {TERMS[2]},
    "Positions at the second level work under general supervision.": {TERMS[2]},
    "Positions at this level work under general supervision.": {TERMS[2]},
    "Positions at all levels work under general supervision.": {TERMS[2]},
    "The 1 level works under close supervision, while the 2 level works under general supervision.":
        {TERMS[2]},
    "Work under close supervision is performed at the Warehouse Operator 1 level.": set[str](),
    "Under close supervision, employees at the 1 level learn the work.": set[str](),
    "Level 3 positions work under general direction.": set[str](),
    "Staff at lower levels work under close supervision.": set[str](),
    "This is the journey level. The entry level works under close supervision.": set[str](),
    "This is the journey level. Work at the journey level is done under general supervision.":
        {TERMS[2]},
    "Work at the journey level is done under general supervision.": {TERMS[2]},
    "Leads positions at the 1 level and works under general direction.": {TERMS[3]},
    "Reviews the work of staff at the 1 level under general direction.": {TERMS[3]},
    "Under general direction, supervises staff at the 1 level.": {TERMS[3]},
    "Provides a high level of service under general direction.": {TERMS[3]},
}  # fmt: skip


@pytest.mark.parametrize(("text", "terms"), OTHER_LEVELS.items())
def test_supervision_of_other_levels(text: str, terms: set[str]) -> None:
    found = supervision_of(text, TERMS, 2)
    assert {term for stated in found for term in stated.terms} == terms


PHRASES = (
    "Under general supervision", "receives close to direct supervision", "under general direction",
    "requiring only administrative direction", "unlike", "until", "who", "positions perform",
    "at first", "as experience", ". ", "; ", "\n", "This is the senior level",
    "at the lead level of", "the series", "this is the entry level",
)  # fmt: skip
FITS = SupervisionFits(
    "supervision-fits",
    {"entry": TERMS[:2], "senior": TERMS[3:4], "lead": TERMS[3:4]},
    ("definition",),
)
ONE = OneSupervisionTerm("one-supervision-term", TERMS[:4], ("definition",))


def test_a_term_is_words_and_no_pattern() -> None:
    terms = ("close supervision", "general (clinical supervision", "limited supervision*")
    named = [supervision_of(f"Under {term}, works.", terms) for term in terms]
    assert [one.words for found in named for one in found] == ["close supervision"]


NAMED = (
    "Under", "UNDER", "thunder", "the", "receives", "receiving", "required", "Requires only",
    "with only", "either", "close", "General", "general/direct", "to", "or", "and/or", ",",
    "supervision", "SUPERVISION,", "direction", "directions", "’", "É", "\n", "/",
    "under close", "Receives the general", "or direct supervision", "administrative direction",
)  # fmt: skip


@pytest.mark.parametrize("seed", range(10))
def test_supervision_is_found_where_the_pattern_finds_it(seed: int) -> None:
    random = Random(seed)
    found = 0
    for _ in range(500):
        text = " ".join(random.choice(NAMED) for _ in range(random.randint(1, 14)))
        hits = pattern(sought_of(TERMS)).finditer(text)
        named = supervision_named(text, TERMS)
        ends = [one.end for one in named]
        assert ends == [hit.end() for hit in hits if supervision_named(hit.group(), TERMS)]
        assert all(text[one.start : one.end] == one.words for one in named)
        found += len(named)
    assert found > 20


@pytest.mark.parametrize("seed", range(10))
def test_supervision_is_judged_as_if_each_place_were_looked_at(seed: int) -> None:
    random = Random(seed)
    told = 0
    for _ in range(100):
        text = " ".join(random.choice(PHRASES) for _ in range(random.randint(1, 9)))
        read = reading(f"class_code: 102A\ntitle: Cook\ndefinition: {json.dumps(text)}\n")
        text = read.running(("definition",)).text
        levels = [word for at in levels_of(text, tuple(FITS.levels)) for word in at.terms]
        fitting = {term for word in levels for term in FITS.levels[word]}
        stated = supervision_of(text, tuple(dict.fromkeys(chain(*FITS.levels.values()))))
        misfit = levels and stated and not any(fitting & one.terms for one in stated)
        assert len(list(FITS.problems(read, ALWAYS))) == bool(misfit)
        first, *others = supervision_of(text, ONE.terms) or [None]
        differing = [one for one in others if one and first and not one.terms & first.terms]
        assert len(list(ONE.problems(read, ALWAYS))) == len(differing)
        told += bool(misfit) + len(differing)
    assert told
