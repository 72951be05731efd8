"""What is read without the model is what the model would read."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from speclint.spec.judge import Judgement, judge
from speclint.spec.model_judge import fit
from speclint.spec.model_spec import validated
from speclint.spec.paragraphs import BODY
from speclint.spec.sections import HEADINGS, BodyKey, SpecKey
from speclint.spec.spec import Spec
from speclint.spec.spec_model import WrittenSpec
from speclint.spec.spec_reader import read_spec
from speclint.text.document import Document, parse
from speclint.text.source import Source, read

if TYPE_CHECKING:
    from speclint.text.document import Data

SPECS = sorted((Path(__file__).parent.parent / "specs").rglob("*.yaml"))
TEXTS = st.sampled_from(
    (Path(__file__).parent / "data" / "awkward_scalars.txt").read_text(encoding="utf-8").split("\n")
)
SCALARS = st.none() | TEXTS
INSIDE = ("see", "statement", "share", "clerical", "text", "adopted", "effective", "dated")
ITEMS = SCALARS | st.dictionaries(
    st.sampled_from((*INSIDE, "knowledge_of", "ability_to", "x")),
    SCALARS | st.lists(SCALARS, max_size=2),
    max_size=4,
)
VALUES = ITEMS | st.lists(ITEMS, max_size=3)
DATA = st.dictionaries(st.sampled_from([*HEADINGS, "titel"]), VALUES, max_size=5).map(
    lambda drawn: {"class_code": "102A", "title": "T", **drawn}
)


def _data(path: Path) -> Data:
    source = read(str(path))
    assert isinstance(source, Source)
    document = parse(source)
    assert isinstance(document, Document)
    return document.data


@pytest.mark.parametrize("path", SPECS, ids=lambda path: path.stem)
def test_published_specifications_need_no_model(path: Path) -> None:
    data = _data(path)
    assert read_spec(data) is not None
    assert read_spec(data) == validated(data)


@settings(max_examples=1500)
@given(DATA)
def test_whatever_is_read_the_model_reads_alike(data: dict[str, Data]) -> None:
    spec = read_spec(data)
    if spec is not None:
        assert spec == validated(data)


@settings(max_examples=1500)
@given(DATA)
def test_headings_that_are_not_known_are_judged_as_by_the_model(data: dict[str, Data]) -> None:
    judged = judge(data)
    if judged.spec is not None:
        assert judged == Judgement(*fit(data))


def test_a_heading_that_is_not_known_does_not_load_the_model() -> None:
    written = "{'class_code': '102A', 'title': 'T', 'titel': 'T'}"
    code = f"from speclint.spec.judge import judge; print(judge({written}).broken)"
    loaded = f"{code}; import sys; print('pydantic' in sys.modules)"
    run = subprocess.run([sys.executable, "-c", loaded], capture_output=True, check=True, text=True)
    assert run.stdout == "frozenset({'titel'})\nFalse\n"


def test_fields_are_read_in_their_order() -> None:
    spec = read_spec({key: key for key in Spec._fields if key in {"title", "class_code"}})
    assert spec == Spec("class_code", "title")
    everything = {key: "2" if key in {"level", "clerical_share"} else key for key in Spec._fields}
    read = read_spec({**everything, "abolished": "2005-06-01", "history": None})
    assert read is not None
    wanted = {"level": 2, "clerical_share": 2.0, "abolished": date(2005, 6, 1), "history": None}
    assert read._asdict() == everything | wanted


def test_every_key_of_the_model_is_known() -> None:
    assert tuple(WrittenSpec.model_fields) == tuple(HEADINGS)


def test_rules_may_name_every_heading_and_every_section_with_statements() -> None:
    assert set(get_args(SpecKey)) == set(HEADINGS)
    assert get_args(BodyKey) == BODY
