"""`speclint draft` on a real repository: what it prints, and what it writes into the files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import pytest

from checked_runs import Run, speclint
from diff_scenarios import LAW_ENTRY, LAW_ITEM, spec
from spec_repository import SpecRepository, new_repository

if TYPE_CHECKING:
    from pathlib import Path

NAME: Final = "Customer Service Specialist 1 (102A)  specs/102A.yaml\n"
OLD: Final = spec("102A")
DUTY: Final = ("Uses computer applications", "Uses computers")
WORDS: Final = ("Under close to general supervision", "Under general supervision")
DAYS: Final = ("--adopted", "2026-12-10", "--effective", "2027-01-01")
WHEN: Final = "adopted December 10, 2026; effective January 1, 2027."
LATER: Final = """\
  - adopted: 2025-06-23
    effective: 2025-07-01
    text: Revised definition; adopted June 23, 2025; effective July 1, 2025.
"""
PENDING: Final = """\
  - adopted: 2026-12-10
    effective: 2027-01-01
    text: Revised definition; adopted December 10, 2026; effective January 1, 2027.
"""
BOTH: Final = """\
  - adopted: 2026-12-10
    effective: 2027-01-01
    text: Revised definition and typical work; adopted December 10, 2026; effective January 1, 2027.
"""


def swapped(text: str, *pairs: tuple[str, str]) -> str:
    for old, new in pairs:
        assert old in text
        text = text.replace(old, new)
    return text


@pytest.fixture
def repository(tmp_path: Path) -> SpecRepository:
    """A plan of one class, without the sentence of 2024 and revised in 2025."""
    found = new_repository(tmp_path)
    found.commit(**{"102A": swapped(OLD, (LAW_ITEM, ""), (LAW_ENTRY, LATER))})
    return found


def propose(repository: SpecRepository, *pairs: tuple[str, str], entry: str = "") -> str:
    """Change the file, with an entry behind the others."""
    text = swapped((repository.folder / "specs/102A.yaml").read_text("utf-8"), *pairs)
    repository.write("specs/102A.yaml", text + entry)
    return text


NOTHING_TO_TELL = (
    "speclint: No specification has a change since the last commit that its history does not "
    "tell.\nTo compare with the approved version, name it: speclint draft --against main\n"
)


def draft(repository: SpecRepository, *words: str) -> Run:
    return speclint(repository.folder, "draft", *words)


def codes(repository: SpecRepository) -> set[str]:
    words = ("--against", "HEAD", "--on", "2026-11-01", "--select", "HIS,LEG001")
    found = speclint(repository.folder, "check", *words, "--format", "json").findings
    return {finding["code"] for finding in found}


def written(repository: SpecRepository) -> str:
    return (repository.folder / "specs/102A.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    "pairs",
    [
        pytest.param((WORDS,), id="its words"),
        pytest.param((("2005-06-01\ncategory", "2005-07-01\ncategory"),), id="its day"),
        pytest.param((("category: Administrative", "category: Clerical"),), id="its data"),
    ],
)
def test_the_history_of_an_abolished_class_is_closed(
    repository: SpecRepository, pairs: tuple[tuple[str, str], ...]
) -> None:
    ended = swapped(OLD, ("\ncategory", "\nabolished: 2005-06-01\ncategory"))
    repository.commit(**{"102A": ended})
    propose(repository, *pairs)
    run = draft(repository)
    assert (run.code, run.out, run.err) == (3, "", NOTHING_TO_TELL)


@pytest.mark.parametrize(
    ("more", "code"),
    [("", 0), ("abolished: 2005-06-01\n", 3)],
    ids=["a new class", "an old page that comes into the plan"],
)
def test_who_needs_a_first_entry(repository: SpecRepository, more: str, code: int) -> None:
    repository.write("specs/104A.yaml", f'class_code: "104A"\ntitle: Baker\n{more}')
    assert draft(repository).code == code


def test_the_check_names_the_command_and_it_mends(repository: SpecRepository) -> None:
    propose(repository, WORDS)
    words = ("--against", "HEAD", "--on", "2026-11-01", "--select", "HIS020")
    told = speclint(repository.folder, "check", *words).out
    command = "speclint draft --write specs/102A.yaml"
    assert f"run   {command} " in told
    assert told.endswith(f"\nNext: {command}\n")
    draft(repository, "--write", "specs/102A.yaml")
    assert "HIS020" not in codes(repository)


def test_the_named_command_writes_what_was_shown(repository: SpecRepository) -> None:
    propose(repository, WORDS)
    words = ("--against", "HEAD~0", "specs/102A.yaml", "--effective", "2027-01-01")
    assert draft(repository, *words, "--legislative").out.endswith(
        "To put it into the history: speclint draft --against 'HEAD~0' --write specs/102A.yaml "
        "--effective 2027-01-01 --legislative\n"
    )


def test_an_entry_of_its_own(repository: SpecRepository) -> None:
    propose(repository, WORDS)
    assert draft(repository).out == (
        f"{NAME}  Revised definition; adopted [date]; effective [date].\n\n"
        "To put it into the history: speclint draft --write\n"
    )


def test_a_new_entry_is_extended_and_said_to_be(repository: SpecRepository) -> None:
    text = propose(repository, WORDS, DUTY, entry=PENDING)
    run = draft(repository, *DAYS, "--write")
    assert run.out == (
        f"{NAME}  Revised definition and typical work; {WHEN}\n"
        "  (in the place of the new entry of January 1, 2027, which tells a part of it)\n\n"
        "Written. Next: speclint check --against HEAD\n"
    )
    assert written(repository) == text + BOTH
    assert not codes(repository) & {"HIS020", "HIS021", "HIS022", "HIS023"}


def test_an_entry_on_another_day_is_left_alone(repository: SpecRepository) -> None:
    text = propose(repository, WORDS, DUTY, entry=PENDING)
    draft(repository, "--adopted", "2026-12-10", "--effective", "2027-03-01", "--write")
    assert (
        written(repository)
        == f"""{text}{PENDING}\
  - adopted: 2026-12-10
    effective: 2027-03-01
    text: Revised typical work; adopted December 10, 2026; effective March 1, 2027.
"""
    )


def test_the_sentence_of_the_law_alone(repository: SpecRepository) -> None:
    """The fixes and the draft write the same, and no rule speaks against it."""
    speclint(repository.folder, "fix", "--select", "LEG001")
    by_hand = draft(repository, "--write").out
    drafted = written(repository)
    assert by_hand == (
        f"{NAME}  Revised legal requirements; effective June 6, 2024, due to adopted legislative "
        "action.\n\nWritten. Next: speclint check --against HEAD\n"
    )
    entry = LAW_ENTRY.replace("Legal Requirements", "legal requirements")
    assert drafted.endswith(entry + LATER)
    assert codes(repository) == {"HIS004"}
    repository.git("checkout", "--quiet", ".")
    speclint(repository.folder, "fix", "--unsafe", "--select", "LEG001,HIS008")
    assert written(repository) == drafted


def test_the_entry_of_a_law_is_asked_for_once(repository: SpecRepository) -> None:
    """The rule for a change and the standing one have the same sentence; one of them speaks."""
    speclint(repository.folder, "fix", "--select", "LEG001")
    assert codes(repository) == {"HIS004", "HIS024"}
    standing = ("--on", "2026-11-01", "--select", "HIS008", "--format", "json")
    assert len(speclint(repository.folder, "check", *standing).findings) == 1


def test_the_entry_of_a_law_keeps_its_day(repository: SpecRepository) -> None:
    speclint(repository.folder, "fix", "--select", "LEG001")
    assert draft(repository, "--effective", "2027-01-01").out.startswith(
        f"{NAME}  Revised legal requirements; effective June 6, 2024, due to adopted legislative "
        "action.\n  (the entry of the law, which keeps its own day, June 6, 2024)\n"
    )


def test_a_title_covers_its_series(repository: SpecRepository) -> None:
    propose(
        repository,
        ("title: Customer Service Specialist 1", "title: Customer Care Specialist 1"),
        ("series: Customer Service Specialist", "series: Customer Care Specialist"),
    )
    assert draft(repository).out.startswith(
        f"{NAME.replace('Service', 'Care')}  Revised title (formerly Customer Service Specialist "
        "1); adopted [date]; effective [date].\n"
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        pytest.param("level: 1\n", "level: 1\nclerical_share: 5\n", id="a share"),
        pytest.param("customer issues;", "customer issues.", id="a mark"),
    ],
)
def test_nothing_to_tell(repository: SpecRepository, old: str, new: str) -> None:
    propose(repository, (old, new))
    run = draft(repository)
    assert (run.code, run.out) == (3, "")
    assert run.err == NOTHING_TO_TELL


def test_a_change_that_was_committed_is_looked_for_in_the_approved_version(
    repository: SpecRepository,
) -> None:
    run = draft(repository, "--against", "main")
    told = "speclint: No specification has a change since main that its history does not tell.\n"
    assert (run.code, run.out, run.err) == (3, "", told)


def test_a_law_and_more_are_written_as_two_entries(repository: SpecRepository) -> None:
    """The law's where its day belongs, the Director's at the end; no rule speaks against them."""
    propose(repository, DUTY)
    speclint(repository.folder, "fix", "--select", "LEG001")
    assert draft(repository, *DAYS, "--write").out == (
        f"{NAME}  Revised legal requirements; effective June 6, 2024, due to adopted legislative "
        "action.\n  (the entry of the law, which keeps its own day, June 6, 2024)\n"
        f"  Revised typical work; {WHEN}\n\n"
        "Written. Next: speclint check --against HEAD\n"
    )
    law = LAW_ENTRY.replace("Legal Requirements", "legal requirements")
    assert written(repository).endswith(
        law + LATER + PENDING.replace("Revised definition", "Revised typical work")
    )
    assert codes(repository) == {"HIS004"}
