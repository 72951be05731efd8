"""Kind `clerical-tasks`: a statement that is a clerical-support task is marked as one."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from speclint.checks.scope import SpecCheck
from speclint.problem import Problem
from speclint.text.pointer import Place
from speclint.wording.patterns import any_of, refuse_unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.policy.interval import Interval
    from speclint.spec.reading import Reading


class ClericalTasks(SpecCheck):
    """In the `series` named, a statement of typical work that fits one of `tasks` is marked.

    `tasks` are RE2 patterns for the tasks that the series' concept names.
    """

    kind: Literal["clerical-tasks"]
    series: tuple[str, ...]
    tasks: tuple[str, ...]
    fills: ClassVar[frozenset[str]] = frozenset({"found"})

    def __post_init__(self) -> None:
        """Refuse a pattern that RE2 cannot read."""
        refuse_unreadable(self.tasks)

    def problems(self, reading: Reading, interval: Interval) -> Iterator[Problem]:
        """Yield one problem for each statement, at the words of the task."""
        del interval
        if reading.spec.series not in self.series:
            return
        tasks = any_of(self.tasks)
        for paragraph in reading.section("typical_work"):
            hit = None if paragraph.clerical else tasks.search(paragraph.text)
            if hit is not None:
                start, end = paragraph.start + hit.start(), paragraph.start + hit.end()
                yield Problem(Place(paragraph.pointer, start, end), {"found": hit.group()})
