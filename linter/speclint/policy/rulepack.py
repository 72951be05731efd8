"""Where rules come from: the pack that ships with the program, and a team's own files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from speclint.setup.user_cache import keep, labelled, load_kept, words_of_files

if TYPE_CHECKING:
    from collections.abc import Sequence

    from speclint.policy.rule import Rule

_HERE: Final = Path(__file__).parent.parent


def shipped_rules() -> Path:
    """Folder of the rules that ship: inside the wheel, or beside `linter/` in a checkout."""
    inside = _HERE / "rules"
    return inside if inside.is_dir() else _HERE.parent.parent / "rules"


def rule_paths(folders: Sequence[Path]) -> list[Path]:
    """Rule files of the folders (or single files) named, in order of their names."""
    paths: list[Path] = []
    for folder in folders:
        paths += [folder] if folder.is_file() else sorted(folder.glob("*.yaml"))
    return paths


def load_rules(folders: Sequence[Path]) -> tuple[Rule, ...]:
    """Load all rules; raises WrittenError where a file is not a rule.

    A pack that was loaded before comes from the user's own cache, keyed by its content and by
    this program's, so that pydantic need not judge it again.
    """
    paths = [str(path) for path in rule_paths(folders)]
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
