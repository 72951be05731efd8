"""Kind `reads`: the file, or a part of it, can be read; the reader itself finds out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar, Literal

from speclint.checks.scope import Parameters
from speclint.slip import SlipKind
from speclint.syntax import VARIANTS


@dataclass(frozen=True, slots=True)
class Reads(Parameters):
    """Reports one kind of slip."""

    kind: Literal["reads"]
    slip: SlipKind
    fills: ClassVar[frozenset[str]] = frozenset(
        {
            "byte",
            "character",
            "encoding",
            "found",
            "key",
            "limit",
            "more",
            "name",
            "number",
            "reason",
            "wanted",
        }
    )
    variants: ClassVar[frozenset[str]] = VARIANTS | {
        "as-text",
        "inside",
        "see",
        "statement",
        "text",
    }
