"""Both sides out of real repositories, files and folders."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from diff_specs import text
from spec_repository import SpecRepository, new_repository
from speclint.diff.git import GitError, find_repository
from speclint.diff.revisions import Asked, sides
from speclint.diff.side import Layout
from speclint.text.slip import Slip
from speclint.text.source import Source

if TYPE_CHECKING:
    from pathlib import Path

    from speclint.diff.side import Side

OLD, NEW, NEWEST = (text(level=level) for level in (1, 2, 3))


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> SpecRepository:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    return new_repository(tmp_path)


def levels(side: Side) -> dict[str, str]:
    """Each file with its level, or why it cannot be read."""
    return {path: _level(source) for path, source in side.files.items()}


def _level(source: Source | Slip) -> str:
    if isinstance(source, Slip):
        return f"{source.kind}: {source.values.get('reason', '')}".rstrip(": ")
    return source.text.rpartition("level: ")[2].strip()


def compared(repository: SpecRepository, *words: str, staged: bool = False) -> list[dict[str, str]]:
    found = sides(Asked(words, staged, repository.folder))
    return [levels(found.old), levels(found.new)]


def test_two_revisions(repository: SpecRepository) -> None:
    first = repository.commit(a=OLD)
    repository.commit(a=NEW, b=OLD)
    assert compared(repository, first, "main") == [
        {"specs/a.yaml": "1"},
        {"specs/a.yaml": "2", "specs/b.yaml": "1"},
    ]


def test_what_the_sides_are_called(repository: SpecRepository) -> None:
    first = repository.commit(a=OLD)
    second = repository.commit(a=NEW)
    names = [
        (found.old.name, found.new.name)
        for words in ((first, "main"), (), ("main~1..",), ("main~1...HEAD",))
        for found in [sides(Asked(words, home=repository.folder))]
    ]
    assert names == [
        (first, f"main ({second})"),
        (f"the last commit ({second})", "the files as they are now"),
        (f"main~1 ({first})", f"the last commit ({second})"),
        (f"where this branch left main~1 ({first})", f"the last commit ({second})"),
    ]


def test_what_a_branch_changed_since_it_began(repository: SpecRepository) -> None:
    repository.commit(a=OLD, b=OLD)
    repository.git("switch", "--quiet", "--create", "proposal")
    repository.commit(a=NEW)
    repository.git("switch", "--quiet", "main")
    repository.commit(b=NEWEST)
    assert compared(repository, "main...proposal") == [
        {"specs/a.yaml": "1", "specs/b.yaml": "1"},
        {"specs/a.yaml": "2", "specs/b.yaml": "1"},
    ]
    assert compared(repository, "main..proposal")[0] == {"specs/a.yaml": "1", "specs/b.yaml": "3"}


def test_the_files_as_they_are_now(repository: SpecRepository) -> None:
    repository.commit(a=OLD)
    repository.write("specs/a.yaml", NEW)
    repository.write("specs/new.yaml", NEWEST)
    assert compared(repository) == [
        {"specs/a.yaml": "1"},
        {"specs/a.yaml": "2", "specs/new.yaml": "3"},
    ]


def test_the_staged_files(repository: SpecRepository) -> None:
    repository.commit(a=OLD)
    repository.write("specs/a.yaml", NEW)
    repository.git("add", "--all")
    repository.write("specs/a.yaml", NEWEST)
    assert compared(repository, staged=True) == [{"specs/a.yaml": "1"}, {"specs/a.yaml": "2"}]
    assert compared(repository, "main", staged=True)[1] == {"specs/a.yaml": "2"}


def test_one_file_since_the_last_commit(repository: SpecRepository) -> None:
    repository.commit(a=OLD, b=OLD)
    repository.write("specs/a.yaml", NEW)
    repository.write("specs/b.yaml", NEW)
    assert compared(repository, "specs/a.yaml") == [{"specs/a.yaml": "1"}, {"specs/a.yaml": "2"}]


def test_from_a_folder_below_the_top(
    repository: SpecRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository.write("plan/speclint.yaml", "paths: [classes]\n")
    repository.write("plan/classes/a.yaml", OLD)
    repository.commit()
    repository.write("plan/classes/a.yaml", NEW)
    monkeypatch.chdir(repository.folder / "plan")
    found = sides(Asked(home=repository.folder / "plan"))
    assert [levels(found.old), levels(found.new)] == [
        {"plan/classes/a.yaml": "1"},
        {"plan/classes/a.yaml": "2"},
    ]


def test_no_proposal_hides_a_file_by_moving_the_paths(repository: SpecRepository) -> None:
    repository.commit(a=OLD)
    repository.write("speclint.yaml", "paths: [elsewhere]\n")
    repository.write("elsewhere/b.yaml", OLD)
    repository.commit(a=NEW)
    assert compared(repository, "main~1", "main") == [
        {"specs/a.yaml": "1"},
        {"elsewhere/b.yaml": "1", "specs/a.yaml": "2"},
    ]


def test_rules_configuration_and_debts_come_along(repository: SpecRepository) -> None:
    repository.write("speclint.yaml", "rules: ours\nbaseline: debts.txt\n")
    repository.write("ours/OUR001-x.yaml", "name: x\n")
    repository.write("debts.txt", "102A  HIS004\n")
    repository.commit(a=OLD)
    repository.write("ours/OUR001-x.yaml", "name: y\n")
    repository.write("debts.txt", "")
    found = sides(Asked(home=repository.folder))
    assert (found.old.policy["ours/OUR001-x.yaml"], found.old.debts["debts.txt"]) == (
        b"name: x\n",
        "102A  HIS004\n",
    )
    assert (found.new.policy["ours/OUR001-x.yaml"], found.new.debts["debts.txt"]) == (
        b"name: y\n",
        "",
    )
    assert set(found.old.policy) == {"speclint.yaml", "ours/OUR001-x.yaml"}


def test_hidden_files_and_other_files_are_no_specifications(repository: SpecRepository) -> None:
    for path in ("specs/.hidden/a.yaml", "specs/notes.txt", "specs/speclint.yaml", "other/a.yaml"):
        repository.write(path, OLD)
    repository.commit(a=OLD)
    assert compared(repository) == [{"specs/a.yaml": "1"}] * 2


def test_names_in_other_scripts(repository: SpecRepository) -> None:
    repository.write("specs/Köche – 公務員\t.yaml", OLD)
    repository.commit()
    assert compared(repository) == [{"specs/Köche – 公務員\t.yaml": "1"}] * 2


def test_a_link_leads_to_its_file(repository: SpecRepository) -> None:
    repository.write("shared/a.yaml", OLD)
    (repository.folder / "specs").mkdir()
    (repository.folder / "specs/a.yaml").symlink_to("../shared/a.yaml")
    (repository.folder / "specs/b.yaml").symlink_to("../../outside.yaml")
    repository.commit()
    assert compared(repository, "main", "main")[0] == {
        "specs/a.yaml": "1",
        "specs/b.yaml": "unreadable: it is a link that leads out of the revision",
    }


def test_a_file_that_is_too_large(repository: SpecRepository) -> None:
    repository.commit(a=b"#" * (16 * 1024 * 1024 + 1))
    assert compared(repository, "main", "main")[0] == {"specs/a.yaml": "too-large"}


def test_an_open_conflict_is_told(repository: SpecRepository) -> None:
    repository.commit(a=OLD)
    repository.git("switch", "--quiet", "--create", "proposal")
    repository.commit(a=NEW)
    repository.git("switch", "--quiet", "main")
    repository.commit(a=NEWEST)
    with pytest.raises(Exception, match="returned non-zero"):
        repository.git("merge", "proposal")
    assert compared(repository, staged=True)[1] == {
        "specs/a.yaml": "unreadable: two changes of it meet, and nobody has settled which one holds"
    }


def test_line_ends_and_byte_order_marks_stay(repository: SpecRepository) -> None:
    content = b"\xef\xbb\xbf" + OLD.replace("\n", "\r\n").encode()
    repository.commit(a=content)
    found = sides(Asked(("main", "main"), home=repository.folder)).old.files["specs/a.yaml"]
    assert isinstance(found, Source)
    assert (found.data, found.bom) == (content, True)


def test_two_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "old.yaml").write_text(OLD)
    (tmp_path / "new.yaml").write_text(NEW)
    found = sides(Asked(("old.yaml", "new.yaml")))
    assert (found.as_one, levels(found.old), levels(found.new)) == (
        True,
        {"old.yaml": "1"},
        {"new.yaml": "2"},
    )


def test_two_folders_count_from_their_own_top(tmp_path: Path) -> None:
    for folder, content in (("old", OLD), ("new", NEW)):
        (tmp_path / folder / "deep").mkdir(parents=True)
        (tmp_path / folder / "deep/a.yaml").write_text(content)
    found = sides(Asked((str(tmp_path / "old"), str(tmp_path / "new"))))
    assert [levels(found.old), levels(found.new)] == [{"deep/a.yaml": "1"}, {"deep/a.yaml": "2"}]


OBSTACLES = {
    "a misspelled branch": (
        ("mian",),
        "“mian” is neither a revision of this repository nor a file. Did you mean “main”?",
    ),
    "no such revision": (
        ("main", "qqqqqqqq"),
        "“qqqqqqqq” is neither a revision of this repository nor a file.",
    ),
    "an option in place of a revision": (
        ("--output=x", "main"),
        "“--output=x” is neither a revision of this repository nor a file.",
    ),
    "a folder and a revision": (
        ("specs", "main"),
        (
            "“specs” is a file or folder, not a revision. "
            "Name two revisions, two files or two folders."
        ),
    ),
    "a folder and a file": (
        ("specs", "specs/a.yaml"),
        "One is a file and the other a folder. Name two files or two folders.",
    ),
    "no common start": (
        ("main...island",),
        (
            "“main” and “island” have no revision in common. This copy of the repository may be "
            "cut short: fetch its whole history and try again."
        ),
    ),
}


@pytest.mark.parametrize(("words", "sentence"), OBSTACLES.values(), ids=OBSTACLES)
def test_obstacles_are_told_in_a_sentence(
    repository: SpecRepository, words: tuple[str, ...], sentence: str
) -> None:
    repository.commit(a=OLD)
    repository.git("switch", "--quiet", "--orphan", "island")
    repository.commit(b=OLD)
    repository.git("switch", "--quiet", "main")
    with pytest.raises(GitError) as stopped:
        sides(Asked(words, home=repository.folder))
    assert str(stopped.value) == sentence


def test_a_branch_that_is_only_elsewhere_is_suggested(repository: SpecRepository) -> None:
    repository.commit(a=OLD)
    repository.git("update-ref", "refs/remotes/origin/proposal", "HEAD")
    with pytest.raises(GitError, match="Did you mean “origin/proposal”"):
        sides(Asked(("proposal",), home=repository.folder))


def test_a_repository_of_somebody_else(
    repository: SpecRepository, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GIT_TEST_ASSUME_DIFFERENT_OWNER", "1")
    with pytest.raises(GitError) as stopped:
        find_repository(repository.folder)
    assert str(stopped.value) == (
        "This folder belongs to another user, so git does not read it. If you trust it, run: "
        f"git config --global --add safe.directory {repository.folder}"
    )


def test_a_repository_without_a_commit(repository: SpecRepository) -> None:
    with pytest.raises(GitError, match="no revision yet: nothing was ever committed"):
        sides(Asked(home=repository.folder))


def test_staged_files_are_the_second_side(repository: SpecRepository) -> None:
    repository.commit(a=OLD)
    with pytest.raises(GitError, match="name only one"):
        sides(Asked(("main", "main"), staged=True, home=repository.folder))


def test_no_repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    with pytest.raises(GitError, match="keeps no revisions"):
        find_repository(tmp_path)


def test_a_copy_that_is_cut_short_says_so(repository: SpecRepository, tmp_path: Path) -> None:
    repository.commit(a=OLD)
    repository.commit(a=OLD + "# more\n")
    words = ("clone", "--quiet", "--depth", "1", f"file://{repository.folder}")
    repository.git(*words, str(tmp_path / "copy"))
    with pytest.raises(GitError, match="is cut short: fetch its whole history"):
        sides(Asked(("HEAD~1",), home=tmp_path / "copy"))


def test_a_file_whose_ending_is_in_capitals_is_in_every_revision(
    repository: SpecRepository,
) -> None:
    repository.write("specs/a.YAML", OLD)
    repository.commit()
    found = sides(Asked(home=repository.folder))
    assert [*found.old.files] == [*found.new.files] == ["specs/a.YAML"]


def test_no_git(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(GitError, match="the program git, and it is not installed"):
        find_repository(tmp_path)


def test_a_file_that_this_copy_lacks(repository: SpecRepository) -> None:
    repository.commit(a=OLD)
    found = find_repository(repository.folder)
    with pytest.raises(GitError, match="lacks a file of that revision"):
        found.contents(["0" * 40], 1000)


def test_a_path_outside_the_repository(repository: SpecRepository, tmp_path: Path) -> None:
    repository.commit(a=OLD)
    outside = tmp_path.parent / "outside.yaml"
    outside.write_text(OLD)
    with pytest.raises(GitError, match="does not belong to this repository"):
        sides(Asked((str(outside),), home=repository.folder))


def test_a_configuration_that_cannot_be_read_says_nothing(repository: SpecRepository) -> None:
    repository.write("speclint.yaml", "paths: [\n")
    repository.commit(a=OLD)
    found = sides(Asked(home=repository.folder, layout=Layout()))
    assert levels(found.old) == {"specs/a.yaml": "1"}
