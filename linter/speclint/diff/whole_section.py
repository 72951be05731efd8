"""A section of a class that came or went as it stood on the page: every statement of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from speclint.diff.wording import elsewhere
from speclint.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.diff.change import SectionChange
    from speclint.diff.words import EditKind


class PageLine(NamedTuple):
    """A statement, and whether it went with the class.

    `lead` names the part that begins here ("Knowledge of:"). `number` is None for a further
    paragraph of the same item, and for an AND or OR.
    """

    lead: str
    number: int | None
    text: str
    kind: EditKind
    elsewhere: tuple[str, ...]


def page_lines(section: SectionChange) -> Iterator[PageLine]:
    """The statements in order."""
    part, number = "", 0
    for change in section.changes:
        for statement in (*change.before, *change.after):
            lead = f"{statement.part}:" if statement.part != part else ""
            goes_on = change.connector or (statement.number == number and not lead)
            part, number = statement.part, statement.number
            yield PageLine(
                lead,
                None if goes_on else number,
                statement.text,
                "delete" if change.before else "equal",
                tuple(elsewhere(change)),
            )
