"""Kind `reads`: the file, a part of it or a waiver can be read; the reader itself finds out."""

from __future__ import annotations

from typing import ClassVar, Literal

from speclint.checks.scope import Parameters
from speclint.text.slip import SlipKind
from speclint.text.syntax import VARIANTS


class Reads(Parameters):
    """Reports one kind of slip."""

    kind: Literal["reads"]
    slip: SlipKind
    fills: ClassVar[frozenset[str]] = frozenset(
        {
            "byte",
            "character",
            "document",
            "encoding",
            "found",
            "key",
            "limit",
            "more",
            "name",
            "number",
            "reason",
            "rule",
            "sign",
            "until",
            "wanted",
        }
    )
    variants: ClassVar[frozenset[str]] = VARIANTS | {
        "as-text",
        "no-such-day",
        "other-program",
        "inside",
        "see",
        "statement",
        "text",
        "waiver-colon",
        "waiver-no-rule",
        "waiver-rules",
        "waiver-until",
        "waiver-word",
    }
