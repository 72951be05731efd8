"""What does not fit the model, in terms of what an author wrote."""

from __future__ import annotations

import pytest

from speclint.spec.judge import judge
from speclint.spec.misfit import suggestions
from speclint.text.document import Document, parse
from speclint.text.slip import Slip
from speclint.text.source import Source, decode

HEAD = 'class_code: "102A"\ntitle: Customer Service Specialist 1\n'


def slips(text: str) -> tuple[Slip, ...]:
    source = decode("102A.yaml", text.encode())
    assert isinstance(source, Source)
    document = parse(source)
    assert isinstance(document, Document)
    return judge(document.data).slips


def told(text: str) -> list[tuple[str, str, str]]:
    """Kind, place and variant of each slip."""
    return [
        (slip.kind, "/".join(map(str, slip.pointer)), slip.values.get("variant", ""))
        for slip in slips(text)
    ]


MISFITS = {
    "an unknown heading": ("foo: 1\n", [("unknown-key", "foo", "")]),
    "a day that no calendar has": (
        "abolished: 2005-06-31\n",
        [("wrong-date", "abolished", "no-such-day")],
    ),
    "a month that no calendar has": (
        "history:\n  - effective: 2005-13-01\n    text: x\n",
        [("wrong-date", "history/0/effective", "no-such-day")],
    ),
    "a date with other marks": ("abolished: 2005/06/31\n", [("wrong-date", "abolished", "")]),
    "an unknown heading of an entry": (
        "history:\n  - efective: 2005-06-01\n    text: x\n",
        [("unknown-key", "history/0/efective", "inside")],
    ),
    "an unknown heading beside known ones": (
        "history:\n  - note: y\n    text: x\n",
        [("unknown-key", "history/0/note", "inside")],
    ),
    "an unknown part": (
        "knowledge_and_abilities:\n  knowledge_of: a\n  abilities: b\n",
        [("unknown-key", "knowledge_and_abilities/abilities", "inside")],
    ),
    "no sentence": (
        "history:\n  - effective: 2005-06-01\n",
        [("missing-key", "history/0/text", "text")],
    ),
    "a sentence that its colon made a heading": (
        "history:\n  - New class: 5-1-69\n",
        [("syntax", "history/0/New class", "colon-in-text")],
    ),
    "a statement that its colon made a heading": (
        "typical_work:\n  - Note: Works hard\n  - b\n",
        [("syntax", "typical_work/0/Note", "colon-in-text")],
    ),
    "a requirement that its colon made a heading": (
        "legal_requirements:\n  - Note: a licence\n",
        [("syntax", "legal_requirements/0/Note", "colon-in-text")],
    ),
    "a definition that its colon made a heading": (
        "definition:\n  Note: a\n",
        [("syntax", "definition/Note", "colon-in-text")],
    ),
    "an entry in one sentence": (
        "history:\n  - Revised 2019\n",
        [("wrong-kind", "history/0", "as-text")],
    ),
    "a history in one word": ("history: none\n", [("wrong-kind", "history", "as-text")]),
    "a list of lists": ("typical_work:\n  - [a, b]\n", [("wrong-kind", "typical_work/0", "")]),
    "headings for a list": ("typical_work:\n  a: b\n", [("wrong-kind", "typical_work", "")]),
    "an empty entry": ("history:\n  -\n  - text: x\n", [("empty-item", "history/0", "")]),
    "an empty item": ("typical_work:\n  - a\n  -\n", [("empty-item", "typical_work/1", "")]),
    "a share in words": (
        "typical_work:\n  - statement: a\n    share: lots\n",
        [("wrong-kind", "typical_work/0/share", "as-text")],
    ),
    "a share and a mark": (
        "typical_work:\n  - statement: a\n    share: 5%\n    clerical: maybe\n",
        [
            ("wrong-kind", "typical_work/0/share", "as-text"),
            ("wrong-kind", "typical_work/0/clerical", "as-text"),
        ],
    ),
    "a share of nothing": (
        "typical_work:\n  - share: 4\n",
        [("missing-key", "typical_work/0/statement", "statement")],
    ),
    "a pointer to nothing": (
        "class_series_concept: {see: }\n",
        [("missing-key", "class_series_concept/see", "see")],
    ),
    "a pointer misspelled": (
        "class_series_concept: {se: 102A}\n",
        [("unknown-key", "class_series_concept/se", "inside")],
    ),
    "a date in words": ("abolished: soon\n", [("wrong-date", "abolished", "")]),
    "too large a share": ("clerical_share: 110\n", [("wrong-kind", "clerical_share", "as-text")]),
    "a share that is no number": (
        "clerical_share: nan\n",
        [("wrong-kind", "clerical_share", "as-text")],
    ),
    "two entries, each with a slip": (
        "history:\n  - effective: x\n    text: a\n  - text: b\n    adopted: y\n",
        [("wrong-date", "history/0/effective", ""), ("wrong-date", "history/1/adopted", "")],
    ),
    "an entry with two slips": (
        "history:\n  - effective: x\n",
        [("wrong-date", "history/0/effective", ""), ("missing-key", "history/0/text", "text")],
    ),
    "a level of many digits": (f"level: {'9' * 5000}\n", []),
    "nothing wrong": ("level: A\nabolished:\ndefinition: []\n", []),
}


@pytest.mark.parametrize(("text", "expected"), MISFITS.values(), ids=MISFITS)
def test_misfit(text: str, expected: list[tuple[str, str, str]]) -> None:
    assert sorted(told(HEAD + text)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Typical Work: a\n", ("typical_work",), id="as printed"),
        pytest.param("definiton: a\n", ("definition",), id="a letter missing"),
        pytest.param("salary: a\n", (), id="nothing like it"),
        pytest.param("abolished: June 1, 2005\n", ("2005-06-01",), id="a date in words"),
        pytest.param("abolished: 6/1/05\n", ("2005-06-01",), id="a short date"),
        pytest.param("abolished: 20050601\n", ("2005-06-01",), id="a date in digits"),
        pytest.param("abolished: 2005-06-31\n", (), id="a day that is not"),
        pytest.param("abolished: “2005-06-01”\n", ("2005-06-01",), id="a day in marks"),
        pytest.param("clerical_share: “5%”\n", ("5",), id="a share in marks"),
        pytest.param("abolished: in June\n", (), id="no day"),
        pytest.param("clerical_share: 10%\n", ("10",), id="a share in percent"),
        pytest.param("clerical_share: 9,5 %\n", ("9.5",), id="a share with a comma"),
        pytest.param("clerical_share: under 10%\n", (), id="no share of its own"),
        pytest.param("clerical_share: 110%\n", (), id="more than all"),
    ],
)
def test_suggestions(text: str, expected: tuple[str, ...]) -> None:
    (slip,) = slips(HEAD + text)
    assert suggestions(slip) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Class Code: 102A\nTitle: A\n", ["Class Code", "Title"], id="as printed"),
        pytest.param("clas_code: 102A\ntitle: A\n", ["clas_code"], id="a letter missing"),
        pytest.param("code: 102A\ntitle: A\n", ["code"], id="a part of it"),
        pytest.param("title: A\nfoo: 1\n", ["class_code", "foo"], id="not there at all"),
    ],
)
def test_a_needed_heading_in_another_spelling_is_one_cause(text: str, expected: list[str]) -> None:
    assert sorted(place for _, place, _ in told(f"{text}level: 1\n")) == expected


@pytest.mark.parametrize("text", ["words\n", "- a\n", "a: 1\nb: 2\n", "{}\n"])
def test_no_specification(text: str) -> None:
    assert slips(text) == (Slip("not-a-specification"),)


def test_the_rest_is_still_read() -> None:
    source = decode("102A.yaml", f"{HEAD}foo: 1\nhistory: none\ndefinition: Assists.\n".encode())
    assert isinstance(source, Source)
    document = parse(source)
    assert isinstance(document, Document)
    judged = judge(document.data)
    assert judged.spec is not None
    assert (judged.spec.definition, judged.spec.history) == ("Assists.", None)
    assert judged.broken == {"foo", "history"}
