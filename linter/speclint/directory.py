"""Stand-in until the real one lands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Entry:
    identity: str
    code: str
    title: str
    series: str | None
    level: int | str | None
    abolished: date | None
    former_titles: tuple[str, ...]
    former_codes: tuple[str, ...]


class Directory:
    def __init__(self, entries: list[Entry]) -> None:
        self.entries = entries
