"""The keys of a class specification in published order, and the headings readers know them by."""

from __future__ import annotations

from typing import Final, Literal

BodyKey = Literal[
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
]
"""A section that has statements."""

SpecKey = Literal[
    "class_code",
    "variant",
    "title",
    "category",
    "series",
    "level",
    "clerical_share",
    "abolished",
    BodyKey,
    "history",
]
"""Any key of a specification: a rule that names another one is told so."""

METADATA: Final = {
    "class_code": "Class Code",
    "variant": "Variant",
    "title": "Title",
    "category": "Category",
    "series": "Class Series",
    "level": "Level",
    "clerical_share": "Clerical Share",
    "abolished": "Abolished",
}
"""Metadata key to the words an analyst uses for it, in published order."""

SECTIONS: Final = {
    "class_series_concept": "Class Series Concept",
    "job_family_definition": "Job Family Definition",
    "job_level_competency_description": "Job Level Competency Description",
    "definition": "Definition",
    "distinguishing_characteristics": "Distinguishing Characteristics",
    "typical_work": "Typical Work",
    "knowledge_and_abilities": "Knowledge and Abilities",
    "legal_requirements": "Legal Requirement(s)",
    "minimum_qualifications": "Minimum Qualifications",
    "desirable_qualifications": "Desirable Qualifications",
    "history": "Class Specification History",
}
"""Section key to its published heading, in published order (317 pages, no exception)."""

HEADINGS: Final = METADATA | SECTIONS
"""Every key of a specification to its words, in published order."""

ORDER: Final = {key: number for number, key in enumerate(HEADINGS)}
"""Published position of every key."""

PARTS: Final = {"knowledge_of": "Knowledge of", "ability_to": "Ability to"}
"""The two parts of “Knowledge and Abilities”, and their lead words."""

ALLOCATING: Final = frozenset(
    {"class_series_concept", "definition", "distinguishing_characteristics"},
)
"""Allocating criteria: a change here needs the Director's adoption (OFM allocation guide)."""

QUALIFICATIONS: Final = ("minimum_qualifications", "desirable_qualifications")
"""The two names under which qualifications have been published."""

LIST_SECTIONS: Final = frozenset(
    {"typical_work", "legal_requirements", "history", *QUALIFICATIONS},
)
"""Sections published as a list of statements, not as prose."""
