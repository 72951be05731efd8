"""`speclint review` from the event to the comment: real git, real HTTP, real PyGithub."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from diff_scenarios import LAW_ITEM
from fake_github import STRANGER, Account
from fake_github.replies import bad_gateway, secondary_limit
from review_stage import DUTY, LEGAL, MORE, A, C, D, ReviewStage, edited, review_stage, specs

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@pytest.fixture
def stage(tmp_path: Path) -> Iterator[ReviewStage]:
    with review_stage(tmp_path) as made:
        yield made


def test_first_comment(stage: ReviewStage) -> None:
    stage.push(edited(C, DUTY, MORE))
    ran = stage.run()
    assert ran.code == 1
    assert stage.page.seen.startswith(
        "Customer Service Specialist 3 (102C): what this proposal changes "
        "3 things to fix before this can be approved. No legal text is changed. "
        "This revision is administrative: the allocating criteria stay as they are. "
        "Section Change Typical Work 1 duty reworded administrative"
    )
    assert "The comment: created." in ran.log


def test_findings_are_linked_to_their_lines(stage: ReviewStage) -> None:
    head = stage.push(edited(C, DUTY, MORE))
    stage.run()
    assert f"](https://github.test/doh/specs/blob/{head}/{C}#L76)" in stage.body


def test_second_run_on_the_same_head_writes_nothing(stage: ReviewStage) -> None:
    stage.push(edited(C, DUTY, MORE))
    stage.run()
    stage.fake.requests.clear()
    stage.run()
    assert stage.fake.writes == []


def test_new_push_edits_the_comment(stage: ReviewStage) -> None:
    stage.push(edited(C, DUTY, MORE))
    stage.run()
    stage.push(edited(C, LEGAL, "eligible for work unless prohibited"))
    stage.run()
    assert "Legal text is changed: 1 sentence reworded" in stage.page.seen


def test_diff_becomes_empty(stage: ReviewStage) -> None:
    stage.push(edited(C, DUTY, MORE))
    stage.run()
    stage.push({C: specs()[C]})
    assert stage.run().code == 0
    assert stage.page.seen.startswith("Class specifications: nothing differs Nothing must be fixed")
    assert [one for one in stage.on_lines if one.author == "github-actions[bot]"] == []


def test_nothing_to_say_begins_no_comment(stage: ReviewStage) -> None:
    stage.push({"README.md": "Read me."})
    ran = stage.run()
    assert (ran.code, stage.bodies, stage.fake.writes) == (0, [], [])


def test_suggestion_with_back_ticks_has_a_longer_fence(stage: ReviewStage) -> None:
    last = "  - Performs other duties as required"
    stage.push(edited(C, f"{last}.\n", "  - Performs ```other``` duties as required;\n"))
    stage.run()
    [on_line] = [one for one in stage.on_lines if "The last item" in one.body]
    assert on_line.line == 48
    assert on_line.body.partition("\n")[2] == (
        "⚠️ **Typical Work, item 9** · should fix\n"
        "The last item of the list ends with a semicolon.\n"
        "**Why:** A list that ends so looks cut off, as if an item were missing.\n"
        "**What to do:** End the list with a period.\n"
        "<sub>wording-last-item-ends (WRD004)</sub>\n\n"
        "You can take this over by a click:\n\n"
        "````suggestion\n  - Performs ```other``` duties as required.\n````"
    )


def test_suggestion_that_adds_lines_repeats_the_line_before(stage: ReviewStage) -> None:
    stage.push(edited(D, "additional licenses or\n", "additional licences or\n"))
    stage.run()
    [on_line] = [one for one in stage.on_lines if "LEG001" in one.body]
    assert on_line.body.endswith(
        "```suggestion\n    licenses/certifications are obtained for each position.\n"
        "  - >-\n    Persons legally authorized to work in the U.S. under federal law, including "
        "Deferred Action for\n    Childhood Arrivals recipients, are eligible for employment "
        "unless prohibited by other state or\n    federal law.\n```"
    )


def test_what_stood_before_outside_the_hunks_is_only_in_the_comment(stage: ReviewStage) -> None:
    stage.push(edited(D, "title: Customer Service Specialist 4", "title: Customer Specialist 4"))
    stage.run()
    assert "The legal requirements do not contain the work-auth" in stage.page.seen
    assert [one for one in stage.on_lines if "LEG001" in one.body] == []


def test_finding_mended_takes_its_comment_away(stage: ReviewStage) -> None:
    last = "  - Performs other duties as required"
    stage.push(edited(C, f"{last}.\n", f"{last};\n"))
    stage.run()
    [on_line] = [one for one in stage.on_lines if "The last item" in one.body]
    stage.push(edited(C, DUTY, MORE))
    stage.run()
    assert on_line.id not in stage.fake.world.line_comments


def test_finding_outside_the_hunks_stands_on_the_file(stage: ReviewStage) -> None:
    stage.push(edited(C, DUTY, MORE))
    stage.run()
    [on_file] = [one for one in stage.on_lines if one.line is None]
    assert "Nothing in the history tells of the change of typical work." in on_file.body


def test_history_sentence_to_paste(stage: ReviewStage) -> None:
    stage.push(edited(C, DUTY, MORE))
    stage.run()
    assert "Revised typical work; adopted [date]; effective [date]." in stage.page.seen


def test_sentence_of_the_law_is_pasted_as_its_rule_has_it(stage: ReviewStage) -> None:
    heading = "desirable_qualifications:"
    stage.push(edited(D, heading, LAW_ITEM + heading))
    stage.run()
    assert "History entry to paste (102D)" in stage.page.seen
    assert (
        "Revised legal requirements; effective June 6, 2024, due to adopted legislative action."
    ) in stage.page.seen


def test_sentence_that_takes_the_place_of_a_new_entry(stage: ReviewStage) -> None:
    entry = "Revised definition; adopted December 10, 2026; effective January 1, 2027."
    dates = "  - adopted: 2026-12-10\n    effective: 2027-01-01\n"
    text = specs()[C].replace(DUTY, MORE).replace("This is the senior,", "This is a senior,")
    stage.push({C: f"{text}{dates}    text: {entry}\n"})
    stage.run()
    assert "History entry to paste (102C, in the place of the new entry)" in stage.page.seen
    assert entry.replace("definition", "definition and typical work") in stage.page.seen


def test_old_advice_in_a_changed_file_is_only_counted(stage: ReviewStage) -> None:
    stage.push(edited(C, DUTY, MORE))
    stage.run()
    assert "other findings on the changed files stood there before" in stage.page.seen


def test_finding_in_a_file_that_is_not_changed_names_its_class(stage: ReviewStage) -> None:
    copy = specs()[A].replace("Customer Service Specialist 1", "Customer Service Helper 1")
    stage.push({"specs/copy/102A.yaml": copy})
    ran = stage.run()
    assert f"::error file={A}," in ran.log
    assert "Customer Service Specialist 1 (102A): " in stage.page.seen


def test_renamed_spec(stage: ReviewStage) -> None:
    stage.push({C: None, "specs/elsewhere/102C.yaml": specs()[C]})
    stage.run()
    assert "No words change: only the file is moved." in stage.page.seen


def test_deleted_spec(stage: ReviewStage) -> None:
    stage.push({D: None})
    stage.run()
    assert stage.page.seen.startswith("Customer Service Specialist 4 (102D): what this proposal")
    assert "Its legal text leaves the plan with it." in stage.page.seen


def test_deleted_spec_of_a_class_in_force_is_red(stage: ReviewStage) -> None:
    stage.push({D: None})
    assert stage.run().code == 1
    assert "was taken out, but the class is still in force" in stage.page.seen


def test_unreadable_spec_does_not_hide_the_others(stage: ReviewStage) -> None:
    stage.push({D: 'title: "open', **edited(C, DUTY, MORE)})
    assert stage.run().code == 1
    assert "and 1 file that cannot be read" in stage.page.seen
    assert "Coordinates all customer service training and coaching;" in stage.page.seen


def test_draft_is_never_red(tmp_path: Path) -> None:
    with review_stage(tmp_path, draft=True) as stage:
        stage.push(edited(C, DUTY, MORE))
        assert stage.run().code == 0
        assert "This proposal is a draft: nothing here stops it." in stage.page.seen


def test_merge_queue_posts_nothing(stage: ReviewStage) -> None:
    stage.push(edited(C, DUTY, MORE))
    ran = stage.run(event=stage.merge_group(), name="merge_group")
    assert (ran.code, stage.fake.requests) == (1, [])
    assert "::error file=" in ran.log
    assert "Customer Service Specialist 3 (102C)" in ran.summary


@pytest.mark.parametrize(("level", "code"), [("never", 0), ("error", 1)])
def test_fail_on(stage: ReviewStage, level: str, code: int) -> None:
    stage.push(edited(C, DUTY, MORE))
    assert stage.run("--fail-on", level).code == code
    assert stage.run(env={"INPUT_FAIL_ON": level}).code == code


def test_read_only_token_is_told_and_not_fatal(stage: ReviewStage) -> None:
    stage.fake.accounts["fork"] = Account("github-actions[bot]", can_write=False, may_ask=False)
    stage.push(edited(C, DUTY, MORE))
    ran = stage.run("--fail-on", "never", account="fork")
    assert ran.code == 0
    sentence = "The comment could not be posted. GitHub says: “Resource not accessible"
    assert sentence in ran.log
    assert sentence in ran.summary


def test_no_token_is_told(stage: ReviewStage) -> None:
    stage.push(edited(C, DUTY, MORE))
    ran = stage.run("--fail-on", "never", account="")
    assert "Nothing is posted: the workflow gave no token" in ran.log
    assert stage.fake.requests == []


def test_busy_github_is_waited_for(stage: ReviewStage) -> None:
    stage.push(edited(C, DUTY, MORE))
    stage.fake.answer_once("POST", "/issues/1/comments", secondary_limit(7))
    stage.fake.answer_once("POST", "/pulls/1/comments", bad_gateway())
    stage.run()
    assert len(stage.bodies) == 1
    assert stage.pauses == [0, 7]


def test_labels_follow_the_change(stage: ReviewStage) -> None:
    stage.pull.labels = ["urgent", "needs adoption"]
    stage.push(edited(C, LEGAL, "eligible for work unless prohibited"))
    stage.run("--labels")
    assert stage.pull.labels == ["urgent", "legal text changed"]


def test_labels_are_left_alone_unless_asked_for(stage: ReviewStage) -> None:
    stage.push(edited(C, LEGAL, "eligible for work unless prohibited"))
    stage.run()
    assert stage.pull.labels == []


def test_approved_version_changed_meanwhile(stage: ReviewStage) -> None:
    stage.push(edited(C, DUTY, MORE))
    stage.push(edited(C, "wide range of solutions", "range of solutions"), "main")
    stage.run()
    assert (
        "The approved version was changed after this proposal began: "
        "Customer Service Specialist 3 (102C). Bring the newest main into this proposal"
    ) in stage.page.seen
    assert "range of solutions" not in stage.page.seen


def test_another_class_changed_meanwhile_is_no_matter(stage: ReviewStage) -> None:
    stage.push(edited(C, DUTY, MORE))
    stage.push(edited(A, "history:", "history:"), "main")
    stage.push({"README.md": "new"}, "main")
    stage.run()
    assert "The approved version was changed" not in stage.page.seen


def test_stranger_with_our_marker_is_left_alone(stage: ReviewStage) -> None:
    stage.push(edited(C, DUTY, MORE))
    stage.run()
    forged = next(iter(stage.fake.world.comments.values())).body
    stage.fake.world.comments.clear()
    stage.fake.world.say(stage.pull, STRANGER, forged)
    stage.run()
    assert [author for author, _ in stage.fake.world.bodies(stage.pull)] == [
        STRANGER,
        "github-actions[bot]",
    ]


def test_enterprise(tmp_path: Path) -> None:
    with review_stage(tmp_path, prefix="/api/v3") as stage:
        stage.push(edited(C, DUTY, MORE))
        stage.run(env={"GITHUB_SERVER_URL": "https://ghe.test"})
        assert "](https://ghe.test/doh/specs/blob/" in stage.body


def test_dry_run_needs_no_token_and_posts_nothing(stage: ReviewStage) -> None:
    stage.push(edited(C, DUTY, MORE))
    ran = stage.run("--dry-run", account="")
    assert stage.fake.requests == []
    assert "The comment on pull request 1:\n  | <!-- speclint:report v1" in ran.log
    assert f"On {C} as a whole:" in ran.log


def test_a_place_of_one_line_is_told_as_one(stage: ReviewStage) -> None:
    stage.push(edited(C, DUTY, DUTY.replace("training", "iIn training")))
    assert re.search(rf"^On {re.escape(C)}, line \d+:$", stage.run("--dry-run").log, re.MULTILINE)


def test_dry_run_at_a_desk(stage: ReviewStage) -> None:
    stage.push(edited(C, DUTY, MORE))
    nothing = {"GITHUB_EVENT_NAME": "", "GITHUB_EVENT_PATH": ""}
    ran = stage.run("--dry-run", "--base", "origin/main", env=nothing)
    assert ran.code == 1
    assert "The comment on the proposal:\n" in ran.log
    assert "Customer Service Specialist 3 (102C): what this proposal changes" in ran.log


def test_summary_holds_the_full_report(stage: ReviewStage) -> None:
    stage.push(edited(C, DUTY, MORE))
    assert "### Typical Work · administrative" in stage.run().summary


@pytest.mark.parametrize(
    ("words", "env", "sentence"),
    [
        ((), {"GITHUB_EVENT_NAME": "push"}, "There is nothing to review in a run for “push”."),
        (("--key", "A B"), {}, "The key “A B” may hold small letters, digits, “.”, “_” and “-”."),
        (
            (),
            {"INPUT_FAIL_ON": "x"},
            "fail-on is one of error, warning, advice, never, and not “x”.",
        ),
        ((), {"INPUT_LABELS": "si"}, "labels is true or false, and not “si”."),
        (("post", "x"), {}, "“post” belongs into a workflow that starts on workflow_run."),
    ],
    ids=["push", "key", "fail-on", "labels", "post"],
)
def test_slips_are_told(
    stage: ReviewStage, words: tuple[str, ...], env: dict[str, str], sentence: str
) -> None:
    assert stage.run(*words, env=env).error == sentence


def test_a_shallow_copy_is_told_what_to_do(stage: ReviewStage) -> None:
    stage.push(edited(C, DUTY, MORE))
    event = stage.event()
    pull = event["pull_request"]
    assert isinstance(pull, dict)
    assert isinstance(pull["base"], dict)
    pull["base"]["sha"] = "0" * 40
    assert "Give actions/checkout the line “fetch-depth: 0”." in stage.run(event=event).error


@pytest.mark.parametrize(("day", "told"), [("2024-06-06", True), ("2024-06-05", False)])
def test_on_a_day(stage: ReviewStage, day: str, *, told: bool) -> None:
    stage.push(edited(D, "additional licenses or\n", "additional licences or\n"))
    assert ("LEG001" in stage.run("--dry-run", "--on", day).log) is told


def test_push_in_the_middle_leaves_it_to_the_newer_run(stage: ReviewStage) -> None:
    stage.push(edited(C, DUTY, MORE))
    old = stage.event()
    stage.clone()
    stage.push({"README.md": "new"})
    ran = stage.run(event=old)
    assert "The comment: left to a newer run, for the proposal has changed since." in ran.log
    assert stage.fake.writes == []


def test_github_that_stays_busy_is_told_and_not_fatal(stage: ReviewStage) -> None:
    stage.push(edited(C, DUTY, MORE))
    stage.fake.answer_once("POST", "/issues/1/comments", secondary_limit(3600))
    ran = stage.run("--fail-on", "never")
    assert ran.code == 0
    assert "The comment could not be posted, as GitHub is busy: “You have exceeded" in ran.summary
