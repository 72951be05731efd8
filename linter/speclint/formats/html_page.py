"""What every HTML page of ours begins with, and text made safe to stand in it."""

from __future__ import annotations

from html import escape
from typing import Final

from speclint.terminal import visible

_POLICY: Final = "default-src 'none'; style-src 'unsafe-inline'"
"""What a browser may load: nothing, from nowhere."""


def shown(text: str) -> str:
    """Write a text so that it reads the same and does nothing."""
    return escape(visible(text))


def head(title: str, style: str) -> str:
    """Everything up to the beginning of the body."""
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        f"<title>{shown(title)}</title>\n<style>{style}</style>\n</head>\n<body>"
    )
