"""What the fake answers: a status, a body, headers; and GitHub's own words for its refusals."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from fake_github.json_value import Json, JsonObject

DOCS = "https://docs.github.com/rest"
LONGEST_BODY = 65_536


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer; a list is cut into pages by the server."""

    status: int
    body: Json = None
    headers: dict[str, str] = field(default_factory=dict)


def problem(status: int, message: str, headers: dict[str, str] | None = None) -> Reply:
    """Return GitHub's `basic-error`."""
    body: JsonObject = {"message": message, "documentation_url": DOCS, "status": str(status)}
    return Reply(status, body, headers or {})


def not_found() -> Reply:
    return problem(404, "Not Found")


def read_only() -> Reply:
    """Return what a token without the permission is told."""
    return problem(403, "Resource not accessible by integration")


def secondary_limit(seconds: int) -> Reply:
    """Return what too many writes are told; 0 leaves the header out."""
    message = (
        "You have exceeded a secondary rate limit. Please wait a few minutes before you try again."
    )
    return problem(403, message, {"Retry-After": str(seconds)} if seconds else None)


def bad_gateway() -> Reply:
    return problem(502, "Server Error")


def unprocessable(field_name: str, message: str, resource: str) -> Reply:
    """Return GitHub's `validation-error`."""
    error: JsonObject = {
        "resource": resource,
        "code": "custom",
        "field": field_name,
        "message": message,
    }
    body: JsonObject = {
        "message": "Validation Failed",
        "errors": [error],
        "documentation_url": DOCS,
    }
    return Reply(422, body)


def unprocessable_review(message: str) -> Reply:
    """Return GitHub's `validation-error-simple`, which reviews use."""
    body: JsonObject = {
        "message": "Unprocessable Entity",
        "errors": [message],
        "documentation_url": DOCS,
    }
    return Reply(422, body)


def body_fault(body: str) -> str | None:
    """Return what GitHub says of a body that it does not take, or None."""
    if not body.strip():
        return "body cannot be blank"
    if len(body) > LONGEST_BODY:
        return f"body is too long (maximum is {LONGEST_BODY} characters)"
    return None
