"""Finds findings by the place that a person names: a line of a file, or a class and a heading."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from speclint.finding import Finding

_LINE: Final = re.compile(r"(?P<path>.+?):(?P<line>[0-9]+)(?::[0-9]+)?")


def at_place(findings: Iterable[Finding], place: str) -> list[Finding]:
    """Findings at `specs/102A.yaml:67`, in `specs/102A.yaml`, or at `102A, History, entry 2`.

    A class is named by its code (and variant); the words behind it may be the first of the
    place only.
    """
    found = list(findings)
    line = _LINE.fullmatch(place)
    if line:
        number = int(line["line"])
        return [
            finding
            for finding in found
            if _same_file(finding.path, line["path"])
            and finding.span.line <= number <= finding.span.end_line
        ]
    if Path(place).suffix in {".yaml", ".yml"}:
        return [finding for finding in found if _same_file(finding.path, place)]
    return [finding for finding in found if _in_class(finding, place)]


def place_of(finding: Finding) -> str:
    """A place as `at_place` understands it, with the class and the file for people."""
    who = f"{finding.identity}, " if finding.identity else ""
    return f"{who}{finding.place} ({finding.path}:{finding.span.line})"


def _same_file(one: str, other: str) -> bool:
    return Path(one).resolve() == Path(other).resolve()


def _in_class(finding: Finding, place: str) -> bool:
    wanted = _plain(place)
    for who in (finding.identity, Path(finding.path).stem):
        name = _plain(who)
        if name and (wanted == name or wanted.startswith(f"{name} ")):
            words = wanted[len(name) :].strip()
            return not words or f"{_plain(finding.place)} ".startswith(f"{words} ")
    return False


def _plain(text: str) -> str:
    """Words and numbers alone, in small letters."""
    return " ".join(re.findall(r"\w+", text.casefold()))
