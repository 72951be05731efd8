"""From a slip of the reader to a finding, also where nothing of the file could be read."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

from speclint.closest import closest
from speclint.finding import Finding, Related, Remedy
from speclint.pointer import Place
from speclint.sections import HEADINGS
from speclint.source import Source
from speclint.tell import frame, span
from speclint.template import common_values, fill

if TYPE_CHECKING:
    from datetime import date

    from speclint.document import Document
    from speclint.pointer import Pointer
    from speclint.rule import Period, Rule
    from speclint.slip import Slip

_KEYS_INSIDE: Final = {
    "history": ("adopted", "effective", "dated", "text"),
    "typical_work": ("statement", "share", "clerical"),
    "knowledge_and_abilities": ("knowledge_of", "ability_to"),
    "class_series_concept": ("see",),
}
"""Keys that authors may write below a section's heading."""

_WANTED: Final = {
    "clerical_share": "a number of percent, such as 5",
    "share": "a number of percent, such as 5",
    "clerical": "true or false",
    "class_series_concept": "text, or a pointer such as {see: 102A}",
    "history": "a list of entries, each with its dates and its text",
}
_TEXT: Final = "text, or a list of texts"


def slip_finding(  # noqa: PLR0913, PLR0917 - each argument is a fact of its own
    rule: Rule,
    period: Period,
    slip: Slip,
    at: Source | str,
    day: date,
    document: Document | None = None,
    identity: tuple[str, str] = ("", ""),
) -> Finding:
    """Tell one slip; `at` is the source, or the path of a file that gave none."""
    source = at if isinstance(at, Source) else Source(at, b"", slip.text)
    start, end = _span(slip, document)
    key = slip.values.get("key", "")
    values = {
        **common_values(rule, period.interval, day),
        "section": HEADINGS.get(key, key),
        "wanted": _WANTED.get(key, _TEXT),
        **slip.values,
    }
    wording = rule.variants.get(slip.values.get("variant", ""), rule.wording)
    parts = (rule.code, source.path, str(slip.pointer), slip.kind)
    return Finding(
        code=rule.code,
        name=rule.name,
        category=rule.category,
        severity=rule.severity,
        path=source.path,
        identity=identity[0],
        title=identity[1],
        span=span(source, start, end),
        place=_place(slip.pointer),
        message=fill(wording.message, values),
        why=fill(wording.why, values),
        remedy=Remedy(wording.fix.safety, fill(wording.fix.title, values)),
        authority=tuple(str(text) for text in rule.authority),
        frame=frame(source, start, end, ""),
        related=_also(slip, source),
        suggestions=_suggestions(slip),
        fingerprint=hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:16],
    )


def _span(slip: Slip, document: Document | None) -> tuple[int, int]:
    if document is None or not slip.pointer or slip.end:
        return slip.start, slip.end
    on_key = slip.kind in {"unknown-key", "missing-key", "duplicate-key"}
    return document.span(Place(slip.pointer, on="key" if on_key else "value"))


def _place(pointer: Pointer) -> str:
    if not pointer:
        return "the whole file"
    key = str(pointer[0])
    words = HEADINGS.get(key, f"“{key}”")
    if len(pointer) > 1 and isinstance(pointer[1], int):
        words += f", {'entry' if key == 'history' else 'item'} {pointer[1] + 1}"
    return words


def _also(slip: Slip, source: Source) -> tuple[Related, ...]:
    if slip.also is None:
        return ()
    start, end, text = slip.also
    place = _place(slip.pointer)
    return (
        Related(source.path, span(source, start, end), place, text, frame(source, start, end, text)),
    )


def _suggestions(slip: Slip) -> tuple[str, ...]:
    if slip.kind != "unknown-key":
        return ()
    inside = _KEYS_INSIDE.get(str(slip.pointer[0])) if len(slip.pointer) > 1 else None
    return closest(str(slip.pointer[-1]), inside or tuple(HEADINGS))
