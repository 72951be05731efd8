"""Who must read again after an abolition: not a class that is abolished by then itself."""

from __future__ import annotations

import pytest

from diff_scenarios import plans
from diff_specs import Value, text
from speclint.diff.overview import reread

NAMES: dict[str, dict[str, Value]] = {
    "in a duty": {"typical_work": ["Supervises an Auditor 1;"]},
    "in its concept": {"class_series_concept": {"see": "102A"}},
}
DAYS: dict[str, tuple[str | None, bool]] = {
    "stays": (None, True),
    "ends on the same day": ("2026-07-01", False),
    "ended long ago": ("2005-06-01", False),
    "ends a day earlier": ("2026-06-30", False),
    "ends a day later": ("2026-07-02", True),
}


@pytest.mark.parametrize("names", NAMES.values(), ids=NAMES)
@pytest.mark.parametrize(("day", "again"), DAYS.values(), ids=DAYS)
@pytest.mark.parametrize("inside", [True, False])
def test_a_class_that_is_abolished_itself(
    names: dict[str, Value], day: str | None, *, again: bool, inside: bool
) -> None:
    first = text(title="Auditor 1", definition="Audits.")
    other = text(class_code="102B", title="Auditor 2", **names)
    ending = other + (f"abolished: {day}\n" if day else "")
    plan = plans(
        {"a.yaml": first, "b.yaml": other if inside else ending},
        {"a.yaml": f"{first}abolished: 2026-07-01\n", "b.yaml": ending},
    )
    assert [one.member.identity for one in plan.rereads] == (["102B"] if again else [])


def test_of_two_variants_each_has_its_own_day() -> None:
    old = {
        "a.yaml": text(title="Auditor 1"),
        "b.yaml": text(title="Auditor 1", variant="DOC WFSE"),
        "c.yaml": text(class_code="102B", title="Cook", typical_work=["Assists an Auditor 1;"]),
    }
    days = {"a.yaml": "2026-05-01", "b.yaml": "2026-09-01", "c.yaml": "2026-07-01"}
    plan = plans(old, {path: f"{old[path]}abolished: {day}\n" for path, day in days.items()})
    assert [reread(one) for one in plan.rereads] == [
        (
            "Cook (102B), because of Auditor 1 (102A): Under Typical Work it names “Auditor 1”, "
            "which is abolished."
        )
    ]


SERIES = "Post & Custody Officer"
LEADS = "Performs a lead role over other {};"


def officers(*, series: str = SERIES, says: str, **keys: Value) -> dict[str, str]:
    """Three levels of one series; the second says something, the third has the other keys."""
    own: list[dict[str, Value]] = [{}, {"typical_work": [says]}, keys]
    return {
        f"384{code}.yaml": text(
            class_code=f"384{code}", title=f"{series} {level}", series=series, level=level, **more
        )
        for level, (code, more) in enumerate(zip("ABC", own, strict=True), 1)
    }


@pytest.mark.parametrize(
    "name", ["Post and Custody Officers", "Post & Custody Officers", "Post and Custody Officer"]
)
@pytest.mark.parametrize("lead", ["Performs a lead role over other {};", "Supervises {};"])
def test_the_name_of_a_series_means_no_single_class(name: str, lead: str) -> None:
    says = lead.format(name)
    old = officers(says=says, definition="Plans.")
    assert plans(old, officers(says=says, definition="Plans and directs.")).rereads == ()


NEW = "Post and Custody Officer"
RENAMED: dict[str, tuple[str, str, list[str]]] = {
    "the series by its new name": (LEADS.format(f"{NEW}s"), SERIES, []),
    "a class by its new name": (f"Supervises a {NEW} 3;", SERIES, []),
    "a class by its old name": (
        f"Supervises a {SERIES} 3;",
        SERIES,
        ["Under Typical Work it still names “Post & Custody Officer 3”."],
    ),
}


@pytest.mark.parametrize(("says", "series", "reasons"), RENAMED.values(), ids=RENAMED)
def test_a_rename_to_another_spelling(says: str, series: str, reasons: list[str]) -> None:
    old = officers(series=series, says=says)
    new = officers(series=NEW, says=says) | {"384B.yaml": old["384B.yaml"]}
    assert [reason for one in plans(old, new).rereads for reason in one.reasons] == reasons


def test_a_near_spelling_of_the_new_name_is_not_the_old_one() -> None:
    says = "Supervises an Officer of Customs 1;"
    other = text(class_code="102B", title="Cook", typical_work=[says.replace(" of", "s of")])
    old = {"a.yaml": text(title="Officers of Custom 1"), "b.yaml": other}
    new = old | {"a.yaml": text(title="Officer of Custom 1")}
    assert plans(old, new).rereads == ()


def test_the_only_class_of_a_renamed_series() -> None:
    def cook(series: str) -> str:
        return text(title=f"{series} 1", series=series, level=1, definition="Cooks.")

    other = text(class_code="102B", title="Chef", typical_work=["Supervises Ship and Shore Cooks;"])
    old = {"a.yaml": cook("Ship & Shore Cook"), "b.yaml": other}
    new = old | {"a.yaml": cook("Ship and Shore Cook")}
    assert plans(old, new).rereads == ()


def test_a_name_that_another_class_has_now() -> None:
    """A new level comes in, and the levels above it move up with their titles."""
    asks: list[Value] = ["One year as a Fish Hatchery Specialist 2."]
    third = text(
        class_code="520H", title="Fish Hatchery Specialist 3", desirable_qualifications=asks
    )
    old = {
        "520G.yaml": text(
            class_code="520G",
            title="Fish Hatchery Specialist 2",
            definition="Performs journey level technical and scientific fish culture duties.",
        ),
        "520H.yaml": third,
    }
    new = {
        "520F.yaml": text(class_code="520F", title="Fish Hatchery Specialist 2"),
        "520G.yaml": old["520G.yaml"].replace("Specialist 2", "Specialist 3"),
        "520H.yaml": third.replace("Specialist 3", "Specialist 4"),
    }
    assert [one.reasons for one in plans(old, new).rereads] == [
        (
            (
                "Under Desirable Qualifications it still names “Fish Hatchery Specialist 2”, "
                "which is another class now (520F)."
            ),
        )
    ]
