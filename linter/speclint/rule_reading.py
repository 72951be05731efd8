"""Rule files judged: each a rule, or a complaint at the line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pydantic import ValidationError

from speclint.pointer import Place
from speclint.rule_file import RuleFile, to_rule
from speclint.validation import objections
from speclint.written import Complaint, WrittenError, complain, did_you_mean, read_written

if TYPE_CHECKING:
    from collections.abc import Sequence

    from speclint.document import Data, Document
    from speclint.rule import Rule
    from speclint.slip import Slip
    from speclint.source import Source


def read_rules(sources: Sequence[tuple[str, Source | Slip]]) -> tuple[Rule, ...]:
    """Judge all files; raises one WrittenError with the mistakes of all of them."""
    rules: list[Rule] = []
    complaints: list[Complaint] = []
    for path, source in sources:
        try:
            rules.append(read_rule(path, source))
        except WrittenError as error:
            complaints += error.complaints
    if complaints:
        raise WrittenError(tuple(complaints))
    return tuple(rules)


def read_rule(path: str, source: Source | Slip) -> Rule:
    """Judge one file; raises WrittenError."""
    file, document = read_written(RuleFile, source, path)
    return ready_rule(file, document)


def ready_rule(file: RuleFile, document: Document) -> Rule:
    """Make a rule of its file; raises WrittenError where the check's parameters do not fit."""
    try:
        return to_rule(file)
    except ValidationError as error:
        check = document.data["check"] if isinstance(document.data, dict) else None
        raise WrittenError(_about_check(error, check, document)) from None


def _about_check(error: ValidationError, check: Data, document: Document) -> tuple[Complaint, ...]:
    found: list[Complaint] = []
    for objection in objections(error, check):
        name = str(objection.pointer[-1]) if objection.pointer else "kind"
        place = Place(("check", *objection.pointer))
        message = f"The check cannot use “{name}”: {objection.detail}."
        found.append(complain(document, place, message + did_you_mean(())))
    return tuple(found)
