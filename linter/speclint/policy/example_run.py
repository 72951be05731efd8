"""Examples of a rule, run as its tests: what differs comes back as plain sentences."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Final

from speclint.checks.scope import ChangeCheck
from speclint.exemptions.waiving import settle
from speclint.lint import lint_file, lint_plan, reading_of
from speclint.lint_changes import is_ending, lint_change, lint_removal
from speclint.policy.rule_file import to_rule
from speclint.policy.rulebook import Rulebook, verdict
from speclint.policy.rulepack import load_rules, shipped_rules
from speclint.text.source import Source, decode, read

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from speclint.finding import Finding
    from speclint.policy.rule import Rule
    from speclint.policy.rule_file import Example, ExpectedFinding, RuleFile
    from speclint.spec.reading import Reading
    from speclint.text.slip import Slip

DEFAULT_DAY: Final = date(2026, 1, 1)
"""The day of an example that names none: every rule so far is in force on it."""

_SPEC_FILE: Final = "spec.yaml"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What an example gave: its findings in order, and the rule's verdict on its specification."""

    findings: tuple[Finding, ...]
    verdict: str
    sources: Mapping[str, Source]


def run_example(file: RuleFile, example: Example) -> Outcome:
    """Judge an example by its rule, as the linter would judge the files in it."""
    rule = to_rule(file, example.params)
    book = Rulebook((rule, *_waived_rules(rule)), known=_known_rules(rule))
    day = example.on or DEFAULT_DAY
    files = {name: decode(name, text.encode()) for name, text in example.plan.items()}
    name = example.file or _SPEC_FILE
    files[name] = _written(name, example)
    results = [lint_file(path, source, book, day) for path, source in files.items()]
    facts = [result.facts for result in results if result.facts]
    found = [finding for result in results for finding in result.findings]
    found += lint_plan(facts, book, day, lambda path: files[path], _ending(example, files[name]))
    found += _changes(example, files[name], book, day)
    settled = settle(found, results, book, day, lambda path: files[path])
    own = [finding for finding in settled.findings if finding.code == rule.code]
    reading = reading_of(files[name])
    said = verdict(rule, reading, day) if reading else "applies"
    if isinstance(rule.periods[0].check, ChangeCheck) and example.was is None:
        said = "not-applicable"
    if not example.exists and example.was is not None:
        files[_SPEC_FILE] = decode(_SPEC_FILE, example.was.encode())  # findings quote what is gone
    sources = {path: s for path, s in files.items() if isinstance(s, Source)}
    return Outcome(tuple(sorted(own, key=lambda f: f.sort_key)), said, sources)


def _ending(example: Example, after: Source | Slip) -> frozenset[str]:
    """The class of the example, where as a revision it gets a day of abolition."""
    old, new = _version(example.was), reading_of(after)
    return frozenset({new.identity}) if old and new and is_ending(old, new) else frozenset()


def _changes(
    example: Example, after: Source | Slip, book: Rulebook, day: date
) -> Iterator[Finding]:
    """Judge the example as a revision of what it `was`."""
    if example.was is None:
        return
    old, new, approved = _version(example.was), reading_of(after), _version(example.approved)
    if old is not None and new is not None:
        yield from lint_change(old, new, book, day, approved)
    elif old is not None and not example.exists:
        yield from lint_removal(old, book, day)


def _version(text: str | None) -> Reading | None:
    return None if text is None else reading_of(decode(_SPEC_FILE, text.encode()))


def _waived_rules(rule: Rule) -> tuple[Rule, ...]:
    """The other rules that ship, for a rule about waivers: a waiver means nothing without them."""
    return _others(rule) if rule.category == "waivers" else ()


def _known_rules(rule: Rule) -> tuple[Rule, ...]:
    """The rules whose history entries a rule about revisions may meet."""
    return (rule, *_others(rule)) if isinstance(rule.periods[0].check, ChangeCheck) else ()


def _others(rule: Rule) -> tuple[Rule, ...]:
    return tuple(other for other in _shipped() if other.code != rule.code)


@cache
def _shipped() -> tuple[Rule, ...]:
    return load_rules([shipped_rules()])


def _written(name: str, example: Example) -> Source | Slip:
    if not example.exists:
        return read(name)
    if example.bytes is not None:
        return decode(name, bytes.fromhex(example.bytes))
    return decode(name, example.spec.encode() * example.repeat)


def mistakes(file: RuleFile, example: Example) -> Iterator[str]:
    """Say how an example's outcome differs from what it expects."""
    outcome = run_example(file, example)
    where = f"{file.code}, example “{example.title}”"
    expected = example.expect
    if isinstance(expected, str):
        for finding in outcome.findings:
            yield f"{where}: unexpected finding at {finding.place}: {finding.message}"
        if expected not in ("nothing", outcome.verdict):
            yield f"{where}: the rule {outcome.verdict}, expected {expected}"
        return
    if len(expected) != len(outcome.findings):
        said = "".join(f"\n    {f.path} {f.place}: {f.message}" for f in outcome.findings)
        yield f"{where}: {len(outcome.findings)} findings, expected {len(expected)}{said}"
        return
    for wanted, finding in zip(expected, outcome.findings, strict=True):
        yield from (f"{where}: {text}" for text in _differences(wanted, finding, outcome))


def _differences(wanted: ExpectedFinding, finding: Finding, outcome: Outcome) -> Iterator[str]:
    source = outcome.sources.get(finding.path)
    under = source.text[finding.span.start : finding.span.end] if source else ""
    pairs = [
        ("under", _folded(wanted.under), _folded(under)),
        ("message", wanted.message, finding.message),
    ]
    if wanted.place is not None:
        pairs.append(("place", wanted.place, finding.place))
    if wanted.file is not None:
        pairs.append(("file", wanted.file, finding.path))
    if wanted.suggestions is not None:
        pairs.append(("suggestions", str(wanted.suggestions), str(finding.suggestions)))
    if wanted.fixed is not None:
        pairs.append(("fixed", wanted.fixed, _fixed(finding, source)))
    for name, want, got in pairs:
        if want != got:
            yield f"{name} is\n      {got!r}, expected\n      {want!r}"


def _folded(text: str) -> str:
    """White space folded: an example shows wrapped words without counting blanks."""
    return " ".join(text.split())


def _fixed(finding: Finding, source: Source | None) -> str:
    if source is None or not finding.remedy.automatic:
        return ""
    text = source.text
    for edit in sorted(finding.remedy.text_edits, key=lambda e: e.start, reverse=True):
        text = text[: edit.start] + edit.text + text[edit.end :]
    return text
