"""One side of a comparison: the files of a plan as they stood at one time."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from speclint.exemptions.baseline import FILE_NAME as DEBTS
from speclint.setup.config_file import FILE_NAME as CONFIG
from speclint.text.document import parse
from speclint.text.slip import Slip
from speclint.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from speclint.diff.trees import Tree
    from speclint.text.document import Data


@dataclass(frozen=True, slots=True)
class Side:
    """The files by path, and what to call this side ("main (9d03e77)").

    Paths of both sides count from the same folder. `debts` are the lists of known debts, one in a
    line; `policy` are the files of rules and configuration.
    """

    name: str
    files: Mapping[str, Source | Slip]
    debts: Mapping[str, str] = field(default_factory=dict)
    policy: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Layout:
    """Where one side says that its specifications, rules and known debts are."""

    paths: tuple[str, ...] = ("specs",)
    rules: tuple[str, ...] = ()
    debts: str = DEBTS


def layout_of(tree: Tree, home: str, default: Layout | None) -> Layout:
    """Read the configuration in the folder `home`; what cannot be read says nothing."""
    default = default or Layout()
    source = tree.sources([_at(home, CONFIG)]).get(_at(home, CONFIG))
    document = parse(source) if isinstance(source, Source) else None
    data = document.data if document and not isinstance(document, Slip) else None
    if not isinstance(data, dict):
        return default
    debts = data.get("baseline")
    return Layout(
        _texts(data.get("paths")) or default.paths,
        _texts(data.get("rules")),
        debts if isinstance(debts, str) else default.debts,
    )


def side_of(tree: Tree, layouts: Iterable[Layout], home: str) -> Side:
    """Read one side, wherever one of the layouts says that something is.

    With the layouts of both sides, no proposal can hide a file by saying that it is elsewhere.
    """
    found = list(layouts)
    specs = [_at(home, path) for layout in found for path in layout.paths]
    rules = [_at(home, path) for layout in found for path in layout.rules]
    debts = list(dict.fromkeys(_at(home, layout.debts) for layout in found))
    policy = tree.sources([_at(home, CONFIG), *tree.below(rules)])
    return Side(
        tree.name,
        tree.sources(tree.below(specs)),
        {path: s.text for path, s in tree.sources(debts).items() if isinstance(s, Source)},
        {path: s.data for path, s in policy.items() if isinstance(s, Source)},
    )


def _at(home: str, path: str) -> str:
    return posixpath.normpath(posixpath.join(home, path))


def _texts(value: Data) -> tuple[str, ...]:
    if isinstance(value, str):
        return (value,)
    return tuple(text for text in value if isinstance(text, str)) if isinstance(value, list) else ()
