"""The first sentences of every output: what the change means, and whether legal text changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from speclint.diff.wording import plain, section_phrase

if TYPE_CHECKING:
    from collections.abc import Sequence

    from speclint.diff.change import SectionChange, SpecChange, Status
    from speclint.diff.plan_change import PlanChange

_OF_STATUS: Final[tuple[tuple[Status, bool, str], ...]] = (
    ("new", False, "This is a new class, so it needs the Director’s adoption."),
    ("new", True, "This class is new in the plan; it was abolished on {day}."),
    ("removed", True, "This class leaves the plan; it was abolished on {day}."),
    (
        "removed",
        False,
        "This class leaves the plan while in force, so that needs the Director’s adoption.",
    ),
    ("abolished", True, "This class is abolished on {day}; that needs the Director’s adoption."),
    (
        "reinstated",
        False,
        "This abolished class is in force again; that needs the Director’s adoption.",
    ),
)
"""Status, whether the class has a day of abolition, and what that means."""


def title(plan: PlanChange) -> str:
    """Name what was compared: the class, or how many classes, and what cannot be read."""
    broken = len(plan.unreadable)
    also = f", and {_files(broken)} that cannot be read" if broken and plan.count else ""
    if plan.count == 1:
        return (plan.changes[0].name or "A class specification") + also
    if plan.count:
        return f"{plan.count:,} class specifications{also}"
    return "Class specifications"


def verdict(plan: PlanChange) -> str:
    """Say in one sentence what the change means for a reviewer."""
    if plan.count == 1:
        return _of_class(plan.changes[0])
    if not plan.count:
        return "No class specification can be compared." if plan.unreadable else _nothing(plan)
    if not plan.words_differ:
        return f"No words change in {plan.count:,} class specifications: only their files differ."
    return _of_many(plan)


def legal_verdict(plan: PlanChange) -> tuple[str, str]:
    """Say whether legal text changed: the sentence that is stressed, and what exactly."""
    unsure = plan.unsure_of_legal
    if plan.legal_changed:
        stressed, rest = _legal_changed(plan)
    elif unsure:
        return f"Whether legal text changes cannot be told for {_files(unsure)}.", ""
    else:
        return "No legal text is changed.", ""
    if unsure:
        rest = f"{rest} For {_files(unsure)} it cannot be told.".strip()
    return stressed, rest


def adoption(plan: PlanChange) -> str:
    """Say how many of many changes the Director must adopt."""
    count = sum(len(group.members) for group in plan.groups if group.change.needs_adoption)
    count += sum(single.change.needs_adoption for single in plan.singles)
    if not count:
        return "All of it is administrative."
    need = "needs" if count == 1 else "need"
    return f"{_number(count)} of them {need} the Director’s adoption."


def _nothing(plan: PlanChange) -> str:
    if plan.policy or plan.allowances:
        return "No class specification is changed."
    return "Nothing differs."


def _of_class(change: SpecChange) -> str:
    for status, since, sentence in _OF_STATUS:
        if status in change.statuses and since == bool(change.abolished):
            return sentence.format(day=change.abolished)
    if not change.words_differ:
        return _same_words(change)
    criteria = [section.heading for section in change.sections if section.needs_adoption]
    if criteria:
        listed = _listed(criteria)
        return f"This revision changes the {listed}, so it needs the Director’s adoption."
    if not change.sections and not change.metadata:
        return "This revision changes the history only."
    return "This revision is administrative: the allocating criteria stay as they are."


def _same_words(change: SpecChange) -> str:
    if change.same_bytes and not change.statuses:
        return "Nothing differs."
    if "renamed" in change.statuses:
        return "No words change: only the file is moved."
    return "No words change: only the way the file is written differs."


def _of_many(plan: PlanChange) -> str:
    real = [group for group in plan.groups if group.change.words_differ]
    head = f"{plan.count:,} class specifications change"
    if not real:
        return f"{head}, each in its own way."
    alike = len(real[0].members)
    if alike == plan.count:
        return f"{head}, all in exactly the same way."
    rest = plan.count - alike
    look = "1 needs a look of its own" if rest == 1 else f"{rest:,} need a look of their own"
    return f"{head}: {alike:,} in exactly the same way, and {look}."


def _legal_changed(plan: PlanChange) -> tuple[str, str]:
    if plan.count == 1:
        change = plan.changes[0]
        if "new" in change.statuses:
            return "Legal text comes with the new class.", ""
        if "removed" in change.statuses:
            return "Its legal text leaves the plan with it.", ""
        return "Legal text is changed:", _what(change.legal)
    members = [(len(g.members), g.change) for g in plan.groups if g.change.legal]
    alone = [(1, single.change) for single in plan.singles if single.change.legal]
    count = sum(number for number, _ in (*members, *alone))
    stressed = f"Legal text is changed in {count:,} class specification{'s' * (count > 1)}."
    largest = max(members, key=lambda pair: pair[0], default=None)
    if largest is None or largest[0] < 2:
        return stressed, ""
    return stressed, f"In {largest[0]:,} of them: {_what(largest[1].legal)}"


def _what(section: SectionChange | None) -> str:
    if section is None:
        return ""
    words = plain(section_phrase(section))
    return f"{words[:1].lower()}{words[1:]}."


def _files(count: int) -> str:
    return f"{count:,} file{'' if count == 1 else 's'}"


def _number(count: int) -> str:
    return f"{count:,}"


def _listed(names: Sequence[str]) -> str:
    if len(names) < 3:
        return " and ".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"
