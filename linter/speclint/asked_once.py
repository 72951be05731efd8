"""A history entry that two findings would ask for is asked for once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from speclint.edits.edit import InsertItem

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from speclint.finding import Finding


def asked_once(found: Iterable[Finding], brought: Sequence[Finding]) -> Iterator[Finding]:
    """Leave out the findings whose entry a finding about the change drafts already.

    It names the same sentence and the command that writes it, and it weighs as much or more.
    """
    drafts = {finding.path: finding.remedy.title for finding in brought if finding.remedy.drafted}
    for finding in found:
        title = drafts.get(finding.path, "")
        if not any(text in title for text in _entries(finding)):
            yield finding


def _entries(finding: Finding) -> Iterator[str]:
    """The sentences that the remedy puts into the history."""
    for edit in finding.remedy.edits:
        if isinstance(edit, InsertItem) and isinstance(edit.item, tuple):
            yield from (text for key, text in edit.item if key == "text")
