"""Files that people write for the tool (rules, configuration): a model, or a clear complaint."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from speclint.naming.closest import closest
from speclint.setup.complaint import Complaint, WrittenError
from speclint.setup.known_keys import known_keys, what_fits
from speclint.setup.slip_words import slip_sentence
from speclint.spec.validation import objections, value_at
from speclint.text.document import Document, parse
from speclint.text.pointer import Place
from speclint.text.slip import Slip
from speclint.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import BaseModel

    from speclint.spec.validation import Objection
    from speclint.text.document import Data

Model = TypeVar("Model", bound="BaseModel")


def read_written(model: type[Model], source: Source | Slip, path: str) -> tuple[Model, Document]:
    """Read a file into its model; raises WrittenError with every mistake of the file."""
    from pydantic import ValidationError  # slow to load, and needed only where a model is

    document = source if isinstance(source, Slip) else parse(source, line_breaks=True)
    if isinstance(source, Source) and _says_nothing(document, model):
        document = Document(source, {})
    if isinstance(document, Slip):
        raise WrittenError((_unreadable(document, source, path),))
    if document.slips:
        raise WrittenError(tuple(complaint(document, slip) for slip in document.slips))
    data = document.data
    try:
        return model.model_validate(data), document
    except ValidationError as error:
        causes = _one_for_each_cause(tuple(objections(error, data)))
        found = [_complaint(model, document, objection) for objection in causes]
        raise WrittenError(tuple(sorted(found, key=lambda c: (c.line, c.column)))) from None


def _says_nothing(document: Document | Slip, model: type[BaseModel]) -> bool:
    """Tell a file of notes alone, where every heading may be left out."""
    empty = isinstance(document, Slip) and document.kind == "empty-file"
    return empty and not any(field.is_required() for field in model.model_fields.values())


def _one_for_each_cause(found: tuple[Objection, ...]) -> Iterator[Objection]:
    """Leave out a key that is missing because it is misspelled: the other spelling is told."""
    unknown = {o.pointer for o in found if o.kind == "unknown-key"}
    for objection in found:
        *above, name = objection.pointer or ("",)
        beside = [str(other[-1]) for other in unknown if other[:-1] == tuple(above)]
        if objection.kind != "missing-key" or not closest(str(name), beside):
            yield objection


def complaint(document: Document, slip: Slip) -> Complaint:
    """Complain about a key that stands twice, or about text that would not be read as it looks."""
    return _at(document, slip.start, slip_sentence(slip))


def complain(document: Document, place: Place, message: str) -> Complaint:
    """Complain about a place of the file."""
    return _at(document, document.span(place)[0], message)


def _unreadable(slip: Slip, source: Source | Slip, path: str) -> Complaint:
    message = slip_sentence(slip)
    if isinstance(source, Source):
        line, column = source.line_column(slip.start)
        return Complaint(path, line, column, message, source.line(line))
    return Complaint(path, 1, 1, message)


def _complaint(model: type[BaseModel], document: Document, objection: Objection) -> Complaint:
    pointer = objection.pointer
    on_key = objection.kind == "unknown-key"
    place = Place(pointer, on="key") if on_key else Place(pointer)
    return complain(document, place, _message(model, document.data, objection))


def _message(model: type[BaseModel], data: Data, objection: Objection) -> str:
    name = str(objection.pointer[-1]) if objection.pointer else "this file"
    if objection.kind == "unknown-key":
        known = known_keys(model, objection.pointer)
        return f"“{name}” is not known here.{did_you_mean(closest(name, known))}"
    if objection.kind == "missing-key":
        above = value_at(data, objection.pointer[:-1])
        empty = isinstance(above, dict) and name in above
        return f"“{name}” has no value." if empty else f"“{name}” is missing."
    found = value_at(data, objection.pointer)
    shown = f" It says “{found}”." if isinstance(found, str) else ""
    close = closest(found, objection.choices) if isinstance(found, str) else ()
    allowed = f" It may be {', '.join(objection.choices)}." if objection.choices else ""
    fits = did_you_mean(close) or allowed or what_fits(model, objection.pointer)
    return f"“{name}” has a value that does not fit.{shown}{fits}"


def did_you_mean(suggestions: tuple[str, ...]) -> str:
    """Ask for the closest matches, best first; nothing where there are none."""
    if not suggestions:
        return ""
    return f" Did you mean {' or '.join(f'“{word}”' for word in suggestions)}?"


def _at(document: Document, offset: int, message: str) -> Complaint:
    source = document.source
    line, column = source.line_column(offset)
    return Complaint(source.path, line, column, message, source.line(line))
