"""What keeps a file, a part of it or a waiver in it from being read as it was meant."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from speclint.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

SlipKind = Literal[
    "unreadable",
    "too-large",
    "other-encoding",
    "not-utf-8",
    "control-character",
    "empty-file",
    "tab-indent",
    "syntax",
    "second-document",
    "too-deep",
    "alias",
    "not-a-specification",
    "duplicate-key",
    "unknown-key",
    "missing-key",
    "wrong-kind",
    "wrong-date",
    "empty-item",
    "waiver-form",
    "waiver-reason",
    "waiver-expired",
    "waiver-unused",
    "waiver-unknown-rule",
    "waiver-forbidden",
]
OF_THE_FILE: Final[frozenset[SlipKind]] = frozenset(
    {"unreadable", "too-large", "other-encoding", "empty-file", "not-a-specification"}
)
"""Slips that are about a file as a whole, not about a line of it."""


class Slip(NamedTuple):
    """One obstacle at characters `start` to `end` of the text.

    `values` fill the message of the rule that reports it. `also` is a second place that
    belongs to the same cause. `text` is what can be shown of a file that has no source.
    """

    kind: SlipKind
    start: int = 0
    end: int = 0
    values: Mapping[str, str] = {}
    also: tuple[int, int, str] | None = None
    text: str = ""
    pointer: tuple[str | int, ...] = ()
