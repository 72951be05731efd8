"""Which waivers and known debts a proposal adds or takes away."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final, Literal

from speclint.comments import comments
from speclint.diff.plan_change import Allowance

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from speclint.reading import Reading

_WAIVER: Final = re.compile(r"#\s*speclint\s*:")


def waiver_changes(old: Reading | None, new: Reading | None) -> Iterator[Allowance]:
    """Waivers in comments of a file that came or went; one that only moved did neither."""
    before, after = Counter(_waivers(old)), Counter(_waivers(new))
    if new is not None:
        yield from _told("added", new, after - before)
    if old is not None:
        yield from _told("removed", old, before - after)


def debt_changes(old: Mapping[str, str], new: Mapping[str, str]) -> Iterator[Allowance]:
    """Lines of the lists of known debts that came or went, by file."""
    before, after = _debts(old), _debts(new)
    for path, text in (after - before).elements():
        yield Allowance("debt", "added", path, text)
    for path, text in (before - after).elements():
        yield Allowance("debt", "removed", path, text)


def _told(
    change: Literal["added", "removed"], reading: Reading, waivers: Counter[str]
) -> Iterator[Allowance]:
    for text, count in waivers.items():
        for line in _lines(reading, text)[-count:]:
            yield Allowance("waiver", change, reading.path, text, line)


def _waivers(reading: Reading | None) -> list[str]:
    if reading is None or "speclint" not in reading.document.source.text:
        return []
    document = reading.document
    text = document.source.text
    found = comments(text, (document.root,), 0, len(text))
    return [comment for comment in found if _WAIVER.match(comment)]


def _lines(reading: Reading, comment: str) -> list[int]:
    source = reading.document.source
    numbers = range(1, source.line_count + 1)
    return [number for number in numbers if source.line(number).rstrip().endswith(comment)]


def _debts(files: Mapping[str, str]) -> Counter[tuple[str, str]]:
    return Counter(
        (path, line.strip())
        for path, text in files.items()
        for line in text.splitlines()
        if line.strip() and not line.lstrip().startswith("#")
    )
