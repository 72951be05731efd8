"""What is told of a file that steers the tool and cannot be used."""

from __future__ import annotations

from speclint.named_tuple import NamedTuple
from speclint.terminal import visible, visible_lines, width_of


class Complaint(NamedTuple):
    """A mistake in what steers the tool: where it stands (line 0: no line), and what to do."""

    path: str
    line: int
    column: int
    message: str
    shown: str = ""

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}:{self.column}" if self.line else self.path
        said = f"{visible(place)}\n  {visible_lines(self.message)}"
        if not self.shown:
            return said
        number = f"{self.line:>5} | "
        before = number + visible(self.shown[: self.column - 1])
        after = visible(self.shown[self.column - 1 :])
        return f"{said}\n{before}{after}\n{' ' * width_of(before)}^"


class WrittenError(Exception):
    """One or more complaints about a file that steers the tool; the run cannot go on."""

    def __init__(self, complaints: tuple[Complaint, ...]) -> None:
        super().__init__("\n\n".join(str(complaint) for complaint in complaints))
        self.complaints = complaints
