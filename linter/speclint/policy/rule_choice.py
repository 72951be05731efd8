"""Which rules a run uses: by code, part of a code, name, category or authority."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from speclint.naming.closest import closest

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from speclint.policy.rule import Rule, Severity


class UnknownRuleError(Exception):
    """A name that fits no rule; the text asks "Did you mean …?"."""

    def __init__(self, name: str, rules: Iterable[Rule]) -> None:
        known = [word for rule in rules for word in (rule.code, rule.name, rule.category)]
        close = closest(name, tuple(dict.fromkeys(known)))
        ask = f" Did you mean {' or '.join(f'“{word}”' for word in close)}?" if close else ""
        super().__init__(f"No rule is called “{name}”.{ask}")


class NoRuleLeftError(UnknownRuleError):
    """What is ignored takes away all that is selected."""

    def __init__(self) -> None:
        Exception.__init__(self, "No rule is left: --ignore takes away all that --select names.")


def fits(rule: Rule, name: str) -> bool:
    """Tell whether a name means a rule: `LEG`, `LEG001`, its name, category or a citation."""
    low = name.casefold()
    return (
        rule.code.casefold().startswith(low)
        or low in (rule.name, rule.category, "all")
        or any(low == text.cite.casefold() for text in rule.authority)
    )


def called(rules: Iterable[Rule], name: str) -> Rule:
    """The one rule of a code or name, in either case; raises UnknownRuleError."""
    every = tuple(rules)
    for rule in every:
        if name.casefold() in (rule.code.casefold(), rule.name):
            return rule
    raise UnknownRuleError(name, every)


def chosen(rules: Sequence[Rule], select: Sequence[str], ignore: Sequence[str]) -> tuple[Rule, ...]:
    """Rules selected (all where nothing is) and not ignored; raises UnknownRuleError."""
    for name in (*select, *ignore):
        if not any(fits(rule, name) for rule in rules):
            raise UnknownRuleError(name, rules)
    left = tuple(
        rule
        for rule in rules
        if (not select or any(fits(rule, name) for name in select))
        and not any(fits(rule, name) for name in ignore)
    )
    if rules and not left:
        raise NoRuleLeftError
    return left


def with_severity(
    rules: Sequence[Rule], severity: Mapping[str, Severity | Literal["off"]]
) -> tuple[Rule, ...]:
    """Give rules the severities of a configuration; `off` leaves a rule out."""
    for name in severity:
        if not any(name.casefold() in (rule.code.casefold(), rule.name) for rule in rules):
            raise UnknownRuleError(name, rules)
    low = {name.casefold(): level for name, level in severity.items()}
    result: list[Rule] = []
    for rule in rules:
        level = low.get(rule.code.casefold(), low.get(rule.name, rule.severity))
        if level != "off":
            result.append(rule if level == rule.severity else rule._replace(severity=level))
    return tuple(result)
