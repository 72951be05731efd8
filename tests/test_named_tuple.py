"""Our tuples with named fields are what those of `typing` are."""

from __future__ import annotations

import pickle
import re
import typing
from pathlib import Path

import pytest

import speclint
from speclint.named_tuple import NamedTuple

if typing.TYPE_CHECKING:
    from collections.abc import Callable


class Place(NamedTuple):
    """Where a spec stands."""

    path: str
    line: int = 1

    @property
    def shown(self) -> str:
        """As readers see it."""
        return f"{self.path}:{self.line}"


class Span(NamedTuple):
    """As many fields as the others, of other names and defaults."""

    start: int = 0
    end: int = 0


class Model(typing.NamedTuple):
    """Where a spec stands."""

    path: str
    line: int = 1


SHARED = ("_fields", "_field_defaults", "__doc__", "__match_args__", "__module__", "__slots__")
WRONG = {
    "one too few": lambda made: made(),
    "one too many": lambda made: made("102A.yaml", 1, 2),
    "one twice": lambda made: made("102A.yaml", path="102B.yaml"),
    "one unknown": lambda made: made("102A.yaml", column=1),
    "another instead": lambda made: made("102A.yaml")._replace(column=1),
    "made of too few": lambda made: made._make(()),
}


def test_fields_defaults_and_methods() -> None:
    place = Place("102A.yaml", line=3)
    assert place == ("102A.yaml", 3)
    assert place.shown == "102A.yaml:3"
    assert repr(Place("102A.yaml")) == "Place(path='102A.yaml', line=1)"
    assert place._replace(line=2)._asdict() == {"path": "102A.yaml", "line": 2}
    again = pickle.loads(pickle.dumps(place))  # noqa: S301 - our own
    assert again == place
    assert type(again) is Place
    with pytest.raises(TypeError):
        Place()  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]


@pytest.mark.parametrize("made", [Place, Model])
@pytest.mark.parametrize("wrong", WRONG.values(), ids=WRONG)
def test_wrong_fields_are_refused(wrong: Callable[[type], object], made: type) -> None:
    with pytest.raises((TypeError, ValueError)):
        wrong(made)


def test_classes_of_as_many_fields_keep_their_own() -> None:
    assert Span(end=7) == (0, 7)
    assert repr(Span()) == "Span(start=0, end=0)"
    assert Place("102A.yaml", 3).line == 3
    assert not hasattr(Span, "line")


@pytest.mark.parametrize("name", SHARED)
def test_it_is_what_typing_makes(name: str) -> None:
    assert getattr(Place, name) == getattr(Model, name)


def test_its_annotations_are_found() -> None:
    assert typing.get_type_hints(Place) == typing.get_type_hints(Model)


def test_nobody_takes_the_slow_one() -> None:
    slow = re.compile(r"^\s*from typing import .*\bNamedTuple\b|typing\.NamedTuple\(", re.MULTILINE)
    files = Path(speclint.__file__).parent.rglob("*.py")
    found = [file.name for file in files if slow.search(file.read_text(encoding="utf-8"))]
    assert found == ["named_tuple.py"]
