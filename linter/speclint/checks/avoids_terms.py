"""Kind `avoids-terms`: statements use other words instead of some terms."""

from __future__ import annotations

import re
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, ClassVar, Final, Literal

from speclint.checks.scope import SpecCheck
from speclint.edits.edit import ReplaceText
from speclint.named_tuple import NamedTuple
from speclint.problem import Problem
from speclint.text.late import late
from speclint.wording.common_words import is_common
from speclint.wording.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from speclint.policy.interval import Interval
    from speclint.spec.reading import Reading
    from speclint.text.pointer import Place
    from speclint.wording.patterns import Match

_JOINT: Final = late(r",? (?:and |or |and/or )?|/")
_WORD: Final = late(r"(?<![\w'\u2019-])[A-Za-z]+(?![\w'\u2019-])")
_NO_OBJECT: Final = late(
    r"\s*(?:[.;:)]|\Z)|\s+(?:at|by|concerning|for|from|in|of|on|regarding|related|relating|set|such"
    r"|that|through|to|under|used|which|with|within)\b"
)
"""What stands behind a noun, and behind no verb that wants an object."""

_HYPHENS: Final = "-\u2010\u2011"
"""What a word processor may have written for a hyphen, the usual one first."""

_POSSESSIVES: Final = ("'s", "\u2019s")
_USUAL: Final = str.maketrans(dict.fromkeys(_HYPHENS, "-") | {"’": "'"})


class _Hit(NamedTuple):
    """A term at characters `start` to `end`, as it is written, and what may stand instead."""

    start: int
    end: int
    words: str
    term: str
    instead: tuple[str, ...]


class AvoidsTerms(SpecCheck):
    """No statement has one of `terms` (each with what may stand instead, best first).

    Terms are words or phrases, in any case and with either apostrophe. A term is left alone
    where it begins one of the phrases of `allow`, or stands in one; where it is short and all
    capitals, as abbreviations are; and where it is one of `pronouns` and one of `antecedents`,
    to which it refers, stands before it in its sentence. `pairs` are those terms that name two
    genders, such as "his/her". `verbs` are those that are right as verbs: "polices" is left alone
    but where a mark or a preposition behind it tells that it is used as a noun.
    """

    kind: Literal["avoids-terms"]
    terms: dict[str, tuple[str, ...]]
    allow: tuple[str, ...] = ()
    pronouns: tuple[str, ...] = ()
    antecedents: tuple[str, ...] = ()
    pairs: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    fills: ClassVar[frozenset[str]] = frozenset({"found", "instead"})
    variants: ClassVar[frozenset[str]] = frozenset({"pair"})

    def problems(self, reading: Reading, interval: Interval) -> Iterator[Problem]:
        """Yield one problem for each term found."""
        del interval
        prose = reading.prose
        hits = tuple(self._hits(prose.text, prose.find(pattern(self.sought()))))
        for at, hit in enumerate(hits):
            around = (hits[at - 1 : at + 1], hits[at : at + 2])
            joined = any(_say_the_same(prose.text, *two) for two in around if len(two) > 1)
            variant = "pair" if hit.term in self.pairs else None
            yield _problem(prose.place(hit.start, hit.end), hit, variant, is_alone=not joined)

    def _hits(self, text: str, found: Iterable[Match]) -> Iterator[_Hit]:
        """Leave alone what is allowed, abbreviations, and pronouns of somebody named."""
        for hit in found:
            words = hit.group()
            term = _by_plain(tuple(self.terms)).get(_plain(words))
            if term is None or _is_abbreviation(words, term):
                continue
            if term in self.verbs and _NO_OBJECT.match(text, hit.end()) is None:
                continue
            if term not in self.pronouns or not self._is_known(text, hit.start()):
                instead = tuple(_in_case_of(words, word) for word in self.terms[term])
                owner = text[hit.end() : hit.end() + 2]
                if owner in _POSSESSIVES and any(word.endswith("s") for word in instead):
                    words += owner
                    instead = tuple(_possessive(word, owner) for word in instead)
                yield _Hit(hit.start(), hit.start() + len(words), words, term, instead)

    def _is_known(self, text: str, at: int) -> bool:
        """Tell whether the sentence says of whom a pronoun speaks: "the mother and her child"."""
        begin = max(text.rfind(stop, 0, at) for stop in (". ", "; ", "\n")) + 1
        words = pattern(_any_of(self.antecedents, ())) if self.antecedents else None
        return words is not None and words.search(text[begin:at]) is not None

    def sought(self) -> str:
        """Pattern of the terms, and of the phrases that are allowed."""
        return _any_of(tuple(self.terms), self.allow)

    @cached_property
    def core(self) -> str | None:
        """Of each phrase, one word that is to go: "statues" of "state statues".

        A search for many patterns at once has to follow a phrase wherever its first word stands.
        """
        from speclint.wording.pattern_core import core

        words = (_word_to_go(term, instead[0]) for term, instead in self.terms.items())
        return core(_any_of(tuple(dict.fromkeys(words)), ()))


def _say_the_same(text: str, first: _Hit, second: _Hit) -> bool:
    """Tell "rodman, chainman", for which one word would be written twice."""
    if first.instead[0].lower() != second.instead[0].lower():
        return False
    return _JOINT.fullmatch(text, first.end, second.start) is not None


def _problem(place: Place, hit: _Hit, variant: str | None, *, is_alone: bool) -> Problem:
    edits = (
        (ReplaceText(place.pointer, place.start, place.end, hit.instead[0]),)
        if len(hit.instead) == 1 and is_alone
        else ()
    )
    values = {"found": hit.words, "instead": "” or “".join(hit.instead)}
    return Problem(place, values, variant, suggestions=hit.instead[:3], edits=edits)


@lru_cache(maxsize=64)
def _any_of(terms: tuple[str, ...], allow: tuple[str, ...]) -> str:
    """Find terms, longest first; phrases that are allowed come before them and swallow them."""
    found = "|".join(_words(term) for term in sorted(terms, key=len, reverse=True))
    allowed = "".join(rf"\b{_words(phrase)}|" for phrase in allow)
    return rf"{allowed}\b(?:{found})\b"


def _word_to_go(term: str, instead: str) -> str:
    """Pick the longest word that is not common; where all are, the term: any text has a "form"."""
    stay = {word[0] for word in _WORD.finditer(instead.lower())}
    go = [word[0] for word in _WORD.finditer(term) if word[0].lower() not in stay]
    return max((word for word in go if not is_common(word)), key=len, default=term)


def _words(term: str) -> str:
    """Write a term as a pattern: any blanks, either apostrophe, any hyphen."""
    words = " ".join(term.split())
    blanks = re.escape(words).replace(r"\ ", r"\s+").replace(r"\-", f"[{_HYPHENS}]")
    return re.sub("['’]", "['’]", blanks)


@lru_cache(maxsize=64)
def _by_plain(terms: tuple[str, ...]) -> dict[str, str]:
    return {_plain(term): term for term in terms}


def _plain(words: str) -> str:
    return " ".join(words.casefold().translate(_USUAL).split())


def _is_abbreviation(found: str, term: str) -> bool:
    """Tell HE (higher education) and HIS (a hospital's system) from the pronouns."""
    return len(found) <= 4 and found.isupper() and found != term


def _possessive(word: str, owner: str) -> str:
    """Give the workers' for "workmen's"."""
    return word + (owner[0] if word.endswith("s") else owner)


def _in_case_of(found: str, word: str) -> str:
    if len(found) > 1 and found.isupper():
        return word.upper()
    if found.istitle() and " " in found and found.count(" ") == word.count(" "):
        return " ".join(part[:1].upper() + part[1:] for part in word.split(" "))
    return word[:1].upper() + word[1:] if found[:1].isupper() else word
