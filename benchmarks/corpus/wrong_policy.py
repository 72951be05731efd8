"""Defects against law and policy: work authorization, degrees, clerical share, licences."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from corpus.draft import AUTHORIZATION_SENTENCE
from corpus.planted import planted

if TYPE_CHECKING:
    from random import Random

    from corpus.draft import Draft
    from corpus.planted import Planted

_NEAR_MISSES: Final = (
    ("legally authorized", "lawfully authorized"),
    ("Childhood Arrivals recipients", "Childhood Arrival recipients"),
    ("employment unless prohibited", "employment except where prohibited"),
    ("other state or federal law", "other federal or state law"),
)


def missing_authorization(draft: Draft, _: Random) -> Planted | None:
    """Drop the work-authorization sentence."""
    if AUTHORIZATION_SENTENCE not in draft.legal_requirements:
        return None
    kept = tuple(text for text in draft.legal_requirements if text != AUTHORIZATION_SENTENCE)
    changed = replace(draft, legal_requirements=kept)
    what = "The work-authorization sentence is missing."
    return planted(changed, "work-authorization-missing", "/legal_requirements", what)


def authorization_wording(draft: Draft, rng: Random) -> Planted | None:
    """Change a few words of the work-authorization sentence."""
    if AUTHORIZATION_SENTENCE not in draft.legal_requirements:
        return None
    old, new = rng.choice(_NEAR_MISSES)
    index = draft.legal_requirements.index(AUTHORIZATION_SENTENCE)
    paragraphs = list(draft.legal_requirements)
    paragraphs[index] = paragraphs[index].replace(old, new)
    changed = replace(draft, legal_requirements=tuple(paragraphs))
    pointer = f"/legal_requirements/{index}"
    what = f"The sentence says “{new}” for “{old}”."
    return planted(changed, "work-authorization-wording", pointer, what)


def clerical_share(draft: Draft, rng: Random) -> Planted | None:
    """Raise the clerical share to the limit or over it, with the shares of the statements."""
    marked = [i for i, item in enumerate(draft.typical_work) if item.clerical]
    if not marked or draft.clerical_share is None:
        return None
    share = rng.randint(10, 30)
    work = list(draft.typical_work)
    first = work[marked[0]]
    work[marked[0]] = replace(first, share=(first.share or 0) + share - draft.clerical_share)
    changed = replace(draft, clerical_share=share, typical_work=tuple(work))
    what = f"The clerical share of {share} percent is not under 10."
    return planted(changed, "clerical-share-limit", "/clerical_share", what)


def clerical_sum(draft: Draft, _: Random) -> Planted | None:
    """Declare one percent more than the marked statements add up to."""
    if not draft.clerical_share or draft.clerical_share > 8:
        return None
    changed = replace(draft, clerical_share=draft.clerical_share + 1)
    what = "The shares of the clerical statements do not add up to the clerical share."
    return planted(changed, "clerical-share-sum", "/clerical_share", what)


def degree_only(draft: Draft, _: Random) -> Planted | None:
    """Leave a degree as the only way to qualify."""
    if not draft.desirable_qualifications:
        return None
    only = ("A Bachelor’s degree in public administration or a closely related field.",)
    changed = replace(draft, desirable_qualifications=only)
    what = "A degree is the only way to qualify."
    return planted(changed, "degree-only-way", "/desirable_qualifications", what)


def licence_in_qualifications(draft: Draft, _: Random) -> Planted | None:
    """Ask for a licence among the qualifications."""
    if not draft.desirable_qualifications:
        return None
    ways = (*draft.desirable_qualifications, "Possession of a valid driver’s license.")
    pointer = f"/desirable_qualifications/{len(ways) - 1}"
    what = "A license stands under the qualifications."
    changed = replace(draft, desirable_qualifications=ways)
    return planted(changed, "licence-in-qualifications", pointer, what)
