"""XML that any reader takes: characters that XML forbids are named instead."""

from __future__ import annotations

import xml.etree.ElementTree as ET

from speclint.terminal import visible


def element(
    parent: ET.Element | None, tag: str, attributes: dict[str, str], text: str = ""
) -> ET.Element:
    """Make an element, below another one where that is given."""
    safe = {name: visible(value) for name, value in attributes.items()}
    made = ET.Element(tag, safe) if parent is None else ET.SubElement(parent, tag, safe)
    if text:
        made.text = "\n".join(visible(line) for line in text.split("\n"))
    return made


def document(root: ET.Element) -> str:
    """Write a whole document, indented."""
    ET.indent(root)
    body = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{body}\n'
