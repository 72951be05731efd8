"""A report in a file: written whole or not at all, and never over what it reports on."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Final

from speclint.discover import ENDINGS
from speclint.edits.safe_write import WriteError, write_whole
from speclint.text.reasons import reason

if TYPE_CHECKING:
    from speclint.setup.workspace import Workspace


_OFFICE: Final = frozenset({".doc", ".docx", ".odt", ".pdf", ".rtf", ".xls", ".xlsx"})
"""Endings by which a computer takes a file for one of an office program."""


class ReportFileError(Exception):
    """The report was not written, and nothing was changed; the text says why."""


def write_report(file: str, data: bytes, workspace: Workspace) -> None:
    """Put a report in a file; raises ReportFileError."""
    path = Path(file)
    if path.suffix.lower() in ENDINGS or _same(file, workspace.baseline_path):
        raise ReportFileError(
            f"The report is not written to {file}: that may be a specification, a configuration "
            f"or the file of known debts. Name another file, such as report.txt."
        )
    if path.suffix.lower() in _OFFICE and (path.suffix.lower(), data[:2]) != (".docx", b"PK"):
        raise ReportFileError(
            f"The report is not written to {file}: no program would open it under this name. "
            f"Word and every browser open a page, such as {path.with_suffix('.html')}."
        )
    try:
        if path.exists() and not path.is_file() and not path.is_dir():
            path.write_bytes(data)  # a device or a pipe cannot be replaced
        else:
            write_whole(file, data, path.resolve().parent)
    except OSError as error:
        raise ReportFileError(f"{file} cannot be written: {reason(error)}.") from None
    except WriteError as error:
        raise ReportFileError(str(error)) from None


def _same(one: str, other: str) -> bool:
    return os.path.realpath(one) == os.path.realpath(other)
