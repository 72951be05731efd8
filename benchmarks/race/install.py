"""Installs the peers into a folder of their own: a virtual environment and an npm project."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

HERE: Final = Path(__file__).parent.parent


def peers_folder() -> Path:
    """Folder of the installed peers, in the user's cache."""
    cache = os.environ.get("XDG_CACHE_HOME") or "~/.cache"
    return Path(cache).expanduser() / "speclint-benchmarks"


def bin_folders(peers: Path) -> list[Path]:
    """Folders in which the installed programs lie."""
    return [peers / "venv" / "bin", peers / "npm" / "node_modules" / ".bin"]


def install(peers: Path) -> None:
    """Install the pinned versions; raises CalledProcessError where an index has none of them."""
    venv, npm = peers / "venv", peers / "npm"
    npm.mkdir(parents=True, exist_ok=True)
    subprocess.run([sys.executable, "-m", "venv", str(venv)], check=True)
    pip = [str(venv / "bin" / "python"), "-m", "pip", "install", "--quiet"]
    subprocess.run([*pip, "-r", str(HERE / "requirements.txt")], check=True)
    for name in ("package.json", "package-lock.json"):
        shutil.copy(HERE / name, npm / name)
    subprocess.run(["npm", "ci", "--ignore-scripts", "--no-audit"], check=True, cwd=npm)
