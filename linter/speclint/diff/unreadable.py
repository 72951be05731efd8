"""Says in a plain sentence why a file cannot be read as a class specification."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from speclint.policy.template import fill
from speclint.text.slip import OF_THE_FILE

if TYPE_CHECKING:
    from speclint.policy.rulebook import Rulebook
    from speclint.text.slip import Slip, SlipKind

_REASONS: Final[dict[SlipKind, str]] = {
    "unreadable": "The file cannot be opened: {reason}.",
    "too-large": "The file is larger than {limit}.",
    "other-encoding": "The file is saved as {encoding}; it should be saved as UTF-8.",
    "not-utf-8": "The file holds a character that is not saved as UTF-8.",
    "control-character": "The file holds a character that no text can hold.",
    "empty-file": "The file is empty.",
    "tab-indent": "A line begins with a tab where blanks are needed.",
    "second-document": "The file holds more than one document.",
    "too-deep": "The file has lists inside lists that go too deep.",
    "alias": "The file repeats a part by name, and only text can be compared.",
    "not-a-specification": "The file is not a class specification.",
}
_UNKNOWN: Final = "The way the file is written cannot be understood near this line."


def reason(slip: Slip) -> str:
    """Say why, in one sentence."""
    return _REASONS.get(slip.kind, _UNKNOWN).format_map(slip.values)


def rule_reason(book: Rulebook, slip: Slip) -> str:
    """Say why in the words of the rule that reports it, which know more of the likely slip."""
    rule = book.slip_rule(slip.kind)
    if rule is None:
        return reason(slip)
    wording = rule.variants.get(slip.values.get("variant", ""), rule.wording)
    return fill(wording.message, slip.values)


def line_of(slip: Slip, text: str) -> int | None:
    """The line to look at, from 1; None where the slip is about the whole file."""
    if slip.kind in OF_THE_FILE:
        return None
    return text.count("\n", 0, slip.start) + 1
