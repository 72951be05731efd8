"""Plain data that fits the model, typed without loading the model: the way of nearly all files."""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from speclint.spec.spec import HistoryEntry, KnowledgeAndAbilities, Pointer, Spec, Statement
from speclint.text.late import late
from speclint.text.quotation_marks import may_be_quoted

if TYPE_CHECKING:
    from collections.abc import Callable

    from speclint.text.document import Data

_NUMBER: Final = late(r"[0-9]{1,3}(?:\.[0-9]{1,9})?", re.ASCII)
_MONTH: Final = late(r"[0-9]{4}-(?:0[1-9]|1[0-2])", re.ASCII)


class _Unfit(Exception):  # noqa: N818 - not an error: the model will say what it is
    """The data does not plainly fit."""


def read_spec(data: Data) -> Spec | None:
    """Type the data; None where anything is out of the ordinary, for the model to judge.

    Whatever is read here, the model accepts with the same values (a test holds that).
    """
    if not isinstance(data, dict) or not _READERS.keys() >= data.keys():
        return None
    value = data.get  # a key that is absent reads like one that is empty
    try:
        return Spec._make([read(value(key)) for key, read in _READERS.items()])
    except _Unfit:
        return None


def _text(value: Data) -> str:
    if isinstance(value, str):
        return value
    raise _Unfit


def _optional_text(value: Data) -> str | None:
    return None if value is None else _text(value)


def _name(value: Data) -> str:
    """Read a value by which people look a class up; one that may stand in marks is not plain."""
    if isinstance(value, str) and not may_be_quoted(value):
        return value
    raise _Unfit


def _optional_name(value: Data) -> str | None:
    return None if value is None else _name(value)


def _prose(value: Data) -> str | list[str] | None:
    if value is None or isinstance(value, str):
        return value
    if not isinstance(value, list):
        raise _Unfit
    texts = [item for item in value if isinstance(item, str)]
    if len(texts) < len(value):
        raise _Unfit
    return texts


def _work(value: Data) -> str | list[str | Statement] | None:
    if isinstance(value, list):
        return [item if isinstance(item, str) else _statement(item) for item in value]
    return _optional_text(value)


def _statement(value: Data) -> Statement:
    if not isinstance(value, dict) or not _STATEMENT.issuperset(value):
        raise _Unfit
    clerical = "clerical" in value and _switch(value["clerical"])
    return Statement(_text(value.get("statement")), _percent(value.get("share")), clerical)


def _concept(value: Data) -> Pointer | str | list[str] | None:
    if isinstance(value, dict):
        if value.keys() != {"see"}:
            raise _Unfit
        return Pointer(_text(value["see"]))
    return _prose(value)


def _abilities(value: Data) -> KnowledgeAndAbilities | str | list[str] | None:
    if isinstance(value, dict):
        if not _PARTS.issuperset(value):
            raise _Unfit
        return KnowledgeAndAbilities(
            _prose(value.get("knowledge_of")), _prose(value.get("ability_to"))
        )
    return _prose(value)


def _history(value: Data) -> list[HistoryEntry] | None:
    if value is None:
        return None
    if not isinstance(value, list):
        raise _Unfit
    return [_entry(item) for item in value]


def _entry(value: Data) -> HistoryEntry:
    if not isinstance(value, dict) or not _ENTRY.issuperset(value):
        raise _Unfit
    adopted, effective, dated = map(value.get, ("adopted", "effective", "dated"))
    return HistoryEntry(
        _text(value.get("text")),
        None if adopted is None else _day(adopted),
        None if effective is None else _day(effective),
        None if dated is None else _day_or_month(dated),
    )


def _level(value: Data) -> int | str | None:
    if isinstance(value, str) and value.isascii() and value.isdecimal() and len(value) < 10:
        return int(value)
    if isinstance(value, str) and not value[:1].isalpha():
        raise _Unfit
    return _optional_name(value)


def _percent(value: Data) -> float | None:
    if value is None:
        return None
    if not isinstance(value, str) or not _NUMBER.fullmatch(value) or float(value) > 100:
        raise _Unfit
    return float(value)


def _switch(value: Data) -> bool:
    if value not in ("true", "false"):
        raise _Unfit
    return value == "true"


def _day(value: Data) -> date | None:
    if value is None:
        return None
    if not isinstance(value, str) or len(value) != 10:
        raise _Unfit
    return _date(value)


@lru_cache(maxsize=4096)
def _date(value: str) -> date:
    """Read a day; a plan has few, and many specifications of each."""
    if not value[4] == value[7] == "-":
        raise _Unfit
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise _Unfit from None


def _day_or_month(value: Data) -> date | str | None:
    if isinstance(value, str) and _MONTH.fullmatch(value):
        return value
    return _day(value)


_PARTS: Final = frozenset({"knowledge_of", "ability_to"})
_STATEMENT: Final = frozenset({"statement", "share", "clerical"})
_ENTRY: Final = frozenset({"adopted", "effective", "dated", "text"})
_READERS: Final[dict[str, Callable[[Data], object]]] = {
    "class_code": _name,
    "title": _name,
    "variant": _optional_name,
    "category": _optional_name,
    "series": _optional_name,
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
"""How to read each field, in the order of the fields."""
