"""What keeps a rule or a configuration from being read, in the words that the file rules have."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from speclint.text.slip import Slip

SENTENCES: Final = {
    "alias": "This text has the short name “&{name}” and is used again under that name.",
    "backslash": "A backslash inside double quotation marks has a meaning of its own.",
    "colon-in-text": "A colon inside a sentence makes a heading of the words before it.",
    "control-character": "The text holds a sign that nobody can see: {character}{more}.",
    "duplicate-key": "The heading “{key}” stands here a second time.",
    "early-quotation-mark": "The quotation ends here, but the text goes on.",
    "empty-file": "The file is empty.",
    "item-beside-heading": "A list item stands on the same line as its heading.",
    "item-without-hyphen": "This line stands among list items, but has no hyphen.",
    "look-alike-blank": "Here stands a sign that only looks like a blank.",
    "look-alike-colon": "Here stands a sign that only looks like a colon.",
    "not-utf-8": "The sign “{character}” is saved in an old form that is not UTF-8.",
    "number-sign": "A number sign with a blank before it hides the rest of the line.",
    "other-encoding": "The file is saved as {encoding}, so its text cannot be read.",
    "other-list-sign": "A list item begins with a hyphen and a blank, but here stands “{sign}”.",
    "other-program": "This file is {document}, not plain text.",
    "space-after-colon": "The colon behind this heading has no blank after it.",
    "special-first-character": (
        "A text cannot begin with this sign unless it stands in quotation marks."
    ),
    "stray-line": "This line belongs to no heading.",
    "syntax": "The file cannot be read from here on.",
    "tab-indent": "This line begins with a tab where only blanks may stand.",
    "text-beside-marker": "Text stands on the same line as the sign > or |.",
    "too-deep": "Too many lists or brackets stand inside each other here.",
    "two-versions": "Two versions of this place stand one after the other.",
    "unclosed-bracket": "A bracket opens here and is not closed where it should be.",
    "unclosed-quotation": "A quotation mark opens here and is never closed.",
    "uneven-indent": "This line does not stand under the lines it belongs to.",
    "unreadable": "This file cannot be read: {reason}.",
}
"""Variant or kind of a slip to its sentence; a test holds them to those of the rules."""


def slip_sentence(slip: Slip) -> str:
    """Tell a slip in one sentence."""
    sentence = SENTENCES.get(slip.values.get("variant", ""))
    if sentence is None:
        words = slip.kind.replace("-", " ")
        sentence = SENTENCES.get(slip.kind, f"This file cannot be read: {words}.")
    return sentence.format_map({"more": "", **slip.values})
