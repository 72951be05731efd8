"""Finds the classes that a specification's prose refers to, and what it says of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from speclint.experience import last_amount
from speclint.titles import LEVEL_WORDS, exact_key, level_of, singular, split_title

if TYPE_CHECKING:
    from collections.abc import Container, Iterator

    from speclint.titles import Level

Kind = Literal[
    "see",
    "performs-duties",
    "distinguished-from",
    "experience-as",
    "supervises",
    "reports-to",
    "promotes-to",
    "allocated-to",
    "relative",
    "mention",
]


@dataclass(frozen=True, slots=True)
class Reference:
    """One class, series or relative level that a text names.

    `title` is in the singular and on one line, with its level ("Fiscal Analyst 2"); of "Fiscal
    Analysts 1-3" the span of level 1 covers "Fiscal Analysts 1", of level 2 "1-3", of level 3 "3".
    A reference without a level names a class or a whole series. A relative one ("next lower
    level", "Level 3") counts within the series of the specification; its level is None where the
    text gives no number. `years` belongs to "experience-as" alone.
    """

    kind: Kind
    title: str
    start: int
    end: int
    level: Level | None
    relative: bool = False
    years: float | None = None


def find_references(text: str, known: Container[str] = frozenset()) -> tuple[Reference, ...]:
    """Return the references in a text, in the order of their places.

    `known` holds exact keys of titles (see `titles.exact_key`); one that stands in the text with
    capitals is found even where nothing else tells that it is a class.
    """
