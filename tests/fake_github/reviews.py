"""The code side of a pull request: itself, its files, reviews, comments on lines and files."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fake_github.conversation import user
from fake_github.json_value import Json, JsonObject, as_list, as_number, as_object, as_text
from fake_github.replies import (
    Reply,
    body_fault,
    not_found,
    unprocessable,
    unprocessable_review,
)
from fake_github.samples import sample
from fake_github.world import LineComment, Review, lines_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from fake_github.repository import Hunk
    from fake_github.visit import Visit
    from fake_github.world import Pull, World

MOST_FILES = 3_000
MOST_PATCHES = 50


def answer(visit: Visit) -> Reply:
    """Answer a request about the code."""
    if "pull_number" not in visit.call.arguments:
        comment = visit.world.line_comments.get(visit.number("comment_id"))
        return _one(visit, comment) if comment else not_found()
    pull = visit.world.pulls.get(visit.number("pull_number"))
    return _OPERATIONS[visit.call.operation](visit, pull) if pull else not_found()


def _one(visit: Visit, comment: LineComment) -> Reply:
    if visit.call.operation == "pulls/delete-review-comment":
        del visit.world.line_comments[comment.id]
        return Reply(204)
    text = as_text(visit.form["body"])
    if fault := body_fault(text):
        return unprocessable("body", fault, "PullRequestReviewComment")
    comment.body = text
    return Reply(200, _shown(visit, comment))


def _list_comments(visit: Visit, pull: Pull) -> Reply:
    return Reply(200, [_shown(visit, one) for one in visit.world.line_comments_of(pull)])


def _list_reviews(visit: Visit, pull: Pull) -> Reply:
    reviews = (one for one in list(visit.world.reviews.values()) if one.pull == pull.number)
    return Reply(200, [_review(review) for review in reviews])


def _create_review(visit: Visit, pull: Pull) -> Reply:
    commit = as_text(visit.form.get("commit_id", visit.world.head(pull)))
    drafts = [as_object(draft) for draft in as_list(visit.form.get("comments", []))]
    text = as_text(visit.form.get("body", ""))
    if not text.strip() and not drafts:
        return unprocessable_review("body cannot be blank")
    for draft in drafts:
        if fault := _fault(visit.world, pull, commit, draft):
            return unprocessable_review(fault)
    review = Review(visit.world.next_id(), pull.number, visit.account.login, text, commit)
    visit.world.reviews[review.id] = review
    for draft in drafts:
        _add(visit, review, draft)
    return Reply(200, _review(review))


def _create_comment(visit: Visit, pull: Pull) -> Reply:
    commit = as_text(visit.form["commit_id"])
    if fault := _fault(visit.world, pull, commit, visit.form):
        return unprocessable("pull_request_review_thread.line", fault, "PullRequestReviewComment")
    review = Review(visit.world.next_id(), pull.number, visit.account.login, "", commit)
    visit.world.reviews[review.id] = review  # GitHub makes a review for a comment on its own too
    return Reply(201, _shown(visit, _add(visit, review, visit.form)))


def _create_reply(visit: Visit, pull: Pull) -> Reply:
    to = visit.world.line_comments.get(visit.number("comment_id"))
    if to is None or to.pull != pull.number:
        return not_found()
    comment = visit.world.reply(to, visit.account.login, as_text(visit.form["body"]))
    return Reply(201, _shown(visit, comment))


def _fault(world: World, pull: Pull, commit: str, draft: JsonObject) -> str | None:
    """Return GitHub's objection: a comment stands on lines of one hunk of a changed file."""
    if fault := body_fault(as_text(draft["body"])):
        return fault
    if not world.repository.has(commit):
        return "commit_id is not part of the pull request"
    hunks = world.hunks(pull, as_text(draft["path"]), commit)
    if hunks is None:
        return "Path could not be resolved"
    return None if draft.get("subject_type") == "file" else _line_fault(draft, hunks)


def _line_fault(draft: JsonObject, hunks: list[Hunk]) -> str | None:
    last = as_number(draft.get("line", 0))
    first = as_number(draft.get("start_line", last))
    if "start_line" in draft and first >= last:
        return "start_line must precede the end line"
    if any(first in lines_of(hunk) and last in lines_of(hunk) for hunk in hunks):
        return None
    return "Line could not be resolved"


def _add(visit: Visit, review: Review, draft: JsonObject) -> LineComment:
    on_file = draft.get("subject_type") == "file"
    comment = LineComment(
        id=visit.world.next_id(),
        pull=review.pull,
        review=review.id,
        author=review.author,
        body=as_text(draft["body"]),
        path=as_text(draft["path"]),
        commit=review.commit,
        line=None if on_file else as_number(draft["line"]),
        first_line=as_number(draft["start_line"]) if "start_line" in draft else None,
    )
    visit.world.line_comments[comment.id] = comment
    return comment


def _shown(visit: Visit, comment: LineComment) -> JsonObject:
    world, api = visit.world, visit.api
    pull = world.pulls[comment.pull]
    known: JsonObject = {
        "id": comment.id,
        "body": comment.body,
        "path": comment.path,
        "user": user(comment.author),
        "commit_id": world.head(pull),
        "original_commit_id": comment.commit,
        "pull_request_review_id": comment.review,
        "url": f"{api}/pulls/comments/{comment.id}",
        "pull_request_url": f"{api}/pulls/{comment.pull}",
        "subject_type": "file" if comment.line is None and not comment.reply_to else "line",
        "side": "RIGHT",
        "line": comment.line and world.line_now(pull, comment, comment.line),
        "original_line": comment.line or 1,
        "start_line": comment.first_line and world.line_now(pull, comment, comment.first_line),
        "start_side": "RIGHT" if comment.first_line else None,
    }
    if comment.reply_to is not None:  # GitHub leaves the name out for a comment that begins
        known["in_reply_to_id"] = comment.reply_to
    return sample("pull-request-review-comment", known)


def _review(review: Review) -> JsonObject:
    known: JsonObject = {
        "id": review.id,
        "body": review.body,
        "user": user(review.author),
        "commit_id": review.commit,
        "state": "COMMENTED",
    }
    return sample("pull-request-review", known)


def _get(visit: Visit, pull: Pull) -> Reply:
    world, api = visit.world, visit.api
    head_repository: Json = None
    if pull.head_repository is not None:
        head_repository = sample("repository", {"full_name": pull.head_repository})
    known: JsonObject = {
        "number": pull.number,
        "url": f"{api}/pulls/{pull.number}",
        "state": "open",
        "draft": pull.draft,
        "user": user("analyst"),
        "head": {"sha": world.head(pull), "ref": pull.head_ref, "repo": head_repository},
        "base": {
            "sha": world.base(pull),
            "ref": pull.base_ref,
            "repo": {"full_name": "/".join(api.split("/")[-2:])},
        },
    }
    return Reply(200, sample("pull-request", known))


def _list_files(visit: Visit, pull: Pull) -> Reply:
    """Return the files as GitHub lists them: never more than 3,000, and some without a patch."""
    world = visit.world
    base, head = world.merge_base(pull), world.head(pull)
    shown: list[Json] = []
    for change in world.changes(pull)[:MOST_FILES]:
        known: JsonObject = {"filename": change.path, "status": change.status}
        if change.status == "renamed":
            known["previous_filename"] = change.old_path
        patch = world.repository.patch(base, head, change) if len(shown) < MOST_PATCHES else ""
        if patch:
            known["patch"] = patch
        shown.append(sample("diff-entry", known))
    return Reply(200, shown)


_OPERATIONS: dict[str, Callable[[Visit, Pull], Reply]] = {
    "pulls/get": _get,
    "pulls/list-files": _list_files,
    "pulls/list-review-comments": _list_comments,
    "pulls/list-reviews": _list_reviews,
    "pulls/create-review": _create_review,
    "pulls/create-review-comment": _create_comment,
    "pulls/create-reply-for-review-comment": _create_reply,
}
