"""The assignment has the greatest total, checked against scipy on thousands of tables."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.optimize import linear_sum_assignment

from speclint.diff.assignment import best_pairs

if TYPE_CHECKING:
    from collections.abc import Callable

Table = list[list[int]]


def total_by_scipy(table: Table) -> int:
    scores = np.array(table)
    rows, columns = linear_sum_assignment(scores, maximize=True)
    return int(scores[rows, columns].sum())


def total(table: Table) -> int:
    pairs = best_pairs(table)
    assert len({row for row, _ in pairs}) == len({column for _, column in pairs}) == len(pairs)
    assert all(table[row][column] > 0 for row, column in pairs)
    return sum(table[row][column] for row, column in pairs)


def random_table(source: random.Random) -> Table:
    rows, columns = source.randint(1, 9), source.randint(1, 9)
    filled, top = source.random(), source.choice([2, 5, 1_000_000])
    return [
        [source.randint(1, top) if source.random() < filled else 0 for _ in range(columns)]
        for _ in range(rows)
    ]


@pytest.mark.parametrize(
    ("table", "pairs"),
    [
        pytest.param([], (), id="no rows"),
        pytest.param([[]], (), id="no columns"),
        pytest.param([[0]], (), id="nothing alike"),
        pytest.param([[5]], ((0, 0),), id="one pair"),
        pytest.param(
            [[9, 8], [8, 1]], ((0, 1), (1, 0)), id="the best single is not the best total"
        ),
        pytest.param([[3, 4, 9]], ((0, 2),), id="more columns"),
        pytest.param([[3], [4], [9]], ((2, 0),), id="more rows"),
        pytest.param([[0, 7], [0, 9]], ((1, 1),), id="a row goes without"),
        pytest.param([[5, 0, 0], [0, 0, 4], [0, 0, 6]], ((0, 0), (2, 2)), id="apart"),
    ],
)
def test_best_pairs(table: Table, pairs: tuple[tuple[int, int], ...]) -> None:
    assert best_pairs(table) == pairs


@pytest.mark.parametrize("seed", range(10))
def test_totals_are_scipys_on_random_tables(seed: int) -> None:
    source = random.Random(seed)
    tables = [random_table(source) for _ in range(400)]
    assert [total(table) for table in tables] == [total_by_scipy(table) for table in tables]


LARGE: dict[str, Callable[[int, int], int]] = {
    "random": lambda row, column: random.Random(100 * row + column).randint(1, 1_000_000),
    "graded": lambda row, column: (row + 1) * (column + 1),
    "alike": lambda row, column: 400_000 + 300_000 * (row == column),
}


@pytest.mark.parametrize("score", LARGE.values(), ids=LARGE)
def test_totals_are_scipys_on_large_tables(score: Callable[[int, int], int]) -> None:
    table = [[score(row, column) for column in range(70)] for row in range(60)]
    assert total(table) == total_by_scipy(table)


@given(
    st.integers(1, 6).flatmap(
        lambda width: st.lists(
            st.lists(st.floats(0, 1), min_size=width, max_size=width), min_size=1, max_size=6
        )
    )
)
def test_fractions_give_the_same_total_turned_around(table: list[list[float]]) -> None:
    turned = [list(column) for column in zip(*table, strict=True)]
    one = sum(table[row][column] for row, column in best_pairs(table))
    other = sum(turned[row][column] for row, column in best_pairs(turned))
    assert one == pytest.approx(other)
