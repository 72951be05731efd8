"""Titles that begin like a verb, and former titles, are read as the plan has them."""

from __future__ import annotations

import pytest

from judged import plan_problems, plan_told
from small_plans import Found, Plan, cook, cooks, spec, ways
from speclint.checks.experience_level import ExperienceLevel
from speclint.checks.leans_on_abolished import LeansOnAbolished
from speclint.checks.resolves import Resolves
from speclint.edits.edit import ReplaceText

OFFICER = "Support Enforcement Officer"
ENDED = "abolished: 2005-06-01\n"


def officer(level: int, more: str = "") -> str:
    return spec(f"10{level}A", f"{OFFICER} {level}", f"series: {OFFICER}\nlevel: {level}\n{more}")


def told(*texts: str, title: str = "Steward", **plan: str) -> Found:
    """What is said of these texts, as qualifications in a class beside a plan."""
    specs = {**plan, "X": spec("X", title, ways(*texts))}
    return plan_told(Resolves("resolves"), specs)


READ: dict[str, tuple[str, Found]] = {
    "first word of the title": (f"Two years as a {OFFICER} 1.", []),
    "a level that is missing": (
        f"Two years as a {OFFICER} 4.",
        [("X", "no-such-level", f"{OFFICER} 4")],
    ),
    "another spelling": (
        "Two years as a Support Enforcements Officer 1.",
        [("X", "other-spelling", "Support Enforcements Officer 1")],
    ),
    "missing before the title": (
        "Two years as an Enforcement Officer 1.",
        [("X", "", "Enforcement Officer 1")],
    ),
    "a lead": ("Two years as a Lead Cook 1.", []),
    "a lead, by the series": ("Reports to the Lead Cook.", []),
    "a lead, and a level that is missing": (
        "Two years as a Lead Cook 7.",
        [("X", "no-such-level", "Cook 7")],
    ),
    "a lead, and another spelling": (
        "One year as a Lead Cooks 1.",
        [("X", "other-spelling", "Cooks 1")],
    ),
    "a lead of a class that nobody knows": (
        "Two years as a Lead Baker 1.",
        [("X", "", "Lead Baker 1")],
    ),
    "one word with a slip in it": ("Two years as a Cok 1.", [("X", "", "Cok 1")]),
    "one word that is like no title": ("Two years as a Fulbright 1.", []),
    "subject": (f"{OFFICER} 1 positions collect.", []),
    "subject, in the plural": (f"{OFFICER}s 1 and 2 collect.", []),
    "subject, a series": (f"{OFFICER} classes collect.", []),
    "subject, a level that is missing": (
        f"{OFFICER} 4 positions collect.",
        [("X", "no-such-level", f"{OFFICER} 4")],
    ),
    "subject, another spelling": (
        "Support Enforcements Officer 1 positions collect.",
        [("X", "other-spelling", "Support Enforcements Officer 1")],
    ),
    "verb": ("Support Cook 1 staff.", []),
    "verb, and a level that is missing": (
        "Support Cook 7 staff.",
        [("X", "no-such-level", "Cook 7")],
    ),
    "verb, and a class that nobody knows": (
        "Review Auditor 2 work.",
        [("X", "", "Auditor 2")],
    ),
    "verb, and first word of the title": (f"Lead {OFFICER} 1 staff.", []),
}


@pytest.mark.parametrize(("way", "expected"), READ.values(), ids=READ)
def test_a_word_before_a_title(way: str, expected: Found) -> None:
    plan = {"101A": officer(1), "102A": officer(2), "200A": cook(1, code="200A")}
    assert told(way, **plan) == expected


FIXED: dict[str, tuple[str, tuple[int, int, str]]] = {
    "a lead": ("One year as a Lead Cooks 1.", (19, 26, "Cook 1")),
    "subject": (
        "Support Enforcements Officer 1 positions collect.",
        (0, 30, f"{OFFICER} 1"),
    ),
}


@pytest.mark.parametrize(("way", "edit"), FIXED.values(), ids=FIXED)
def test_the_words_of_the_title_are_replaced(way: str, edit: tuple[int, int, str]) -> None:
    plan = {"101A": officer(1), "200A": cook(1, code="200A")}
    plan["X"] = spec("X", "Steward", ways(way))
    ((_, problem),) = plan_problems(Resolves("resolves"), plan)
    assert problem.edits == (ReplaceText(("desirable_qualifications", 0), *edit),)


def test_an_abolished_class_that_begins_like_a_verb() -> None:
    begins = f"{OFFICER} 1 experience for one year."
    texts = (f"Two years as a {OFFICER} 1.", "One year as a Lead Cook 1.", begins)
    plan = {"101A": officer(1, ENDED), "200A": cook(1, ENDED, code="200A")}
    plan["X"] = spec("X", "Steward", ways(*texts))
    found = plan_told(LeansOnAbolished("leans-on-abolished"), plan)
    assert [words for _, _, words in found] == [f"{OFFICER} 1", "Lead Cook 1", f"{OFFICER} 1"]


ASKED: dict[str, tuple[str, str, list[str]]] = {
    "below": (officer(2), f"Two years as a {OFFICER} 1.", []),
    "the same": (officer(2), f"Two years as a {OFFICER} 2.", [f"{OFFICER} 2"]),
    "the same, a lead": (cook(2), "One year as a Lead Cook 2.", ["Lead Cook 2"]),
    "above, a lead": (cook(2), "One year as a Lead Cook 3.", ["Lead Cook 3"]),
}


@pytest.mark.parametrize(("own", "way", "expected"), ASKED.values(), ids=ASKED)
def test_experience_at_a_lower_level(own: str, way: str, expected: list[str]) -> None:
    plan = {"101A": officer(1), "200A": cook(1, code="200A"), "X": own + ways(way)}
    found = plan_told(ExperienceLevel("experience-level"), plan)
    assert [words for _, _, words in found] == expected
    resolved = [words for _, _, words in plan_told(Resolves("resolves"), plan)]
    assert resolved == []


def test_a_lead_who_has_a_class_is_of_another_series() -> None:
    plan = {"102B": cook(2, ways("One year as a Lead Cook 2.")), "Y": spec("Y", "Lead Cook 2")}
    assert plan_told(ExperienceLevel("experience-level"), plan) == []


def renamed(former: str) -> str:
    return f'history:\n  - text: "Title change (formerly {former}); effective July 1, 2015."\n'


def auditor(level: int, more: str = "") -> str:
    series = "Research Auditor"
    return spec(f"10{level}A", f"{series} {level}", f"series: {series}\nlevel: {level}\n{more}")


TWO_YEARS = ways("Two years as a Research Auditor 2.")
RAISED = auditor(3, renamed("Research Auditor 2"))
FORMER: dict[str, tuple[Plan, Found]] = {
    "the class itself": (
        {"X": RAISED + TWO_YEARS},
        [("X", "no-such-level", "Research Auditor 2")],
    ),
    "the class itself, several": (
        {"X": RAISED + ways("Supervises Research Auditors 2.")},
        [("X", "no-such-level", "Research Auditors 2")],
    ),
    "the class itself, of another series today": (
        {"X": spec("X", "Examiner 3", renamed("Research Auditor 2")) + TWO_YEARS},
        [("X", "", "Research Auditor 2")],
    ),
    "the class itself and another": (
        {
            "X": RAISED + TWO_YEARS,
            "Y": spec("Y", "Examiner 1", renamed("Research Auditor 2")),
        },
        [("X", "former-title", "Research Auditor 2")],
    ),
    "a class above": (
        {"X": auditor(3, TWO_YEARS), "Y": auditor(4, renamed("Research Auditor 2"))},
        [("X", "no-such-level", "Research Auditor 2")],
    ),
    "a class below": (
        {"X": auditor(4, TWO_YEARS), "Y": RAISED},
        [("X", "former-title", "Research Auditor 2")],
    ),
    "outside the qualifications": (
        {"X": RAISED + 'definition: "The Research Auditor 2 audits."\n'},
        [("X", "former-title", "Research Auditor 2")],
    ),
}


@pytest.mark.parametrize(("plan", "expected"), FORMER.values(), ids=FORMER)
def test_former_titles(plan: Plan, expected: Found) -> None:
    assert plan_told(Resolves("resolves"), plan) == expected


def test_the_class_itself_is_no_way_to_qualify_for_it() -> None:
    way = ways("One year as a Reserch Auditor 1.")
    plan = {"X": auditor(3, way), "Y": auditor(4)}
    ((_, problem),) = plan_problems(Resolves("resolves"), plan)
    assert problem.suggestions == ()


HELPER = {"Y": spec("Y", "Widget Helper")}
SINGLE: dict[str, tuple[Plan, str, tuple[str, ...]]] = {
    "no level at all": (HELPER, "", ("Widget Helper",)),
    "a level in the data": (
        {"Y": spec("Y", "Widget Helper", "level: 2\n")},
        "no-such-level",
        (),
    ),
    "another has a level": (
        {**HELPER, "Z": spec("Z", "Widget Helper 3")},
        "no-such-level",
        (),
    ),
    "a level in words": ({"Y": spec("Y", "Widget Helper Senior")}, "no-such-level", ()),
}


@pytest.mark.parametrize(("plan", "variant", "names"), SINGLE.values(), ids=SINGLE)
def test_a_class_without_levels_is_no_series(
    plan: Plan, variant: str, names: tuple[str, ...]
) -> None:
    specs = {**plan, "X": spec("X", "Steward", ways("One season as a Widget Helper 1."))}
    ((_, problem),) = plan_problems(Resolves("resolves"), specs)
    assert ((problem.variant or ""), problem.suggestions) == (variant, names)


EXAMINER = spec("Y", "Legal Examiner 2", renamed("Hearings Examiner 2"))
PLURALS: dict[str, tuple[str, str, list[str]]] = {
    "one": ("Supervises a Hearings Examiner 2.", EXAMINER, ["Legal Examiner 2"]),
    "several": ("Supervises Hearings Examiners 2.", EXAMINER, []),
    "several, misspelled": ("Supervises Legals Examiners 2.", EXAMINER, []),
    "experience is had as one": (
        "One year as Hearings Examiners 2.",
        EXAMINER,
        ["Legal Examiner 2"],
    ),
    "a former title in the plural": (
        "Supervises Food Services 2.",
        spec("Y", "Caterer 2", renamed("Food Services 2")),
        ["Caterer 2"],
    ),
    "a title in the plural": (
        "Supervises Food and Bar Services 2.",
        spec("Y", "Food & Bar Services 2"),
        ["Food & Bar Services 2"],
    ),
}


@pytest.mark.parametrize(("way", "other", "expected"), PLURALS.values(), ids=PLURALS)
def test_a_plural_is_left_to_the_author(way: str, other: str, expected: list[str]) -> None:
    plan = {**cooks(1), "X": spec("X", "Steward", ways(way)), "Y": other}
    ((_, problem),) = plan_problems(Resolves("resolves"), plan)
    assert [e.text for e in problem.edits if isinstance(e, ReplaceText)] == expected


def test_what_is_suggested_outside_the_qualifications_may_be_any_class() -> None:
    plan = {"X": auditor(3, 'definition: "Promotes to Reserch Auditor 4."\n'), "Y": auditor(4)}
    ((_, problem),) = plan_problems(Resolves("resolves"), plan)
    assert problem.suggestions == ("Research Auditor 4",)


LISTS: dict[str, tuple[str, list[tuple[str, str]]]] = {
    "a range": ("Two years as a Cook 1-4.", [("2, 3 or 4", "1-4")]),
    "two of three": ("Two years as a Cook 1, 2 or 3.", [("2 or 3", "2 or 3")]),
    "one": ("Two years as a Cook 1 or 3.", [("3", "3")]),
    "two names": ("Two years as a Cook 2 or a Cook 3.", [("2 or 3", "Cook 2 or a Cook 3")]),
    "far apart": (
        "One year as a Cook 2, or five years of work beside a Cook 3.",
        [("2", "Cook 2"), ("3", "Cook 3")],
    ),
}


@pytest.mark.parametrize(("way", "expected"), LISTS.values(), ids=LISTS)
def test_levels_of_one_list_are_told_at_once(way: str, expected: list[tuple[str, str]]) -> None:
    plan = {**cooks(1), "X": spec("X", "Steward", ways(way))}
    found = plan_problems(Resolves("resolves"), plan)
    placed = plan_told(Resolves("resolves"), plan)
    levels = [problem.values["level"] for _, problem in found]
    assert [*zip(levels, [words for _, _, words in placed], strict=True)] == expected


SPELLED: dict[str, tuple[str, list[tuple[str, str]]]] = {
    "two levels": (
        "Supervises Kitchens Workers 1 and 2.",
        [("other-spelling", "Kitchens Workers 1")],
    ),
    "a range": ("Two years as a Kitchens Worker 1-3.", [("other-spelling", "Kitchens Worker 1")]),
    "the title twice": (
        "Two years as a Kitchens Worker 1 or a Kitchens Worker 2.",
        [("other-spelling", "Kitchens Worker 1"), ("other-spelling", "Kitchens Worker 2")],
    ),
    "nobody knows it": ("Supervises Park Bakers 1 and 2.", [("", "Park Bakers 1")]),
    "two of them": (
        "Supervises Park Bakers 1, Park Aides 1 and 2.",
        [("", "Park Bakers 1"), ("", "Park Aides 1")],
    ),
}


@pytest.mark.parametrize(("way", "expected"), SPELLED.values(), ids=SPELLED)
def test_the_title_of_a_list_is_told_once(way: str, expected: list[tuple[str, str]]) -> None:
    workers = {f"10{n}A": cook(n, code=f"10{n}A", series="Kitchen Worker") for n in (1, 2, 3)}
    assert [(v, words) for _, v, words in told(way, **workers)] == expected


def taxes(level: int, more: str = "") -> str:
    series = f"series: Tax Specialist\nlevel: {level}\n"
    return spec(f"173{'IJKL'[level]}", f"Tax Specialist {level} - ES", series + more)


def test_a_level_that_is_there_is_not_called_missing() -> None:
    plan = {**cooks(1, 2), "X": spec("X", "Steward", ways("One year as a Cook 2 - Ferries."))}
    ((_, problem),) = plan_problems(Resolves("resolves"), plan)
    assert (problem.variant, problem.suggestions) == (None, ("Cook 2",))


def test_a_title_may_go_without_its_unit() -> None:
    plan = {
        "1": taxes(1),
        "2": taxes(2, ENDED),
        "X": spec(
            "X",
            "Steward",
            ways("Supervises Tax Specialists 1 and 2.", "One year as a Tax Specialist 1."),
        ),
    }
    assert plan_told(Resolves("resolves"), plan) == []
    assert plan_told(LeansOnAbolished("leans-on-abolished"), plan) == [("X", "", "2")]
