"""Which waivers and known debts a proposal adds or takes away."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Final, Literal

from speclint.diff.plan_change import Allowance
from speclint.exemptions.waiver_words import SIGN
from speclint.text.comments import comment_spans

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from speclint.spec.reading import Reading

_NUMBER: Final = re.compile(r"[0-9a-f]{16}(?:-[0-9]+)?")


def waiver_changes(old: Reading | None, new: Reading | None) -> Iterator[Allowance]:
    """Waivers in comments of a file that came or went; one that only moved did neither."""
    before, after = (Counter(text for text, _ in _waivers(side)) for side in (old, new))
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
    change: Literal["added", "removed"], reading: Reading, surplus: Counter[str]
) -> Iterator[Allowance]:
    left = Counter(surplus)
    for text, line in reversed(_waivers(reading)):
        if left[text]:
            left[text] -= 1
            yield Allowance("waiver", change, reading.path, text, line)


def _waivers(reading: Reading | None) -> list[tuple[str, int]]:
    """Comments that are meant as waivers, rightly written or not, and their lines."""
    if reading is None or "peclint" not in reading.document.source.text:
        return []
    source, root = reading.document.source, reading.document.root
    text = source.text
    return [
        (text[start:end], source.line_column(start)[0])
        for start, end in comment_spans(text, (root,), 0, len(text))
        if SIGN.match(text, start, end)
    ]


def _debts(files: Mapping[str, str]) -> Counter[tuple[str, str]]:
    return Counter(
        (path, _words(line))
        for path, text in files.items()
        for line in text.splitlines()
        if line.strip() and not line.lstrip().startswith("#")
    )


def _words(line: str) -> str:
    """A line without the debt's own number, which says nothing to a reader."""
    parts = line.strip().split("  ")
    return ", ".join(part for part in parts if not _NUMBER.fullmatch(part))
