"""Kind `without-quotes`: a value stands in no quotation marks of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from speclint.checks.scope import SpecCheck
from speclint.edits.edit import ReplaceText
from speclint.problem import Problem
from speclint.text.pointer import Place
from speclint.text.quotation_marks import may_be_quoted, unquoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.policy.interval import Interval
    from speclint.spec.reading import Reading


class WithoutQuotes(SpecCheck):
    """No value of `keys` stands in marks such as “…”, which YAML takes for a part of it.

    The specification is read without them, so that this is the only thing to tell.
    """

    kind: Literal["without-quotes"]
    keys: tuple[str, ...]
    fills: ClassVar[frozenset[str]] = frozenset({"found", "instead"})

    def problems(self, reading: Reading, interval: Interval) -> Iterator[Problem]:
        """Yield one problem for each value, with the value as it was meant."""
        del interval
        data = reading.document.data
        if not isinstance(data, dict):
            return
        for key in self.keys:
            value = data.get(key)
            if not isinstance(value, str) or not may_be_quoted(value):
                continue
            meant = unquoted(value)
            if meant != value:
                edit = ReplaceText((key,), 0, None, meant)
                values = {"found": value, "instead": meant}
                yield Problem(Place((key,)), values, edits=(edit,))
