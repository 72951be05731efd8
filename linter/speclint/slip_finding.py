"""From a slip of the reader to a finding, also where nothing of the file could be read."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from speclint.exemptions import fingerprint as named
from speclint.finding import Finding, Related, Remedy
from speclint.policy.template import common_values, fill
from speclint.spec.misfit import suggestions
from speclint.spec.sections import HEADINGS, PARTS
from speclint.tell import frame, span
from speclint.text.pointer import FILE, Place
from speclint.text.slip import OF_THE_FILE
from speclint.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from speclint.policy.rule import Period, Rule
    from speclint.text.document import Document
    from speclint.text.slip import Slip


_WORDS: Final = 200
"""Characters of the text that tell one slip of a file from another."""


def slip_finding(  # noqa: PLR0913, PLR0917 - each argument is a fact of its own
    rule: Rule,
    period: Period,
    slip: Slip,
    at: Source | str,
    day: date,
    document: Document | None,
    identity: tuple[str, str],
) -> Finding:
    """Tell one slip; `at` is the source, or the path of a file that gave none."""
    source = at if isinstance(at, Source) else Source(at, b"", slip.text)
    start, end = _span(slip, document)
    key = slip.values.get("key", "")
    values = {
        **common_values(rule, period.interval, day),
        "section": HEADINGS.get(key, key),
        **slip.values,
    }
    who = named.who(identity[0], source.path)
    wording = rule.variants.get(slip.values.get("variant", ""), rule.wording)
    return Finding(
        code=rule.code,
        name=rule.name,
        category=rule.category,
        severity=rule.severity,
        path=source.path,
        identity=identity[0],
        title=identity[1],
        span=span(source, start, end),
        place=_place(slip, source, start),
        message=fill(wording.message, values),
        why=fill(wording.why, values),
        remedy=Remedy(wording.fix.safety, fill(wording.fix.title, values)),
        authority=tuple(str(text) for text in rule.authority),
        frame=frame(source, start, end, ""),
        related=tuple(_also(slip, source)),
        suggestions=suggestions(slip),
        fingerprint=_fingerprint(rule, slip, source.text[start:end], document, who),
        pointer=slip.pointer,
    )


def _fingerprint(rule: Rule, slip: Slip, words: str, document: Document | None, who: str) -> str:
    """Headings and words of the slip; of a file that could not be parsed, the words alone."""
    data = document.data if document else None
    stands = named.subject(data, Place(slip.pointer, on="key"))
    subject = stands._replace(words=words[:_WORDS])
    variant = slip.values.get("variant")
    return named.fingerprint(rule.code, who, subject, slip.values, variant)


def _span(slip: Slip, document: Document | None) -> tuple[int, int]:
    if document is None or slip.end:
        return slip.start, slip.end
    if not slip.pointer:
        return document.span(FILE)
    on_key = slip.kind in {"unknown-key", "missing-key", "syntax"}
    start, end = document.span(Place(slip.pointer, on="key" if on_key else "value"))
    return (end, end + 1) if slip.kind == "syntax" else (start, end)


def _place(slip: Slip, source: Source, start: int) -> str:
    pointer = slip.pointer
    if not pointer:
        whole = slip.kind in OF_THE_FILE
        return "the whole file" if whole else f"line {source.line_column(start)[0]}"
    key, *below = pointer
    heading = HEADINGS.get(str(key), f"“{key}”")
    part = next((f", “{PARTS[step]}”" for step in below if step in PARTS), "")
    number = next((step + 1 for step in below if isinstance(step, int)), None)
    if number is None:
        return f"{heading}{part}"
    return f"History, entry {number}" if key == "history" else f"{heading}{part}, item {number}"


def _also(slip: Slip, source: Source) -> Iterator[Related]:
    if slip.also is not None:
        start, end, text = slip.also
        place = _place(slip, source, start)
        shown = frame(source, start, end, text)
        yield Related(source.path, span(source, start, end), place, text, shown)
