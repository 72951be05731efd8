"""What GitHub's refusals mean for the bot, and how long they ask it to wait."""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TYPE_CHECKING

from speclint.bot.port import Busy, Gone, PortError, Refused, Rejected

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Waits:
    """Seconds. No single wait is longer than `longest`; a host that asks for more is busy."""

    secondary: float = 60
    longest: float = 120
    backoff: float = 1
    between_requests: float = 0.25
    between_writes: float = 1


def meaning(
    status: int, data: object, headers: Mapping[str, str], *, limited: bool, waits: Waits
) -> PortError:
    """Return what a status of 400 and above means; `limited` when the text speaks of a limit.

    GitHub says 403 both for "you may not" and for "not so fast"; the latter says when to return.
    """
    reason = _reason(data) or f"GitHub answered with status {status}"
    lowered = {name.lower(): value for name, value in headers.items()}
    if status >= 500:
        return Busy(reason, waits.backoff)
    if limited or status == 429 or "retry-after" in lowered:
        return Busy(reason, _seconds(lowered, waits))
    if status in {401, 403}:
        return Refused(reason)
    return Gone(reason) if status in {404, 410} else Rejected(reason)


def _seconds(headers: Mapping[str, str], waits: Waits) -> float:
    """Return how long a rate limit lasts, by the header that says so."""
    after, reset = headers.get("retry-after", ""), headers.get("x-ratelimit-reset", "")
    if after.isdecimal():
        return int(after)
    if headers.get("x-ratelimit-remaining") == "0" and reset.isdecimal():
        return max(0, int(reset) - time.time()) + 1
    return waits.secondary


def _reason(data: object) -> str:
    """Return GitHub's message and the errors under it as one sentence."""
    if not isinstance(data, dict):
        return ""
    errors = data.get("errors")
    details = [
        str(error.get("message") or error.get("code") or error)
        if isinstance(error, dict)
        else str(error)
        for error in (errors if isinstance(errors, list) else [])
    ]
    return ": ".join(filter(None, [str(data.get("message") or ""), ", ".join(details)]))
