"""What stood in a class before it got another code: findings and debts know a class by its code."""

from __future__ import annotations

from typing import TYPE_CHECKING

from speclint.edits.edit import RemoveItem, SetValue
from speclint.edits.guard import Refusal, guarded
from speclint.exemptions.fingerprint import alike
from speclint.named_tuple import NamedTuple
from speclint.run import Job, check

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from speclint.diff.compare_plans import Compared
    from speclint.edits.edit import Edit
    from speclint.exemptions.baseline import Debt
    from speclint.finding import Finding
    from speclint.policy.rulebook import Rulebook
    from speclint.spec.spec import Spec
    from speclint.text.slip import Slip
    from speclint.text.source import Source

    Files = Mapping[str, Source | Slip]


class Recoded(NamedTuple):
    """One finding under the old code, and as it would be if the old file had the new code."""

    before: Finding
    after: Finding


def recoded(
    specs: Iterable[Compared],
    start: Files,
    book: Rulebook,
    day: date,
    stood: Sequence[Finding] | None = None,
) -> Iterator[Recoded]:
    """Judge the old files of such classes under both codes; `stood` is what is known of the old.

    So nothing of it is taken for something that the proposal brings. What the new code itself
    would bring did not stand there before, and is left out.
    """
    files = dict(_under_new_code(specs))
    if not files:
        return
    others = tuple(path for path in start if path not in files)
    job = Job(tuple(files), plan_only=others, given={**start, **files})
    if stood is None:
        stood = check(job._replace(given=start), book, day).findings
    before: dict[object, list[Finding]] = {}
    for finding in stood:
        before.setdefault(_place(finding), []).append(finding)
    for after in check(job, book, day).findings:
        if same := before.get(_place(after)):
            yield Recoded(same.pop(0), after)


def under_new_codes(debts: Iterable[Debt], pairs: Iterable[Recoded]) -> Iterator[tuple[Debt, Debt]]:
    """Yield each debt of such a class, and the same debt under the new code."""
    left = list(pairs)
    for debt in debts:
        pair = next((p for p in left if alike(p.before.fingerprint, debt.fingerprint)), None)
        if pair is not None:
            left.remove(pair)
            number = debt.key.removeprefix(debt.fingerprint)
            yield (
                debt,
                debt._replace(key=f"{pair.after.fingerprint}{number}", who=pair.after.identity),
            )


def _place(finding: Finding) -> tuple[object, ...]:
    return finding.path, finding.code, finding.pointer, finding.place


def _under_new_code(specs: Iterable[Compared]) -> Iterator[tuple[str, Source]]:
    """Old files with the class code and the variant of the new ones; one that refuses stays out."""
    for one in specs:
        old, new = one.old, one.new
        if old is None or new is None or old.identity == new.identity:
            continue
        if old.spec.class_code and new.spec.class_code:
            source = old.document.source
            text = guarded(source, tuple(_edits(old.spec, new.spec)))
            if not isinstance(text, Refusal):
                yield source.path, source.rewritten(text)


def _edits(old: Spec, new: Spec) -> Iterator[Edit]:
    if old.class_code != new.class_code:
        yield SetValue(("class_code",), new.class_code)
    if old.variant != new.variant:
        at = ("variant",)
        yield SetValue(at, new.variant) if new.variant else RemoveItem(at)
