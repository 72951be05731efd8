"""The ways a report is written, each imported only when it is chosen."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

from speclint.formats.options import Options

if TYPE_CHECKING:
    from collections.abc import Callable

    from speclint.report import Report

FORMATS: Final = {
    "text": "text",
    "concise": "concise",
    "json": "json_format",
    "jsonl": "jsonl",
    "sarif": "sarif",
    "junit": "junit",
    "checkstyle": "checkstyle",
    "gitlab": "gitlab",
    "github": "github",
    "rdjson": "rdjson",
    "markdown": "markdown",
    "html": "html",
}
"""Name of a format to its module in this package; every module offers `render`."""

FOR_PEOPLE: Final = ("text", "concise")
"""Formats that are read on a terminal, whatever letters it can show."""

__all__ = ["FORMATS", "FOR_PEOPLE", "Options", "render"]


def render(name: str, report: Report, options: Options) -> str:
    """Write a report in the format named; a name that is not in FORMATS is a KeyError."""
    module = import_module(f"speclint.formats.{FORMATS[name]}")
    write: Callable[[Report, Options], str] = module.render
    return write(report, options)
