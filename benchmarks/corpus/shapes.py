"""The shapes of published history entries, as templates with the dates that each one states."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal

from corpus.date_forms import DateForm, written
from corpus.draft import Entry

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

Dates = Literal["dated", "effective", "adopted", "both"]


@dataclass(frozen=True, slots=True)
class Shape:
    """One shape: `{adopted}` and `{effective}` or `{dated}` stand for dates in `form`.

    The other braces are filled by the caller. A shape of two date forms names the second one by
    `{adopted2}` and `{effective2}`; both forms write the same days.
    """

    name: str
    template: str
    dates: Dates
    form: DateForm = "long"
    form2: DateForm = "slashed"

    def entry(self, adopted: date, effective: date, words: Mapping[str, str]) -> Entry:
        """Fill the template; the data holds exactly the dates that the sentence states."""
        day = written(effective, self.form)
        text = self.template.format_map(
            {
                **words,
                "adopted": written(adopted, self.form),
                "adopted2": written(adopted, self.form2),
                "effective": day,
                "effective2": written(effective, self.form2),
                "dated": day,
            },
        )
        iso = effective.isoformat()
        return Entry(
            self.name,
            text,
            adopted=adopted if self.dates in ("adopted", "both") else None,
            effective=effective if self.dates in ("effective", "both") else None,
            dated=(iso[:7] if self.form.startswith("month") else iso)
            if self.dates == "dated"
            else None,
        )


ORIGIN_BEFORE_2005: Final = (
    Shape("new-class-dashed", "New class: {dated}", "dated", "dashed"),
    Shape("new-class-padded", "New class: {dated}", "dated", "padded"),
    Shape("new-class-dashed-year", "New class: {dated}", "dated", "dashed-year"),
    Shape("new-class-month", "New class: {dated}", "dated", "month"),
    Shape("new-class-month-name", "New class: {dated}", "dated", "month-name"),
    Shape("new-class-comma-effective", "New class, effective {effective}.", "effective"),
    Shape("new-class-approved", "New class Effective {effective} (Approved {adopted}).", "both"),
    Shape("new-class-adopted", "New class adopted {adopted}.", "adopted"),
)
ORIGIN_REPLACING: Final = (
    Shape(
        "new-replaces", "New class effective {effective}; {title} (replaces {old}).", "effective"
    ),
    Shape(
        "new-replaces-colon",
        "New class effective: {effective}; {title} (replaces {old}).",
        "effective",
    ),
    Shape(
        "new-classes-replace",
        "New classes effective {effective}; {title} (replaces {old}).",
        "effective",
    ),
    Shape("new-replaces-first", "New class, replaces {old}; effective {effective}.", "effective"),
)
ORIGIN_CONSOLIDATING: Final = Shape(
    "new-consolidates", "New class consolidates {old}; effective {effective}.", "effective"
)
ORIGIN_SINCE_2005: Final = (
    Shape("new-effective", "New class effective {effective}.", "effective"),
    Shape("new-effective-colon", "New class effective: {effective}.", "effective"),
    Shape("new-adopted-effective", "New class adopted {adopted}; effective {effective}.", "both"),
    Shape("new-colon-adopted", "New class: adopted {adopted}, effective {effective}.", "both"),
)
REVISION_BEFORE_2005: Final = (
    Shape("revised-dashed", "Revised: {dated}", "dated", "dashed"),
    Shape("revised-padded", "Revised: {dated}", "dated", "padded"),
    Shape("revised-sections-dashed", "Revised {sections}: {dated}", "dated", "dashed"),
    Shape("revised-sections-dashed-year", "Revised {sections}: {dated}", "dated", "dashed-year"),
    Shape("revise-class-title", "Revise Class/Title: {dated}", "dated", "dashed"),
    Shape("note-added", "Note added regarding {subject}: {dated}", "dated", "month"),
    Shape("revised-month-name", "Revised class: {dated}", "dated", "month-name"),
    Shape("code-change", "Code change (formerly {code}): {dated}", "dated", "dashed"),
)
CODE_SINCE_2005: Final = (
    Shape("new-code", "New class code: (formerly {code}) effective {effective}.", "effective"),
    Shape(
        "revised-new-code",
        "Revised new class code: (formerly {code}) effective {effective}.",
        "effective",
    ),
    Shape(
        "revise-class-code",
        "Revise class. Revises class code (formerly {code}), general revision; adopted {adopted}, "
        "effective {effective}.",
        "both",
    ),
)
TITLE_SINCE_2005: Final = (
    Shape(
        "title-change",
        "Title change (formerly {former}); adopted {adopted}, effective {effective}.",
        "both",
    ),
    Shape(
        "general-revision-title",
        "General revision. Revises title (formerly {former}), {sections}; effective {effective}.",
        "effective",
    ),
)
REVISION_SINCE_2005: Final = (
    Shape(
        "revised-adopted-comma",
        "Revised {sections}, adopted {adopted}; effective {effective}.",
        "both",
    ),
    Shape(
        "revised-adopted", "Revised {sections}; adopted {adopted}, effective {effective}.", "both"
    ),
    Shape("revised-house", "Revised {sections}; adopted {adopted}; effective {effective}.", "both"),
    Shape("revises-effective", "Revises {sections}, effective {effective}", "effective"),
    Shape("revised-effective", "Revised {sections}; effective {effective}.", "effective"),
    Shape(
        "general-revision",
        "General revision. Revises {sections}; adopted {adopted}, effective {effective}.",
        "both",
    ),
    Shape(
        "salary-range",
        "Base range salary adjustment adopted {adopted}, effective {effective}; {low} to {high}.",
        "both",
        "slashed",
    ),
    Shape(
        "salary-from",
        "Base salary adjustment adopted {adopted}, effective {effective}; "
        "from range {low} increased to {high}.",
        "both",
    ),
    Shape(
        "two-events",
        "Revised {sections}; adopted {adopted}; effective {effective}. "
        "Base range salary adjustment adopted {adopted2}, effective {effective2}; {low} to {high}.",
        "both",
    ),
)
DELETED: Final = Shape(
    "deleted-section",
    "Deleted distinguishing characteristics; adopted {adopted}; effective {effective}.",
    "both",
)
ADDED: Final = Shape(
    "added-house",
    "Added {added}; revised {one}; revised {sections}; adopted {adopted}; effective {effective}.",
    "both",
)
LAW_OF_2024: Final = (
    Shape(
        "law-2024",
        "Revised legal requirements; effective {effective}, due to adopted legislative action.",
        "effective",
    ),
    Shape(
        "law-2024-capitals",
        "Revised Legal Requirements; effective {effective}, due to adopted legislative action.",
        "effective",
    ),
)
ALL_SHAPES: Final = (
    *ORIGIN_BEFORE_2005,
    *ORIGIN_REPLACING,
    ORIGIN_CONSOLIDATING,
    *ORIGIN_SINCE_2005,
    *REVISION_BEFORE_2005,
    *CODE_SINCE_2005,
    *TITLE_SINCE_2005,
    *REVISION_SINCE_2005,
    DELETED,
    ADDED,
    *LAW_OF_2024,
)
"""Every shape the generator can write, by which the tests count them."""
