"""Items of a list or keys of a mapping as pieces of text that can be put elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from speclint.edits.apply_edits import apply_edits
from speclint.edits.blocks import Block, blocks, end_of_line, is_flow
from speclint.edits.yaml_text import in_brackets, written
from speclint.finding import TextEdit
from speclint.named_tuple import NamedTuple
from speclint.spec.sections import SECTIONS
from speclint.text.comments import comments
from speclint.text.yaml_parser import is_mapping, is_sequence

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from speclint.edits.manner import Manner
    from speclint.edits.slots import New
    from speclint.text.source import Source
    from speclint.text.yaml_parser import Mapping, Node
    from speclint.text.yaml_parser import Sequence as NodeSequence


class Parts(NamedTuple):
    """The parts of one list or mapping outside brackets; `made` are edits inside them."""

    source: Source
    node: NodeSequence | Mapping
    blocks: tuple[Block, ...]
    manner: Manner
    made: tuple[TextEdit, ...]

    @property
    def column(self) -> int:
        """Column of the dashes or keys."""
        return self.source.line_column(self.blocks[0].start)[1] - 1

    @property
    def share_line(self) -> bool:
        """Whether the first one stands behind the dash of a list item."""
        start = self.blocks[0].start
        return bool(self.source.text[start - self.column : start].strip())

    @property
    def usual_gap(self) -> int:
        """How many blank lines part two of them; the first two decide."""
        return self.gap(1) if len(self.blocks) > 1 else 0

    def gap(self, index: int) -> int:
        """Count the blank lines above a part and its comments."""
        return self.blocks[index].top - self.blocks[index].gap

    def gap_for(self, new: New, behind: int | None) -> int:
        """Count the blank lines to put above a new part that follows part `behind`."""
        if not is_mapping(self.node) or behind is None:
            return self.usual_gap
        following = behind + 1 if new.name in SECTIONS else behind
        return self.gap(min(following, len(self.blocks) - 1))

    def end(self, index: int) -> int:
        """Offset behind a part's last line, without the line break."""
        return end_of_line(self.source, self.blocks[index].last)

    def text(self, index: int, start: int) -> str:
        """Text of a part from `start` to its end, with the edits made inside it."""
        end = self.end(index)
        inside = (
            TextEdit(edit.start - start, edit.end - start, edit.text)
            for edit in self.made
            if start <= edit.start and edit.end <= end
        )
        return apply_edits(self.source.text[start:end], inside)

    def new(self, new: New) -> str:
        """Text of a new part, its indent included."""
        head = f"{self.manner.name(new.name)}:" if new.name else "-"
        if isinstance(new.value, dict) and self._in_brackets:
            text = self.manner.gap + in_brackets(new.value, new.name, self.manner)
        else:
            text = written(new.value, new.name, self.column, self.manner)
        return " " * self.column + head + text

    @property
    def _in_brackets(self) -> bool:
        last: Node | tuple[Node, Node] = self.node.value[-1]
        return not isinstance(last, tuple) and is_mapping(last) and is_flow(self.source, last)

    def comments(self, index: int) -> list[str]:
        """Comments that stand between the first letter of a part and its end."""
        node = self.node
        nodes: list[Node] = []
        if is_mapping(node):
            nodes += node.value[index]
        elif is_sequence(node):
            nodes.append(node.value[index])
        found = comments(self.source.text, nodes, self.blocks[index].start, self.end(index))
        return [" " * self.column + comment for comment in found]


def parts(
    source: Source, node: NodeSequence | Mapping, manner: Manner, made: Sequence[TextEdit]
) -> Parts:
    """Find the parts of a list or mapping."""
    return Parts(source, node, blocks(source, node), manner, tuple(made))


def outside(made: Iterable[TextEdit], start: int, end: int) -> list[TextEdit]:
    """Pick the edits that are not made between `start` and `end`."""
    return [edit for edit in made if edit.start < start or edit.end > end]
