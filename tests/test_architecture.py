"""Data flows one way: a module imports only modules that stand before it."""

from __future__ import annotations

import ast
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import speclint

ROOT = Path(speclint.__file__).parent
ENDS = {"speclint.cli", "speclint.__main__"}
"""Only the two ends may import commands; commands may import everything but each other."""

ONE_IMPORTER = {
    "github": "speclint.bot.github",
    "_ruamel_yaml": "speclint.text.yaml_parser",
    "ruamel": "speclint.text.yaml_parser",
    "rapidfuzz": None,
    "shtab": "speclint.commands.completion",
    "tqdm": "speclint.commands.check",
}


def _name(path: Path) -> str:
    parts = path.relative_to(ROOT.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _imports(path: Path) -> set[str]:
    """Modules imported when the program runs; imports for type checkers do not count."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    skipped = {
        child
        for node in ast.walk(tree)
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test)
        for child in ast.walk(node)
    }
    found: set[str] = set()
    for node in ast.walk(tree):
        if node in skipped:
            continue
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = {f"{node.module}.{alias.name}" for alias in node.names}
            found.update(names & MODULES or {node.module})
    return found


PATHS = {_name(path): path for path in ROOT.rglob("*.py")}
MODULES = set(PATHS)
IMPORTS = {name: _imports(path) for name, path in PATHS.items()}


def _with_packages(name: str) -> set[str]:
    """What is loaded with a module: a package, and so all that it imports, before its parts."""
    return {
        package
        for found in IMPORTS[name]
        for package in (found, *(found[:at] for at, sign in enumerate(found) if sign == "."))
        if package in MODULES and not f"{name}.".startswith(f"{package}.")
    }


def test_no_cycles() -> None:
    graph = {name: _with_packages(name) for name in IMPORTS if name not in ENDS}
    TopologicalSorter(graph).prepare()


@pytest.mark.parametrize(("package", "importer"), ONE_IMPORTER.items())
def test_library_stands_in_one_place(package: str, importer: str | None) -> None:
    found = {
        name
        for name, imports in IMPORTS.items()
        if any(module.partition(".")[0] == package for module in imports)
    }
    assert len(found) <= 1 or importer is None, found
    assert importer is None or found <= {importer}


def test_commands_do_not_import_each_other() -> None:
    commands = {name for name in MODULES if name.startswith("speclint.commands.")}
    assert {name: IMPORTS[name] & commands for name in commands if IMPORTS[name] & commands} == {}


def test_no_general_purpose_modules() -> None:
    vague = {"utils", "util", "common", "helpers", "misc"}
    assert {name for name in MODULES if name.rpartition(".")[2] in vague} == set()
