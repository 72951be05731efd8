"""Kind `key-order`: the headings stand in published order."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, ClassVar, Literal

from speclint.checks.scope import SpecCheck
from speclint.edits.edit import ReorderKeys
from speclint.problem import Label, Problem
from speclint.spec.sections import HEADINGS, ORDER
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from speclint.policy.interval import Interval
    from speclint.spec.reading import Reading
    from speclint.spec.shape import Shape


class KeyOrder(SpecCheck):
    """Headings follow each other as on the published page; unknown ones are left aside."""

    kind: Literal["key-order"]
    fills: ClassVar[frozenset[str]] = frozenset({"heading", "before"})
    variants: ClassVar[frozenset[str]] = frozenset({"first"})

    def problems(self, reading: Reading, interval: Interval) -> Iterator[Problem]:
        """Yield one problem for all, at the first heading that has to move."""
        del interval
        keys = [key for key in reading.keys if key in ORDER]
        if _in_order(keys):
            return
        order = sorted(keys, key=ORDER.__getitem__)
        moved = next(key for key in keys if key not in _staying(keys))
        before = order[order.index(moved) - 1] if moved != order[0] else None
        yield Problem(
            Place((moved,), on="key"),
            {"heading": HEADINGS[moved], "before": HEADINGS.get(before or "", "")},
            None if before else "first",
            also=(Label(Place((before,), on="key"), "it belongs behind this"),) if before else (),
            edits=_edits(reading, keys, order),
        )

    def passes(self, shape: Shape) -> bool:
        """Look whether the headings are in order already."""
        return _in_order([key for key in shape.keys if key in ORDER])


def _in_order(keys: Sequence[str]) -> bool:
    return all(ORDER[one] < ORDER[next_one] for one, next_one in pairwise(keys))


def _staying(keys: Sequence[str]) -> Sequence[str]:
    """Find the most headings that can stay where they are: the longest rising row of places."""
    rows: list[list[str]] = []
    for key in keys:
        behind = [row for row in rows if ORDER[row[-1]] < ORDER[key]]
        rows.append([*max(behind, key=len, default=[]), key])
    return max(rows, key=len)


def _edits(reading: Reading, keys: Sequence[str], order: Sequence[str]) -> tuple[ReorderKeys, ...]:
    whole = len(keys) == len(reading.keys) and not reading.document.slips
    return (ReorderKeys((), tuple(order)),) if whole else ()
