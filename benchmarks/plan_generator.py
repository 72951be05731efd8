"""Make a realistic classification plan of any size, free of defects or with known ones.

python benchmarks/plan_generator.py OUT --count 2000 --seed 1 --defects 0.05
"""

from __future__ import annotations

import argparse
import json
from dataclasses import asdict, dataclass
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Final

from corpus.planted import PlantedDefect
from corpus.planting import Planting
from corpus.series import plan_series
from corpus.specification import series_drafts
from corpus.yaml_text import yaml_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from corpus.draft import Draft

LIMIT: Final = 20_000
"""As many specifications as there are class codes for."""

__all__ = ["LIMIT", "GeneratedSpec", "PlantedDefect", "generate", "main", "write_plan"]


@dataclass(frozen=True, slots=True)
class GeneratedSpec:
    """One file of the plan: its path below the plan's folder, its text, what is wrong in it."""

    path: str
    text: str
    defects: tuple[PlantedDefect, ...]


def generate(count: int, seed: int = 1, defect_rate: float = 0.0) -> Iterator[GeneratedSpec]:
    """Make `count` specifications, the same ones for the same arguments.

    `defect_rate` is the share of specifications with one defect, 0 to 1. The others are the same
    at every rate, so a plan with defects can be compared with the plan without.
    """
    if not 0 <= count <= LIMIT:
        raise ValueError(f"A plan holds 0 to {LIMIT} specifications, not {count}.")
    chance = Random(f"defects of {seed}")
    planting = Planting(chance)
    for draft in _drafts(count, seed):
        found = planting.plant(draft) if chance.random() < defect_rate else None
        changed, defects = (found[0], (found[1],)) if found else (draft, ())
        yield GeneratedSpec(_path(draft), yaml_text(changed), defects)


def write_plan(specs: Iterable[GeneratedSpec], out: Path) -> list[Path]:
    """Write the files below `out` and give their paths, in the order of the plan."""
    paths = []
    for spec in specs:
        path = out / spec.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(spec.text, encoding="utf-8", newline="\n")
        paths.append(path)
    return paths


def _drafts(count: int, seed: int) -> Iterator[Draft]:
    other: str | None = None
    for series in plan_series(count, Random(seed)):
        yield from series_drafts(series, other, Random(f"{seed} {series.classes[0].code}"))
        if not series.information_technology:
            other = series.classes[-1].title


def _path(draft: Draft) -> str:
    folder = (draft.series or draft.title).lower().replace("&", "and").replace(",", "")
    return f"{folder.replace(' ', '-')}/{draft.class_code}.yaml"


def main(arguments: Sequence[str] | None = None) -> int:
    """Write a plan to a folder; list the planted defects, one JSON object a line, with it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path, help="folder for the plan")
    parser.add_argument("--count", type=int, default=2000, help="specifications (2000)")
    parser.add_argument("--seed", type=int, default=1, help="another seed, another plan (1)")
    parser.add_argument("--defects", type=float, default=0.0, help="share with a defect, 0 to 1")
    given = parser.parse_args(arguments)
    specs = list(generate(given.count, given.seed, given.defects))
    write_plan(specs, given.out)
    planted = [{"path": s.path, **asdict(d)} for s in specs for d in s.defects]
    if planted:
        lines = "".join(f"{json.dumps(one, ensure_ascii=False)}\n" for one in planted)
        (given.out / "planted-defects.jsonl").write_text(lines, encoding="utf-8")
    print(f"{len(specs)} specifications, {len(planted)} defects planted, in {given.out}")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
