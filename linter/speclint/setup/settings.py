"""What holds for a run, and where each value comes from: a file, a variable, or the program."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Generic, Literal, TypeVar

from speclint.named_tuple import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path

    from speclint.policy.rule import Severity
    from speclint.report import FailOn
    from speclint.text.pointer import Pointer

Value = TypeVar("Value")


class Origin(NamedTuple):
    """A file and the line in it (0 where there are no lines), or what else set the value."""

    source: str
    line: int = 0
    pointer: Pointer = ()

    def __str__(self) -> str:
        return f"{self.source}:{self.line}" if self.line else self.source


BUILT_IN: Final = Origin("built in")


class Setting(NamedTuple, Generic[Value]):
    """A value and where it comes from."""

    value: Value
    origin: Origin = BUILT_IN


class Ignore(NamedTuple):
    """Findings that do not count; an empty tuple of `paths` or headings (`at`) means all."""

    rules: tuple[str, ...]
    paths: tuple[str, ...]
    at: tuple[str, ...]
    reason: str


class SeriesSetting(NamedTuple):
    """Parameters of rules, by code or name, that a series sets from a day on."""

    start: date
    rules: Mapping[str, Mapping[str, object]]


class Settings(NamedTuple):
    """Everything that can be set; `files` are the configurations read, the nearest one last.

    `paths` and `baseline` are below the folder of the nearest configuration.
    """

    paths: Setting[tuple[str, ...]] = Setting(("specs",))
    rules: tuple[Setting[Path], ...] = ()
    severity: Mapping[str, Setting[Severity | Literal["off"]]] = {}
    ignore: tuple[Setting[Ignore], ...] = ()
    series: Mapping[str, Setting[tuple[SeriesSetting, ...]]] = {}
    baseline: Setting[str] = Setting("speclint-baseline.txt")
    fail_on: Setting[FailOn] = Setting("error")
    format: Setting[str] = Setting("text")
    files: tuple[str, ...] = ()


DEFAULTS: Final = Settings()
"""What holds where nobody has said anything."""
