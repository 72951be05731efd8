"""Twelve histories that do not tell the truth about a revision, and twelve that do."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, NamedTuple

import pytest

from draft_specs import draft
from speclint.diff.compare import compare
from speclint.history.revision import Revision
from speclint.lint import reading_of
from speclint.lint_changes import lint_change
from speclint.policy.rulebook import Rulebook
from speclint.policy.rulepack import load_rules, shipped_rules
from speclint.text.source import decode

if TYPE_CHECKING:
    from speclint.spec.reading import Reading

DAY = date(2026, 1, 1)
BOOK = Rulebook(tuple(r for r in load_rules([shipped_rules()]) if r.code.startswith("HIS02")))
FIRST = ("2005-06-01", "New class effective June 1, 2005.")
SECOND = ("2019-07-01", "Revised typical work; effective July 1, 2019.")


class Version(NamedTuple):
    """The parts of a small specification that the cases vary; entries are (dates, sentence)."""

    concept: str = ""
    definition: str = "Helps customers with questions about their accounts."
    characteristics: str = ""
    work: tuple[str, ...] = ("Answers questions;", "Performs other duties as required.")
    legal: tuple[str, ...] = ("There may be instances.",)
    qualifications: tuple[str, ...] = ("One year of experience.",)
    history: tuple[tuple[str, str], ...] = (FIRST, SECOND)
    title: str = "Customer Service Specialist 3"

    def reading(self) -> Reading:
        """Read it as a file of the plan."""
        lines = ['class_code: "102C"', f"title: {self.title}"]
        for key, text in (
            ("class_series_concept", self.concept),
            ("definition", self.definition),
            ("distinguishing_characteristics", self.characteristics),
        ):
            lines += [f"{key}: {text}"] if text else []
        for key, items in (
            ("typical_work", self.work),
            ("legal_requirements", self.legal),
            ("desirable_qualifications", self.qualifications),
        ):
            lines += [f"{key}:", *(f"  - {item}" for item in items)]
        lines.append("history:")
        for days, text in self.history:
            effective, _, adopted = days.partition(" adopted ")
            lines += [f"  - effective: {effective}"]
            lines += [f"    adopted: {adopted}"] if adopted else []
            lines += [f'    text: "{text}"']
        reading = reading_of(decode("102C.yaml", "\n".join(lines).encode()))
        assert reading is not None
        return reading


OLD = Version()
NEW_DEFINITION = OLD._replace(definition="Assists customers with questions about their accounts.")
NEW_WORK = OLD._replace(work=("Answers questions and calls;", "Performs other duties as required."))
NEW_LEGAL = OLD._replace(legal=("There may be instances.", "Persons are eligible."))
WHEN = "2025-07-01 adopted 2025-06-23"
LAW = "due to adopted legislative action"
DATES = "adopted June 23, 2025; effective July 1, 2025."


def _with(version: Version, *entries: tuple[str, str]) -> Version:
    return version._replace(history=(*version.history, *entries))


def _codes(old: Version, new: Version, approved: Version | None = None) -> list[str]:
    now = approved.reading() if approved else None
    found = lint_change(old.reading(), new.reading(), BOOK, DAY, now)
    return sorted(finding.code for finding in found)


DISHONEST = {
    "no entry": (NEW_DEFINITION, ["HIS020"]),
    "one change of two is named": (
        _with(NEW_DEFINITION._replace(work=NEW_WORK.work), (WHEN, f"Revised definition; {DATES}")),
        ["HIS020"],
    ),
    "named but the same": (
        _with(NEW_DEFINITION, (WHEN, f"Revised definition and typical work; {DATES}")),
        ["HIS021"],
    ),
    "revised instead of added": (
        _with(
            OLD._replace(concept="Positions help."),
            (WHEN, f"Revised class series concept; {DATES}"),
        ),
        ["HIS021"],
    ),
    "added instead of revised": (
        _with(NEW_DEFINITION, (WHEN, f"Added definition; {DATES}")),
        ["HIS021"],
    ),
    "past date edited, in the data and in the sentence": (
        _with(
            NEW_DEFINITION._replace(
                history=(FIRST, ("2019-07-02", "Revised typical work; effective July 2, 2019."))
            ),
            (WHEN, f"Revised definition; {DATES}"),
        ),
        ["HIS022"],
    ),
    "past sentence edited": (
        _with(
            NEW_DEFINITION._replace(
                history=(FIRST, (SECOND[0], "Revised definition; effective July 1, 2019."))
            ),
            (WHEN, f"Revised definition; {DATES}"),
        ),
        ["HIS022"],
    ),
    "past entry taken out": (
        NEW_DEFINITION._replace(history=(FIRST, (WHEN, f"Revised definition; {DATES}"))),
        ["HIS022"],
    ),
    "past date changed": (
        _with(
            NEW_DEFINITION._replace(history=(FIRST, ("2019-07-02", SECOND[1]))),
            (WHEN, f"Revised definition; {DATES}"),
        ),
        ["HIS022"],
    ),
    "not after the last entry": (
        _with(NEW_WORK, ("2019-06-30", "Revised typical work; effective June 30, 2019.")),
        ["HIS023"],
    ),
    "legal text without an entry": (NEW_LEGAL, ["HIS024"]),
    "criteria without an adoption": (
        _with(NEW_DEFINITION, ("2025-07-01", "Revised definition; effective July 1, 2025.")),
        ["HIS025"],
    ),
    "new title untold": (OLD._replace(title="Customer Care Specialist 3"), ["HIS020"]),
}

HONEST = {
    "house style": _with(NEW_DEFINITION, (WHEN, f"Revised definition; {DATES}")),
    "commas for semicolons": _with(
        NEW_DEFINITION, (WHEN, "Revised definition, adopted June 23, 2025, effective July 1, 2025.")
    ),
    "colon after effective": _with(
        NEW_WORK, ("2025-07-01", "Revised typical work, effective: July 1, 2025.")
    ),
    "present tense": _with(
        NEW_WORK, ("2025-07-01", "Revises typical work, effective July 1, 2025.")
    ),
    "imperative": _with(NEW_WORK, ("2025-07-01", "Revise typical work; effective July 1, 2025.")),
    "capitals": _with(
        NEW_LEGAL,
        (
            "2025-07-01",
            f"Revised Legal Requirements; effective July 1, 2025, {LAW}.",
        ),
    ),
    "desired qualifications": _with(
        OLD._replace(qualifications=("Two years of experience.",)),
        (WHEN, f"Revised desired qualifications, {DATES}"),
    ),
    "minimum qualifications": _with(
        OLD._replace(qualifications=("Two years of experience.",)),
        (WHEN, f"Revised minimum qualifications; {DATES}"),
    ),
    "general revision": _with(
        NEW_DEFINITION._replace(work=NEW_WORK.work),
        (
            WHEN,
            "General revision. Revises definition; adopted June 23, 2025, effective July 1, 2025.",
        ),
    ),
    "change of title": _with(
        OLD._replace(title="Customer Care Specialist 3"),
        (
            WHEN,
            f"Title change (formerly Customer Service Specialist 3); {DATES}",
        ),
    ),
    "several sections": _with(
        NEW_DEFINITION._replace(characteristics="Works alone.", work=NEW_WORK.work),
        (
            WHEN,
            "Revised definition; added distinguishing characteristics; revised typical work; "
            + DATES,
        ),
    ),
    "a section deleted": (
        _with(
            OLD._replace(characteristics=""),
            (WHEN, f"Deleted distinguishing characteristics; {DATES}"),
        )
    ),
}


@pytest.mark.parametrize(("new", "codes"), DISHONEST.values(), ids=DISHONEST)
def test_dishonest_history_is_caught(new: Version, codes: list[str]) -> None:
    assert _codes(OLD, new) == codes


@pytest.mark.parametrize("name", HONEST)
def test_honest_history_passes(name: str) -> None:
    old = OLD._replace(characteristics="Works alone.") if name == "a section deleted" else OLD
    assert _codes(old, HONEST[name]) == []


def test_two_proposals_for_one_day_collide() -> None:
    mine = _with(NEW_WORK, ("2025-07-01", "Revised typical work; effective July 1, 2025."))
    other = _with(NEW_LEGAL, ("2025-07-01", "Revised legal requirements; effective July 1, 2025."))
    assert _codes(OLD, mine, other) == ["HIS027"]


def test_the_entry_of_2025_is_drafted_word_for_word() -> None:
    """102C before 2025 lacked what its entry of that year names."""
    old = Version(qualifications=("One year.",), work=("Trains staff;",))
    new = Version(
        concept="Positions help.",
        definition="This is the senior level.",
        characteristics="Works alone.",
        work=("Coordinates training;",),
    )
    revision = Revision(old.reading(), new.reading(), compare(old.reading(), new.reading()))
    drafted = draft(revision, date(2025, 6, 23), date(2025, 7, 1))
    assert drafted is not None
    assert drafted.sentence == (
        "Added class series concept; revised definition; added distinguishing characteristics; "
        "revised typical work and desirable qualifications; adopted June 23, 2025; "
        "effective July 1, 2025."
    )


@pytest.mark.parametrize("new", [NEW_DEFINITION, NEW_WORK, NEW_LEGAL], ids=["def", "work", "legal"])
def test_a_drafted_entry_is_an_honest_one(new: Version) -> None:
    revision = Revision(OLD.reading(), new.reading(), compare(OLD.reading(), new.reading()))
    drafted = draft(revision, date(2025, 6, 23), date(2025, 7, 1))
    assert drafted is not None
    assert _codes(OLD, _with(new, (WHEN, drafted.sentence))) == []
