"""Where in the data a model's objection stands: pydantic's errors, located and thinned out."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal

from speclint.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import ValidationError
    from pydantic_core import ErrorDetails

    from speclint.text.document import Data
    from speclint.text.pointer import Pointer

_UNKNOWN: Final = frozenset({"extra_forbidden", "unexpected_keyword_argument"})
"""Pydantic's names for a key that a model, or the parameters of a check, do not have."""

ObjectionKind = Literal["unknown-key", "missing-key", "wrong-date", "empty-item", "wrong-kind"]


class Objection(NamedTuple):
    """One place that does not fit the model; `detail` is pydantic's own short wording."""

    kind: ObjectionKind
    pointer: Pointer
    detail: str = ""
    choices: tuple[str, ...] = ()


def objections(error: ValidationError, data: Data) -> Iterator[Objection]:
    """One objection for each place; of a value that fits no alternative, the closest counts."""
    located = [(_pointer(detail, data), detail) for detail in error.errors(include_url=False)]
    unknown = {pointer[:-1] for pointer, detail in located if detail["type"] in _UNKNOWN}
    above = {pointer[:length] for pointer, _ in located for length in range(len(pointer))}
    told: set[Pointer] = set()
    for pointer, detail in located:
        deeper = pointer in above
        excused = detail["type"] == "missing" and pointer[:-1] in unknown and len(pointer) > 1
        if not (deeper or excused or pointer in told):
            told.add(pointer)
            yield Objection(_kind(detail, data, pointer), pointer, detail["msg"], _choices(detail))


def value_at(data: Data, pointer: Pointer) -> Data:
    """Follow a pointer through the data; None where it leads nowhere."""
    for step in pointer:
        if isinstance(data, dict) and isinstance(step, str):
            data = data.get(step)
        elif isinstance(data, list) and isinstance(step, int) and step < len(data):
            data = data[step]
        else:
            return None
    return data


def _pointer(detail: ErrorDetails, data: Data) -> Pointer:
    """Drop the names of alternatives that pydantic mixes into the path of the data."""
    pointer: Pointer = ()
    here = data
    for step in detail["loc"]:
        if isinstance(here, dict) and isinstance(step, str):
            if step in here:
                pointer, here = (*pointer, step), here[step]
            elif detail["type"] == "missing" and step == detail["loc"][-1]:
                pointer = (*pointer, step)
        elif isinstance(here, list) and isinstance(step, int) and step < len(here):
            pointer, here = (*pointer, step), here[step]
    return pointer


def _kind(detail: ErrorDetails, data: Data, pointer: Pointer) -> ObjectionKind:
    kind = detail["type"]
    if kind in _UNKNOWN:
        return "unknown-key"
    if kind == "missing":
        return "missing-key"
    if value_at(data, pointer) is None and pointer:
        return "empty-item" if isinstance(pointer[-1], int) else "missing-key"
    if kind.startswith(("date_", "string_pattern_mismatch")):
        return "wrong-date"
    return "wrong-kind"


def _choices(detail: ErrorDetails) -> tuple[str, ...]:
    """Values that would have been allowed, where there is a list of them."""
    context = detail.get("ctx", {})
    listed = str(context.get("expected") or context.get("expected_tags") or "")
    return tuple(part for part in listed.split("'")[1::2] if part)
