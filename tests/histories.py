"""Histories as the tests of their checks write them."""

from __future__ import annotations


def history(*entries: str, head: str = "") -> str:
    listed = "".join(f"  - {{{entry}}}\n" for entry in entries)
    return f'class_code: "102A"\n{head}history:\n{listed}'


def entry(dates: str, text: str) -> str:
    return f'{dates}, text: "{text}"'


OLD = 'dated: 1991-04-12, text: "New class: 4-12-91"'
NEW = 'effective: 2019-07-01, text: "Revised definition; effective July 1, 2019."'
PLAIN = 'text: "General revision."'
