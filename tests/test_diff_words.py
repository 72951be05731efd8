"""Word edits are whole, readable and lossless; legal text shows every character that differs."""

from __future__ import annotations

import random
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from diff_match_patch import diff_match_patch  # type: ignore[import-untyped]  # has no types
from hypothesis import given
from hypothesis import strategies as st

from speclint.diff.words import Edit, EditKind, Unseen, as_seen, exact_edits, rewritten, word_edits

if TYPE_CHECKING:
    from collections.abc import Iterable

MARKS = {"equal": "{}", "delete": "[-{}-]", "insert": "{{+{}+}}"}


def marked(old: str, new: str) -> str:
    return "".join(MARKS[edit.kind].format(edit.text) for edit in word_edits(old, new))


def without(kind: EditKind, edits: tuple[Edit, ...]) -> str:
    return "".join(edit.text for edit in edits if edit.kind != kind)


CASES = {
    "nothing": ("", "", ""),
    "equal": ("Sorts mail.", "Sorts mail.", "Sorts mail."),
    "all new": ("", "Sorts mail.", "{+Sorts mail.+}"),
    "all gone": ("Sorts mail.", "", "[-Sorts mail.-]"),
    "words put in front and between": (
        "Recommends changes to rules and forms",
        "Identifies and recommends changes to rules, procedures, and forms",
        "[-Recommends-]{+Identifies and recommends+} changes to rules{+, procedures,+} and forms",
    ),
    "an inserted word brings its space": (
        "changes to policies",
        "changes to agency policies",
        "changes to {+agency +}policies",
    ),
    "a deleted word takes its space": (
        "changes to agency policies",
        "changes to policies",
        "changes to [-agency -]policies",
    ),
    "only the last mark": ("Sorts mail;", "Sorts mail.", "Sorts mail[-;-]{+.+}"),
    "a mark at the end is added": ("Sorts mail", "Sorts mail.", "Sorts mail{+.+}"),
    "words before the full stop": (
        "Advises managers.",
        "Advises managers and employees.",
        "Advises managers{+ and employees+}.",
    ),
    "a whole clause, not the end of one and the start of the next": (
        "Plans; trains staff; reports.",
        "Plans; supervises staff; trains staff; reports.",
        "Plans; {+supervises staff; +}trains staff; reports.",
    ),
    "a deleted clause is whole too": (
        "Plans; supervises staff; trains staff; reports.",
        "Plans; trains staff; reports.",
        "Plans; [-supervises staff; -]trains staff; reports.",
    ),
    "an item of a list": ("a, b, c", "a, b, x, c", "a, b, {+x, +}c"),
    "a short word between two replacements joins them": (
        "Reviews the work of staff",
        "Monitors the tasks of staff",
        "[-Reviews the work-]{+Monitors the tasks+} of staff",
    ),
    "a long word does not": (
        "Reviews assigned work today",
        "Monitors assigned tasks today",
        "[-Reviews-]{+Monitors+} assigned [-work-]{+tasks+} today",
    ),
    "insertions stay apart": (
        "policies and rules",
        "agency policies and state rules",
        "{+agency +}policies and {+state +}rules",
    ),
    "a word keeps hyphens and apostrophes": (
        "lower-level staff's work",
        "lower-grade staffs' work",
        "[-lower-level staff's-]{+lower-grade staffs'+} work",
    ),
    "a number keeps its points": (
        "RCW 41.06.157(1)(h) of 7/1/2019, $1,000 in the U.S. now",
        "RCW 41.06.150(1)(h) of 7/1/2019, $1,500 in the U.S. now",
        "RCW [-41.06.157-]{+41.06.150+}(1)(h) of 7/1/2019, $[-1,000-]{+1,500+} in the U.S. now",
    ),
    "a percentage": ("(less than 10%)", "(less than 15%)", "(less than [-10-]{+15+}%)"),
    "letter case": ("the state", "the State", "the [-state-]{+State+}"),
    "changed spaces are shown whole": ("a  b", "a b", "a[-  -]{+ +}b"),
    "spaces at the ends": (" a b", "a b ", "[- -]a b{+ +}"),
    "other spaces around a changed word": ("a  b c", "a d c", "a[-  b-]{+ d+} c"),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "expected"), CASES.values(), ids=CASES)
def test_word_edits(old: str, new: str, expected: str) -> None:
    assert marked(old, new) == expected


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param("one two three", "one two three", False, id="equal"),
        pytest.param("one two three four", "one two three five", False, id="a quarter"),
        pytest.param("one two three four", "one six seven eight", True, id="three quarters"),
        pytest.param("a b c d e", "a b x y z", False, id="exactly 60 %"),
        pytest.param("Trains staff", "Trains staff, plans work and reports", False, id="added to"),
        pytest.param("Trains staff, plans work and reports", "Trains staff", False, id="shortened"),
        pytest.param("; . ;", ", : ,", False, id="only marks"),
    ],
)
def test_rewritten(old: str, new: str, expected: bool) -> None:
    assert rewritten(word_edits(old, new)) is expected


SEEN = {
    "another apostrophe": ("the client's needs", "the client’s needs", "the client’s needs"),
    "beside another word": (
        "the clients' data, and files",
        "the clients’ facts, and files",
        "the clients’ [-data-]{+facts+}, and files",
    ),
    "in both words": ("a driver's file", "a worker’s file", "a [-driver's-]{+worker’s+} file"),
    "another dash": ("work - all of it", "work – some of it", "work – [-all-]{+some+} of it"),
}


@pytest.mark.parametrize(("old", "new", "shown"), SEEN.values(), ids=SEEN)
def test_look_alikes_are_not_seen(old: str, new: str, shown: str) -> None:
    edits = as_seen(word_edits(old, new))
    assert "".join(MARKS[edit.kind].format(edit.text) for edit in edits) == shown


def test_the_end_of_a_statement_is_always_seen() -> None:
    edits = word_edits("It's\nhere; it's there", "It’s here;\nit’s there")
    assert any("\n" in e.text for e in as_seen(edits) if e.kind == "delete")
    assert any("\n" in e.text for e in as_seen(edits) if e.kind == "insert")


UNSEEN = {
    "no-break space": (
        "may\u00a0be",
        "may be",
        Unseen(("no-break space",), ("space",), "\u00a0", " "),
    ),
    "curly apostrophe": (
        "employer\u2019s",
        "employer's",
        Unseen(("curly apostrophe",), ("straight apostrophe",), "employer\u2019s", "employer's"),
    ),
    "two spaces": ("a  b", "a b", Unseen(("space",), (), "  ", " ")),
    "composed letter": (
        "cafe\u0301",
        "caf\u00e9",
        Unseen(
            ("latin small letter e", "combining acute accent"),
            ("latin small letter e with acute",),
            "cafe\u0301",
            "caf\u00e9",
        ),
    ),
    "letter of another script": (
        "m\u0430y",
        "may",
        Unseen(("cyrillic small letter a",), (), "m\u0430y", "may"),
    ),
    "zero width": ("in\u200b a", "in a", Unseen(("zero width space",), (), "\u200b", "")),
    "only come": ("in a", "in\u200b a", Unseen((), ("zero width space",), "", "\u200b")),
    "with another change": (
        "the employer\u2019s duty",
        "the employers duty",
        Unseen(("curly apostrophe",), (), "employer\u2019s", "employers"),
    ),
    "a space beside another change": (
        "must\u00a0have",
        "shall have",
        Unseen(("no-break space",), (), "must\u00a0", "shall "),
    ),
    "unnamed": ("a\x07", "a", Unseen(("character U+0007",), (), "\x07", "")),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "unseen"), UNSEEN.values(), ids=UNSEEN)
def test_legal_text_names_what_the_eye_misses(old: str, new: str, unseen: Unseen) -> None:
    result = exact_edits(old, new)
    assert (result.same, result.unseen) == (False, (unseen,))


@pytest.mark.parametrize(
    ("old", "new", "same"),
    [
        pytest.param("must have", "must have", True, id="same"),
        pytest.param("", "", True, id="both empty"),
        pytest.param("must have", "shall have", False, id="a word"),
        pytest.param("must have", "Must have", False, id="letter case"),
        pytest.param("must have a permit", "must have permits", False, id="words"),
        pytest.param("must have caf\u00e9", "must have coffee", False, id="a visible letter"),
    ],
)
def test_legal_text_with_visible_changes_names_no_characters(
    old: str, new: str, same: bool
) -> None:
    result = exact_edits(old, new)
    assert (result.same, result.unseen) == (same, ())


PIECES = [
    "a",
    "of",
    "and",
    "staff",
    "mail",
    ";",
    ",",
    ".",
    " ",
    "  ",
    "\n",
    "\u00a0",
    "'",
    "-",
    "1",
]
TEXT = st.lists(st.sampled_from(PIECES), max_size=25).map("".join) | st.text(max_size=12)


@given(TEXT, TEXT)
def test_edits_lose_nothing(old: str, new: str) -> None:
    edits = word_edits(old, new)
    assert (without("insert", edits), without("delete", edits)) == (old, new)


@given(TEXT, TEXT)
def test_edits_alternate_with_deletions_first(old: str, new: str) -> None:
    kinds = [edit.kind for edit in word_edits(old, new)]
    follows = set(pairwise(kinds))
    assert not follows & {("equal", "equal"), ("insert", "insert"), ("delete", "delete")}
    assert ("insert", "delete") not in follows


@given(TEXT, TEXT)
def test_the_other_direction_is_the_mirror_image(old: str, new: str) -> None:
    other: dict[EditKind, EditKind] = {"equal": "equal", "delete": "insert", "insert": "delete"}
    back = [Edit(other[edit.kind], edit.text) for edit in word_edits(new, old)]
    assert by_stretch(word_edits(old, new)) == by_stretch(back)


def by_stretch(edits: Iterable[Edit]) -> list[list[Edit]]:
    """The edits, with what changed between two equal texts in one order."""
    stretches: list[list[Edit]] = [[]]
    for edit in edits:
        if edit.kind == "equal":
            stretches += [[edit], []]
        else:
            stretches[-1].append(edit)
    return [sorted(stretch, key=lambda edit: edit.kind) for stretch in stretches]


@given(TEXT)
def test_a_text_and_itself_are_equal(text: str) -> None:
    assert {edit.kind for edit in word_edits(text, text)} <= {"equal"}


VOCABULARY = ["staff", "mail", "and", "of", "the", "reports", "plans", "trains", ";", ",", "agency"]


def revised(source: random.Random, old: list[str]) -> list[str]:
    new = [word for word in old if source.random() > 0.2]
    for _ in range(source.randrange(6)):
        new.insert(source.randint(0, len(new)), source.choice(VOCABULARY))
    return new


def kept_by_diff_match_patch(old: list[str], new: list[str]) -> int:
    """How many words a shortest edit keeps; every word is given to it as one letter."""
    letters = {word: chr(0x4E00 + place) for place, word in enumerate(VOCABULARY)}
    oracle = diff_match_patch()
    oracle.Diff_Timeout = 0
    before, after = ("".join(letters[word] for word in text) for text in (old, new))
    edits = oracle.diff_main(before, after)
    return sum(len(text) for way, text in edits if way == 0)


def kept_by_us(old: list[str], new: list[str]) -> int:
    edits = word_edits(" ".join(old), " ".join(new))
    assert without("insert", edits) == " ".join(old)
    assert without("delete", edits) == " ".join(new)
    return len("".join(edit.text for edit in edits if edit.kind == "equal").split())


@pytest.mark.parametrize("seed", range(5))
def test_nearly_as_many_words_are_kept_as_diff_match_patch_keeps(seed: int) -> None:
    source = random.Random(seed)
    olds = [source.choices(VOCABULARY, k=source.randint(1, 24)) for _ in range(600)]
    pairs = [(old, revised(source, old)) for old in olds]
    ours = [kept_by_us(old, new) for old, new in pairs]
    theirs = [kept_by_diff_match_patch(old, new) for old, new in pairs]
    assert all(one <= other for one, other in zip(ours, theirs, strict=True))
    assert sum(ours) > 0.95 * sum(theirs)


@pytest.mark.parametrize(
    ("length", "distinct"),
    [
        pytest.param(1_900, 3000, id="by difflib"),
        pytest.param(1_900, 2, id="too many equal words for difflib"),
        pytest.param(10_000, 3000, id="by rapidfuzz"),
        pytest.param(25_000, 3000, id="beyond both"),
    ],
)
def test_long_texts_lose_nothing(length: int, distinct: int) -> None:
    source = random.Random(length)
    old, new = (
        " ".join(f"word{source.randrange(distinct)}" for _ in range(length)) for _ in range(2)
    )
    edits = word_edits(old, new)
    assert (without("insert", edits), without("delete", edits)) == (old, new)


def test_one_word_in_ten_thousand_is_found() -> None:
    old = [f"word{n % 700}" for n in range(10_000)]
    new = [*old[:5000], "changed", *old[5001:]]
    edits = [edit for edit in word_edits(" ".join(old), " ".join(new)) if edit.kind != "equal"]
    assert edits == [Edit("delete", old[5000]), Edit("insert", "changed")]
