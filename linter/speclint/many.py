"""A file with hundreds of findings of one rule: the first are told, the others counted."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from speclint.finding import Finding

MOST: Final = 100
"""Findings of one rule that are told of one file; no published specification comes near it."""


def and_more(finding: Finding, count: int) -> Finding:
    """Put a count in the place of the first finding that is left out, and of all after it."""
    from speclint.finding import Remedy  # only a finding needs it, and most files have none

    what = "finding of this rule is" if count == 1 else "findings of this rule are"
    return finding._replace(
        message=f"{count} more {what} left out from here on.",
        why=f"Only the first {MOST} of a rule are shown. So many mostly have one cause.",
        remedy=Remedy("by-hand", "Mend the first ones, then check again to see the rest."),
        related=(),
        suggestions=(),
        expected=None,
        found=None,
    )
