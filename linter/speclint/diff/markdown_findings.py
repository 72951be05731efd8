"""What must, should and could be mended, as blocks of the comment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from speclint.bot.escape import escape, url_path
from speclint.diff.markdown_comment import opened, short

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from speclint.diff.markdown_comment import Comment
    from speclint.finding import Finding
    from speclint.rule import Severity

_HEADINGS: Final[dict[Severity, str]] = {
    "error": "⛔ To fix",
    "warning": "⚠️ Should be fixed",
    "advice": "💡 Advice",
}


def fix_sentence(findings: Sequence[Finding]) -> str:
    """Say how much must be mended before the proposal can be approved."""
    errors = sum(finding.severity == "error" for finding in findings)
    if not errors:
        return "Nothing must be fixed."
    things = "1 thing" if errors == 1 else f"{errors:,} things"
    return f"{things} to fix before this can be approved."


def findings(comment: Comment, *, many: bool, most: int | None) -> Iterator[str]:
    """A list for each severity, advice folded; then the history sentences to paste.

    `many` names the class with each finding; `most` limits each list.
    """
    for severity, heading in _HEADINGS.items():
        found = [one for one in comment.findings or () if one.severity == severity]
        if found:
            body = _list(found, comment, many=many, most=most)
            open_heading = f"### {heading}\n{body}"
            is_advice = severity == "advice"
            yield opened(f"{heading} ({len(found):,})", body) if is_advice else open_heading
    for identity, sentence in comment.drafts.items():
        yield f"**History entry to paste** ({short(identity)}):\n> {escape(sentence)}"


def _list(found: Sequence[Finding], comment: Comment, *, many: bool, most: int | None) -> str:
    shown = found[:most]
    lines = [f"{n}. {_finding(one, comment, many=many)}" for n, one in enumerate(shown, 1)]
    if len(shown) < len(found):
        lines += ["", f"Shown {len(shown):,} of {len(found):,}."]
    return "\n".join(lines)


def _finding(finding: Finding, comment: Comment, *, many: bool) -> str:
    name = f"{finding.title} ({finding.identity}): " if many else ""
    text = f"**{short(name + finding.place)}.** {short(finding.message)}"
    line = f"line {finding.span.line}"
    if comment.files:
        address = f"{comment.files}{url_path(finding.path)}#L{finding.span.line}"
        line = f"[{line}]({address})"
    return f"{text} {short(finding.remedy.title.rstrip('.'))}. → {line}"
