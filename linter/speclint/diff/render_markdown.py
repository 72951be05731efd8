"""The comment on a proposal: one screen first, then every change; shortened by whole blocks."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from speclint.diff.markdown_blocks import Blocks, how_to_read
from speclint.diff.markdown_classes import Classes
from speclint.diff.markdown_comment import Comment, Detail
from speclint.diff.markdown_findings import findings
from speclint.diff.plan_change import Group

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.diff.plan_change import PlanChange

__all__ = ["BUDGET", "Comment", "render"]

BUDGET: Final = 60_000
"""Characters, and bytes, that a comment stays under; GitHub refuses more than 65,536."""

_WORDS: Final = 25
_NAMES: Final = 50
_FINDINGS: Final = 30
_NO_COPY: Final = "The copy in words only is left out: it would be too long here."
_CUT: Final = "Long texts are cut to their first and last 25 words."
_NO_REDLINES: Final = "The changed words are left out, except those of legal text."
_LEFT: Final = "The changed words of {} are left out, except those of legal text."
_ENTRIES: Final = (300, 200, 150, 100, 75, 50, 35, 25, 15, 10, 5)
_TOO_LONG: Final = "The changes, those of legal text too, are too long for this place."
_LADDER: Final[tuple[tuple[Detail, tuple[str, ...]], ...]] = (
    (Detail(), ()),
    (Detail(words_only=False), (_NO_COPY,)),
    (
        Detail(words_only=False, keep=_WORDS, names=_NAMES, findings=_FINDINGS),
        (_NO_COPY, _CUT),
    ),
    (
        Detail(words_only=False, keep=_WORDS, names=_NAMES, findings=_FINDINGS, redlines=False),
        (_NO_REDLINES, _CUT),
    ),
)


def render(
    plan: PlanChange,
    comment: Comment | None = None,
    *,
    budget: int | None = None,
    summary: bool = False,
) -> str:
    """Write the comment.

    With a `budget` it has fewer characters, and fewer bytes, than that (at least 3,000): whole
    blocks go, in a fixed order, and it says what is left out. `summary` gives the first screen.
    """
    comment = comment or Comment()
    if summary:
        blocks = Blocks(plan, comment, Detail())
        return _page([*blocks.first_screen(), *blocks.small_print(())])
    for detail, left_out in _degrees(plan):
        page = _full(plan, comment, detail, left_out)
        if budget is None or _fits(page, budget):
            return page
    return _least(plan, comment, budget or BUDGET)


def _degrees(plan: PlanChange) -> Iterator[tuple[Detail, tuple[str, ...]]]:
    """The ladder; of many classes, the redlines of the weightiest stay as long as they can."""
    yield from _LADDER[:-1]
    for number in _ENTRIES:
        rest = plan.entries[number:]
        if rest:
            left = sum(len(one.members) if isinstance(one, Group) else 1 for one in rest)
            what = "1 class specification" if left == 1 else f"{left:,} class specifications"
            yield replace(_LADDER[-2][0], entries=number), (_NO_COPY, _LEFT.format(what), _CUT)
    yield _LADDER[-1]


def _full(plan: PlanChange, comment: Comment, detail: Detail, left_out: tuple[str, ...]) -> str:
    blocks, classes = Blocks(plan, comment, detail), Classes(plan, detail)
    changes = [*classes.legal(), *classes.redlines()]
    return _page(
        [
            *blocks.first_screen(),
            *findings(comment, many=_many(plan, comment), most=detail.findings),
            how_to_read("\n".join(changes)),
            *changes,
            *blocks.lists(),
            *blocks.in_words(),
            *blocks.small_print(left_out),
        ]
    )


def _least(plan: PlanChange, comment: Comment, budget: int) -> str:
    """The first screen and what to fix, with as many rows as fit."""
    page = ""
    for detail in _fewer():
        blocks = Blocks(plan, comment, detail)
        to_fix = findings(comment, many=_many(plan, comment), most=detail.findings)
        page = _page([*blocks.first_screen(), *to_fix, *blocks.small_print((_TOO_LONG,))])
        if _fits(page, budget):
            break
    return page


def _many(plan: PlanChange, comment: Comment) -> bool:
    """Whether a finding must name its class: it may stand in one that is not changed itself."""
    changed = {change.path for change in plan.changes}
    return plan.count != 1 or any(one.path not in changed for one in comment.findings or ())


def _fewer() -> Iterator[Detail]:
    for number in (400, 200, 100, 50, 25, 12, 6, 3, 1, 0):
        yield Detail(words_only=False, redlines=False, rows=number, findings=number)


def _fits(page: str, budget: int) -> bool:
    return len(page) < budget and len(page.encode("utf-8", "surrogatepass")) < budget


def _page(blocks: list[str]) -> str:
    return "\n\n".join(block for block in blocks if block) + "\n"
