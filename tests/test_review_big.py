"""Proposals that change hundreds of classes: grouped, and never longer than GitHub takes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from review_stage import D, ReviewStage, review_stage, specs
from work_authorization import SENTENCE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

ENTRY = (
    "  - adopted: 2025-06-23\n    effective: 2025-07-01\n"
    "    text: Revised legal requirements due to adopted legislative action; "
    "adopted June 23, 2025; effective July 1, 2025.\n"
)


def plan(count: int, change: Callable[[int, str], str] = lambda _, text: text) -> dict[str, str]:
    """So many classes like a real one, each changed by its number."""
    files: dict[str, str] = {}
    for number in range(count):
        code = f"{number // 26 + 200}{chr(65 + number % 26)}"
        text = specs()[D].replace('"102D"', f'"{code}"')
        text = text.replace("title: Customer Service Specialist 4", f"title: Helper {code}")
        lines = text.splitlines(keepends=True)
        text = "".join(one for one in lines if not one.startswith(("series:", "level:")))
        files[f"specs/many/{code}.yaml"] = change(number, text)
    return files


def with_law(number: int, text: str) -> str:
    """Add the sentence of the law to all, and one history entry; two lack the entry."""
    text = text.replace(
        "desirable_qualifications:", f"  - >-\n    {SENTENCE}\ndesirable_qualifications:"
    )
    return text if number in {7, 300} else text.rstrip("\n") + "\n" + ENTRY


def reviewed(folder: Path, before: Mapping[str, str], after: Mapping[str, str]) -> ReviewStage:
    with review_stage(folder, before) as stage:
        stage.push(after)
        stage.run()
        return stage


def test_400_specs_with_one_change_are_one_group(tmp_path: Path) -> None:
    stage = reviewed(tmp_path, plan(400), plan(400, with_law))
    assert stage.page.seen.startswith("400 class specifications: what this proposal changes ")
    assert (
        "400 class specifications change: 398 in exactly the same way, "
        "and 2 need a look of their own."
    ) in stage.page.seen
    assert "Legal text is changed in 400 class specifications." in stage.page.seen
    assert len(stage.body) < 60_000


def test_what_many_classes_lack_is_one_item(tmp_path: Path) -> None:
    change = plan(40, lambda _, text: text.replace("Performs other duties", "Does other duties"))
    stage = reviewed(tmp_path, plan(40), change)
    assert "In 40 class specifications. Nothing in the history tells of" in stage.page.seen
    assert stage.page.seen.count("History entry to paste") == 1
    assert "History entry to paste (200A, 200B, 200C and 37 more)" in stage.page.seen
    assert "200A, 200B, 200C, 200D, 200E, 200F, 200G, 200H, 200I, 200J and 30 more" in (
        stage.page.seen
    )


def own(number: int, text: str) -> str:
    """Change every class in its own way, and much of it."""
    duties = "".join(
        f"  - Maintains the {number}-{n} register of the {n * 31 % 17} offices "
        f"and {'very ' * (n % 9)}carefully answers inquiries about it;\n"
        for n in range(30)
    )
    head, _, tail = text.partition("typical_work:\n")
    rest = tail.partition("legal_requirements:")[2]
    return f"{head}typical_work:\n{duties}legal_requirements:{rest}"


def test_ladder_says_what_is_left_out(tmp_path: Path) -> None:
    stage = reviewed(tmp_path, plan(120), plan(120, own))
    assert len(stage.body.encode()) < 60_000
    assert "Everything is in the full report." in stage.page.seen
    assert stage.ran is not None
    assert len(stage.ran.summary.encode()) > 200_000


def test_summary_stays_under_its_limit(tmp_path: Path) -> None:
    stage = reviewed(tmp_path, plan(400), plan(400, own))
    assert stage.ran is not None
    assert len(stage.ran.summary.encode()) < 900_100
    assert len(stage.body.encode()) < 60_000
    assert "The changed words are left out, except those of legal text." in stage.page.seen


def test_no_more_than_30_remarks_in_the_files(tmp_path: Path) -> None:
    change = plan(40, lambda _, text: text.replace("duties as required.", "duties as required;"))
    stage = reviewed(tmp_path, plan(40), change)
    assert len(stage.on_lines) == 30
