"""Tests run where nothing of this repository holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checked_runs import ROOT
from scratch_folder import MARKS, free_folder, held_by

if TYPE_CHECKING:
    from pathlib import Path


def test_nothing_holds_where_tests_write(tmp_path: Path) -> None:
    assert held_by(tmp_path) is None
    assert held_by(ROOT / "tests" / "data") is not None


@pytest.mark.parametrize("mark", MARKS)
def test_a_folder_inside_a_repository_is_left_for_another(tmp_path: Path, mark: str) -> None:
    (tmp_path / "held" / "tmp").mkdir(parents=True)
    (tmp_path / "held" / mark).touch()
    (tmp_path / "free").mkdir()
    wanted = tmp_path / "held" / "tmp"
    assert free_folder(wanted, [tmp_path / "none", tmp_path / "free"]) == tmp_path / "free"
    assert free_folder(wanted, [wanted]) is None
    assert free_folder(tmp_path / "free", []) == tmp_path / "free"
