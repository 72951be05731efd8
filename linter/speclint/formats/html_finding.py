"""One finding as a card of the HTML report."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from speclint.formats.difference import difference, new_words
from speclint.formats.frame_rows import lines_left, marked_part
from speclint.formats.html_page import shown
from speclint.formats.text_block import did_you_mean, how_fixed
from speclint.policy.rule import SEVERITY_WORDS
from speclint.terminal import visible

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.finding import Finding, Frame, Span
    from speclint.formats.corrected import Correction
    from speclint.formats.difference import Part
    from speclint.policy.rule import Rule

_TAGS = {"same": "", "gone": "del", "new": "ins"}


def article(
    finding: Finding, corrections: tuple[Correction, ...], rule: Rule | None, extra: str = ""
) -> Iterator[str]:
    """Write the card; `extra` is a paragraph that is HTML already."""
    word = SEVERITY_WORDS[finding.severity]
    yield f'<article class="{finding.severity}">'
    yield f'<h3><span class="severity">{word}</span> {shown(finding.message)}</h3>'
    yield f'<p class="rule">{shown(finding.label)}</p>{extra}'
    yield from _place(finding.place, finding.path, finding.span)
    yield from _frame(finding.frame, finding.span, "")
    for related in finding.related:
        yield from _place(related.place, related.path, related.span)
        yield from _frame(related.frame, related.span, ' class="other"')
    yield "<dl>"
    yield from _values(finding)
    yield _entry("Why", shown(finding.why))
    yield from _authority(finding, rule)
    yield from _fix(finding, corrections)
    yield "</dl></article>"


def _entry(label: str, html: str) -> str:
    return f"<div><dt>{label}</dt><dd>{html}</dd></div>"


def _place(place: str, path: str, span: Span) -> Iterator[str]:
    where = shown(f"{path}:{span.line}:{span.column}")
    yield f'<p class="place">{shown(place)} <span class="path">{where}</span></p>'


def _frame(frame: Frame, span: Span, kind: str) -> Iterator[str]:
    if not any(line.strip() for line in frame.lines):
        return
    left = lines_left(frame, span)
    rows = [_row(line, n, span, kind) for n, line in enumerate(frame.lines, frame.first)]
    notes = [f"… and {left:,} more line{'' if left == 1 else 's'}"] if left else []
    notes += [shown(frame.label)] if frame.label else []
    if notes:
        rows.append(f'<span class="row label"><span class="no"></span>{" ".join(notes)}</span>')
    yield f"<pre>{''.join(rows)}</pre>"


def _row(line: str, number: int, span: Span, kind: str) -> str:
    part = marked_part(line, number, span)
    text = shown(line)
    if part is not None:
        start, end = part
        words = shown(line[start:end]) or " "
        text = f"{shown(line[:start])}<mark{kind}>{words}</mark>{shown(line[end:])}"
    return f'<span class="row"><span class="no">{number}</span>{text or " "}</span>'


def _values(finding: Finding) -> Iterator[str]:
    expected, found = finding.expected, finding.found
    if expected is not None and found is not None:
        differing = difference(visible(found), visible(expected))
        yield _entry("Expected", _parts(differing.expected))
        yield _entry("Found", _parts(differing.found))
        return
    for label, value in (("Expected", expected), ("Found", found)):
        if value is not None:
            yield _entry(label, shown(value))


def _parts(parts: tuple[Part, ...]) -> str:
    return "".join(
        f"<{tag}>{shown(part.text)}</{tag}>" if (tag := _TAGS[part.kind]) else shown(part.text)
        for part in parts
    )


def _authority(finding: Finding, rule: Rule | None) -> Iterator[str]:
    if rule is not None and rule.authority:
        cited = [_cited(str(authority), authority.url) for authority in rule.authority]
    else:
        cited = [shown(text) for text in finding.authority]
    if cited:
        yield _entry("Authority", "<br>".join(cited))


def _cited(cite: str, url: str | None) -> str:
    if url is None or not url.startswith(("https://", "http://")):
        return shown(cite)
    return f'<a href="{escape(url)}" rel="noreferrer">{shown(cite)}</a>'


def _fix(finding: Finding, corrections: tuple[Correction, ...]) -> Iterator[str]:
    title = f"{shown(finding.remedy.title)} <span class='soft'>({how_fixed(finding)})</span>"
    changes = "".join(f"<pre>{''.join(_changed(correction))}</pre>" for correction in corrections)
    yield _entry("Fix", f"{title}{shown(did_you_mean(finding))}{changes}")


def _changed(correction: Correction) -> Iterator[str]:
    """Lines as they will be, new words marked; lines that only go are struck through."""
    gone, come = correction.gone, correction.come
    if not come:
        yield from (_signed("-", _whole(line, "del")) for line in gone)
    elif len(gone) == len(come):
        for old, new in zip(gone, come, strict=True):
            yield _signed("+", _parts(new_words(old, new)))
    else:
        yield from (_signed("+", _whole(line, "ins")) for line in come)


def _whole(line: str, tag: str) -> str:
    space = line[: len(line) - len(line.lstrip())]
    return f'{shown(space)}<{tag} class="line">{shown(line.strip())}</{tag}>'


def _signed(sign: str, text: str) -> str:
    return f'<span class="row"><span class="no">{sign}</span>{text}</span>'
