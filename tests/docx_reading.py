"""Reads a Word document as a reader has it after accepting or rejecting all changes."""

from __future__ import annotations

import io
import zipfile
from typing import TYPE_CHECKING, Final, NamedTuple
from xml.etree import ElementTree as ET

from speclint.diff.published import blocks, datum, heading, title
from speclint.spec.sections import METADATA, SECTIONS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from speclint.diff.compare_plans import Comparison
    from speclint.spec.reading import Reading

W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
DROPPED: Final = {
    "Accept": frozenset({f"{W}del", f"{W}moveFrom"}),
    "Reject": frozenset({f"{W}ins", f"{W}moveTo"}),
}
TRACKED: Final = DROPPED["Accept"] | DROPPED["Reject"]


class Paragraph(NamedTuple):
    """A paragraph that is left, and its style."""

    style: str
    text: str


def published_text(reading: Reading) -> list[str]:
    """The paragraphs of the whole page, as the document should have them."""
    lines = [title(reading), *(datum(reading, key) for key in METADATA if key != "title")]
    for key in SECTIONS:
        lines += [heading(reading, key), *(line for one in blocks(reading, key) for line in one)]
    return [line.text for line in lines if line]


def part(made: bytes, name: str = "word/document.xml") -> ET.Element:
    """A part of the package."""
    with zipfile.ZipFile(io.BytesIO(made)) as file:
        return ET.fromstring(file.read(name))  # noqa: S314 - we wrote it ourselves


def resolved(made: bytes, how: str) -> list[Paragraph]:
    """The paragraphs outside tables; one whose end goes is joined by the next."""
    found: list[Paragraph] = []
    text = ""
    open_ = False
    body = part(made).find(f"{W}body")
    for one in [] if body is None else body.findall(f"{W}p"):
        text += "".join(_texts(one, DROPPED[how]))
        open_ = any(one.find(f"{W}pPr/{W}rPr/{tag}") is not None for tag in DROPPED[how])
        if not open_:
            found.append(Paragraph(style(one), text))
            text = ""
    assert not open_, "the last paragraph cannot go"
    return found


def style(paragraph: ET.Element) -> str:
    """The style of a paragraph."""
    found = paragraph.find(f"{W}pPr/{W}pStyle")
    return "" if found is None else found.get(f"{W}val", "")


def _texts(element: ET.Element, dropped: frozenset[str]) -> Iterator[str]:
    for child in element:
        if child.tag in dropped:
            continue
        if child.tag in {f"{W}t", f"{W}delText"}:
            yield child.text or ""
        elif child.tag == f"{W}tab":
            yield "\t"
        elif child.tag != f"{W}pPr":
            yield from _texts(child, dropped)


def pages(paragraphs: Sequence[Paragraph]) -> list[list[str]]:
    """The text of every class, without the first page, the headings put around it and notes."""
    found: list[list[str]] = []
    for one in paragraphs:
        if one.style == "Heading1":
            found.append([])
        elif one.style not in {"Note", "ClassEnd"}:
            found[-1].append(one.text)
    return found[1:]


def in_order(found: Comparison) -> list[int]:
    """Places of the classes that the document shows, in its order."""
    shown = [at for at, one in enumerate(found.specs) if one.change.words_differ]
    return sorted(shown, key=lambda at: found.specs[at].change.identity)
