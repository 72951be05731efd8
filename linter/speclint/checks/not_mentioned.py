"""Kind `not-mentioned`: some sections do not say what belongs elsewhere, or nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final, Literal

from speclint.checks.scope import SpecCheck
from speclint.problem import Problem
from speclint.spec.sections import BodyKey
from speclint.text.late import late
from speclint.wording.patterns import any_of, in_lines, refuse_unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.policy.interval import Interval
    from speclint.spec.reading import Reading
    from speclint.spec.shape import Shape

_SENTENCE_END: Final = late(r"(?<![A-Z])[.;](?=\s)|\n")


class NotMentioned(SpecCheck):
    """None of `mentions` is found in the sections, but in sentences where `unless` is too.

    Both are RE2 patterns; letters match in either case.
    """

    kind: Literal["not-mentioned"]
    sections: tuple[BodyKey, ...]
    mentions: tuple[str, ...]
    unless: tuple[str, ...] = ()
    fills: ClassVar[frozenset[str]] = frozenset({"found"})

    def __post_init__(self) -> None:
        """Refuse a pattern that RE2 cannot read."""
        refuse_unreadable((*self.mentions, *self.unless))

    def problems(self, reading: Reading, interval: Interval) -> Iterator[Problem]:
        """Yield one problem for each mention."""
        del interval
        told = reading.running(self.sections)
        for hit in told.find(any_of(self.mentions)):
            sentence = _sentence(told.text, hit.start(), hit.end())
            if not (self.unless and any_of(self.unless).search(sentence)):
                yield Problem(told.place(hit.start(), hit.end()), {"found": hit.group()})

    def sought(self) -> str | None:
        """Pattern of all that is mentioned."""
        return in_lines(self.mentions)

    def passes(self, shape: Shape) -> bool:
        """Nothing is mentioned in sections that have no statements."""
        return not shape.tells(self.sections)


def _sentence(text: str, start: int, end: int) -> str:
    """Cut out the sentence, or clause, around some characters."""
    before = [stop.end() for stop in _SENTENCE_END.finditer(text, 0, start)]
    after = _SENTENCE_END.search(text, end)
    return text[before[-1] if before else 0 : after.start() if after else len(text)]
