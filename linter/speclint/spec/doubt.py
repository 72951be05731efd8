"""Whether a class's place in its series is open, by what plan-wide rules know of it.

It stands alone, for checks are loaded before the plan is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from speclint.naming.standing import is_in_doubt

if TYPE_CHECKING:
    from speclint.spec.facts import Facts


def stands_in_doubt(facts: Facts) -> bool:
    """Tell whether title and data of a class disagree, so that its place in a series is open."""
    return is_in_doubt(facts.title, facts.series, facts.level)
