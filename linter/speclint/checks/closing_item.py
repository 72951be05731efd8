"""Kind `closing-item`: a list ends with the statement that closes such lists."""

from __future__ import annotations

from collections import Counter
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, ClassVar, Final, Literal

from speclint.checks.scope import SpecCheck
from speclint.edits.edit import InsertItem, ReorderItems, ReplaceText
from speclint.problem import Label, Problem
from speclint.spec.sections import BodyKey
from speclint.text.pointer import Place
from speclint.wording.end_marks import end_of
from speclint.wording.patterns import any_of, refuse_unreadable

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from speclint.edits.edit import Edit
    from speclint.policy.interval import Interval
    from speclint.spec.reading import Paragraph, Reading
    from speclint.spec.shape import Shape

_USUAL_ENDS: Final = (
    "Performs other duties as required.",
    "Performs other work as required.",
    "Performs related duties as required.",
    "Performs related work as required.",
    "Performs other related duties as required.",
    "Performs other related work as required.",
    "Performs other duties as assigned.",
)
"""How most published lists end."""


class ClosingItem(SpecCheck):
    """A statement that fits one of `closing` (RE2 patterns) is the last one of the section.

    `asks` "last" looks at statements that are there; "present" asks that there is one, and
    offers `sentence`.
    """

    kind: Literal["closing-item"]
    section: BodyKey
    closing: tuple[str, ...]
    asks: Literal["last", "present"]
    sentence: str = ""
    fills: ClassVar[frozenset[str]] = frozenset({"sentence"})

    def __post_init__(self) -> None:
        """Refuse a pattern that RE2 cannot read."""
        refuse_unreadable(self.closing)

    def problems(self, reading: Reading, interval: Interval) -> Iterator[Problem]:
        """Yield one problem for the section."""
        del interval
        texts = reading.texts(self.section)
        if not texts or self.section in reading.broken:
            return
        if texts[-1] in self._usual or _closes(texts[-1], self.closing) is not None:
            return
        statements = reading.section(self.section)
        found = next((p for p in statements if _closes(p.text, self.closing) is not None), None)
        if found is not None and self.asks == "last":
            whole = _closes(found.text, self.closing) == 0
            yield _not_last(found, statements, whole=whole)
        elif found is None and self.asks == "present":
            place = Place((self.section,), on="end")
            values = {"sentence": self.sentence}
            edits = _added(statements, self.section, self.sentence)
            yield Problem(place, values, label="the section ends here", edits=edits)

    @cached_property
    def _usual(self) -> frozenset[str]:
        """Usual ends that close a list: for these, no run need compile the patterns."""
        return frozenset(end for end in _USUAL_ENDS if _closes(end, self.closing) is not None)

    def passes(self, shape: Shape) -> bool:
        """A section without statements needs none that closes it."""
        return not shape.tells((self.section,))


@lru_cache(maxsize=256)
def _closes(text: str, closing: tuple[str, ...]) -> int | None:
    """Tell where in a statement the closing words begin; nearly all lists share one sentence."""
    hit = any_of(closing).search(text)
    return hit.start() if hit else None


def _not_last(found: Paragraph, statements: tuple[Paragraph, ...], *, whole: bool) -> Problem:
    last = statements[-1]
    alone = whole and [p.pointer for p in statements].count(found.pointer) == 1
    return Problem(
        Place(found.pointer, found.start, found.start + len(found.text)),
        also=(Label(Place(last.pointer, last.start, last.start + len(last.text)), "stands last"),),
        edits=_moved(found, last) if alone else (),
    )


def _moved(found: Paragraph, last: Paragraph) -> tuple[Edit, ...]:
    """Move an item to the end; it and the item that was last change their end marks."""
    at, end = _index(found), _index(last)
    if at is None or end is None:
        return ()
    moved = ReorderItems(found.pointer[:1], (*(i for i in range(end + 1) if i != at), at))
    if end_of(found.text).mark != ";":
        return (moved,)
    ended = _ended(last, ";") if end_of(last.text).mark == "." else ()
    return (moved, *_ended(found, "."), *ended)


def _added(statements: Sequence[Paragraph], section: str, sentence: str) -> tuple[Edit, ...]:
    """Add an item to a list; the item that was last gets the mark of those before it."""
    *others, last = statements
    if _index(last) is None:
        return ()
    before = Counter(end_of(other.text).mark for other in others)
    mark = before.most_common(1)[0][0] if before else ";"
    ended = _ended(last, mark) if end_of(last.text).mark != mark else ()
    return (InsertItem((section,), None, sentence), *ended)


def _ended(paragraph: Paragraph, mark: str) -> tuple[ReplaceText, ...]:
    end = end_of(paragraph.text)
    start = paragraph.start
    return (ReplaceText(paragraph.pointer, start + end.start, start + end.end, mark),)


def _index(paragraph: Paragraph) -> int | None:
    """Position in its list, or None where the section is prose."""
    step = paragraph.pointer[1] if len(paragraph.pointer) > 1 else None
    return step if isinstance(step, int) else None
