"""What must, should and could be mended, as blocks of the comment."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from speclint.diff.markdown_comment import opened, short
from speclint.formats.markdown_escape import fence, url_path

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from speclint.diff.markdown_comment import Comment
    from speclint.diff.shown_finding import ShownFinding
    from speclint.policy.rule import Severity

_HEADINGS: Final[dict[Severity, str]] = {
    "error": "⛔ To fix",
    "warning": "⚠️ Should be fixed",
    "advice": "💡 Advice",
}
_ALIKE: Final = 4
"""Classes from which the same finding is told once for all of them."""

_NAMED: Final = 10
"""Classes named in a finding that is told for all of them."""


def fix_sentence(findings: Sequence[ShownFinding]) -> str:
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
    drafts = list(comment.drafts.items())
    for identity, sentence in drafts[:most]:
        yield f"**History entry to paste** ({short(identity)}):\n\n{fence(sentence, 'text')}"
    if most is not None and len(drafts) > most:
        yield f"Shown {most:,} of {len(drafts):,} history entries to paste."


def _list(found: Sequence[ShownFinding], comment: Comment, *, many: bool, most: int | None) -> str:
    groups = _alike(found) if many else [[finding] for finding in found]
    shown = groups[:most]
    lines = [f"{n}. {_item(group, comment, many=many)}" for n, group in enumerate(shown, 1)]
    if len(shown) < len(groups):
        told = sum(map(len, shown))
        lines += ["", f"Shown {told:,} of {len(found):,}."]
    return "\n".join(lines)


def _alike(found: Sequence[ShownFinding]) -> list[list[ShownFinding]]:
    """Put what several classes share together, the most frequent first; the rest stays alone."""
    alike: dict[tuple[str, ...], list[ShownFinding]] = {}
    for one in found:
        key = (one.code, one.remedy.title)
        alike.setdefault(key, []).append(one)
    shared = [group for group in alike.values() if len({f.path for f in group}) >= _ALIKE]
    told = {id(finding) for group in shared for finding in group}
    shared.sort(key=len, reverse=True)
    return [*shared, *([finding] for finding in found if id(finding) not in told)]


def _item(group: Sequence[ShownFinding], comment: Comment, *, many: bool) -> str:
    if len(group) == 1:
        return _finding(group[0], comment, many=many)
    first = group[0]
    by_class = {finding.path: finding for finding in group}
    named = [_link(f.identity or f.path, f, comment) for f in [*by_class.values()][:_NAMED]]
    left = len(by_class) - len(named)
    more = f" and {left:,} more" if left else ""
    count = f"**In {len(by_class):,} class specifications.**"
    remedy = _sentence(first.remedy.title)
    example = "" if all(one.message == first.message for one in group) else "For example: "
    return f"{count} {example}{short(first.message)} {remedy} → {', '.join(named)}{more}"


def _finding(finding: ShownFinding, comment: Comment, *, many: bool) -> str:
    known = f"{finding.title} ({finding.identity}): " if finding.identity else f"{finding.path}: "
    text = f"**{short((known if many else '') + finding.place)}.** {short(finding.message)}"
    link = _link(f"line {finding.span.line}", finding, comment)
    return f"{text} {_sentence(finding.remedy.title)} → {link}"


def _sentence(text: str) -> str:
    """An instruction with one full stop, also where it ends with a quoted sentence."""
    return short(text if text.endswith((".", ".”", ":")) else f"{text}.")


def _link(words: str, finding: ShownFinding, comment: Comment) -> str:
    if not comment.files:
        return short(words)
    return f"[{short(words)}]({comment.files}{url_path(finding.path)}#L{finding.span.line})"
