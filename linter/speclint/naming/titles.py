"""Class titles: their series and level, and the keys by which two titles are the same."""

from __future__ import annotations

from functools import lru_cache

from speclint.named_tuple import NamedTuple
from speclint.text.late import late

Level = int | str
"""A number (`Specialist 3`, `Technician II`), a letter (`Program Manager A`) or a level word."""

LEVEL_WORDS = frozenset(
    {
        "trainee",
        "apprentice",
        "entry",
        "journey",
        "intermediate",
        "senior",
        "senior/specialist",
        "lead",
        "supervisor",
        "expert",
    }
)
_AFTER_A_DASH = LEVEL_WORDS | {"specialist", "manager"}
_ROMAN = {
    "I": 1,
    "II": 2,
    "III": 3,
    "IV": 4,
    "V": 5,
    "VI": 6,
    "VII": 7,
    "VIII": 8,
    "IX": 9,
    "X": 10,
}
_ROMAN_KEYS = {roman.casefold(): str(number) for roman, number in _ROMAN.items()}
_DASHES = ("-", "\u2013", "\u2014")
_TYPOGRAPHY = str.maketrans("\u2018\u2019\u02bc\u2010\u2011\u2012\u2013\u2014", "'''-----")
_LOOSE_WORD = late(r"[^\W_]+")
SHORT_FORMS = {
    "admin": "administrative",
    "asst": "assistant",
    "coord": "coordinator",
    "hr": "humanresource",
    "it": "informationtechnology",
    "mgmt": "management",
    "mgr": "manager",
    "sr": "senior",
    "supv": "supervisor",
    "tech": "technician",
}


class Title(NamedTuple):
    """A title in its parts; without a level it is its own series, and `level_text` is empty."""

    text: str
    series: str
    level: Level | None
    level_text: str


def level_of(token: str) -> Level | None:
    """Return the level that one word states: `3` and `III` are 3, `A` to `H` are letters."""
    if token.isdecimal() and len(token) < 3:
        return int(token) or None
    if token in _ROMAN:
        return _ROMAN[token]
    return token if len(token) == 1 and "A" <= token <= "H" else None


@lru_cache(maxsize=8192)
def split_title(text: str) -> Title:
    """Part a title into series and level.

    What follows the level after a comma or in brackets stays with the series
    (`Program Specialist 2, Benefits`); a bargaining-unit suffix after a dash does not.
    """
    words = text.split()
    for at in range(len(words) - 1, 0, -1):
        level_text = words[at].rstrip(",")
        level = level_of(level_text)
        if level is not None and _may_follow_a_level(words[at], words[at + 1 :]):
            return Title(text, _series(words[:at], words[at:], level_text), level, level_text)
    return _split_word_level(text, words)


def _may_follow_a_level(word: str, rest: list[str]) -> bool:
    return not rest or word.endswith(",") or rest[0].startswith(("(", *_DASHES))


def _series(before: list[str], after: list[str], level_text: str) -> str:
    if before[-1] in _DASHES or (len(before) > 1 and before[-1].casefold() == "level"):
        before = before[:-1]
    series = " ".join(before).rstrip(",")
    if len(after) == 1 or after[1].startswith(_DASHES):
        return series
    comma = after[0][len(level_text) :]
    return f"{series}{comma} {' '.join(after[1:])}"


def _split_word_level(text: str, words: list[str]) -> Title:
    dash = max((at for at, word in enumerate(words) if word in _DASHES), default=0)
    level_text = " ".join(words[dash + 1 :])
    if dash and all(word in _AFTER_A_DASH for word in level_text.casefold().split()):
        return Title(text, " ".join(words[:dash]), level_text.title(), level_text)
    if len(words) > 1 and words[-1].casefold() in LEVEL_WORDS:
        return Title(text, " ".join(words[:-1]).rstrip(","), words[-1].title(), words[-1])
    return Title(text, " ".join(words), None, "")


def without_unit(title: str) -> str:
    """Return a title up to its level, where a dash and a bargaining unit or agency follow."""
    parts = split_title(title)
    if parts.level is None or title.endswith(parts.level_text):
        return ""
    short = f"{parts.series} {parts.level_text}"
    return short if title.startswith(f"{short} ") else ""


@lru_cache(maxsize=8192)
def exact_key(title: str) -> str:
    """Return the key that ignores only case, spacing and the typographer's quotes and dashes."""
    if not title.isascii():
        title = title.translate(_TYPOGRAPHY)
    return " ".join(title.split()).casefold()


def without_full_stop(title: str) -> str:
    """Return a title on one line, without the end of the sentence that it was copied with."""
    return " ".join(title.split()).rstrip(". ")


def loose_key(title: str) -> str:
    """Return the key that also ignores `&`, apostrophes, plurals, hyphens and short forms.

    Two titles with one loose key and two exact keys are two spellings of one title.
    """
    plain = exact_key(title).replace("'", "").replace("&", " and ")
    known = plain.split()
    words = known if "".join(known).isalnum() else _LOOSE_WORD.findall(plain)
    return "".join(map(_loose_word, words))


@lru_cache(maxsize=4096)
def _loose_word(word: str) -> str:
    return _ROMAN_KEYS.get(word) or SHORT_FORMS.get(word) or singular(word)


def singular(word: str) -> str:
    """Return a noun of a title without its plural ending, in the case it is written in."""
    ending = word[-4:].casefold()
    if len(word) < 4 or not ending.endswith("s") or ending.endswith(("ss", "us", "is")):
        return word
    if ending.endswith("ies") and len(word) > 4:
        return word[:-3] + ("Y" if word.isupper() else "y")
    return word[:-2] if ending.endswith(("ches", "shes", "sses", "xes")) else word[:-1]


def singular_title(title: str) -> str:
    """Return a title with its last noun in the singular; one with a suffix stays as it is."""
    parts = split_title(title)
    if parts.level is not None and not title.endswith(parts.level_text):
        return title
    head, _, last = parts.series.rpartition(" ")
    series = f"{head} {singular(last)}".lstrip()
    return f"{series} {parts.level_text}" if parts.level is not None else series
