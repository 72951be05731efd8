"""Running text: the places of a section in one string."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from speclint.spec.paragraphs import Paragraphs
from speclint.spec.running_text import RunningText
from speclint.spec.spec import Spec


@given(st.lists(st.text("ab’é\n")))
def test_running_text_is_encoded(texts: list[str]) -> None:
    running = RunningText(
        Paragraphs(Spec("102A", "Cook", definition="A ’é", typical_work=[*texts])),
        ("definition", "typical_work"),
    )
    assert running.data == running.text.encode()


@given(st.lists(st.text("ab c", min_size=1), min_size=1), st.data())
def test_places_of_running_text(texts: list[str], data: st.DataObject) -> None:
    spec = Spec("102A", "Cook", typical_work=["\n" * 7 + text for text in texts])
    running = RunningText(Paragraphs(spec), ("typical_work",))
    number = data.draw(st.integers(0, len(texts) - 1))
    start = sum(len(text) + 1 for text in texts[:number])
    place = running.place(start, start + len(texts[number]))
    assert (place.pointer, place.start, place.end) == (
        ("typical_work", number),
        7,
        7 + len(texts[number]),
    )
