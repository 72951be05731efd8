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

_FIGURE: Final = late(
    r"(?<![\d.])(?:(\d{1,3}(?:\.\d+)?)|\((\d{1,3})\)) ?(?:%|percent\b|per cent\b)", re.IGNORECASE
)
_BOUND: Final = late(
    r"(?:less|fewer|lower|not more|no more) than |under |below |up to |maximum of |at most "
    r"|not (?:to )?exceed(?:ing)? ",
    re.IGNORECASE,
)
_BOUND_BEHIND: Final = late(r" or (?:less|fewer|under|below)\b", re.IGNORECASE)
_OF_OTHER_WORK: Final = late(
    r"(?:at least|(?<!no )(?<!not )more than|over|minimum of|majority) \Z", re.IGNORECASE
)
_CLERICAL: Final = late(r"(?<!non-)(?<!non)clerical", re.IGNORECASE)
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
        if "lerical" not in reading.prose.text:
            return
        for paragraph in reading.paragraphs:
            if "lerical" not in paragraph.text:
                continue
            for figure in _figures(paragraph.text):
                yield from self._judged(reading, paragraph, figure)

    def sought(self) -> str:
        """Pattern of what stands behind each figure."""
        return r"%|per ?cent\b"

    def _judged(
        self, reading: Reading, paragraph: Paragraph, figure: re.Match[str]
    ) -> Iterator[Problem]:
        number = float(figure[1] or figure[2])
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


def _is_bound(text: str, figure: re.Match[str]) -> bool:
    before = text[max(0, figure.start() - _REACH) : figure.start()]
    return bool(_BOUND.search(before) or _BOUND_BEHIND.match(text, figure.end()))


def _figures(text: str) -> Iterator[re.Match[str]]:
    """Yield the percentage of each sentence about clerical work."""
    for sentence in _SENTENCE.finditer(text):
        words = [hit.start() for hit in _CLERICAL.finditer(text, *sentence.span())]
        figures = [
            figure
            for figure in (_FIGURE.finditer(text, *sentence.span()) if words else ())
            if not _OF_OTHER_WORK.search(text[max(0, figure.start() - _REACH) : figure.start()])
        ]
        if figures:
            yield min(figures, key=lambda f: min(abs(f.start() - word) for word in words))
