"""Where rules come from: the pack that ships with the program, and a team's own files."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from speclint.setup.user_cache import keep, labelled, load_kept, words_of_files

if TYPE_CHECKING:
    from collections.abc import Sequence
    from os import PathLike

    StrPath = str | PathLike[str]

    from speclint.policy.rule import Rule

_HERE: Final = os.path.dirname(os.path.dirname(__file__))


def shipped_rules() -> str:
    """Folder of the rules that ship: inside the wheel, or beside `linter/` in a checkout."""
    inside = os.path.join(_HERE, "rules")
    if os.path.isdir(inside):
        return inside
    return os.path.join(os.path.dirname(os.path.dirname(_HERE)), "rules")


def rule_paths(folders: Sequence[StrPath]) -> list[str]:
    """Rule files of the folders (or single files) named, in order of their names."""
    paths: list[str] = []
    for place in folders:
        path = os.fspath(place)
        paths += [path] if os.path.isfile(path) else _rules_in(path)
    return paths


def _rules_in(folder: str) -> list[str]:
    """Files of a folder that may be rules; none where there is no folder."""
    try:
        names = os.listdir(folder)
    except (FileNotFoundError, NotADirectoryError):
        return []
    return [os.path.join(folder, name) for name in sorted(names) if name.endswith(".yaml")]


def load_rules(folders: Sequence[StrPath]) -> tuple[Rule, ...]:
    """Load all rules; raises WrittenError where a file is not a rule.

    A pack that was loaded before comes from the user's own cache, keyed by its content and by
    this program's, so that pydantic need not judge it again.
    """
    paths = rule_paths(folders)
    label = labelled("rules", words_of_files(paths))
    kept = load_kept(label)
    if isinstance(kept, tuple):
        return kept
    rules = _judged(paths)
    for rule in rules:
        for period in rule.periods:
            period.check.work_out()
    keep(label, rules)
    return rules


def _judged(paths: Sequence[str]) -> tuple[Rule, ...]:
    from speclint.policy.rule_reading import read_rules
    from speclint.text.source import read

    return read_rules([(path, read(path)) for path in paths])
