"""Kind `paired-brackets`: a bracket that opens in a section is closed there, and the other way."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final, Literal

from speclint.checks.scope import SpecCheck
from speclint.problem import Problem
from speclint.spec.paragraphs import BODY
from speclint.text.late import late
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from speclint.policy.interval import Interval
    from speclint.spec.reading import Paragraph, Reading

_UNCLOSED: Final = late(r"\([^()]*\Z")
_CLOSED: Final = late(r"[^()]*\)")
_NUMBER: Final = late(r"(?:^|[\s,;:])(?:[A-Za-z]|\d{1,3}|[ivxIVX]{1,5})\)")
"""The number of a list, "1)" or "a)", which no bracket opens."""


class PairedBrackets(SpecCheck):
    """No statement leaves a bracket open, or closes one that is not open.

    Where the brackets of the whole section are as many, a remark may reach over two statements.
    They are counted in all sections first: one too many in one hides one too few in another.
    """

    kind: Literal["paired-brackets"]
    fills: ClassVar[frozenset[str]] = frozenset({"found"})
    variants: ClassVar[frozenset[str]] = frozenset({"unopened"})

    def problems(self, reading: Reading, interval: Interval) -> Iterator[Problem]:
        """Yield one problem for each bracket that stands alone."""
        del interval
        told = reading.prose.data
        if b"(" not in told and b")" not in told:  # to count takes ten times as long
            return
        if told.count(b"(") == told.count(b")"):
            return
        for section in BODY:
            texts = reading.texts(section)
            if texts and _are_not_as_many(texts):
                for statement in reading.section(section):
                    yield from _alone(statement)


def _are_not_as_many(texts: Sequence[str]) -> bool:
    """Compare the brackets of a section; what may be the number of a list may also close one."""
    told = "\n".join(texts)
    opened, closed = told.count("("), told.count(")")
    if opened == closed:
        return False
    return opened > closed or opened < closed - len(_NUMBER.findall(told))


def _alone(statement: Paragraph) -> Iterator[Problem]:
    text = statement.text
    if opens := _UNCLOSED.search(text):
        yield _problem(statement, opens.start(), None)
    closes = _CLOSED.match(text)
    if closes and not any(found.end() == closes.end() for found in _NUMBER.finditer(text)):
        yield _problem(statement, closes.end() - 1, "unopened")


def _problem(statement: Paragraph, at: int, variant: str | None) -> Problem:
    """Underline the bracket, and show it with the word that it touches."""
    text = statement.text
    found = text[at:].split()[0] if variant is None else text[: at + 1].split()[-1]
    start = statement.start + at
    return Problem(Place(statement.pointer, start, start + 1), {"found": found}, variant)
