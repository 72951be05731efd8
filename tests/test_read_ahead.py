"""Files read by another process are judged as if they had been read here."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest

from speclint.handover import Handover
from speclint.read_ahead import read_ahead, sources
from speclint.text.document import Document, parse
from speclint.text.slip import Slip
from speclint.text.source import Source, read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="on Linux alone")

ORDINARY = {
    "plain": b"class_code: 102A\ntitle: Cook 2\n",
    "folded": b"title: Cook\ntypical_work:\n  - >-\n    Cooks meals\n    for many.\n",
    "wide": "title: Cook\ndefinition: The kitchen’s lead.\n".encode(),
    "windows": b"title: Cook\r\nseries: Cook\r\n",
    "mark": b"\xef\xbb\xbftitle: Cook\n",
}
UNUSUAL = {
    "flow": b"title: {a: [b, c]}\n",
    "anchor": b"title: &a Cook\nseries: *a\n",
    "broken": b'title: "Cook\n',
    "empty": b"",
    "latin": b"title: Caf\xe9\n",
    "utf-16": "title: Cook\n".encode("utf-16"),
    "large": b"title: " + b"x" * 600_000 + b"\n",
}


@pytest.fixture
def handover() -> Iterator[Handover]:
    made = Handover()
    yield made
    made.close()


def written(folder: Path, files: dict[str, bytes]) -> list[str]:
    for name, words in files.items():
        (folder / name).write_bytes(words)
    return [str(folder / name) for name in files]


@pytest.mark.parametrize("name", [*ORDINARY, *UNUSUAL])
def test_a_file_is_the_same_as_read_here(tmp_path: Path, handover: Handover, name: str) -> None:
    (path,) = written(tmp_path, {name: {**ORDINARY, **UNUSUAL}[name]})
    read_ahead([path], handover)
    (found,) = sources([path], handover)
    assert isinstance(found, Document) == (name in ORDINARY)
    here = read(path)
    expected = parse(here) if isinstance(here, Source) else here
    told = parse(found) if isinstance(found, Source) else found
    assert isinstance(told, Slip) == isinstance(expected, Slip)
    if isinstance(told, Slip):
        assert told == expected
    elif isinstance(expected, Document):
        assert told.data == expected.data
        assert told.slips == expected.slips
        assert vars(told.source) == vars(expected.source)


def test_files_are_in_their_order_whoever_read_them(tmp_path: Path, handover: Handover) -> None:
    files = {f"{number:02}.yaml": b"title: Cook %d\n" % number for number in range(40)}
    paths = written(tmp_path, files)
    read_ahead(paths[10:30], handover)
    mixed = [*paths[::-1], str(tmp_path / "none.yaml")]
    found = sources(mixed, handover)
    assert [isinstance(one, Document) for one in found] == [path in paths[10:30] for path in mixed]
    assert isinstance(found[-1], Slip)
    texts = [one.source.text if isinstance(one, Document) else one.text for one in found[:-1]]
    assert texts == [f"title: Cook {number}\n" for number in reversed(range(40))]


def test_a_file_that_is_gone_is_left_to_others(tmp_path: Path, handover: Handover) -> None:
    (path,) = written(tmp_path, {"a.yaml": b"title: Cook\n"})
    read_ahead([str(tmp_path / "gone.yaml"), str(tmp_path), path], handover)
    assert isinstance(sources([path], handover)[0], Document)
    assert isinstance(sources([str(tmp_path)], handover)[0], Slip)
