"""A specification as a published page, line by line."""

from __future__ import annotations

from diff_scenarios import spec
from diff_specs import read
from docx_reading import published_text


def test_page_of_a_class_before_2005() -> None:
    page = published_text(read(spec("09460")))
    assert page[:6] == [
        "Customer Services Specialist 4",
        "Class Code: 09460",
        "Class Series: Customer Services Specialist",
        "Level: 4",
        "Abolished: June 1, 2005",
        "Definition",
    ]
    at = page.index("Minimum Qualifications")
    assert [line[:40] for line in page[at:]] == [
        "Minimum Qualifications",
        "One year as a Customer Services Speciali",
        "OR",
        "Two years as a Customer Services Special",
        "OR",
        "A Bachelor's degree and two years of exp",
        "Experience providing assistance to clien",
        "New class: 4-12-91",
    ]


def test_knowledge_and_ability_keep_their_lead_words() -> None:
    page = published_text(read(spec("09460")))
    at = page.index("Knowledge and Abilities")
    assert [line[:26] for line in page[at + 1 : at + 3]] == [
        "Knowledge of: departmental",
        "Ability to: apply and inte",
    ]
