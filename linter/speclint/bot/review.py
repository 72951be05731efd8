"""One review: the data that a run finds out, and what is posted of it; pure, and safe to show."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date  # noqa: TC003 - the report is read by these types
from typing import TYPE_CHECKING, Final

from speclint.bot.inline import Note, place
from speclint.bot.told import Told  # noqa: TC001 - as above
from speclint.diff.plan_change import PlanChange  # noqa: TC001 - as above
from speclint.diff.render_markdown import BUDGET, Comment, render
from speclint.formats.markdown_escape import escape, is_harmless
from speclint.history.dates import write_out
from speclint.policy.rule import SEVERITIES, SEVERITY_WORDS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from speclint.bot.inline import Placement

LEGAL_LABEL: Final = "legal text changed"
ADOPTION_LABEL: Final = "needs adoption"
_MARKS: Final = {"error": "⛔", "warning": "⚠️", "advice": "💡"}
_MOVED: Final = 5
_SURE: Final = "You can take this over by a click:"
_UNSURE: Final = "If it says what you mean, you can take this over by a click:"


@dataclass(frozen=True, slots=True)
class Draft:
    """The history sentence that some classes lack."""

    classes: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Hunks:
    """The lines of one file that a comment can stand on, as pairs of first and last line."""

    path: str
    lines: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Review:
    """Everything that a run found out; see `judging.Judged`.

    A run for a fork hands it on, and the run that posts believes none of it: it is only shown.
    """

    plan: PlanChange
    findings: tuple[Told, ...]
    older: int
    drafts: tuple[Draft, ...]
    moved: tuple[str, ...]
    hunks: tuple[Hunks, ...]
    day: date
    rules_of: str
    """The branch whose rules judged it."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What only the run that posts knows: addresses, and where the proposal comes from."""

    files: str | None = None
    summary: str | None = None
    draft: bool = False
    from_fork: bool = False


def is_quiet(review: Review) -> bool:
    """Whether there is nothing that a comment should be begun for."""
    return not review.plan.differs and not review.findings


def comment(review: Review, setting: Setting, budget: int = BUDGET) -> str:
    """Write the comment; with a larger budget, the summary of the run."""
    return render(review.plan, _comment(review, setting), budget=budget)


def labels(review: Review) -> Mapping[str, bool]:
    """Return the labels that the bot keeps, and whether each is true."""
    plan = review.plan
    return {LEGAL_LABEL: plan.legal_changed, ADOPTION_LABEL: plan.needs_adoption}


def placement(review: Review, key: str) -> Placement:
    """Place the findings in the files, the most serious first.

    One that stood there before gets no remark of its own unless the proposal touches its lines.
    """
    spans = {one.path: tuple(range(a, b + 1) for a, b in one.lines) for one in review.hunks}
    found = sorted(review.findings, key=lambda one: SEVERITIES.index(one.severity))
    notes = [
        _note(one, spans.get(one.path, ()))
        for one in found
        if not one.stood or _touched(one, spans.get(one.path, ()))
    ]
    return place(notes, spans, key=key)


def _touched(one: Told, hunks: tuple[range, ...]) -> bool:
    first, last = one.span.line, one.span.end_line
    return any(first < hunk.stop and hunk.start <= last for hunk in hunks)


def _comment(review: Review, setting: Setting) -> Comment:
    return Comment(
        findings=review.findings,
        drafts={draft.classes: draft.sentence for draft in review.drafts},
        files=setting.files,
        summary=setting.summary,
        notices=tuple(_notices(review, setting)),
        closing=tuple(_closing(review, setting)),
    )


def _notices(review: Review, setting: Setting) -> list[str]:
    found: list[str] = []
    if review.moved:
        names = ", ".join(review.moved[:_MOVED])
        left = len(review.moved) - _MOVED
        more = f" and {left:,} more" if left > 0 else ""
        found.append(
            f"The approved version was changed after this proposal began: {names}{more}. "
            f"Bring the newest {review.rules_of} into this proposal, then read this comment again."
        )
    if setting.from_fork:
        found.append(
            "This proposal comes from another copy of the repository, and this report was made "
            "there. Look at the changed files too before you approve."
        )
    return found


def _closing(review: Review, setting: Setting) -> list[str]:
    found = [f"Judged by the law of {write_out(review.day)}, with the rules of {review.rules_of}."]
    if review.older:
        stood = "1 other finding" if review.older == 1 else f"{review.older:,} other findings"
        found.append(f"{stood} on the changed files stood there before and can wait.")
    if setting.draft:
        found.append("This proposal is a draft: nothing here stops it.")
    return found


def _note(one: Told, hunks: tuple[range, ...]) -> Note:
    fix = one.suggestion
    seen = fix and any(fix.line in hunk and fix.end_line in hunk for hunk in hunks)
    if fix and seen and is_harmless(fix.text):
        body = f"{_body(one)}\n\n{_SURE if fix.sure else _UNSURE}"
        return Note(one.path, fix.line, fix.end_line, body, _fingerprint(one), fix.text)
    return Note(one.path, one.span.line, one.span.end_line, _body(one), _fingerprint(one))


def _body(one: Told) -> str:
    words = SEVERITY_WORDS[one.severity]
    lines = [
        f"{_MARKS[one.severity]} **{escape(one.place)}** · {words}",
        escape(one.message),
        f"**Why:** {escape(one.why)}" if one.why else "",
        f"**What to do:** {escape(one.remedy.title)}",
        f"<sub>{escape(f'{one.name} ({one.code})')}</sub>",
    ]
    return "\n".join(filter(None, lines))


def _fingerprint(one: Told) -> str:
    """A name that fits the marker, whatever a report says."""
    words = f"{one.path}\0{one.code}\0{one.fingerprint}"
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).hexdigest()[:32]
