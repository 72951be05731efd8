"""A proposal from a fork: one run stores a report, another that may post believes nothing."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

import pytest

from fake_github import Account
from fake_github.json_value import JsonObject, as_list, as_object
from fake_github.markdown import read, render
from review_stage import DUTY, MORE, C, Ran, ReviewStage, edited, review_stage

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

FORK = "stranger/specs"


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[ReviewStage]:
    with review_stage(tmp_path, fork=FORK) as made:
        made.fake.accounts["fork"] = Account("github-actions[bot]", can_write=False, may_ask=False)
        made.push(edited(C, DUTY, MORE))
        yield made


def first_half(stage: ReviewStage) -> Ran:
    return stage.run("--output", str(stage.folder / "report"), account="fork")


def second_half(stage: ReviewStage, **changed: str) -> Ran:
    """Run where there is no repository at all."""
    event = stage.workflow_run(**changed)
    report = str(stage.folder / "report")
    return stage.run("post", report, event=event, name="workflow_run", place=stage.folder)


def forge(stage: ReviewStage, change: Callable[[JsonObject], object]) -> None:
    """Change the stored report."""
    file = stage.folder / "report" / "report.json"
    report = as_object(json.loads(file.read_text("utf-8")))
    change(report)
    file.write_text(json.dumps(report), encoding="utf-8")


def review(report: JsonObject) -> JsonObject:
    return as_object(report["review"])


def test_first_half_asks_github_for_nothing(stage: ReviewStage) -> None:
    ran = first_half(stage)
    assert (ran.code, stage.fake.requests) == (1, [])
    assert "::error file=" in ran.log
    assert "Customer Service Specialist 3 (102C)" in ran.summary


def test_second_half_posts_what_the_direct_way_would(stage: ReviewStage, tmp_path: Path) -> None:
    first_half(stage)
    assert second_half(stage).code == 0
    with review_stage(tmp_path / "direct") as direct:
        direct.push(edited(C, DUTY, MORE))
        direct.run()
        words = direct.page.seen
        placed = [(one.path, one.line, one.body) for one in direct.on_lines]
    warned = (
        "This proposal comes from another copy of the repository, and this report was made there. "
        "Look at the changed files too before you approve. "
    )
    assert warned in stage.page.seen
    assert stage.page.seen.replace(f"⚠️ {warned}", "") == words
    assert [(one.path, one.line, one.body) for one in stage.on_lines] == placed


def test_links_lead_to_the_first_run(stage: ReviewStage) -> None:
    stage.push({f"specs/many/{n}.yaml": big(n) for n in range(60)})
    first_half(stage)
    second_half(stage)
    assert "](https://github.test/doh/specs/actions/runs/289782451)" in stage.body


def big(number: int) -> str:
    duties = "".join(f"  - Does the work of number {number * 97 + n};\n" for n in range(40))
    return f"class_code: '9{number:03}'\ntitle: Helper {number}\ntypical_work:\n{duties}"


def test_pushed_meanwhile(stage: ReviewStage) -> None:
    first_half(stage)
    event = stage.workflow_run()
    stage.push({"README.md": "new"})
    ran = stage.run("post", str(stage.folder / "report"), event=event, name="workflow_run")
    assert "The proposal has changed since: its newest run will post." in ran.log
    assert stage.fake.writes == []


def test_no_report(stage: ReviewStage) -> None:
    ran = second_half(stage)
    assert (ran.code, ran.log) == (0, "The run handed on no report: there is nothing to post.\n")


def other_pull(report: JsonObject) -> None:
    report["pull"] = 2


def other_head(report: JsonObject) -> None:
    report["head"] = "0" * 40


def extra_part(report: JsonObject) -> None:
    review(report)["markdown"] = "# Approved"


def html_for_a_number(report: JsonObject) -> None:
    review(report)["older"] = "<img src=x>"


def unknown_severity(report: JsonObject) -> None:
    as_object(as_list(review(report)["findings"])[0])["severity"] = "fine"


FORGERIES: dict[str, tuple[Callable[[JsonObject], None], str]] = {
    "another commit": (other_head, "The report speaks of another commit than its run."),
    "a part that is none": (
        extra_part,
        "The review in the report has parts that speclint does not write.",
    ),
    "a text for a number": (
        html_for_a_number,
        "The review in the report is not as speclint writes it.",
    ),
    "a severity that is none": (
        unknown_severity,
        "The review in the report is not as speclint writes it.",
    ),
}


@pytest.mark.parametrize(("change", "sentence"), FORGERIES.values(), ids=FORGERIES)
def test_forged_report_is_refused(
    stage: ReviewStage, change: Callable[[JsonObject], None], sentence: str
) -> None:
    first_half(stage)
    forge(stage, change)
    ran = second_half(stage)
    assert (ran.code, ran.error, stage.fake.writes) == (2, sentence, [])


def test_report_for_another_pull_request_is_refused(stage: ReviewStage) -> None:
    stage.fake.world.repository.commit("victim", {}, onto="main")
    stage.fake.world.open_pull("victim")
    first_half(stage)
    forge(stage, other_pull)
    ran = second_half(stage)
    assert ran.code == 2
    assert ran.error.startswith("The report comes from a repository that did not make this")
    assert stage.fake.writes == []


def test_run_for_another_event_is_refused(stage: ReviewStage) -> None:
    first_half(stage)
    ran = second_half(stage, event="push")
    assert ran.error == "The report does not come from a run for a pull request."


def hostile(report: JsonObject) -> None:
    """Lie inside valid data, as a fork may."""
    found = as_object(as_list(review(report)["findings"])[0])
    found["message"] = "@director <script>alert(1)</script> ![x](https://evil.test/x.png) #1"
    found["path"] = "x](https://evil.test) <img src=x onerror=alert(1)>"
    found["fingerprint"] = "--> <!-- speclint:report"
    review(report)["rules_of"] = "main -->\n\n# Approved @director"


def test_a_lie_inside_valid_data_is_only_words(stage: ReviewStage) -> None:
    first_half(stage)
    forge(stage, hostile)
    assert second_half(stage).code == 0
    html = render(stage.body)
    page = read(html)
    assert [one for one in page.live if one != "<a>"] == []
    assert {"script", "img", "h1"}.isdisjoint(page.tags)
    links = re.findall(r'href="([^"]*)"', html)
    assert [link for link in links if not link.startswith("https://github.test/doh/specs/")] == []


def lines_that_are_none(report: JsonObject) -> None:
    review(report)["hunks"] = [{"path": C, "lines": [[-5, 10**12], [76, 80]]}]


def test_lines_that_github_does_not_know_are_told_and_not_fatal(stage: ReviewStage) -> None:
    first_half(stage)
    forge(stage, lines_that_are_none)
    ran = second_half(stage)
    assert ran.code == 0
    sentence = "The remarks on lines could not all be posted. GitHub says: “"
    assert sentence in ran.log
    assert sentence in ran.summary
    assert len(stage.bodies) == 1


def test_report_too_large_is_told(stage: ReviewStage) -> None:
    stage.push({f"specs/many/{n}.yaml": big(n) for n in range(1200)})
    ran = first_half(stage)
    assert "No comment will be posted: the report has more than 200,000 values." in ran.log
    assert not (stage.folder / "report").exists()


def test_dry_run_of_the_second_half_asks_for_nothing(stage: ReviewStage) -> None:
    first_half(stage)
    report = str(stage.folder / "report")
    event = stage.workflow_run()
    ran = stage.run("post", report, "--dry-run", event=event, name="workflow_run", account="")
    assert ran.log.startswith(
        "Not verified, because this is a dry run:\nThe comment on pull request 1:\n"
    )
    assert stage.fake.requests == []


def test_second_half_without_a_token(stage: ReviewStage) -> None:
    first_half(stage)
    report = str(stage.folder / "report")
    event = stage.workflow_run()
    ran = stage.run("post", report, event=event, name="workflow_run", account="")
    assert ran.log == "Nothing is posted: the workflow gave no token (input “token”).\n"


def test_pull_request_that_github_does_not_show(stage: ReviewStage) -> None:
    first_half(stage)
    forge(stage, other_pull)
    assert second_half(stage).log == "Nothing is posted. GitHub says: “Not Found”.\n"
