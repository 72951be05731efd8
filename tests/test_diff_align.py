"""Statements are aligned as a reader would: hand-labelled revisions, edges and properties."""

from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from labelled_revisions import Link, Revision, read_revisions
from speclint.diff.align import Pairing, align
from speclint.diff.sequence import heaviest_increasing
from speclint.diff.similarity import Vocabulary, dice

REVISIONS = read_revisions()
MISSED = {"34_recreation_merge_and_new": "the first half kept too few of its words to be known"}


def links(pairings: tuple[Pairing, ...]) -> frozenset[Link]:
    return frozenset(
        (pairing.old, pairing.new) for pairing in pairings if pairing.old and pairing.new
    )


def shown(old: list[str], new: list[str]) -> list[str]:
    return [f"{p.kind} {[*p.old]} {[*p.new]}" for p in align(old, new).pairings]


@pytest.mark.parametrize("revision", REVISIONS, ids=lambda revision: revision.name)
def test_a_revision_is_aligned_as_a_person_did(
    revision: Revision, request: pytest.FixtureRequest
) -> None:
    if revision.name in MISSED:
        reason = MISSED[revision.name]
        request.applymarker(pytest.mark.xfail(reason=reason, strict=True))
    assert links(align(revision.old, revision.new).pairings) == revision.links


@pytest.mark.parametrize("revision", REVISIONS, ids=lambda revision: revision.name)
def test_moves_are_those_a_person_saw(revision: Revision) -> None:
    pairings = align(revision.old, revision.new).pairings
    moved = {place for p in pairings if p.kind.startswith("moved") for place in p.old}
    assert moved == revision.moved


A = "Prepares monthly and annual financial reports for management;"
B = "Supervises staff and conducts annual performance evaluations;"
C = "Performs other duties as required."
D = "Coordinates customer service training;"
OPENING = "1) Shoreline permits and appeals: "
COMPILES = (
    "Supports permit writers by compiling data on results, status and timeliness of decisions; "
)
REVIEWS = (
    "Examines routine applications of local governments and names issues and ways to solve them."
)
ASKS = " Asks ports, tribes, farmers, mills, boat yards, districts, owners for comment by mail."

CASES = {
    "nothing on both sides": ([], [], []),
    "only new": ([], [A], ["added [] [0]"]),
    "only old": ([A], [], ["removed [0] []"]),
    "equal": ([A, B], [A, B], ["equal [0] [0]", "equal [1] [1]"]),
    "an insertion shifts and does not move": (
        [A, B],
        [D, A, B],
        ["added [] [0]", "equal [0] [1]", "equal [1] [2]"],
    ),
    "a removed one stands where it stood": (
        [A, D, B],
        [A, C, B],
        ["equal [0] [0]", "removed [1] []", "added [] [1]", "equal [2] [2]"],
    ),
    "removed at the front": ([D, A], [A], ["removed [0] []", "equal [1] [0]"]),
    "removed after one that moved away": (
        [C, D, A, B],
        [A, B, C],
        ["removed [1] []", "equal [2] [0]", "equal [3] [1]", "moved [0] [2]"],
    ),
    "spaces, quotes and composed letters are formatting": (
        ["The  agency's caf\u00e9", "A \u201cnote\u201d\u00a0here"],
        ["The agency\u2019s cafe\u0301 ", 'A "note" here'],
        ["formatting [0] [0]", "formatting [1] [1]"],
    ),
    "a space before a mark is formatting": (["Sorts it ;"], ["Sorts it;"], ["formatting [0] [0]"]),
    "letter case is wording": (["Advises the state"], ["Advises the State"], ["reworded [0] [0]"]),
    "punctuation is wording": (["Sorts mail;"], ["Sorts mail."], ["reworded [0] [0]"]),
    "a superscript is wording": (["Has 10\u00b2 feet"], ["Has 102 feet"], ["reworded [0] [0]"]),
    "a half is wording": (["Works 1\u00bd days"], ["Works 11/2 days"], ["reworded [0] [0]"]),
    "moved and reworded": (
        [C, A, B],
        [A, B, "Performs other related duties as required."],
        ["equal [1] [0]", "equal [2] [1]", "moved-and-reworded [0] [2]"],
    ),
    "moved with other spaces is only moved": (
        [C, A, B],
        [A, B, "Performs  other duties as required."],
        ["equal [1] [0]", "equal [2] [1]", "moved [0] [2]"],
    ),
    "the second of two equal ones is removed": (
        [A, A, B],
        [A, B],
        ["equal [0] [0]", "removed [1] []", "equal [2] [1]"],
    ),
    "the repeat at the end is removed": (
        [A, "Sorts mail;", B, B],
        [A, "Sorts mail.", B],
        ["equal [0] [0]", "reworded [1] [1]", "equal [2] [2]", "removed [3] []"],
    ),
    "of two far apart the one in the changed place is removed": (
        [A, B, A],
        [B, A],
        ["removed [0] []", "equal [1] [0]", "equal [2] [1]"],
    ),
    "statements without words": (["-", ""], ["", "-"], ["moved [1] [0]", "equal [0] [1]"]),
    "the same opening and other words": (
        [OPENING + COMPILES],
        [A, OPENING + REVIEWS + ASKS],
        ["added [] [0]", "reworded [0] [1]"],
    ),
    "short ones that each side has inside its whole": (
        [f"{A[:-1]}, and sorts mail;", "Drives vans;"],
        [f"{A[:-1]}, and drives vans;", "Sorts mail;"],
        ["merged [0, 1] [0]", "added [] [1]"],
    ),
    "the same opening twice": (
        [OPENING + COMPILES],
        [OPENING + REVIEWS + ASKS, OPENING + REVIEWS.replace("routine", "hard") + ASKS],
        ["removed [0] []", "added [] [0]", "added [] [1]"],
    ),
    "the same opening of long statements": (
        [OPENING + COMPILES + COMPILES.replace("permit", "licence").replace("results", "counts")],
        [OPENING + "Drives vans; steers ferries; pilots planes; flies; sails; walks; runs; " * 3],
        ["removed [0] []", "added [] [0]"],
    ),
    "a split": (
        ["Reviews claims for benefits; notifies applicants of decisions;"],
        ["Reviews claims for benefits;", "Notifies applicants of decisions;"],
        ["split [0] [0, 1]"],
    ),
    "a merge": (
        ["Reviews claims for benefits;", "Notifies applicants of decisions;"],
        ["Reviews claims for benefits; notifies applicants of decisions;"],
        ["merged [0, 1] [0]"],
    ),
    "a whole that no part is a third of": (
        ["Sorts mail daily; files reports; greets guests; orders ink now; waters plants weekly;"],
        ["Sorts mail", "Files reports", "Greets guests", "Orders ink", "Waters plants"],
        ["split [0] [0, 1, 2, 3, 4]"],
    ),
    "a short duty spelled out": (
        ["Supervises staff;"],
        ["Supervises staff, including hiring, training, assigning and evaluating work;"],
        ["reworded [0] [0]"],
    ),
    "nothing in common": ([A], [D], ["removed [0] []", "added [] [0]"]),
}  # fmt: skip


@pytest.mark.parametrize(("old", "new", "expected"), CASES.values(), ids=CASES)
def test_alignment(old: list[str], new: list[str], expected: list[str]) -> None:
    assert shown(old, new) == expected


def test_too_many_changed_statements_are_compared_nearby_and_it_is_said() -> None:
    old = [f"Duty {n} of unit {n} for office {n}" for n in range(1000)]
    result = align(old, [f"{text} today" for text in old])
    assert Counter(p.kind for p in result.pairings) == {"reworded": 1000}
    assert result.limited == (
        "Too many statements changed to compare each with each. Each is compared with those near "
        "its place; splits, merges and long moves are not looked for."
    )


def test_many_equal_statements_are_no_limit() -> None:
    old = [f"Duty {n}" for n in range(2000)]
    assert align(old, [*old, "Prepares reports"]).limited is None


# Few words and short statements, so that repeats, ties, splits and merges really happen.
WORDS = st.sampled_from(
    ["sorts", "mail", "files", "and", "Reports", "the;", "staff.", "", " ", "x"]
)
STATEMENT = st.lists(WORDS, max_size=7).map(" ".join)
STATEMENTS = st.lists(STATEMENT, max_size=8)
MIRROR = {"added": "removed", "removed": "added", "split": "merged", "merged": "split"}


@given(STATEMENTS, STATEMENTS)
def test_every_statement_is_in_one_pairing(old: list[str], new: list[str]) -> None:
    pairings = align(old, new).pairings
    assert sorted(place for p in pairings for place in p.old) == list(range(len(old)))
    assert sorted(place for p in pairings for place in p.new) == list(range(len(new)))


@given(STATEMENTS, STATEMENTS)
def test_pairings_come_in_the_order_of_the_new_list(old: list[str], new: list[str]) -> None:
    first = [p.new[0] for p in align(old, new).pairings if p.new]
    assert first == sorted(first)


@given(STATEMENTS, STATEMENTS)
def test_the_other_direction_is_the_mirror_image(old: list[str], new: list[str]) -> None:
    there = {(p.kind, p.old, p.new) for p in align(old, new).pairings}
    back = {(MIRROR.get(p.kind, p.kind), p.new, p.old) for p in align(new, old).pairings}
    assert there == back


@given(STATEMENTS)
def test_a_list_and_itself_are_equal(statements: list[str]) -> None:
    expected = tuple(Pairing("equal", (n,), (n,)) for n in range(len(statements)))
    assert align(statements, statements).pairings == expected


@given(STATEMENTS.flatmap(lambda texts: st.tuples(st.just(texts), st.permutations(texts))))
def test_another_order_only_moves(lists: tuple[list[str], list[str]]) -> None:
    assert {p.kind for p in align(*lists).pairings} <= {"equal", "moved"}


@given(STATEMENTS, STATEMENTS)
def test_the_kind_says_what_differs(old: list[str], new: list[str]) -> None:
    for pairing in align(old, new).pairings:
        if pairing.kind == "equal":
            assert old[pairing.old[0]] == new[pairing.new[0]]
        elif pairing.kind in {"formatting", "reworded", "moved-and-reworded"}:
            assert old[pairing.old[0]] != new[pairing.new[0]]


@given(STATEMENT, STATEMENT)
def test_dice_counts_repeated_words(one: str, other: str) -> None:
    vocabulary = Vocabulary()
    bags = [
        Counter(text.lower().replace(";", "").replace(".", "").split()) for text in (one, other)
    ]
    total = bags[0].total() + bags[1].total()
    expected = 2 * (bags[0] & bags[1]).total() / total if total else 0.0
    assert dice(vocabulary.bag(one), vocabulary.bag(other)) == expected


def heaviest_by_trying_all(values: list[int], weights: list[int]) -> int:
    best = [0] * (len(values) + 1)
    for at, value in enumerate(values):
        before = [best[k + 1] for k in range(at) if values[k] < value]
        best[at + 1] = weights[at] + max(before, default=0)
    return max(best)


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(1, 9)), max_size=30))
def test_the_heaviest_rising_subsequence_is_found(items: list[tuple[int, int]]) -> None:
    values, weights = [value for value, _ in items], [weight for _, weight in items]
    places = sorted(heaviest_increasing(values, weights))
    assert all(values[a] < values[b] for a, b in pairwise(places))
    assert sum(weights[place] for place in places) == heaviest_by_trying_all(values, weights)
