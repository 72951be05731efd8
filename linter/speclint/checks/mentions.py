"""Kind `mentions-with`: a statement that mentions one thing also says another."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, ClassVar, Literal

from speclint.checks.scope import SpecCheck
from speclint.problem import Problem
from speclint.spec.sections import BodyKey, SpecKey
from speclint.text.pointer import Place
from speclint.wording.patterns import any_of, in_lines, refuse_unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.policy.interval import Interval
    from speclint.spec.reading import Reading
    from speclint.spec.shape import Shape
    from speclint.wording.patterns import Pattern


class MentionsWith(SpecCheck):
    """Where one of `mentions` is found in a statement of the sections, so is one of `needs`.

    All are RE2 patterns; letters match in either case, `^` and `$` at the ends of a statement.
    A specification passes where the key `unless_key` says it as data, or where one of
    `unless_told` is found in a statement of the sections `told_in`.
    """

    kind: Literal["mentions-with"]
    sections: tuple[BodyKey, ...]
    mentions: tuple[str, ...]
    needs: tuple[str, ...]
    unless_key: SpecKey | None = None
    unless_told: tuple[str, ...] = ()
    told_in: tuple[BodyKey, ...] = ()
    fills: ClassVar[frozenset[str]] = frozenset({"found"})

    def __post_init__(self) -> None:
        """Refuse a pattern that RE2 cannot read."""
        refuse_unreadable((*self.mentions, *self.needs, *self.unless_told))

    def problems(self, reading: Reading, interval: Interval) -> Iterator[Problem]:
        """Yield one problem for each statement, at the words mentioned."""
        del interval
        if self.unless_key in reading.keys:
            return
        if _in_lines(self.mentions).search(reading.running(self.sections).text) is None:
            return
        if self._is_told(reading):
            return
        mentions = any_of(self.mentions)
        for section in self.sections:
            for paragraph in reading.section(section):
                hit = mentions.search(paragraph.text)
                if hit is None or any_of(self.needs).search(paragraph.text):
                    continue
                start, end = paragraph.start + hit.start(), paragraph.start + hit.end()
                yield Problem(Place(paragraph.pointer, start, end), {"found": hit.group()})

    def _is_told(self, reading: Reading) -> bool:
        if not self.unless_told:
            return False
        return _in_lines(self.unless_told).search(reading.running(self.told_in).text) is not None

    def sought(self) -> str | None:
        """Pattern of all that is mentioned."""
        return in_lines(self.mentions)

    def passes(self, shape: Shape) -> bool:
        """Nothing is mentioned in sections that have no statements."""
        return self.unless_key in shape.keys or not shape.tells(self.sections)


@lru_cache(maxsize=64)
def _in_lines(mentions: tuple[str, ...]) -> Pattern:
    """Find in statements one a line what `mentions` finds in each, ends of statements included."""
    return any_of(tuple(f"(?m:{mention})" for mention in mentions))
