"""Patience with a busy host: looks again after each pause, and ends with a plain outcome."""

from __future__ import annotations

import pytest

from speclint.bot.outcome import Outcome, Patience, patiently
from speclint.bot.port import Busy, Gone, PortError, Refused, Rejected

DONE = Outcome("updated")
CASES: dict[str, tuple[list[PortError], Outcome, list[float]]] = {
    "at once": ([], DONE, []),
    "busy twice": ([Busy("b", 3), Busy("b", 4)], DONE, [3, 4]),
    "busy always": ([Busy("b", 3)] * 5, Outcome("busy", "b"), [3, 3, 3, 3]),
    "busy too long": ([Busy("b", 121)], Outcome("busy", "b"), []),
    "busy as long as it may be": ([Busy("b", 120)], DONE, [120]),
    "gone once": ([Gone("g")], DONE, []),
    "gone always": ([Gone("g")] * 5, Outcome("refused", "g"), []),
    "refused": ([Refused("r")], Outcome("refused", "r"), []),
    "rejected": ([Rejected("j")], Outcome("rejected", "j"), []),
    "busy, then refused": ([Busy("b", 3), Refused("r")], Outcome("refused", "r"), [3]),
}


@pytest.mark.parametrize(("problems", "outcome", "pauses"), CASES.values(), ids=CASES)
def test_patience(problems: list[PortError], outcome: Outcome, pauses: list[float]) -> None:
    waited: list[float] = []
    left = list(problems)

    def step() -> Outcome:
        if left:
            raise left.pop(0)
        return DONE

    assert patiently(step, Patience(pause=waited.append)) == outcome
    assert waited == pauses
