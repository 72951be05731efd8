"""Kind `end-mark`: the statements of a list end as the statements of a list do."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise
from operator import itemgetter
from typing import TYPE_CHECKING, ClassVar, Final, Literal

from speclint.checks.scope import SpecCheck
from speclint.edits.edit import ReplaceText
from speclint.problem import Label, Problem
from speclint.spec.sections import BodyKey
from speclint.text.late import late
from speclint.text.pointer import Place
from speclint.wording.end_marks import end_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from speclint.policy.interval import Interval
    from speclint.spec.reading import Paragraph, Reading
    from speclint.wording.end_marks import EndMark

_NAMES: Final = {".": "a period", ";": "a semicolon", ",": "a comma", "": "no mark"}

_LAST: Final = itemgetter(-1)
_JOINING: Final = frozenset({"and", "or", "and/or"})
_HEADING: Final = late(r"[A-Z][\w'\u2019-]*(?: (?:and |of |& )?[A-Z][\w'\u2019-]*){0,2}")
"""A heading that was published among statements: "Materials", "Office Engineering"."""

Ended = tuple["Paragraph", "EndMark"]


class EndMarks(SpecCheck):
    """Looks at the sections that are lists, and at the end of each item.

    `asks` "last" wants no semicolon or comma behind the last item; "one" wants one mark behind
    all items before it.
    """

    kind: Literal["end-mark"]
    sections: tuple[BodyKey, ...]
    asks: Literal["last", "one"]
    fills: ClassVar[frozenset[str]] = frozenset({"found", "usual"})
    variants: ClassVar[frozenset[str]] = frozenset({"tie"})

    def problems(self, reading: Reading, interval: Interval) -> Iterator[Problem]:
        """Yield one problem for each list."""
        del interval
        words = reading.words
        for section in self.sections:
            texts = words.get(section, ())
            if len(texts) < 2 or self._are_plainly_right(texts) or section in reading.broken:
                continue
            statements = reading.section(section)
            if len(statements[-1].pointer) < 2:
                continue
            if self.asks == "last":
                yield from _last(statements[-1])
            else:
                items = tuple({p.pointer: p for p in statements}.values())
                yield from _one(_told(items), end_of(items[-1].text).mark)

    def _are_plainly_right(self, texts: Sequence[str]) -> bool:
        """Look at the last character alone: nearly all lists need no closer look."""
        if self.asks == "last":
            return texts[-1].endswith(".")
        return len(set(map(_LAST, texts[:-1]))) == 1


def _last(item: Paragraph) -> Iterator[Problem]:
    end = end_of(item.text)
    if end.mark and end.mark in ",;":
        values = {"found": _NAMES[end.mark], "usual": _NAMES["."]}
        yield Problem(_place(item, end), values, edits=(_replaced(item, end, "."),))


def _told(items: Sequence[Paragraph]) -> list[Ended]:
    """Find the items, but the last one, whose end tells something, and how each ends."""
    ended = [(p, end_of(p.text)) for p in items]
    return [
        (item, end)
        for (item, end), (following, _) in pairwise(ended)
        if not (end.open or item.text.startswith("Note") or _is_heading(item))
        and not (_is_heading(following) or following.text.strip(" .,;:").lower() in _JOINING)
    ]


def _is_heading(item: Paragraph) -> bool:
    return item.pointer[0] == "typical_work" and _HEADING.fullmatch(item.text) is not None


def _one(told: list[Ended], last: str) -> Iterator[Problem]:
    """Tell the first item whose mark is not the one that most items have.

    Where two are as frequent, the mark of the last item decides; but a period at the end of the
    list is what semicolons lead to.
    """
    marks = Counter(e.mark for _, e in told)
    if len(marks) < 2:
        return
    kept = ";" if last == "." and ";" in marks else last
    usual = max(marks, key=lambda mark: (marks[mark], mark == kept))
    odd = [(p, e) for p, e in told if e.mark != usual]
    is_tie = usual != last and marks[odd[0][1].mark] == marks[usual]
    yield _odd(odd, usual, len(told), "tie" if is_tie else None)


def _odd(odd: list[Ended], usual: str, total: int, variant: str | None) -> Problem:
    (item, end), *others = odd
    few = len(odd) * 3 <= total
    return Problem(
        _place(item, end),
        {"found": _NAMES[end.mark], "usual": _NAMES[usual]},
        variant,
        also=tuple(Label(_place(p, e), f"ends with {_NAMES[e.mark]}") for p, e in others),
        edits=tuple(_replaced(p, e, usual) for p, e in odd) if few else (),
    )


def _place(item: Paragraph, end: EndMark) -> Place:
    """The mark, or the last word where there is none."""
    start = end.start if end.mark else item.text.rfind(" ", 0, end.start) + 1
    return Place(item.pointer, item.start + start, item.start + end.end)


def _replaced(item: Paragraph, end: EndMark, mark: str) -> ReplaceText:
    return ReplaceText(item.pointer, item.start + end.start, item.start + end.end, mark)
