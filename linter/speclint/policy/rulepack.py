"""Where rules come from: the pack that ships with the program, and a team's own files."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from speclint.setup.user_cache import keep, kept_name, load_kept
from speclint.text.source import Source, read

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from speclint.policy.rule import Rule
    from speclint.text.slip import Slip

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
    sources = [(str(path), read(str(path))) for path in rule_paths(folders)]
    name = kept_name("rules", _parts(sources))
    kept = load_kept(name)
    if isinstance(kept, tuple):
        return kept
    rules = _judged(sources)
    keep(name, rules)
    return rules


def _parts(sources: Sequence[tuple[str, Source | Slip]]) -> Iterator[bytes]:
    for path, source in sources:
        yield path.encode()
        yield source.data if isinstance(source, Source) else b""


def _judged(sources: Sequence[tuple[str, Source | Slip]]) -> tuple[Rule, ...]:
    from speclint.policy.rule_reading import read_rules

    return read_rules(sources)
