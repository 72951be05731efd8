"""Kind `degree-alternative`: a degree is never the only way to qualify.

What it takes to tell stands in `wording`: `degrees` finds the words for a degree, `degrees_asked`
those that are asked for; `degree_ways`, with `degree_choices` and `degree_equivalents`, tells what
is a way to qualify without one; `degree_alternatives` reads the words that open such a way,
`degree_limits` those that close it; `degree_laws` finds the law that asks for the degree.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, ClassVar, Final, Literal

from speclint.checks.scope import SpecCheck
from speclint.problem import Problem
from speclint.spec.sections import QUALIFICATIONS
from speclint.text.late import late
from speclint.text.pointer import Place
from speclint.wording.degree_alternatives import alternative_without_degree, says_so
from speclint.wording.degree_laws import law_asks_for_degree
from speclint.wording.degree_ways import is_note, names_a_way
from speclint.wording.degrees import HINTS, degree_words, hints_at_one
from speclint.wording.degrees_asked import degrees_asked, opens_with_substitute
from speclint.wording.patterns import any_of, refuse_unreadable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from speclint.policy.interval import Interval
    from speclint.spec.reading import Paragraph, Reading
    from speclint.spec.shape import Shape
    from speclint.text.pointer import Pointer
    from speclint.wording.degrees import DegreeWord

    Way = list[Paragraph]
    Degrees = Callable[[Paragraph], list[DegreeWord]]

_OR: Final = frozenset({"or", "and/or"})
_ENDS_WITH_OR: Final = late(r"\b(?i:or)\W*\Z")
_OPENS_WITH_OR: Final = late(r"\W*(?i:or)\b")
_GOES_ON: Final = late(r"\b(?i:and),?\s*\Z")
_CONTINUES: Final = late(r"\s*(?i:and)\b")
_WISHED: Final = late(
    r"[^.;]*\b(?:preferred|desired|desirable|helpful|beneficial|a plus|not\s+required(?!\s+to))\b",
    re.IGNORECASE,
)
_ASKED: Final = late(r"(?:(?!\bnot\s+required\b)[^.;])*?\brequired\b", re.IGNORECASE)


class DegreeAlternative(SpecCheck):
    """Each item of the qualifications is one way to qualify; one of them asks for no degree.

    Items that "and" joins are one way together. A degree that is only preferred is not asked
    for. An item also passes where it lets experience stand for the degree, or where the
    specification cites a statute (`unless`, RE2 patterns) for the degree.
    """

    kind: Literal["degree-alternative"]
    unless: tuple[str, ...]
    fills: ClassVar[frozenset[str]] = frozenset({"found"})

    def __post_init__(self) -> None:
        """Refuse a pattern that RE2 cannot read."""
        refuse_unreadable(self.unless)

    def problems(self, reading: Reading, interval: Interval) -> Iterator[Problem]:
        """Yield one problem for each list of qualifications, at its first degree."""
        del interval
        for section in QUALIFICATIONS:
            texts = reading.texts(section)
            if not texts or says_so(texts[-1]):  # where the way without a degree mostly stands
                continue
            if not hints_at_one("\n".join(texts).lower()) or any(map(says_so, texts[:-1])):
                continue
            paragraphs = reading.section(section)
            ways = _joined([list(items) for _, items in groupby(paragraphs, key=_pointer)])
            asked = self._asked(paragraphs, ways, _wanted) and self._asked(
                paragraphs, ways, _needed
            )
            if asked:
                yield _at_first_degree(asked[0])

    def sought(self) -> str:
        """Pattern of what is in every text that names a degree."""
        return "|".join(map(re.escape, HINTS))

    def passes(self, shape: Shape) -> bool:
        """Where no qualifications are stated, no degree is asked for."""
        return not shape.tells(QUALIFICATIONS)

    def _asked(
        self, paragraphs: tuple[Paragraph, ...], ways: list[Way], degrees: Degrees
    ) -> list[Way]:
        """Give the ways that ask for a degree; none where another one is open."""
        asked = [way for way in ways if any(degrees(p) for p in way)]
        if not asked or any(
            way not in asked and _is_a_way(way, offered=_is_offered(ways, at))
            for at, way in enumerate(ways)
        ):
            return []
        laws = any_of(self.unless)
        if any(law_asks_for_degree(p.text, laws) for p in paragraphs):
            return []
        if any(alternative_without_degree(p.text) for p in paragraphs):
            return []
        return asked


def _pointer(paragraph: Paragraph) -> Pointer:
    return paragraph.pointer


def _joined(items: list[Way]) -> list[Way]:
    """Join the items of a list that "and" makes parts of one way."""
    ways: list[Way] = []
    for item in items:
        if ways and (_goes_on(ways[-1][-1].text) or _CONTINUES.match(item[0].text)):
            ways[-1] += item
        else:
            ways.append(item)
    return ways


def _goes_on(text: str) -> bool:
    """Tell a text that ends with "and"; looking at its end first spares a search of it all."""
    return "and" in text.rstrip()[-4:].lower() and _GOES_ON.search(text) is not None


def _wanted(paragraph: Paragraph) -> list[DegreeWord]:
    """Degrees that a paragraph names, without those it only prefers."""
    text = paragraph.text
    return [words for words in degree_words(text) if _is_wanted(text, words)]


def _needed(paragraph: Paragraph) -> list[DegreeWord]:
    """Of these, the degrees that nothing in their own sentence replaces: a closer look."""
    text = paragraph.text
    return [words for words in degrees_asked(text) if _is_wanted(text, words)]


def _is_wanted(text: str, words: DegreeWord) -> bool:
    return not _WISHED.match(text, words.end) or _ASKED.match(text, words.end) is not None


def _is_a_way(way: Way, *, offered: bool) -> bool:
    """Tell a way to qualify from a note, an "OR", or a lead-in such as "One of the following:".

    Nor is it one to say what may replace experience.
    """
    text = way[0].text.strip()
    return (
        text.casefold() not in _OR
        and not text.endswith(":")
        and not is_note(text)
        and not opens_with_substitute(text)
        and any(names_a_way(p.text, offered=offered) for p in way)
    )


def _is_offered(ways: list[Way], at: int) -> bool:
    """Tell whether "or" stands between a way and one of its neighbours."""
    before = ways[at - 1][-1].text if at else ""
    behind = ways[at + 1][0].text if at + 1 < len(ways) else ""
    return bool(
        _ENDS_WITH_OR.search(before)
        or _OPENS_WITH_OR.match(ways[at][0].text)
        or _ENDS_WITH_OR.search(ways[at][-1].text)
        or _OPENS_WITH_OR.match(behind)
    )


def _at_first_degree(way: Way) -> Problem:
    for paragraph in way:
        for words in _needed(paragraph):
            start, end = paragraph.start + words.start, paragraph.start + words.end
            found = paragraph.text[words.start : words.end]
            return Problem(Place(paragraph.pointer, start, end), {"found": found})
    raise ValueError("a way to qualify without a degree was named as one that asks for it")
