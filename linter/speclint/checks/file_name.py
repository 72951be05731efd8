"""Kind `file-name`: the name of the file tells class code and variant."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Final, Literal

from speclint.checks.scope import SpecCheck
from speclint.edits.edit import RenameFile
from speclint.problem import Problem
from speclint.text.late import late
from speclint.text.pointer import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

    from speclint.policy.interval import Interval
    from speclint.spec.reading import Reading

_ENDINGS: Final = frozenset({"yaml", "yml"})
_NOT_IN_NAMES: Final = late(r"[^a-z0-9]+")


class FileName(SpecCheck):
    """The file is named by its class code, and by its variant where the code is shared.

    Code 105G with variant DOC WFSE is `105G-doc-wfse.yaml`; capitals and what parts the words
    make no difference. A text that comes from no specification file passes.
    """

    kind: Literal["file-name"]
    fills: ClassVar[frozenset[str]] = frozenset({"found", "expected"})

    def problems(self, reading: Reading, interval: Interval) -> Iterator[Problem]:
        """Yield one problem, at the class code."""
        del interval
        spec = reading.spec
        if spec.variant is None and reading.path.endswith(f"/{spec.class_code}.yaml"):
            return  # as nearly all are
        name = reading.path.replace("\\", "/").rpartition("/")[2]
        stem, _, ending = name.rpartition(".")
        if ending.casefold() not in _ENDINGS or not spec.class_code.isalnum():
            return
        if plain_name(stem) == plain_name(reading.identity):
            return
        variant = f"-{plain_name(spec.variant)}" if spec.variant else ""
        expected = f"{spec.class_code}{variant}.{ending}"
        yield Problem(
            Place(("class_code",)),
            {"found": name, "expected": expected},
            expected=expected,
            found=name,
            edits=(RenameFile(expected),),
        )


def plain_name(text: str) -> str:
    """Write a class code, or a file's name without its ending, in the form both share."""
    return _NOT_IN_NAMES.sub("-", text.casefold()).strip("-")
