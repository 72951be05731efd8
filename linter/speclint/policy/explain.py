"""Explains a rule by its code, its name or a pasted message: what it asks, why, how to fix it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from speclint.policy.rule_page import read_pages
from speclint.terminal import paint, spread, visible, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from speclint.policy.rule_page import Case, ExamplePage, RulePage, Shown
    from speclint.terminal import Style
    from speclint.text.slip import Slip
    from speclint.text.source import Source

_WORD: Final = re.compile(r"[A-Za-z0-9]+(?:-[A-Za-z0-9]+)*")
_ALL: Final = "\nAll rules: speclint rules"
_GAP: Final = "…"
_LEAST: Final = 12
"""Letters of a message that must stand in a pasted text before it counts as that message."""
_LIKE: Final = 0.6
"""Likeness from which a pasted text that was retyped or cut still counts as a message."""
_LABEL: Final = 12
_QUOTED: Final = 6
"""Words of the underlined text that an example quotes."""


def explain(
    query: str, sources: Iterable[Source | Slip], *, width: int = 100, colour: bool = False
) -> str | None:
    """Explain the rule that a query means, from rule files; None where it means none."""
    found = find_pages(query, read_pages(sources))
    if not found:
        return None
    page, *twins = found
    return "\n".join(_Explanation(width, colour=colour).lines(page, twins)) + "\n"


def unknown_rule(query: str, sources: Iterable[Source | Slip]) -> str:
    """Say that no rule is meant, and ask for the closest codes and names."""
    from speclint.naming.closest import closest

    pages = read_pages(sources)
    several = _of_kind(query.strip().casefold(), pages)
    if len(several) > 1:
        return f"“{visible(query)}” means several rules; name one of them: {', '.join(several)}."
    words = [word for page in pages for word in (page.code, page.name)]
    close = tuple(several) or closest(query, words)
    ask = f" Did you mean {' or '.join(f'“{word}”' for word in close)}?" if close else ""
    return f"No rule fits “{visible(query)}”.{ask or _ALL}"


def _of_kind(query: str, pages: Sequence[RulePage]) -> list[str]:
    """Codes of the rules that a category or the beginning of a code means."""
    return [
        page.code
        for page in pages
        if query and (page.category == query or page.code.casefold().startswith(query))
    ]


def find_pages(query: str, pages: Sequence[RulePage]) -> tuple[RulePage, ...]:
    """Find a rule by a message in the query, by the first code or name in it, or by likeness.

    Several rules may say the same words; then all of them are found, by code.
    """
    words = [word.casefold() for word in _WORD.findall(query)]
    named = [page for word in words for page in pages if page.code.casefold() == word]
    named = named or [page for word in words for page in pages if page.name == word]
    if len(words) > 1 or not named:
        said = _by_message(" ".join(query.casefold().split()), pages, whole=bool(named))
        return said or tuple(named[:1])
    return tuple(named[:1])


def _by_message(
    query: str, pages: Sequence[RulePage], *, whole: bool = False
) -> tuple[RulePage, ...]:
    """Find rules by what they say; `whole` where all fixed words must be there."""
    scores = {
        page: max(_score(query, case.message.casefold()) for case in page.cases) for page in pages
    }
    best = max(scores.values(), default=0.0)
    enough = 1.0 if whole else _LIKE
    return tuple(page for page in pages if scores[page] == best) if best >= enough else ()


def _score(query: str, message: str) -> float:
    """1 and more where all fixed words of the message stand in the query, in order."""
    parts = [part.strip() for part in message.split(_GAP)]
    letters = sum(map(len, parts))
    if letters >= _LEAST and _in_order(parts, query):
        return 1 + letters / 1000
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(None, query.split(), message.split(), autojunk=False)
    return matcher.ratio() if matcher.real_quick_ratio() >= _LIKE else 0.0


def _in_order(parts: Sequence[str], query: str) -> bool:
    at = 0
    for part in parts:
        at = query.find(part, at)
        if at < 0:
            return False
        at += len(part)
    return True


class _Explanation:
    """Writes a rule for a terminal."""

    def __init__(self, width: int, *, colour: bool) -> None:
        self._width = width
        self._colour = colour

    def lines(self, page: RulePage, twins: Sequence[RulePage]) -> Iterator[str]:
        kind = f"{page.category}, {page.level}"
        head = spread(page.label, kind, self._width) or f"{page.label}\n{kind}"
        yield head.replace(page.label, self._paint(page.label, "bold"), 1)
        yield ""
        yield from wrap(f"{page.title.rstrip('.')}.", self._width)
        yield ""
        own, *others = page.cases
        yield from self._row("why", own.why)
        yield from self._authority(page)
        yield from self._force(page)
        yield from self._row("fix", f"{own.fix} ({own.how})")
        yield from self._row("waive", waiver(page))
        if twins:
            yield from self._row("same words", ", ".join(twin.label for twin in twins))
        yield from self._cases(own, others)
        for example in page.examples:
            yield from self._example(example)

    def _authority(self, page: RulePage) -> Iterator[str]:
        for authority in page.authority:
            yield from self._row("authority", str(authority))
            if authority.url:
                yield f"{' ' * _LABEL}{authority.url}"

    def _force(self, page: RulePage) -> Iterator[str]:
        for number, stretch in enumerate(page.stretches):
            yield from self._row("" if number else "in force", stretch.days)
            for asked in stretch.asks:
                yield from self._row("", asked)
        yield from self._row("holds for", f"{page.applies}.")
        if page.clock:
            yield from self._row("", page.clock)

    def _cases(self, own: Case, others: list[Case]) -> Iterator[str]:
        if not others:
            return
        yield ""
        yield self._paint("It also says", "bold")
        for case in others:
            yield from self._indented(case.message, 2)
            if case.why != own.why:
                yield from self._indented(f"Why: {case.why}", 4)
            if case.fix != own.fix:
                yield from self._indented(f"Fix: {case.fix} ({case.how})", 4)

    def _example(self, example: ExamplePage) -> Iterator[str]:
        yield ""
        yield self._paint(f"Example: {example.title}", "bold")
        if told := circumstances(example):
            yield from self._indented(told, 2)
        for name, text in example.plan:
            yield from self._text(text, f"Beside it in the plan, {name}:")
        yield from self._text(example.was, "Before the revision:")
        yield from self._text(example.text, heading_of(example))
        if example.verdict:
            yield "  " + self._paint(example.verdict, "green")
        for shown in example.finds:
            yield from self._shown(shown)

    def _shown(self, shown: Shown) -> Iterator[str]:
        place = f"{shown.place}: " if shown.place else ""
        text = f"{place}{shown.message}{_underlined(shown.under)}"
        for line in wrap(visible(text), self._width - 4):
            yield f"  {self._paint(f'> {line}', 'red')}"
        yield from self._text(shown.fixed, "Once fixed:", "green")

    def _text(self, text: str, before: str, *styles: Style) -> Iterator[str]:
        if not text.strip():
            return
        if before:
            yield f"  {visible(before)}"
        for line in text.rstrip().split("\n"):
            yield f"      {self._paint(visible(line), *styles)}".rstrip()

    def _row(self, label: str, text: str) -> Iterator[str]:
        for number, line in enumerate(wrap(visible(text), self._width - _LABEL)):
            head = " " * _LABEL if number else self._paint(label.ljust(_LABEL), "blue")
            yield f"{head}{line}"

    def _indented(self, text: str, indent: int) -> Iterator[str]:
        yield from (f"{' ' * indent}{line}" for line in wrap(visible(text), self._width - indent))

    def _paint(self, text: str, *styles: Style) -> str:
        return paint(text, *styles, colour=self._colour)


def _underlined(text: str) -> str:
    words = text.split()
    if len("".join(words)) < 2:
        return ""
    more = " …" if len(words) > _QUOTED else ""
    return f" (at “{' '.join(words[:_QUOTED])}{more}”)"


def waiver(page: RulePage) -> str:
    """Say how a finding may be allowed to stay, or that it may not."""
    if not page.waivable:
        return "This rule cannot be waived."
    return f"Write this above the line, with your reason: # speclint: allow {page.code} -- …"


def heading_of(example: ExamplePage) -> str:
    """Name the text of an example where another stands beside it."""
    if example.was:
        return "After the revision:"
    return "The specification:" if example.plan else ""


def circumstances(example: ExamplePage) -> str:
    """Say where an example comes from, on which day and with which parameters it is judged."""
    parts = [
        f"from {example.source}" if example.source else "",
        f"judged on {example.day}" if example.day else "",
        *(f"with {asked}" for asked in example.params),
    ]
    told = ", ".join(part for part in parts if part)
    return f"{told[0].upper()}{told[1:]}." if told else ""
