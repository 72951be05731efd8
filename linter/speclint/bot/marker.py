"""The hidden first line by which the bot knows its own comments again."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

# Anchored and without nested repetition: it reads text that anybody may have written.
_REPORT = re.compile(
    r"<!-- speclint:report v(?P<version>[0-9]{1,4})"
    r" key=(?P<key>[a-z0-9][a-z0-9._-]{0,39})"
    r" head=(?P<head>[0-9a-f]{7,64}) base=(?P<base>[0-9a-f]{7,64})"
    r" sha=(?P<sha>[0-9a-f]{64}) -->(?:\r?\n|$)"
)
_FINDING = re.compile(
    r"<!-- speclint:finding v(?P<version>[0-9]{1,4})"
    r" key=(?P<key>[a-z0-9][a-z0-9._-]{0,39})"
    r" fp=(?P<fingerprint>[0-9a-f]{8,64}(?:-[0-9]{1,4})?) -->(?:\r?\n|$)"
)
_KEY = re.compile(r"[a-z0-9][a-z0-9._-]{0,39}")
_COMMIT = re.compile(r"[0-9a-f]{7,64}")
VERSION = 1


@dataclass(frozen=True, slots=True)
class ReportMarker:
    """What the first line of a report says. `sha` is the digest of the text under it."""

    key: str
    head: str
    base: str
    sha: str


@dataclass(frozen=True, slots=True)
class FindingMarker:
    """What the first line of a comment on a finding says."""

    key: str
    fingerprint: str


def digest(text: str) -> str:
    """Return the SHA-256 of a text; line endings and trailing blanks do not count.

    Hosts and web editors change those, and nobody can see them.
    """
    lines = (line.rstrip() for line in text.strip().splitlines())
    return hashlib.sha256("\n".join(lines).encode("utf-8", "surrogatepass")).hexdigest()


def stamp_report(body: str, *, key: str, head: str, base: str) -> str:
    """Return the body under its marker. Raises ValueError for a key or commit that breaks it."""
    _require(_KEY, key, "key")
    _require(_COMMIT, head, "head")
    _require(_COMMIT, base, "base")
    line = f"key={key} head={head} base={base} sha={digest(body)}"
    return f"<!-- speclint:report v{VERSION} {line} -->\n{body}"


def read_report(body: str) -> ReportMarker | None:
    """Return the marker that starts the body, or None. A marker further down is a quotation."""
    match = _REPORT.match(body)
    if match is None:
        return None
    return ReportMarker(match["key"], match["head"], match["base"], match["sha"])


def stamp_finding(body: str, *, key: str, fingerprint: str) -> str:
    """Return the body under its marker. Raises ValueError for a key or fingerprint that breaks it.

    A fingerprint is 8 to 64 hexadecimal digits, and may end in a hyphen and a number.
    """
    line = f"<!-- speclint:finding v{VERSION} key={key} fp={fingerprint} -->"
    if _FINDING.fullmatch(line) is None:
        raise ValueError(f"key {key!r} or fingerprint {fingerprint!r} does not fit the marker")
    return f"{line}\n{body}"


def read_finding(body: str) -> FindingMarker | None:
    """Return the marker that starts the body, or None."""
    match = _FINDING.match(body)
    if match is None:
        return None
    return FindingMarker(match["key"], match["fingerprint"])


def under_marker(body: str) -> str:
    """Return the text below the first line of a marked body."""
    return body.partition("\n")[2]


def _require(pattern: re.Pattern[str], value: str, name: str) -> None:
    if pattern.fullmatch(value) is None:
        raise ValueError(f"{name} {value!r} does not fit the marker")
