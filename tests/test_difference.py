"""Two texts word against word."""

from __future__ import annotations

from speclint.formats.difference import Part, difference, new_words


def test_words_that_differ() -> None:
    found = difference("lawfully authorized", "legally authorized")
    assert found.found == (Part("gone", "lawfully"), Part("same", " authorized"))
    assert found.expected == (Part("new", "legally"), Part("same", " authorized"))


def test_equal_texts() -> None:
    assert difference("same", "same").found == (Part("same", "same"),)


def test_line_ends_do_not_count() -> None:
    assert difference("one\n  two", "one two").found == (Part("same", "one two"),)


def test_long_equal_stretches_are_left_out() -> None:
    words = [f"word{number}" for number in range(100)]
    one, other = " ".join(words), " ".join([*words[:50], "new", *words[51:]])
    assert "".join(part.text for part in difference(one, other).found) == (
        "… word45 word46 word47 word48 word49 word50 word51 word52 word53 word54 word55 …"
    )


def test_a_short_text_is_shown_whole() -> None:
    text = " ".join(["word"] * 30)
    shown = difference(f"{text} old", f"{text} new").found
    assert "".join(part.text for part in shown) == f"{text} old"


def test_new_words_keep_the_indent() -> None:
    assert new_words("  - a b", "  - a c") == (Part("same", "  - a "), Part("new", "c"))
