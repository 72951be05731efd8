"""A pattern that is compiled late finds what it finds when compiled at once."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from speclint.text.late import late

WORDS = r"(?P<word>[a-c]+)\b"


@given(st.text("abcD ,\n"))
def test_it_finds_the_same(text: str) -> None:
    now, then = re.compile(WORDS, re.IGNORECASE), late(WORDS, re.IGNORECASE)
    assert then.findall(text) == now.findall(text)
    assert then.sub("x", text) == now.sub("x", text)
    assert [m.span("word") for m in then.finditer(text, 1)] == [
        m.span("word") for m in now.finditer(text, 1)
    ]
