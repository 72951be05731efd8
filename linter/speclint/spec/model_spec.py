"""From the model's specification to the one the program computes with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from speclint.spec.spec import HistoryEntry, KnowledgeAndAbilities, Pointer, Spec, Statement
from speclint.spec.spec_model import (
    WrittenAbilities,
    WrittenEntry,
    WrittenPointer,
    WrittenSpec,
    WrittenStatement,
)

if TYPE_CHECKING:
    from speclint.text.document import Data


def validated(data: Data) -> Spec:
    """Type the data by the model; raises pydantic's ValidationError where it does not fit."""
    written = WrittenSpec.model_validate(data)
    values = {key: _computed(getattr(written, key)) for key in WrittenSpec.model_fields}
    return Spec(**values)  # type: ignore[arg-type]  # same fields, same types


def _computed(value: object) -> object:
    """Replace the model's own classes, wherever they stand."""
    if isinstance(value, list):
        return [_computed(item) for item in value]
    if isinstance(value, WrittenPointer):
        return Pointer(value.see)
    if isinstance(value, WrittenStatement):
        return Statement(value.statement, value.share, value.clerical)
    if isinstance(value, WrittenAbilities):
        return KnowledgeAndAbilities(value.knowledge_of, value.ability_to)
    if isinstance(value, WrittenEntry):
        return HistoryEntry(value.text, value.adopted, value.effective, value.dated)
    return value
