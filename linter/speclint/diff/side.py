"""One side of a comparison: the files of a plan as they stood at one time."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from speclint.slip import Slip
    from speclint.source import Source


@dataclass(frozen=True, slots=True)
class Side:
    """The files by path, and what to call this side ("main (9d03e77)").

    Paths of both sides count from the same folder. `debts` is the list of known debts, one in a
    line; `policy` are the files of rules and configuration.
    """

    name: str
    files: Mapping[str, Source | Slip]
    debts: Mapping[str, str] = field(default_factory=dict)
    policy: Mapping[str, bytes] = field(default_factory=dict)
