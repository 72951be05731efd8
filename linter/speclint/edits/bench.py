"""Files judged again and again while they change: only what changed is read anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from speclint.exemptions.waiving import settle
from speclint.lint import FileResult, lint_file, lint_plan
from speclint.parallel import each

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import date

    from speclint.finding import Finding
    from speclint.policy.rulebook import Rulebook
    from speclint.run import Job
    from speclint.text.slip import Slip
    from speclint.text.source import Source


class Bench:
    """Judges a job with some files under another text than on disk."""

    def __init__(
        self,
        job: Job,
        book: Rulebook,
        day: date,
        wanted: Callable[[Finding], bool] = lambda _: True,
    ) -> None:
        self._job = job
        self._book = book
        self._day = day
        self._wanted = wanted
        self._on_disk: dict[str, FileResult] = {}
        self._last: dict[str, tuple[str, FileResult]] = {}

    def judge(self, sources: Mapping[str, Source]) -> Sequence[Finding]:
        """Findings that are wanted in the files asked for; waived ones are left out."""
        if not self._on_disk:
            paths = (*self._job.files, *self._job.plan_only)
            self._on_disk = {r.path: r for r in each(self._judge_on_disk, paths)}
        results = self._on_disk | {path: self._changed(path, s) for path, s in sources.items()}

        def read(path: str) -> Source | Slip:
            return sources.get(path) or self._job.source(path)

        facts = [r.facts for r in results.values() if r.facts is not None]
        asked = [results[path] for path in self._job.files]
        found = [f for result in asked for f in result.findings]
        names = frozenset(self._job.files)
        found += (f for f in lint_plan(facts, self._book, self._day, read) if f.path in names)
        settled = settle(filter(self._wanted, found), asked, self._book, self._day, read)
        return sorted(settled.findings, key=lambda f: f.sort_key)

    def _judge_on_disk(self, path: str) -> FileResult:
        return lint_file(path, self._job.source(path), self._book, self._day)

    def _changed(self, path: str, source: Source) -> FileResult:
        """Judge a changed text, unless it is the one judged last."""
        text, result = self._last.get(path, ("", None))
        if result is None or text != source.text:
            result = lint_file(path, source, self._book, self._day)
            self._last[path] = source.text, result
        return result
