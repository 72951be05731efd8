"""What is told of a file that steers the tool and cannot be used."""

from __future__ import annotations

from speclint.named_tuple import NamedTuple


class Complaint(NamedTuple):
    """A mistake in what steers the tool: where it stands (line 0: no line), and what to do."""

    path: str
    line: int
    column: int
    message: str
    shown: str = ""

    def __str__(self) -> str:
        place = f"{self.path}:{self.line}:{self.column}" if self.line else self.path
        if not self.shown:
            return f"{place}\n  {self.message}"
        number = f"{self.line:>5} | "
        mark = " " * (len(number) + self.column - 1) + "^"
        return f"{place}\n  {self.message}\n{number}{self.shown}\n{mark}"


class WrittenError(Exception):
    """One or more complaints about a file that steers the tool; the run cannot go on."""

    def __init__(self, complaints: tuple[Complaint, ...]) -> None:
        super().__init__("\n\n".join(str(complaint) for complaint in complaints))
        self.complaints = complaints
