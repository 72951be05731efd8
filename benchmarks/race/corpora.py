"""What the programs are given to read: a plan, and as many bytes of Python, with known defects."""

from __future__ import annotations

from dataclasses import dataclass
from random import Random
from typing import TYPE_CHECKING, Final

from corpus.vocabulary import PROSE, WORK
from plan_generator import generate, write_plan

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

PLANTED_YAML: Final = "unknown_key: planted   \n"
"""A key that no schema knows, with trailing blanks: each program for YAML reports it."""
PLANTED_PYTHON: Final = "import planted\n"
"""An import that nothing uses."""


@dataclass(frozen=True, slots=True)
class Target:
    """A folder of files, or one file, and the files in it that have a planted defect."""

    path: Path
    files: tuple[Path, ...]
    planted: frozenset[str] = frozenset()

    @property
    def size(self) -> int:
        """Bytes of all files."""
        return sum(path.stat().st_size for path in self.files)


def plan(folder: Path, count: int, seed: int = 1) -> Target:
    """Write a plan without defects."""
    return Target(folder, tuple(write_plan(generate(count, seed), folder)))


def python_like(folder: Path, model: Target) -> Target:
    """Write Python modules, one for each file of the model and as long."""
    rng = Random("python")
    paths = []
    for number, specification in enumerate(model.files):
        path = folder / f"package_{number // 100}" / f"module_{number}.py"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_module(specification.stat().st_size, rng), encoding="utf-8")
        paths.append(path)
    return Target(folder, tuple(paths))


def _module(size: int, rng: Random) -> str:
    text = '"""Rules of one class of work."""\n'
    for function in _functions(rng):
        if len(text) + len(function) > size:
            return text + "#" * (size - len(text) - 1) + "\n"
        text += function
    return text


def _functions(rng: Random) -> Iterator[str]:
    number = 0
    while True:
        number += 1
        name = rng.choice(PROSE["topics"]).replace(" ", "_")
        thing = rng.choice(WORK["review"]["objects"])
        yield (
            f"\n\ndef {name}_{number}(items: list[str], limit: int = {number}) -> int:\n"
            f'    """Count the {thing} {rng.choice(PROSE["scopes"])}."""\n'
            f"    total = 0\n"
            f"    for index, item in enumerate(items):\n"
            f'        if item.startswith("{thing}") and index < limit:\n'
            f"            total += len(item) * {rng.randint(2, 9)}\n"
            f"    return total\n"
        )


def plant(target: Target, *, everywhere: bool = False) -> Target:
    """Put a defect into the first, the middle and the last file, or into every file."""
    files = sorted(target.files)
    chosen = files if everywhere else {files[0], files[len(files) // 2], files[-1]}
    planted = PLANTED_PYTHON if files[0].suffix == ".py" else PLANTED_YAML
    for path in chosen:
        text = path.read_text(encoding="utf-8")
        if not text.endswith(planted):
            path.write_text(text + planted, encoding="utf-8")
    names = frozenset(f"{path.parent.name}/{path.name}" for path in chosen)
    return Target(target.path, target.files, names)


def one_file(target: Target) -> Target:
    """The file of middle length among those that refer to no other class."""
    alone = [path for path in target.files if _stands_alone(path.read_text(encoding="utf-8"))]
    path = sorted(alone, key=lambda path: path.stat().st_size)[len(alone) // 2]
    return Target(path, (path,))


def _stands_alone(text: str) -> bool:
    return not any(mark in text for mark in ("series:", "replaces", "consolidates", "allocated to"))
