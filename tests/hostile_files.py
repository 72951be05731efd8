"""Files that no linter likes, and what is to be said of each."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

HEAD = b'class_code: "102B"\ntitle: Customer Service Specialist 2\n'
SECTIONS = (
    b"definition: Assists customers.\n"
    b"typical_work:\n"
    b"  - Answers questions;\n"
    b"legal_requirements: Individual positions must have licenses.\n"
    b"desirable_qualifications: One year of experience.\n"
    b"history:\n"
    b"  - effective: 2005-06-01\n"
    b'    text: "New class effective June 1, 2005."\n'
)
GOOD = HEAD + SECTIONS
LONG = b"Answers questions of customers and of other agencies; "


@dataclass(frozen=True, slots=True)
class Hostile:
    """A file and the findings it must give, each a code and the line it stands in."""

    name: str
    data: bytes | Callable[[Path], None]
    expected: tuple[tuple[str, int], ...] = ()

    def write(self, folder: Path) -> Path:
        """Put the file into a folder."""
        path = folder / "102B.yaml"
        if isinstance(self.data, bytes):
            path.write_bytes(self.data)
        else:
            self.data(path)
        return path


def link_to_nothing(path: Path) -> None:
    path.symlink_to("nowhere.yaml")


def link_to_itself(path: Path) -> None:
    path.symlink_to(path.name)


def link_in_a_circle(path: Path) -> None:
    other = path.with_name("other-link.yaml")
    other.symlink_to(path.name)
    path.symlink_to(other.name)


def closed(path: Path) -> None:
    path.write_bytes(GOOD)
    path.chmod(0)


def bomb(levels: int) -> bytes:
    lines = ["a0: &a0 [lol, lol, lol, lol, lol, lol, lol, lol, lol]"]
    for level in range(1, levels):
        again = ", ".join([f"*a{level - 1}"] * 9)
        lines.append(f"a{level}: &a{level} [{again}]")
    return HEAD + "\n".join(lines).encode()


def items(count: int) -> bytes:
    item = b"  - " + LONG.rstrip() + b"\n"
    return HEAD + SECTIONS.replace(b"  - Answers questions;\n", item * count)


def nested(depth: int) -> bytes:
    lines = b"".join(b" " * (n + 1) + b"a:\n" for n in range(depth))
    return GOOD.replace(b" Assists customers.\n", b"\n" + lines)


def text_of(value: bytes) -> bytes:
    return GOOD.replace(b"Assists customers.", value)


ROOT = hasattr(os, "geteuid") and os.geteuid() == 0

HOSTILE = (
    Hostile("good", GOOD),
    Hostile("byte order mark", b"\xef\xbb\xbf" + GOOD),
    Hostile("two byte order marks", b"\xef\xbb\xbf\xef\xbb\xbf" + GOOD, (("FIL005", 1),)),
    Hostile("byte order mark and a slip", b"\xef\xbb\xbf" + GOOD + b"foo: 1\n", (("STR001", 11),)),
    Hostile("carriage returns and line feeds", GOOD.replace(b"\n", b"\r\n")),
    Hostile("lone carriage returns", GOOD.replace(b"\n", b"\r")),
    Hostile(
        "lone carriage returns and a slip",
        GOOD.replace(b"\n", b"\r") + b"foo: 1\r",
        (("STR001", 11),),
    ),
    Hostile("emoji", text_of("Assists 👩‍👩‍👧 customers 😀.".encode())),
    Hostile("Latin-1", text_of(b"Assists the caf\xe9."), (("FIL004", 3),)),
    Hostile("Windows quotation marks", text_of(b"Assists \x93customers\x94."), (("FIL004", 3),)),
    Hostile("cut in the middle of a letter", GOOD + "# é".encode()[:-1], (("FIL004", 11),)),
    Hostile("UTF-16 little endian", GOOD.decode().encode("utf-16-le"), (("FIL003", 1),)),
    Hostile("UTF-16 big endian", GOOD.decode().encode("utf-16-be"), (("FIL003", 1),)),
    Hostile("UTF-16 with mark", GOOD.decode().encode("utf-16"), (("FIL003", 1),)),
    Hostile(
        "UTF-16 big endian with mark",
        b"\xfe\xff" + GOOD.decode().encode("utf-16-be"),
        (("FIL003", 1),),
    ),
    Hostile("UTF-32 with mark", GOOD.decode().encode("utf-32"), (("FIL003", 1),)),
    Hostile("null", text_of(b"Assists\x00customers."), (("FIL005", 3),)),
    Hostile("nothing but nulls", b"\x00" * 4096, (("FIL005", 1),)),
    Hostile("escape sequence", text_of(b"\x1b[31mAssists customers."), (("FIL005", 3),)),
    Hostile("escape sequence in quotation marks", text_of(b'"\\x1b[31mAssists"'), (("FIL005", 3),)),
    Hostile("next line", text_of("Assists\x85customers.".encode()), (("FIL005", 3),)),
    Hostile("line separator", text_of("Assists\u2028customers.".encode()), (("FIL005", 3),)),
    Hostile("paragraph separator", text_of("Assists\u2029customers.".encode()), (("FIL005", 3),)),
    Hostile("page break", text_of(b"Assists\x0ccustomers."), (("FIL005", 3),)),
    Hostile("tab indent", GOOD.replace(b"  - Answers", b"\t- Answers"), (("FIL007", 5),)),
    Hostile("no bytes", b"", (("FIL006", 1),)),
    Hostile("only blanks", b" " * 100_000 + b"\n\n", (("FIL006", 1),)),
    Hostile("only comments", b"# one\n# two\n", (("FIL006", 1),)),
    Hostile("two documents", GOOD + b"---\n" + GOOD, (("FIL009", 11),)),
    Hostile("duplicate key", GOOD + b"title: Another\n", (("FIL013", 11),)),
    Hostile("not YAML", GOOD + b"foo bar: baz: 1\n", (("FIL008", 11),)),
    Hostile("a picture", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\xff\xd8", (("FIL003", 1),)),
    Hostile("a PDF", b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", (("FIL003", 1),)),
    Hostile("a document as plain letters", b"{\\rtf1\\ansi Works.}", (("FIL003", 1),)),
    Hostile("a large workbook", b"PK\x03\x04" + b"xl/ " * 200_000, (("FIL003", 1),)),
    Hostile("alias bomb", bomb(30), (("FIL011", 3),)),
    Hostile("cyclic alias", HEAD + b"definition: &a [*a]\n", (("FIL011", 3),)),
    Hostile("undefined alias", text_of(b"*nobody"), (("FIL008", 3),)),
    Hostile("merge key", HEAD + b"definition: &a {x: y}\nhistory:\n  - <<: *a\n", (("FIL011", 3),)),
    Hostile("900 headings deep", nested(900), (("FIL010", 203),)),
    Hostile("3,000 headings deep", nested(3000), (("FIL002", 1),)),
    Hostile("3,000 dashes deep", HEAD + b"definition: \n" + b"- " * 3000, (("FIL010", 4),)),
    Hostile("3,000 question marks deep", HEAD + b"? " * 3000, (("FIL010", 3),)),
    Hostile("100,000 brackets", b"[" * 100_000, (("FIL010", 1),)),
    Hostile("100,000 braces", text_of(b"{a: " * 100_000), (("FIL010", 3),)),
    Hostile("100,000 closed brackets", text_of(b"[" * 100_000 + b"]" * 100_000), (("FIL010", 3),)),
    Hostile("brackets side by side", text_of(b"'" + b"[1]" * 100_000 + b"'")),
    Hostile("150 headings deep", nested(150), (("FIL008", 4),)),
    Hostile("200,000 items", items(200_000), (("FIL002", 1),)),
    Hostile("200,000 blank lines", GOOD + b"\n" * 200_000),
    Hostile("10 MB in one line", text_of(LONG * 190_000), (("FIL002", 1),)),
    Hostile("500 KB in one line", text_of(LONG * 9_000)),
    Hostile("500 KB in one line and a slip", text_of(b"'" + LONG * 9_000), (("FIL008", 3),)),
    Hostile("500 KB of folded text", text_of(b">-\n" + (b"  " + LONG.rstrip() + b"\n") * 9_000)),
    Hostile("100,000 escapes", text_of(b'"' + b"\\x41 " * 100_000 + b'"')),
    Hostile("100,000 paragraphs", text_of(b'"' + b"A.\\n" * 100_000 + b'"')),
    Hostile("8,000 items", items(8_000)),
    Hostile("link to nothing", link_to_nothing, (("FIL001", 1),)),
    Hostile("link to itself", link_to_itself, (("FIL001", 1),)),
    Hostile("links in a circle", link_in_a_circle, (("FIL001", 1), ("FIL001", 1))),
    *(() if ROOT else (Hostile("a closed file", closed, (("FIL001", 1),)),)),
)
