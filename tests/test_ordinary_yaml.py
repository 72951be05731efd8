"""What is read without the parser is what the parser would read."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from speclint.text.document import Document
from speclint.text.hidden_characters import misleads
from speclint.text.lost_words import lost_words
from speclint.text.nesting import too_deep
from speclint.text.ordinary_yaml import read_ordinary
from speclint.text.plain_data import PlainData
from speclint.text.pointer import Place
from speclint.text.source import Source, decode, read
from speclint.text.yaml_parser import Fault, compose

SPECS = sorted((Path(__file__).parent.parent / "specs").rglob("*.yaml"))
USUAL = """class_code: "102B"
title: Customer Service Specialist 2
class_series_concept: {see: "102A"}
abolished:
definition: >-
  Answers questions: by mail and
  by telephone.

  Works alone.
typical_work:
  - Answers questions;
  - >-
    Helps customers, agencies
    and others;
  - statement: Files.
    share: 5
  - 'Leads: others.'
# A note.
knowledge_and_abilities:
  knowledge_of: |-
    laws
    and rules.

    records.
  ability_to: learn
    new methods.
legal_requirements: Pass a background check.  \u0020
history:
- dated: 1991-04-12
  text: >
    New class
    4-12-91
"""
RARER = """---
# A note at the head.
# title: is not here

class_code: 09440  # not in the capture
title: "Customer \\"Services\\" Specialist"  # as published
class_series_concept: {see: 102A}
# A note above.

definition: >-
  “Answers” customers’ questions.

  Works alone.

typical_work:

- Plans and

- >-
  directs.
- statement: Files.
  share: 5
- (a) Trains no more than
  two.
knowledge_and_abilities:
    knowledge_of: 'The unit''s
      forms'
    ability_to: >-
      learn.
history:
  - effective: 2005-06-01
    text: "New class: June 1,
      2005."
  - text: null
    adopted:
"""
PIECES = st.sampled_from(
    [
        *("\n", " ", "  ", "- ", ": ", ":", "a", "x y", ">-", ">", "|", "|-", "|+", "'", '"', "''"),
        *("#", " #", "\t", "\r", "{", "}", "[", "]", "&a ", "*a", "!", "null", "~", "---", "..."),
        *("- - ", "? ", "\n\n", "\n  ", "\n  - ", "\n    ", "\ntitle: ", "\n  - text: ", "\\n"),
        *("\u2019", "\xa0", "\x85", "\u2028", "\ufeff", "\x01", "\x00", "%", "@", "`", ",", "<<"),
    ]
)
CUTS = st.tuples(st.integers(0, len(USUAL)), st.integers(0, 6), PIECES)
BASES = st.sampled_from(
    [USUAL, RARER, RARER.replace("\n", "\r\n"), "\ufeff" + RARER, RARER.removesuffix("\n")]
)
FREE = st.lists(PIECES, max_size=12).map("".join)


def _source(text: str) -> Source:
    source = decode("102B.yaml", text.encode("utf-8", "replace"))
    assert isinstance(source, Source)
    return source


def _changed(text: str, cuts: list[tuple[int, int, str]]) -> str:
    for start, length, piece in cuts:
        text = text[:start] + piece + text[start + length :]
    return text


def _read_alike(source: Source) -> None:
    """The parser has no complaint, and reads the same."""
    ordinary = read_ordinary(source)
    if ordinary is None:
        return
    text = source.text
    root = compose(text)
    assert root is not None
    assert not isinstance(root, Fault)
    plain = PlainData(text)
    assert plain.data(root, ()) == ordinary
    assert list(ordinary) == list(Document(source, ordinary).data or ())
    assert not any((plain.slips, plain.alias, list(lost_words(text, root))))
    assert not any((misleads(text), too_deep(text)))
    read, parsed = Document(source, ordinary), Document(source, ordinary, (), root)
    for key in ordinary:
        heading = Place((key,), on="key")
        assert read.span(heading) == parsed.span(heading)


@pytest.mark.parametrize(
    "text",
    [
        USUAL,
        RARER,
        RARER.replace("\n", "\r\n"),
        "\ufeff" + USUAL,
        USUAL.replace(">\n", ">-\n")[:-1],
    ],
    ids=["usual", "rarer", "breaks of Windows", "byte order mark", "no last break"],
)
def test_the_forms_of_real_files_are_read(text: str) -> None:
    assert read_ordinary(_source(text)) is not None
    _read_alike(_source(text))


@pytest.mark.parametrize("path", SPECS, ids=lambda path: path.stem)
def test_published_specifications_need_no_parser(path: Path) -> None:
    source = read(str(path))
    assert isinstance(source, Source)
    assert read_ordinary(source) is not None


@pytest.mark.parametrize(
    "text",
    [
        "title: a\nlevel: 1 #",
        "# A note alone\n",
        "typical_work:\n \n  - a\n",
        "typical_work:\n   ",
        "typical_work:\n  - a\n    - b\n",
        "definition: >-\n  a\n   b\n",
        "definition: >-\n  a\n  \n  b\n",
        "definition: >\n  a",
        "title: a # b\n  c\n",
        "level: 1 #2\n",
        "history:\n  - text: a\n    text: b\n",
        'class_series_concept: {see: " "}\n',
    ],
)
def test_what_the_parser_alone_can_tell_is_left_to_it(text: str) -> None:
    assert read_ordinary(_source(text)) is None


@pytest.mark.parametrize("path", SPECS, ids=lambda path: path.stem)
def test_published_specifications_are_read_alike(path: Path) -> None:
    source = read(str(path))
    assert isinstance(source, Source)
    _read_alike(source)


@settings(max_examples=2000)
@given(BASES, st.lists(CUTS, max_size=3))
def test_whatever_is_read_the_parser_reads_alike(
    text: str, cuts: list[tuple[int, int, str]]
) -> None:
    _read_alike(_source(_changed(text, cuts)))


@settings(max_examples=1000)
@given(FREE, FREE)
def test_new_text_in_a_list_and_under_a_heading_is_read_alike(item: str, words: str) -> None:
    _read_alike(_source(f"title: {words}\ntypical_work:\n  - {item}\ndefinition: {words}\n"))


def test_a_heading_is_found_without_the_parser() -> None:
    """Loading the parser takes longer than judging thirty files."""
    code = """
import sys
from speclint.text.document import parse
from speclint.text.pointer import Place
from speclint.text.source import decode
document = parse(decode("102A.yaml", b"class_code: 102A\\ntitel: T  \\n"))
print(document.span(Place(("titel",), on="key")), "_ruamel_yaml" in sys.modules)
"""
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    assert run.stdout == "(17, 22) False\n"
