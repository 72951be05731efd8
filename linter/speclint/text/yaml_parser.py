"""The only module that knows ruamel.yaml: text in, a tree of positioned nodes or a fault out."""

from __future__ import annotations

import operator
import re
from functools import cache
from typing import TYPE_CHECKING, Final, Protocol, TypeGuard

from speclint.named_tuple import NamedTuple
from speclint.text.late import late

if TYPE_CHECKING:
    from collections.abc import Callable

_TAB_IN_TEXT: Final = late(r"^([ \t]*[^\s-])(.*\t.*)$", re.MULTILINE)


class Mark(Protocol):
    """A place in the text; `index` counts characters from 0."""

    @property
    def index(self) -> int:
        """Characters before this place."""
        ...


class Node(Protocol):
    """What the parser yields; `value` is literal text, a list of nodes or a list of pairs."""

    @property
    def start_mark(self) -> Mark:
        """Place of the first character."""
        ...

    @property
    def end_mark(self) -> Mark:
        """Place behind the last character."""
        ...

    @property
    def style(self) -> str | None:
        """Quotation mark or block marker the text is written with."""
        ...

    @property
    def value(self) -> str | list[Node] | list[tuple[Node, Node]]:
        """Text, nodes, or pairs of nodes."""
        ...


class Scalar(Node, Protocol):
    """Text, exactly as a reader of the value sees it."""

    @property
    def value(self) -> str:
        """The text."""
        ...


class Sequence(Node, Protocol):
    """List items in order."""

    @property
    def value(self) -> list[Node]:
        """The items."""
        ...


class Mapping(Node, Protocol):
    """Pairs of key and value in order, repeated keys included."""

    @property
    def value(self) -> list[tuple[Node, Node]]:
        """The pairs."""
        ...


class Fault(NamedTuple):
    """Why the text is not YAML: the parser's own words and both places it names."""

    problem: str
    context: str
    at: int
    context_at: int | None


def is_scalar(node: Node) -> TypeGuard[Scalar]:
    """Tell whether the node is text."""
    return isinstance(node.value, str)


def is_sequence(node: Node) -> TypeGuard[Sequence]:
    """Tell whether the node is a list."""
    return node.__class__.__name__ == "SequenceNode"


def is_mapping(node: Node) -> TypeGuard[Mapping]:
    """Tell whether the node holds keys and values."""
    return node.__class__.__name__ == "MappingNode"


def compose(text: str) -> Node | Fault | None:
    """Parse one document; None where the text holds nothing but blanks and comments.

    Uses libyaml through ruamel's extension, and ruamel's own parser where it is missing.
    """
    return _parser()(text)


def compose_purely(text: str) -> Node | Fault | None:
    """Parse with ruamel's pure Python parser: the same results, about forty times slower.

    It knows no tab inside text, so there a tab reads as a blank.
    """
    from ruamel.yaml.composer import Composer
    from ruamel.yaml.error import MarkedYAMLError, YAMLError
    from ruamel.yaml.main import YAML

    yaml = YAML(typ="safe", pure=True)
    yaml.Composer = Composer
    try:
        node: Node | None = yaml.compose(_TAB_IN_TEXT.sub(_blanks, text))
    except MarkedYAMLError as error:
        return _fault(error.problem, error.context, error.problem_mark, error.context_mark)
    except YAMLError as error:
        return Fault(str(error), "", 0, None)
    if node is not None:
        _settle(node, text, set())
    return node


class _At:
    __slots__ = ("index",)

    def __init__(self, index: int) -> None:
        self.index: Final = index


class _Empty(NamedTuple):
    """A value that is left out; it stands right behind its colon or its dash."""

    start_mark: _At
    end_mark: _At
    value: str = ""
    style: str | None = None


def _blanks(line: re.Match[str]) -> str:
    return line[1] + line[2].replace("\t", " ")


def _settle(node: Node, text: str, seen: set[int]) -> None:
    """Put empty values where libyaml puts them; the pure parser has them at another word."""
    if id(node) in seen:
        return
    seen.add(id(node))
    end = node.start_mark.index
    in_lines = text[end : end + 1] not in {"[", "{"}
    if is_mapping(node):
        for number, (key, value) in enumerate(node.value):
            if value.value == "" and not value.style:
                after = key.end_mark.index if in_lines else value.start_mark.index
                node.value[number] = (key, _empty(text, ":" if in_lines else "", after))
            _settle(value, text, seen)
    elif is_sequence(node):
        for number, item in enumerate(node.value):
            if in_lines and item.value == "" and not item.style:
                node.value[number] = _empty(text, "-", end)
            _settle(item, text, seen)
            end = node.value[number].end_mark.index


def _empty(text: str, sign: str, after: int) -> _Empty:
    """Behind the sign; in brackets, where there is none to look for, at the next word."""
    at = text.find(sign, after) + 1 if sign else len(text) - len(text[after:].lstrip())
    return _Empty(_At(at), _At(at))


def _fault(
    problem: str | None, context: str | None, at: Mark | None, context_at: Mark | None
) -> Fault:
    return Fault(
        problem or "",
        context or "",
        at.index if at else 0,
        context_at.index if context_at else None,
    )


@cache
def _parser() -> Callable[[str], Node | Fault | None]:
    return _with_libyaml() or compose_purely


def _with_libyaml() -> Callable[[str], Node | Fault | None] | None:
    try:
        from _ruamel_yaml import CParser  # type: ignore[import-not-found]  # has no stubs
        from ruamel.yaml.error import MarkedYAMLError, YAMLError
    except ImportError:
        return None

    class LiteralParser(CParser):  # type: ignore[misc]  # the extension has no type stubs
        """Values stay literal text: the three resolver hooks are no-ops written in C."""

        descend_resolver = operator.is_
        ascend_resolver = bool
        resolve = slice

    def compose_fast(text: str) -> Node | Fault | None:
        try:
            node: Node | None = LiteralParser(text).get_single_node()
        except MarkedYAMLError as error:
            return _fault(error.problem, error.context, error.problem_mark, error.context_mark)
        except YAMLError as error:
            return Fault(str(error), "", 0, None)
        return node

    return compose_fast
