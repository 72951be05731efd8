"""Kind `clerical-shares`: what clerical statements take up agrees with what is declared."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from speclint.checks.scope import SpecCheck
from speclint.named_tuple import NamedTuple
from speclint.problem import Label, Problem
from speclint.spec.spec import Statement
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.policy.interval import Interval
    from speclint.spec.reading import Reading


class _Marked(NamedTuple):
    """A statement marked clerical: its place in the list, counted from 0, and its share."""

    at: int
    share: float | None

    def place(self, key: Literal["statement", "share"]) -> Place:
        return Place(("typical_work", self.at, key))


class ClericalShares(SpecCheck):
    """Shares of the statements marked clerical add up to the declared share, under the limit.

    Shares are percent of the total work assignment. `limit` null means that none holds.
    """

    kind: Literal["clerical-shares"]
    limit: float | None
    fills: ClassVar[frozenset[str]] = frozenset({"sum", "declared", "limit", "statements"})
    variants: ClassVar[frozenset[str]] = frozenset({"over-limit", "without-share"})

    def problems(self, reading: Reading, interval: Interval) -> Iterator[Problem]:
        """Yield a problem where the sum differs, is too high, or cannot be formed."""
        del interval
        marked = _marked(reading)
        if not marked:
            return
        declared = reading.spec.clerical_share
        unshared = [p for p in marked if p.share is None]
        if unshared:
            if declared is None:
                return
            place = unshared[0].place("statement")
            yield Problem(place, {"declared": f"{declared:g}"}, "without-share")
            return
        total = round(sum(p.share or 0.0 for p in marked), 6)
        yield from self._judged(marked, total, declared)

    def _judged(
        self, marked: list[_Marked], total: float, declared: float | None
    ) -> Iterator[Problem]:
        differs = declared is not None and abs(total - declared) > 1e-6
        is_over = declared is None and self.limit is not None and total >= self.limit
        if not (differs or is_over):
            return
        values = {
            "sum": f"{total:g}",
            "declared": f"{declared:g}" if declared is not None else "",
            "limit": f"{self.limit:g}" if self.limit is not None else "",
            "statements": _counted(len(marked)),
        }
        parts = tuple(Label(p.place("share"), f"{p.share:g} percent") for p in marked)
        if differs:
            place = Place(("clerical_share",))
            yield Problem(
                place, values, also=parts, expected=values["sum"], found=values["declared"]
            )
        else:
            yield Problem(parts[0].place, values, "over-limit", also=parts[1:])


def _counted(statements: int) -> str:
    if statements == 1:
        return "1 statement marked clerical makes"
    return f"{statements} statements marked clerical make"


def _marked(reading: Reading) -> list[_Marked]:
    """Statements marked clerical that have words."""
    work = reading.spec.typical_work
    if not isinstance(work, list) or Statement not in set(map(type, work)):  # as mostly
        return []
    if "typical_work" in reading.broken:
        return []
    return [
        _Marked(at, item.share)
        for at, item in enumerate(work)
        if isinstance(item, Statement) and item.clerical and item.statement.strip("\n")
    ]
