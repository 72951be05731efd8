"""Checks over the whole plan, at their edges: levels of a series, references, replaced classes."""

from __future__ import annotations

from datetime import date

import pytest

from judged import plan_problems, plan_told
from speclint.checks.abolition_leaned_on import AbolitionLeanedOn
from speclint.checks.concept_once import ConceptOnce
from speclint.checks.concept_pointer import ConceptPointer
from speclint.checks.experience_level import ExperienceLevel
from speclint.checks.experience_years import ExperienceYears
from speclint.checks.leans_on_abolished import LeansOnAbolished
from speclint.checks.own_title import OwnTitle
from speclint.checks.replaced_agrees import ReplacedAgrees
from speclint.checks.replaced_known import ReplacedKnown
from speclint.checks.resolves import Resolves
from speclint.checks.series_category import SeriesCategory
from speclint.checks.series_gap import SeriesGap
from speclint.checks.series_levels import SeriesLevels
from speclint.checks.series_spelling import SeriesSpelling
from speclint.edits.edit import ReplaceText, SetValue
from speclint.problem import Label
from speclint.text.pointer import Place

Plan = dict[str, str]
Found = list[tuple[str, str, str]]
"""File (named by its class code), variant, words underlined."""


def spec(code: str, title: str = "", more: str = "") -> str:
    return f'class_code: "{code}"\ntitle: {title or f"Cook {code}"}\n{more}'


def cook(level: int | str, more: str = "", *, code: str = "", series: str = "Cook") -> str:
    """Write a class of the series of cooks; its code rises with its level unless given."""
    given = code or f"102{chr(64 + level)}" if isinstance(level, int) else code
    return spec(given, f"{series} {level}", f"series: {series}\nlevel: {level}\n{more}")


def cooks(*levels: int) -> Plan:
    return {f"102{chr(64 + level)}": cook(level) for level in levels}


LEVELS: dict[str, tuple[Plan, Found]] = {
    "rising": (cooks(1, 2, 3), []),
    "rising with a gap": (cooks(1, 3), []),
    "swapped": (
        {"102A": cook(2, code="102A"), "102B": cook(1, code="102B")},
        [("102B", "", "1")],
    ),
    "one out of step": (
        {"102A": cook(1), "102B": cook(3, code="102B"), "102C": cook(2, code="102C")},
        [("102C", "", "2")],
    ),
    "a level twice": (
        {"102A": cook(1), "102B": spec("102B", "Cook B", "series: Cook\nlevel: 1\n")},
        [("102B", "same-level", "1")],
    ),
    "a title twice": (
        {"102A": cook(1), "102B": spec("102B", "COOK 1", "series: Cook\nlevel: 2\n")},
        [("102B", "same-title", "COOK 1")],
    ),
    "variants of one code": (
        {"102A": cook(1), "102A DOC": cook(1, "variant: DOC\n")},
        [],
    ),
    "letters and words are left alone": (
        {
            "102A": cook("B", code="102A"),
            "102B": cook("A", code="102B"),
            "102C": cook(1, code="102C"),
        },
        [],
    ),
    "an abolished class does not count": (
        {"102A": cook(2, "abolished: 2005-06-01\n", code="102A"), "102B": cook(1, code="102B")},
        [],
    ),
    "shorter codes come first": (
        {"0999": cook(2, code="0999"), "102A": cook(1, code="10200")},
        [("102A", "", "1")],
    ),
    "another series": (
        {"102A": cook(2, code="102A"), "102B": cook(1, code="102B", series="Baker")},
        [],
    ),
}


@pytest.mark.parametrize(("plan", "expected"), LEVELS.values(), ids=LEVELS)
def test_levels_rise(plan: Plan, expected: Found) -> None:
    assert plan_told(SeriesLevels("series-levels"), plan) == expected


GAPS: dict[str, tuple[Plan, dict[str, str]]] = {
    "none": (cooks(1, 2), {}),
    "first level missing": (cooks(2, 3), {}),
    "one, in step with the codes": (cooks(1, 3), {"102C": "level 2 (102B)"}),
    "two, in step with the codes": (cooks(1, 4), {"102D": "levels 2 (102B) and 3 (102C)"}),
    "one, out of step with the codes": (
        {"102A": cook(1), "110X": cook(3, code="110X")},
        {"110X": "level 2"},
    ),
    "codes without letters": (
        {"6038": cook(1, code="6038"), "6040": cook(3, code="6040")},
        {"6040": "level 2"},
    ),
    "a code is missing": (
        {"a": cook(1, code="A"), "b": "title: X\nseries: Cook\nlevel: 3\n"},
        {"b": "level 2"},
    ),
    "two gaps": (cooks(1, 3, 5), {"102C": "level 2 (102B)", "102E": "level 4 (102D)"}),
    "the class between is abolished": (
        {**cooks(1, 3), "102B": cook(2, "abolished: 2005-06-01\n")},
        {"102C": "level 2 (102B)"},
    ),
    "the class between will be abolished": (
        {**cooks(1, 3), "102B": cook(2, "abolished: 2026-01-02\n")},
        {},
    ),
}


@pytest.mark.parametrize(("plan", "expected"), GAPS.values(), ids=GAPS)
def test_gaps(plan: Plan, expected: dict[str, str]) -> None:
    found = plan_problems(SeriesGap("series-gap"), plan)
    assert {name: problem.values["missing"] for name, problem in found} == expected


CATEGORIES: dict[str, tuple[list[str], list[str]]] = {
    "alike": (["Food", "Food", "Food"], []),
    "one of three": (["Food", "Art", "Food"], ["102B"]),
    "one does not say": (["Food", "", "Food"], []),
    "one of two: the lowest counts": (["Food", "Art"], ["102B"]),
    "another case": (["Food", "food", "Food"], ["102B"]),
}


@pytest.mark.parametrize(("categories", "expected"), CATEGORIES.values(), ids=CATEGORIES)
def test_one_category(categories: list[str], expected: list[str]) -> None:
    plan = {
        f"102{chr(64 + level)}": cook(level, f"category: {name}\n" if name else "")
        for level, name in enumerate(categories, start=1)
    }
    found = plan_problems(SeriesCategory("series-category"), plan)
    assert [name for name, _ in found] == expected
    assert all(p.edits == (SetValue(("category",), "Food"),) for _, p in found)


SPELLINGS: dict[str, tuple[list[str], Found]] = {
    "alike": (["Food Worker", "Food Worker"], []),
    "plural": (
        ["Food Worker", "Food Workers", "Food Worker"],
        [("102B", "", "Food Workers")],
    ),
    "and": (
        ["Food & Bar Worker", "Food and Bar Worker", "Food & Bar Worker"],
        [("102B", "", "Food and Bar Worker")],
    ),
    "two series": (["Food Worker", "Wood Worker"], []),
}


@pytest.mark.parametrize(("names", "expected"), SPELLINGS.values(), ids=SPELLINGS)
def test_one_spelling(names: list[str], expected: Found) -> None:
    plan = {
        f"102{chr(64 + level)}": cook(level, series=name)
        for level, name in enumerate(names, start=1)
    }
    assert plan_told(SeriesSpelling("series-spelling"), plan) == expected


CONCEPT = "class_series_concept: Cooks meals.\n"

POINTERS: dict[str, tuple[Plan, Found]] = {
    "by code": (
        {"102A": cook(1, CONCEPT), "102B": cook(2, "class_series_concept: {see: 102A}\n")},
        [],
    ),
    "by title": (
        {"102A": cook(1, CONCEPT), "102B": cook(2, "class_series_concept: {see: Cook 1}\n")},
        [],
    ),
    "by series": (
        {"102A": cook(1, CONCEPT), "102B": cook(2, "class_series_concept: {see: Cook}\n")},
        [],
    ),
    "nowhere": ({"102B": cook(2, "class_series_concept: {see: 102Z}\n")}, [("102B", "", "102Z")]),
    "to itself": (
        {"102B": cook(2, "class_series_concept: {see: 102B}\n")},
        [("102B", "itself", "102B")],
    ),
    "to a pointer": (
        {
            "102A": cook(1, "class_series_concept: {see: 102C}\n"),
            "102B": cook(2, "class_series_concept: {see: 102A}\n"),
            "102C": cook(3, CONCEPT),
        },
        [("102B", "pointer-again", "102A")],
    ),
    "to a class without the section": (
        {"102A": cook(1), "102B": cook(2, "class_series_concept: {see: 102A}\n")},
        [("102B", "no-text", "102A")],
    ),
    "to an empty section": (
        {
            "102A": cook(1, "class_series_concept:\n"),
            "102B": cook(2, "class_series_concept: {see: 102A}\n"),
        },
        [("102B", "no-text", "102A")],
    ),
    "in prose": (
        {"102A": cook(1, CONCEPT), "102B": cook(2, "class_series_concept: See Cook 1.\n")},
        [],
    ),
    "in prose, nowhere": (
        {"102B": cook(2, "class_series_concept: Refer to Baker 1 specification.\n")},
        [("102B", "", "Baker 1")],
    ),
    "in prose, to itself": (
        {"102B": cook(2, "class_series_concept: See 102B.\n")},
        [("102B", "itself", "102B")],
    ),
    "in prose, to prose": (
        {
            "102A": cook(1, "class_series_concept: See 102C.\n"),
            "102B": cook(2, "class_series_concept: See Cook 1.\n"),
            "102C": cook(3, CONCEPT),
        },
        [("102B", "pointer-again", "Cook 1")],
    ),
    "to one of two variants that has it": (
        {
            "102A": cook(1, "variant: DOC\n"),
            "102A WFSE": cook(1, "variant: WFSE\n" + CONCEPT),
            "102B": cook(2, "class_series_concept: {see: 102A}\n"),
        },
        [],
    ),
}


@pytest.mark.parametrize(("plan", "expected"), POINTERS.values(), ids=POINTERS)
def test_concept_pointers(plan: Plan, expected: Found) -> None:
    assert plan_told(ConceptPointer("concept-pointer"), plan) == expected


@pytest.mark.parametrize(
    ("carriers", "expected"),
    [
        pytest.param((1,), [], id="the lowest alone"),
        pytest.param((3,), [], id="another alone"),
        pytest.param((1, 3), ["102C"], id="two"),
        pytest.param((1, 2, 3), ["102B", "102C"], id="three"),
    ],
)
def test_the_concept_stands_once(carriers: tuple[int, ...], expected: list[str]) -> None:
    plan = {
        f"102{chr(64 + level)}": cook(level, CONCEPT if level in carriers else "")
        for level in (1, 2, 3)
    }
    found = plan_told(ConceptOnce("concept-once"), plan)
    assert found == [(name, "", "class_series_concept") for name in expected]


def test_pointers_in_prose_are_no_copies() -> None:
    pointers = (
        "See 102A.",
        "Refer to Cook 1 specification.",
        "See class series concept for Cook 1",
    )
    plan = {"102A": cook(1, CONCEPT)} | {
        f"102{chr(64 + level)}": cook(level, f"class_series_concept: {text}\n")
        for level, text in enumerate(pointers, start=2)
    }
    assert plan_told(ConceptOnce("concept-once"), plan) == []


def ways(*texts: str) -> str:
    return "desirable_qualifications:\n" + "".join(f'  - "{text}"\n' for text in texts)


ASKED: dict[str, tuple[int | str, str, list[str]]] = {
    "below": (3, "One year of experience as a Cook 2.", []),
    "the same": (3, "One year of experience as a Cook 3.", ["Cook 3"]),
    "above": (3, "One year as a Cook 4.", ["Cook 4"]),
    "above, in Roman figures": (3, "One year as a Cook IV.", ["Cook IV"]),
    "one of two": (3, "One year as a Cook 2 or a Cook 3.", ["Cook 3"]),
    "another series": (1, "One year as a Baker 4.", []),
    "the same in another spelling": (2, "One year as a Cooks 2.", ["Cooks 2"]),
    "led, not been": (2, "One year leading a Cook 3.", []),
    "a letter below": ("B", "One year as a Cook A.", []),
    "the same letter": ("B", "One year as a Cook B.", ["Cook B"]),
    "a letter above": ("B", "One year as a Cook C.", ["Cook C"]),
    "a letter, in a class with a number": (2, "One year as a Cook B.", []),
    "no level asked for": (2, "Two years of experience as a Cook.", []),
}


@pytest.mark.parametrize(("level", "way", "expected"), ASKED.values(), ids=ASKED)
def test_experience_at_a_lower_level(level: int | str, way: str, expected: list[str]) -> None:
    plan = {"102X": cook(level, ways(way), code="102X")}
    found = plan_told(ExperienceLevel("experience-level"), plan)
    assert [words for _, _, words in found] == expected


def test_references_outside_the_qualifications_may_name_any_level() -> None:
    plan = {"102B": cook(2, 'definition: "Does the work of a Cook 3."\n')}
    assert plan_told(ExperienceLevel("experience-level"), plan) == []


YEARS: dict[str, tuple[list[list[str]], Found]] = {
    "rising": ([["One year of experience."], ["Three years of experience."]], []),
    "alike": ([["Two years of experience."], ["Two years of experience."]], []),
    "falling": (
        [["Three years of experience."], ["Two years of experience."]],
        [("102B", "", "Two years")],
    ),
    "beside a degree": (
        [["Six years of experience."], ["A Bachelor's degree and two years of experience."]],
        [],
    ),
    "the longest of several counts": (
        [["Two years of experience."], ["A year of experience.", "Four years of experience."]],
        [],
    ),
    "in the class below": (
        [["Six years of experience."], ["One year of experience as a Cook 1."]],
        [],
    ),
    "in the class below, or falling": (
        [["Six years of experience."], ["One year as a Cook 1.", "Five years of experience."]],
        [("102B", "", "Five years")],
    ),
    "a level that says nothing between": (
        [["Three years of experience."], ["None."], ["Two years of experience."]],
        [("102C", "", "Two years")],
    ),
    "months": (
        [["Eighteen months of experience."], ["One year of experience."]],
        [("102B", "", "One year")],
    ),
}


@pytest.mark.parametrize(("levels", "expected"), YEARS.values(), ids=YEARS)
def test_years_do_not_fall(levels: list[list[str]], expected: Found) -> None:
    plan = {
        f"102{chr(64 + level)}": cook(level, ways(*texts))
        for level, texts in enumerate(levels, start=1)
    }
    assert plan_told(ExperienceYears("experience-years"), plan) == expected


RENAMED = cook(
    1, 'history:\n  - text: "Title change (formerly Kitchen Helper 1); effective July 1, 2010."\n'
)
CRISIS = spec("132Z", "Crisis Response Consultant 3")
TRAINING = spec("117O", "Employee Training Analyst 1")
NAMED: dict[str, tuple[Plan, str, Found]] = {
    "in the plan": (cooks(1), "One year as a Cook 1.", []),
    "a series": (cooks(1), "Leads the Cook series.", []),
    "nowhere": (cooks(1), "One year as a Baker 1.", [("X", "", "Baker 1")]),
    "a level that is missing": (
        cooks(1),
        "One year as a Cook 2.",
        [("X", "no-such-level", "Cook 2")],
    ),
    "a former title": (
        {"102A": RENAMED},
        "A year as a Kitchen Helper 1.",
        [("X", "former-title", "Kitchen Helper 1")],
    ),
    "a plural of one class": (
        cooks(1),
        "A year as a Cooks 1.",
        [("X", "other-spelling", "Cooks 1")],
    ),
    "several of one class": (cooks(1), "Supervises Cooks 1.", []),
    "a title that is a plural": (
        {"102A": spec("102A", "Food Services 2")},
        "One year as a Food Services 2.",
        [],
    ),
    "and for &": (
        {"102A": spec("102A", "Food & Bar Worker 1")},
        "One year as a Food and Bar Worker 1.",
        [("X", "other-spelling", "Food and Bar Worker 1")],
    ),
    "an apostrophe elsewhere": (
        {"102A": spec("102A", "Workers' Compensation Adjudicator 1")},
        "One year as a Worker's Compensation Adjudicator 1.",
        [("X", "other-spelling", "Worker's Compensation Adjudicator 1")],
    ),
    "a title that begins like a verb": (
        {"132Z": CRISIS},
        "Supervises Crisis Response Consultant 3.",
        [],
    ),
    "a title that begins with Employee": (
        {"117O": TRAINING},
        "One year as an Employee Training Analyst 1.",
        [],
    ),
    "twice in one text": (
        cooks(1),
        "One year as a Baker 1, or as a Baker 1 and a Cook 1, or as a Baker 2.",
        [("X", "", "Baker 1"), ("X", "", "Baker 2")],
    ),
    "a spelling twice, to be mended twice": (
        cooks(1),
        "A year as a Cooks 1, or as a Cooks 1.",
        [("X", "other-spelling", "Cooks 1"), ("X", "other-spelling", "Cooks 1")],
    ),
    "a role": (
        {"102A": spec("102A", "Ration Manager")},
        "Performs the duties of the Station Manager.",
        [],
    ),
    "a role, and a class that is nearly it": (
        {"102A": spec("102A", "Customer Service Manager")},
        "Performs the duties of the Customer Servce Manager.",
        [("X", "", "Customer Servce Manager")],
    ),
    "a role, and a class of another job": (
        {"102A": spec("102A", "Customer Service Specialist")},
        "Performs the duties of the Customer Service Manager.",
        [],
    ),
    "no role": (
        {"102A": spec("102A", "Ration Manager")},
        "Performs the duties of a Station Manager.",
        [("X", "", "Station Manager")],
    ),
    "relative": (cooks(1), "Promotes to the next higher level.", []),
    "an abolished class is another rule's": (
        {"102A": cook(1, "abolished: 2005-06-01\n")},
        "One year as a Cook 1.",
        [],
    ),
}


@pytest.mark.parametrize(("plan", "way", "expected"), NAMED.values(), ids=NAMED)
def test_references_resolve(plan: Plan, way: str, expected: Found) -> None:
    found = plan_told(Resolves("resolves"), {**plan, "X": spec("X", "Steward", ways(way))})
    assert found == expected


CONCEPTS: dict[str, tuple[str, Found]] = {
    "known": ("See Cook 1.", []),
    "key, known": ("{see: 102A}", []),
    "nowhere is another rule's": ("See Baker 1.", []),
    "key, nowhere": ("{see: Baker 1}", []),
    "another spelling": ("See Food & Bar Workers 1.", []),
    "another spelling of and": (
        "See Food and Bar Worker 1.",
        [("X", "other-spelling", "Food and Bar Worker 1")],
    ),
    "key, another spelling": (
        "{see: Food and Bar Worker 1}",
        [("X", "other-spelling", "Food and Bar Worker 1")],
    ),
    "key, a former title": (
        "{see: Kitchen Helper 1}",
        [("X", "former-title", "Kitchen Helper 1")],
    ),
}


@pytest.mark.parametrize(("concept", "expected"), CONCEPTS.values(), ids=CONCEPTS)
def test_pointers_resolve(concept: str, expected: Found) -> None:
    plan = {
        "102A": RENAMED,
        "103A": spec("103A", "Food & Bar Worker 1"),
        "X": spec("X", "Steward", f"class_series_concept: {concept}\n"),
    }
    assert plan_told(Resolves("resolves"), plan) == expected


def test_the_one_right_title_is_offered() -> None:
    plan = {**cooks(1), "X": spec("X", "Steward", ways("A year as a Cooks 1."))}
    ((_, problem),) = plan_problems(Resolves("resolves"), plan)
    pointer = ("desirable_qualifications", 0)
    assert problem.edits == (ReplaceText(pointer, 12, 19, "Cook 1"),)


ENDED = cook(1, "abolished: 2005-06-01\n")
LEANING: dict[str, tuple[Plan, str, date, Found]] = {
    "abolished": (
        {"102A": ENDED},
        "One year as a Cook 1.",
        date(2026, 1, 1),
        [("X", "", "Cook 1")],
    ),
    "on its last day": ({"102A": ENDED}, "One year as a Cook 1.", date(2005, 5, 31), []),
    "on the day it is abolished": (
        {"102A": ENDED},
        "One year as a Cook 1.",
        date(2005, 6, 1),
        [("X", "", "Cook 1")],
    ),
    "another class of the name is in force": (
        {"09430": cook(1, "abolished: 2005-06-01\n", code="09430"), "102A": cook(1)},
        "One year as a Cook 1.",
        date(2026, 1, 1),
        [],
    ),
    "a series, all abolished": (
        {"102A": ENDED},
        "Leads the Cook series.",
        date(2026, 1, 1),
        [("X", "", "Cook")],
    ),
    "a series, one in force": (
        {"102A": ENDED, "102B": cook(2)},
        "Leads the Cook series.",
        date(2026, 1, 1),
        [],
    ),
    "unknown is another rule's": ({"102A": ENDED}, "One year as a Baker 1.", date(2026, 1, 1), []),
}


@pytest.mark.parametrize(("plan", "way", "day", "expected"), LEANING.values(), ids=LEANING)
def test_nothing_leans_on_an_abolished_class(
    plan: Plan, way: str, day: date, expected: Found
) -> None:
    specs = {**plan, "X": spec("X", "Steward", ways(way))}
    assert plan_told(LeansOnAbolished("leans-on-abolished"), specs, day) == expected


AHEAD = cook(1, "abolished: 2027-01-01\n")
NEAR, LAST, AFTER = date(2026, 11, 21), date(2026, 12, 31), date(2027, 1, 1)
WILL_LEAN: dict[str, tuple[Plan, str, date, Found]] = {
    "its day is set": (
        {"102A": AHEAD},
        ways("One year as a Cook 1."),
        NEAR,
        [("X", "", "Cook 1")],
    ),
    "on its last day": (
        {"102A": AHEAD},
        ways("One year as a Cook 1."),
        LAST,
        [("X", "", "Cook 1")],
    ),
    "on the day it is another rule's": ({"102A": AHEAD}, ways("One year as a Cook 1."), AFTER, []),
    "abolished long ago": ({"102A": ENDED}, ways("One year as a Cook 1."), NEAR, []),
    "another class of the name stays": (
        {"102A": AHEAD, "102T": cook(1, code="102T")},
        ways("One year as a Cook 1."),
        NEAR,
        [],
    ),
    "all of a series end, the last of them then": (
        {"102A": ENDED, "102B": cook(2, "abolished: 2027-01-01\n")},
        ways("Leads the Cook series."),
        NEAR,
        [("X", "", "Cook")],
    ),
    "one of a series stays": ({"102A": AHEAD, "102B": cook(2)}, ways("Leads Cooks."), NEAR, []),
    "a pointer": (
        {"102A": AHEAD},
        "class_series_concept: {see: 102A}\n",
        NEAR,
        [("X", "", "102A")],
    ),
    "a pointer in prose": (
        {"102A": AHEAD},
        "class_series_concept: See 102A.\n",
        NEAR,
        [("X", "", "102A")],
    ),
    "the class ends on that day too": (
        {"102A": AHEAD},
        "abolished: 2027-01-01\n" + ways("One year as a Cook 1."),
        NEAR,
        [],
    ),
    "the class ends a day later": (
        {"102A": AHEAD},
        "abolished: 2027-01-02\n" + ways("One year as a Cook 1."),
        NEAR,
        [("X", "", "Cook 1")],
    ),
    "its own title": ({"102A": AHEAD.replace("level", "definition: Cook 1.\nlevel")}, "", NEAR, []),
}


@pytest.mark.parametrize(("plan", "more", "day", "expected"), WILL_LEAN.values(), ids=WILL_LEAN)
def test_nothing_leans_on_a_class_that_ends(
    plan: Plan, more: str, day: date, expected: Found
) -> None:
    specs = {**plan, "X": spec("X", "Steward", more)}
    assert plan_told(LeansOnAbolished("leans-on-abolished", "ahead"), specs, day) == expected


def test_the_class_that_takes_its_place_is_suggested() -> None:
    sentence = "New class code (formerly 102A): effective January 1, 2027."
    plan = {
        "102A": AHEAD,
        "103A": spec("103A", "Chef 1", f'history:\n  - text: "{sentence}"\n'),
        "X": spec("X", "Steward", ways("One year as a Cook 1.")),
    }
    ((_, problem),) = plan_problems(LeansOnAbolished("leans-on-abolished", "ahead"), plan, NEAR)
    assert problem.suggestions == ("Chef 1",)
    assert problem.values == {"found": "Cook 1", "abolished": "January 1, 2027"}


def test_a_pointer_leans_on_an_abolished_class() -> None:
    plan = {"102A": ENDED, "X": spec("X", "Steward", "class_series_concept: {see: 102A}\n")}
    assert plan_told(LeansOnAbolished("leans-on-abolished"), plan) == [("X", "", "102A")]


ASKS = ways("One year as a Cook 1, or two years as a Cook 1.")
LEFT_LEANING: dict[str, tuple[Plan, set[str], str]] = {
    "one": ({"X": spec("X", "Steward", ASKS)}, {"102A"}, "Steward (X)"),
    "two": (
        {"X": spec("X", "Steward", ASKS), "Y": spec("Y", "Baker", ASKS)},
        {"102A"},
        "Steward (X) and Baker (Y)",
    ),
    "many": (
        {name: spec(name, "Baker", ASKS) for name in "UVWXY"},
        {"102A"},
        "Baker (U), Baker (V), Baker (W) and 2 more",
    ),
    "none": ({"X": spec("X", "Steward")}, {"102A"}, ""),
    "the day is no proposal's": ({"X": spec("X", "Steward", ASKS)}, set(), ""),
    "the proposal ends another class": ({"X": spec("X", "Steward", ASKS)}, {"X"}, ""),
    "an abolished class": (
        {"X": spec("X", "Steward", "abolished: 2005-06-01\n" + ASKS)},
        {"102A"},
        "",
    ),
}


@pytest.mark.parametrize(("others", "ending", "expected"), LEFT_LEANING.values(), ids=LEFT_LEANING)
def test_an_abolition_leaves_none_leaning(others: Plan, ending: set[str], expected: str) -> None:
    plan = {"102A": AHEAD, **others}
    found = plan_problems(AbolitionLeanedOn("abolition-leaned-on"), plan, NEAR, frozenset(ending))
    told = [(name, problem.values) for name, problem in found]
    values = {"abolished": "January 1, 2027", "leaning": expected}
    assert told == ([("102A", values)] if expected else [])


def test_the_words_that_lean_are_shown_once_a_class() -> None:
    plan = {"102A": AHEAD, "X": spec("X", "Steward", ASKS)}
    ((_, problem),) = plan_problems(
        AbolitionLeanedOn("abolition-leaned-on"), plan, NEAR, frozenset({"102A"})
    )
    pointer = ("desirable_qualifications", 0)
    assert problem.place == Place(("abolished",))
    assert problem.also == (Label(Place(pointer, 14, 20), "leans on it here", "X"),)


def heir(sentence: str, effective: str = "2005-06-01") -> str:
    day = f"effective: {effective}\n    " if effective else ""
    return cook(1, f'history:\n  - {day}text: "{sentence}"\n')


REPLACES = "New class effective June 1, 2005; Cook 1 (replaces 09430 Scullion 1)."
GONE = spec("09430", "Scullion 1", "abolished: 2005-06-01\n")
LATER = GONE.replace("06-01", "07-01")
RENAMED_BEFORE = GONE + 'history:\n  - text: "Title change (formerly Kitchen Boy): 5-1-69"\n'

REPLACED: dict[str, tuple[Plan, list[str]]] = {
    "agrees": ({"102A": heir(REPLACES), "09430": GONE}, []),
    "another title": (
        {"102A": heir(REPLACES.replace("Scullion", "Kitchen Boy")), "09430": GONE},
        [""],
    ),
    "a former title": (
        {"102A": heir(REPLACES.replace("Scullion 1", "Kitchen Boy")), "09430": RENAMED_BEFORE},
        [],
    ),
    "another day": ({"102A": heir(REPLACES), "09430": LATER}, ["other-day"]),
    "still in force": (
        {"102A": heir(REPLACES), "09430": spec("09430", "Scullion 1")},
        ["in-force"],
    ),
    "another title, and still in force": (
        {"102A": heir(REPLACES.replace("1)", "2)")), "09430": spec("09430", "Scullion 1")},
        ["", "in-force"],
    ),
    "no effective date to compare": ({"102A": heir(REPLACES, ""), "09430": LATER}, []),
    "told once where an entry stands twice": (
        {"102A": heir(REPLACES) + heir(REPLACES).partition("history:\n")[2], "09430": LATER},
        ["other-day"],
    ),
    "not in the plan": ({"102A": heir(REPLACES)}, []),
}


@pytest.mark.parametrize(("plan", "expected"), REPLACED.values(), ids=REPLACED)
def test_a_replaced_class_agrees(plan: Plan, expected: list[str]) -> None:
    found = plan_told(ReplacedAgrees("replaced-agrees"), plan)
    assert [(name, variant) for name, variant, _ in found] == [("102A", v) for v in expected]


TWO = (
    "New class effective June 1, 2005; Cook 1 (replaces 09430 Scullion 1; 69980 Scullion, Marine)."
)
KNOWN: dict[str, tuple[Plan, list[str]]] = {
    "both known": (
        {"102A": heir(TWO), "09430": GONE, "69980": spec("69980", "Scullion, Marine")},
        [],
    ),
    "one unknown": ({"102A": heir(TWO), "09430": GONE}, ["69980 Scullion, Marine"]),
    "both unknown": ({"102A": heir(TWO)}, ["09430 Scullion 1", "69980 Scullion, Marine"]),
    "consolidates": (
        {
            "102A": heir(
                "New class consolidates 09430 Scullion 1, 09440 Scullion 2; effective June 1, 2005."
            )
        },
        ["09430 Scullion 1", "09440 Scullion 2"],
    ),
    "told once where an entry stands twice": (
        {"102A": heir(REPLACES) + heir(REPLACES).partition("history:\n")[2]},
        ["09430 Scullion 1"],
    ),
}


@pytest.mark.parametrize(("plan", "expected"), KNOWN.values(), ids=KNOWN)
def test_a_replaced_class_is_known(plan: Plan, expected: list[str]) -> None:
    found = plan_problems(ReplacedKnown("replaced-known"), plan)
    assert [problem.values["found"] for _, problem in found] == expected


OWN: dict[str, tuple[str, str, list[str]]] = {
    "alike": ("Customer Services Specialist 4", "Leads Customer Services Specialist 3.", []),
    "a plural inside": (
        "Customer Services Specialist 4",
        "Leads Customer Service Specialist 3.",
        ["Customer Service Specialist 3"],
    ),
    "plural of the class": (
        "Customer Service Specialist 4",
        "Leads Customer Service Specialists 3.",
        [],
    ),
    "another class": ("Customer Service Specialist 4", "Leads Fiscal Analyst 3.", []),
    "and for &": ("Food & Bar Worker 2", "Leads Food and Bar Worker 1.", ["Food and Bar Worker 1"]),
    "capitals": ("COOK 2", "Leads Cook 1.", []),
}


@pytest.mark.parametrize(("title", "text", "expected"), OWN.values(), ids=OWN)
def test_one_spelling_of_the_own_title(title: str, text: str, expected: list[str]) -> None:
    plan = {"X": spec("X", title, f'definition: "{text}"\n')}
    found = plan_told(OwnTitle("own-title"), plan)
    assert [words for _, _, words in found] == expected
