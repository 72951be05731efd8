"""Kind `title-agrees`: the title is the name of the series and the level."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final, Literal

from speclint.checks.scope import SpecCheck
from speclint.edits.edit import ReplaceText, SetValue
from speclint.naming.standing import (
    is_made_of,
    is_name,
    is_of_level,
    is_of_series,
    same_level,
)
from speclint.naming.titles import level_of, split_title
from speclint.problem import Label, Problem
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.naming.titles import Level, Title
    from speclint.policy.interval import Interval
    from speclint.spec.reading import Reading


_NUMBERS: Final = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


class TitleAgrees(SpecCheck):
    """Title, series and level say the same; the history, where it names the class, tells who errs.

    A title may say more than the series (`Human Resource Consultant Assistant 1`). A title
    without a number may have a name of its own (`Psychology Affiliate`, `Office Assistant Lead`):
    a number as its level tells its rank. A title with a number has that number as its level.
    """

    kind: Literal["title-agrees"]
    fills: ClassVar[frozenset[str]] = frozenset({"in_title", "in_data"})
    variants: ClassVar[frozenset[str]] = frozenset(
        {
            "title-level",
            "level",
            "in-words",
            "title-series",
            "series",
            "spelling",
            "no-level",
            "no-series",
        }
    )

    def problems(self, reading: Reading, interval: Interval) -> Iterator[Problem]:
        """Yield at most one problem about the series and one about the level."""
        del interval
        spec = reading.spec
        if not spec.title or not reading.broken.isdisjoint({"title", "series", "level"}):
            return
        if is_made_of(spec.title, spec.series, spec.level):
            return
        title = split_title(spec.title)
        if spec.series is not None:
            yield from _series(reading, title, spec.series)
        elif spec.level is not None and same_level(title.level, _level(spec.level)):
            edit = SetValue(("series",), title.series)
            values = {"in_title": title.series, "in_data": ""}
            yield Problem(Place(("title",)), values, "no-series", edits=(edit,))
        if spec.level is not None:
            yield from _levels(reading, title, spec.level)
        elif title.level is not None and is_name(title.series, spec.series):
            edit = SetValue(("level",), title.level_text)
            values = {"in_title": title.level_text, "in_data": ""}
            yield Problem(_level_place(title), values, "no-level", edits=(edit,))


def _series(reading: Reading, title: Title, series: str) -> Iterator[Problem]:
    if is_of_series(title, series):
        return
    values = {"in_title": title.series, "in_data": series}
    in_title = Place(("title",), 0, len(title.series))
    in_data = Place(("series",))
    witness = _witness(reading)
    if witness and is_name(witness.series, series):
        edits = (ReplaceText(("title",), 0, len(title.series), series),)
        also = (Label(in_data, "the series"),)
        yield Problem(in_title, values, "title-series", also, edits=edits)
    elif witness and is_name(witness.series, title.series):
        also = (Label(in_title, "the title"),)
        yield Problem(in_data, values, "series", also, edits=(SetValue(("series",), title.series),))
    else:
        yield Problem(in_data, values, "spelling", (Label(in_title, "the title"),))


def _levels(reading: Reading, title: Title, written: Level) -> Iterator[Problem]:
    number = _in_words(written)
    if number and not (isinstance(title.level, int) and title.level != number):
        values = {"in_title": str(number), "in_data": str(written)}
        edit = SetValue(("level",), str(number))
        yield Problem(Place(("level",)), values, "in-words", edits=(edit,))
        return
    level = _level(written)
    if title.level is None or is_of_level(title.level, level):
        return
    values = {"in_title": title.level_text, "in_data": str(written)}
    in_title, in_data = _level_place(title), Place(("level",))
    witness = _witness(reading)
    if witness and same_level(witness.level, level):
        edits = (ReplaceText(("title",), in_title.start, in_title.end, str(written)),)
        yield Problem(in_title, values, "title-level", (Label(in_data, "the level"),), edits=edits)
    elif witness and same_level(witness.level, title.level):
        edit = SetValue(("level",), title.level_text)
        yield Problem(in_data, values, "level", (Label(in_title, "the title"),), edits=(edit,))
    else:
        yield Problem(in_data, values, None, (Label(in_title, "the title"),))


def _in_words(written: Level) -> int | None:
    """Read "one" as the level 1."""
    word = str(written).casefold()
    return _NUMBERS.index(word) + 1 if word in _NUMBERS else None


def _witness(reading: Reading) -> Title | None:
    """Give the title that the history names last, unless it was changed after that."""
    title = None
    for entry in reading.entries:
        for event in entry.sentence.events:
            if event.former_titles:
                title = None
            if event.title:
                title = event.title
    return split_title(title) if title else None


def _level(written: Level) -> Level:
    if isinstance(written, int):
        return written
    return level_of(written) or written


def _level_place(title: Title) -> Place:
    start = title.text.rfind(title.level_text)
    return Place(("title",), start, start + len(title.level_text))
