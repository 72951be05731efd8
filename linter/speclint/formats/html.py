"""One self-contained page for people without a terminal; it needs no network and no script."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING, Final

from speclint.formats.closing import closing, lasting_debts, next_command
from speclint.formats.corrected import Files
from speclint.formats.html_finding import article
from speclint.formats.html_page import head, shown
from speclint.formats.html_style import STYLE
from speclint.history.dates import write_out

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.finding import Finding
    from speclint.formats.options import Options
    from speclint.report import Report, Waived

_CHOICES: Final = (
    ("everything", "everything"),
    ("no-advice", "what must or should be fixed"),
    ("only-error", "what must be fixed"),
)


def render(report: Report, options: Options) -> str:
    """Write the page."""
    return "\n".join(_lines(report, options)) + "\n"


def _lines(report: Report, options: Options) -> Iterator[str]:
    files = [(path, list(f)) for path, f in groupby(report.findings, key=lambda f: f.path)]
    cards = _Cards(options)
    yield from _head(report)
    yield from _overview(files)
    yield "<main>"
    for number, (path, found) in enumerate(files, 1):
        yield from cards.file(number, path, found)
    yield from cards.debts(lasting_debts(report, options.rules))
    yield from cards.waived(report.waived)
    yield "</main>"
    yield from _foot(report)


class _Cards:
    """Writes findings with what is known of their rules and files."""

    def __init__(self, options: Options) -> None:
        self._files = Files(options)
        self._rules = options.rules

    def file(self, number: int, path: str, found: list[Finding]) -> Iterator[str]:
        yield f'<section class="file" id="file-{number}" aria-labelledby="title-{number}">'
        yield f'<header><h2 id="title-{number}">{_class_name(found[0])}</h2>'
        yield f'<p class="path">{shown(path)}</p></header>'
        for finding in found:
            yield from self._card(finding)
        yield "</section>"

    def debts(self, debts: list[Finding]) -> Iterator[str]:
        if debts:
            yield '<section class="aside"><h2>Known debts that must still be fixed</h2>'
            for debt in debts:
                yield from self._card(debt)
            yield "</section>"

    def waived(self, waived: tuple[Waived, ...]) -> Iterator[str]:
        if waived:
            yield '<section class="aside"><h2>Waived</h2>'
            for one in waived:
                until = f" until {write_out(one.until)}" if one.until else ""
                reason = f"<p><strong>Waived{until}:</strong> {shown(one.reason)}</p>"
                yield from self._card(one.finding, reason)
            yield "</section>"

    def _card(self, finding: Finding, extra: str = "") -> Iterator[str]:
        rule = self._rules.get(finding.code)
        yield from article(finding, self._files.corrections(finding), rule, extra)


def _head(report: Report) -> Iterator[str]:
    first, *rest = closing(report)
    yield head(f"speclint: {first}", STYLE)
    yield f'<header><h1>Class specifications</h1><p class="headline">{shown(first)}</p>'
    yield from (f"<p>{shown(sentence)}</p>" for sentence in (*rest, *report.notes))
    command = next_command(report)
    if command is not None:
        yield f"<p>Next: <code>{shown(command)}</code></p>"
    yield "</header>"


def _overview(files: list[tuple[str, list[Finding]]]) -> Iterator[str]:
    if not files:
        return
    yield '<nav aria-label="Specifications with findings"><table><thead><tr>'
    yield '<th scope="col">Class specification</th><th scope="col" class="number">must fix</th>'
    yield '<th scope="col" class="number">should fix</th>'
    yield '<th scope="col" class="number">advice</th></tr></thead><tbody>'
    for number, (_, found) in enumerate(files, 1):
        severities = [finding.severity for finding in found]
        cells = (severities.count("error"), severities.count("warning"), severities.count("advice"))
        counts = "".join(f'<td class="number">{count or "–"}</td>' for count in cells)
        name = _class_name(found[0])
        yield f'<tr><td><a href="#file-{number}">{name}</a></td>{counts}</tr>'
    yield "</tbody></table></nav>"
    yield from _choice()


def _choice() -> Iterator[str]:
    yield "<fieldset><legend>Show</legend>"
    for number, (name, text) in enumerate(_CHOICES):
        checked = "" if number else " checked"
        radio = f'<input type="radio" name="show" id="{name}"{checked}>'
        yield f'<label for="{name}">{radio} {text}</label>'
    yield "</fieldset>"


def _class_name(finding: Finding) -> str:
    code = f" ({finding.identity})" if finding.identity else ""
    return shown(f"{finding.title}{code}".strip() or finding.path)


def _foot(report: Report) -> Iterator[str]:
    yield f"<footer><p>speclint {shown(report.version)}. Every finding is listed"
    yield "with its place in the file, the reason for it and the way to fix it."
    yield "To read more about a rule, run <code>speclint explain</code> with its code.</p></footer>"
    yield "</body>\n</html>"
