"""The likely slip of the hand behind a text that is not YAML."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from speclint.slip import Slip

if TYPE_CHECKING:
    from speclint.yaml_parser import Fault

_KEY_LINE: Final = re.compile(r"[ \t]*(?:- +)?[\w\"'-]+:(?:[ \t]|$)")
_KEY_WITHOUT_SPACE: Final = re.compile(r"[ \t]*(?:- +)?[A-Za-z_]+:[^\s:/]")
_SPECIAL: Final = frozenset("@`%&*!|>{}[],?#\"'")


def explain(fault: Fault, text: str) -> Slip:
    """Name the slip, and underline the smallest part of the text that shows it."""
    at = min(fault.index, max(len(text) - 1, 0))
    opened = fault.context_index if fault.context_index is not None else at
    problem = fault.problem
    line_start = text.rfind("\n", 0, at) + 1
    line = text[line_start:].split("\n", 1)[0]
    if "another document" in problem or "<document start>" in problem:
        return Slip("second-document", at, _line_end(text, at))
    if "\t" in line[: len(line) - len(line.lstrip())]:
        return Slip("tab-indent", line_start, line_start + len(line) - len(line.lstrip()))
    if "undefined alias" in problem:
        return Slip("alias", at, _line_end(text, at))
    variant, start, end = _variant(fault, text, at, opened, line_start)
    return Slip("syntax", start, max(start + 1, end), {"variant": variant})


def _variant(
    fault: Fault, text: str, at: int, opened: int, line_start: int
) -> tuple[str, int, int]:
    problem, context = fault.problem, fault.context
    end = _line_end(text, at)
    if "end of stream" in problem or ("quoted scalar" in context and "escape" not in problem):
        return "unclosed-quotation", opened, _line_end(text, opened)
    if "escape" in problem:
        return "backslash", at, at + 1
    if "flow" in context:
        return "unclosed-bracket", opened, opened + 1
    if "block scalar" in context:
        return "text-beside-marker", at, end
    if "cannot start any token" in problem:
        return "special-first-character", at, at + 1
    if "entries are not allowed" in problem:
        return "item-beside-heading", at, end
    if "mapping values" in problem:
        return _colon(text, at, line_start)
    if _early_quote(text, at):
        return "early-quotation-mark", at, end
    if "':'" in problem:
        start = _text_start(text, opened)
        return "stray-line", start, _line_end(text, start)
    start = _text_start(text, line_start)
    return "uneven-indent", start, _line_end(text, start)


def _colon(text: str, at: int, line_start: int) -> tuple[str, int, int]:
    """Tell a colon inside a sentence from a heading that does not line up."""
    line = text[line_start : _line_end(text, line_start)]
    match = _KEY_LINE.match(line)
    if not match or line_start + line.index(":") != at:
        return "colon-in-text", at, at + 1
    before = text[:line_start].rstrip().rpartition("\n")
    previous = before[2]
    start = len(before[0]) + len(before[1])
    if _KEY_WITHOUT_SPACE.match(previous):
        return "space-after-colon", start + previous.index(":"), start + previous.index(":") + 1
    start = _text_start(text, line_start)
    return "uneven-indent", start, _line_end(text, start)


def _early_quote(text: str, at: int) -> bool:
    return at > 0 and text[at - 1] in "\"'" and text[at] not in "\r\n"


def _text_start(text: str, at: int) -> int:
    return at + len(text[at:]) - len(text[at:].lstrip(" "))


def _line_end(text: str, at: int) -> int:
    end = text.find("\n", at)
    return len(text[: end if end >= 0 else None].rstrip("\r"))
