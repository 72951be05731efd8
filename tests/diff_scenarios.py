"""Pairs of plans as revisions really look: what the comparison and its outputs are tested on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

import diff_specs
from speclint.diff.compare_plans import compare_plans
from speclint.diff.side import Side
from speclint.text.source import decode

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from diff_specs import Value
    from speclint.diff.plan_change import PlanChange

SPECS: Final = Path(__file__).parents[1] / "specs"
DATA: Final = Path(__file__).parent / "data" / "diff"
SERIES: Final = "specs/customer-service-specialist"
LAW_ITEM: Final = """\
  - >-
    Persons legally authorized to work in the U.S. under federal law, including Deferred Action for
    Childhood Arrivals recipients, are eligible for employment unless prohibited by other state or
    federal law.
"""
LAW_ENTRY: Final = """\
  - effective: 2024-06-06
    text: Revised Legal Requirements; effective June 6, 2024, due to adopted legislative action.
"""
ENTRY_OF_102C: Final = LAW_ENTRY.replace("Legal Requirements", "legal requirements")
ASKS: Final = (
    "  - Responds to questions on all agency programs and how to access agency services;\n"
)
PLAN: Final = """\
  - Plans and directs the program of the unit; reviews work for compliance with agency policy;
"""
PLAN_SPLIT: Final = """\
  - Plans and directs the program of the unit;
  - Reviews work for compliance with agency policy;
"""
TRAIN: Final = "  - Develops and implements customer service training;\n"
CONSULT: Final = """\
  - Provides consultation and facilitates customer service problem resolution;
"""
MERGED: Final = """\
  - >-
    Develops and implements customer service training; provides consultation and facilitates
    customer service problem resolution;
"""

PLANS: Final = "Positions plan and direct the work of a statewide program of fleet maintenance."
LICENCE: Final = "Valid license to practice medicine and surgery in State of Washington."
BOARD: Final = "Eligibility for certification by American Board of Psychiatry and Neurology."

_compared: Final[list[tuple[Side, Side]]] = []


def spec(code: str) -> str:
    """The text of a real specification."""
    found = next(SPECS.rglob(f"{code}.yaml"))
    return found.read_text(encoding="utf-8")


def side(name: str, files: Mapping[str, str | bytes], debts: str = "") -> Side:
    """One side, its files given as text or bytes."""
    sources = {
        path: decode(path, text.encode() if isinstance(text, str) else text)
        for path, text in files.items()
    }
    return Side(name, sources, {"known-debts.txt": debts} if debts else {})


def plans(
    old: Mapping[str, str | bytes],
    new: Mapping[str, str | bytes],
    *,
    debts: tuple[str, str] = ("", ""),
) -> PlanChange:
    """Compare two plans given as texts."""
    _compared.append((side("main", old, debts[0]), side("the proposal", new, debts[1])))
    return compare_plans(*_compared[-1])


def sides_of(scenario: Callable[[], PlanChange]) -> tuple[Side, Side]:
    """The two sides that a scenario compares."""
    scenario()
    return _compared[-1]


def one(old: str | None, new: str | None, code: str = "102A") -> PlanChange:
    """Compare two texts of one file; None is a side without it."""
    path = f"{SERIES}/{code}.yaml"
    return plans({path: old} if old else {}, {path: new} if new else {})


def swapped(text: str, *pairs: tuple[str, str]) -> str:
    """Replace words that stand in the text exactly once."""
    for before, after in pairs:
        assert text.count(before) == 1, (text.count(before), before)
        text = text.replace(before, after)
    return text


def revision_2025() -> PlanChange:
    """102D of 2019 against a revision in the manner of 102C's of 2025."""
    return one(spec("102D"), (DATA / "102D-2025.yaml").read_text(encoding="utf-8"), "102D")


def law_of_2024() -> PlanChange:
    """102A before and after June 6, 2024."""
    new = spec("102A")
    return one(swapped(new, (LAW_ITEM, ""), (LAW_ENTRY, "")), new)


def renamed_file() -> PlanChange:
    """102A under another name in another folder, and nothing else."""
    return plans({"specs/a/102A.yaml": spec("102A")}, {f"{SERIES}/102A.yaml": spec("102A")})


def whole_series() -> PlanChange:
    """The sentence over 30 classes: 27 alike, one misquotes it, one has no entry, one does more."""
    old = {f"specs/{n}A.yaml": _numbered(n) for n in range(301, 331)}
    new = {path: _with_law(text) for path, text in old.items()}
    new["specs/307A.yaml"] = swapped(new["specs/307A.yaml"], ("including Deferred", "and Deferred"))
    new["specs/312A.yaml"] = swapped(new["specs/312A.yaml"], (LAW_ENTRY, ""))
    new["specs/325A.yaml"] = swapped(
        new["specs/325A.yaml"], ("  - Coordinates customer service training;\n", "")
    )
    return plans(old, new)


def _numbered(number: int) -> str:
    text = swapped(
        spec("102C"),
        ('"102C"', f'"{number}A"'),
        ("title: Customer Service Specialist 3", f"title: Office Specialist {number}"),
        (LAW_ITEM, ""),
        (ENTRY_OF_102C, ""),
    )
    return text[: text.index("  - adopted: 2025")]


def _with_law(text: str) -> str:
    head, _, rest = text.partition("desirable_qualifications:")
    return f"{head}{LAW_ITEM}desirable_qualifications:{rest}{LAW_ENTRY}"


def reordering_only() -> PlanChange:
    """Two duties of 102D change places, and nothing else."""
    text = spec("102D")
    return one(text, swapped(text, (CONSULT, ""), (TRAIN, CONSULT + TRAIN)), "102D")


def split_and_merge() -> PlanChange:
    """One duty becomes two, two become one."""
    text = spec("102D")
    new = swapped(text, (PLAN, PLAN_SPLIT), (TRAIN, MERGED), (CONSULT, ""))
    return one(text, new, "102D")


def formatting_only() -> PlanChange:
    """Another way of writing the same words, and a comment."""
    text = swapped(
        spec("102A"),
        ("# The first entry stands twice on the published page.\n", "# As published.\n"),
        ("title: Customer Service Specialist 1\n", "title: 'Customer Service Specialist 1'\n"),
        (ASKS, ASKS.replace("  - ", "  - >-\n    ").replace(" and", "\n    and")),
    )
    return one(spec("102A"), text)


def new_class() -> PlanChange:
    """102C comes into a plan that has 102A."""
    files = {f"{SERIES}/102A.yaml": spec("102A")}
    return plans(files, files | {f"{SERIES}/102C.yaml": spec("102C")})


def abolished_class() -> PlanChange:
    """102C is abolished; 102D asks for experience in it."""
    last = swapped(
        spec("102D"),
        (CONSULT, f"{CONSULT}  - Supervises a Customer Service Specialist 3;\n"),
    )
    old = {f"{SERIES}/102C.yaml": spec("102C"), f"{SERIES}/102D.yaml": last}
    text = swapped(
        spec("102C"),
        (
            "# The heading is published without text.\nclass_series",
            "abolished: 2026-07-01\nclass_series",
        ),
    )
    return plans(old, old | {f"{SERIES}/102C.yaml": text})


def code_change() -> PlanChange:
    """102C becomes 102E, in a file of that name, with an entry that says so."""
    text = (
        swapped(
            spec("102C"),
            ('class_code: "102C"', 'class_code: "102E"'),
        )
        + '  - effective: 2026-07-01\n    text: "Code change (formerly 102C): July 1, 2026"\n'
    )
    return plans({f"{SERIES}/102C.yaml": spec("102C")}, {f"{SERIES}/102E.yaml": text})


def unreadable_file() -> PlanChange:
    """102C cannot be read any more; 102D is revised."""
    old = {f"{SERIES}/{code}.yaml": spec(code) for code in ("102C", "102D")}
    new = {
        f"{SERIES}/102C.yaml": swapped(spec("102C"), ("level: 3", 'level: "3')),
        f"{SERIES}/102D.yaml": swapped(spec("102D"), ("\n  location.", "\n  location or region.")),
    }
    return plans(old, new)


def retitled() -> PlanChange:
    """102A gets another title; 102C still names the old one; a waiver and a debt come along."""
    other = swapped(
        spec("102C"), ("Customer Service Specialist 2.", "Customer Service Specialist 1.")
    )
    old = {f"{SERIES}/102A.yaml": spec("102A"), f"{SERIES}/102C.yaml": other}
    text = swapped(
        spec("102A"),
        ("title: Customer Service Specialist 1", "title: Customer Support Specialist 1"),
        ("history:\n", "history:  # speclint: allow HIS004 until 2027-01-01 -- as published\n"),
    )
    debts = ("HIS004 102A\n", "HIS004 102A\nLEG001 102D\n")
    return plans(old, old | {f"{SERIES}/102A.yaml": text}, debts=debts)


def punctuation_only() -> PlanChange:
    """102D loses a comma, gains another, and gets a full stop for a semicolon."""
    new = swapped(
        spec("102D"),
        ("Plans, organizes, and manages", "Plans, organizes and manages"),
        (TRAIN, TRAIN.replace(";", ".")),
        ("statewide", "statewide,"),
    )
    return one(spec("102D"), new, "102D")


def and_to_or() -> PlanChange:
    """Both experience and education were asked for in 102C, now either of them."""
    last = "  - Equivalent education/experience.\n"
    old, new = (swapped(spec("102C"), (last, f"  - {word}\n{last}")) for word in ("AND", "OR"))
    return one(old, new, "102C")


def between_classes() -> PlanChange:
    """A duty of 102D goes to 102C."""
    old = {f"{SERIES}/{code}.yaml": spec(code) for code in ("102C", "102D")}
    other = "  - Coordinates customer service training;\n"
    new = {
        f"{SERIES}/102C.yaml": swapped(spec("102C"), (other, other + CONSULT)),
        f"{SERIES}/102D.yaml": swapped(spec("102D"), (CONSULT, "")),
    }
    return plans(old, new)


def removed_class() -> PlanChange:
    """102C leaves the plan; the definition of 102D is revised."""
    old = {f"{SERIES}/{code}.yaml": spec(code) for code in ("102C", "102D")}
    new = swapped(spec("102D"), ("\n  location.", "\n  location or region."))
    return plans(old, {f"{SERIES}/102D.yaml": new})


def from_section_to_section() -> PlanChange:
    """A paragraph leaves the definition, alternatives become duties together, two ways one."""
    first = {"specs/384A.yaml": diff_specs.text(class_code="384A", title="Custody Officer 1")}
    names: dict[str, Value] = {"class_code": "384B", "title": "Custody Officer 2"}
    old = diff_specs.text(
        **names,
        class_series_concept="See Custody Officer 1.",
        definition=f"Leads a crew.\n\nOR\n\nSupervises.\n\nOR\n\nPlans the fleet.\n\n{PLANS}",
        distinguishing_characteristics="Works alone.",
        legal_requirements=["A driver’s license.", "OR", "A permit to drive."],
        desirable_qualifications=[LICENCE, "AND", BOARD],
    )
    new = diff_specs.text(
        **names,
        class_series_concept="See 384A.",
        definition="Leads a crew.\n\nAND\n\nSupervises.\n\nOR\n\nPlans the fleet of trucks.",
        distinguishing_characteristics=f"Works alone.\n\n{PLANS.replace('fleet', 'vehicle')}",
        legal_requirements=["A driver’s license.", "AND", "A permit to drive."],
        desirable_qualifications=[f"{LICENCE[:-1]} AND e{BOARD[1:]}"],
    )
    return plans(first | {"specs/384B.yaml": old}, first | {"specs/384B.yaml": new})


SCENARIOS: Final[Mapping[str, Callable[[], PlanChange]]] = {
    "revision-2025": revision_2025,
    "law-of-2024": law_of_2024,
    "renamed-file": renamed_file,
    "whole-series": whole_series,
    "reordering-only": reordering_only,
    "split-and-merge": split_and_merge,
    "formatting-only": formatting_only,
    "new-class": new_class,
    "abolished-class": abolished_class,
    "code-change": code_change,
    "unreadable-file": unreadable_file,
    "retitled": retitled,
    "punctuation-only": punctuation_only,
    "and-to-or": and_to_or,
    "between-classes": between_classes,
    "removed-class": removed_class,
    "from-section-to-section": from_section_to_section,
}
