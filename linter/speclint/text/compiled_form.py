"""What `re` works out of a pattern, as plain data that can be kept and used again.

`re` has no public way to do so. The steps here are those of `re.compile` in Python 3.11; where
a Python takes others there is no form, and patterns are compiled as ever.
"""

from __future__ import annotations

import sys
from contextlib import suppress
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    import re

Written = tuple[Any, int]
"""A pattern as it is written, in text or bytes, and its flags."""

CompiledForm = tuple[int, bytes, int, dict[str, int], tuple["str | None", ...]]
"""All its flags, its code, the number of its groups, their numbers by name, names by number."""

_WORD: Final = 4
"""Bytes of a word of the code."""

_OTHER_PYTHON: Final = (ImportError, AttributeError, TypeError, ValueError, OverflowError)
"""What comes of steps that another Python does not know."""


def compiled_form(written: Written) -> CompiledForm | None:
    """Compile a pattern to plain data; None where this Python takes other steps.

    Raises re.error as `re.compile` does.
    """
    pattern, flags = written
    with suppress(*_OTHER_PYTHON):
        parsed: Any = import_module("re._parser").parse(pattern, flags)
        code: list[int] = import_module("re._compiler")._code(parsed, flags)  # noqa: SLF001
        names: dict[str, int] = dict(parsed.state.groupdict)
        groups: int = parsed.state.groups
        by_number: list[str | None] = [None] * groups
        for name, number in names.items():
            by_number[number] = name
        words = b"".join([int(word).to_bytes(_WORD, sys.byteorder) for word in code])
        return int(flags | parsed.state.flags), words, groups - 1, names, tuple(by_number)
    return None


def pattern_of(written: Written, form: CompiledForm) -> re.Pattern[Any] | None:
    """Make a pattern of its form; None where this Python does not take the form."""
    with suppress(*_OTHER_PYTHON, RuntimeError):  # `re` checks the code, and raises the last
        flags, words, groups, names, by_number = form
        code = memoryview(words).cast("I").tolist()
        made: re.Pattern[Any] = import_module("_sre").compile(
            written[0], flags, code, groups, names, by_number
        )
        return made
    return None
