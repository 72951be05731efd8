"""Kind `one-of`: a value is one of a list."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from speclint.checks.scope import SpecCheck
from speclint.edits.edit import ReplaceText
from speclint.naming.closest import closest
from speclint.naming.titles import loose_key
from speclint.problem import Problem
from speclint.spec.sections import SpecKey
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.policy.interval import Interval
    from speclint.spec.reading import Reading


class OneOf(SpecCheck):
    """The value of `key` is one of `values`, letter for letter."""

    kind: Literal["one-of"]
    key: SpecKey
    values: tuple[str, ...]
    fills: ClassVar[frozenset[str]] = frozenset({"found"})

    def problems(self, reading: Reading, interval: Interval) -> Iterator[Problem]:
        """Yield one problem; another spelling of a known value can be mended at once."""
        del interval
        value = getattr(reading.spec, self.key)
        if not isinstance(value, str) or value in self.values or self.key in reading.broken:
            return
        same = next((known for known in self.values if loose_key(known) == loose_key(value)), None)
        yield Problem(
            Place((self.key,)),
            {"found": value},
            suggestions=(same,) if same else closest(value, self.values),
            edits=(ReplaceText((self.key,), 0, None, same),) if same else (),
        )
