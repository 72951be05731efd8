"""Findings set aside by the waivers of their files, and what is wrong with the waivers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from speclint.checks.scope import ChangeCheck
from speclint.history.dates import write_out
from speclint.named_tuple import NamedTuple
from speclint.naming.closest import closest
from speclint.report import Waived
from speclint.text.slip import Slip
from speclint.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from datetime import date

    from speclint.exemptions.waiver_words import NamedRule
    from speclint.exemptions.waivers import Waiver
    from speclint.finding import Finding
    from speclint.lint import FileResult
    from speclint.policy.rule import Rule
    from speclint.policy.rulebook import Rulebook
    from speclint.text.slip import SlipKind


class Settled(NamedTuple):
    """Findings that count, those about waivers among them, and findings that are waived."""

    findings: tuple[Finding, ...]
    waived: tuple[Waived, ...] = ()


def settle(
    findings: Iterable[Finding],
    results: Iterable[FileResult],
    book: Rulebook,
    day: date,
    read: Callable[[str], Source | Slip],
) -> Settled:
    """Set waived findings aside; a waiver that is not right becomes a finding itself.

    Only files with a waiver cost anything; those whose waivers are not right are read again.
    """
    waiving = {result.path: result for result in results if result.waivers}
    if not waiving:
        return Settled(tuple(findings))
    names = _names(book)
    counted: list[Finding] = []
    waived: list[Waived] = []
    used: set[tuple[str, int, str]] = set()
    for finding in findings:
        waiver = _waiver(finding, waiving, names, day)
        if waiver is None:
            counted.append(finding)
        else:
            waived.append(Waived(finding, waiver.reason, waiver.until))
            used.add((finding.path, waiver.start, finding.code))
    for result in waiving.values():
        slips = _slips(result, names, book, day, used)
        counted += _told(result, slips, book, day, read)
    return Settled(tuple(counted), tuple(waived))


def _names(book: Rulebook) -> Mapping[str, Rule]:
    """Every rule there is by code and by name, also those that this run leaves out."""
    rules = (*book.known, *book.rules)
    return {name: rule for rule in rules for name in (rule.code.casefold(), rule.name)}


def _waiver(
    finding: Finding, waiving: Mapping[str, FileResult], names: Mapping[str, Rule], day: date
) -> Waiver | None:
    """The narrowest waiver that allows a finding on the day."""
    result = waiving.get(finding.path)
    if result is None or not names[finding.code.casefold()].waivable:
        return None
    start, end = finding.span.start, finding.span.end
    called = {finding.code.casefold(), finding.name}
    fitting = [
        waiver
        for waiver in result.waivers
        if (waiver.until is None or day <= waiver.until)
        and any(named.name.casefold() in called for named in waiver.rules)
        and waiver.covers(start, end)
    ]
    return min(fitting, key=lambda waiver: waiver.size, default=None)


def _slips(
    result: FileResult,
    names: Mapping[str, Rule],
    book: Rulebook,
    day: date,
    used: set[tuple[str, int, str]],
) -> Iterator[Slip]:
    judged = {rule.code for rule in book.rules if _is_judged(rule, day)}
    for waiver in result.waivers:
        if waiver.until is not None and waiver.until < day:
            values = {"until": write_out(waiver.until)}
            yield Slip("waiver-expired", waiver.start, waiver.end, values, pointer=waiver.pointer)
            continue
        for named in waiver.rules:
            rule = names.get(named.name.casefold())
            if rule is None:
                yield _slip("waiver-unknown-rule", named, waiver)
            elif not rule.waivable:
                yield _slip("waiver-forbidden", named, waiver)
            elif rule.code in judged and (result.path, waiver.start, rule.code) not in used:
                yield _slip("waiver-unused", named, waiver)


def _is_judged(rule: Rule, day: date) -> bool:
    """Rules about a revision are silent where nothing is compared: their waivers may be needed."""
    period = rule.period(day)
    return period is not None and not isinstance(period.check, ChangeCheck)


def _slip(kind: SlipKind, named: NamedRule, waiver: Waiver) -> Slip:
    values = {"rule": named.name}
    return Slip(kind, named.start, named.end, values, pointer=waiver.pointer)


def _told(
    result: FileResult,
    slips: Iterable[Slip],
    book: Rulebook,
    day: date,
    read: Callable[[str], Source | Slip],
) -> Iterator[Finding]:
    from speclint.slip_finding import slip_finding  # takes longer to load than a file to judge

    facts = result.facts
    identity = (facts.identity, facts.title) if facts else ("", "")
    for slip in slips:
        rule = book.slip_rule(slip.kind)
        period = rule.period(day) if rule else None
        source = read(result.path)
        if rule and period and isinstance(source, Source):
            told = slip_finding(rule, period, slip, source, day, None, identity)
            yield told._replace(suggestions=_meant(slip, book))


def _meant(slip: Slip, book: Rulebook) -> tuple[str, ...]:
    if slip.kind != "waiver-unknown-rule":
        return ()
    known = [name for rule in (*book.known, *book.rules) for name in (rule.code, rule.name)]
    return closest(slip.values["rule"], dict.fromkeys(known))
