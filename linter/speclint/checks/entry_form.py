"""Kind `entry-form`: a history sentence has a form that readers know."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal

from speclint.checks.scope import SpecCheck
from speclint.history.named import Subject
from speclint.problem import Problem
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.policy.interval import Interval
    from speclint.spec.reading import Reading
    from speclint.spec.shape import Shape


class EntryForm(SpecCheck):
    """The grammar of history sentences covers the whole sentence.

    `models` are sentences to follow, by what an entry seems to be about; `other` must be there.
    """

    kind: Literal["entry-form"]
    models: dict[Subject, str]
    fills: ClassVar[frozenset[str]] = frozenset({"found", "model"})

    def problems(self, reading: Reading, interval: Interval) -> Iterator[Problem]:
        """Yield one problem for each sentence of the interval, at its first unknown words."""
        for entry in reading.entries:
            sentence = entry.sentence
            if sentence.form.known or not entry.text.strip():
                continue
            if entry.on is not None and not interval.contains(entry.on):
                continue
            start, end = sentence.unknown[0] if sentence.unknown else (0, len(entry.text))
            place = Place((*entry.pointer, "text"), start, end)
            from speclint.history.model import model_for  # for the few that need one

            values = {"found": entry.text[start:end].strip()}
            yield Problem(place, values | {"model": model_for(entry, self.models)})

    def passes(self, shape: Shape) -> bool:
        """The grammar covers every sentence."""
        return "unknown-form" not in shape.doubts
