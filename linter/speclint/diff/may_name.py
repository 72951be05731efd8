"""Tells from the bare letters of a file whether it may name a class: most need not be read."""

from __future__ import annotations

import re
from itertools import product
from typing import TYPE_CHECKING, Final

from speclint.naming.titles import SHORT_FORMS, level_of, loose_key, split_title
from speclint.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterable

    from speclint.spec.facts import Facts
    from speclint.text.slip import Slip

# What spelling alone may add, take away or put elsewhere: plural endings, figures and Roman
# numerals, spaces and marks. Without these, all spellings of a title have the same letters.
_NO_MATTER: Final = bytes(sorted({*range(256)} - {*b"abcdfghjklmnopqrtuwz"}))
_SHORT: Final = {full: short for short, full in SHORT_FORMS.items()}
_LONG_FORMS: Final = re.compile("(" + "|".join(sorted(_SHORT)) + ")")
_LEVELS: Final = b"abcdfgh"
_MOST_SHORTENED: Final = 4


class Sought:
    """The codes and titles of some classes, former ones too, as any file may write them."""

    def __init__(self, classes: Iterable[Facts]) -> None:
        codes: set[str] = set()
        letters: set[bytes] = set()
        for facts in classes:
            codes |= {code.casefold() for code in (facts.code, *facts.former_codes)}
            series = facts.series or facts.title
            names = (facts.title, series, split_title(facts.title).series, *facts.former_titles)
            letters = letters.union(*map(_spellings, names))
        self._codes: Final = tuple(codes)
        self._letters: Final = tuple(letters)

    def may_be_in(self, source: Source | Slip) -> bool:
        """Tell whether a file may name one of the classes; a file that does is never denied.

        Where a text has a backslash, its characters may be written as numbers.
        """
        if not isinstance(source, Source):
            return False
        if "\\" in source.text:
            return True
        text = source.text.casefold()
        if any(code in text for code in self._codes):
            return True
        bare = _bare(text)
        return any(letters in bare for letters in self._letters)


def _bare(text: str) -> bytes:
    return text.replace("&", "and").encode(errors="replace").translate(None, _NO_MATTER)


def _spellings(name: str) -> set[bytes]:
    """The letters that any spelling of a name has, up to its level: "Analysts 1-3" names three.

    Where the name ends in letters that a level may have (`A` to `H`), they are left out too.
    """
    words = name.split()
    last = next((at for at, word in enumerate(words) if at and _is_level(word)), len(words))
    parts = _LONG_FORMS.split(loose_key(" ".join(words[:last])))
    if len(parts) > 2 * _MOST_SHORTENED:
        return {b""}
    forms = product(*((part, _SHORT[part]) if part in _SHORT else (part,) for part in parts))
    return {_bare("".join(form)).rstrip(_LEVELS) for form in forms}


def _is_level(word: str) -> bool:
    return level_of(word.rstrip(",")) is not None
