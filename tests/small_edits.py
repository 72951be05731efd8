"""Small edits to real specifications, and the check that each gives exactly its findings."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from checked_runs import check, copied_specs, under

if TYPE_CHECKING:
    from checked_runs import FindingData, Run

A, C, D = "102A", "102C", "102D"
OLD_2, OLD_4 = "09440", "09460"


@dataclass(frozen=True, slots=True)
class Told:
    """A finding that an edit gives: its rule, its file, line and column, place and words."""

    code: str
    file: str
    line: int
    column: int
    place: str
    under: str


@dataclass(frozen=True, slots=True)
class Edit:
    """Texts that are replaced in one specification, and what comes and goes with them."""

    file: str
    changes: tuple[tuple[str, str], ...]
    told: tuple[Told, ...] = ()
    gone: tuple[str, ...] = ()

    def applied(self, text: str) -> str:
        """Replace each text, which must stand once."""
        for old, new in self.changes:
            assert text.count(old) == 1, old
            text = text.replace(old, new)
        return text


def edit(
    file: str, old: str, new: str, *told: Told, gone: tuple[str, ...] = (), then: str = ""
) -> Edit:
    """Describe an edit of one text; `then` is "old=>new" of a second one."""
    second = (tuple(then.split("=>")),) if then else ()
    return Edit(file, ((old, new), *((first, last) for first, last in second)), told, gone)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copied_specs(tmp_path_factory.mktemp("edits"))


@pytest.fixture(scope="module")
def before(folder: Path) -> Run:
    return check(folder)


def key(folder: Path, finding: FindingData) -> tuple[str, str, str, str]:
    """What a finding is about, wherever it stands."""
    return finding["code"], finding["path"], finding["message"], under(folder, finding)


def new(
    old: list[tuple[FindingData, object]], run: list[tuple[FindingData, object]]
) -> list[FindingData]:
    known = Counter(what for _, what in old)
    fresh: list[FindingData] = []
    for finding, what in run:
        known[what] -= 1
        if known[what] < 0:
            fresh.append(finding)
    return fresh


def keyed(folder: Path, run: Run) -> list[tuple[FindingData, object]]:
    return [(finding, key(folder, finding)) for finding in run.findings]


def as_told(folder: Path, finding: FindingData) -> Told:
    return Told(
        finding["code"],
        Path(finding["path"]).stem,
        finding["line"],
        finding["column"],
        finding["place"],
        under(folder, finding),
    )


def assert_gives_its_findings(small: Edit, folder: Path, before: Run) -> None:
    """Check the edited specification within its plan, and undo the edit."""
    (path,) = (folder / "specs").rglob(f"{small.file}.yaml")
    kept = path.read_text("utf-8")
    was = keyed(folder, before)
    path.write_text(small.applied(kept), "utf-8")
    try:
        now = keyed(folder, check(folder))
        told = [as_told(folder, finding) for finding in new(was, now)]
    finally:
        path.write_text(kept, "utf-8")
    gone = [finding["code"] for finding in new(now, was)]
    assert (told, sorted(gone)) == (list(small.told), sorted(small.gone))
    assert check(folder).out == before.out
