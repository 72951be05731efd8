"""Which findings can stand in the files, where, and with which suggestion."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fake_github.repository import Repository
from speclint.bot.hunks import DIFF, read_hunks
from speclint.bot.inline import LONGEST, Note, place
from speclint.bot.marker import under_marker

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from speclint.bot.port import LineComment

SPEC = "specs/102C.yaml"
HUNKS = {SPEC: (range(7, 14), range(37, 44)), "renamed.yaml": ()}


def note(first: int, last: int, replacement: str | None = None, *, mark: str = "a") -> Note:
    return Note(SPEC, first, last, "Say what is wrong.", mark * 16, replacement)


def only_line_comment(one: Note) -> tuple[int, int, str]:
    placement = place([one], HUNKS, key="default")
    [comment] = placement.on_lines.values()
    return comment.first_line, comment.line, under_marker(comment.body)


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [(10, 10, (10, 10)), (7, 13, (7, 13)), (5, 8, (7, 8)), (13, 20, (13, 13)), (1, 60, (7, 13))],
    ids=["one line", "whole hunk", "begins above", "ends below", "touches two hunks"],
)
def test_lines_inside_one_hunk(first: int, last: int, expected: tuple[int, int]) -> None:
    assert only_line_comment(note(first, last))[:2] == expected


@pytest.mark.parametrize("line", [6, 14, 36, 44], ids=str)
def test_lines_outside_the_hunks_go_to_the_file(line: int) -> None:
    placement = place([note(line, line)], HUNKS, key="default")
    [comment] = placement.on_files.values()
    assert under_marker(comment.body) == f"**Line {line}.** Say what is wrong."
    assert (dict(placement.on_lines), placement.in_main) == ({}, ())


def test_notes_outside_the_hunks_share_one_comment_on_the_file() -> None:
    placement = place([note(1, 1), note(50, 50, mark="b")], HUNKS, key="default")
    [comment] = placement.on_files.values()
    assert under_marker(comment.body) == (
        "**Line 1.** Say what is wrong.\n\n**Line 50.** Say what is wrong."
    )


def test_unchanged_file_goes_to_the_main_comment() -> None:
    other = Note("specs/102D.yaml", 1, 1, "Say what is wrong.", "a" * 16)
    placement = place([other], HUNKS, key="default")
    assert placement.in_main == (other,)


def test_file_without_hunks_takes_a_comment_on_the_file() -> None:
    placement = place([Note("renamed.yaml", 3, 3, "x", "a" * 16)], HUNKS, key="default")
    assert [comment.path for comment in placement.on_files.values()] == ["renamed.yaml"]


def test_at_most_thirty_and_the_rest_is_kept_in_order() -> None:
    notes = [Note(SPEC, 10, 10, f"number {n}", f"{n:016x}") for n in range(40)]
    placement = place(notes, HUNKS, key="default")
    assert [*placement.on_lines] == [note.fingerprint for note in notes[:30]]
    assert placement.in_main == tuple(notes[30:])


def test_comment_on_a_file_counts_among_the_thirty() -> None:
    notes = [Note(SPEC, 10, 10, "x", f"{n:016x}") for n in range(30)] + [note(1, 1)]
    placement = place(notes, HUNKS, key="default")
    assert (dict(placement.on_files), placement.in_main) == ({}, (notes[30],))


def test_same_fingerprint_twice_is_told_apart() -> None:
    placement = place([note(10, 10), note(11, 11)], HUNKS, key="default")
    assert list(placement.on_lines) == ["a" * 16, "a" * 16 + "-2"]


def test_comment_too_long_goes_to_the_main_comment() -> None:
    long = Note(SPEC, 10, 10, "é" * (LONGEST // 2), "a" * 16)
    assert place([long], HUNKS, key="default").in_main == (long,)


SUGGESTIONS: Mapping[str, tuple[Note, str]] = {
    "one line": (note(10, 10, "- Leads;\n"), "\n\n```suggestion\n- Leads;\n```"),
    "no line end": (note(10, 10, "- Leads;"), "\n\n```suggestion\n- Leads;\n```"),
    "taken away": (note(10, 10, ""), "\n\n```suggestion\n```"),
    "back-ticks": (note(10, 10, "- A ```` b\n"), "\n\n`````suggestion\n- A ```` b\n`````"),
    "fence at the start": (note(10, 10, "```\n"), "\n\n````suggestion\n```\n````"),
    "several lines": (note(10, 11, "a\nb\n"), "\n\n```suggestion\na\nb\n```"),
    "partly outside": (note(5, 8, "a\n"), ""),
    "over two hunks": (note(10, 40, "a\n"), ""),
    "mention": (note(10, 10, "- Asks @everyone;\n"), ""),
    "turned direction": (note(10, 10, "- A\u202eB;\n"), ""),
    "carriage return": (note(10, 10, "- A;\r\n"), ""),
    "none": (note(10, 10), ""),
}


@pytest.mark.parametrize(("one", "expected"), SUGGESTIONS.values(), ids=SUGGESTIONS)
def test_suggestion(one: Note, expected: str) -> None:
    assert only_line_comment(one)[2] == f"Say what is wrong.{expected}"


@given(st.lists(st.tuples(st.integers(1, 60), st.integers(0, 9)), max_size=50))
def test_every_note_has_one_place_and_every_line_is_in_a_hunk(spans: list[tuple[int, int]]) -> None:
    notes = [Note(SPEC, a, a + n, "x", f"{i:016x}") for i, (a, n) in enumerate(spans)]
    placement = place(notes, HUNKS, key="default")
    grouped = sum(c.body.count("**Line ") for c in placement.on_files.values())
    assert len(placement.on_lines) + grouped + len(placement.in_main) == len(notes)
    assert len(placement.on_lines) + len(placement.on_files) <= 30
    assert all(inside_one_hunk(comment) for comment in placement.on_lines.values())


def inside_one_hunk(comment: LineComment) -> bool:
    return any(comment.first_line in hunk and comment.line in hunk for hunk in HUNKS[SPEC])


def diff(repository: Repository, *options: str) -> str:
    command = ["git", *options, *DIFF, "main~", "main"]
    done = subprocess.run(command, cwd=repository.folder, capture_output=True, check=True)
    return done.stdout.decode("utf-8", "replace")


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    """Hold a commit that does to its files whatever can be done to files."""
    made = Repository(tmp_path / "origin")
    long = "".join(f"line {n}\n" for n in range(50))
    old = "".join(f"renamed {n}\n" for n in range(50))
    before: dict[str, str | bytes | None] = {
        "long.yaml": long,
        "gone.yaml": "x\n",
        "old.yaml": old,
        "bin": b"\0a",
        "é è.yaml": "",
        '"quo\\"ted\\t.yaml"': "x\n",
        "end.yaml": "no end",
        "turned.yaml": "\n".join("accacab") + long,
    }
    made.commit("main", before)
    after: dict[str, str | bytes | None] = {
        "long.yaml": long.replace("line 5\n", "five\n").replace("line 40\n", ""),
        "gone.yaml": None,
        "old.yaml": None,
        "new.yaml": old.replace("renamed 30\n", "--- a/evil\n+++ b/evil\n@@ -1 +1 @@\n"),
        "bin": b"\0b",
        "é è.yaml": "a\rb\x0cc\u2028d\n",
        '"quo\\"ted\\t.yaml"': "y\n",
        "end.yaml": "no end either",
        "turned.yaml": "\n".join("abcaaccc") + long,
        "latin.yaml": b"\xff\xfe\n",
    }
    made.commit("main", after)
    return made


FOUND = {
    "bin": [],
    "end.yaml": [(1, 1)],
    "gone.yaml": [(0, 0)],
    "latin.yaml": [(1, 1)],
    "long.yaml": [(3, 7), (38, 6)],
    "new.yaml": [(28, 9)],
    'quo"ted\t.yaml': [(1, 1)],
    "turned.yaml": [(1, 11)],
    "é è.yaml": [(1, 1)],
}


def test_hunks_of_a_real_diff(repository: Repository) -> None:
    hunks = read_hunks(diff(repository))
    assert {p: [(r.start, len(r)) for r in ranges] for p, ranges in hunks.items()} == FOUND


@pytest.mark.parametrize(
    "option",
    [
        "diff.context=10",
        "diff.noprefix=true",
        "diff.mnemonicPrefix=true",
        "diff.renames=false",
        "diff.algorithm=patience",
        "diff.interHunkContext=90",
        "color.ui=always",
        "diff.external=false",
    ],
)
def test_hunks_whatever_the_user_configured(repository: Repository, option: str) -> None:
    assert diff(repository, "-c", option) == diff(repository)


def test_hunks_of_paths_that_git_quotes_or_not(repository: Repository) -> None:
    plain, quoted = (diff(repository, "-c", f"core.quotePath={on}") for on in ("false", "true"))
    assert plain != quoted
    assert read_hunks(plain) == read_hunks(quoted)


def test_hunks_agree_with_the_fake(repository: Repository) -> None:
    old, new = repository.resolve("main~"), repository.resolve("main")
    theirs = {
        change.path: [(h.new, h.new_length) for h in repository.hunks(old, new, change)]
        for change in repository.changes(old, new)
    }
    assert theirs == FOUND


@pytest.mark.parametrize(
    "text",
    ["", "nothing", "--- a/x\n+++ b/x\n@@ -1,9 +1,9 @@\n x\n"],
    ids=["empty", "prose", "cut"],
)
def test_diff_that_cannot_be_read_has_no_hunks(text: str) -> None:
    assert dict(read_hunks(text)) == {}
