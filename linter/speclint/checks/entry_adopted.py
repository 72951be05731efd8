"""Kind `adopted-before-effective`: a change is adopted before it takes effect."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from speclint.checks.scope import SpecCheck
from speclint.history.dates import write_out
from speclint.problem import Label, Problem
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.policy.interval import Interval
    from speclint.spec.reading import Reading
    from speclint.spec.shape import Shape


class AdoptedBeforeEffective(SpecCheck):
    """The adoption date of an entry is not after its effective date."""

    kind: Literal["adopted-before-effective"]
    fills: ClassVar[frozenset[str]] = frozenset({"adopted", "effective"})

    def problems(self, reading: Reading, interval: Interval) -> Iterator[Problem]:
        """Yield one problem for each entry of the interval, at its adoption date."""
        for entry in reading.entries:
            adopted, effective = entry.adopted, entry.effective
            if adopted is None or effective is None or adopted <= effective:
                continue
            if interval.contains(effective):
                yield Problem(
                    Place((*entry.pointer, "adopted")),
                    {"adopted": write_out(adopted), "effective": write_out(effective)},
                    also=(Label(Place((*entry.pointer, "effective")), "takes effect earlier"),),
                    label="adopted later",
                )

    def passes(self, shape: Shape) -> bool:
        """No entry is adopted after its effective date."""
        return "adopted-late" not in shape.doubts
