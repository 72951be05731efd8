"""The model's judgement of data that does not plainly fit: what is wrong, and what is left."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pydantic import ValidationError

from speclint.naming.closest import closest
from speclint.spec.misfit import misfit
from speclint.spec.model_spec import validated
from speclint.spec.sections import HEADINGS
from speclint.spec.validation import objections

if TYPE_CHECKING:
    from speclint.spec.spec import Spec
    from speclint.spec.validation import Objection
    from speclint.text.document import Data
    from speclint.text.pointer import Pointer
    from speclint.text.slip import Slip

_ROUNDS: Final = 8
_NEEDED: Final = {"history": "text", "typical_work": "statement", "class_series_concept": "see"}
"""Key that an entry, a statement or a pointer cannot do without, by section."""


def fit(data: dict[str, Data]) -> tuple[Spec | None, tuple[Slip, ...], frozenset[str]]:
    """Type what fits: the specification, a slip for each part left out, and their keys."""
    slips: dict[Pointer, Slip] = {}
    kept = data
    for _ in range(_ROUNDS):
        try:
            spec = validated(kept)
        except ValidationError as error:
            found = list(objections(error, kept))
            emptied = {pointer[:-1] for pointer in slips if len(pointer) > 1}
            misspelled = _misspelled(found)
            for objection in found:
                follows = objection.pointer[:-1] in emptied or objection.pointer in misspelled
                if not (objection.kind == "missing-key" and follows):
                    slips[objection.pointer] = misfit(objection, data)
            kept = _without(kept, {objection.pointer for objection in found})
        else:
            broken = frozenset(str(pointer[0]) for pointer in slips)
            return spec, tuple(slips.values()), broken
    return None, tuple(slips.values()), frozenset()


def _misspelled(found: list[Objection]) -> set[Pointer]:
    """Headings that are there, in another spelling: the spelling is told, so it is one cause."""
    unknown = (str(o.pointer[0]) for o in found if o.kind == "unknown-key" and len(o.pointer) == 1)
    return {(meant,) for name in unknown for meant in closest(name, HEADINGS, 1)}


def _without(data: dict[str, Data], gone: set[Pointer]) -> dict[str, Data]:
    """Copy the data without the parts named; list positions stay, so pointers stay true."""
    result = _pruned(data, (), gone)
    return result if isinstance(result, dict) else {}


def _pruned(data: Data, at: Pointer, gone: set[Pointer]) -> Data:
    if isinstance(data, dict):
        kept = {k: _pruned(v, (*at, k), gone) for k, v in data.items() if (*at, k) not in gone}
        return kept | {key: "" for key in _needed(at) if (*at, key) in gone}
    if isinstance(data, list):
        return [
            _stand_in(at) if (*at, i) in gone else _pruned(item, (*at, i), gone)
            for i, item in enumerate(data)
        ]
    return data


def _needed(at: Pointer) -> tuple[str, ...]:
    """Keys that get a stand-in, so that the rest of the specification can be judged."""
    if not at:
        return ("class_code", "title")
    return (_NEEDED[str(at[0])],) if at[0] in _NEEDED else ()


def _stand_in(at: Pointer) -> Data:
    return {"text": ""} if at == ("history",) else ""
