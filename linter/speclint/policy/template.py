"""A rule's sentences with their gaps filled."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from speclint.history.dates import write_out
from speclint.text.late import late

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from speclint.policy.interval import Interval
    from speclint.policy.rule import Rule

COMMON: Final = frozenset({"authority", "from", "on", "title", "code", "section"})
"""Placeholders that every rule's sentences may use."""

_GAP: Final = late(r"\{([a-z_]+)\}")


def placeholders(sentence: str) -> frozenset[str]:
    """Names of the gaps in a sentence."""
    return frozenset(_GAP.findall(sentence))


def fill(sentence: str, values: Mapping[str, str]) -> str:
    """Fill the gaps; text from a file is put in as it is and never read as a gap itself."""
    if "{" not in sentence:
        return sentence
    return _GAP.sub(lambda match: values.get(match[1], match[0]), sentence)


def common_values(rule: Rule, interval: Interval, day: date) -> dict[str, str]:
    """Values of the gaps that depend on the rule and the day alone."""
    return {
        "authority": "; ".join(str(text) for text in rule.authority),
        "from": write_out(interval.start) if interval.start else "the beginning",
        "on": write_out(day),
    }
