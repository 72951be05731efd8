"""Rule files judged: each a rule, or a complaint at the line."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final, get_args, get_type_hints

from pydantic import ValidationError

from speclint.checks import Check
from speclint.checks.scope import parameters_of
from speclint.naming.closest import closest
from speclint.policy.rule_file import RuleFile, to_rule
from speclint.setup.complaint import Complaint, WrittenError
from speclint.setup.written import complain, did_you_mean, read_written
from speclint.spec.validation import objections, value_at
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from speclint.policy.rule import Rule
    from speclint.spec.validation import Objection
    from speclint.text.document import Data, Document
    from speclint.text.pointer import Pointer
    from speclint.text.slip import Slip
    from speclint.text.source import Source

_OWN_WORDS: Final = "Value error, "
"""Before what a check itself says of its parameters, in pydantic's wording."""

_WANTED: Final = {"Input should be a valid tuple": " It should be a list."}


def read_rules(sources: Sequence[tuple[str, Source | Slip]]) -> tuple[Rule, ...]:
    """Judge all files; raises one WrittenError with the mistakes of all of them."""
    rules: list[tuple[Rule, Document]] = []
    complaints: list[Complaint] = []
    for path, source in sources:
        try:
            rules.append(_read(path, source))
        except WrittenError as error:
            complaints += error.complaints
    complaints += _twice(rules)
    if complaints:
        raise WrittenError(tuple(complaints))
    return tuple(rule for rule, _ in rules)


def ready_rule(file: RuleFile, document: Document) -> Rule:
    """Make a rule of its file; raises WrittenError where the check's parameters do not fit."""
    try:
        return to_rule(file)
    except ValidationError as error:
        raise WrittenError(tuple(_about_check(error, document))) from None


def _read(path: str, source: Source | Slip) -> tuple[Rule, Document]:
    file, document = read_written(RuleFile, source, path)
    return ready_rule(file, document), document


def _twice(rules: Sequence[tuple[Rule, Document]]) -> Iterator[Complaint]:
    """A code and a name mean one rule; the first of two keeps them."""
    first: dict[str, Document] = {}
    for rule, document in rules:
        for key, word in (("code", rule.code), ("name", rule.name)):
            other = first.setdefault(word, document)
            if other is not document:
                message = f"“{word}” is the {key} of another rule: {Path(other.source.path).name}."
                yield complain(document, Place((key,)), message)


def _about_check(error: ValidationError, document: Document) -> Iterator[Complaint]:
    data = document.data if isinstance(document.data, dict) else {}
    check = data.get("check")
    kind = check.get("kind") if isinstance(check, dict) else None
    found = list(objections(error, check))
    unknown = [str(o.pointer[-1]) for o in found if o.kind == "unknown-key"]
    for objection in found:
        name = str(objection.pointer[-1]) if objection.pointer else "kind"
        if objection.kind == "missing-key" and closest(name, unknown):
            continue  # it is there, under a name that is told
        at: Pointer = ("check", *(objection.pointer or ("kind",)))
        place = Place(at, on="key") if objection.kind == "unknown-key" else Place(at)
        yield complain(document, place, _message(objection, name, kind, value_at(data, at)))


def _message(objection: Objection, name: str, kind: Data, value: Data) -> str:
    if kind is None:
        return "“kind” is missing."
    if objection.detail.startswith(_OWN_WORDS):
        return objection.detail.removeprefix(_OWN_WORDS)
    if objection.choices and not objection.pointer:
        return f"There is no kind of check “{kind}”.{_ask(str(kind), objection.choices)}"
    if objection.kind == "missing-key":
        return f"“{name}” is missing."
    if objection.kind == "unknown-key":
        return f"The check “{kind}” has no parameter “{name}”.{_ask(name, _parameters(kind))}"
    shown = f" It says “{value}”." if isinstance(value, str) else ""
    wanted = _WANTED.get(objection.detail, "")
    if isinstance(value, str) and objection.choices:
        wanted = _ask(value, objection.choices) or f" It may be {', '.join(objection.choices)}."
    return f"“{name}” has a value that does not fit.{shown}{wanted}"


def _ask(word: str, known: Sequence[str]) -> str:
    return did_you_mean(closest(word, known))


def _parameters(kind: Data) -> tuple[str, ...]:
    """Names of the parameters of a kind of check."""
    for check in get_args(Check):
        if kind in get_args(get_type_hints(check)["kind"]):
            return parameters_of(check)
    return ()
