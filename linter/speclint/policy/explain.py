"""Explains a rule by its code, its name or a pasted message: what it asks, why, how to fix it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from speclint.policy.page_reading import read_pages
from speclint.policy.rule_search import find_pages
from speclint.terminal import paint, spread, visible, wrap

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from speclint.policy.rule_page import Case, ExamplePage, RulePage, Shown
    from speclint.terminal import Style
    from speclint.text.slip import Slip
    from speclint.text.source import Source

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
