"""The bot's comments on lines and files, over real HTTP against the fake GitHub."""

from __future__ import annotations

from fake_github import STRANGER, Account
from fake_github.replies import bad_gateway, secondary_limit, unprocessable
from fake_github.stage import NO_WAITS, SPEC, Stage, reworded
from fake_github.stage import stage as stage  # noqa: PLC0414 - a fixture is used by its name
from speclint.bot.github import GithubPort
from speclint.bot.inline import Note, place
from speclint.bot.marker import under_marker
from speclint.bot.outcome import Outcome
from speclint.bot.threads import Threads, perform

FIRST, SECOND = "a" * 16, "b" * 16


def note(line: int, fingerprint: str = FIRST, body: str = "Say who.", last: int = 0) -> Note:
    return Note(SPEC, line, last or line, body, fingerprint)


def wanted(stage: Stage, *notes: Note, head: str = "") -> Threads:
    placement = place(notes, stage.hunks, key="default")
    return Threads("default", head or stage.head, "main", placement)


def post(stage: Stage, *notes: Note, head: str = "") -> Outcome:
    return perform(stage.port, stage.number, wanted(stage, *notes, head=head), stage.patience)


def standing(stage: Stage) -> list[tuple[int | None, int | None, str]]:
    """Return first line, last line and text of every comment as the bot reads them."""
    return [
        (comment.first_line, comment.line, under_marker(comment.body) or comment.body)
        for comment in stage.port.review_comments(stage.number)
    ]


def test_one_review_for_all_comments(stage: Stage) -> None:
    assert post(stage, note(10), note(11, SECOND, last=12)) == Outcome("created")
    assert standing(stage) == [(10, 10, "Say who."), (11, 12, "Say who.")]
    assert stage.fake.writes == ["POST /pulls/1/reviews 200"]


def test_nothing_changed_writes_nothing(stage: Stage) -> None:
    post(stage, note(10))
    stage.fake.requests.clear()
    assert post(stage, note(10)) == Outcome("unchanged")
    assert stage.fake.requests == ["GET /pulls/1/comments 200"]


def test_no_request_for_each_comment(stage: Stage) -> None:
    post(stage, *(note(line, f"{line:016x}") for line in range(7, 14)))
    stage.fake.requests.clear()
    assert len(stage.port.review_comments(stage.number)) == 7
    assert stage.fake.requests == ["GET /pulls/1/comments 200"]


def test_finding_outside_the_hunks_stands_on_the_file(stage: Stage) -> None:
    assert post(stage, note(50)) == Outcome("created")
    assert standing(stage) == [(None, None, "**Line 50.** Say who.")]
    assert post(stage, note(50)) == Outcome("unchanged")


def test_fixed_finding_is_removed(stage: Stage) -> None:
    post(stage, note(10), note(11, SECOND))
    assert post(stage, note(11, SECOND)) == Outcome("updated")
    assert standing(stage) == [(11, 11, "Say who.")]


def test_fixed_finding_that_somebody_answered_stays(stage: Stage) -> None:
    post(stage, note(10))
    [comment] = stage.fake.world.line_comments.values()
    stage.fake.world.reply(comment, STRANGER, "It is the same person.")
    assert post(stage) == Outcome("unchanged")
    assert [text for _, _, text in standing(stage)] == ["Say who.", "It is the same person."]


def test_line_moved_by_a_push_keeps_its_comment(stage: Stage) -> None:
    post(stage, note(10))
    stage.push(lambda number, line: None if number == 2 else reworded(10)(number, line))
    stage.fake.requests.clear()
    assert post(stage, note(9)) == Outcome("unchanged")
    assert standing(stage) == [(9, 9, "Say who.")]


def test_outdated_comment_is_made_anew(stage: Stage) -> None:
    post(stage, note(10))
    stage.push(lambda number, line: "- Leads nobody;\n" if number == 10 else line)
    assert standing(stage) == [(None, None, "Say who.")]
    assert post(stage, note(10)) == Outcome("created")
    assert standing(stage) == [(10, 10, "Say who.")]


def test_outdated_comment_that_somebody_answered_is_not_made_twice(stage: Stage) -> None:
    post(stage, note(10))
    [comment] = stage.fake.world.line_comments.values()
    stage.fake.world.reply(comment, STRANGER, "Working on it.")
    stage.push(lambda number, line: "- Leads nobody;\n" if number == 10 else line)
    assert post(stage, note(10)) == Outcome("unchanged")


def test_new_wording_edits_the_comment(stage: Stage) -> None:
    post(stage, note(10))
    assert post(stage, note(10, body="Say who leads.")) == Outcome("updated")
    assert standing(stage) == [(10, 10, "Say who leads.")]


def test_stranger_with_our_marker_is_never_touched(stage: Stage) -> None:
    post(stage, note(10))
    [comment] = stage.fake.world.line_comments.values()
    comment.author = STRANGER
    assert post(stage, note(10)) == Outcome("created")
    assert post(stage) == Outcome("updated")
    assert [comment.author for comment in stage.port.review_comments(stage.number)] == [STRANGER]


def test_own_answer_does_not_hold_a_fixed_finding(stage: Stage) -> None:
    post(stage, note(10))
    [comment] = stage.fake.world.line_comments.values()
    answer = stage.fake.world.reply(comment, "github-actions[bot]", comment.body)
    assert post(stage) == Outcome("updated")
    assert list(stage.fake.world.line_comments) == [answer.id]


def test_finding_of_another_key_stays(stage: Stage) -> None:
    post(stage, note(10))
    placement = place([], stage.hunks, key="pilot")
    threads = Threads("pilot", stage.head, "main", placement)
    assert perform(stage.port, stage.number, threads, stage.patience) == Outcome("unchanged")


def test_finding_over_other_lines_is_made_anew(stage: Stage) -> None:
    post(stage, note(10, last=12))
    assert post(stage, note(11, last=12)) == Outcome("created")
    assert standing(stage) == [(11, 12, "Say who.")]


def test_finding_in_a_renamed_file_is_made_anew(stage: Stage) -> None:
    post(stage, note(50))
    text = stage.fake.world.repository.git("show", f"topic:{SPEC}")
    stage.fake.world.repository.commit("topic", {SPEC: None, "specs/new.yaml": text})
    renamed = Note("specs/new.yaml", 50, 50, "Say who.", FIRST)
    assert post(stage, renamed) == Outcome("created")
    comments = stage.port.review_comments(stage.number)
    assert [comment.path for comment in comments] == ["specs/new.yaml"]


def test_fixed_finding_that_somebody_was_quicker_to_delete(stage: Stage) -> None:
    post(stage, note(10))
    stage.fake.before("DELETE", r"/pulls/comments/\d+", stage.fake.world.line_comments.clear)
    assert post(stage) == Outcome("updated")


def test_older_run_does_not_write(stage: Stage) -> None:
    old = stage.head
    stage.push(reworded(10, 11))
    assert post(stage, note(10), head=old) == Outcome("outdated")
    assert stage.fake.writes == []


def test_one_off_502_after_the_review_makes_no_second(stage: Stage) -> None:
    stage.fake.answer_once("POST", r"/pulls/1/reviews", bad_gateway(), done=True)
    assert post(stage, note(10)) == Outcome("unchanged")
    assert standing(stage) == [(10, 10, "Say who.")]


def test_secondary_limit_is_waited_for(stage: Stage) -> None:
    stage.fake.answer_once("POST", r"/pulls/1/reviews", secondary_limit(9))
    assert (post(stage, note(10)), stage.pauses) == (Outcome("created"), [9])


def test_read_only_token_is_told_and_not_fatal(stage: Stage) -> None:
    stage.fake.accounts["fork"] = Account("github-actions[bot]", can_write=False, may_ask=False)
    with GithubPort("fork", "doh/specs", api_url=stage.fake.url, waits=NO_WAITS) as port:
        outcome = perform(port, stage.number, wanted(stage, note(10)), stage.patience)
    assert outcome == Outcome("refused", "Resource not accessible by integration")


def test_line_that_github_does_not_see_is_told(stage: Stage) -> None:
    threads = Threads(
        "default", stage.head, "main", place([note(30)], {SPEC: (range(99),)}, key="default")
    )
    outcome = perform(stage.port, stage.number, threads, stage.patience)
    assert outcome == Outcome("rejected", "Unprocessable Entity: Line could not be resolved")


def test_old_enterprise_without_comments_on_files(stage: Stage) -> None:
    refusal = unprocessable("subject_type", "is not a permitted key", "PullRequestReviewComment")
    stage.fake.answer_once("POST", r"/pulls/1/comments", refusal)
    outcome = post(stage, note(10), note(50, SECOND))
    assert outcome == Outcome("rejected", "Validation Failed: is not a permitted key")
    assert standing(stage) == [(10, 10, "Say who.")]


def test_suggestion_with_back_ticks_arrives_whole(stage: Stage) -> None:
    post(stage, Note(SPEC, 10, 10, "Say who.", FIRST, "- Uses ``` and ```` well;\n"))
    [(_, _, text)] = standing(stage)
    assert text == "Say who.\n\n`````suggestion\n- Uses ``` and ```` well;\n`````"
