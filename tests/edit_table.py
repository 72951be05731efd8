"""Tables of texts before an edit and after it, kept as files that can be read like a diff."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from typing import TYPE_CHECKING, Final

from speclint.edits import edit as edits
from speclint.text.document import Document, parse
from speclint.text.slip import Slip
from speclint.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from speclint.edits.edit import Edit

FOLDER: Final = Path(__file__).parent / "data" / "edits"
_PART: Final = re.compile(
    r"^== (.+)\n((?:(?!== |>> ).*\n)*)((?:>> .*\n)+)((?:(?!== ).*\n)*)", re.MULTILINE
)
_KINDS: Final[dict[str, Callable[..., Edit]]] = {
    "ReplaceText": edits.ReplaceText,
    "SetValue": edits.SetValue,
    "InsertItem": edits.InsertItem,
    "RemoveItem": edits.RemoveItem,
    "ReorderItems": edits.ReorderItems,
    "ReorderKeys": edits.ReorderKeys,
    "RenameKey": edits.RenameKey,
    "RenameFile": edits.RenameFile,
}


def rows() -> Iterator[tuple[str, str, tuple[Edit, ...], str]]:
    """Read name, text before, edits and text after of every part of every table."""
    for path in sorted(FOLDER.glob("*.txt")):
        for name, before, lines, after in _PART.findall(path.read_text(encoding="utf-8")):
            made = tuple(_edit(line.removeprefix(">> ")) for line in lines.splitlines())
            yield f"{path.stem}-{name}", _text(before), made, _text(after)


def document(text: str) -> Document:
    """Read a text that has to be readable."""
    parsed = parse(Source("102A.yaml", text.encode(), text))
    assert not isinstance(parsed, Slip)
    return parsed


def _text(written: str) -> str:
    return written.replace("␍\n", "\r\n").replace("␍", "\r").replace("¬\n", "")


def _edit(line: str) -> Edit:
    call = ast.parse(line, mode="eval").body
    assert isinstance(call, ast.Call)
    assert isinstance(call.func, ast.Name)
    return _KINDS[call.func.id](*(ast.literal_eval(argument) for argument in call.args))
