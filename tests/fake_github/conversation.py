"""The conversation of a pull request: who am I, comments, labels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from fake_github.json_value import JsonObject, as_list, as_text
from fake_github.replies import Reply, body_fault, not_found, read_only, unprocessable
from fake_github.samples import sample

if TYPE_CHECKING:
    from fake_github.visit import Visit
    from fake_github.world import Comment, Pull


def answer(visit: Visit) -> Reply | None:
    """Answer a request about the conversation; None when it is about something else."""
    match visit.call.operation:
        case "users/get-authenticated":
            return _user(visit)
        case "issues/get-comment" | "issues/update-comment" | "issues/delete-comment":
            comment = visit.world.comments.get(visit.number("comment_id"))
            return _one(visit, comment) if comment else not_found()
        case operation if operation.startswith("issues/"):
            pull = visit.world.pulls.get(visit.number("issue_number"))
            return _all(visit, pull) if pull else not_found()
        case _:
            return None


def user(login: str) -> JsonObject:
    """Return an account as GitHub shows it inside other objects."""
    kind = "Bot" if login.endswith("[bot]") else "User"
    return sample("simple-user", {"login": login, "type": kind, "id": sum(map(ord, login))})


def _user(visit: Visit) -> Reply:
    if not visit.account.may_ask:
        return read_only()
    return Reply(200, sample("public-user", {"login": visit.account.login, "type": "User"}))


def _one(visit: Visit, comment: Comment) -> Reply:
    match visit.call.operation:
        case "issues/delete-comment":
            del visit.world.comments[comment.id]
            return Reply(204)
        case "issues/update-comment":
            text = as_text(visit.form["body"])
            if fault := body_fault(text):
                return unprocessable("body", fault, "IssueComment")
            comment.body = text
    return Reply(200, _shown(comment, visit.api))


def _all(visit: Visit, pull: Pull) -> Reply:
    match visit.call.operation:
        case "issues/list-comments":
            ours = (one for one in list(visit.world.comments.values()) if one.pull == pull.number)
            return Reply(200, [_shown(comment, visit.api) for comment in ours])
        case "issues/create-comment":
            text = as_text(visit.form["body"])
            if fault := body_fault(text):
                return unprocessable("body", fault, "IssueComment")
            return Reply(201, _shown(visit.world.say(pull, visit.account.login, text), visit.api))
        case _:
            return _labels(visit, pull)


def _labels(visit: Visit, pull: Pull) -> Reply:
    match visit.call.operation:
        case "issues/add-labels":
            names = visit.form["labels"] if isinstance(visit.body, dict) else visit.body
            pull.labels += [as_text(name) for name in as_list(names) if name not in pull.labels]
        case "issues/remove-label":
            if visit.call.arguments["name"] not in pull.labels:
                return not_found()
            pull.labels.remove(visit.call.arguments["name"])
    return Reply(200, [sample("label", {"name": name}) for name in pull.labels])


def _shown(comment: Comment, api: str) -> JsonObject:
    known: JsonObject = {
        "id": comment.id,
        "body": comment.body,
        "user": user(comment.author),
        "url": f"{api}/issues/comments/{comment.id}",
        "html_url": f"https://github.test/pull/{comment.pull}#issuecomment-{comment.id}",
        "issue_url": f"{api}/issues/{comment.pull}",
    }
    return sample("issue-comment", known)
