"""Checks of the structure, at their edges: sections, order, codes, names of files, titles."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checked_runs import check
from judged import DAY, Told, place_of, plan_problems, plan_told, problems, reading, told
from speclint.checks.file_name import FileName
from speclint.checks.key_order import KeyOrder
from speclint.checks.matches import Matches
from speclint.checks.not_empty import NotEmpty
from speclint.checks.one_of import OneOf
from speclint.checks.required_sections import RequiredSections
from speclint.checks.title_agrees import TitleAgrees
from speclint.checks.unique import Unique
from speclint.edits.edit import RenameFile, ReorderKeys, ReplaceText, SetValue
from speclint.naming.titles import exact_key, split_title
from speclint.policy.interval import ALWAYS

if TYPE_CHECKING:
    from pathlib import Path

HEAD = 'class_code: "102A"\n'
NEW_CLASS = "history:\n  - text: 'New class effective June 1, 2005; {}.'\n"

REQUIRED = RequiredSections(
    "required-sections",
    (("definition",), ("typical_work", "class_series_concept"), ("history",)),
    ("Trainee", "In-Training"),
)
ALL = "definition: a\ntypical_work: b\nhistory:\n  - text: c\n"
SECTIONS: dict[str, tuple[str, list[Told]]] = {
    "all": (ALL, []),
    "one of a group": ("class_series_concept: a\n" + ALL.replace("typical_work: b\n", ""), []),
    "a pointer": ("class_series_concept: {see: 1}\n" + ALL.replace("typical_work: b\n", ""), []),
    "one missing": (ALL.replace("typical_work: b\n", ""), [("", "a")]),
    "one empty": (ALL.replace("typical_work: b", "typical_work:"), [("empty", "typical_work")]),
    "a list of nothing": (
        ALL.replace("typical_work: b", "typical_work: []"),
        [("empty", "typical_work")],
    ),
    "the first missing": (ALL.replace("definition: a\n", ""), [("", "A")]),
    "a history of nothing": (
        ALL.replace("history:\n  - text: c\n", "history: []\n"),
        [("empty", "history")],
    ),
    "one of another kind": (ALL.replace("typical_work: b", "typical_work: {a: b}"), []),
    "one misspelled": (ALL.replace("typical_work", "typcal_work"), []),
    "an exempt title": ("title: Clerk Trainee\n", []),
    "an exempt title in capitals": ("title: ENGINEER IN-TRAINING 2\n", []),
    "a word that only contains an exempt one": (
        "title: Clerk Traineeship\n" + ALL.replace("definition: a\n", ""),
        [("", "p")],
    ),
}


@pytest.mark.parametrize(("text", "expected"), SECTIONS.values(), ids=SECTIONS)
def test_required_sections(text: str, expected: list[Told]) -> None:
    assert told(REQUIRED, "class_code: 102A\n" + text) == expected


def test_a_group_is_named_by_all_its_headings() -> None:
    (problem,) = problems(REQUIRED, HEAD + ALL.replace("typical_work: b\n", ""))
    assert problem.values == {"heading": "Typical Work or Class Series Concept"}


def test_without_any_heading_before_it_the_place_is_the_file() -> None:
    check = RequiredSections("required-sections", (("definition",),))
    text = "history:\n  - text: a\n"
    assert [place_of(text, problem) for problem in problems(check, text)] == ["the whole file"]


NOT_EMPTY = NotEmpty("not-empty", ("series", "definition", "knowledge_and_abilities"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("series:\ndefinition:\n", ["series", "definition"], id="two"),
        pytest.param("definition: ''\n", ["definition"], id="quotation marks around nothing"),
        pytest.param("definition: []\n", ["definition"], id="a list of nothing"),
        pytest.param("definition: {}\n", [], id="of another kind"),
        pytest.param("knowledge_and_abilities: {}\n", ["knowledge_and_abilities"], id="no parts"),
        pytest.param("knowledge_and_abilities: {ability_to: }\n", ["ability_to"], id="a part"),
        pytest.param("history:\n", [], id="not asked for"),
        pytest.param("series: a\ndefinition: b\n", [], id="none"),
    ],
)
def test_not_empty(text: str, expected: list[str]) -> None:
    assert [words for _, words in told(NOT_EMPTY, HEAD + text)] == expected


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        pytest.param("class_code title definition history", [], id="in order"),
        pytest.param("", [], id="no headings"),
        pytest.param("title class_code level", ["class_code"], id="two swapped at the top"),
        pytest.param(
            "class_code typical_work definition legal_requirements",
            ["definition"],
            id="two swapped",
        ),
        pytest.param(
            "class_code history title definition typical_work", ["history"], id="one far too early"
        ),
        pytest.param("class_code definition typical_work title", ["title"], id="one far too late"),
        pytest.param("history definition title class_code", ["definition"], id="all turned round"),
    ],
)
def test_key_order(keys: str, expected: list[str]) -> None:
    text = "".join(f"{key}:\n" for key in keys.split()) or "title: a\n"
    assert [words for _, words in told(KeyOrder("key-order"), text)] == expected


def test_the_order_of_all_keys_is_the_edit() -> None:
    (problem,) = problems(KeyOrder("key-order"), "definition: a\ntitle: b\nclass_code: c\n")
    assert problem.edits == (ReorderKeys((), ("class_code", "title", "definition")),)


@pytest.mark.parametrize("extra", ["foo: x\n", "title: c\n"], ids=["unknown", "repeated"])
def test_no_edit_beside_headings_that_cannot_be_placed(extra: str) -> None:
    (problem,) = problems(KeyOrder("key-order"), "definition: a\ntitle: b\n" + extra)
    assert problem.edits == ()


CODE = Matches("matches", "class_code", r"(?-i)\d{3}[A-Z]{1,2}|\d{4,5}")


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("102A", None),
        ("487AD", None),
        ("6038", None),
        ("09440", None),
        ("102a", ("102A",)),
        ("102 A", ("102A",)),
        ("102-A", ("102A",)),
        ("1O2A", ("102A",)),
        ("l02A", ("102A",)),
        ("487ad", ("487AD",)),
        ("O9440", ("09440",)),
        ("102AB3", ()),
        ("102", ()),
        ("1E10", ()),
        ("Customer Service", ()),
        ("1" * 500, ()),
    ],
)
def test_matches(code: str, expected: tuple[str, ...] | None) -> None:
    found = problems(CODE, f"class_code: '{code}'\n")
    assert [problem.suggestions for problem in found] == ([] if expected is None else [expected])


@pytest.mark.parametrize("text", ["title: a\n", "class_code: [a]\n", "class_code:\ntitle: a\n"])
def test_what_is_not_there_is_not_matched(text: str) -> None:
    assert problems(CODE, text) == []


def test_a_pattern_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="is not a pattern"):
        Matches("matches", "class_code", "(")


FILES = {
    "code": ("102A.yaml", "", None),
    "in a folder": ("specs/clerks/102A.yaml", "", None),
    "in a folder of Windows": ("specs\\clerks\\102A.yaml", "", None),
    "another ending": ("102A.yml", "", None),
    "capitals": ("102a.YAML", "", None),
    "standard input": ("-", "", None),
    "another kind of file": ("README.md", "", None),
    "code and variant": ("102A-doc-wfse.yaml", "DOC WFSE", None),
    "code and variant as written": ("102A DOC WFSE.yaml", "DOC WFSE", None),
    "variant with a sign": ("102A-l-i.yaml", "L&I", None),
    "variant missing": ("102A.yaml", "DOC WFSE", "102A-doc-wfse.yaml"),
    "variant too much": ("102A-doc-wfse.yaml", "", "102A.yaml"),
    "another code": ("102B.yml", "", "102A.yml"),
    "title": ("customer-service-specialist-1.yaml", "", "102A.yaml"),
}


@pytest.mark.parametrize(("path", "variant", "expected"), FILES.values(), ids=FILES)
def test_file_name(path: str, variant: str, expected: str | None) -> None:
    text = HEAD + (f"variant: {variant}\n" if variant else "")
    found = list(FileName("file-name").problems(reading(text, path), ALWAYS))
    assert [problem.edits for problem in found] == ([(RenameFile(expected),)] if expected else [])


@pytest.mark.parametrize("text", ["title: a\n", "class_code: 102/A\n"])
def test_without_a_code_no_name_is_asked_for(text: str) -> None:
    assert list(FileName("file-name").problems(reading(text, "x.yaml"), ALWAYS)) == []


@pytest.mark.parametrize(
    ("specs", "expected"),
    [
        pytest.param({"a": HEAD, "b": 'class_code: "102B"\n'}, [], id="two codes"),
        pytest.param({"a": HEAD, "b": HEAD + "variant: X\n"}, [], id="one with a variant"),
        pytest.param({"a": "title: a\n", "b": "title: b\n"}, [], id="no codes"),
        pytest.param({"a": HEAD, "b": HEAD, "c": HEAD}, ["b", "c"], id="three times"),
        pytest.param({"a": HEAD, "b": HEAD.lower()}, ["b"], id="a small letter"),
    ],
)
def test_unique(specs: dict[str, str], expected: list[str]) -> None:
    assert [name for name, _, _ in plan_told(Unique("unique"), specs)] == expected


@pytest.mark.parametrize("asked", ["102A.yaml", "102B.yaml"])
def test_a_copy_is_told_at_the_copy_whichever_file_is_asked_for(tmp_path: Path, asked: str) -> None:
    (tmp_path / "specs").mkdir()
    for name in ("102A.yaml", "102B.yaml"):
        (tmp_path / "specs" / name).write_text(HEAD.replace("102A", "102B"), "utf-8")
    found = check(tmp_path, f"specs/{asked}", "--select", "STR014").findings
    told = [(one["path"], [also["path"] for also in one["related"]]) for one in found]
    assert told == ([("specs/102A.yaml", ["specs/102B.yaml"])] if asked == "102A.yaml" else [])


def test_the_first_of_two_is_shown_too() -> None:
    ((_, problem),) = plan_problems(Unique("unique"), {"a": HEAD, "b": HEAD}, DAY)
    assert [label.identity for label in problem.also] == ["102A"]
    assert problem.values["path"] == "a"


CATEGORY = OneOf("one-of", "category", ("Health Care", "Science & Engineering"))


@pytest.mark.parametrize(
    ("value", "suggestions", "mended"),
    [
        ("science and engineering", ("Science & Engineering",), True),
        ("HEALTH CARE", ("Health Care",), True),
        ("Helth Care", ("Health Care",), False),
        ("Fishing", (), False),
    ],
)
def test_one_of(value: str, suggestions: tuple[str, ...], mended: bool) -> None:
    (problem,) = problems(CATEGORY, f"category: {value}\n")
    assert problem.suggestions == suggestions
    edit = ReplaceText(("category",), 0, None, suggestions[0]) if mended else None
    assert problem.edits == ((edit,) if edit else ())


@pytest.mark.parametrize("text", ["category: Health Care\n", "category:\ntitle: a\n", HEAD])
def test_a_known_value_passes(text: str) -> None:
    assert problems(CATEGORY, text) == []


def titled(title: str, series: str = "", level: str = "", named: str = "") -> str:
    """A specification of a title, and what its history calls it."""
    return (
        f"title: {title}\n"
        + (f"series: {series}\n" if series else "")
        + (f"level: {level}\n" if level else "")
        + (NEW_CLASS.format(named) if named else "")
    )


AGREES = TitleAgrees("title-agrees")


@pytest.mark.parametrize(
    "series", ["Cook", "Cook 2", "Cook 2, Camp", "Cook -", "Cook Level", "IT  Cook", "ÉCOLE’S", "3"]
)
@pytest.mark.parametrize("level", [1, 9, 10, 99])
def test_series_and_level_make_the_title(series: str, level: int) -> None:
    title = split_title(f"{series} {level}")
    assert title.level == level
    assert exact_key(title.text).startswith(f"{exact_key(series)} ")
    assert told(AGREES, f"{HEAD}title: {series} {level}\nseries: {series}\nlevel: {level}\n") == []


TITLES: dict[str, tuple[str, list[Told]]] = {
    "a number": (titled("Cook 3", "Cook", "3"), []),
    "a letter": (titled("Program Manager A", "Program Manager", "A"), []),
    "a word": (titled("Cook Lead", "Cook", "Lead"), []),
    "a word in small letters": (titled("Cook Lead", "Cook", "lead"), []),
    "a Roman number": (titled("Cook III", "Cook", "3"), []),
    "a Roman number in the data": (titled("Cook 3", "Cook", "III"), []),
    "in capitals": (titled("COOK 3", "Cook", "3"), []),
    "a specialty behind the level": (titled("Cook 3, Marine", "Cook", "3"), []),
    "a bargaining unit behind the level": (titled("Cook 3 - Teamsters", "Cook", "3"), []),
    "a longer name": (titled("Cook Assistant 1", "Cook", "1"), []),
    "a name of its own": (titled("Psychology Affiliate", "Psychologist", "1"), []),
    "a word and a number": (titled("Cook Lead", "Cook", "4"), []),
    "a number, and a word as the level": (titled("Cook 3", "Cook", "Lead"), [("", "Lead")]),
    "a number, and a letter as the level": (titled("Cook 3", "Cook", "C"), [("", "C")]),
    "a number with its word": (titled("Cook Assistant 1", "Cook", "Assistant 1"), []),
    "a number with a word, and another": (
        titled("Cook Assistant 1", "Cook", "Assistant 2"),
        [("", "Assistant 2")],
    ),
    "a letter, and a number as the rank": (titled("Manager A", "Manager", "1"), []),
    "in words": (titled("Cook 3", "Cook", "Three"), [("in-words", "Three")]),
    "in words, of a class without a number": (
        titled("Psychology Affiliate", "Psychologist", "one"),
        [("in-words", "one")],
    ),
    "in words, another": (titled("Cook 3", "Cook", "two"), [("", "two")]),
    "neither series nor level": (titled("Park Aide"), []),
    "a numbered title alone": (titled("Cook 3"), []),
    "a series without levels": (titled("Cook", "Cook"), []),
    "another level": (titled("Cook 3", "Cook", "4"), [("", "4")]),
    "another letter": (titled("Manager A", "Manager", "B"), [("", "B")]),
    "another word": (titled("Cook Lead", "Cook", "Supervisor"), [("", "Supervisor")]),
    "the title errs": (titled("Cook 5", "Cook", "3", "Cook 3"), [("title-level", "5")]),
    "the level errs": (titled("Cook 3", "Cook", "5", "Cook 3"), [("level", "5")]),
    "the history says a third level": (titled("Cook 3", "Cook", "5", "Cook 4"), [("", "5")]),
    "no level": (titled("Cook 3", "Cook"), [("no-level", "3")]),
    "no series": (titled("Cook 3", level="3"), [("no-series", "Cook 3")]),
    "no series, and another level": (titled("Cook 3", level="4"), [("", "4")]),
    "a plural": (titled("Cooks 3", "Cook", "3"), [("spelling", "Cook")]),
    "a sign for a word": (
        titled("Fish & Game 3", "Fish and Game", "3"),
        [("spelling", "Fish and Game")],
    ),
    "another series": (titled("Cook 3", "Baker", "3"), [("spelling", "Baker")]),
    "the title's name errs": (
        titled("Cooks 3", "Cook", "3", "Cook 3"),
        [("title-series", "Cooks")],
    ),
    "the series errs": (titled("Cook 3", "Cooks", "3", "Cook 3"), [("series", "Cooks")]),
    "both differ": (titled("Cooks 3", "Cook", "4"), [("spelling", "Cook"), ("", "4")]),
    "a level of another kind": ("title: Cook 3\nseries: Cook\nlevel: [1]\n", []),
}


@pytest.mark.parametrize(("text", "expected"), TITLES.values(), ids=TITLES)
def test_title_agrees(text: str, expected: list[Told]) -> None:
    assert told(AGREES, text) == expected


@pytest.mark.parametrize(
    ("text", "edit"),
    [
        pytest.param(
            titled("Cook 5", "Cook", "3", "Cook 3"),
            ReplaceText(("title",), 5, 6, "3"),
            id="the level in the title",
        ),
        pytest.param(
            titled("Cook 3", "Cook", "5", "Cook 3"), SetValue(("level",), "3"), id="the level"
        ),
        pytest.param(
            titled("Cooks 3", "Cook", "3", "Cook 3"),
            ReplaceText(("title",), 0, 5, "Cook"),
            id="the name in the title",
        ),
        pytest.param(
            titled("Cook 3", "Cooks", "3", "Cook 3"), SetValue(("series",), "Cook"), id="the series"
        ),
        pytest.param(titled("Cook 3", "Cook"), SetValue(("level",), "3"), id="a level"),
        pytest.param(titled("Cook 3", "Cook", "three"), SetValue(("level",), "3"), id="in words"),
        pytest.param(titled("Cook 3", level="3"), SetValue(("series",), "Cook"), id="a series"),
    ],
)
def test_the_history_or_the_title_tells_what_is_right(
    text: str, edit: ReplaceText | SetValue
) -> None:
    (problem,) = problems(AGREES, text)
    assert problem.edits == (edit,)


def test_a_title_that_was_changed_since_is_no_witness() -> None:
    text = titled("Cook 5", "Cook", "3", "Cook 3") + "  - text: 'Title change (formerly Cook 3).'\n"
    assert told(AGREES, text) == [("", "3")]
