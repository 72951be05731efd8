"""Forms of English verbs: what "assist" is in the third person, as "assisting" and "assisted"."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from speclint.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

_VOWELS: Final = frozenset("aeiou")
_HISSING: Final = ("s", "x", "z", "ch", "sh")
_DOUBLED: Final = frozenset(
    [
        "admit",
        "allot",
        "begin",
        "commit",
        "compel",
        "confer",
        "control",
        "debug",
        "defer",
        "deter",
        "emit",
        "equip",
        "format",
        "infer",
        "omit",
        "outfit",
        "patrol",
        "permit",
        "program",
        "propel",
        "rebut",
        "refer",
        "remit",
        "retrofit",
        "submit",
        "transfer",
        "transmit",
        "transship",
        "unclog",
    ]
)
"""Verbs of more than one syllable that double their last letter before "ing"."""


class Verbs(NamedTuple):
    """Verbs known by their forms, all in small letters.

    `third` holds third-person forms, `third_capital` the same with a capital; `right` gives the
    third person of every other form. `plain` holds base forms that are nothing but verbs,
    `plain_ing` the same with "ing"; `past` gives the third person of their past forms, as far as
    these are regular. `seldom` holds forms that mostly are nouns, `roles` what somebody serves as.
    """

    third: frozenset[str]
    third_capital: frozenset[str]
    right: Mapping[str, str]
    plain: frozenset[str]
    plain_ing: frozenset[str]
    past: Mapping[str, str]
    seldom: frozenset[str]
    roles: frozenset[str]


@lru_cache(maxsize=16)
def verbs(
    plain: tuple[str, ...],
    also_nouns: tuple[str, ...],
    seldom: tuple[str, ...] = (),
    roles: tuple[str, ...] = (),
) -> Verbs:
    """Work out the forms of base forms; `also_nouns` can be nouns or adjectives as well.

    `seldom` are mostly nouns: "Programs" opens a list of things more often than a statement.
    """
    right = {base: third_person(base) for base in (*plain, *also_nouns)}
    ing = {ing_form(base): third for base, third in right.items()}
    rare = {form(base): third_person(base) for base in seldom for form in (str, ing_form)}
    return Verbs(
        frozenset(right.values()),
        frozenset(third.capitalize() for third in right.values()),
        ing | right | rare,
        frozenset(plain),
        frozenset(ing_form(base) for base in plain),
        {past_form(base): right[base] for base in plain},
        frozenset(rare),
        frozenset(roles),
    )


def third_person(base: str) -> str:
    """Put a base form into the third person: assist, assists; apply, applies; assess, assesses."""
    if base == "be":
        return "is"
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return f"{base[:-1]}ies"
    if base.endswith((*_HISSING, "o")):
        return f"{base}es"
    return f"{base}s"


def ing_form(base: str) -> str:
    """Put "ing" to a base form: provide, providing; plan, planning; oversee, overseeing."""
    if base.endswith("ie"):
        return f"{base[:-2]}ying"
    if base.endswith("e") and not base.endswith(("ee", "oe", "ye")) and base != "be":
        return f"{base[:-1]}ing"
    if base in _DOUBLED or _is_short(base):
        return f"{base}{base[-1]}ing"
    return f"{base}ing"


def past_form(base: str) -> str:
    """Put "ed" to a base form: provide, provided; plan, planned; verify, verified."""
    if base.endswith("e"):
        return f"{base}d"
    if base.endswith("y") and base[-2:-1] not in _VOWELS:
        return f"{base[:-1]}ied"
    return f"{ing_form(base)[:-3]}ed"


def _is_short(base: str) -> bool:
    """Tell a syllable such as "set" or "scan", whose last letter is doubled."""
    vowels = [letter in _VOWELS for letter in base]
    return sum(vowels) == 1 and base[-1] not in "aeiouwxy" and len(base) > 2 and vowels[-2]
