"""A comparison as one JSON object for programs; `diff.schema.json` describes it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, TypeAlias

from speclint import __version__
from speclint.diff.counting import counts
from speclint.diff.inner_connectors import inner_connectors
from speclint.diff.overview import unreadable
from speclint.diff.verdict import legal_verdict, verdict
from speclint.diff.wording import mark, plain, section_phrase

if TYPE_CHECKING:
    from collections.abc import Iterable

    from speclint.diff.change import SectionChange, SpecChange
    from speclint.diff.plan_change import (
        Allowance,
        Departure,
        Group,
        Member,
        PlanChange,
        Reread,
        Single,
        Unreadable,
    )
    from speclint.diff.statement_change import Change, Statement, ValueChange
    from speclint.diff.words import Edit

Json: TypeAlias = "str | int | bool | list[Json] | dict[str, Json] | None"
Object: TypeAlias = "dict[str, Json]"

FORMAT = 1
"""Rises when a program that reads the old shape would misread the new one."""


def render(plan: PlanChange, *, summary: bool = False) -> str:
    """Write the comparison; `summary` leaves the lists of changes empty."""
    stressed, rest = legal_verdict(plan)
    whole: Object = {
        "format": FORMAT,
        "version": __version__,
        "old": plan.old,
        "new": plan.new,
        "verdict": verdict(plan),
        "legal_verdict": f"{stressed} {rest}".strip(),
        "words_differ": plan.words_differ,
        "needs_adoption": plan.needs_adoption,
        "legal_text_changed": plan.legal_changed,
        "legal_text_unsure": plan.unsure_of_legal,
        "changed": plan.count,
        "unchanged": plan.unchanged,
        "groups": [] if summary else [_group(group) for group in plan.groups],
        "specifications": [] if summary else [_single(single) for single in plan.singles],
        "read_again": [_reread(one) for one in plan.rereads],
        "allowances": [_allowance(one) for one in plan.allowances],
        "policy": [*plan.policy],
        "unreadable": [_unreadable(file) for file in plan.unreadable],
        "limited": [*plan.limited],
    }
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def _group(group: Group) -> Object:
    return {"members": [_member(one) for one in group.members], "change": _spec(group.change)}


def _single(single: Single) -> Object:
    return {
        **_spec(single.change),
        "departures": [_departure(one) for one in single.departures],
    }


def _spec(change: SpecChange) -> Object:
    return {
        "identity": change.identity,
        "identity_before": change.identity_before,
        "title": change.title,
        "title_before": change.title_before,
        "path": change.path,
        "path_before": change.path_before,
        "statuses": [*change.statuses],
        "abolished": change.abolished,
        "words_differ": change.words_differ,
        "published_differs": change.published_differs,
        "more_than_marks": change.more_than_marks,
        "needs_adoption": change.needs_adoption,
        "legal_text_changed": change.legal is not None,
        "metadata": [_value(value) for value in change.metadata],
        "sections": [_section(section, change) for section in change.all_sections],
        "refers_to": [*change.cites],
        "refers_no_more_to": [*change.cites_no_more],
        "notes": [*change.notes],
        "like": [{"name": one.name, "differences": [*one.differences]} for one in change.like],
    }


def _section(section: SectionChange, of: SpecChange) -> Object:
    return {
        "key": section.key,
        "heading": section.heading,
        "heading_before": section.heading_before,
        "state": section.state_after,
        "state_before": section.state_before,
        "summary": plain(section_phrase(section)),
        "mark": mark(section, of) or None,
        "published_differs": section.published_differs,
        "more_than_marks": section.more_than_marks,
        "history_verb": section.verb,
        "counts": {str(kind): number for kind, number in counts(section).items()},
        "unchanged": section.unchanged,
        "changes": [_change(change) for change in section.changes],
        "limited": section.limited,
    }


def _change(change: Change) -> Object:
    return {
        "kind": change.kind,
        "place": change.place,
        "connector": change.connector,
        "inner_connectors": [{"before": a, "after": b} for a, b in inner_connectors(change)],
        "published_differs": change.published_differs,
        "more_than_marks": change.more_than_marks,
        "needs_adoption": change.needs_adoption,
        "legal": change.legal,
        "rewritten": change.rewritten,
        "before": _statements(change.before),
        "after": _statements(change.after),
        "edits": _edits(change.edits),
        "data": [_value(value) for value in change.data],
        "look_alikes": [
            {"gone": [*one.gone], "come": [*one.come], "before": one.old, "after": one.new}
            for one in change.unseen
        ],
        "elsewhere": _elsewhere(change),
        "moved": _moved(change),
        "same_class": change.same_class,
    }


def _elsewhere(change: Change) -> Object | None:
    other = change.elsewhere
    return {"class": other.name, "same_words": other.same_words} if other else None


def _moved(change: Change) -> Object | None:
    other = change.moved
    if other is None:
        return None
    return {"section": other.section, "place": other.place, "edits": _edits(other.edits)}


def _statements(statements: Iterable[Statement]) -> list[Json]:
    return [{"number": s.number, "part": s.part or None, "text": s.text} for s in statements]


def _edits(edits: Iterable[Edit]) -> list[Json]:
    return [{"kind": edit.kind, "text": edit.text} for edit in edits]


def _value(value: ValueChange) -> Object:
    return {
        "key": value.key,
        "name": value.name,
        "published": value.published,
        "before": value.before,
        "after": value.after,
    }


def _member(member: Member) -> Object:
    return {"identity": member.identity, "title": member.title, "path": member.path}


def _departure(departure: Departure) -> Object:
    return {"text": departure.text, "edits": _edits(departure.edits)}


def _reread(one: Reread) -> Object:
    return {**_member(one.member), "because_of": one.target, "reasons": [*one.reasons]}


def _allowance(one: Allowance) -> Object:
    return {
        "kind": one.kind,
        "change": one.change,
        "path": one.path,
        "line": one.line,
        "text": one.text,
    }


def _unreadable(file: Unreadable) -> Object:
    return {
        "path": file.path,
        "side": file.side,
        "line": file.line,
        "reason": file.reason,
        "class": file.name or None,
        "message": unreadable(file),
    }
