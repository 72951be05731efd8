"""Files that one process read while another was loading its modules."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from speclint.text.document import Data, Document
from speclint.text.files import read_files
from speclint.text.ordinary_yaml import read_ordinary
from speclint.text.slip import Slip
from speclint.text.source import decode, read_all

if TYPE_CHECKING:
    from collections.abc import Sequence

    from speclint.handover import Handover
    from speclint.text.source import Source

FIRST: Final = 32
"""Files the judging process reads itself before it forks others: what it compiles, all have."""

READ: Final = "words and data"
"""What is handed over of a file."""

_PAGE: Final = 8
"""Files left at a time."""


def read_ahead(paths: Sequence[str], handover: Handover) -> None:
    """Read files and leave what is in those of the common form."""
    for at in range(0, len(paths), _PAGE):
        some = paths[at : at + _PAGE]
        read = zip(some, read_files(some), strict=True)
        handover.leave(
            ((READ, path), (content, data))
            for path, content in read
            if isinstance(content, bytes) and (data := _data(path, content)) is not None
        )


def _data(path: str, content: bytes) -> dict[str, Data] | None:
    source = decode(path, content)
    return None if isinstance(source, Slip) else read_ordinary(source)


def sources(paths: Sequence[str], handover: Handover) -> list[Document | Source | Slip]:
    """Files in their order: what was read of them, or else their text."""
    read = {path: found for path in paths if (found := _document(path, handover)) is not None}
    others = iter(read_all([path for path in paths if path not in read]))
    return [read[path] if path in read else next(others) for path in paths]


def _document(path: str, handover: Handover) -> Document | None:
    found = handover.value((READ, path))
    if found is None:
        return None
    content, data = cast("tuple[bytes, Data]", found)
    source = decode(path, content)
    return None if isinstance(source, Slip) else Document(source, data)
