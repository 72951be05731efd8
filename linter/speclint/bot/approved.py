"""The judge of a proposal: rules, configuration and known debts as the base revision has them."""

from __future__ import annotations

import posixpath
import tempfile
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from speclint.diff.side import Layout
from speclint.exemptions.baseline import Baseline, read_baseline
from speclint.setup.complaint import WrittenError
from speclint.setup.config_file import FILE_NAME, PACKAGE
from speclint.setup.environment import overridden
from speclint.setup.workspace import Workspace, open_workspace
from speclint.text.document import parse
from speclint.text.slip import Slip
from speclint.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from speclint.diff.trees import Tree
    from speclint.finding import Finding
    from speclint.policy.rulebook import Rulebook
    from speclint.report import FailOn
    from speclint.text.document import Data


class PolicyError(Exception):
    """The approved rules or configuration cannot be read; the text says why, for people."""


@dataclass(frozen=True, slots=True)
class Approved:
    """What a proposal is judged by. `wanted` tells which findings count at all."""

    book: Rulebook
    wanted: Callable[[Finding], bool]
    baseline: Baseline
    fail_on: FailOn
    layout: Layout


def approved(tree: Tree, config: str, environment: Mapping[str, str]) -> Approved:
    """Read the policy of a revision; raises PolicyError.

    `config` is the path of the configuration in it. The files are laid out in a folder of their
    own, so that nothing of the proposal, whose files may lie around, is read.
    """
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name).resolve()
        files = _policy(tree, posixpath.normpath(config))
        for path, data in files.items():
            target = folder / PurePosixPath(path)
            if target.resolve().is_relative_to(folder):
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(data)
        try:
            return _opened(tree, folder, config, environment)
        except WrittenError as error:
            reason = str(error).replace(f"{folder}/", "")
            raise PolicyError(f"The approved rules cannot be read.\n{reason}") from None


def _opened(tree: Tree, folder: Path, config: str, environment: Mapping[str, str]) -> Approved:
    file = folder / PurePosixPath(config)
    environment = {**environment, "SPECLINT_CONFIG": ""}
    if file.is_file():
        workspace = open_workspace(str(file), environment)
    else:
        settings = overridden(Workspace(str(folder)).settings, environment)
        workspace = Workspace(str(folder), settings)
    settings = workspace.settings
    book = workspace.rulebook()
    home = posixpath.dirname(posixpath.normpath(config))
    debts = posixpath.normpath(posixpath.join(home, settings.baseline.value))
    return Approved(
        book,
        workspace._replace(folder=home).wanted(book),
        _baseline(tree, debts),
        settings.fail_on.value,
        Layout(settings.paths.value, debts=settings.baseline.value),
    )


def _baseline(tree: Tree, path: str) -> Baseline:
    source = tree.sources([path]).get(path)
    return read_baseline(path, source.text) if isinstance(source, Source) else Baseline(path)


def _policy(tree: Tree, config: str) -> dict[str, bytes]:
    """The configuration, those it extends, and the rules that they name, by path."""
    found: dict[str, bytes] = {}
    waiting = [config]
    while waiting:
        path = waiting.pop()
        source = tree.sources([path]).get(path)
        if path in found or not isinstance(source, Source):
            continue
        found[path] = source.data
        document = parse(source)
        data = None if isinstance(document, Slip) else document.data
        if isinstance(data, dict):
            home = posixpath.dirname(path)
            for name in _texts(data.get("extends")):
                if not name.startswith(PACKAGE):
                    base = posixpath.normpath(posixpath.join(home, name))
                    waiting += [base, posixpath.join(base, FILE_NAME)]
            rules = [posixpath.join(home, name) for name in _texts(data.get("rules"))]
            sources = tree.sources(tree.below(rules))
            found |= {p: s.data for p, s in sources.items() if isinstance(s, Source)}
    return found


def _texts(value: Data) -> list[str]:
    if isinstance(value, str):
        return [value]
    return [text for text in value if isinstance(text, str)] if isinstance(value, list) else []
