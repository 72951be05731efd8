"""Rule files judged: their examples run, their parts fit, and an example notices every slip."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from speclint.policy.example_run import mistakes
from speclint.policy.rule_file import RuleFile
from speclint.policy.rule_mutation import survivors
from speclint.policy.rule_reading import ready_rule
from speclint.policy.template import COMMON, placeholders
from speclint.setup.complaint import Complaint, WrittenError
from speclint.setup.written import complain, read_written
from speclint.text.pointer import Place
from speclint.text.source import read

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from speclint.policy.rule import Rule
    from speclint.text.document import Document
    from speclint.text.pointer import Pointer


@dataclass(frozen=True, slots=True)
class _Read:
    file: RuleFile
    rule: Rule
    document: Document

    def complaint(self, pointer: Pointer, message: str, *, key: bool = False) -> Complaint:
        place = Place(pointer, on="key") if key else Place(pointer)
        return complain(self.document, place, message)


def check_rules(paths: Sequence[str]) -> tuple[Complaint, ...]:
    """Judge rule files, each by itself and all together; empty where nothing is wrong."""
    found: list[Complaint] = []
    files: list[_Read] = []
    for path in paths:
        try:
            file, document = read_written(RuleFile, read(path), path)
            files.append(_Read(file, ready_rule(file, document), document))
        except WrittenError as error:
            found += error.complaints
    found += _twice(files)
    for one in files:
        try:
            found += (*_sentences(one), *_periods(one), *_examples(one))
        except WrittenError as error:  # its examples need the rules that ship, and one has a slip
            found += (complaint for complaint in error.complaints if complaint not in found)
    return tuple(found)


def _twice(files: Sequence[_Read]) -> Iterator[Complaint]:
    for key in ("code", "name"):
        counts = Counter(getattr(one.file, key) for one in files)
        for one in files:
            word = getattr(one.file, key)
            if counts[word] > 1:
                yield one.complaint((key,), f"The {key} “{word}” stands on more than one rule.")


def _sentences(one: _Read) -> Iterator[Complaint]:
    """Placeholders and variants that the check does not know would be shown to readers as is."""
    check = one.rule.periods[0].check
    known = COMMON | check.fills
    texts: list[tuple[Pointer, str | None]] = [
        (("message",), one.file.message),
        (("why",), one.file.why),
        (("fix", "title"), one.file.fix.title),
    ]
    for name, variant in one.file.variants.items():
        at: Pointer = ("variants", name)
        texts += [((*at, "message"), variant.message), ((*at, "why"), variant.why)]
        if variant.fix:
            texts.append(((*at, "fix", "title"), variant.fix.title))
        if name not in check.variants:
            names = ", ".join(sorted(check.variants)) or "none"
            message = f"The check “{check.kind}” has no variant “{name}”; it has: {names}."
            yield one.complaint(at, message, key=True)
    for pointer, text in texts:
        for gap in sorted(placeholders(text or "") - known):
            names = ", ".join(sorted(known))
            message = f"Nothing fills {{{gap}}}; this check fills: {names}."
            yield one.complaint(pointer, message)


def _periods(one: _Read) -> Iterator[Complaint]:
    """Periods stand in order, do not overlap, and do not end before they begin."""
    for index, period in enumerate(one.file.in_force):
        if period.start and period.until and period.until < period.start:
            message = f"The period ends on {period.until}, before it begins on {period.start}."
            yield one.complaint(("in_force", index), message)
    for index, (earlier, later) in enumerate(pairwise(one.file.in_force)):
        ends = earlier.until
        if ends is None or later.start is None or later.start <= ends:
            message = "This period overlaps the one before it; give that one an end."
            yield one.complaint(("in_force", index + 1), message)


def _examples(one: _Read) -> Iterator[Complaint]:
    outcomes = [isinstance(example.expect, list) for example in one.file.examples]
    if True not in outcomes or False not in outcomes:
        wanted = "with a finding" if True not in outcomes else "without one"
        yield one.complaint(("name",), f"The rule has no example {wanted}.")
    wrong = False
    for index, example in enumerate(one.file.examples):
        for mistake in mistakes(one.file, example):
            wrong = True
            yield one.complaint(("examples", index, "title"), mistake)
    if wrong:
        return
    yield from (one.complaint(("name",), text) for text in _boundaries(one.file))
    yield from (one.complaint(("name",), text) for text in survivors(one.file))


def _boundaries(file: RuleFile) -> Iterator[str]:
    """A rule that begins on a day shows the day before; its first day is found by mutation."""
    days = {example.on for example in file.examples}
    for period in file.in_force:
        if period.start and file.clock == "standing":
            before = period.start - timedelta(days=1)
            if before not in days and file.in_force[0] is period:
                yield f"No example shows {before}, the day before the rule begins."
