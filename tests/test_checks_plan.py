"""Checks over the whole plan, at their edges: levels, concepts and experience in a series."""

from __future__ import annotations

import pytest

from judged import plan_problems, plan_told
from small_plans import Found, Plan, cook, cooks, spec, ways
from speclint.checks.concept_once import ConceptOnce
from speclint.checks.concept_pointer import ConceptPointer
from speclint.checks.experience_level import ExperienceLevel
from speclint.checks.experience_years import ExperienceYears
from speclint.checks.series_category import SeriesCategory
from speclint.checks.series_gap import SeriesGap
from speclint.checks.series_levels import SeriesLevels
from speclint.checks.series_spelling import SeriesSpelling
from speclint.edits.edit import SetValue

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
        {"102A": cook(1), "102B": spec("102B", "COOK 1", "series: Cook\nlevel: 1\n")},
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
    "a class without a code has no place in the order": (
        {"102A": cook(1), "102D": cook(4).replace('class_code: "102D"', 'class_code: ""')},
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
    "the code between is taken by another series": (
        {**cooks(1, 3), "102B": spec("102B", "Baker 2", "series: Baker\nlevel: 2\n")},
        {"102C": "level 2"},
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


def titled(level: int, series: str, title: str) -> str:
    return spec(f"102{chr(64 + level)}", f"{title} {level}", f"series: {series}\nlevel: {level}\n")


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        (
            {
                "102A": titled(1, "Bar & Food", "Bar & Food"),
                "102B": titled(2, "Bar and Food", "Bar and Food"),
            },
            "102B",
        ),
        ({"102A": titled(1, "Cooks", "Cook"), "102B": titled(2, "Cook", "Cook")}, "102A"),
        ({"102A": titled(1, "Cook", "Cook"), "102B": titled(2, "Cooks", "Cook")}, "102B"),
    ],
    ids=["the lowest class", "the title of the higher one", "the title of the lower one"],
)
def test_what_decides_between_two_spellings(plan: Plan, expected: str) -> None:
    ((path, _),) = plan_problems(SeriesSpelling("series-spelling"), plan)
    assert path == expected


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
