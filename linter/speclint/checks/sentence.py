"""Kind `contains-sentence`: a section carries a sentence word for word, at a given place."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, ClassVar, Final, Literal

from speclint.checks.scope import SpecCheck
from speclint.edits.edit import InsertItem, ReplaceText
from speclint.problem import Problem
from speclint.spec.sections import BodyKey
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from speclint.policy.interval import Interval
    from speclint.spec.reading import Paragraph, Reading
    from speclint.spec.shape import Shape

_MARKS: Final = str.maketrans("\u2018\u2019\u201c\u201d\u00a0", "''\"\" ")
_NEAR: Final = 0.6
"""Share of the sentence's words, below which a paragraph is not a version of it."""

_LONGER: Final = 1.2
"""Times the sentence's words, beyond which a paragraph says something else as well."""


class ContainsSentence(SpecCheck):
    """The sentence stands in the section, as a paragraph of its own.

    A paragraph that shares most of its words is a near miss: it is shown against the sentence,
    and replaced by it where that takes no other statement away.
    The same words with other blanks, line breaks, or straight for curly marks are a near miss
    too; `exactly` false lets them pass.
    """

    kind: Literal["contains-sentence"]
    section: BodyKey
    sentence: str
    position: Literal["anywhere", "last"] = "anywhere"
    exactly: bool = True
    fills: ClassVar[frozenset[str]] = frozenset({"sentence"})
    variants: ClassVar[frozenset[str]] = frozenset({"near-miss", "not-alone", "not-last"})

    def problems(self, reading: Reading, interval: Interval) -> Iterator[Problem]:
        """Yield one problem: the sentence is missing, reworded, or not at its place."""
        del interval
        texts = reading.texts(self.section)
        if not texts or self.section in reading.broken:
            return
        if self._stands_anywhere(texts) or self._is_sentence(texts[-1]):
            return
        paragraphs = reading.section(self.section)
        values = {"sentence": self.sentence}
        exact = next((p for p in reversed(paragraphs) if self._is_sentence(p.text)), None)
        if exact is None:
            yield from self._absent(paragraphs, values)
        elif self.position == "last" and exact is not paragraphs[-1]:
            place = Place(exact.pointer, exact.start, exact.start + len(exact.text))
            yield Problem(place, values, "not-last", label="this must be the last paragraph")

    def passes(self, shape: Shape) -> bool:
        """A section without statements is not asked for its sentence."""
        return not shape.tells((self.section,))

    def _stands_anywhere(self, texts: Sequence[str]) -> bool:
        """See at once that the sentence is there; False where that takes a closer look."""
        is_simple = self.position == "anywhere" and not self.exactly
        return is_simple and self.sentence in texts

    def _is_sentence(self, text: str) -> bool:
        if self.exactly:
            return text.strip() == self.sentence
        return text == self.sentence or _plain(text) == _plain(self.sentence)

    def _absent(
        self, paragraphs: tuple[Paragraph, ...], values: dict[str, str]
    ) -> Iterator[Problem]:
        run = self._set_otherwise(paragraphs)
        if run:
            if self.exactly:
                yield self._near(run, values, label="only blanks, marks or line breaks differ")
            return
        near = max(paragraphs, key=lambda p: _likeness(p.text, self.sentence))
        if _plain(self.sentence) in _plain(near.text):
            place = Place(near.pointer, near.start, near.start + len(near.text))
            yield Problem(place, values, "not-alone")
        elif _likeness(near.text, self.sentence) >= _NEAR:
            yield self._near((near,), values)
        else:
            yield Problem(
                Place((self.section,), on="end"),
                values,
                label="the section ends here",
                edits=(InsertItem((self.section,), None, self.sentence),),
            )

    def _set_otherwise(self, paragraphs: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
        """The paragraphs that together are the sentence, but for blanks, marks and line breaks."""
        wanted = _plain(self.sentence)
        for start in range(len(paragraphs)):
            told = ""
            for end, paragraph in enumerate(paragraphs[start:], start + 1):
                told = f"{told} {_plain(paragraph.text)}".lstrip()
                if told == wanted:
                    return paragraphs[start:end]
                if not wanted.startswith(told):
                    break
        return ()

    def _near(self, run: tuple[Paragraph, ...], values: dict[str, str], label: str = "") -> Problem:
        """Show paragraphs against the sentence; replace them where they stand in one value."""
        first, last = run[0], run[-1]
        is_one = first.pointer == last.pointer
        end = last.start + len(last.text) if is_one else first.start + len(first.text)
        found = " ".join(paragraph.text for paragraph in run)
        edit = ReplaceText(first.pointer, first.start, end, self.sentence)
        return Problem(
            Place(first.pointer, first.start, end),
            values,
            "near-miss",
            expected=self.sentence,
            found=found,
            label=label,
            edits=(edit,) if is_one and self._holds_nothing_else(found) else (),
        )

    def _holds_nothing_else(self, text: str) -> bool:
        return len(text.split()) <= _LONGER * len(self.sentence.split())


@lru_cache(maxsize=256)
def _plain(text: str) -> str:
    return " ".join(text.translate(_MARKS).split())


def _likeness(text: str, sentence: str) -> float:
    """Share of the words of both that they have in common (Dice on word sets)."""
    words, wanted = set(text.split()), set(sentence.split())
    return 2 * len(words & wanted) / (len(words) + len(wanted))
