"""What stood in a class before it got another code: findings know a class by its code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from speclint.run import Job, check
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from speclint.bot.approved import Approved
    from speclint.diff.compare_plans import Compared
    from speclint.diff.side import Side
    from speclint.finding import Finding
    from speclint.text.pointer import Pointer
    from speclint.text.source import Source


def with_new_codes(
    before: Sequence[Finding], specs: Iterable[Compared], start: Side, policy: Approved, day: date
) -> Iterator[Finding]:
    """What stood in the old files of such classes, told as if they had the new code already.

    So nothing of it is taken for something that the proposal brings. What the new code itself
    would bring did not stand there before, and is left out.
    """
    files = dict(_recoded(specs))
    if not files:
        return
    others = tuple(path for path in start.files if path not in files)
    job = Job(tuple(files), plan_only=others, given={**start.files, **files})
    stood = {_place(finding) for finding in before}
    for finding in check(job, policy.book, day, policy.wanted).findings:
        if _place(finding) in stood:
            yield finding


def _place(finding: Finding) -> tuple[str, str, Pointer, int]:
    return finding.path, finding.code, finding.pointer, finding.span.line


def _recoded(specs: Iterable[Compared]) -> Iterator[tuple[str, Source]]:
    for one in specs:
        if one.old is None or one.new is None or not one.old.spec.class_code:
            continue
        code = one.new.spec.class_code
        if code and code != one.old.spec.class_code:
            source = one.old.document.source
            start, end = one.old.document.span(Place(("class_code",)))
            text = source.text[:start] + code + source.text[end:]
            yield source.path, source.rewritten(text)
