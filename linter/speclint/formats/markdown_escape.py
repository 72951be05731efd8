"""Text from anybody's file, made safe to show in GitHub's Markdown and reading the same.

What is escaped reads the same in Markdown, in a table cell and inside raw HTML such as
`<summary>`: entities and zero-width spaces, never a backslash.
"""

from __future__ import annotations

import re
from functools import lru_cache
from unicodedata import category
from urllib.parse import quote

_GAP = "\N{ZERO WIDTH SPACE}"
_SPACES = re.compile(r"\s+")
_UNUSUAL = re.compile(r"[^ -~]")
_MARKS = re.compile(
    # More than two accents on one letter, or accents that look like our own underlined (added)
    # and struck-through (removed).
    "[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\ufe20-\ufe2f]{3,}|[\u0332-\u0338\u20d0-\u20ff]"
)
# Unicode's Default_Ignorable_Code_Point where the category does not say it, less the two selectors
# that emoji are written with; and the blank of Braille.
_SEEN_AS_NOTHING = frozenset(
    "\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180f\u2065\u2800\u3164\uffa0"
) | frozenset(map(chr, (*range(0xFE00, 0xFE0E), *range(0xFFF0, 0xFFF9), *range(0xE0000, 0xE1000))))
_HIDDEN_CATEGORIES = frozenset({"Cc", "Cf", "Cs", "Co"})

# Each alternative is one place where GitHub would make a link, a mention, a picture or a
# notification; the gap goes after the matched text.
_LIVE = re.compile(
    r"@"
    r"|\#(?=[0-9])"
    r"|:(?=//)"
    r"|www(?=\.)"
    r"|:(?=[a-z0-9_+-]{1,64}:)"
    r"|(?<![a-z0-9])(?:gh|ghsa|cve)-(?=[a-z0-9])",
    re.IGNORECASE,
)
_COMMIT = re.compile(r"(?<![0-9A-Za-z])[0-9a-f]{7,}(?![0-9A-Za-z])", re.IGNORECASE)
_MIXED = re.compile(r"[0-9][a-f]|[a-f][0-9]", re.IGNORECASE)
_SIX = re.compile(r".{6}(?=.)")
_SPECIAL = re.compile(r"[\\`*_\[\]<>&|~#$]")
_ENTITIES = {
    **{mark: f"&#{ord(mark)};" for mark in r"\`*_[]|~#"},
    "<": "&lt;",
    ">": "&gt;",
    "&": "&amp;",
    "$": "<span>$</span>",  # GitHub's documented way to keep a dollar sign out of a formula
}
_BLOCK_START = re.compile(r" ?(?:[-+=:]|[0-9]{1,9}[.)])")
_MENTION = re.compile(r"@(?=[0-9A-Za-z_-])")
_FENCES = re.compile(r"`+")


@lru_cache(maxsize=4096)
def escape(text: str) -> str:
    """Return one line of Markdown that shows the text and does nothing else.

    Runs of blanks and line ends become one space; characters that cannot be seen, or that turn
    the reading direction, are named, as in "⟨U+202E⟩".
    """
    shown = _SPACES.sub(" ", reveal(text))
    gapped = _COMMIT.sub(_parted, _LIVE.sub(rf"\g<0>{_GAP}", shown))
    return _not_a_block(_SPECIAL.sub(_entity, gapped))


def reveal(text: str) -> str:
    """Name every character that hides or deceives; blanks and line ends stay as they are."""
    if text.isascii() and text.isprintable():
        return text
    return _UNUSUAL.sub(_named_if_hidden, _MARKS.sub(_named, text))


def is_harmless(text: str) -> bool:
    """Say whether a text can stand in a code block unchanged: nothing hidden and no mention."""
    return "\r" not in text and reveal(text) == text and _MENTION.search(text) is None


def fence(text: str, info: str = "") -> str:
    """Return the text as a code block that its own back-ticks cannot end."""
    shown = _MENTION.sub(rf"@{_GAP}", reveal(text.replace("\r\n", "\n")))
    longest = max(map(len, _FENCES.findall(shown)), default=0)
    ticks = "`" * max(3, longest + 1)
    content = shown if not shown or shown.endswith("\n") else f"{shown}\n"
    return f"{ticks}{info}\n{content}{ticks}"


def url_path(path: str) -> str:
    """Return a path for use inside a link: nothing in it can end the link."""
    return quote(path, safe="/", errors="replace")


def _named_if_hidden(match: re.Match[str]) -> str:
    mark = match[0]
    kind = category(mark)
    if mark in "\t\n\r" or kind == "Zs":
        return " " if kind == "Zs" else mark
    if mark == "\N{NEXT LINE}" or kind in {"Zl", "Zp"}:
        return "\n"
    return _named(match) if kind in _HIDDEN_CATEGORIES or mark in _SEEN_AS_NOTHING else mark


def _named(match: re.Match[str]) -> str:
    return "".join(f"⟨U+{ord(mark):04X}⟩" for mark in match[0])


def _parted(match: re.Match[str]) -> str:
    """Part what GitHub may take for the name of a commit; numbers and words stay whole."""
    word = match[0]
    return _SIX.sub(rf"\g<0>{_GAP}", word) if _MIXED.search(word) else word


def _entity(match: re.Match[str]) -> str:
    return _ENTITIES[match[0]]


def _not_a_block(line: str) -> str:
    """Keep a leading hyphen, plus sign or number from beginning a list, a heading or a rule."""
    start = _BLOCK_START.match(line)
    if start is None:
        return line
    end = start.end()
    return f"{line[: end - 1]}&#{ord(line[end - 1])};{line[end:]}"
