"""The few labels that the bot keeps true; every other label is left alone."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from speclint.bot.outcome import Outcome, Patience, is_current, patiently
from speclint.bot.port import Gone, Port

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Labels:
    """What one run says of the labels, for one state of a pull request."""

    head: str
    base_ref: str
    wanted: Mapping[str, bool]
    """Every label the bot keeps, and whether it is true."""


def plan(
    current: frozenset[str], wanted: Mapping[str, bool]
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return which labels to add and which to remove; `wanted` is as in `Labels`.

    Names are compared without regard to case, as GitHub does.
    """
    there = {name.casefold() for name in current}
    add = tuple(name for name, on in wanted.items() if on and name.casefold() not in there)
    remove = tuple(name for name, on in wanted.items() if not on and name.casefold() in there)
    return add, remove


def perform(port: Port, number: int, labels: Labels, patience: Patience) -> Outcome:
    """Make the labels true, unless a newer run has the word."""

    def settle() -> Outcome:
        add, remove = plan(port.labels(number), labels.wanted)
        if not add and not remove:
            return Outcome("unchanged")
        if not is_current(port.pull(number), labels.head, labels.base_ref):
            return Outcome("outdated")
        if add:
            port.add_labels(number, add)
        for name in remove:
            _remove(port, number, name)
        return Outcome("updated")

    return patiently(settle, patience)


def _remove(port: Port, number: int, name: str) -> None:
    try:
        port.remove_label(number, name)
    except Gone:
        return  # somebody was quicker
