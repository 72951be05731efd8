"""The redlines of a comment: legal text first and open, then class by class."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from speclint.diff.grouping import common_places
from speclint.diff.light import heavy, light
from speclint.diff.markdown_change import ChangeWriter, data_list
from speclint.diff.markdown_comment import opened, short
from speclint.diff.overview import cites, rows_of_data
from speclint.diff.plan_change import Group
from speclint.formats.markdown_escape import escape

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from speclint.diff.change import SectionChange, SpecChange
    from speclint.diff.markdown_comment import Detail
    from speclint.diff.plan_change import PlanChange, Single
    from speclint.diff.statement_change import Change

_FEW: Final = 3
"""Classes up to which every redline stands open."""


class Classes:
    """Writes the changes of a plan in one degree of detail."""

    def __init__(self, plan: PlanChange, detail: Detail) -> None:
        self._plan = plan
        self._detail = detail
        self._write = ChangeWriter(detail.keep)

    def legal(self) -> Iterator[str]:
        """Every change of legal text, open, the same ones together."""
        alike: dict[tuple[object, ...], list[tuple[str, int, SectionChange]]] = {}
        for name, count, change in self._named():
            if change.legal and not change.whole:
                key = tuple(map(_without_numbers, change.legal.changes))
                alike.setdefault(key, []).append((name, count, change.legal))
        if not alike:
            return
        yield "### ⚖️ Legal Requirement(s)"
        for found in alike.values():
            if self._plan.count > 1:
                yield self._who([(name, count) for name, count, _ in found])
            yield self._write.legal(common_places([section for _, _, section in found]))

    def redlines(self) -> Iterator[str]:
        """Every other change."""
        if not self._detail.redlines:
            return
        many = len(self._plan.changes) > _FEW
        for entry in self._plan.entries[: self._detail.entries]:
            if isinstance(entry, Group):
                yield from self._group(entry, folded=many)
            else:
                yield from self._single(entry, folded=many)

    def _named(self) -> Iterator[tuple[str, int, SpecChange]]:
        for entry in self._plan.entries:
            count = len(entry.members) if isinstance(entry, Group) else 1
            yield entry.name, count, entry.change

    def _who(self, named: Sequence[tuple[str, int]]) -> str:
        count = sum(number for _, number in named)
        if len(named) == 1:
            return f"**{short(named[0][0])}**"
        return f"**{count:,} class specifications**"

    def _group(self, group: Group, *, folded: bool) -> Iterator[str]:
        sections = [s for s in group.change.all_sections if group.change.whole or not s.legal]
        told = sections or group.change.metadata or not group.change.legal
        what = "exactly these changes" if told else "only the legal text shown above"
        count = f"{len(group.members):,} class specifications, {what}"
        names = [short(member.name or member.path) for member in group.members]
        shown = names[: self._detail.names]
        more = f" Shown {len(shown):,} of {len(names):,}." if len(shown) < len(names) else ""
        listed = opened(f"The {len(names):,} class specifications", ", ".join(shown) + "." + more)
        yield from self._class(count, group.change, [listed], sections, folded=folded)

    def _single(self, single: Single, *, folded: bool) -> Iterator[str]:
        change = single.change
        lines = [
            f"- Unlike the others. {escape(d.text)}"
            + (f"\n  {self._write.redline(d.edits)}" if d.edits else "")
            for d in single.departures
        ]
        if lines:
            lines.append("- Everything else is as in the others.")
        lead = ["\n".join(lines)] if lines else []
        sections = [s for s in single.sections if change.whole or not s.legal]
        if self._plan.count == 1:
            yield from self._notes(change)
            yield from self._sections(change, sections, 3)
            return
        yield from self._class(change.name, change, lead, sections, folded=folded)

    def _class(
        self,
        name: str,
        change: SpecChange,
        lead: Sequence[str],
        sections: Sequence[SectionChange],
        *,
        folded: bool,
    ) -> Iterator[str]:
        body = [*self._notes(change), *lead, *self._sections(change, sections, 4)]
        data = data_list(rows_of_data(change))
        if not (body or (data and change.whole)):
            return
        body = [data, *body] if data else body
        if folded and not lead:
            told = " · needs adoption" if change.needs_adoption else ""
            yield opened(name + told, "\n\n".join(body))
            return
        yield f"### {short(name)}"
        yield from body

    def _notes(self, change: SpecChange) -> Iterator[str]:
        notes = (*change.notes, *change.limited)
        if notes:
            yield "\n".join(f"⚠️ {escape(note)}" for note in notes)
        for like in change.like:
            items = [f"- {escape(sentence)}" for sentence in like.shown]
            yield "\n".join((f"⚠️ {escape(like.introduction)}", *items))

    def _sections(
        self, change: SpecChange, sections: Sequence[SectionChange], level: int
    ) -> Iterator[str]:
        if change.whole:
            shown = [section for section in sections if section.changes]
            yield from (self._write.whole(section, change, level) for section in shown)
        else:
            yield from (self._write.section(one, change, level) for one in heavy(sections))
            lesser = light(sections)
            if lesser:
                yield self._write.light(lesser, level)
        said = list(cites(change))
        if said:
            yield short(" ".join(said))


def _without_numbers(change: Change) -> tuple[object, ...]:
    """A key that is equal for the same words, wherever they stand."""
    sides = (change.before, change.after)
    return change.kind, *(tuple(statement.text for statement in side) for side in sides)
