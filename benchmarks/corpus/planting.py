"""All kinds of defects, and the choice of the one to plant next."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final

from corpus import wrong_history, wrong_policy, wrong_structure, wrong_words

if TYPE_CHECKING:
    from random import Random

    from corpus.draft import Draft
    from corpus.planted import Planted, Planter

PLANTERS: Final[tuple[Planter, ...]] = (
    wrong_policy.missing_authorization,
    wrong_policy.authorization_wording,
    wrong_policy.clerical_share,
    wrong_policy.clerical_sum,
    wrong_policy.degree_only,
    wrong_policy.licence_in_qualifications,
    wrong_history.missing_effective_date,
    wrong_history.dates_disagree,
    wrong_history.adopted_after_effective,
    wrong_history.duplicate_entry,
    wrong_history.history_order,
    wrong_history.law_without_entry,
    wrong_history.added_section_missing,
    wrong_history.replacement_dates,
    wrong_structure.empty_section,
    wrong_structure.missing_section,
    wrong_structure.key_order,
    wrong_structure.unknown_key,
    wrong_structure.level_mismatch,
    wrong_structure.concept_pointer,
    wrong_structure.list_punctuation,
    wrong_structure.other_duties_not_last,
    wrong_words.imperative_verb,
    wrong_words.scanning_artefact,
    wrong_words.gendered_word,
    wrong_words.repeated_statement,
    wrong_words.unresolved_reference,
    wrong_words.misspelt_reference,
    wrong_words.reference_to_same_level,
    wrong_words.abolished_reference,
)
"""Every kind of defect, each as the function that plants it."""


class Planting:
    """Plants the kinds of defects in turn, so that a small plan holds as many as it can."""

    def __init__(self, rng: Random) -> None:
        self._rng = rng
        self._used: Counter[Planter] = Counter()

    def plant(self, draft: Draft) -> Planted | None:
        """Plant the kind used least so far that finds a place in the draft."""
        for planter in sorted(PLANTERS, key=self._used.__getitem__):
            found = planter(draft, self._rng)
            if found:
                self._used[planter] += 1
                return found
        return None
