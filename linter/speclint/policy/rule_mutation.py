"""Rules changed by one slip: an example must notice, or the rule is not held by its examples."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from pydantic import ValidationError

from speclint.policy.example_run import mistakes
from speclint.policy.rule_file import WrittenApplies, to_rule

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.policy.rule_file import Parameters, RuleFile, WrittenPeriod

Mutant = tuple[str, "RuleFile"]


def survivors(file: RuleFile) -> Iterator[str]:
    """Say which slips in a rule none of its examples would notice."""
    for slip, mutant in _mutants(file):
        if not _noticed(mutant):
            yield f"No example would notice if {slip}."


def _noticed(mutant: RuleFile) -> bool:
    try:
        to_rule(mutant)
    except ValidationError:
        return True  # a slip that is refused cannot do harm
    return any(True for example in mutant.examples for _ in mistakes(mutant, example))


def _mutants(file: RuleFile) -> Iterator[Mutant]:
    yield from _without_scope(file)
    for index, period in enumerate(file.in_force):
        for slip, other in _other_periods(period):
            periods = (*file.in_force[:index], other, *file.in_force[index + 1 :])
            yield slip, file.model_copy(update={"in_force": periods})
    for name, value in file.check.items():
        for slip, other_value in _other_values(name, value):
            check = {**file.check, name: other_value}
            yield slip, file.model_copy(update={"check": check})


def _without_scope(file: RuleFile) -> Iterator[Mutant]:
    """A restriction to classes in force must show a class that is not.

    A dated rule needs none: an abolished class is exempt from what came after it.
    """
    if set(file.applies.status) == {"active"} and not file.in_force:
        applies = WrittenApplies(layout=file.applies.layout)
        slip = "the rule spoke about abolished classes too"
        yield slip, file.model_copy(update={"applies": applies})


def _other_periods(period: WrittenPeriod) -> Iterator[tuple[str, WrittenPeriod]]:
    day = timedelta(days=1)
    if period.start:
        for shift, word in ((-day, "earlier"), (day, "later")):
            changed = period.model_copy(update={"start": period.start + shift})
            yield f"the rule began a day {word} than {period.start}", changed
    if period.until:
        for shift, word in ((-day, "earlier"), (day, "later")):
            changed = period.model_copy(update={"until": period.until + shift})
            yield f"the rule ended a day {word} than {period.until}", changed
    for name, value in period.params.items():
        for slip, other in _other_values(name, value):
            params: Parameters = {**period.params, name: other}
            yield slip, period.model_copy(update={"params": params})


def _other_values(name: str, value: object) -> Iterator[tuple[str, object]]:
    """Numbers a little off, switches turned over, lists of sections without one of them."""
    if not isinstance(value, str):
        if isinstance(value, list) and name == "sections":
            for item in value:
                yield f"“{name}” lacked {item}", [other for other in value if other != item]
        return
    if value in {"true", "false"}:
        yield f"“{name}” were not {value}", "false" if value == "true" else "true"
        return
    try:
        number = float(value)
    except ValueError:
        return
    for other in (number - 1, number + 1):
        yield f"“{name}” were {other:g} instead of {value}", f"{other:g}"
