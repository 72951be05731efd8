"""Kind `statement-once`: no statement of a section stands twice."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final, Literal

from speclint.checks.scope import SpecCheck
from speclint.edits.edit import RemoveItem, ReplaceText
from speclint.problem import Label, Problem
from speclint.spec.sections import BodyKey
from speclint.text.late import late
from speclint.text.pointer import Place
from speclint.wording.end_marks import end_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from speclint.edits.edit import Edit
    from speclint.policy.interval import Interval
    from speclint.spec.reading import Paragraph, Reading

_WORD: Final = late(r"\w+")
_FEW: Final = 2
"""Words up to which a statement is no statement of its own: "OR", "Note:"."""

_BEGINNING: Final = 36
"""Characters by which statements are told apart first: nearly all differ there."""

_MARKS: Final = " .;,"

Statements = tuple["Paragraph", ...]


class StatementOnce(SpecCheck):
    """No two statements of a section say the same: capitals do not count.

    Nor do blanks and marks behind the first few words.
    """

    kind: Literal["statement-once"]
    sections: tuple[BodyKey, ...]

    def problems(self, reading: Reading, interval: Interval) -> Iterator[Problem]:
        """Yield one problem for each repetition, beside the first of its kind."""
        del interval
        words = reading.words
        for section in self.sections:
            texts = words.get(section, ())
            if len(texts) > 1 and not _begin_otherwise(texts):
                statements = reading.section(section)
                for first, again in _repeated(statements):
                    yield _problem(first, again, statements)


def _begin_otherwise(texts: Sequence[str]) -> bool:
    """Tell whether no two beginnings are alike.

    Cut before blanks and marks go: alike for all whose `_beginning` is alike, and cheaper.
    """
    return len({text[:_BEGINNING].rstrip(_MARKS).lower() for text in texts}) == len(texts)


def _beginning(statement: Paragraph) -> str:
    return statement.text.rstrip(_MARKS)[:_BEGINNING].lower()


def _repeated(statements: Statements) -> Iterator[tuple[Paragraph, Paragraph]]:
    alike: defaultdict[str, list[Paragraph]] = defaultdict(list)
    for statement in statements:
        alike[_beginning(statement)].append(statement)
    for group in alike.values():
        firsts: dict[tuple[str, ...], Paragraph] = {}
        for statement in group if len(group) > 1 else ():
            words = tuple(_WORD.findall(statement.text.casefold()))
            first = firsts.setdefault(words, statement)
            if first is not statement and len(words) > _FEW:
                yield first, statement


def _problem(first: Paragraph, again: Paragraph, statements: Statements) -> Problem:
    alone = [p.pointer for p in statements].count(again.pointer) == 1
    same = (first.share, first.clerical) == (again.share, again.clerical)
    return Problem(
        _whole(again),
        also=(Label(_whole(first), "the same statement"),),
        edits=_removed(again, statements) if alone and same else (),
    )


def _removed(again: Paragraph, statements: Statements) -> tuple[Edit, ...]:
    """Take out a list item; the item that becomes the last one ends as the last one did."""
    if len(again.pointer) < 2:
        return ()
    removed = RemoveItem(again.pointer[:2])
    if again is not statements[-1] or end_of(again.text).mark != ".":
        return (removed,)
    last = statements[-2]
    end = end_of(last.text)
    mark = ReplaceText(last.pointer, last.start + end.start, last.start + end.end, ".")
    return (removed, mark) if end.mark in {";", ","} else (removed,)


def _whole(statement: Paragraph) -> Place:
    return Place(statement.pointer, statement.start, statement.start + len(statement.text))
