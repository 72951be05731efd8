"""Kind `odd-character`: all characters of the statements are what they look like."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, ClassVar, Literal

from speclint.checks.scope import SpecCheck
from speclint.edits.edit import ReplaceText
from speclint.problem import Label, Problem
from speclint.text.pointer import Place
from speclint.wording.odd_characters import ALL, may_be_odd, odd_characters

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.policy.interval import Interval
    from speclint.spec.reading import Reading
    from speclint.text.pointer import Pointer
    from speclint.wording.odd_characters import OddCharacter

Found = tuple[Place, "OddCharacter"]


class OddCharacters(SpecCheck):
    """No statement holds hidden signs, special blanks, look-alike letters or lost characters.

    History sentences are looked at as well.
    """

    kind: Literal["odd-character"]
    fills: ClassVar[frozenset[str]] = frozenset({"character", "places", "word", "instead"})
    variants: ClassVar[frozenset[str]] = frozenset({"look-alike", "lost", "private", "stray"})

    def problems(self, reading: Reading, interval: Interval) -> Iterator[Problem]:
        """Yield one problem for each kind of character, at the first of them."""
        del interval
        kinds: defaultdict[str, list[tuple[str, Found]]] = defaultdict(list)
        for pointer, start, text in _texts(reading):
            for odd in odd_characters(text):
                place = Place(pointer, start + odd.start, start + odd.start + 1)
                kinds[odd.name].append((_word(text, odd), (place, odd)))
        for (word, first), *others in kinds.values():
            if first[1].kind != "lost" or "\ufffd" in reading.document.source.text:
                yield _problem(word, first, [found for _, found in others])

    def sought(self) -> str:
        """Pattern of the characters."""
        return f"(?-i:{ALL})"


def _texts(reading: Reading) -> Iterator[tuple[Pointer, int, str]]:
    """Yield the statements and history sentences that may hold one, with their places."""
    for paragraph in [p for p in reading.paragraphs if not p.text.isascii() or "\t" in p.text]:
        if may_be_odd(paragraph.text):
            yield paragraph.pointer, paragraph.start, paragraph.text
    for entry in reading.entries:
        if may_be_odd(entry.text):
            yield (*entry.pointer, "text"), 0, entry.text


def _problem(word: str, first: Found, others: list[Found]) -> Problem:
    place, odd = first
    places = "1 place" if not others else f"{len(others) + 1} places"
    instead = odd.instead
    return Problem(
        place,
        {"character": odd.name, "places": places, "word": word, "instead": instead or ""},
        None if odd.kind == "unseen" else odd.kind,
        also=tuple(Label(other, odd.name) for other, _ in others),
        label=odd.name,
        edits=tuple(
            ReplaceText(at.pointer, at.start, at.end, instead) for at, _ in (first, *others)
        )
        if instead is not None
        else (),
    )


def _word(text: str, odd: OddCharacter) -> str:
    """The word around a character (two, where it is a blank), as it was meant."""
    at, instead = odd.start, odd.instead
    end = text.find(" ", at)
    before, behind = text[text.rfind(" ", 0, at) + 1 : at], text[at:end] if end > 0 else text[at:]
    meant = behind if instead is None else instead + behind[1:]
    return " ".join(f"{before}{meant}".split()).strip(".,;:()")
