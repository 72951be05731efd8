"""What tests share: a copy of the published specifications, and golden files.

A golden file is exact output kept beside the tests, renewed with `pytest --renew`.
"""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

import pytest

from checked_runs import copied_specs
from scratch_folder import free_folder, held_by

GOLDEN = Path(__file__).parent / "golden"


@dataclass(frozen=True, slots=True)
class Golden:
    """Compares a text with the file kept for it; with `--renew` it writes the file instead."""

    renew: bool

    def check(self, name: str, text: str) -> None:
        """Compare with `tests/golden/NAME`; a missing file fails until it is renewed."""
        path = GOLDEN / name
        if self.renew:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="")
            return
        if not path.is_file():
            pytest.fail(f"There is no {path.relative_to(GOLDEN.parent)}: run pytest --renew.")
        assert text == path.read_bytes().decode()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--renew", action="store_true", help="write the golden files anew instead of comparing"
    )


def pytest_configure(config: pytest.Config) -> None:
    """Keep tests out of this repository, whatever TMPDIR says: they would mend its own files."""
    wanted = config.getoption("basetemp") or tempfile.gettempdir()
    folder = Path(str(wanted))
    free = free_folder(folder if folder.is_dir() else folder.parent)
    if free is None or (config.getoption("basetemp") and held_by(folder)):
        pytest.exit(f"Tests cannot run below {held_by(folder)}: set TMPDIR to another folder.", 4)
    if held_by(folder):
        tempfile.tempdir = os.environ["TMPDIR"] = str(free)


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    renew = request.config.getoption("--renew")
    return Golden(renew is True)


@pytest.fixture(scope="module")
def specs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the published specifications; the tests of a module leave it as it is."""
    return copied_specs(tmp_path_factory.mktemp("published"))


@pytest.fixture
def own_specs(tmp_path: Path) -> Path:
    """A folder with the published specifications that a test may change."""
    return copied_specs(tmp_path)
