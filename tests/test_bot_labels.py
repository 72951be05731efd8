"""The labels that the bot keeps true, and the ones it never touches."""

from __future__ import annotations

import pytest

from fake_github.stage import Stage, reworded
from fake_github.stage import stage as stage  # noqa: PLC0414 - a fixture is used by its name
from speclint.bot.labels import Labels, perform, plan
from speclint.bot.outcome import Outcome

LEGAL, ADOPTION = "legal text changed", "needs adoption"


@pytest.mark.parametrize(
    ("current", "wanted", "expected"),
    [
        (set(), {LEGAL: True, ADOPTION: False}, ((LEGAL,), ())),
        ({LEGAL, "bug"}, {LEGAL: False, ADOPTION: True}, ((ADOPTION,), (LEGAL,))),
        ({LEGAL, "bug"}, {LEGAL: True}, ((), ())),
        ({"Legal Text Changed"}, {LEGAL: True}, ((), ())),
    ],
    ids=["new", "swapped", "as it is", "other capitals"],
)
def test_plan(
    current: set[str], wanted: dict[str, bool], expected: tuple[tuple[str, ...], tuple[str, ...]]
) -> None:
    assert plan(frozenset(current), wanted) == expected


def post(stage: Stage, *, legal: bool, adoption: bool, head: str = "") -> Outcome:
    labels = Labels(head or stage.head, "main", {LEGAL: legal, ADOPTION: adoption})
    return perform(stage.port, stage.number, labels, stage.patience)


def test_labels_follow_the_proposal(stage: Stage) -> None:
    stage.pull.labels.append("bug")
    assert post(stage, legal=True, adoption=False) == Outcome("updated")
    assert stage.pull.labels == ["bug", LEGAL]
    assert post(stage, legal=False, adoption=True) == Outcome("updated")
    assert stage.pull.labels == ["bug", ADOPTION]
    assert post(stage, legal=False, adoption=True) == Outcome("unchanged")


def test_label_taken_off_meanwhile(stage: Stage) -> None:
    stage.pull.labels.append(LEGAL)
    stage.fake.before("DELETE", r"/issues/1/labels/.*", stage.pull.labels.clear)
    assert post(stage, legal=False, adoption=False) == Outcome("updated")


def test_older_run_does_not_write(stage: Stage) -> None:
    old = stage.head
    stage.push(reworded(10, 11))
    assert post(stage, legal=True, adoption=False, head=old) == Outcome("outdated")
    assert stage.pull.labels == []
