"""What is kept for the next run comes back as it was, or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from speclint.setup.user_cache import keep, labelled, load_kept

VALUE = ("Typical Work", {"limit": 10.5}, ["“quoted”", None, 2005])


@pytest.fixture(autouse=True)
def cache(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SPECLINT_CACHE_DIR", str(tmp_path))


def test_what_was_kept_comes_back() -> None:
    keep(labelled("rules", b"words"), VALUE)
    assert load_kept(labelled("rules", b"words")) == VALUE
    assert load_kept(labelled("rules", b"other words")) is None


def test_a_damaged_file_is_worked_out_again() -> None:
    label = labelled("rules", b"words")
    keep(label, VALUE)
    kept = Path(label.path)
    whole = kept.read_bytes()
    for place in range(len(whole)):
        kept.write_bytes(whole[:place])
        assert load_kept(label) is None
        for byte in (0x00, 0x28, 0x8D, 0xFF):
            kept.write_bytes(whole[:place] + bytes([byte]) + whole[place + 1 :])
            load_kept(label)  # breaks off with nothing
