"""Rules with the parameters that a class series sets for them, from a day on."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from pydantic import ValidationError

from speclint.rule_choice import UnknownRuleError
from speclint.rule_file import RuleFile, to_rule
from speclint.rulebook import SeriesRule
from speclint.source import read
from speclint.written import Complaint, WrittenError, read_written

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence
    from pathlib import Path

    from speclint.config import Config
    from speclint.rule import Rule


def series_rules(
    config: Config, rules: Sequence[Rule], paths: Sequence[Path]
) -> Iterator[SeriesRule]:
    """Make the versions that series ask for.

    Raises UnknownRuleError for a rule that does not exist, WrittenError for a parameter that
    its check does not know.
    """
    for series, settings in config.series.items():
        for setting in settings:
            for name, parameters in setting.rules.items():
                rule = _named(rules, name)
                version = _version(rule, parameters, paths)
                yield SeriesRule(series, setting.start, replace(version, severity=rule.severity))


def _named(rules: Sequence[Rule], name: str) -> Rule:
    for rule in rules:
        if name.casefold() in (rule.code.casefold(), rule.name):
            return rule
    raise UnknownRuleError(name, rules)


def _version(rule: Rule, parameters: Mapping[str, object], paths: Sequence[Path]) -> Rule:
    for path in paths:
        if path.name.startswith(rule.code) or not path.name[:1].isupper():
            file, _ = read_written(RuleFile, read(str(path)), str(path))
            if file.code == rule.code:
                return _overridden(file, dict(parameters), path)
    raise UnknownRuleError(rule.name, (rule,))


def _overridden(file: RuleFile, parameters: dict[str, object], path: Path) -> Rule:
    try:
        return to_rule(file, parameters)
    except ValidationError as error:
        name = ", ".join(parameters)
        message = f"{file.code} cannot use “{name}”: {error.errors()[0]['msg']}."
        raise WrittenError((Complaint(str(path), 1, 1, message),)) from None
