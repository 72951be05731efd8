"""The likely slip of the hand behind a text that is not YAML."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from speclint.text.late import late
from speclint.text.line_slips import LINE_VARIANTS, item_without_hyphen, line_slip, two_versions
from speclint.text.slip import Slip

if TYPE_CHECKING:
    from speclint.text.yaml_parser import Fault

VARIANTS: Final = LINE_VARIANTS | frozenset(
    {
        "backslash",
        "colon-in-text",
        "early-quotation-mark",
        "item-beside-heading",
        "number-sign",
        "space-after-colon",
        "special-first-character",
        "stray-line",
        "text-beside-marker",
        "unclosed-bracket",
        "unclosed-quotation",
        "uneven-indent",
    }
)
"""Kinds of slip that are told apart; a fault that is none of them has no variant."""

_KEY_LINE: Final = late(r"[ \t]*(?:- +)?[\w\"'-]+:(?:[ \t]|$)")
_KEY_WITHOUT_SPACE: Final = late(r"[ \t]*(?:- +)?[A-Za-z_]+:[^\s:/]")
_LINE_END: Final = late(r"[\r\n]|\Z")
_MARKERS: Final = late(r"[ \t]*(?:- +)*")
_PROPERTIES: Final = ("alias", "anchor", "directive", "tag")
_NO_BEGINNING: Final = ("cannot start any token", "node content", "mapping keys are not allowed")
_KEY_AFTER_BREAK: Final = late(r"[\r\n][ \t]*(?:- +)?\w+:")

_ABOUT_A_LINE: Final = frozenset({"special-first-character", "stray-line", "uneven-indent"})
_Found = tuple[str, int, int]
"""A variant, and the characters that show it."""


def explain(fault: Fault, text: str) -> Slip:
    """Name the slip, and underline the smallest part of the text that shows it."""
    at = min(fault.at, max(len(text) - 1, 0))
    if (versions := two_versions(text)) is not None:
        return _slip(versions, text)
    if "another document" in fault.problem or "<document start>" in fault.problem:
        return Slip("second-document", at, max(at + 1, _line_end(text, at)))
    tab = _tab(text, at)
    if tab is not None:
        return Slip("tab-indent", *tab)
    opened = at if fault.context_at is None else min(fault.context_at, at)
    found = (
        _in_quotation_marks(fault, text, at, opened)
        or _in_signs(fault, text, at, opened)
        or _between_lines(fault, text, at, opened)
    )
    if found is None:
        return Slip("syntax", at, at + 1)
    return _slip(_closer(found, text), text)


def _slip(found: _Found, text: str) -> Slip:
    variant, start, end = found
    sign = {"sign": text[start:end]} if variant == "other-list-sign" else {}
    return Slip("syntax", start, max(start + 1, end), {"variant": variant, **sign})


def _closer(found: _Found, text: str) -> _Found:
    """Look at the line itself, where the parser can only say that it does not fit in."""
    variant, start, _ = found
    if variant not in _ABOUT_A_LINE:
        return found
    line = _line_start(text, start), _line_end(text, start)
    closer = line_slip(text, *line)
    if closer is None and variant == "stray-line":
        closer = item_without_hyphen(text, *line)
    return closer or found


def _tab(text: str, at: int) -> tuple[int, int] | None:
    """Tabs before the first word of the line, or at the very place of the fault."""
    start = _line_start(text, at)
    blank = re.compile(r"[ \t]*").match(text, start)
    end = blank.end() if blank else start
    first = text.find("\t", start, end)
    if first >= 0:
        return first, end
    return (at, at + 1) if text[at : at + 1] == "\t" else None


def _in_quotation_marks(fault: Fault, text: str, at: int, opened: int) -> _Found | None:
    if "escape" in fault.problem:
        slash = text.rfind("\\", 0, at + 1)
        return "backslash", slash, slash + 1
    if "quoted scalar" in fault.context:
        return "unclosed-quotation", opened, _line_end(text, opened)
    return None


def _in_signs(fault: Fault, text: str, at: int, opened: int) -> _Found | None:
    """Slips with brackets and other signs that mean something at the beginning of a value."""
    problem, context = fault.problem, fault.context
    if any(word in problem or word in context for word in _PROPERTIES):
        return "special-first-character", opened, opened + 1
    if any(words in problem for words in _NO_BEGINNING):
        return "special-first-character", at, at + 1
    if "flow" in context:
        return "unclosed-bracket", opened, opened + 1
    if "block scalar" in context:
        return "text-beside-marker", opened, _line_end(text, opened)
    return None


def _between_lines(fault: Fault, text: str, at: int, opened: int) -> _Found | None:
    """Slips in how lines stand to each other: indents, list items, colons."""
    problem = fault.problem
    if "entries are not allowed" in problem:
        return "item-beside-heading", at, _line_end(text, at)
    if "mapping values" in problem:
        return _colon(text, at)
    if "':'" in problem:
        return _no_colon(text, opened)
    if text[at : at + 1] == ":":
        return "stray-line", at, _line_end(text, at)
    if "expected" in problem:
        return _after_value(text, at) or _uneven(text, at)
    return None


def _colon(text: str, at: int) -> _Found:
    """Tell a colon inside a sentence from a heading that does not line up."""
    start = _line_start(text, at)
    key = _KEY_LINE.match(text, start, at + 2)
    if not key or text.index(":", start) != at:
        return "colon-in-text", at, at + 1
    before = _line_start(text, len(text[:start].rstrip()) - 1)
    joined = _KEY_WITHOUT_SPACE.match(text, before, start)
    if joined:
        return "space-after-colon", joined.end() - 2, joined.end() - 1
    words = _after_markers(text, before)
    if words - before == _after_markers(text, start) - start and not _KEY_LINE.match(text, before):
        return "stray-line", words, _line_end(text, words)
    return _uneven(text, at)


def _no_colon(text: str, opened: int) -> _Found:
    """Tell a heading whose colon lacks its blank from a line that is no heading at all."""
    start = _line_start(text, opened)
    joined = _KEY_WITHOUT_SPACE.match(text, start)
    if joined:
        return "space-after-colon", joined.end() - 2, joined.end() - 1
    words = _after_markers(text, opened)
    return "stray-line", words, _line_end(text, words)


def _after_value(text: str, at: int) -> _Found | None:
    """Words behind a closing quotation mark or bracket: the value ended before its text did."""
    end = len(text[_line_start(text, at) : at].rstrip()) + _line_start(text, at)
    closing = text[end - 1 : end]
    if closing in {'"', "'"} and end > _line_start(text, at):
        opening = text.rfind(closing, 0, end - 1)
        if opening >= 0 and _KEY_AFTER_BREAK.search(text, opening, end):
            return "unclosed-quotation", opening, _line_end(text, opening)
        return "early-quotation-mark", end - 1, _line_end(text, end)
    if closing in {"]", "}"}:
        bracket = re.compile(r"[\[{]").search(text, _line_start(text, at), at)
        start = bracket.start() if bracket else end - 1
        return "special-first-character", start, start + 1
    return None


def _uneven(text: str, at: int) -> _Found:
    start = _line_start(text, at)
    words = start + len(text[start:at]) - len(text[start:at].lstrip(" "))
    return "uneven-indent", words, _line_end(text, words)


def _after_markers(text: str, at: int) -> int:
    markers = _MARKERS.match(text, at)
    return markers.end() if markers else at


def _line_start(text: str, at: int) -> int:
    at = max(at, 0)
    return max(text.rfind("\n", 0, at), text.rfind("\r", 0, at)) + 1


def _line_end(text: str, at: int) -> int:
    end = _LINE_END.search(text, at)
    return end.start() if end else len(text)
