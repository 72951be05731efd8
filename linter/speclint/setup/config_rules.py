"""The rules that a configuration names: each must exist, and some may not be switched off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from speclint.policy.rule import SEVERITIES
from speclint.policy.rule_choice import UnknownRuleError, called, fits
from speclint.setup.complaint import WrittenError
from speclint.setup.config_file import shown

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from speclint.policy.rule import Rule
    from speclint.setup.complaint import Complaint
    from speclint.setup.settings import Origin, Settings


def check_rule_names(settings: Settings, rules: Sequence[Rule]) -> None:
    """Raise WrittenError, with every place that names no rule or one that always holds."""
    found = (
        *_folders(settings),
        *_severities(settings, rules),
        *_ignored(settings, rules),
        *_series(settings, rules),
    )
    if found:
        raise WrittenError(found)


def _folders(settings: Settings) -> Iterator[Complaint]:
    for folder in settings.rules:
        if not folder.value.exists():
            message = f"There is no folder or file of rules at {shown(folder.value)}."
            yield _complaint(folder.origin, message)


def _severities(settings: Settings, rules: Sequence[Rule]) -> Iterator[Complaint]:
    for name, level in settings.severity.items():
        try:
            rule = called(rules, name)
        except UnknownRuleError as error:
            yield _complaint(level.origin, str(error))
            continue
        lowered = level.value == "off" or _gravity(level.value) > _gravity(rule.severity)
        if lowered and not rule.waivable:
            message = f"{rule.code} may never be waived, so it stays “{rule.severity}”."
            yield _complaint(level.origin, message)


def _ignored(settings: Settings, rules: Sequence[Rule]) -> Iterator[Complaint]:
    for ignore in settings.ignore:
        for number, name in enumerate(ignore.value.rules):
            own = [rule for rule in rules if fits(rule, name)]
            if not own:
                message = str(UnknownRuleError(name, rules))
                yield _complaint(ignore.origin, message, "rules", number)
            elif not any(rule.waivable for rule in own):
                message = f"{own[0].code} may never be waived, so it cannot be ignored."
                yield _complaint(ignore.origin, message, "rules", number)


def _series(settings: Settings, rules: Sequence[Rule]) -> Iterator[Complaint]:
    for series in settings.series.values():
        for number, setting in enumerate(series.value):
            for name in setting.rules:
                try:
                    called(rules, name)
                except UnknownRuleError as error:
                    yield _complaint(series.origin, str(error), number, "rules", name)


def _gravity(severity: str) -> int:
    return [*SEVERITIES, severity].index(severity)


def _complaint(origin: Origin, message: str, *steps: str | int) -> Complaint:
    """Show the place in the configuration; only then is it read again."""
    from speclint.setup.config_layers import complaint_at

    return complaint_at(origin, message, *steps)
