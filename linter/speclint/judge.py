"""Data against the model: a typed specification, and a slip for whatever does not fit it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pydantic import ValidationError

from speclint.slip import Slip
from speclint.spec import Spec
from speclint.validation import objections

if TYPE_CHECKING:
    from speclint.document import Data
    from speclint.pointer import Pointer
    from speclint.validation import Objection

_ROUNDS: Final = 8
_STAND_IN: Final[dict[str, Data]] = {"class_code": "", "title": "", "text": "", "statement": ""}
"""What takes the place of a value that every specification needs, while the rest is judged."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """The specification without the parts that do not fit, those parts, and why."""

    spec: Spec | None
    slips: tuple[Slip, ...]
    broken: frozenset[str]


def judge(data: Data) -> Judgement:
    """Type the data; a part that does not fit is left out, so that the rest is still judged."""
    if not isinstance(data, dict):
        return Judgement(None, (Slip("not-a-specification"),), frozenset())
    slips: list[Slip] = []
    for _ in range(_ROUNDS):
        try:
            spec = Spec.model_validate(data)
        except ValidationError as error:
            found = [_slip(objection) for objection in objections(error, data)]
            slips += found
            data = _without(data, {slip.pointer for slip in found})
        else:
            broken = frozenset(str(slip.pointer[0]) for slip in slips if slip.pointer)
            return Judgement(spec, tuple(slips), broken)
    return Judgement(None, tuple(slips), frozenset())


def _slip(objection: Objection) -> Slip:
    pointer = objection.pointer
    key = next((step for step in reversed(pointer) if isinstance(step, str)), "")
    return Slip(objection.kind, values={"key": key}, pointer=pointer)


def _without(data: dict[str, Data], gone: set[Pointer]) -> dict[str, Data]:
    """Copy the data without the parts named; list positions stay, so pointers stay true."""
    result = _pruned(data, (), gone)
    return result if isinstance(result, dict) else {}


def _pruned(data: Data, at: Pointer, gone: set[Pointer]) -> Data:
    if isinstance(data, dict):
        kept = {k: _pruned(v, (*at, k), gone) for k, v in data.items() if (*at, k) not in gone}
        needed = {str(p[-1]) for p in gone if p[:-1] == at and len(p) == len(at) + 1}
        return kept | {key: _STAND_IN[key] for key in needed if key in _STAND_IN}
    if isinstance(data, list):
        return [
            _stand_in(at) if (*at, i) in gone else _pruned(item, (*at, i), gone)
            for i, item in enumerate(data)
        ]
    return data


def _stand_in(at: Pointer) -> Data:
    return {"text": ""} if at == ("history",) else ""
