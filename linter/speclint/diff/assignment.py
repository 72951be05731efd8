"""Pairs rows with columns so that the total score is the greatest possible."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def best_pairs(scores: Sequence[Sequence[float]]) -> tuple[tuple[int, int], ...]:
    """The (row, column) pairs with the greatest total score, by row; each row and column once.

    Scores are zero or more, and zero means "never": such pairs are not returned. The table need
    not be square. Rows and columns that no score connects are solved apart, which keeps the cubic
    cost for the few that compete with each other.
    """
    pairs: list[tuple[int, int]] = []
    for rows, columns in _connected(scores):
        if len(rows) == len(columns) == 1:
            pairs.append((rows[0], columns[0]))
            continue
        part = [[scores[row][column] for column in columns] for row in rows]
        pairs.extend((rows[row], columns[column]) for row, column in _solved(part))
    return tuple(sorted(pairs))


def _connected(scores: Sequence[Sequence[float]]) -> Iterator[tuple[list[int], list[int]]]:
    """The rows and columns that scores above zero connect, group by group."""
    by_row = [[column for column, score in enumerate(row) if score] for row in scores]
    by_column: dict[int, list[int]] = {}
    for row, columns in enumerate(by_row):
        for column in columns:
            by_column.setdefault(column, []).append(row)
    seen: set[int] = set()
    for start in range(len(by_row)):
        if start in seen or not by_row[start]:
            continue
        rows, found = {start}, set[int]()
        waiting = [start]
        while waiting:
            fresh = [column for column in by_row[waiting.pop()] if column not in found]
            found.update(fresh)
            reached = {row for column in fresh for row in by_column[column]} - rows
            rows |= reached
            waiting.extend(reached)
        seen |= rows
        yield sorted(rows), sorted(found)


def _solved(scores: list[list[float]]) -> list[tuple[int, int]]:
    """Pairs of one connected group, without those that score zero."""
    if len(scores) > len(scores[0]):
        turned = [list(column) for column in zip(*scores, strict=True)]
        return [(row, column) for column, row in _solved(turned)]
    top = max(map(max, scores))
    row_of = _Market([[top - score for score in row] for row in scores]).settled()
    return [(row, column) for column, row in enumerate(row_of) if row >= 0 and scores[row][column]]


class _Market:
    """Rows buy columns: the cheapest assignment after Jonker and Volgenant.

    Every row in turn claims a column along the cheapest chain of swaps. Prices hold the invariant
    row_price + column_price <= cost, with equality where a row owns a column, and a free column
    costs nothing; so every stage is the cheapest for the rows served.
    """

    def __init__(self, costs: list[list[float]]) -> None:
        self._costs = costs
        self._row_price = [min(row) for row in costs]
        self._column_price = [0.0] * len(costs[0])
        self._row_of = [-1] * len(costs[0])
        self._column_of = [-1] * len(costs)

    def settled(self) -> list[int]:
        """The row of every column, -1 where it stays free; at least as many columns as rows."""
        late = [row for row in range(len(self._costs)) if not self._take_best(row)]
        for row in late:
            self._claim(row)
        return self._row_of

    def _take_best(self, row: int) -> bool:
        price = self._row_price[row]
        for column, cost in enumerate(self._costs[row]):
            if cost == price and self._row_of[column] < 0:
                self._own(row, column)
                return True
        return False

    def _own(self, row: int, column: int) -> None:
        self._row_of[column], self._column_of[row] = row, column

    def _claim(self, buyer: int) -> None:
        """Dijkstra's search over the prices to the nearest free column, then the swaps to it."""
        distance = [float("inf")] * len(self._row_of)
        seller = [buyer] * len(self._row_of)
        open_columns = list(range(len(self._row_of)))
        done: list[int] = []
        row, reached, column = buyer, 0.0, -1
        while row >= 0:
            costs, prices = self._costs[row], self._column_price
            base = reached - self._row_price[row]
            for column in open_columns:
                length = base + costs[column] - prices[column]
                if length < distance[column]:
                    distance[column], seller[column] = length, row
            column = min(open_columns, key=distance.__getitem__)
            open_columns.remove(column)
            done.append(column)
            row, reached = self._row_of[column], distance[column]
        self._reprice(buyer, done, distance)
        self._swap(buyer, column, seller)

    def _reprice(self, buyer: int, done: list[int], distance: list[float]) -> None:
        reached = distance[done[-1]]
        self._row_price[buyer] += reached
        for column in done[:-1]:
            gain = reached - distance[column]
            self._row_price[self._row_of[column]] += gain
            self._column_price[column] -= gain

    def _swap(self, buyer: int, column: int, seller: list[int]) -> None:
        row = -1
        while row != buyer:
            row = seller[column]
            given_up = self._column_of[row]
            self._own(row, column)
            column = given_up
