"""How posting went, and the patience to post on a busy host without writing stale words."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from speclint.bot.port import Busy, Gone, PortError, Pull, Refused, Rejected

if TYPE_CHECKING:
    from collections.abc import Callable

Result = Literal[
    "created", "updated", "unchanged", "nothing to say", "outdated", "refused", "rejected", "busy"
]


@dataclass(frozen=True, slots=True)
class Outcome:
    """How posting went. `refused`, `rejected` and `busy` are told to people and fail nothing."""

    result: Result
    reason: str = ""
    """The host's own words, where it did not do what was asked."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How often to try, and how long to wait, in seconds."""

    attempts: int = 5
    longest: float = 120
    pause: Callable[[float], None] = time.sleep


def patiently(step: Callable[[], Outcome], patience: Patience) -> Outcome:
    """Take a step, again after each pause the host asks for. Never raises a PortError.

    The step must look at the world anew each time: while it waited, a write of its own may have
    arrived after all, and a newer run may have written.
    """
    problem: PortError | None = None
    for attempt in range(patience.attempts):
        try:
            return step()
        except Gone as gone:
            problem = gone
        except Busy as busy:
            problem = busy
            if busy.seconds > patience.longest:
                break
            if attempt + 1 < patience.attempts:
                patience.pause(busy.seconds)
        except Refused as refused:
            return Outcome("refused", str(refused))
        except Rejected as rejected:
            return Outcome("rejected", str(rejected))
    return Outcome("busy" if isinstance(problem, Busy) else "refused", str(problem))


def is_current(pull: Pull, head: str, base_ref: str) -> bool:
    """Say whether a run on this head and this base branch is still the latest word."""
    return pull.head_sha == head and pull.base_ref == base_ref
