"""How each kind of planted defect shows in a parsed specification, told without the generator."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from typing import TYPE_CHECKING, Final, TypeAlias

from work_authorization import SENTENCE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

Value: TypeAlias = "str | int | bool | date | list[Value] | dict[str, Value] | None"
Spec: TypeAlias = "Mapping[str, Value]"

KEYS: Final = (
    "class_code",
    "title",
    "category",
    "series",
    "level",
    "clerical_share",
    "abolished",
    "class_series_concept",
    "job_family_definition",
    "job_level_competency_description",
    "definition",
    "distinguishing_characteristics",
    "typical_work",
    "knowledge_and_abilities",
    "legal_requirements",
    "minimum_qualifications",
    "desirable_qualifications",
    "history",
)
REFERENCE: Final = re.compile(r"years? (?:of experience )?as an? ([^.]+)\.")


@dataclass(frozen=True)
class PlanFacts:
    """What a defect may need to know of the other specifications of the plan."""

    active: frozenset[str]
    abolished: frozenset[str]
    with_concept: frozenset[str]
    replaced_on: Mapping[str, date]


def facts(plan: list[Spec]) -> PlanFacts:
    return PlanFacts(
        frozenset(str(one["title"]) for one in plan if "abolished" not in one),
        frozenset(str(one["title"]) for one in plan if "abolished" in one),
        frozenset(str(s["class_code"]) for s in plan if prose(s, "class_series_concept")),
        {code: day for one in plan for code, day in _replaced(one)},
    )


def _replaced(spec: Spec) -> Iterator[tuple[str, date]]:
    for entry in entries(spec):
        day = entry.get("effective")
        text = str(entry["text"])
        if isinstance(day, date) and re.search("replaces|consolidates", text):
            yield from ((code, day) for code in re.findall(r"\b\d{5}\b", text))


def entries(spec: Spec) -> list[dict[str, Value]]:
    return [item for item in listed(spec, "history") if isinstance(item, dict)]


def listed(spec: Spec, key: str) -> list[Value]:
    value = spec.get(key)
    return value if isinstance(value, list) else []


def prose(spec: Spec, key: str) -> str:
    value = spec.get(key)
    return value if isinstance(value, str) else ""


def statements(spec: Spec) -> list[str]:
    work = listed(spec, "typical_work")
    return [str(item["statement"] if isinstance(item, dict) else item) for item in work]


def ways(spec: Spec) -> list[str]:
    both = listed(spec, "desirable_qualifications") + listed(spec, "minimum_qualifications")
    return [str(way) for way in both]


def references(spec: Spec) -> list[str]:
    return [title for way in ways(spec) for title in REFERENCE.findall(way)]


def days(spec: Spec) -> list[str]:
    order = ("effective", "adopted", "dated")
    return [str(next(e[key] for key in order if key in e)) for e in entries(spec)]


def _marked(spec: Spec) -> list[int]:
    work = listed(spec, "typical_work")
    marked = [item for item in work if isinstance(item, dict) and item.get("clerical")]
    return [share for item in marked if isinstance(share := item["share"], int)]


def _law_item(spec: Spec) -> str | None:
    texts = [str(text) for text in listed(spec, "legal_requirements")]
    return next((text for text in texts if text.startswith("Persons ")), None)


def _written(day: date) -> tuple[str, ...]:
    long = f"{calendar.month_name[day.month]} {day.day}, {day.year}"
    return long, f"{day.month}/{day.day}/{day.year}"


def _unwritten_date(spec: Spec) -> bool:
    return any(
        not any(form in str(entry["text"]) for form in _written(day))
        for entry in entries(spec)
        for key in ("adopted", "effective")
        if isinstance(day := entry.get(key), date)
    )


def _adopted_late(entry: Mapping[str, Value]) -> bool:
    adopted, effective = entry.get("adopted"), entry.get("effective")
    return isinstance(adopted, date) and isinstance(effective, date) and adopted > effective


def _adopted_only(entry: Mapping[str, Value]) -> bool:
    day = entry.get("adopted")
    return isinstance(day, date) and day >= date(2005, 6, 1) and "effective" not in entry


def _added_but_absent(spec: Spec) -> bool:
    added = " ".join(str(entry["text"]).partition(";")[0] for entry in entries(spec))
    keys = ("class_series_concept", "distinguishing_characteristics")
    return "Added " in added and any(
        key.replace("_", " ") in added.partition("Added ")[2] and not spec.get(key) for key in keys
    )


def _points_nowhere(spec: Spec, plan: PlanFacts) -> bool:
    concept = spec.get("class_series_concept")
    return isinstance(concept, dict) and concept["see"] not in plan.with_concept


def _unknown(spec: Spec, plan: PlanFacts) -> list[str]:
    known = plan.active | plan.abolished
    return [title for title in references(spec) if title not in known]


def _close(title: str, plan: PlanFacts) -> bool:
    return bool(get_close_matches(title, plan.active, cutoff=0.95))


def _bad_ends(spec: Spec) -> bool:
    *most, last = statements(spec) or ["."]
    return not last.endswith(".") or not all(text.endswith(";") for text in most)


DETECTORS: Final[Mapping[str, Callable[[Spec, PlanFacts], bool]]] = {
    "work-authorization-missing": lambda s, _: "legal_requirements" in s and not _law_item(s),
    "work-authorization-wording": lambda s, _: _law_item(s) not in (None, SENTENCE),
    "clerical-share-limit": lambda s, _: sum(_marked(s)) >= 10,
    "clerical-share-sum": lambda s, _: sum(_marked(s)) != s.get("clerical_share", 0),
    "degree-only-way": lambda s, _: bool(ways(s)) and all("degree" in way for way in ways(s)),
    "licence-in-qualifications": lambda s, _: any("license" in way for way in ways(s)),
    "missing-effective-date": lambda s, _: any(map(_adopted_only, entries(s))),
    "dates-disagree": lambda s, _: _unwritten_date(s),
    "adopted-after-effective": lambda s, _: any(map(_adopted_late, entries(s))),
    "duplicate-history-entry": lambda s, _: any(entries(s).count(e) > 1 for e in entries(s)),
    "history-order": lambda s, _: days(s) != sorted(days(s)),
    "law-without-entry": lambda s, _: bool(_law_item(s)) and "2024-06-06" not in days(s),
    "added-section-missing": lambda s, _: _added_but_absent(s),
    "replacement-dates": lambda s, p: s.get("abolished") != p.replaced_on.get(str(s["class_code"])),
    "empty-section": lambda s, _: None in s.values(),
    "missing-section": lambda s, _: not {"definition", "job_family_definition"} & set(s),
    "key-order": lambda s, _: [k for k in s if k in KEYS] != [k for k in KEYS if k in s],
    "unknown-key": lambda s, _: not set(s) <= set(KEYS),
    "title-level-mismatch": lambda s, _: not str(s["title"]).endswith(str(s.get("level", ""))),
    "concept-pointer": _points_nowhere,
    "list-punctuation": lambda s, _: _bad_ends(s),
    "other-duties-not-last": lambda s, _: any("other duties" in t for t in statements(s)[:-1]),
    "imperative-verb": lambda s, _: any(not t.split()[0].endswith("s") for t in statements(s)),
    "scanning-artefact": lambda s, _: bool(
        re.search(r"[a-z][0-9®][a-z]|\biIn\b", prose(s, "definition"))
    ),
    "gendered-word": lambda s, _: bool(
        re.search(r"\b(his|foreman|manpower)\b", prose(s, "definition"))
    ),
    "repeated-statement": lambda s, _: len(set(statements(s))) < len(statements(s)),
    "unresolved-reference": lambda s, p: any(not _close(t, p) for t in _unknown(s, p)),
    "misspelt-reference": lambda s, p: any(_close(t, p) for t in _unknown(s, p)),
    "reference-to-same-level": lambda s, _: str(s["title"]) in references(s),
    "abolished-reference": lambda s, p: (
        "abolished" not in s and bool(p.abolished.intersection(references(s)))
    ),
}
"""Kind of defect to the question whether a specification has it."""
