"""Finds the classes that a specification's prose refers to, and what it says of them."""

from __future__ import annotations

from sys import intern
from typing import TYPE_CHECKING

from speclint.named_tuple import NamedTuple
from speclint.naming.class_names import (
    is_a_class,
    is_a_class_with_level,
    is_a_role,
    is_called_a_class,
    may_be_a_class,
    may_be_a_slip,
    may_be_mistyped,
)
from speclint.naming.only_titles import only_title
from speclint.naming.relations import Relation, relation_before
from speclint.naming.relative_levels import relative_levels
from speclint.naming.title_runs import LETTERS, names_in
from speclint.naming.title_suffixes import suffix_of
from speclint.naming.title_words import ends_in_a_job
from speclint.naming.titles import level_of, singular, singular_title, split_title
from speclint.text.late import late

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.naming.level_lists import LevelList
    from speclint.naming.relations import Kind
    from speclint.naming.title_runs import Name
    from speclint.naming.titles import Level


class Reference(NamedTuple):
    """One class, series or relative level that a text names.

    `title` is in the singular and on one line, with its level ("Fiscal Analyst 2"); of "Fiscal
    Analysts 1-3" the span of level 1 covers "Fiscal Analysts 1", of level 2 "1-3", of level 3 "3".
    A reference without a level names a class or a whole series. A relative one ("next lower
    level", "Level 3") counts within the series of the specification; its level is None where the
    text gives no number. `years` belongs to "experience-as" alone. `role` says that no class may
    be meant: but the one who has a job ("performs the duties of the Station Manager"), a calling
    ("under a Lieutenant"), or a title cut short ("Therapy Assistants and Aides"). `opening` is the
    word before the title, with its space, that opens a statement or is part of the title, as the
    plan has it: of "Support Enforcement Officer 2 collects" it is "Support ". `as_class` says that
    the text calls it a class or a series. A "name" is none of a class, unless it has a slip in it.
    """

    kind: Kind
    title: str
    start: int
    end: int
    level: Level | None
    relative: bool = False
    years: float | None = None
    role: bool = False
    opening: str = ""
    as_class: bool = False


# A `Reference` from all its fields at once, in half the time.
_NEW = tuple.__new__

# Most statements have one capital, their first letter; a title there has a number behind it.
_MAY_REFER = late(rf"[A-Z]{LETTERS}\s+[1-9]|(?:See|Refer)\s")
_CODE = late(
    r"\b(?:[Ss]ee|[Rr]efer\s+to)\s+(?:class\s+(?:code\s+)?)?(?P<code>\d{3}[A-Z]{1,2}|\d{5})\b"
)
_CHAIN = late(
    r"(?:['\u2019]?s)?(?:,?\s+(?:and/or|and|or)\s|,\s|\s?[/&]\s?)\s?(?:(?:as\s)?(?:an?|the)\s|other\s)?"
)
_LONGEST_CHAIN = 24
_IN_HISTORY = late(
    r"(?:\b(?:\d{4,5}|\d{3}[A-Z]{1,2})|\b(?:[Rr]eplac|[Cc]onsolidat)\w+|\b[Ff]ormerly)\s\Z"
)
_HISTORY_HINTS = ("eplac", "onsolidat", "ormerly")
_MENTIONED = Relation("mention")
_NAMED = Relation("name")
_OF_PEOPLE: frozenset[Kind] = frozenset(
    {"performs-duties", "experience-as", "supervises", "reports-to"}
)
"""What is said of people who do a job as well as of classes."""


def find_references(text: str) -> tuple[Reference, ...]:
    """Return the references in a text, in the order of their places."""
    found = [r for r in named_references(text) if r.kind != "name"]
    if "evel" in text or " class" in text:
        found += _relative(text)
        found.sort(key=_place)
    return tuple(found)


def named_references(text: str) -> list[Reference]:
    """Return the references to classes by name or code alone, without the relative ones.

    Among them are mere names: "trains Custmer Service Specialists" may mean a class.
    """
    found: list[Reference] = []
    if text[1:].islower() and not _MAY_REFER.match(text):
        return found
    if only := only_title(text):
        title, level, start, end = only
        if _is_in_history(text, start):
            return found
        relation = relation_before(text, start) or _MENTIONED
        return [_reference(relation, title, start, end, level)]
    previous: Reference | None = None
    for name in names_in(text):
        references = _of_name(text, name, previous)
        if name.opening:
            references = tuple([r._replace(opening=name.opening) for r in references])
        if references:
            previous = references[-1]
        elif may_be_a_slip(name) and not _is_in_history(text, name.start):
            references = (_reference(_NAMED, " ".join(name.words), name.start, name.end, None),)
        found += references
    if "ee " in text or "efer to" in text:
        found += _codes(text)
    found.sort(key=_place)
    return found


def _place(reference: Reference) -> tuple[int, int]:
    return reference.start, reference.end


def _codes(text: str) -> Iterator[Reference]:
    for code in _CODE.finditer(text):
        yield Reference("see", code["code"], *code.span("code"), level=None)


def _relative(text: str) -> Iterator[Reference]:
    for step in relative_levels(text):
        yield Reference("relative", step.text, step.start, step.end, step.level, relative=True)


def _of_name(text: str, name: Name, previous: Reference | None) -> tuple[Reference, ...]:
    if name.levels is None and not may_be_a_class(text, name):
        return ()
    if _is_in_history(text, name.start):
        return ()
    chained = _chained(text, name, previous)
    relation = chained or relation_before(text, name.start) or _MENTIONED
    if name.levels:
        return _of_levels(text, name, name.levels, relation)
    if not is_a_class(text, name, relation.kind):
        return ()
    found = _without_level(text, name, relation)
    role = not found.as_class and _is_a_role(text, name, relation, previous if chained else None)
    return (found._replace(role=True),) if role else (found,)


def _is_a_role(text: str, name: Name, relation: Relation, previous: Reference | None) -> bool:
    """Say whether no class may be meant; `previous` is the one that the name is chained to."""
    if previous is not None and (previous.role or _is_cut_short(name, previous)):
        return True
    return relation.kind in _OF_PEOPLE and is_a_role(text, name)


def _of_levels(
    text: str, name: Name, levels: LevelList, relation: Relation
) -> tuple[Reference, ...]:
    if is_a_class_with_level(name, levels, relation.kind):
        return _with_levels(text, name, levels, relation)
    if relation.kind != "experience-as" or not may_be_mistyped(name):
        return ()
    found = _with_levels(text, name, levels, relation)
    return tuple([reference._replace(role=True) for reference in found])


def _is_in_history(text: str, at: int) -> bool:
    """Say whether a code or a word such as "replaces" stands right before a title."""
    before = text[max(0, at - 16) : at]
    last = before[-2:-1]
    if not (last.isdecimal() or last.isupper()):
        for hint in _HISTORY_HINTS:  # `any` would double the time
            if hint in before:
                break
        else:
            return False
    return _IN_HISTORY.search(text, max(0, at - 16), at) is not None


def _chained(text: str, name: Name, previous: Reference | None) -> Relation | None:
    """Carry a relation over to the next of several titles: "as a Cook 1, a Cook 2 or a Baker"."""
    if previous is None or not 0 < name.start - previous.end <= _LONGEST_CHAIN:
        return None
    if _CHAIN.fullmatch(text, previous.end, name.start) is None:
        return None
    return Relation(previous.kind, previous.years)


def _is_cut_short(name: Name, previous: Reference) -> bool:
    """Say whether a word may lack what the title before begins with: `Therapy Aides and Clerks`."""
    return len(name.words) == 1 and previous.level is None and " " in previous.title


def _with_levels(
    text: str, name: Name, levels: LevelList, relation: Relation
) -> tuple[Reference, ...]:
    series = " ".join(name.words)
    if levels.plural:
        series = singular_title(series)
    first, *others = levels.levels
    end, suffix = suffix_of(text, name, first.end, relation.kind) if not others else (first.end, "")
    title = f"{series} {first.text}{suffix}"
    return (
        _reference(relation, title, name.start, end, level_of(first.text)),
        *[
            _reference(relation, f"{series} {o.text}", o.start, o.end, level_of(o.text))
            for o in others
        ],
    )


def _without_level(text: str, name: Name, relation: Relation) -> Reference:
    end, suffix = suffix_of(text, name, name.end, relation.kind)
    *first, head = name.words
    if ends_in_a_job(name.words):
        head = singular(head)
    title = " ".join([*first, head]) + suffix
    found = _reference(relation, title, name.start, end, split_title(title).level)
    return found._replace(as_class=True) if is_called_a_class(text, name) else found


def _reference(
    relation: Relation, title: str, start: int, end: int, level: Level | None
) -> Reference:
    kind, years = relation
    fields = (kind, intern(title), start, end, level, False, years, False, "", False)
    return _NEW(Reference, fields)
