"""The sentences after the verdict: who adopts, what came and went, and what is now called so."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from speclint.diff.counting import listed
from speclint.diff.plan_change import Group
from speclint.diff.throughout import throughout
from speclint.diff.verdict import adoption

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.diff.change import SpecChange, Status
    from speclint.diff.plan_change import PlanChange

_STANDING: Final[tuple[tuple[Status, str, str], ...]] = (
    ("new", "is new", "are new"),
    ("abolished", "is abolished", "are abolished"),
    ("removed", "leaves the plan", "leave the plan"),
    ("reinstated", "is in force again", "are in force again"),
)
"""What became of whole classes, by their status."""


def after_verdict(plan: PlanChange) -> Iterator[str]:
    """Sentences that follow the verdict and the one on legal text, the weightiest first."""
    if plan.count == 1:
        yield from _former_name(plan.changes[0])
    elif plan.words_differ:
        yield from _standing(plan)
        yield adoption(plan)
    yield from throughout(plan)


def _former_name(change: SpecChange) -> Iterator[str]:
    title, code = (
        before if status in change.statuses and not change.whole else None
        for status, before in (
            ("retitled", change.title_before),
            ("recoded", change.identity_before),
        )
    )
    if title:
        yield (
            f"The class was {title} ({code}) before." if code else f"Its title was {title} before."
        )
    elif code:
        yield f"Its class code was {code} before."


def _standing(plan: PlanChange) -> Iterator[str]:
    """How many of many classes come, end or go."""
    found: Counter[Status] = Counter()
    for entry in plan.entries:
        for status in entry.change.statuses:
            found[status] += len(entry.members) if isinstance(entry, Group) else 1
    told = [
        f"{'all' if found[status] == plan.count else f'{found[status]:,}'}"
        f" {one if found[status] == 1 else many}"
        for status, one, many in _STANDING
        if found[status]
    ]
    if told:
        first, *rest = told
        count, _, what = first.partition(" ")
        of = listed([f"{count.capitalize()} of them {what}", *rest])
        yield f"{of}."
