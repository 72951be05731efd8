"""Kind `matches`: a value has a given form."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final, Literal

from speclint.checks.scope import SpecCheck
from speclint.edits.edit import ReplaceText
from speclint.problem import Problem
from speclint.spec.sections import SpecKey
from speclint.text.pointer import Place
from speclint.wording.patterns import fits
from speclint.wording.patterns import pattern as compiled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.policy.interval import Interval
    from speclint.spec.reading import Reading

_LOOK_ALIKES: Final = str.maketrans("OoIl", "0011")
_LONGEST: Final = 20
"""Characters beyond which a value is no code with a slip in it."""

_SEPARATORS: Final = str.maketrans("", "", " \t-_./")


class Matches(SpecCheck):
    """The whole value of `key` fits the RE2 pattern; letters match in either case."""

    kind: Literal["matches"]
    key: SpecKey
    pattern: str
    fills: ClassVar[frozenset[str]] = frozenset({"found"})

    def __post_init__(self) -> None:
        """Refuse a pattern that RE2 cannot read."""
        compiled(self.pattern)

    def problems(self, reading: Reading, interval: Interval) -> Iterator[Problem]:
        """Yield one problem, with the value as it may have been meant."""
        del interval
        value = getattr(reading.spec, self.key)
        if not isinstance(value, str) or not value or self.key in reading.broken:
            return
        if fits(self.pattern, value):
            return
        form = compiled(self.pattern)
        if form.fullmatch(value):
            return
        meant = next((text for text in _readings(value) if form.fullmatch(text)), None)
        yield Problem(
            Place((self.key,)),
            {"found": value},
            suggestions=(meant,) if meant else (),
            edits=(ReplaceText((self.key,), 0, None, meant),) if meant else (),
        )


def _readings(value: str) -> Iterator[str]:
    """What a hurried hand may have meant: other case, no separators, digits for look-alikes."""
    if len(value) > _LONGEST:
        return
    joined = value.translate(_SEPARATORS)
    yield joined
    yield joined.upper()
    for letters in range(len(joined)):
        digits = len(joined) - letters
        yield joined[:digits].translate(_LOOK_ALIKES) + joined[digits:].upper()
