"""Entry point of the command line."""

from __future__ import annotations

import gc
import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:  # loading `typing` takes as long as telling the version
    from typing import NoReturn


def main() -> NoReturn:
    """Run the command line and leave with its exit code."""
    gc.disable()  # a run is short, and the collector would walk all that is being loaded
    code = _run(sys.argv[1:])
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:
        sys.exit(code)  # a reader that went away; Python says so in its own way
    os._exit(code)  # putting every object away by itself would take longer than judging a file


def _run(words: list[str]) -> int:
    if words in (["--version"], ["-V"]):
        from speclint import __version__

        sys.stdout.write(f"speclint {__version__}\n")
        return 0
    from speclint.ahead import fetch

    fetch(words)
    from speclint.cli import run

    return run(words)


if __name__ == "__main__":
    main()
