"""Rules with the parameters that a class series sets for them, from a day on."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING

from pydantic import ValidationError

from speclint.checks.scope import parameters_of
from speclint.naming.closest import closest
from speclint.policy.rule_choice import called
from speclint.policy.rule_file import RuleFile, to_rule
from speclint.policy.rulebook import SeriesRule
from speclint.setup.complaint import WrittenError
from speclint.setup.config_layers import complaint_at
from speclint.setup.written import did_you_mean, read_written
from speclint.spec.validation import objections
from speclint.text.source import read

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from speclint.policy.rule import Rule
    from speclint.setup.settings import Origin, Settings


def series_rules(
    settings: Settings, rules: Sequence[Rule], paths: Sequence[str]
) -> Iterator[SeriesRule]:
    """Make the versions that series ask for; a rule that is switched off stays off.

    Raises WrittenError for a parameter that the rule's check does not know.
    """
    held = {name for rule in rules for name in (rule.code.casefold(), rule.name)}
    for series, setting in settings.series.items():
        for number, written in enumerate(setting.value):
            for name, parameters in written.rules.items():
                if name.casefold() not in held:
                    continue
                rule = called(rules, name)
                at = (number, "rules", name)
                version = _version(rule, parameters, paths, setting.origin, at)
                yield SeriesRule(series, written.start, version._replace(severity=rule.severity))


def _version(
    rule: Rule,
    parameters: Mapping[str, object],
    paths: Sequence[str],
    origin: Origin,
    at: tuple[str | int, ...],
) -> Rule:
    file = _file(rule, paths)
    try:
        return to_rule(file, dict(parameters))
    except ValidationError as error:
        found = []
        for objection in objections(error, {str(k): None for k in parameters}):
            name = str(objection.pointer[-1]) if objection.pointer else next(iter(parameters), "")
            message = _refusal(rule, name, parameters.get(name))
            found.append(complaint_at(origin, message, *at, name))
        raise WrittenError(tuple(found)) from None


def _refusal(rule: Rule, name: str, value: object) -> str:
    known = parameters_of(type(rule.periods[0].check))
    if name not in known:
        return f"{rule.code} has no parameter “{name}”.{did_you_mean(closest(name, known))}"
    return f"{rule.code} cannot use “{value}” for “{name}”."


def _file(rule: Rule, paths: Sequence[str]) -> RuleFile:
    """The rule's file; by convention its name begins with the code, but it need not."""
    for path in sorted(paths, key=lambda path: not PurePath(path).name.startswith(rule.code)):
        file, _ = read_written(RuleFile, read(path), path)
        if file.code == rule.code:
            return file
    raise LookupError(rule.code)
