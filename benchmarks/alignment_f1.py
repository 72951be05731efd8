"""Prints how well statements are aligned: F1 on planted edits and on hand-labelled revisions.

    python benchmarks/alignment_f1.py [lists of each strength, 300]

The bars are 0.95 for pairs and 0.90 for splits and merges. Statements equal in words count for
nothing, they are too easy; a group counts only when all its places are right.
"""

from __future__ import annotations

import random
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from planted_edits import BEYOND, FAMILIES, STRENGTHS, Link, planted, reworded
from speclint.diff.align import align
from speclint.diff.characters import plain
from speclint.diff.similarity import words

sys.path.append(str(Path(__file__).parent.parent / "tests"))
from labelled_revisions import read_revisions

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

BARS = {"pairs": 0.95, "splits": 0.90, "merges": 0.90}


@dataclass(frozen=True, slots=True)
class Case:
    """Two lists of statements and the places that belong together."""

    old: Sequence[str]
    new: Sequence[str]
    links: frozenset[Link]


def main(count: int) -> int:
    """Prints all tables; 1 where a bar is missed, else 0."""
    results: list[bool] = []
    print(f"{'F1':24}{'pairs':>14}{'splits':>14}{'merges':>14}")
    for name, shares in (STRENGTHS | BEYOND).items():
        sources = (random.Random(f"{name} {n}") for n in range(count))
        cases = [Case(p.old, p.new, p.links) for p in (planted(s, shares) for s in sources)]
        passed = report(f"planted, {name}", cases)
        results += [passed] if name in STRENGTHS else []
    labelled = [Case(one.old, one.new, one.links) for one in read_revisions()]
    results.append(report("labelled by hand", labelled))
    print_times()
    return 0 if all(results) else 1


def report(name: str, cases: Sequence[Case]) -> bool:
    """Prints one line, with the number of groups in the truth; whether all bars are passed."""
    found = [(changed(case, predicted(case)), changed(case, case.links)) for case in cases]
    line, passed = f"{name:24}", True
    for kind, bar in BARS.items():
        parts = [(of_kind(kind, ours), of_kind(kind, truth)) for ours, truth in found]
        value = f1(parts)
        passed = passed and value >= bar
        line += f"{value:8.3f} ({sum(len(truth) for _, truth in parts):4})"
    print(line)
    return passed


def predicted(case: Case) -> frozenset[Link]:
    """The places that align puts together."""
    pairings = align(case.old, case.new).pairings
    return frozenset((p.old, p.new) for p in pairings if p.old and p.new)


def changed(case: Case, links: Iterable[Link]) -> frozenset[Link]:
    """The links but those of one statement with one that has the same words."""
    return frozenset(
        (old, new)
        for old, new in links
        if len(old) + len(new) > 2 or words(case.old[old[0]]) != words(case.new[new[0]])
    )


def of_kind(kind: str, links: frozenset[Link]) -> frozenset[Link]:
    """The links that are pairs, splits or merges."""
    sizes = {"pairs": (1, 1), "splits": (1, 2), "merges": (2, 1)}[kind]
    return frozenset(
        (old, new) for old, new in links if (min(len(old), 2), min(len(new), 2)) == sizes
    )


def f1(parts: Iterable[tuple[frozenset[Link], frozenset[Link]]]) -> float:
    """Twice the right ones over all found and all true ones; 1 where there is nothing to find."""
    counts = [(len(ours & truth), len(ours) + len(truth)) for ours, truth in parts]
    total = sum(size for _, size in counts)
    return 2 * sum(right for right, _ in counts) / total if total else 1.0


def print_times() -> None:
    """Prints the best of five runs for lists in which every statement is reworded or equal."""
    source = random.Random(1)
    for size in (12, 60, 300):
        pool = [duty for family in FAMILIES for duty in family]
        old = [reworded(source.choice(pool), 0.5, source) + f" {n}" for n in range(size)]
        new = [reworded(text, source.uniform(0.1, 0.5), source) for text in old]
        for name, other in (("reworded", new), ("equal", list(old))):
            best = min(seconds(old, other) for _ in range(5))
            print(f"{size:4} x {size:3} statements, {name:9}{best * 1000:9.1f} ms")


def seconds(old: Sequence[str], new: Sequence[str]) -> float:
    """Wall time of one alignment, without what earlier ones left in the caches."""
    words.cache_clear()
    plain.cache_clear()
    start = time.perf_counter()
    align(old, new)
    return time.perf_counter() - start


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 300))
