"""Statements of typical work: third-person verbs, objects and purposes, combined at random."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from corpus.draft import OTHER_DUTIES, Statement
from corpus.vocabulary import AGENCIES, CLERICAL_STATEMENTS, PURPOSES, WORK

if TYPE_CHECKING:
    from random import Random

KINDS: Final = tuple(WORK)
LEADING: Final = {
    "senior": "Leads the work of {lower} positions; assigns, instructs and checks their work;",
    "expert": "Advises {lower} positions on the most complex assignments;",
    "supervisory": "Supervises {lower} positions; conducts evaluations and acts on leave requests;",
}
"""What a class says of the class below it, by what its own level is."""


def typical_work(
    role: str, lower: str | None, clerical_share: int | None, rng: Random
) -> tuple[Statement, ...]:
    """Write the list; marked clerical statements carry shares that add up to the share given."""
    statements = [Statement(text) for text in _texts(rng.randint(18, 28), rng)]
    if lower and role in LEADING:
        statements.insert(rng.randint(0, 2), Statement(LEADING[role].format(lower=lower)))
    statements += _clerical(clerical_share or 0, rng)
    return (*statements, Statement(OTHER_DUTIES))


def _clerical(share: int, rng: Random) -> list[Statement]:
    if not share:
        return []
    shares = [share] if share < 3 else [share - share // 2, share // 2]
    texts = rng.sample(CLERICAL_STATEMENTS, len(shares))
    return [Statement(text, part, clerical=True) for text, part in zip(texts, shares, strict=True)]


def _texts(count: int, rng: Random) -> list[str]:
    """So many different statements; no verb meets the same object twice."""
    texts: dict[tuple[str, str], str] = {}
    main = rng.sample(KINDS, 4)
    while len(texts) < count:
        kind = rng.choice(main)
        verb, thing = rng.choice(WORK[kind]["verbs"]), rng.choice(WORK[kind]["objects"])
        texts.setdefault((verb, thing), _text(kind, verb, thing, rng))
    return list(texts.values())


def _text(kind: str, verb: str, thing: str, rng: Random) -> str:
    first = f"{_verbs(kind, verb, rng)} {_things(kind, thing, rng)} {rng.choice(PURPOSES[kind])}"
    if rng.random() < 0.12:
        first = f"{first} in the {rng.choice(AGENCIES)}"
    if rng.random() < 0.6:
        return f"{first}; {_second(rng)};"
    return f"{first};"


def _second(rng: Random) -> str:
    kind = rng.choice(KINDS)
    verb, thing = rng.choice(WORK[kind]["verbs"]), rng.choice(WORK[kind]["objects"])
    return f"{verb.lower()} {thing}"


def _verbs(kind: str, verb: str, rng: Random) -> str:
    """One verb, or two of the same kind that share an object."""
    other = rng.choice(WORK[kind]["verbs"])
    plain = " " not in verb and " " not in other
    return f"{verb} and {other.lower()}" if plain and other != verb and _rarely(rng) else verb


def _things(kind: str, thing: str, rng: Random) -> str:
    other = rng.choice(WORK[kind]["objects"])
    return f"{thing} and {other}" if other != thing and _rarely(rng) else thing


def _rarely(rng: Random) -> bool:
    return rng.random() < 0.3
