"""The rules of one run, and which of them hold for a specification on a day."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from datetime import date, timedelta
from functools import cached_property
from typing import TYPE_CHECKING, Final, Literal

from speclint.checks.reads import Reads
from speclint.checks.scope import SpecCheck
from speclint.named_tuple import NamedTuple
from speclint.policy.rule import status
from speclint.spec.shape import shape_of
from speclint.wording.patterns import ManyPatterns

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from speclint.policy.interval import Interval
    from speclint.policy.rule import Period, Rule
    from speclint.spec.reading import Reading
    from speclint.spec.shape import Shape
    from speclint.spec.spec import Layout
    from speclint.text.slip import SlipKind

Verdict = Literal["applies", "not-in-force", "not-applicable"]
Held = tuple["Rule", "Interval", SpecCheck]

_MOST_ALIKE: Final = 4096
"""Kinds of specifications whose rules are remembered."""


class SeriesRule(NamedTuple):
    """Another version of a rule, with a series' own parameters, from a day on."""

    series: str
    start: date
    rule: Rule


def _by_slip(rules: Sequence[Rule]) -> dict[SlipKind, Rule]:
    checks = ((rule, rule.periods[0].check) for rule in rules)
    return {check.slip: rule for rule, check in checks if isinstance(check, Reads)}


class _Asked(NamedTuple):
    """Rules that may find something: in any words, and by the number of what they seek."""

    always: list[Held]
    seeking: Mapping[int, list[Held]]


class Rulebook:
    """All rules of a run; a series may hold its own version of a rule from a day on.

    `known` are the rules that there are, also those that this run leaves out.
    """

    def __init__(
        self,
        rules: tuple[Rule, ...],
        for_series: tuple[SeriesRule, ...] = (),
        known: tuple[Rule, ...] = (),
    ) -> None:
        self.rules: Final = rules
        self.for_series: Final = for_series
        self.known: Final = known
        self._held: dict[object, tuple[Held, ...]] = {}
        self._by_shape: dict[object, _Asked] = {}

    def held(self, reading: Reading, day: date) -> tuple[Held, ...]:
        """Rules about single specifications that hold for this one, each with its days."""
        alike = self._alike(reading, day)
        found = self._held.get(alike)
        if found is None:
            spec = reading.spec
            found = self._held[alike] = tuple(
                (rule, period.interval, period.check)
                for rule in self.rules_of(spec.series, _last_day(spec.abolished, day))
                for period in periods(rule, reading, day)
                if isinstance(period.check, SpecCheck)
            )
        return found

    def likely(self, readings: Sequence[Reading], day: date) -> Iterator[tuple[Held, list[int]]]:
        """Rules held that may find a problem in headings and words such as these, and in which.

        Readings are numbered from 0 in the order given, rules come in theirs.
        """
        asked: dict[int, tuple[Held, list[int]]] = {}
        kinds: dict[int, tuple[_Asked, list[int]]] = {}
        for number, reading in enumerate(readings):
            kind = self._asked(reading, day)
            kinds.setdefault(id(kind), (kind, []))[1].append(number)
        for kind, numbers in kinds.values():
            for held in kind.always:
                asked.setdefault(id(held[2]), (held, []))[1].extend(numbers)
            for number in numbers if kind.seeking else ():
                for pattern in self._found(readings[number]):
                    for held in kind.seeking.get(pattern, ()):
                        asked.setdefault(id(held[2]), (held, []))[1].append(number)
        yield from (asked[check] for check in self._order if check in asked)

    def _asked(self, reading: Reading, day: date) -> _Asked:
        """The rules held that look further than the headings."""
        shape = shape_of(reading)
        alike = (self._alike(reading, day), shape)
        found = self._by_shape.get(alike)
        if found is None:
            if len(self._by_shape) >= _MOST_ALIKE:
                self._by_shape.clear()
            found = self._by_shape[alike] = self._may_ask(reading, day, shape)
        return found

    def _may_ask(self, reading: Reading, day: date, shape: Shape | None) -> _Asked:
        always: list[Held] = []
        seeking: defaultdict[int, list[Held]] = defaultdict(list)
        for held in self.held(reading, day):
            if shape is None or not held[2].passes(shape):
                number = self._numbers.get(id(held[2]))
                (always if number is None else seeking[number]).append(held)
        return _Asked(always, seeking)

    def _found(self, reading: Reading) -> tuple[int, ...]:
        """Numbers of what is sought that stand in statements and history sentences, one a line."""
        history = [entry.text.encode("utf-8", "replace") for entry in reading.spec.history or ()]
        told = b"\n".join([reading.prose.data, *history])
        return self._sought.found(told) if self._sought else ()

    def _alike(self, reading: Reading, day: date) -> tuple[object, ...]:
        """What two specifications have to share for the same rules to hold."""
        spec = reading.spec
        last = _last_day(spec.abolished, day)
        turn = bisect_right(self._turns, last)
        revised = reading.revised_on if self._revision_turns else None
        revision = bisect_right(self._revision_turns, min(revised, last)) if revised else None
        series = spec.series if self.for_series else None
        return (day, status(spec.abolished, day), turn, reading.layout, revision, series)

    @cached_property
    def _checks(self) -> tuple[tuple[Rule, Period], ...]:
        rules = (*self.rules, *(own.rule for own in self.for_series))
        return tuple((rule, period) for rule in rules for period in rule.periods)

    @cached_property
    def _order(self) -> tuple[int, ...]:
        """Identities of the checks, in the order of the rules."""
        return tuple(id(period.check) for _, period in self._checks)

    @cached_property
    def _texts(self) -> dict[int, str]:
        """What a check seeks, by the identity of the check: to compare checks takes long."""
        checks = [p.check for _, p in self._checks if isinstance(p.check, SpecCheck)]
        sought = ((id(check), check.core) for check in checks)
        return {check: text for check, text in sought if text is not None}

    @cached_property
    def _sought(self) -> ManyPatterns | None:
        """What any rule seeks; None where no rule does, or all is too much for one search."""
        texts = dict.fromkeys(self._texts.values())
        try:
            return ManyPatterns(tuple(texts)) if texts else None
        except ValueError:
            return None

    @cached_property
    def _numbers(self) -> dict[int, int]:
        """Under which number the search finds what a check seeks; none where it cannot."""
        if self._sought is None:
            return {}
        numbers = {text: at for at, text in enumerate(dict.fromkeys(self._texts.values()), start=1)}
        return {check: numbers[text] for check, text in self._texts.items()}

    @cached_property
    def _turns(self) -> tuple[date, ...]:
        """Days on which any rule, or which rule holds for a series, begins to be another."""
        turns = _changes([period.interval for _, period in self._checks])
        return tuple(sorted(turns | {own.start for own in self.for_series}))

    @cached_property
    def _revision_turns(self) -> tuple[date, ...]:
        """Days on which a rule about revisions begins to say something else."""
        about = [p.interval for rule, p in self._checks if rule.clock == "on-revision"]
        return tuple(sorted(_changes(about)))

    def rules_of(self, series: str | None, day: date) -> Iterator[Rule]:
        """Rules as they stand for a series on a day."""
        for rule in self.rules:
            own = [
                s
                for s in self.for_series
                if s.series == series and s.rule.code == rule.code and s.start <= day
            ]
            yield max(own, key=lambda s: s.start).rule if own else rule

    def slip_rule(self, kind: SlipKind, *, unread: bool = False) -> Rule | None:
        """The rule that reports a kind of slip.

        Of a file that is `unread` it is told whatever rules were chosen: no rule can say that
        there is nothing wrong with it.
        """
        return self._slips.get(kind) or (self._slips_known.get(kind) if unread else None)

    @cached_property
    def _slips(self) -> dict[SlipKind, Rule]:
        return _by_slip(self.rules)

    @cached_property
    def _slips_known(self) -> dict[SlipKind, Rule]:
        return _by_slip(self.known)


def _changes(intervals: list[Interval]) -> set[date]:
    """Days on which one of some intervals begins, or has just ended."""
    starts = {interval.start or date.min for interval in intervals}
    ends = {i.until + timedelta(days=1) for i in intervals if i.until and i.until < date.max}
    return starts | ends


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
