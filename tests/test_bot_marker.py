"""The hidden first line: written, read back, and never taken from a quotation or a stranger."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speclint.bot.marker import (
    FindingMarker,
    ReportMarker,
    digest,
    read_finding,
    read_report,
    stamp_finding,
    stamp_report,
    under_marker,
)

HEAD, BASE = "4f1c2ab" + "0" * 33, "9d03e77" + "0" * 33
KEYS = st.from_regex(r"[a-z0-9][a-z0-9._-]{0,39}", fullmatch=True)
COMMITS = st.from_regex(r"[0-9a-f]{7,64}", fullmatch=True)
FINGERPRINTS = st.from_regex(r"[0-9a-f]{8,64}(-[0-9]{1,4})?", fullmatch=True)


def test_written() -> None:
    assert stamp_report("No words differ.", key="default", head="4f1c2ab", base="9d03e77") == (
        "<!-- speclint:report v1 key=default head=4f1c2ab base=9d03e77 sha="
        "d9767daf07218a3dcf8d6e32151de17b8c1cdef841d258aaa6152cb8e7e1b47f -->\nNo words differ."
    )


@given(st.text(), KEYS, COMMITS, COMMITS)
def test_report_is_read_back(body: str, key: str, head: str, base: str) -> None:
    stamped = stamp_report(body, key=key, head=head, base=base)
    assert read_report(stamped) == ReportMarker(key, head, base, digest(body))
    assert under_marker(stamped) == body


@given(st.text(), KEYS, FINGERPRINTS)
def test_finding_is_read_back(body: str, key: str, fingerprint: str) -> None:
    stamped = stamp_finding(body, key=key, fingerprint=fingerprint)
    assert read_finding(stamped) == FindingMarker(key, fingerprint)
    assert under_marker(stamped) == body


STAMPED = stamp_report("x", key="default", head=HEAD, base=BASE)
NOT_OURS = {
    "empty": "",
    "other comment": "<!-- something else -->\nx",
    "quoted": f"> {STAMPED}",
    "after a line": f"\n{STAMPED}",
    "after a blank": f" {STAMPED}",
    "no digest": STAMPED.replace("sha=", "sum="),
    "short digest": STAMPED.replace("sha=", "sha=0"),
    "text after it": STAMPED.replace("-->\n", "--> x\n"),
    "upper-case key": STAMPED.replace("default", "Default"),
    "a finding": stamp_finding("x", key="default", fingerprint="a" * 16),
}


@pytest.mark.parametrize("body", NOT_OURS.values(), ids=NOT_OURS)
def test_not_a_report(body: str) -> None:
    assert read_report(body) is None


def test_quoted_finding_is_not_a_finding() -> None:
    stamped = stamp_finding("x", key="default", fingerprint="a" * 16)
    assert read_finding(f"> {stamped}") is None


def test_marker_of_a_later_version_is_ours() -> None:
    marker = read_report(STAMPED.replace("report v1 ", "report v2 "))
    assert marker is not None
    assert marker.key == "default"


def test_marker_with_windows_line_end_is_ours() -> None:
    assert read_report(STAMPED.replace("\n", "\r\n")) == read_report(STAMPED)


@pytest.mark.parametrize(
    ("key", "head", "base"),
    [("a -->", HEAD, BASE), ("", HEAD, BASE), ("a", "main", BASE), ("a", HEAD, "HEAD\n")],
    ids=["ends the comment", "empty key", "branch", "line end"],
)
def test_marker_that_would_break(key: str, head: str, base: str) -> None:
    with pytest.raises(ValueError, match="does not fit the marker"):
        stamp_report("x", key=key, head=head, base=base)


def test_fingerprint_that_would_break() -> None:
    with pytest.raises(ValueError, match="does not fit the marker"):
        stamp_finding("x", key="default", fingerprint="--> <b>")


@pytest.mark.parametrize(
    "body", ["a\r\nb", "a  \nb", "a\nb\n\n", "\na\nb"], ids=["CRLF", "blanks", "end", "start"]
)
def test_digest_overlooks_what_nobody_sees(body: str) -> None:
    assert digest(body) == digest("a\nb")


@given(st.text(alphabet="ab \n"), st.text(alphabet="ab \n"))
def test_digest_tells_texts_apart(one: str, other: str) -> None:
    lines = [[line.rstrip() for line in text.strip().splitlines()] for text in (one, other)]
    assert (digest(one) == digest(other)) == (lines[0] == lines[1])
