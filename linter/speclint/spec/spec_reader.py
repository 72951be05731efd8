"""Plain data that fits the model, typed without loading the model: the way of nearly all files."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, Final

from speclint.spec.spec import (
    HistoryEntry,
    KnowledgeAndAbilities,
    Pointer,
    Spec,
    Statement,
    joined,
)
from speclint.text.late import late
from speclint.text.quotation_marks import may_be_quoted

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import TypeGuard

    from speclint.text.document import Data

_NUMBER: Final = late(r"[0-9]{1,3}(?:\.[0-9]{1,9})?", re.ASCII)
_MONTH: Final = late(r"[0-9]{4}-(?:0[1-9]|1[0-2])", re.ASCII)
# A `HistoryEntry` from all its fields at once, in half the time.
_NEW: Final = tuple.__new__


class _Unfit(Exception):  # noqa: N818 - not an error: the model will say what it is
    """The data does not plainly fit."""


def read_spec(data: Data) -> Spec | None:
    """Type the data; None where anything is out of the ordinary, for the model to judge.

    Whatever is read here, the model accepts with the same values (a test holds that).
    """
    if not isinstance(data, dict):
        return None
    values = {**_ABSENT, **data}  # in the order of the fields
    if len(values) > len(_ABSENT) or values["class_code"] is None or values["title"] is None:
        return None
    told = zip(_READERS.values(), values.values(), strict=True)
    try:
        return Spec._make([None if value is None else read(value) for read, value in told])
    except _Unfit:
        return None


def _text(value: Data) -> str:
    if isinstance(value, str):
        return value
    raise _Unfit


def _name(value: Data) -> str:
    """Read a value by which people look a class up; one that may stand in marks is not plain."""
    if isinstance(value, str) and not may_be_quoted(value):
        return value
    raise _Unfit


def _prose(value: Data) -> str | list[str]:
    if isinstance(value, list) and _are_texts(value):
        return value
    return _text(value)


def _work(value: Data) -> str | list[str | Statement]:
    if not isinstance(value, list):
        return _text(value)
    if _are_texts(value):
        return [*value]
    return [item if isinstance(item, str) else _statement(item) for item in value]


def _are_texts(items: list[Data]) -> TypeGuard[list[str]]:
    return joined(items) is not None


def _statement(value: Data) -> Statement:
    if not isinstance(value, dict) or not _STATEMENT.issuperset(value):
        raise _Unfit
    share = value.get("share")
    clerical = "clerical" in value and _switch(value["clerical"])
    text = _text(value.get("statement"))
    return Statement(text, None if share is None else _percent(share), clerical)


def _concept(value: Data) -> Pointer | str | list[str]:
    if isinstance(value, dict):
        if value.keys() != {"see"}:
            raise _Unfit
        return Pointer(_text(value["see"]))
    return _prose(value)


def _abilities(value: Data) -> KnowledgeAndAbilities | str | list[str]:
    if isinstance(value, dict):
        if not _PARTS.issuperset(value):
            raise _Unfit
        knowledge, ability = map(value.get, ("knowledge_of", "ability_to"))
        return KnowledgeAndAbilities(
            None if knowledge is None else _prose(knowledge),
            None if ability is None else _prose(ability),
        )
    return _prose(value)


def _history(value: Data) -> list[HistoryEntry]:
    if not isinstance(value, list):
        raise _Unfit
    try:
        read = [_entry(**item) for item in value if isinstance(item, dict)]
    except TypeError:  # a key that no entry has, or a list in place of a day
        raise _Unfit from None
    if len(read) < len(value):
        raise _Unfit
    return read


def _entry(
    text: Data = None, adopted: Data = None, effective: Data = None, dated: Data = None
) -> HistoryEntry:
    if not isinstance(text, str):
        raise _Unfit
    return _NEW(
        HistoryEntry,
        (
            text,
            None if adopted is None else _DAYS[adopted],
            None if effective is None else _DAYS[effective],
            None if dated is None else _day_or_month(dated),
        ),
    )


def _level(value: Data) -> int | str:
    if isinstance(value, str) and value.isascii() and value.isdecimal() and len(value) < 10:
        return int(value)
    if isinstance(value, str) and not value[:1].isalpha():
        raise _Unfit
    return _name(value)


def _percent(value: Data) -> float:
    if not isinstance(value, str) or not _NUMBER.fullmatch(value) or float(value) > 100:
        raise _Unfit
    return float(value)


def _switch(value: Data) -> bool:
    if value not in ("true", "false"):
        raise _Unfit
    return value == "true"


class _Days(dict["Data", "date"]):
    """Days as they are written; a plan has few, and many specifications of each."""

    def __missing__(self, value: Data) -> date:
        if not isinstance(value, str) or len(value) != 10 or not value[4] == value[7] == "-":
            raise _Unfit
        try:
            day = self[value] = date.fromisoformat(value)
        except ValueError:
            raise _Unfit from None
        return day


def _day(value: Data) -> date:
    if not isinstance(value, str):
        raise _Unfit
    return _DAYS[value]


def _day_or_month(value: Data) -> date | str:
    if isinstance(value, str) and len(value) == len("1973-10") and _MONTH.fullmatch(value):
        return value
    return _day(value)


_DAYS: Final = _Days()
_PARTS: Final = frozenset({"knowledge_of", "ability_to"})
_STATEMENT: Final = frozenset({"statement", "share", "clerical"})
_READERS: Final[dict[str, Callable[[Data], object]]] = {
    "class_code": _name,
    "title": _name,
    "variant": _name,
    "category": _name,
    "series": _name,
    "level": _level,
    "clerical_share": _percent,
    "abolished": _day,
    "class_series_concept": _concept,
    "job_family_definition": _prose,
    "job_level_competency_description": _prose,
    "definition": _prose,
    "distinguishing_characteristics": _prose,
    "typical_work": _work,
    "knowledge_and_abilities": _abilities,
    "legal_requirements": _prose,
    "minimum_qualifications": _prose,
    "desirable_qualifications": _prose,
    "history": _history,
}
"""How to read each field that has a value, in the order of the fields."""

_ABSENT: Final[dict[str, Data]] = dict.fromkeys(_READERS)
