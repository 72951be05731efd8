"""What holds for every pair of specifications, and for pairs made to break the comparison."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from diff_scenarios import SCENARIOS, plans, side
from diff_specs import Value, read, text
from speclint.diff.compare import compare
from speclint.diff.compare_plans import compare_plans
from speclint.diff.plan_change import PlanChange
from speclint.diff.statement_change import is_connector
from speclint.diff.words import Edit, word_edits
from speclint.spec.sections import QUALIFICATIONS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from speclint.diff.change import SectionChange, SpecChange
    from speclint.diff.statement_change import Change

WORDS = st.lists(
    st.sampled_from(["Sorts", "mail", "files", "the", "agency's", "agency’s", "staff;", "x."]),
    min_size=1,
    max_size=6,
).map(" ".join)
STATEMENTS = st.lists(WORDS, max_size=5)
QUALIFYING = st.lists(st.one_of(WORDS, st.sampled_from(["AND", "OR", "or:"])), max_size=7)
PROSE = st.one_of(st.none(), WORDS, st.lists(WORDS, max_size=3).map("\n\n".join))
SPECS = st.fixed_dictionaries(
    {"title": WORDS, "typical_work": STATEMENTS, "legal_requirements": STATEMENTS},
    optional={
        "class_series_concept": st.one_of(PROSE, st.just({"see": "102B"})),
        "definition": PROSE,
        "level": st.integers(1, 3),
        "abolished": st.just("2005-06-01"),
        "desirable_qualifications": QUALIFYING,
        "minimum_qualifications": QUALIFYING,
        "history": st.lists(st.fixed_dictionaries({"text": WORDS}), max_size=3),
        "knowledge_and_abilities": st.fixed_dictionaries(
            {"knowledge_of": STATEMENTS, "ability_to": STATEMENTS}
        ),
    },
)
MIRROR = {"added": "removed", "removed": "added", "split": "merged", "merged": "split"}


def compared(old: dict[str, Value], new: dict[str, Value]) -> SpecChange:
    return compare(read(text(**old)), read(text(**new)))


def changes(change: SpecChange) -> list[tuple[SectionChange, Change]]:
    return [(section, one) for section in change.all_sections for one in section.changes]


@settings(deadline=None)
@given(SPECS)
def test_equal_specifications_do_not_differ(spec: dict[str, Value]) -> None:
    change = compared(spec, spec)
    assert (change.words_differ, change.metadata, change.all_sections) == (False, (), ())


@settings(deadline=None)
@given(SPECS, SPECS)
def test_the_counts_add_up(old: dict[str, Value], new: dict[str, Value]) -> None:
    for section in compared(old, new).all_sections:
        counted = [change for change in section.changes if not change.connector]
        before = sum(len(change.before) for change in counted)
        after = sum(len(change.after) for change in counted)
        sizes = [len(_statements(section.key, side)) for side in (old, new)]
        if section.heading_before is None:
            assert [before + section.unchanged, after + section.unchanged] == sizes


@settings(deadline=None)
@given(SPECS, SPECS)
def test_the_edits_spell_both_texts(old: dict[str, Value], new: dict[str, Value]) -> None:
    for _, change in changes(compared(old, new)):
        for side_of, kind in ((change.before, "insert"), (change.after, "delete")):
            spelled = "".join(edit.text for edit in change.edits if edit.kind != kind)
            assert spelled == "\n".join(statement.text for statement in side_of)


@settings(deadline=None)
@given(SPECS, SPECS)
def test_the_other_way_round_is_the_mirror_image(
    old: dict[str, Value], new: dict[str, Value]
) -> None:
    there, back = compared(old, new), compared(new, old)
    mirrored = [
        (_key(section), MIRROR.get(change.kind, change.kind), change.after, change.before)
        for section, change in changes(there)
    ]
    found = [(_key(section), c.kind, c.before, c.after) for section, c in changes(back)]
    assert sorted(mirrored, key=str) == sorted(found, key=str)


@settings(deadline=None)
@given(SPECS, SPECS)
def test_legal_text_is_told_exactly_when_a_character_differs(
    old: dict[str, Value], new: dict[str, Value]
) -> None:
    told = compared(old, new).legal is not None
    assert told == (old["legal_requirements"] != new["legal_requirements"])


@settings(deadline=None)
@given(SPECS, SPECS)
def test_adoption_is_needed_exactly_for_allocating_criteria(
    old: dict[str, Value], new: dict[str, Value]
) -> None:
    change = compared(old, new)
    criteria = {"class_series_concept", "definition", "distinguishing_characteristics"}
    named = [s for s in change.sections if s.key in criteria and s.verb is not None]
    differs = any(section.more_than_marks for section in named)
    status = {"abolished", "reinstated"} & set(change.statuses)
    assert change.needs_adoption == bool(differs or status)


@settings(deadline=None)
@given(SPECS, SPECS)
def test_what_differs_more_differs_less(old: dict[str, Value], new: dict[str, Value]) -> None:
    change = compared(old, new)
    assert change.words_differ >= change.published_differs >= change.more_than_marks
    for section in change.all_sections:
        assert section.words_differ >= section.published_differs >= section.more_than_marks


@pytest.mark.parametrize("scenario", SCENARIOS.values(), ids=SCENARIOS)
def test_a_comparison_survives_the_way_through_a_file(scenario: Callable[[], PlanChange]) -> None:
    adapter = TypeAdapter(PlanChange)
    plan = scenario()
    assert adapter.validate_json(adapter.dump_json(plan), strict=True) == plan


@pytest.mark.parametrize("scenario", SCENARIOS.values(), ids=SCENARIOS)
def test_the_same_input_gives_the_same_result(scenario: Callable[[], PlanChange]) -> None:
    assert scenario() == scenario()


def duties(statements: Iterable[str]) -> str:
    return text(typical_work=list(statements), definition="Cooks.")


MANY = [f"Duty {n} of unit {n} for office {n};" for n in range(1000)]
LONG = " ".join(f"word{n}" for n in range(10_000))
HOSTILE = {
    "a statement of 10,000 words": (duties([LONG]), duties([LONG.replace("7 ", "x ")]), False),
    "1,000 statements, all equal": (duties(MANY), duties(MANY) + "level: 1\n", False),
    "1,000 statements, all reworded": (duties(MANY), duties(f"{t} Now." for t in MANY), True),
    "1,000 statements, all different": (duties(MANY), duties(f"{n}" for n in range(1000)), True),
    "1,000 statements in another order": (duties(MANY), duties(MANY[::-1]), False),
    "one endless word": (duties(["a" * 100_000]), duties(["b" * 100_000]), False),
}


@pytest.mark.parametrize(("old", "new", "limited"), HOSTILE.values(), ids=HOSTILE)
def test_hostile_pairs_end_and_say_their_limit(old: str, new: str, *, limited: bool) -> None:
    (change,) = plans({"a.yaml": old}, {"a.yaml": new}).changes
    assert bool(change.limited) is limited


@pytest.mark.parametrize("data", [b"", b"\xff", b"\0\0", "x: y".encode("utf-16"), b"a: [" * 9000])
def test_one_side_that_cannot_be_read(data: bytes) -> None:
    plan = plans({"a.yaml": duties(["Cooks."])}, {"a.yaml": data})
    assert [file.path for file in plan.unreadable] == ["a.yaml"]


def test_all_at_once_still_tells_what_can_be_compared() -> None:
    old = {f"{n}.yaml": pair[0] for n, pair in enumerate(HOSTILE.values())}
    new = {f"{n}.yaml": pair[1] for n, pair in enumerate(HOSTILE.values())}
    named = {p: t.replace("102A", f"10{p[0]}A") for p, t in old.items()}
    other = {p: t.replace("102A", f"10{p[0]}A") for p, t in new.items()}
    broken = side("new", other | {"0.yaml": b"\xff"})
    assert compare_plans(side("old", named), replace(broken, name="x")).count == len(HOSTILE) - 1


def test_what_would_fool_the_eye_is_a_change_of_words() -> None:
    assert word_edits("a", "\u0430") == (Edit("delete", "a"), Edit("insert", "\u0430"))


def _key(section: SectionChange) -> str:
    """Qualifications may stand under another heading on the other side."""
    return "qualifications" if section.key in QUALIFICATIONS else section.key


def _statements(key: str, spec: dict[str, Value]) -> list[str]:
    return [text for text in _paragraphs(spec.get(key)) if not is_connector(key, text)]


def _paragraphs(value: Value) -> list[str]:
    if isinstance(value, dict):
        if "see" in value:
            return ["See it."]
        return [text for part in value.values() for text in _paragraphs(part)]
    if isinstance(value, list):
        return [p for item in value for p in _paragraphs(item)]
    if not isinstance(value, str):
        return []
    return [line for line in value.split("\n") if line]
