"""A plain specification, what is changed in it, and the draft that the change asks for."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from judged import DAY, reading
from speclint.diff.compare import compare
from speclint.history.drafting import drafts
from speclint.history.revision import Revision
from speclint.lint_changes import prescribed
from speclint.policy.rulebook import Rulebook
from speclint.policy.rulepack import load_rules, shipped_rules
from work_authorization import SENTENCE

if TYPE_CHECKING:
    from speclint.history.drafting import Draft

BOOK: Final = Rulebook(load_rules([shipped_rules()]))
LAW: Final = (
    "Revised legal requirements; effective June 6, 2024, due to adopted legislative action."
)
ADOPTED, EFFECTIVE = date(2026, 12, 10), date(2027, 1, 1)
DAYS: Final = "adopted December 10, 2026; effective January 1, 2027"
GAPS: Final = "adopted [date]; effective [date]"

FIRST: Final = '{effective: 2005-06-01, text: "New class effective June 1, 2005."}'
LAST: Final = '{effective: 2025-07-01, text: "Revised typical work; effective July 1, 2025."}'

OLD: Final[dict[str, str]] = {
    "class_code": '"100J"',
    "title": "Office Assistant 3",
    "category": "Administrative Services",
    "series": "Office Assistant",
    "level": "3",
    "definition": "Helps customers.",
    "typical_work": "[Answers questions;, Files letters;]",
    "legal_requirements": "[A valid driver's license.]",
    "desirable_qualifications": "[One year of experience.]",
}
DEFINITION: Final = {"definition": "Assists customers."}
WORK: Final = {"typical_work": "[Answers calls;, Files letters;]"}
BOTH: Final = {**DEFINITION, **WORK}
LEGAL: Final = {"legal_requirements": f'[A valid driver\'s license., "{SENTENCE}"]'}
TITLE: Final = {"title": "Office Specialist 3", "series": "Office Specialist", "level": "Lead"}


def entry(text: str, dates: str = "adopted: 2026-12-10, effective: 2027-01-01") -> str:
    return f'{{{dates + ", " if dates else ""}text: "{text}"}}'


def spec(changes: dict[str, str], *entries: str, before: tuple[str, ...] = (FIRST, LAST)) -> str:
    lines = [f"{key}: {value}" for key, value in {**OLD, **changes}.items()]
    listed = [f"  - {one}" for one in (*before, *entries)]
    return "\n".join([*lines, "history:", *listed]) + "\n"


def revision(new: str, old: str | None = None, approved: str | None = None) -> Revision:
    before, after = reading(old or spec({})), reading(new)
    now = reading(approved) if approved else None
    laws = tuple(prescribed(after, BOOK, DAY))
    return Revision(before, after, compare(before, after), now, laws)


def draft(
    revision: Revision, adopted: date | None, effective: date | None, cause: str | None = None
) -> Draft | None:
    """The only draft of a revision, or none."""
    found = [*drafts(revision, adopted, effective, cause)]
    assert len(found) < 2
    return found[0] if found else None


def drafted(new: str, adopted: date | None = None, effective: date | None = None) -> Draft | None:
    return draft(revision(new), adopted, effective)


def sentence(new: str, adopted: date | None = None) -> str | None:
    found = drafted(new, adopted)
    return found.sentence if found else None
