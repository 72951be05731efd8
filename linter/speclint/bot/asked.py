"""What a person or a workflow asks of a review: words of the command first, then inputs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, get_args

from speclint.history.asked_day import DayError, asked_day
from speclint.report import FailOn
from speclint.setup.config_file import FILE_NAME

if TYPE_CHECKING:
    import argparse
    from collections.abc import Mapping
    from datetime import date

_KEY: Final = re.compile(r"[a-z0-9][a-z0-9._-]{0,39}")
_YES: Final = {"true": True, "yes": True, "on": True, "false": False, "no": False, "off": False}


class AskedError(Exception):
    """An input that does not fit; the text says which."""


@dataclass(frozen=True, slots=True)
class Asked:
    """`fail_on` None is what the approved configuration says; `output` is a folder."""

    fail_on: FailOn | None = None
    labels: bool = False
    key: str = "default"
    config: str = FILE_NAME
    dry_run: bool = False
    output: str | None = None
    on: date | None = None
    login: str | None = None


def asked(arguments: argparse.Namespace, inputs: Mapping[str, str]) -> Asked:
    """Put together what is asked; raises AskedError."""
    words: dict[str, str] = {
        **inputs,
        **{
            name.replace("_", "-"): str(value)
            for name, value in vars(arguments).items()
            if value is not None and value is not False
        },
    }
    key = words.get("key", "default")
    if _KEY.fullmatch(key) is None:
        raise AskedError(f"The key “{key}” may hold small letters, digits, “.”, “_” and “-”.")
    return Asked(
        _level(words.get("fail-on")),
        _flag(words, "labels"),
        key,
        words.get("config", FILE_NAME),
        _flag(words, "dry-run"),
        words.get("output"),
        _day(words.get("on")),
        words.get("login"),
    )


def _level(text: str | None) -> FailOn | None:
    if text is None:
        return None
    known: dict[str, FailOn] = {level: level for level in get_args(FailOn)}
    if text not in known:
        raise AskedError(f"fail-on is one of {', '.join(known)}, and not “{text}”.")
    return known[text]


def _flag(words: Mapping[str, str], name: str) -> bool:
    text = words.get(name, "false")
    if text.lower() not in _YES:
        raise AskedError(f"{name} is true or false, and not “{text}”.")
    return _YES[text.lower()]


def _day(text: str | None) -> date | None:
    if text is None:
        return None
    try:
        return asked_day(text)
    except DayError as error:
        raise AskedError(str(error)) from None
