"""A rule file read as a page, from its plain data: pydantic need not judge it again."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Final

from speclint.history.dates import write_out
from speclint.policy.rule import Authority
from speclint.policy.rule_page import Case, ExamplePage, RulePage, Shown, Stretch
from speclint.policy.template import fill, placeholders
from speclint.text.document import parse
from speclint.text.slip import Slip

if TYPE_CHECKING:
    from collections.abc import Iterable

    from speclint.text.document import Data
    from speclint.text.source import Source

_HOW: Final = {
    "safe": "safe, automatic",
    "unsafe": "unsafe, automatic with --unsafe",
    "by-hand": "by hand",
}
_LAYOUTS: Final = {"pre-2005": "pre-2005", "information-technology": "information technology"}
_CLOCKS: Final = {
    "standing": "It binds old specifications too, revised or not.",
    "on-revision": "It holds for a specification once it is revised on or after that day.",
    "per-entry": "It judges each history entry by the date of that entry.",
}

CHANGE_KINDS: Final = frozenset(
    {
        "after-law",
        "change-happened",
        "change-named",
        "class-kept",
        "criteria-adopted",
        "entries-collide",
        "entry-latest",
        "past-kept",
    }
)
"""Kinds of check that look at a revision; a test holds them against the checks themselves."""


def read_pages(sources: Iterable[Source | Slip]) -> tuple[RulePage, ...]:
    """Read rule files, by code; a file that is no rule is left out (`rules check` reports it)."""
    pages = [read_page(source) for source in sources if not isinstance(source, Slip)]
    return tuple(sorted((p for p in pages if p is not None), key=lambda page: page.code))


def read_page(source: Source) -> RulePage | None:
    """Read one rule file; None where it is no rule."""
    document = parse(source, line_breaks=True)
    data = None if isinstance(document, Slip) else document.data
    if not isinstance(data, dict) or not (_text(data, "code") and _text(data, "name")):
        return None
    authority = tuple(
        Authority(_text(a, "cite"), _text(a, "act") or None, _text(a, "url") or None)
        for a in _tables(data, "authority")
    )
    periods = _tables(data, "in_force") or ({},)
    values = _values(data, periods, authority)
    return RulePage(
        name=_text(data, "name"),
        code=_text(data, "code"),
        title=_text(data, "title"),
        category=_text(data, "category"),
        severity=_text(data, "severity"),
        waivable=_text(data, "suppressible") != "never",
        authority=authority,
        stretches=tuple(_stretch(period) for period in periods),
        clock=_clock(data),
        applies=_applies(_table(data, "applies")),
        cases=tuple(_cases(data, values)),
        examples=tuple(_example(example) for example in _tables(data, "examples")),
    )


def _cases(data: dict[str, Data], values: dict[str, str]) -> list[Case]:
    own = _case("", data, data, values)
    variants = _table(data, "variants")
    named = [_case(name, _table(variants, name), data, values) for name in variants]
    return [own, *named]


def _case(name: str, data: dict[str, Data], base: dict[str, Data], values: dict[str, str]) -> Case:
    """Sentences of a case; what it leaves out is the rule's own."""
    fix = _table(data, "fix") or _table(base, "fix")
    said = (_text(data, "message") or _text(base, "message"), _text(data, "why"))
    return Case(
        name=name.replace("-", " "),
        message=_told(said[0], values),
        why=_told(said[1] or _text(base, "why"), values),
        fix=_told(_text(fix, "title"), values),
        how=_HOW.get(_text(fix, "safety"), _text(fix, "safety")),
    )


def _told(sentence: str, values: dict[str, str]) -> str:
    """Fill the gaps that are the same for every specification; the rest depend on its words."""
    text = " ".join(sentence.split())
    return fill(text, {gap: values.get(gap, "…") for gap in placeholders(text)})


def _values(
    data: dict[str, Data], periods: tuple[dict[str, Data], ...], authority: tuple[Authority, ...]
) -> dict[str, str]:
    params = _table(data, "check") | _table(periods[-1], "params")
    start = _text(periods[-1], "from")
    return {name: value for name, value in params.items() if isinstance(value, str)} | {
        "authority": "; ".join(str(text) for text in authority),
        "from": _day(start) if start else "the beginning",
    }


def _stretch(period: dict[str, Data]) -> Stretch:
    start, until = _text(period, "from"), _text(period, "until")
    days = f"Since {_day(start)}" if start else "Always"
    if until:
        days = f"{f'From {_day(start)}' if start else 'Up'} to {_day(until)}"
    return Stretch(start, until, days, _asked(_table(period, "params")))


def _asked(params: dict[str, Data]) -> tuple[str, ...]:
    """Parameters in words; a list or table of them is told by its length."""
    return tuple(f"{name.replace('_', ' ')}: {_value(value)}" for name, value in params.items())


def _value(value: Data) -> str:
    if isinstance(value, str):
        return " ".join(value.split())
    if value is None:
        return "none"
    return ", ".join(_value(item) for item in value)


def _clock(data: dict[str, Data]) -> str:
    """Say whom a dated rule binds; a rule about changes is judged by a comparison alone."""
    if _text(_table(data, "check"), "kind") in CHANGE_KINDS:
        return (
            "It judges revisions (speclint check --against REVISION); "
            "without one it is not applicable."
        )
    if not _tables(data, "in_force"):
        return ""
    return _CLOCKS.get(_text(data, "clock") or "standing", "")


def _applies(data: dict[str, Data]) -> str:
    """Say for which specifications the rule is; nothing where it is for all."""
    status = [str(word) for word in _list(data, "status")]
    layouts = [_LAYOUTS.get(str(word), str(word)) for word in _list(data, "layout")]
    parts = []
    if len(status) == 1:
        parts.append("that are in force" if status[0] == "active" else "that were abolished")
    if layouts:
        parts.append(f"in the {' or '.join(layouts)} layout")
    return f"Specifications {', '.join(parts)}" if parts else "All specifications"


def _example(data: dict[str, Data]) -> ExamplePage:
    day = _text(data, "on")
    expected = data.get("expect")
    plan = _table(data, "plan")
    return ExamplePage(
        title=_text(data, "title"),
        source=_text(data, "source"),
        day=_day(day) if day else "",
        params=_asked(_table(data, "params")),
        text=_text(data, "spec"),
        was=_text(data, "was"),
        plan=tuple((name, text) for name, text in plan.items() if isinstance(text, str)),
        finds=tuple(_shown(finding) for finding in _tables(data, "expect")),
        outcome=expected if isinstance(expected, str) else "",
    )


def _shown(data: dict[str, Data]) -> Shown:
    names = ("under", "message", "place", "file", "fixed")
    under, message, place, file, fixed = (_text(data, name) for name in names)
    return Shown(under, message, place, file, fixed)


def _day(text: str) -> str:
    try:
        return write_out(date.fromisoformat(text))
    except ValueError:
        return text


def _text(data: dict[str, Data], name: str) -> str:
    value = data.get(name)
    return value if isinstance(value, str) else ""


def _list(data: dict[str, Data], name: str) -> list[Data]:
    value = data.get(name)
    return value if isinstance(value, list) else []


def _table(data: dict[str, Data], name: str) -> dict[str, Data]:
    value = data.get(name)
    return value if isinstance(value, dict) else {}


def _tables(data: dict[str, Data], name: str) -> tuple[dict[str, Data], ...]:
    return tuple(item for item in _list(data, name) if isinstance(item, dict))
