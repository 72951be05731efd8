"""What a report needs to know of the place it goes to."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from speclint.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from speclint.policy.rule import Rule
    from speclint.text.slip import Slip
    from speclint.text.source import Source

WIDTH: Final = 100
"""Cells in a line where nobody says otherwise; longer lines are hard to read."""

MIN_WIDTH: Final = 40
"""Narrower than this a frame shows nothing."""


class Options(NamedTuple):
    """How to write a report.

    `rules` are by code. `source` gives the files that were judged: from them come the corrected
    lines and the positions of edits, so without it a report says only what a fix does.
    """

    colour: bool = False
    width: int = WIDTH
    rules: Mapping[str, Rule] = {}
    source: Callable[[str], Source | Slip] | None = None

    @property
    def columns(self) -> int:
        """Cells to fill in a line."""
        return max(MIN_WIDTH, self.width)
