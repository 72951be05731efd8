"""The rules of one run, and which of them hold for a specification on a day."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Literal

from speclint.checks.reads import Reads
from speclint.checks.scope import SpecCheck
from speclint.wording.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.policy.interval import Interval
    from speclint.policy.rule import Period, Rule, Status
    from speclint.spec.reading import Reading
    from speclint.spec.spec import Layout
    from speclint.text.slip import SlipKind
    from speclint.wording.patterns import Pattern

Verdict = Literal["applies", "not-in-force", "not-applicable"]
Held = tuple["Rule", "Interval", SpecCheck]


@dataclass(frozen=True, slots=True)
class SeriesRule:
    """Another version of a rule, with a series' own parameters, from a day on."""

    series: str
    start: date
    rule: Rule


@dataclass(frozen=True)
class Rulebook:
    """All rules of a run; a series may hold its own version of a rule from a day on.

    `known` are the rules that there are, also those that this run leaves out.
    """

    rules: tuple[Rule, ...]
    for_series: tuple[SeriesRule, ...] = ()
    known: tuple[Rule, ...] = ()
    _held: dict[object, tuple[tuple[Held, ...], tuple[Held, ...]]] = field(
        default_factory=dict, compare=False, repr=False
    )
    _slips: dict[SlipKind, Rule] = field(default_factory=dict, compare=False, repr=False)

    def held(self, reading: Reading, day: date) -> tuple[Held, ...]:
        """Rules about single specifications that hold for this one, each with its days."""
        return self._holding(reading, day)[0]

    def likely(self, reading: Reading, day: date) -> tuple[Held, ...]:
        """Those of the rules held that may find a problem: one search rules several out."""
        held, others = self._holding(reading, day)
        if self._sought is None or self._sought.search(reading.prose.text):
            return held
        return others

    def _holding(self, reading: Reading, day: date) -> tuple[tuple[Held, ...], tuple[Held, ...]]:
        """The rules that hold, and those among them that seek no words."""
        spec = reading.spec
        revised = reading.revised_on if self._looks_at_revisions else None
        series = spec.series if self.for_series else None
        key = (status(spec.abolished, day), spec.abolished, reading.layout, revised, series)
        found = self._held.get((key, day))
        if found is None:
            held = tuple(
                (rule, period.interval, period.check)
                for rule in self.rules_of(spec.series, _last_day(spec.abolished, day))
                for period in periods(rule, reading, day)
                if isinstance(period.check, SpecCheck)
            )
            others = tuple(one for one in held if one[2].sought() is None)
            found = self._held[key, day] = (held, others)
        return found

    @cached_property
    def _sought(self) -> Pattern | None:
        """What any rule seeks, as one pattern."""
        rules = (*self.rules, *(own.rule for own in self.for_series))
        checks = (period.check for rule in rules for period in rule.periods)
        sought = (check.sought() for check in checks if isinstance(check, SpecCheck))
        texts = dict.fromkeys(text for text in sought if text is not None)
        try:
            return pattern("|".join(f"(?:{text})" for text in texts)) if texts else None
        except ValueError:  # more words than one pattern can hold
            return None

    @cached_property
    def _looks_at_revisions(self) -> bool:
        return any(rule.clock == "on-revision" for rule in self.rules)

    def rules_of(self, series: str | None, day: date) -> Iterator[Rule]:
        """Rules as they stand for a series on a day."""
        for rule in self.rules:
            own = [
                s
                for s in self.for_series
                if s.series == series and s.rule.code == rule.code and s.start <= day
            ]
            yield max(own, key=lambda s: s.start).rule if own else rule

    def slip_rule(self, kind: SlipKind) -> Rule | None:
        """The rule that reports a kind of slip."""
        if not self._slips:
            for rule in self.rules:
                check = rule.periods[0].check
                if isinstance(check, Reads):
                    self._slips[check.slip] = rule
        return self._slips.get(kind)


def status(abolished: date | None, day: date) -> Status:
    """A class is abolished from the day of its abolition on."""
    return "abolished" if abolished is not None and abolished <= day else "active"


def periods(rule: Rule, reading: Reading, day: date) -> Iterator[Period]:
    """Periods of a rule that hold for a specification, by the rule's own clock."""
    if verdict(rule, reading, day) != "applies":
        return
    if rule.clock == "per-entry":
        yield from (p for p in rule.periods if p.interval.start is None or p.interval.start <= day)
        return
    on = _judged_on(rule, reading, day)
    period = rule.period(on) if on else None
    if period is not None:
        yield period


def verdict(rule: Rule, reading: Reading, day: date) -> Verdict:
    """Tell why a rule does not speak about a specification on a day, or that it does.

    An abolished specification is judged by the law of its last day in force.
    """
    if not concerns(rule, reading.spec.abolished, reading.layout, day):
        return "not-applicable"
    if rule.clock == "per-entry":
        return "applies" if any(_begun(p, day) for p in rule.periods) else "not-in-force"
    on = _judged_on(rule, reading, day)
    if on is not None and rule.period(on) is not None:
        return "applies"
    return "not-in-force" if rule.period(day) is None else "not-applicable"


def concerns(rule: Rule, abolished: date | None, layout: Layout, day: date) -> bool:
    """Tell whether a rule speaks about classes of this status and layout, whatever the period."""
    return layout in rule.layout and status(abolished, day) in rule.status


def _judged_on(rule: Rule, reading: Reading, day: date) -> date | None:
    last = _last_day(reading.spec.abolished, day)
    if rule.clock == "on-revision":
        return min(reading.revised_on, last) if reading.revised_on else None
    return last


def _last_day(abolished: date | None, day: date) -> date:
    """Return the last day in force up to a day; the calendar's first day has none before it."""
    if abolished is None or abolished == date.min:
        return day
    return min(day, abolished - timedelta(days=1))


def _begun(period: Period, day: date) -> bool:
    return period.interval.start is None or period.interval.start <= day
