"""Makes pairs of old and new duty lists with known rewordings, moves, splits and merges."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    import random

Link: TypeAlias = tuple[tuple[int, ...], tuple[int, ...]]
_Item: TypeAlias = tuple[tuple[int, ...], list[str]]

STRENGTHS = {"light": (0.05, 0.15), "medium": (0.15, 0.35), "heavy": (0.35, 0.55)}
BEYOND = {"severe": (0.55, 0.70)}  # no bar: a reader would not always know such a pair himself

_SYNONYMS = {
    "assists": ["helps", "supports"],
    "explains": ["describes", "clarifies"],
    "answers": ["responds to"],
    "resolves": ["settles", "corrects"],
    "develops": ["creates", "designs", "establishes"],
    "prepares": ["drafts", "compiles", "completes"],
    "plans": ["organizes", "schedules"],
    "conducts": ["performs", "carries out"],
    "directs": ["manages", "oversees"],
    "reviews": ["examines", "evaluates", "checks"],
    "monitors": ["tracks", "oversees"],
    "maintains": ["keeps", "updates"],
    "coordinates": ["arranges", "facilitates"],
    "provides": ["gives", "offers", "delivers"],
    "investigates": ["examines", "looks into"],
    "inspects": ["examines", "checks"],
    "recommends": ["proposes", "suggests"],
    "determines": ["decides", "establishes"],
    "administers": ["manages", "carries out"],
    "trains": ["instructs", "teaches"],
    "supervises": ["oversees", "manages"],
    "leads": ["guides", "directs"],
    "ensures": ["makes sure"],
    "analyzes": ["studies", "evaluates"],
    "staff": ["employees", "personnel"],
    "clients/customers": ["customers", "the public"],
    "policies": ["rules", "standards"],
    "procedures": ["processes", "methods"],
    "problems": ["issues", "concerns"],
    "laws": ["statutes"],
    "complex": ["difficult", "complicated"],
    "complaints": ["concerns", "grievances"],
    "reports": ["summaries", "documents"],
    "records": ["files", "documentation"],
    "agency": ["department", "organization"],
    "program": ["unit", "division"],
    "annual": ["yearly"],
    "management": ["managers", "leadership"],
    "compliance": ["conformance", "accordance"],
    "federal": ["national"],
    "rules": ["standards"],
    "requirements": ["criteria", "standards"],
    "equipment": ["devices", "tools"],
    "information": ["data", "details"],
    "data": ["information"],
    "services": ["programs", "resources"],
    "work": ["assignments", "duties"],
    "applications": ["systems", "forms"],
    "including": ["such as"],
    "training": ["instruction", "education"],
    "individuals": ["people", "persons"],
    "residents": ["patients"],
    "issues": ["problems"],
    "employees": ["staff"],
    "systems": ["tools"],
    "standards": ["requirements"],
    "performance": ["results"],
    "documents": ["records"],
    "organizations": ["groups", "partners"],
    "community": ["local"],
    "conducting": ["performing"],
}
_QUALIFIERS = [
    "agency specific",
    "internal and external",
    "statewide",
    "assigned",
    "new and existing",
    "applicable",
    "multiple",
    "electronic",
    "technical",
    "regional",
]
_TAILS = [
    "in accordance with agency policies and procedures",
    "under general supervision",
    "for management and staff",
    "in compliance with applicable laws and rules",
    "using agency specific web tools, applications and/or online systems",
    "and makes recommendations for improvement",
    "and reports results to management",
    "as assigned",
    "for internal divisions and external organizations",
    "and other state and federal agencies",
]
_CLAUSES = [
    "maintains records and prepares reports",
    "recommends changes to policies and procedures",
    "coordinates with other agencies and community organizations",
    "trains lower-level staff",
    "documents actions and decisions",
    "communicates results to staff and the public",
    "ensures compliance with laws, rules and policies",
    "participates in meetings and work groups",
]
_JOINT = re.compile(r"; |,? and ")


@dataclass(frozen=True, slots=True)
class Planted:
    """Old and new statements, and which places belong together on both sides."""

    old: list[str]
    new: list[str]
    links: frozenset[Link]


def read_families() -> list[list[str]]:
    """The duty statements, by family; the last family suits every class."""
    text = (Path(__file__).parent / "duty_statements.txt").read_text(encoding="utf-8")
    blocks = (block.splitlines() for block in text.split("\n\n"))
    families = [[line for line in block if line and line[0] != "#"] for block in blocks]
    return [family for family in families if family]


FAMILIES = read_families()
_VERBS = {
    clause.split()[0].strip(",").lower()
    for family in FAMILIES
    for statement in family
    for clause in statement.split("; ")
}


def planted(source: random.Random, shares: tuple[float, float]) -> Planted:
    """One class revised: of a reworded statement, a share of its words between the two changes."""
    pool = source.choice(FAMILIES[:-1]) + source.sample(FAMILIES[-1], 5)
    source.shuffle(pool)
    count = source.randrange(8, min(16, len(pool)))
    items = _revised(pool[:count], source, shares)
    for statement in pool[count:][: source.choice([0, 1, 2, 3])]:
        items.insert(source.randint(0, len(items)), ((), [statement]))
    for _ in range(source.choice([0, 0, 1, 2])):
        item = items.pop(source.randrange(len(items)))
        items.insert(source.randint(0, len(items)), item)
    return _numbered(pool[:count], items)


def _numbered(old: list[str], items: list[_Item]) -> Planted:
    new: list[str] = []
    links: set[Link] = set()
    for places, texts in items:
        if places:
            links.add((places, tuple(range(len(new), len(new) + len(texts)))))
        new += texts
    return Planted(old, new, frozenset(links))


def _revised(old: list[str], source: random.Random, shares: tuple[float, float]) -> list[_Item]:
    """Of the old statements 12 % go, 10 % are split, 9 % merged, 41 % reworded, the rest stays."""
    items: list[_Item] = []
    at = 0
    while at < len(old):
        fate = source.random()
        places: tuple[int, ...] = (at,)
        texts = [old[at]]
        if fate < 0.12:
            texts = []
        elif fate < 0.22:
            texts = _cut(old[at], source)
        elif fate < 0.31 and at + 1 < len(old):
            places, texts = (at, at + 1), [_join(old[at], old[at + 1], source)]
        if texts and fate < 0.72:
            texts = [reworded(text, source.uniform(*shares), source) for text in texts]
        if texts:
            items.append((places, texts))
        at += len(places)
    return items


def reworded(statement: str, share: float, source: random.Random) -> str:
    """The statement with that share of its words replaced, put in, left out or put behind."""
    words, end = statement.rstrip(";.").split(" "), statement[-1]
    left = max(1, round(share * len(words)))
    for _ in range(200):
        if left > 0:
            left -= _edit(words, left, source)
    return " ".join(words) + end


def _edit(words: list[str], left: int, source: random.Random) -> int:
    """Changes words in place; how many words it changed, 0 where the edit drawn does not fit."""
    draw = source.random()
    if draw < 0.45:
        return _replace(words, source)
    if draw < 0.72 and draw >= 0.60:
        if len(words) > 5:
            del words[source.randrange(1, len(words) - 1)]
        return int(len(words) > 4)
    phrases = _QUALIFIERS if draw < 0.60 else _TAILS if draw < 0.86 else _CLAUSES
    phrase = source.choice(phrases).split()
    if len(phrase) > left:
        return 0
    place = source.randint(1, len(words)) if phrases is _QUALIFIERS else len(words)
    if phrases is _CLAUSES:
        words[-1] += ";"
    words[place:place] = phrase
    return len(phrase)


def _replace(words: list[str], source: random.Random) -> int:
    known = [place for place, word in enumerate(words) if word.lower().strip(",;") in _SYNONYMS]
    if not known:
        return 0
    place = source.choice(known)
    core = words[place].strip(",;")
    other = source.choice(_SYNONYMS[core.lower()])
    if core[0].isupper():
        other = other[0].upper() + other[1:]
    words[place : place + 1] = words[place].replace(core, other).split(" ")
    return 1


def _cut(statement: str, source: random.Random) -> list[str]:
    """The statement in two, before a clause with a verb of its own; in one where there is none."""
    body = statement.rstrip(";.")
    cuts = [(body[: joint.start()], body[joint.end() :]) for joint in _JOINT.finditer(body)]
    good = [
        (first, second)
        for first, second in cuts
        if min(len(first.split()), len(second.split())) >= 3
        and second.split()[0].strip(",") in _VERBS
    ]
    if not good:
        return [statement]
    first, second = source.choice(good)
    return [f"{first};", f"{second[0].upper()}{second[1:]};"]


def _join(first: str, second: str, source: random.Random) -> str:
    joint = source.choice(["; ", "; ", " and "])
    second = second.rstrip(";.")
    return f"{first.rstrip(';.')}{joint}{second[0].lower()}{second[1:]};"
