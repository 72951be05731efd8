"""Runs on a terminal of their own, as a person sees them."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
import termios
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def on_terminal(folder: Path, *words: str, **environment: str) -> str:
    """Run a command with input, output and messages on one terminal; return what it shows."""
    ours, theirs = pty.openpty()
    termios.tcsetwinsize(theirs, (24, 100))
    kept = {name: text for name, text in os.environ.items() if name not in {"NO_COLOR", "CI"}}
    process = subprocess.Popen(
        [sys.executable, "-m", "speclint", *words],
        cwd=folder,
        env={**kept, "TERM": "xterm", **environment},
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
    )
    os.close(theirs)
    shown = bytearray()
    try:
        while piece := os.read(ours, 65536):
            shown += piece
    except OSError:
        pass  # Linux tells by an error that nobody holds the other end any more
    finally:
        os.close(ours)
        process.wait()
    return shown.decode()
