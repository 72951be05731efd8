"""The five specs say what their seed documents say: every word, in order, and none added."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import pytest
from ruamel.yaml import YAML

from seed_page import Page, Section, dates_in, read_page

if TYPE_CHECKING:
    from collections.abc import Iterator

Value: TypeAlias = "str | int | date | list[Value] | dict[str, Value] | None"

ROOT = Path(__file__).parent.parent
SEEDS = ROOT / "tests" / "data" / "seeds"
NEW = "specs/customer-service-specialist"
OLD = "specs/customer-services-specialist"
METADATA = ("class_code", "title", "category", "series", "level", "abolished")


def load(path: str) -> dict[str, Value]:
    data: dict[str, Value] = YAML(typ="safe", pure=True).load(ROOT / path)
    return data


def texts(value: Value) -> Iterator[str]:
    if isinstance(value, str):
        yield from value.split("\n")
    elif isinstance(value, list):
        for item in value:
            yield from texts(item)
    elif isinstance(value, dict):
        for item in value.values():
            yield from texts(item)


def sections_of(data: dict[str, Value]) -> Iterator[Section]:
    for key, value in data.items():
        if isinstance(value, dict):
            yield key, []
            yield from sections_of(value)
        elif key not in METADATA:
            yield key, list(texts(value))


def words(sections: list[Section]) -> list[str]:
    return [word for _, paragraphs in sections for text in paragraphs for word in text.split()]


def changed_by_a_word(value: Value) -> Iterator[Value]:
    """Yield a copy of the value for each of its words, with only that word changed."""
    if isinstance(value, str):
        for word in re.finditer(r"\S+", value):
            yield f"{value[: word.end()]}x{value[word.end() :]}"
    elif isinstance(value, list):
        for at, item in enumerate(value):
            for other in changed_by_a_word(item):
                yield [*value[:at], other, *value[at + 1 :]]
    elif isinstance(value, dict):
        for key, item in value.items():
            if key not in METADATA:
                for other in changed_by_a_word(item):
                    yield {**value, key: other}


def as_published(key: str, value: Value) -> str:
    """Write a metadata value as the page does: the title in capitals, the date in words."""
    if isinstance(value, date):
        return f"{value:%B} {value.day}, {value.year}"
    return str(value).upper() if key == "title" else str(value)


@dataclass(frozen=True, slots=True)
class Pair:
    """A seed, its spec, and the keys whose text the capture lost."""

    seed: str
    spec: str
    supplied: tuple[str, ...] = ()

    @property
    def page(self) -> Page:
        """The seed as read; a lost heading is the one the spec supplies."""
        unheaded = "definition" if "definition" in self.supplied else ""
        return read_page(self.text, unheaded=unheaded)

    @property
    def text(self) -> str:
        """The capture as it was stored."""
        return (SEEDS / self.seed).read_text(encoding="utf-8")


PAIRS = (
    Pair("003_33f79bb77040159d.txt", f"{NEW}/102A.yaml"),
    Pair("004_7b55c1051e7ba363.txt", f"{NEW}/102C.yaml", ("class_code", "category")),
    Pair("001_1cacefaeccc78ec2.txt", f"{NEW}/102D.yaml", ("title", "definition")),
    Pair("002_1bb76249a13b9cdf.txt", f"{OLD}/09440.yaml"),
    Pair("000_5479115e248732f8.txt", f"{OLD}/09460.yaml"),
)
each_pair = pytest.mark.parametrize("pair", PAIRS, ids=lambda pair: Path(pair.spec).stem)


@each_pair
def test_every_word_of_the_seed_is_in_the_spec_and_none_added(pair: Pair) -> None:
    assert words(list(sections_of(load(pair.spec)))) == words(pair.page.sections)


@each_pair
def test_the_headings_of_the_seed_are_the_keys_of_the_spec(pair: Pair) -> None:
    assert [key for key, _ in sections_of(load(pair.spec))] == [
        key for key, _ in pair.page.sections
    ]


@each_pair
def test_items_and_paragraphs_part_where_the_seed_parts_them(pair: Pair) -> None:
    assert list(sections_of(load(pair.spec))) == pair.page.sections


@each_pair
def test_one_changed_word_is_noticed(pair: Pair) -> None:
    published = words(pair.page.sections)
    others = [other for other in changed_by_a_word(load(pair.spec)) if isinstance(other, dict)]
    assert len(others) == len(published)
    assert published not in [words(list(sections_of(other))) for other in others]


@each_pair
def test_the_metadata_is_what_the_seed_states(pair: Pair) -> None:
    data, stated = load(pair.spec), pair.page.stated
    assert {key: as_published(key, data[key]) for key in stated} == stated


@each_pair
def test_no_metadata_is_invented(pair: Pair) -> None:
    known = {*pair.page.stated, *pair.supplied, "series", "level"} - {"definition"}
    assert known == set(METADATA) & set(load(pair.spec))


@each_pair
def test_the_title_is_the_series_and_the_level(pair: Pair) -> None:
    data = load(pair.spec)
    assert data["title"] == f"{data['series']} {data['level']}"
    assert data["class_code"] == Path(pair.spec).stem


@pytest.mark.parametrize(
    ("spec", "key"), [(pair.spec, key) for pair in PAIRS for key in pair.supplied]
)
def test_what_the_capture_lost_has_a_comment_that_says_so(spec: str, key: str) -> None:
    source = (ROOT / spec).read_text(encoding="utf-8")
    assert re.search(rf"^(?:# .+\n{key}:|{key}:.* # ).*(?:\n|$)", source, re.MULTILINE)


@each_pair
def test_the_dates_of_the_history_are_those_of_its_sentences(pair: Pair) -> None:
    entries = load(pair.spec)["history"]
    assert isinstance(entries, list)
    for entry in entries:
        assert isinstance(entry, dict)
        assert {key: day for key, day in entry.items() if key != "text"} == dates_in(
            str(entry["text"])
        )


@pytest.mark.parametrize(
    ("pair", "key"),
    [
        pytest.param(PAIRS[3], "desirable_qualifications", id="09440"),
        pytest.param(PAIRS[4], "minimum_qualifications", id="09460"),
    ],
)
def test_or_stands_between_the_ways_to_qualify_and_nowhere_else(pair: Pair, key: str) -> None:
    part = re.split(r"^ ?\w+ Qualifications:? *$|^ ?New class:", pair.text, flags=re.MULTILINE)[1]
    ways = load(pair.spec)[key]
    assert isinstance(ways, list)
    assert [str(way).split() for way in ways] == [way.split() for way in part.split(" OR ")]


def test_elsewhere_an_item_is_one_published_paragraph() -> None:
    several = [
        (Path(pair.spec).stem, key)
        for pair in PAIRS
        for key, value in load(pair.spec).items()
        if isinstance(value, list) and any(len(list(texts(item))) > 1 for item in value)
    ]
    assert several == [("09440", "desirable_qualifications"), ("09460", "minimum_qualifications")]


def test_every_seed_has_its_spec() -> None:
    assert {pair.seed for pair in PAIRS} == {path.name for path in SEEDS.glob("*.txt")}
