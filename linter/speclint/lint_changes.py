"""Revisions judged: whether the history tells the truth about what changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from speclint.checks.change_named import ChangeNamed
from speclint.checks.entry_for_sentence import EntryForSentence
from speclint.checks.scope import ChangeCheck
from speclint.diff.compare import compare
from speclint.history.revision import Revision
from speclint.policy.rule import SEVERITIES
from speclint.policy.rulebook import Rulebook, concerns, periods
from speclint.tell import finding

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from speclint.finding import Finding
    from speclint.history.prescribed import Prescribed
    from speclint.spec.reading import Reading


def is_ending(old: Reading | None, new: Reading) -> bool:
    """Tell whether a revision gives a class a day of abolition, or another one."""
    day = new.spec.abolished
    return day is not None and (old is None or old.spec.abolished != day)


def lint_change(
    old: Reading, new: Reading, book: Rulebook, day: date, approved: Reading | None = None
) -> Iterator[Finding]:
    """Judge one revision; findings stand in the new version."""
    change = compare(old, new)
    if not change.words_differ:
        return
    laws = tuple(prescribed(new, book, day))
    held = [
        (rule, period.interval, period.check)
        for rule in book.rules
        for period in periods(rule, new, day)
        if isinstance(period.check, ChangeCheck)
    ]
    weighed = sorted(held, key=lambda one: SEVERITIES.index(one[0].severity))
    asked = tuple(check.asks for _, _, check in weighed if isinstance(check, ChangeNamed))
    revision = Revision(old, new, change, approved, laws, asked, day)
    for rule, interval, check in held:
        for problem in check.change_problems(revision):
            yield finding(rule, interval, problem, new, day)


def keeps_history(reading: Reading, book: Rulebook, day: date) -> bool:
    """Tell whether any rule asks that the history of this class tells of its changes.

    None asks it of a class that was abolished: its history is closed.
    """
    spec = reading.spec
    return any(
        isinstance(period.check, ChangeNamed)
        for rule in book.known or book.rules
        if concerns(rule, spec.abolished, reading.layout, day)
        for period in rule.periods
    )


def lint_removal(old: Reading, book: Rulebook, day: date) -> Iterator[Finding]:
    """Judge a revision that takes a class out; findings stand in the version that is gone."""
    for rule in book.rules:
        for period in periods(rule, old, day):
            if isinstance(period.check, ChangeCheck):
                for problem in period.check.removal_problems(old, day):
                    yield finding(rule, period.interval, problem, old, day)


def prescribed(reading: Reading, book: Rulebook, day: date) -> Iterator[Prescribed]:
    """Find the entries that rules prescribe for a class, whatever rules a run leaves out."""
    known = Rulebook(book.known or book.rules, book.for_series)
    for rule in known.rules_of(reading.spec.series, day):
        if isinstance(rule.periods[0].check, EntryForSentence):
            for period in periods(rule, reading, day):
                if isinstance(period.check, EntryForSentence):
                    yield period.check.prescribed
