"""The reference of all rules: `docs/rules.md`, a table for a terminal, and JSON."""

from __future__ import annotations

import json
import re
from itertools import groupby
from typing import TYPE_CHECKING, Final

from speclint.policy.explain import circumstances, heading_of, waiver
from speclint.terminal import visible, width_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from speclint.policy.rule_page import Case, ExamplePage, RulePage

_NOTE: Final = (
    "<!-- Written by `speclint rules --format markdown`; change the rule files instead. -->"
)
_MARKS: Final = re.compile(r"[\\`*_\[\]<>|]")
_TICKS: Final = re.compile(r"`+")
_COLUMNS: Final = ("Code", "Name", "Level", "In force", "What it asks")


def rules_markdown(pages: Sequence[RulePage]) -> str:
    """Write the whole reference, by category; each rule has its code for an anchor."""
    return "\n".join(_reference(pages)).rstrip("\n") + "\n"


def rules_table(pages: Sequence[RulePage]) -> str:
    """Write one line a rule, in columns."""
    rows = [_COLUMNS, *(_row(page) for page in pages)]
    widths = [max(width_of(row[n]) for row in rows) for n in range(len(_COLUMNS) - 1)]
    lines = []
    for row in rows:
        cells = zip(row, widths, strict=False)
        padded = [cell + " " * (width - width_of(cell)) for cell, width in cells]
        lines.append("  ".join([*padded, row[-1]]))
    return "\n".join(lines) + f"\n\n{len(pages)} rules. More: speclint explain CODE\n"


def rules_json(pages: Sequence[RulePage]) -> str:
    """Write what each rule asks, for programs."""
    return json.dumps([_object(page) for page in pages], ensure_ascii=False, indent=2) + "\n"


def rule_markdown(page: RulePage) -> str:
    """Write one rule, without its heading."""
    return "\n".join(_rule(page)).strip("\n") + "\n"


def _reference(pages: Sequence[RulePage]) -> Iterator[str]:
    yield from (_NOTE, "", "# Rules", "")
    yield "*Must fix* is law or structure, *should fix* is house style, *advice* is a hint."
    yield ""
    by_category = sorted(pages, key=lambda page: (page.category, page.code))
    groups = [(name, list(g)) for name, g in groupby(by_category, key=lambda p: p.category)]
    for name, group in groups:
        yield from (f"- [{_heading(name)}](#{name})",)
        yield from (f"  - [{page.code}](#{page.code}) {_plain(page.title)}" for page in group)
    for name, group in groups:
        yield from ("", f"## {_heading(name)}")
        for page in group:
            yield from ("", f'### <a id="{page.code}"></a>{page.name} ({page.code})', "")
            yield from _rule(page)


def _rule(page: RulePage) -> Iterator[str]:
    own, *others = page.cases
    waivable = "can be waived with a reason" if page.waivable else "cannot be waived"
    yield f"**{_plain(page.title.rstrip('.'))}.** {page.level.capitalize()}; {waivable}."
    yield from ("", f"- Why: {_plain(own.why)}", f"- How to fix: {_plain(own.fix)} ({own.how})")
    for authority in page.authority:
        cite = _plain(str(authority))
        yield f"- Authority: [{cite}]({authority.url})" if authority.url else f"- Authority: {cite}"
    for stretch in page.stretches:
        asks = f" ({_plain('; '.join(stretch.asks))})" if stretch.asks else ""
        yield f"- In force: {stretch.days}{asks}"
    yield f"- Holds for: {page.applies}.{f' {page.clock}' if page.clock else ''}"
    if page.waivable:
        yield f"- To waive: `{waiver(page).partition(': ')[2]}` above the line"
    yield from (f"- It also says: {_case(case, own)}" for case in others)
    for example in page.examples:
        yield from _example(example)


def _case(case: Case, own: Case) -> str:
    fix = f" {case.fix} ({case.how})" if case.fix != own.fix else ""
    return _plain(f"“{case.message}”{fix}")


def _example(example: ExamplePage) -> Iterator[str]:
    told = circumstances(example)
    yield from ("", f"**{_plain(example.title)}**{f' {_plain(told)}' if told else ''}")
    for name, text in example.plan:
        yield from ("", f"Beside it in the plan, {_plain(name)}:", *_fence(text))
    if example.was:
        yield from ("", "Before the revision:", *_fence(example.was))
    if example.text.strip():
        heading = heading_of(example)
        yield from (*(("", heading) if heading else ()), *_fence(example.text))
    if example.verdict:
        yield from ("", f"→ {example.verdict}")
    for shown in example.finds:
        place = f"{shown.place}: " if shown.place else ""
        yield from ("", f"→ {_plain(place + shown.message)}")
        if shown.fixed:
            yield from ("", "Once fixed:", *_fence(shown.fixed))


def _fence(text: str) -> Iterator[str]:
    longest = max(map(len, _TICKS.findall(text)), default=0)
    ticks = "`" * max(3, longest + 1)
    lines = (visible(line) for line in text.rstrip("\n").split("\n"))
    yield from ("", f"{ticks}yaml", *(line.rstrip() for line in lines), ticks)


def _row(page: RulePage) -> tuple[str, ...]:
    return page.code, page.name, page.level, page.since, page.title


def _object(page: RulePage) -> dict[str, object]:
    own = page.cases[0]
    return {
        "code": page.code,
        "name": page.name,
        "title": page.title,
        "category": page.category,
        "severity": page.severity,
        "waivable": page.waivable,
        "authority": [{"cite": str(a), "url": a.url} for a in page.authority],
        "in_force": [
            {"from": s.start or None, "until": s.until or None, "asks": list(s.asks)}
            for s in page.stretches
        ],
        "applies": page.applies,
        "message": own.message,
        "why": own.why,
        "fix": {"title": own.fix, "how": own.how},
    }


def _heading(category: str) -> str:
    return category.capitalize()


def _plain(text: str) -> str:
    """Write text into Markdown so that it reads the same."""
    return _MARKS.sub(r"\\\g<0>", visible(text))
