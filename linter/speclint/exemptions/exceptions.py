"""Findings that the configuration leaves out: by rule, file and heading."""

from __future__ import annotations

import os
import re
from functools import cache
from typing import TYPE_CHECKING, Final

from speclint.policy.rule_choice import fits
from speclint.wording.patterns import pattern

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from speclint.finding import Finding
    from speclint.policy.rule import Rule
    from speclint.setup.settings import Ignore, Settings

_STAR: Final = re.compile(r"(\*\*/|\*\*|\*|\?)")
_STARS: Final = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}


def left_out(settings: Settings, rules: Sequence[Rule], root: str) -> Callable[[Finding], bool]:
    """Tell which findings do not count; a rule that may never be waived always does.

    Paths are compared as they stand below `root`.
    """
    ignores = [(ignore.value, _codes(ignore.value, rules)) for ignore in settings.ignore]
    base = os.path.realpath(root)

    @cache
    def below(path: str) -> str:
        return os.path.relpath(os.path.realpath(path), base).replace(os.sep, "/")

    def ignored(finding: Finding) -> bool:
        return any(
            finding.code in codes
            and (not ignore.at or _heading(finding) in ignore.at)
            and (not ignore.paths or any(fits_path(p, below(finding.path)) for p in ignore.paths))
            for ignore, codes in ignores
        )

    return ignored


def fits_path(wanted: str, path: str) -> bool:
    """Tell whether a folder, file or pattern means a path; `**` crosses folders, `*` does not."""
    wanted = wanted.removeprefix("./").rstrip("/")
    parts = _STAR.split(wanted)
    written = "".join(_STARS.get(part) or re.escape(part) for part in parts)
    return pattern(f"{written}(?:/.*)?").fullmatch(path) is not None


def _codes(ignore: Ignore, rules: Sequence[Rule]) -> frozenset[str]:
    return frozenset(
        rule.code
        for rule in rules
        if rule.waivable and any(fits(rule, name) for name in ignore.rules)
    )


def _heading(finding: Finding) -> str:
    return str(finding.pointer[0]) if finding.pointer else ""
