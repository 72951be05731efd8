"""Statements of a section: one for each item or paragraph, each with its place."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from judged import reading
from speclint.spec.paragraphs import Paragraph, Paragraphs
from speclint.spec.place_words import place_words
from speclint.spec.reading import Reading
from speclint.spec.spec import KnowledgeAndAbilities, Pointer, Spec, Statement
from speclint.text.document import Document
from speclint.text.pointer import Place
from speclint.text.source import Source

TEXTS = st.sampled_from(
    ["Files.", "Leads others;", "", "Plans\nand trains.", "\nCleans.\n", "\n", "Clerk’s", "\ud83d"]
)
STATEMENTS = TEXTS.map(lambda text: Statement(text, share=4.0, clerical=True))


def _expected(items: list[str | Statement]) -> list[Paragraph]:
    """Part every item with care, as none of them were the usual one line."""
    found: list[Paragraph] = []
    for index, item in enumerate(items):
        statement = Statement(item) if isinstance(item, str) else item
        at = ("typical_work", index, *(() if isinstance(item, str) else ("statement",)))
        text, share, clerical = statement
        start = 0
        for line in text.split("\n"):
            if line:
                number = len(found) + 1
                found.append(
                    Paragraph("typical_work", number, at, start, line, share, clerical=clerical)
                )
            start += len(line) + 1
    return found


@given(st.lists(TEXTS | STATEMENTS, max_size=4) | st.lists(st.just("Files."), max_size=4))
def test_each_line_of_each_item_is_a_statement(items: list[str | Statement]) -> None:
    document = Document(Source("102B.yaml", b"", ""), {})
    reading = Reading(document, Spec("102B", "Clerk", typical_work=items))
    assert list(reading.section("typical_work")) == _expected(items)
    assert all(type(found) is Paragraph for found in reading.paragraphs)
    alone = Paragraphs(Spec("102B", "Clerk", typical_work=items))
    told = [alone.statement("typical_work", at) for at in range(len(alone.texts("typical_work")))]
    assert told == _expected(items)


PROSE = st.none() | TEXTS | st.lists(TEXTS, max_size=3)
SPECS = st.builds(
    Spec,
    st.just("102B"),
    st.just("Clerk"),
    class_series_concept=PROSE | st.just(Pointer("102A")),
    definition=PROSE,
    typical_work=st.none() | TEXTS | st.lists(TEXTS | STATEMENTS, max_size=3),
    knowledge_and_abilities=PROSE | st.builds(KnowledgeAndAbilities, PROSE, PROSE),
)


@given(SPECS)
def test_words_are_those_of_the_statements(spec: Spec) -> None:
    reading = Reading(Document(Source("102B.yaml", b"", ""), {}), spec)
    texts = [text for key in Spec._fields for text in reading.texts(key)]
    assert texts == [found.text for found in reading.paragraphs]
    assert reading.prose.text == "\n".join(texts)
    assert reading.prose.data == "\n".join(texts).encode("utf-8", "replace")
    assert [reading.prose.statement(line) for line in range(len(texts))] == [*reading.paragraphs]


def test_what_is_missing_belongs_after_an_item_however_long() -> None:
    spec = "typical_work:\n  - Plans work;\n  - |\n    Hears cases:\n\n    1. Of two days.\n"
    place = Place(("typical_work",), on="end")
    assert place_words(reading(spec), place) == "Typical Work, after item 2"


def test_paragraphs_of_a_part_are_counted_alone() -> None:
    spec = "knowledge_and_abilities:\n  knowledge_of: rules\n  ability_to: {}\n"
    place = Place(("knowledge_and_abilities", "ability_to"), 6, 7)
    words = "Knowledge and Abilities, “Ability to”"
    assert place_words(reading(spec.format("plan work")), place) == words
    assert place_words(reading(spec.format('"plan\\nwork"')), place) == f"{words}, paragraph 2"
