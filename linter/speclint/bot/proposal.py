"""A proposal read from local git and judged by the policy of its base: the review of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from speclint.bot.approved import approved
from speclint.bot.commits import commits, hunks, sides, tree
from speclint.bot.judging import judge
from speclint.bot.review import Draft, Hunks, Review
from speclint.bot.told import told
from speclint.formats.corrected import Files
from speclint.formats.options import Options
from speclint.text.slip import Slip

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from speclint.bot.asked import Asked
    from speclint.bot.commits import Commits
    from speclint.bot.judging import Judged
    from speclint.diff.git import Repository
    from speclint.report import Report


@dataclass(frozen=True, slots=True)
class Target:
    """What is reviewed: two revisions by any name, and the name of the branch aimed at."""

    base: str
    head: str
    base_ref: str
    draft: bool = False


@dataclass(frozen=True, slots=True)
class Examined:
    """A review, and what only the run that made it needs of it."""

    commits: Commits
    review: Review
    report: Report
    options: Options
    exit_code: int


def examine(
    target: Target,
    asked: Asked,
    repository: Repository,
    environment: Mapping[str, str],
    today: date,
) -> Examined:
    """Read both revisions and judge; raises GitError and PolicyError.

    Nothing of the work tree is read: only what git holds of the revisions.
    """
    found = commits(repository, target.base, target.head)
    policy = approved(tree(repository, found.base), asked.config, environment)
    read = sides(repository, found, target.base_ref, policy.layout, asked.config)
    judged = judge(read, policy, asked.on or today)
    files, rules = read.head.files, {rule.code: rule for rule in policy.book.rules}
    options = Options(rules=rules, source=lambda path: files.get(path, Slip("unreadable")))
    spans = hunks(repository, found)
    review = _review(judged, spans, target.base_ref, options)
    code = judged.report.exit_code(asked.fail_on or policy.fail_on)
    return Examined(found, review, judged.report, options, 0 if target.draft else code)


def _review(
    judged: Judged, spans: Mapping[str, tuple[range, ...]], rules_of: str, options: Options
) -> Review:
    findings = judged.report.findings
    paths = [path for path in dict.fromkeys(one.path for one in findings) if path in spans]
    return Review(
        plan=judged.plan,
        findings=tuple(told(findings, Files(options), judged.stood)),
        older=judged.older,
        drafts=tuple(Draft(classes, sentence) for classes, sentence in judged.drafts),
        moved=judged.moved,
        hunks=tuple(
            Hunks(path, tuple((span.start, span.stop - 1) for span in spans[path] if span))
            for path in paths
        ),
        day=judged.report.on,
        rules_of=rules_of,
    )
