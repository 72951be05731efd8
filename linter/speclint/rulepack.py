"""Where rules come from: the pack that ships with the program, and a team's own files."""

from __future__ import annotations

import hashlib
import os
import pickle
from pathlib import Path
from typing import TYPE_CHECKING, Final

from speclint import __version__
from speclint.source import Source, read
from speclint.user_cache import cache_folder

if TYPE_CHECKING:
    from collections.abc import Sequence

    from speclint.rule import Rule
    from speclint.slip import Slip

_HERE: Final = Path(__file__).parent


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
    digest = hashlib.sha256(f"{__version__} {_program_stamp()}".encode())
    for path, source in sources:
        digest.update(path.encode() + b"\0")
        digest.update(source.data if isinstance(source, Source) else b"")
    kept = cache_folder() / f"rules-{digest.hexdigest()[:32]}.pickle"
    try:
        rules: tuple[Rule, ...] = pickle.loads(kept.read_bytes())  # noqa: S301 - our own file
    except (OSError, pickle.PickleError, EOFError, AttributeError, ImportError):
        rules = _judged(sources)
        _keep(kept, rules)
    return rules


def _judged(sources: Sequence[tuple[str, Source | Slip]]) -> tuple[Rule, ...]:
    from speclint.rule_reading import read_rules

    return read_rules(sources)


def _keep(kept: Path, rules: tuple[Rule, ...]) -> None:
    """Write the pack beside its place and move it there; a full or read-only disk is no harm."""
    part = kept.with_suffix(f".{os.getpid()}")
    try:
        kept.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        part.write_bytes(pickle.dumps(rules, pickle.HIGHEST_PROTOCOL))
        part.replace(kept)
    except OSError:
        return


def _program_stamp() -> int:
    """Changes whenever a module of the program does, so that a developer sees no stale rules."""
    folders = (_HERE, _HERE / "checks")
    return max(
        entry.stat().st_mtime_ns
        for folder in folders
        for entry in os.scandir(folder)
        if entry.name.endswith(".py")
    )
