"""Keeps compiled patterns from one run to the next, in the user's own cache folder."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from typing import TYPE_CHECKING

from speclint.setup.user_cache import keep, labelled, load_kept
from speclint.text.late import compiled_here, use_compiled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.setup.user_cache import Label


@contextmanager
def kept_patterns() -> Iterator[None]:
    """Use the patterns that were kept, and keep those that had to be compiled in between."""
    label = use_kept_patterns()
    yield
    if forms := compiled_here():
        keep(label, forms)


def use_kept_patterns() -> Label:
    """Use the patterns that were kept; under which label."""
    label = labelled("patterns", sys.version.encode())
    kept = load_kept(label)
    if isinstance(kept, dict):
        use_compiled(kept)
    return label
