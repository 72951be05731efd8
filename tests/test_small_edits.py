"""Small edits to real specifications: each category of rules has one; a file changes its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checked_runs import check
from small_edits import before as before  # noqa: PLC0414 - a fixture is used by its name
from small_edits import folder as folder  # noqa: PLC0414 - as above
from test_small_edits_of_form import EDITS as FORM
from test_small_edits_of_law import EDITS as LAW
from test_small_edits_of_words import EDITS as WORDS

if TYPE_CHECKING:
    from pathlib import Path

    from checked_runs import Run


def test_every_category_has_an_edit() -> None:
    every = (*FORM.values(), *LAW.values(), *WORDS.values())
    codes = {told.code[:3] for small in every for told in small.told}
    assert codes == {"FIL", "STR", "HIS", "LEG", "CLE", "LVL", "REF", "WRD"}


def test_a_file_of_another_name(folder: Path, before: Run) -> None:
    (path,) = (folder / "specs").rglob("102C.yaml")
    moved = path.rename(path.with_name("103C.yaml"))
    try:
        now = check(folder)
    finally:
        moved.rename(path)
    known = {finding["fingerprint"] for finding in before.findings}
    told = [
        (f["code"], f["line"], f["place"]) for f in now.findings if f["fingerprint"] not in known
    ]
    assert told == [("STR013", 3, "Class Code")]
