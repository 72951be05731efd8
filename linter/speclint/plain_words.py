"""The words of a command without options; to load and build a parser takes as long as a check."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
else:
    from types import SimpleNamespace as Namespace

    ArgumentParser = object


class PlainWords(ArgumentParser):
    """Takes what a command declares, as `argparse` does, of which nothing but words is given.

    The command takes any number of words; its options have the value that each has by itself.
    """

    def __init__(self, words: list[str]) -> None:
        self.taken = Namespace()
        self._words = words

    def add_argument(  # type: ignore[override]  # pyright: ignore[reportIncompatibleMethodOverride]
        self, name: str, *, action: str = "store", default: object = None, **_: object
    ) -> None:
        """Set an option to its default, or what stands for the words to the words."""
        usual = False if action == "store_true" else default
        option = name.startswith("--")
        field = name.removeprefix("--").replace("-", "_")
        setattr(self.taken, field, usual if option else self._words)

    def set_defaults(self, **values: object) -> None:
        """Set values that no word gives."""
        vars(self.taken).update(values)
