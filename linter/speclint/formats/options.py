"""What a report needs to know of the place it goes to."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from speclint.policy.rule import Rule
    from speclint.text.slip import Slip
    from speclint.text.source import Source

WIDTH: Final = 100
"""Cells in a line where nobody says otherwise; longer lines are hard to read."""

MIN_WIDTH: Final = 40
"""Narrower than this a frame shows nothing."""


@dataclass(frozen=True, slots=True)
class Options:
    """How to write a report.

    `rules` are by code. `source` gives the files that were judged: from them come the corrected
    lines and the positions of edits, so without it a report says only what a fix does.
    """

    colour: bool = False
    width: int = WIDTH
    rules: Mapping[str, Rule] = field(default_factory=dict)
    source: Callable[[str], Source | Slip] | None = None

    @property
    def columns(self) -> int:
        """Cells to fill in a line."""
        return max(MIN_WIDTH, self.width)
