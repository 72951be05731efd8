"""The bot's one comment, over real HTTP with real PyGithub against the fake GitHub."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from fake_github import STRANGER, Account
from fake_github.replies import bad_gateway, problem, secondary_limit
from fake_github.stage import NO_WAITS, Stage, reworded, set_stage
from fake_github.stage import stage as stage  # noqa: PLC0414 - a fixture is used by its name
from speclint.bot.github import GithubPort
from speclint.bot.marker import read_report, stamp_report
from speclint.bot.outcome import Outcome, Patience
from speclint.bot.sticky import OVERTAKEN, perform

if TYPE_CHECKING:
    from pathlib import Path

CREATE = r"/issues/1/comments"
CHANGE = r"/issues/comments/\d+"


def test_first_comment(stage: Stage) -> None:
    assert stage.post("Duty 10 is reworded.") == Outcome("created")
    [(author, body)] = stage.fake.world.bodies(stage.pull)
    marker = read_report(body)
    assert marker is not None
    assert (author, marker.head) == ("github-actions[bot]", stage.head)
    assert body.endswith(" -->\nDuty 10 is reworded.")


def test_nothing_to_say_and_no_comment(stage: Stage) -> None:
    assert stage.post("No words differ.", quiet=True) == Outcome("nothing to say")
    assert stage.fake.writes == []


def test_nothing_changed_writes_nothing(stage: Stage) -> None:
    stage.post("Duty 10 is reworded.")
    stage.fake.requests.clear()
    stage.push(reworded(10, 11))
    assert stage.post("Duty 10 is reworded.") == Outcome("unchanged")
    assert stage.fake.requests == ["GET /issues/1/comments 200"]


def test_new_push_edits_the_same_comment(stage: Stage) -> None:
    stage.post("Duty 10 is reworded.")
    stage.push(reworded(10, 40))
    assert stage.post("Duties 10 and 40 are reworded.") == Outcome("updated")
    assert stage.bodies == ["Duties 10 and 40 are reworded."]


def test_empty_diff_is_said(stage: Stage) -> None:
    stage.post("Duty 10 is reworded.")
    stage.push(lambda _, line: line)
    assert stage.post("No words differ any more.", quiet=True) == Outcome("updated")
    assert stage.bodies == ["No words differ any more."]


def test_second_empty_diff_is_not_said_again(stage: Stage) -> None:
    stage.post("Duty 10 is reworded.")
    stage.post("No words differ.", quiet=True)
    assert stage.post("No words differ.", quiet=True) == Outcome("unchanged")


def test_own_comment_is_found_on_page_three(stage: Stage) -> None:
    for number in range(249):
        stage.fake.world.say(stage.pull, STRANGER, f"remark {number}")
    stage.post("Duty 10 is reworded.")
    stage.fake.requests.clear()
    assert stage.post("Duty 10 is reworded. Duty 11 too.") == Outcome("updated")
    assert stage.fake.requests == [
        *["GET /issues/1/comments 200"] * 3,
        "GET /pulls/1 200",
        "PATCH /issues/comments/1250 200",
        "GET /pulls/1 200",
    ]
    assert stage.bodies == ["Duty 10 is reworded. Duty 11 too."]


def test_stranger_with_our_marker_is_never_touched(stage: Stage) -> None:
    forged = stamp_report("Approved.", key="default", head=stage.head, base=stage.head)
    stage.fake.world.say(stage.pull, STRANGER, forged)
    stage.post("Duty 10 is reworded.")
    stage.post("Duty 11 is reworded.")
    assert stage.fake.world.bodies(stage.pull)[0] == (STRANGER, forged)
    assert stage.bodies == ["Duty 11 is reworded."]


def test_our_account_without_our_marker_is_never_touched(stage: Stage) -> None:
    report = stamp_report("Old.", key="default", head=stage.head, base=stage.head)
    quoting = f"Another workflow quotes:\n{report}"
    stage.fake.world.say(stage.pull, "github-actions[bot]", quoting)
    stage.post("Duty 10 is reworded.")
    assert stage.fake.world.bodies(stage.pull)[0] == ("github-actions[bot]", quoting)


def test_comment_that_somebody_edited_is_mended(stage: Stage) -> None:
    stage.post("Legal text is changed.")
    [comment] = stage.fake.world.comments.values()
    comment.body = comment.body.replace("is changed", "is not changed")
    assert stage.post("Legal text is changed.") == Outcome("updated")
    assert stage.bodies == ["Legal text is changed."]


def test_deleted_comment_comes_back(stage: Stage) -> None:
    stage.post("Duty 10 is reworded.")
    stage.fake.world.comments.clear()
    assert stage.post("Duty 10 is reworded.") == Outcome("created")


def test_comment_deleted_under_the_edit_comes_back(stage: Stage) -> None:
    stage.post("Duty 10 is reworded.")
    stage.fake.before("PATCH", CHANGE, stage.fake.world.comments.clear)
    assert stage.post("Duty 11 is reworded.") == Outcome("created")
    assert stage.bodies == ["Duty 11 is reworded."]


def test_older_run_does_not_write(stage: Stage) -> None:
    old = stage.head
    stage.push(reworded(10, 40))
    stage.post("newer")
    stage.fake.requests.clear()
    assert stage.post("older", head=old) == Outcome("outdated")
    assert stage.fake.writes == []
    assert stage.bodies == ["newer"]


def test_push_while_the_run_was_reading(stage: Stage) -> None:
    old = stage.head

    def newer_run() -> None:
        stage.push(reworded(10, 40))
        stage.post("newer")

    stage.fake.before("GET", r"/pulls/1", newer_run)
    assert stage.post("older", head=old) == Outcome("outdated")
    assert stage.bodies == ["newer"]


def test_push_while_the_run_waited_for_a_limit(stage: Stage) -> None:
    stage.post("first")
    old = stage.head
    stage.fake.answer_once("PATCH", CHANGE, secondary_limit(7))

    def newer_run(seconds: float) -> None:
        stage.pauses.append(seconds)
        stage.push(reworded(10, 40))
        stage.post("newer")

    patience = Patience(pause=newer_run)
    report = stage.report("older", head=old)
    assert perform(stage.port, stage.number, report, patience) == Outcome("outdated")
    assert (stage.bodies, stage.pauses) == (["newer"], [7])


@pytest.mark.parametrize("moment", range(10))
@pytest.mark.parametrize("begun", [False, True], ids=["no comment yet", "a comment already"])
def test_whenever_the_newer_run_comes(stage: Stage, moment: int, *, begun: bool) -> None:
    """The older run is stopped before each of its requests; nothing it says may last."""
    if begun:
        stage.post("first")
    old = stage.head

    def newer_run() -> None:
        stage.push(reworded(10, 40))
        stage.post("newer")

    stage.fake.before(".*", ".*", newer_run, skip=moment)
    stage.post("older", head=old)
    if stage.head == old:
        newer_run()
    assert stage.bodies in (["newer"], [OVERTAKEN])
    stage.post("newer")
    assert stage.bodies == ["newer"]


def test_newer_run_with_the_same_words_is_left_alone(stage: Stage) -> None:
    old = stage.head

    def newer_run() -> None:
        stage.fake.world.comments.clear()
        stage.push(reworded(10, 40))
        stage.post("same")

    stage.fake.before("GET", r"/pulls/1", newer_run, skip=1)
    assert stage.post("same", head=old) == Outcome("outdated")
    assert stage.bodies == ["same"]


def test_two_first_runs_leave_the_newer_comment(stage: Stage) -> None:
    old = stage.head

    def newer_run() -> None:
        stage.push(reworded(10, 40))
        assert stage.post("newer") == Outcome("created")

    stage.fake.before("POST", CREATE, newer_run)
    stage.post("older", head=old)
    assert stage.bodies == ["newer"]


def test_older_comment_arriving_first_gives_way(stage: Stage) -> None:
    old = stage.head

    def older_run() -> None:
        report = stamp_report("older", key="default", head=old, base=old)
        stage.fake.world.say(stage.pull, "github-actions[bot]", report)

    stage.push(reworded(10, 40))
    stage.fake.before("POST", CREATE, older_run)
    stage.post("newer")
    assert stage.bodies == ["newer"]


def test_two_first_runs_on_one_head_leave_one(stage: Stage) -> None:
    def other_run() -> None:
        assert stage.post("same") == Outcome("created")

    stage.fake.before("POST", CREATE, other_run)
    stage.post("same")
    assert stage.bodies == ["same"]


def test_duplicates_are_collapsed(stage: Stage) -> None:
    for number in range(3):
        report = stamp_report(f"copy {number}", key="default", head="0" * 40, base="0" * 40)
        stage.fake.world.say(stage.pull, "github-actions[bot]", report)
    [first, _, _] = stage.fake.world.comments
    assert stage.post("Duty 10 is reworded.") == Outcome("updated")
    assert (list(stage.fake.world.comments), stage.bodies) == ([first], ["Duty 10 is reworded."])


def test_duplicate_that_another_run_was_quicker_to_delete(stage: Stage) -> None:
    for number in range(2):
        report = stamp_report(f"copy {number}", key="default", head="0" * 40, base="0" * 40)
        stage.fake.world.say(stage.pull, "github-actions[bot]", report)
    [_, second] = stage.fake.world.comments
    stage.fake.before("DELETE", CHANGE, lambda: delete(stage, second))
    assert stage.post("Duty 10 is reworded.") == Outcome("updated")
    assert stage.bodies == ["Duty 10 is reworded."]


def delete(stage: Stage, comment: int) -> None:
    del stage.fake.world.comments[comment]


def test_another_key_has_its_own_comment(stage: Stage) -> None:
    other = stamp_report("other", key="pilot", head=stage.head, base=stage.head)
    stage.fake.world.say(stage.pull, "github-actions[bot]", other)
    stage.post("ours")
    assert stage.bodies == ["other", "ours"]


def test_base_branch_changed_meanwhile(stage: Stage) -> None:
    stage.fake.world.repository.commit("pilot", {}, onto="main")
    stage.pull.base_ref = "pilot"
    assert stage.post("against main") == Outcome("outdated")


def test_read_only_token_is_told_and_not_fatal(stage: Stage) -> None:
    stage.fake.accounts["fork"] = Account("github-actions[bot]", can_write=False, may_ask=False)
    with GithubPort("fork", "doh/specs", api_url=stage.fake.url, waits=NO_WAITS) as port:
        outcome = perform(port, stage.number, stage.report("text"), stage.patience)
    assert outcome == Outcome("refused", "Resource not accessible by integration")


def test_unknown_token_is_told_and_not_fatal(stage: Stage) -> None:
    with GithubPort("stale", "doh/specs", api_url=stage.fake.url, waits=NO_WAITS) as port:
        outcome = perform(port, stage.number, stage.report("text"), stage.patience)
    assert outcome == Outcome("refused", "Bad credentials")


@pytest.mark.parametrize(
    ("seconds", "waited"), [(7, [7]), (0, [0])], ids=["with retry-after", "without"]
)
def test_secondary_limit_is_waited_for(stage: Stage, seconds: int, waited: list[float]) -> None:
    stage.fake.answer_once("POST", CREATE, secondary_limit(seconds))
    assert stage.post("Duty 10 is reworded.") == Outcome("created")
    assert stage.pauses == waited


def test_limit_longer_than_the_patience_is_told(stage: Stage) -> None:
    stage.fake.answer_once("POST", CREATE, secondary_limit(3600))
    outcome = stage.post("Duty 10 is reworded.")
    assert (outcome.result, stage.pauses, stage.bodies) == ("busy", [], [])
    assert outcome.reason.startswith("You have exceeded a secondary rate limit.")


def test_limit_that_does_not_end_is_told_after_five_tries(stage: Stage) -> None:
    for _ in range(5):
        stage.fake.answer_once("POST", CREATE, secondary_limit(60))
    assert stage.post("Duty 10 is reworded.").result == "busy"
    assert stage.pauses == [60, 60, 60, 60]


def test_one_off_502_before_the_write(stage: Stage) -> None:
    stage.fake.answer_once("POST", CREATE, bad_gateway())
    assert stage.post("Duty 10 is reworded.") == Outcome("created")
    assert stage.bodies == ["Duty 10 is reworded."]


def test_one_off_502_after_the_write_makes_no_second_comment(stage: Stage) -> None:
    stage.fake.answer_once("POST", CREATE, bad_gateway(), done=True)
    assert stage.post("Duty 10 is reworded.") == Outcome("unchanged")
    assert stage.bodies == ["Duty 10 is reworded."]
    assert len(stage.fake.writes) == 1


def test_one_off_502_on_an_edit(stage: Stage) -> None:
    stage.post("first")
    stage.fake.answer_once("PATCH", CHANGE, bad_gateway())
    assert stage.post("second") == Outcome("updated")
    assert stage.bodies == ["second"]


def test_one_off_502_on_reading(stage: Stage) -> None:
    stage.fake.answer_once("GET", CREATE, bad_gateway())
    assert stage.post("Duty 10 is reworded.") == Outcome("created")


def test_body_over_the_limit_is_told(stage: Stage) -> None:
    outcome = stage.post("x" * 65_537)
    assert outcome.result == "rejected"
    assert outcome.reason == "Validation Failed: body is too long (maximum is 65536 characters)"


def test_locked_conversation_is_told(stage: Stage) -> None:
    stage.fake.answer_once("POST", CREATE, problem(403, "Unable to create comment: locked"))
    assert stage.post("text") == Outcome("refused", "Unable to create comment: locked")


def test_draft_gets_its_comment(tmp_path: Path) -> None:
    with set_stage(tmp_path / "origin", draft=True) as stage:
        assert stage.post("Duty 10 is reworded.") == Outcome("created")
        assert stage.port.pull(stage.number).draft


def test_enterprise_address(tmp_path: Path) -> None:
    with set_stage(tmp_path / "origin", prefix="/api/v3") as stage:
        for number in range(150):
            stage.fake.world.say(stage.pull, STRANGER, f"remark {number}")
        assert stage.post("first") == Outcome("created")
        assert stage.post("second") == Outcome("updated")
