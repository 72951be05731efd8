"""Which files a run means: folders, patterns and names, without what git ignores."""

from __future__ import annotations

import os
import subprocess
from typing import TYPE_CHECKING

import pytest

from speclint.discover import spec_files

if TYPE_CHECKING:
    from pathlib import Path

TREE = (
    "specs/b/102B.yaml",
    "specs/a/102A.yaml",
    "specs/a/notes.txt",
    "specs/a/old.yml",
    "specs/.hidden/102H.yaml",
    "specs/.102.yaml",
    "specs/speclint.yaml",
    "specs/[a]/102Z.yaml",
    "other/200A.yaml",
    "other/200A.yaml.orig",
)


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in TREE:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("class_code: x\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


FOUND: dict[str, tuple[list[str], list[str]]] = {
    "a folder, in order": (
        ["specs"],
        ["specs/[a]/102Z.yaml", "specs/a/102A.yaml", "specs/a/old.yml", "specs/b/102B.yaml"],
    ),
    "in the order asked for": (["other", "specs/b"], ["other/200A.yaml", "specs/b/102B.yaml"]),
    "each once": (["other", "other/200A.yaml", "other"], ["other/200A.yaml"]),
    "a file that is named is meant": (["specs/a/notes.txt"], ["specs/a/notes.txt"]),
    "a hidden file that is named": (["specs/.102.yaml"], ["specs/.102.yaml"]),
    "a name that does not exist is kept": (["nowhere.yaml"], ["nowhere.yaml"]),
    "a pattern": (["specs/?/102?.yaml"], ["specs/a/102A.yaml", "specs/b/102B.yaml"]),
    "a pattern of any depth": (["**/200A.yaml"], ["other/200A.yaml"]),
    "a pattern that names folders": (["o*"], ["other/200A.yaml"]),
    "a pattern without a match": (["specs/*.json"], []),
    "a name with brackets": (["specs/[a]/102Z.yaml"], ["specs/[a]/102Z.yaml"]),
    "nothing": ([], []),
}


@pytest.mark.usefixtures("tree")
@pytest.mark.parametrize(("paths", "expected"), FOUND.values(), ids=FOUND)
def test_files(paths: list[str], expected: list[str]) -> None:
    assert spec_files(paths) == expected


def test_links_to_folders_are_not_followed(tree: Path) -> None:
    (tree / "specs/a/up").symlink_to(tree / "specs")
    assert spec_files(["specs/a"]) == ["specs/a/102A.yaml", "specs/a/old.yml"]


def test_links_to_files_are_read(tree: Path) -> None:
    (tree / "other/link.yaml").symlink_to(tree / "specs/a/102A.yaml")
    (tree / "other/dangling.yaml").symlink_to("nowhere")
    assert spec_files(["other"]) == ["other/200A.yaml", "other/dangling.yaml", "other/link.yaml"]


def git(folder: Path, *words: str) -> None:
    identity = ("-c", "user.name=A", "-c", "user.email=a@example.org")
    subprocess.run(["git", *identity, *words], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(tree: Path) -> Path:
    git(tree, "init", "--quiet")
    return tree


IGNORED: dict[str, tuple[str, str, list[str], list[str]]] = {
    "a file": (".gitignore", "200A.yaml\n", ["other"], []),
    "a file elsewhere": (".gitignore", "/200A.yaml\n", ["other"], ["other/200A.yaml"]),
    "a folder": (".gitignore", "a/\n[[]a]/\n", ["specs"], ["specs/b/102B.yaml"]),
    "all but one": (".gitignore", "*.y*ml\n!102A.yaml\n", ["specs"], ["specs/a/102A.yaml"]),
    "by a file inside": ("specs/a/.gitignore", "old.yml\n", ["specs/a"], ["specs/a/102A.yaml"]),
    "by the repository": (".git/info/exclude", "old.yml\n", ["specs/a"], ["specs/a/102A.yaml"]),
    "but named": (".gitignore", "200A.yaml\n", ["other/200A.yaml"], ["other/200A.yaml"]),
    "but its folder is named": (".gitignore", "other/\n", ["other"], ["other/200A.yaml"]),
    "seen from above": (".gitignore", "specs/a\n[[]a]/\n", ["specs"], ["specs/b/102B.yaml"]),
    "from the folder above": (".gitignore", "other/\nspecs/\n!specs/b/\n", ["."], []),
    "a name like another's start": (
        ".gitignore",
        "/specs/[\n/oth\n",
        ["other"],
        ["other/200A.yaml"],
    ),
}


@pytest.mark.parametrize(("file", "text", "paths", "expected"), IGNORED.values(), ids=IGNORED)
def test_git_ignores(
    file: str, text: str, paths: list[str], expected: list[str], repository: Path
) -> None:
    (repository / file).write_text(text, "utf-8")
    assert [name.removeprefix("./") for name in spec_files(paths)] == expected


def test_a_file_that_git_keeps_is_not_ignored(repository: Path) -> None:
    git(repository, "add", "other/200A.yaml")
    (repository / ".gitignore").write_text("200A.yaml\n", "utf-8")
    assert spec_files(["other"]) == ["other/200A.yaml"]


def test_names_in_other_scripts_are_ignored_too(repository: Path) -> None:
    (repository / "other/Köche.yaml").write_text("a: b\n", "utf-8")
    (repository / ".gitignore").write_text("Köche.yaml\n", "utf-8")
    assert spec_files(["other"]) == ["other/200A.yaml"]


@pytest.mark.usefixtures("repository")
def test_without_git_everything_is_meant(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / ".gitignore").write_text("200A.yaml\n", "utf-8")
    monkeypatch.setenv("PATH", str(tmp_path / "empty"))
    assert spec_files(["other"]) == ["other/200A.yaml"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may open every folder")
def test_a_folder_that_may_not_be_opened_is_told(tree: Path) -> None:
    (tree / "specs/b").chmod(0)
    found = spec_files(["specs/a", "specs/b"])
    (tree / "specs/b").chmod(0o700)
    assert found == ["specs/a/102A.yaml", "specs/a/old.yml", "specs/b"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may look everywhere")
def test_a_folder_that_may_not_be_looked_into_is_kept(tree: Path) -> None:
    (tree / "specs").chmod(0o000)
    try:
        assert spec_files(["specs"]) == ["specs"]
    finally:
        (tree / "specs").chmod(0o755)
