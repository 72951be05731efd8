"""Patterns that are compiled when they are first searched: most runs never search these.

To compile one takes `re` as long as judging half a file, and the first file needs ninety. So what
one run compiled (`compiled_here`), another can use (`use_compiled`).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from speclint.text.compiled_form import compiled_form, pattern_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from speclint.text.compiled_form import CompiledForm, Written

_FORMS: dict[Written, CompiledForm] = {}
_HERE: set[Written] = set()
"""Patterns that this run compiled itself."""


class _Late:
    """A pattern that takes the methods of the compiled one as they are asked for."""

    def __init__(self, pattern: str | bytes, flags: int = 0) -> None:
        self._written = (pattern, int(flags))

    def __getattr__(self, name: str) -> object:
        found: object = getattr(_compiled(self._written), name)
        setattr(self, name, found)
        return found


def _compiled(written: Written) -> re.Pattern[Any]:
    if written not in _FORMS:
        form = compiled_form(written)
        if form is None:
            return re.compile(*written)
        _FORMS[written] = form
        _HERE.add(written)
    return pattern_of(written, _FORMS[written]) or re.compile(*written)


def compiled_here() -> dict[Written, CompiledForm]:
    """All forms there are, if this run had to compile any of them; else none."""
    return dict(_FORMS) if _HERE else {}


def use_compiled(forms: Mapping[Written, CompiledForm]) -> None:
    """Use what another run of the same Python compiled."""
    _FORMS.update(forms)


if TYPE_CHECKING:
    late = re.compile
else:
    late = _Late
