"""The goals of speed, each a ratio to a peer in the same run, and whether they are met."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from race.contest import Memory, Result

Case = Literal["cold", "one file", "version"]
MEGABYTE: Final = 1_000_000


@dataclass(frozen=True, slots=True)
class Goal:
    """A ratio that must be reached and one that would be better.

    With `faster` speclint has to be so many times faster than the peer, or more; without, it may
    take so many times as long, or less.
    """

    case: Case
    peer: str
    faster: bool
    must: float
    stretch: float
    stretch_faster: bool | None = None

    def met(self, speclint: float, peer: float, *, stretch: bool) -> bool:
        """Tell whether the seconds of the two meet the goal."""
        wanted = self.stretch if stretch else self.must
        faster = self._faster(stretch=stretch)
        return peer / speclint >= wanted if faster else speclint / peer <= wanted

    def words(self, *, stretch: bool) -> str:
        """The goal as a table cell."""
        wanted = self.stretch if stretch else self.must
        return f"{wanted:g}x faster" if self._faster(stretch=stretch) else f"at most {wanted:g}x"

    def _faster(self, *, stretch: bool) -> bool:
        return self.stretch_faster if stretch and self.stretch_faster is not None else self.faster


GOALS: Final = (
    Goal("cold", "Spectral", faster=True, must=5, stretch=15),
    Goal("cold", "check-jsonschema", faster=True, must=15, stretch=45),
    Goal("cold", "yamllint", faster=True, must=25, stretch=75),
    Goal("cold", "ryl", faster=False, must=5, stretch=1.7),
    Goal("cold", "ruff", faster=False, must=6, stretch=2.2),
    Goal("one file", "check-jsonschema", faster=True, must=1.5, stretch=10),
    Goal("one file", "yamllint", faster=False, must=2, stretch=4, stretch_faster=True),
    Goal("version", "python -c pass", faster=False, must=3, stretch=1.5),
)
MEMORY_MUST: Final = 150 * MEGABYTE
MEMORY_STRETCH: Final = 30 * MEGABYTE


def ratio_words(speclint: float, peer: float) -> str:
    """How the two compare: `8.1x faster` or `2.3x as long`."""
    if speclint <= peer:
        return f"{peer / speclint:.1f}x faster"
    return f"{speclint / peer:.1f}x as long"


def musts_met(results: Mapping[Case, Mapping[str, Result]]) -> bool:
    """Tell whether every ratio that must be reached was measured and is reached."""
    return all(_met(goal, results[goal.case]) for goal in GOALS)


def memory_met(own: Memory | None) -> bool:
    """Tell whether all processes of speclint together stay within the memory they must."""
    return own is not None and not own.why_not and own.together <= MEMORY_MUST


def _met(goal: Goal, results: Mapping[str, Result]) -> bool:
    own, peer = results.get("speclint"), results.get(goal.peer)
    if own is None or peer is None or own.seconds is None or peer.seconds is None:
        return False
    return goal.met(own.seconds, peer.seconds, stretch=False)
