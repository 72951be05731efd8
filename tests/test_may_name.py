"""No file that names a class is passed over, however it spells the name."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

import judged
from speclint.diff.compare_plans import compare_classes, compare_plans
from speclint.diff.may_name import Sought
from speclint.diff.rereading import rereads
from speclint.diff.side import Side
from speclint.lint import reading_of
from speclint.naming.directory import Directory, Entry
from speclint.naming.references import named_references
from speclint.spec.facts import facts_of
from speclint.spec.plan import Plan
from speclint.text.source import Source, decode

if TYPE_CHECKING:
    from speclint.spec.facts import Facts
    from speclint.text.slip import Slip


def cls(title: str, series: str = "", sentence: str = "") -> Facts:
    more = f"series: {series}\n" if series else ""
    told = f'history:\n  - text: "{sentence}"\n' if sentence else ""
    return facts_of(judged.reading(f'class_code: "102A"\ntitle: "{title}"\n{more}{told}'))


def source(text: str) -> Source:
    found = decode("a.yaml", text.encode())
    assert isinstance(found, Source)
    return found


NAMES: dict[str, tuple[str, str]] = {
    "as it is": ("Fiscal Analyst 2", "one year as a Fiscal Analyst 2"),
    "by its code": ("Fiscal Analyst 2", "see: 102a"),
    "one of several levels": ("Fiscal Analyst 2", "Supervises Fiscal Analysts 1-3."),
    "a letter between others": ("Program Manager B", "Advises Program Managers A to C."),
    "Roman figures": ("Heavy Equipment Operator 2", "a Heavy Equipment Operator II"),
    "over a line break": ("Fiscal Analyst 2", "one year as a Fiscal\n    Analyst 2"),
    "an apostrophe elsewhere": (
        "Workers' Claims Adjudicator 1",
        "Worker\u2019s Claims Adjudicator",
    ),
    "and for &": ("Food & Bar Worker 1", "a Food and Bar Worker"),
    "plural in y": ("Deputy 1", "Deputies"),
    "a short form": ("Administrative Assistant 1", "an Admin Asst 1"),
    "short in the title": ("IT Tech 1", "an Information Technology Technician"),
    "a ligature": ("Corrections Officer 1", "a Corrections O\ufb03cer"),
    "written as numbers": ("Cook 1", '"\\u0043ook"'),
    "a former title": ("Cook 1", "a Kitchen Helper 1"),
    "a former code": ("Cook 1", "class 09430"),
    "its series": ("Cook 1", "the Food Preparer series"),
}


@pytest.mark.parametrize(("title", "text"), NAMES.values(), ids=NAMES)
def test_named(title: str, text: str) -> None:
    former = "Revises title (formerly Kitchen Helper 1), class code (formerly 09430)."
    assert Sought([cls(title, "Food Preparer", former)]).may_be_in(source(text))


@pytest.mark.parametrize("text", ["one year as a Fiscal Technician 2", "see: 103A", ""])
def test_not_named(text: str) -> None:
    assert not Sought([cls("Fiscal Analyst 2")]).may_be_in(source(text))


SOME_WORDS = """
    Cook Cooks cook Baker Deputy Deputies & and Admin Administrative Asst Assistants IT A B I II 1
    2 1-3 , - Lead Worker's Workers Information Technology Tech Glasses O\ufb03cer Officers
"""
WORDS = st.sampled_from([*SOME_WORDS.split()])
TITLES = st.lists(WORDS, min_size=1, max_size=5).map(" ".join)


@given(TITLES, TITLES)
def test_what_a_name_may_mean_is_never_denied(title: str, text: str) -> None:
    facts = cls(title)
    entry = Entry("102A", "102A", facts.title, None, None, None)
    names = {text, *(reference.title for reference in named_references(f"See {text}."))}
    if any(Directory((entry,)).resolve(name).entries for name in names):
        assert Sought([facts]).may_be_in(source(text))


def files(texts: list[str]) -> dict[str, Source | Slip]:
    return {f"{at}.yaml": decode(f"{at}.yaml", text.encode()) for at, text in enumerate(texts)}


def written(code: int, title: str, words: str) -> str:
    return f'class_code: "10{code}A"\ntitle: "{title}"\ndefinition: "See {words}. Leads {words}."\n'


CLASSES = st.lists(st.tuples(TITLES, TITLES), min_size=2, max_size=4)


@given(CLASSES, TITLES, st.sampled_from(["title", "definition", "abolished", "removed", "twice"]))
def test_who_must_read_again_is_found_without_reading_all(
    classes: list[tuple[str, str]], other: str, change: str
) -> None:
    texts = [written(code, *one) for code, one in enumerate(classes)]
    if change == "twice":
        texts.append(written(0, other, "nothing"))
    old, new = files(texts), files(texts)
    if change == "removed":
        del new["0.yaml"]
    else:
        changed = {
            "title": written(0, other, classes[0][1]),
            "abolished": f"{texts[0]}abolished: 2027-01-01\n",
        }
        new |= files([changed.get(change, f"{texts[0]}distinguishing_characteristics: Cooks.\n")])
    plan = compare_plans(Side("old", old), Side("new", new))
    facts = [{p: f for p, s in side.items() if (f := facts_in(s))} for side in (old, new)]
    before, after = (Plan(tuple(one.values()), date.max).directory for one in facts)
    changes = [one.change for one in compare_classes(old, new).specs]
    assert plan.rereads == tuple(rereads(changes, [*facts[1].values()], before, after))


def facts_in(file: Source | Slip) -> Facts | None:
    found = reading_of(file)
    return facts_of(found) if found else None
