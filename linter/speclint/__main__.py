"""Entry point of the command line."""

from __future__ import annotations

import sys


def main() -> int:
    """Run the command line and return its exit code."""
    if sys.argv[1:] in (["--version"], ["-V"]):
        from speclint import __version__

        sys.stdout.write(f"speclint {__version__}\n")
        return 0
    from speclint.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
