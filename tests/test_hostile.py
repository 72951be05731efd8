"""Files that stop other linters: each is read, or told in one finding at the right line."""

from __future__ import annotations

import json
import shutil
import sys
from pathlib import Path

import pytest

pytest.importorskip("resource", reason="limits are set as POSIX systems set them")

from hostile_files import HOSTILE, Hostile
from limited_run import Run, run

NEIGHBOR = Path(__file__).parent.parent / "specs" / "customer-service-specialist" / "102C.yaml"
NEIGHBOR_SAYS = [("STR010", 9), ("STR010", 17)]


def check(folder: Path) -> Run:
    words = ("check", str(folder), "--no-baseline", "--select", "FIL,STR", "--format", "json")
    return run(sys.executable, "-m", "speclint", *words)


def told(output: str, *, neighbor: bool) -> list[tuple[str, int]]:
    """Code and line of each finding in the other file, or in all but that."""
    return [
        (finding["code"], finding["line"])
        for finding in json.loads(output)["findings"]
        if (Path(finding["path"]).name == NEIGHBOR.name) == neighbor
    ]


@pytest.mark.parametrize("hostile", HOSTILE, ids=lambda hostile: hostile.name)
def test_hostile_file(hostile: Hostile, tmp_path: Path) -> None:
    hostile.write(tmp_path)
    shutil.copy(NEIGHBOR, tmp_path)
    done = check(tmp_path)
    assert done.errors == ""
    assert told(done.output, neighbor=False) == list(hostile.expected)
    assert told(done.output, neighbor=True) == NEIGHBOR_SAYS
    assert done.code == (1 if hostile.expected else 0)
    assert done.megabytes < 300


def test_all_hostile_files_at_once_under_all_rules(tmp_path: Path) -> None:
    expected: dict[str, tuple[tuple[str, int], ...]] = {}
    for number, hostile in enumerate(HOSTILE):
        if isinstance(hostile.data, bytes):
            expected[f"{number}.yaml"] = hostile.expected
            (tmp_path / f"{number}.yaml").write_bytes(hostile.data)
    words = ("check", str(tmp_path), "--no-baseline", "--format", "json")
    done = run(sys.executable, "-m", "speclint", *words)
    found: dict[str, list[tuple[str, int]]] = {name: [] for name in expected}
    for finding in json.loads(done.output)["findings"]:
        found[Path(finding["path"]).name].append((finding["code"], finding["line"]))
    assert done.errors == ""
    assert done.megabytes < 300
    assert {
        name for name, wanted in expected.items() if not set(wanted) <= set(found[name])
    } == set()
