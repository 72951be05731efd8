"""A title or a code leads to the classes that it means."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speclint.naming.directory import Directory, Entry, Outcome
from speclint.naming.titles import split_title

JUNE_2005 = date(2005, 6, 1)
CSS = "Customer Service Specialist"


def css(code: str, level: int) -> Entry:
    return Entry(code, code, f"{CSS} {level}", CSS, level, None)


ENTRIES = (
    css("102A", 1),
    Entry("102C", "102C", f"{CSS} 3", CSS, 3, None, (), ("09450",)),
    Entry("102D", "102D", f"{CSS} 4", CSS, 4, None, (), ("09460", "69980")),
    Entry(
        "09440",
        "09440",
        "Customer Services Specialist 2",
        "Customer Services Specialist",
        2,
        JUNE_2005,
    ),
    Entry("09460", "09460", "Customer Services Specialist 4", None, 4, JUNE_2005),
    Entry("105G", "105G", "Office Assistant Lead", None, "Lead", None),
    Entry("105G DOC", "105G", "Office Assistant Lead", None, "Lead", None),
    Entry("168A", "168A", "Workers' Compensation Adjudicator 1", None, 1, None),
    Entry("384A", "384A", "Corrections & Custody Officer 1", None, 1, None, ("Jailer 1",)),
    Entry("384Z", "384Z", "Guard", None, None, JUNE_2005, ("Watchman",)),
    Entry("104M", "104M", "Customer Service Manager", None, None, None),
    Entry("173J", "173J", "Tax Specialist 1 - ES", "Tax Specialist", 1, None),
    Entry("383F", "383F", "Community Corrections Officer Trainee", None, None, None),
)
DIRECTORY = Directory(ENTRIES)

RESOLVED: dict[str, tuple[Outcome, tuple[str, ...], tuple[str, ...]]] = {
    # asked: (outcome, identities, suggestions)
    "Customer Service Specialist 3": ("exact", ("102C",), ()),
    "CUSTOMER  SERVICE SPECIALIST 3": ("exact", ("102C",), ()),
    "Customer Service Specialists 3": ("exact", ("102C",), ()),
    "102c": ("exact", ("102C",), ()),
    "105G": ("exact", ("105G", "105G DOC"), ()),
    "105G DOC": ("exact", ("105G DOC",), ()),
    "Office Assistant Lead": ("exact", ("105G", "105G DOC"), ()),
    "Tax Specialist 1": ("exact", ("173J",), ()),
    "Tax Specialists 1": ("exact", ("173J",), ()),
    "Customer Service Manager": ("exact", ("104M",), ()),
    "Workers\u2019 Compensation Adjudicator 1": ("exact", ("168A",), ()),
    "Customer Services Specialist 2": ("exact", ("09440",), ()),
    "Customer Services Specialist 4": ("exact", ("09460",), (f"{CSS} 4",)),
    "Customer Service Specialist": ("series", ("102A", "102C", "102D"), ()),
    "Customer Service Specialists": ("series", ("102A", "102C", "102D"), ()),
    "Corrections & Custody Officer": ("series", ("384A",), ()),
    "Community Corrections Officer": ("series", ("383F",), ()),
    "Customer Services Specialist": ("series", ("09440", "09460"), (CSS,)),
    "Jailer 1": ("former-title", ("384A",), ("Corrections & Custody Officer 1",)),
    "jailers 1": ("former-title", ("384A",), ("Corrections & Custody Officer 1",)),
    "Watchman": ("former-title", ("384Z",), ()),
    "09450": ("former-code", ("102C",), (f"{CSS} 3",)),
    "69980": ("former-code", ("102D",), (f"{CSS} 4",)),
    "Customer Services Specialist 3": ("other-spelling", ("102C",), (f"{CSS} 3",)),
    "Worker's Compensation Adjudicator 1": (
        "other-spelling",
        ("168A",),
        ("Workers' Compensation Adjudicator 1",),
    ),
    "Correction and Custody Officers": (
        "other-spelling",
        ("384A",),
        ("Corrections & Custody Officer",),
    ),
    "Customer Service Specialist 2": ("unknown", (), (f"{CSS} 1", f"{CSS} 3", f"{CSS} 4")),
    "Customer Services Specialists 7": ("unknown", (), (f"{CSS} 4", f"{CSS} 3", f"{CSS} 1")),
    "Custmer Service Specialist 3": ("unknown", (), (f"{CSS} 3",)),
    "Customer Servce Manger": ("unknown", (), ("Customer Service Manager",)),
    "Guards": ("exact", ("384Z",), ()),
    "Zookeeper 2": ("unknown", (), ()),
    "": ("unknown", (), ()),
}


@pytest.mark.parametrize(("asked", "expected"), RESOLVED.items())
def test_resolve(asked: str, expected: tuple[Outcome, tuple[str, ...], tuple[str, ...]]) -> None:
    match = DIRECTORY.resolve(asked)
    identities = tuple(entry.identity for entry in match.entries)
    assert (match.outcome, identities, match.suggestions) == expected
    assert match.asked == asked


def test_a_class_in_force_comes_first() -> None:
    old = Entry("00001", "00001", "Cook 1", "Cook", 1, JUNE_2005)
    new = Entry("70001", "70001", "Cook 1", "Cook", 1, None)
    assert Directory((old, new)).resolve("Cook 1").entries == (new, old)


def test_titles_of_the_level_asked_for_are_preferred() -> None:
    directory = Directory(
        Entry(f"{at}", f"{at}", title, None, None, None)
        for at, title in enumerate(("Fiscal Analyst 1", "Fiscal Analyst 2", "Fiscal Analyst 3"))
    )
    assert directory.resolve("Fiscal Annalist 3").suggestions == ("Fiscal Analyst 3",)


SHARED = {
    "Park Ranger": (),
    "Park Ade": ("Park Aide",),
    "Laboratory Animal Technician": ("Animal Technician",),
    "Laboratory Animal Technician 1": ("Animal Technician 1",),
    "Station Manager": (),
}


@pytest.mark.parametrize(("asked", "expected"), SHARED.items())
def test_what_is_suggested_shares_most_words(asked: str, expected: tuple[str, ...]) -> None:
    titles = ("Park Aide", "Animal Technician 1", "Program Manager", "Station Master 1")
    directory = Directory(Entry(t, t, t, None, None, None) for t in titles)
    assert directory.resolve(asked).suggestions == expected


ENFORCEMENT = Directory(
    Entry(title, title, title, split_title(title).series, split_title(title).level, None)
    for title in ("Support Enforcement Officer 1", "Support Enforcement Officer 2", "Cook 1")
)
READ: dict[str, tuple[str, Outcome, tuple[str, ...]]] = {
    # asked: (as it was read, outcome, suggestions)
    "Support Enforcement Officer 1": ("Support Enforcement Officer 1", "exact", ()),
    "Lead Cook 1": ("Cook 1", "exact", ()),
    "Lead Cooks": ("Cooks", "series", ()),
    "Lead Cook 2": ("Cook 2", "unknown", ("Cook 1",)),
    "Lead Support Enforcement Officer 2": ("Support Enforcement Officer 2", "exact", ()),
    "Support Enforcement Officer 4": (
        "Support Enforcement Officer 4",
        "unknown",
        ("Support Enforcement Officer 2", "Support Enforcement Officer 1"),
    ),
    "Lead Suport Enforcement Officer 1": (
        "Lead Suport Enforcement Officer 1",
        "unknown",
        ("Support Enforcement Officer 1",),
    ),
    "Lead Baker": ("Lead Baker", "unknown", ()),
    "Cook 1.": ("Cook 1", "exact", ()),
    "Cook 2 . .": ("Cook 2", "unknown", ("Cook 1",)),
    "Lead Cook 1.": ("Cook 1", "exact", ()),
    ".": ("", "unknown", ()),
}


@pytest.mark.parametrize(("asked", "expected"), READ.items())
def test_what_is_no_part_of_a_name(
    asked: str, expected: tuple[str, Outcome, tuple[str, ...]]
) -> None:
    match = ENFORCEMENT.resolve(asked)
    assert (match.asked, match.outcome, match.suggestions) == expected


def test_a_full_stop_may_be_part_of_a_title() -> None:
    directory = Directory([Entry("1", "1", "Investigator Sr.", None, None, None)])
    assert directory.resolve("Investigator Sr.").outcome == "exact"


def test_long_names_end() -> None:
    assert ENFORCEMENT.resolve("Lead " * 10_000).entries == ()
    assert ENFORCEMENT.resolve(". " * 10_000).entries == ()


def test_empty_directory() -> None:
    match = Directory(()).resolve("Cook 1")
    assert (match.outcome, match.entries, match.suggestions) == ("unknown", (), ())


@given(st.sampled_from(ENTRIES))
def test_every_title_and_code_is_exact(entry: Entry) -> None:
    for name in (entry.title, entry.code, entry.identity, entry.title.upper()):
        match = DIRECTORY.resolve(name)
        assert match.outcome == "exact"
        assert entry in match.entries
