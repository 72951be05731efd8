"""The first sentences of every output: what the change means, and whether legal text changed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from speclint.diff.counting import listed
from speclint.diff.grouping import member
from speclint.diff.plan_change import Group
from speclint.diff.wording import changes_the_record, plain, section_phrase

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from speclint.diff.change import SectionChange, SpecChange, Status
    from speclint.diff.plan_change import PlanChange

_OF_STATUS: Final[tuple[tuple[Status, bool, str], ...]] = (
    ("new", False, "This is a new class, so it needs the Director’s adoption."),
    ("new", True, "This class is new in the plan; it was abolished on {day}."),
    ("removed", True, "This class leaves the plan; it was abolished on {day}."),
    (
        "removed",
        False,
        "This class leaves the plan while in force; that needs the Director’s adoption.",
    ),
    ("abolished", True, "This class is abolished on {day}; that needs the Director’s adoption."),
    (
        "reinstated",
        False,
        "This abolished class is in force again; that needs the Director’s adoption.",
    ),
)
"""Status, whether the class has a day of abolition, and what that means."""


_FEW: Final = 3
"""Classes that are told by name."""


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
    """Say which of many classes, or how many, the Director must adopt."""
    names = [name for name, change in _each(plan) if change.needs_adoption]
    if not names:
        return "All of it is administrative."
    need = "needs" if len(names) == 1 else "need"
    if len(names) > _FEW:
        every = "All " if len(names) == plan.count else ""
        return f"{every}{len(names):,} class specifications {need} the Director’s adoption."
    return f"{listed(names)} {need} the Director’s adoption."


def _nothing(plan: PlanChange) -> str:
    if plan.policy or plan.allowances:
        return "No class specification is changed."
    return "Nothing differs."


def _of_class(change: SpecChange) -> str:
    told = _in_force(change)
    if told is not None:
        return told
    if not change.words_differ:
        return _same_words(change)
    return _little([change]) or _of_sections(change)


def _in_force(change: SpecChange) -> str | None:
    """Say what it means for whether, and until when, the class is in force; None where it stays."""
    for status, since, sentence in _OF_STATUS:
        if status in change.statuses and since == bool(change.abolished):
            return sentence.format(day=change.abolished)
    for value in change.metadata:
        if value.needs_adoption:
            days = f"from {value.before}, to {value.after}"
            return f"The day of abolition moves {days}; that needs the Director’s adoption."
    return None


def _of_sections(change: SpecChange) -> str:
    criteria = [section.heading for section in change.sections if section.needs_adoption]
    if criteria:
        return f"This revision changes the {listed(criteria)}, so it needs the Director’s adoption."
    if not change.sections and not change.metadata:
        return _of_history(change)
    return "This revision is administrative: the allocating criteria stay as they are."


def _of_history(change: SpecChange) -> str:
    past = change.history is not None and changes_the_record(change.history)
    told = ", and there an entry of the past" if past else ""
    return f"This revision changes the history only{told}."


def _little(changes: Sequence[SpecChange], where: str = "") -> str | None:
    """Say that no published words change; None where they do."""
    if not any(change.published_differs for change in changes):
        return f"Only unpublished data change{where}: the published text stays as it is."
    if any(change.more_than_marks for change in changes):
        return None
    data = any(change.data_differ for change in changes)
    what = "punctuation and unpublished data change" if data else "punctuation changes"
    return f"Only {what}{where}: the words stay as they are."


def _same_words(change: SpecChange) -> str:
    if change.same_bytes and not change.statuses:
        return "Nothing differs."
    if "renamed" in change.statuses:
        return "No words change: only the file is moved."
    return "No words change: only the way the file is written differs."


def _of_many(plan: PlanChange) -> str:
    where = f"in {plan.count:,} class specifications"
    if not plan.words_differ:
        return f"No words change {where}: only their files differ."
    little = _little(plan.changes, f" {where}")
    if little:
        return little
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
    first, *others = _legal_of_many(plan)
    return first, " ".join(others)


def _legal_of_many(plan: PlanChange) -> Iterator[str]:
    """Tell the classes whose legal text is changed apart from those that come or go with theirs."""
    found = [(name, change) for name, change in _each(plan) if change.legal]
    revised = [name for name, one in found if not one.whole]
    if revised:
        yield f"Legal text is changed in {_few(revised)}."
        yield from _alike(plan, len(revised))
    come = [name for name, one in found if "new" in one.statuses]
    if come:
        yield f"Legal text comes with {_few(come, 'new class', 'new classes')}."
    gone = [name for name, one in found if "removed" in one.statuses]
    if gone:
        yield f"Legal text leaves the plan with {_few(gone)}."


def _alike(plan: PlanChange, revised: int) -> Iterator[str]:
    """Tell what exactly changed in the largest group."""
    for group in [group for group in plan.groups if group.change.legal][:1]:
        count = len(group.members)
        which = "In all of them" if count == revised else f"In {count:,} of them"
        yield f"{which}: {_what(group.change.legal)}"


def _each(plan: PlanChange) -> Iterator[tuple[str, SpecChange]]:
    """The name of every class and its changes, in the order in which they are shown."""
    for entry in plan.entries:
        members = entry.members if isinstance(entry, Group) else (member(entry.change),)
        yield from ((one.name or one.path, entry.change) for one in members)


def _few(names: Sequence[str], one: str = "class specification", many: str = "") -> str:
    """The names, or their number where there are more than a reader wants to be told."""
    if len(names) <= _FEW:
        return listed(names)
    return f"{len(names):,} {many or f'{one}s'}"


def _what(section: SectionChange | None) -> str:
    if section is None:
        return ""
    words = plain(section_phrase(section))
    return f"{words[:1].lower()}{words[1:]}."


def _files(count: int) -> str:
    return f"{count:,} file{'' if count == 1 else 's'}"
