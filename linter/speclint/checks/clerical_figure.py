"""Kind `clerical-figure`: a figure for clerical work in prose agrees with the limit and data."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, ClassVar, Final, Literal

from speclint.checks.scope import SpecCheck
from speclint.problem import Label, Problem
from speclint.text.late import late
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.policy.interval import Interval
    from speclint.spec.reading import Paragraph, Reading

_WORDS: Final = "five six seven eight nine ten twelve fifteen twenty twenty-five thirty forty fifty"
_NUMBERS: Final = (5, 6, 7, 8, 9, 10, 12, 15, 20, 25, 30, 40, 50)
_IN_WORDS: Final[dict[str, int]] = dict(zip(_WORDS.split(), _NUMBERS, strict=True))
_FIGURE: Final = late(
    r"(?<![\d.])(?:(\d{1,3}(?:\.\d+)?)|\((\d{1,3})\)"
    rf"|\b(?<!-)(?<!ty )({'|'.join(reversed(_IN_WORDS))})) ?(?:%|percent\b|per cent\b)",
    re.IGNORECASE,
)
_NO_MORE: Final = r"\b(?:no|not|never)(?: [a-z]+){0,2} (?:more than|over|above|in excess of) "
_BOUND: Final = late(
    rf"(?:less|fewer|lower) than |under |below |up to |maximum of |at most |limit(?:ed to|s? of) "
    rf"|not (?:to )?exceed(?:ing)? |{_NO_MORE}",
    re.IGNORECASE,
)
_BOUND_BEHIND: Final = late(r" or (?:less|fewer|under|below)\b", re.IGNORECASE)
_NO_MORE_HERE: Final = late(rf"{_NO_MORE}\Z", re.IGNORECASE)
_OF_OTHER_WORK: Final = late(r"(?:at least|more than|over|minimum of|majority) \Z", re.IGNORECASE)
# "leads clerical support staff" tells who is led, not what is done.
_CLERICAL: Final = late(
    r"(?<!non-)(?<!non)clerical(?!(?: support| and [a-z]+| or [a-z]+)?"
    r" (?:assistant|employee|error|help|personnel|position|staff|subordinate|worker)s?\b)",
    re.IGNORECASE,
)
_PERCENT: Final = late(r"[Pp](?i:er ?cent)\b")
_SENTENCE: Final = late(r"[^.;]*(?:\.(?=\d)[^.;]*)*")
_REACH: Final = 24


class ClericalFigure(SpecCheck):
    """In a sentence about clerical work, "less than 10%" is the limit, "5%" is the share.

    Of several figures in a sentence the one nearest to the word "clerical" counts; "at least
    90%" speaks of other work.
    """

    kind: Literal["clerical-figure"]
    limit: float | None
    fills: ClassVar[frozenset[str]] = frozenset({"found", "limit", "declared"})
    variants: ClassVar[frozenset[str]] = frozenset({"no-limit", "share"})

    def problems(self, reading: Reading, interval: Interval) -> Iterator[Problem]:
        """Yield a problem at each figure that disagrees."""
        del interval
        if b"lerical" not in reading.prose.data:
            return
        for section, texts in reading.words.items():
            if any(map(_may_tell, texts)):
                for paragraph in reading.section(section):
                    for figure in _figures(paragraph.text) if _may_tell(paragraph.text) else ():
                        yield from self._judged(reading, paragraph, figure)

    def sought(self) -> str:
        """Pattern of what stands behind each figure."""
        return r"%|per ?cent\b"

    def _judged(
        self, reading: Reading, paragraph: Paragraph, figure: re.Match[str]
    ) -> Iterator[Problem]:
        number = float(figure[1] or figure[2] or _IN_WORDS[figure[3].lower()])
        place = Place(
            paragraph.pointer, paragraph.start + figure.start(), paragraph.start + figure.end()
        )
        declared = reading.spec.clerical_share
        values = {"found": figure.group(), "declared": f"{declared or 0:g}"}
        if _is_bound(paragraph.text, figure):
            if self.limit is None:
                yield Problem(place, values, "no-limit")
            elif number != self.limit:
                limit = f"{self.limit:g}"
                yield Problem(
                    place, values | {"limit": limit}, expected=f"{limit}%", found=figure.group()
                )
        elif declared is not None and number != declared:
            also = (Label(Place(("clerical_share",)), "declared here"),)
            yield Problem(
                place,
                values,
                "share",
                also=also,
                expected=f"{declared:g}%",
                found=figure.group(),
            )


def _may_tell(text: str) -> bool:
    """Look whether words name clerical work, and what stands behind a figure."""
    return "lerical" in text and ("%" in text or _PERCENT.search(text) is not None)


def _is_bound(text: str, figure: re.Match[str]) -> bool:
    before = text[max(0, figure.start() - _REACH) : figure.start()]
    return bool(_BOUND.search(before) or _BOUND_BEHIND.match(text, figure.end()))


def _is_of_other_work(before: str) -> bool:
    """Tell "more than 50%" from "may not be more than 10%"."""
    return bool(_OF_OTHER_WORK.search(before) and not _NO_MORE_HERE.search(before))


def _figures(text: str) -> Iterator[re.Match[str]]:
    """Yield the percentage of each sentence about clerical work."""
    for sentence in _SENTENCE.finditer(text):
        if not _may_tell(sentence[0].lower()):
            continue
        words = [hit.start() for hit in _CLERICAL.finditer(text, *sentence.span())]
        figures = [
            figure
            for figure in (_FIGURE.finditer(text, *sentence.span()) if words else ())
            if not _is_of_other_work(text[max(0, figure.start() - _REACH) : figure.start()])
        ]
        if figures:
            yield min(figures, key=lambda f: min(abs(f.start() - word) for word in words))
