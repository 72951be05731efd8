"""Which verbs open a statement, and which of them are not in the third person."""

from __future__ import annotations

from random import Random

import pytest

from speclint.wording.opening_verbs import are_plainly_right, leads_nowhere, opening
from speclint.wording.verb_forms import ing_form, past_form, third_person, verbs

VERBS = verbs(
    ("advise", "assist", "conduct", "explain", "organize", "perform", "provide", "verify", "write"),
    ("budget", "design", "direct", "lead", "plan", "record", "review", "test", "train", "use"),
    ("program",),
    ("liaison",),
)


@pytest.mark.parametrize(
    ("base", "third", "ing", "past"),
    [
        ("assist", "assists", "assisting", "assisted"),
        ("apply", "applies", "applying", "applied"),
        ("survey", "surveys", "surveying", "surveyed"),
        ("assess", "assesses", "assessing", "assessed"),
        ("provide", "provides", "providing", "provided"),
        ("tie", "ties", "tying", "tied"),
        ("plan", "plans", "planning", "planned"),
        ("scan", "scans", "scanning", "scanned"),
        ("refer", "refers", "referring", "referred"),
        ("fix", "fixes", "fixing", "fixed"),
        ("use", "uses", "using", "used"),
    ],
)
def test_forms(base: str, third: str, ing: str, past: str) -> None:
    assert (third_person(base), ing_form(base), past_form(base)) == (third, ing, past)


@pytest.mark.parametrize(
    ("base", "third", "ing"),
    [
        ("teach", "teaches", "teaching"),
        ("do", "does", "doing"),
        ("oversee", "oversees", "overseeing"),
        ("be", "is", "being"),
    ],
)
def test_irregular_forms(base: str, third: str, ing: str) -> None:
    assert (third_person(base), ing_form(base)) == (third, ing)


@pytest.mark.parametrize(
    "text",
    [
        "Assists clients;",
        "Plans and directs the program of the unit; reviews work for compliance with policy;",
        "Independently assists clients",
        "As department representative, explains agency policies, procedures, laws, and processing;",
        "Using knowledge of policies and procedures, provides customers with explanations;",
        "Under supervision, provides help",
        "In the Department of Licensing: Designs and plans a program",
        "(Drilling) - Under close supervision, assists with tools",
        "When assigned to lead, organize, or review work, provides reports",
        "Assists clients to plan meetings; organize travel",
        "Provides the following: organize; assist",
        "To explain policy, writes letters",
        "Plans paper, glass, and organize containers",
        "Plans visits and write-ups",
        "Directs crews who plan and organize events",
        "Plans work as they record and organize files",
        "Directs the security and conduct of inmates in cells",
        "Reviews dress and conduct; leads crews",
        "Reviews dress and conduct.",
        "Reviews plans. Incumbents review files and provide advice",
        "Reviews U.S. Assist program files",
        "Reviews plans of the unit. Organizers write reports",
        "Assists clients to plan meetings. Reviews plans that people organize",
        "Assists clients to shepardize cases; organize files",
        "Reviews deeds such as plan files; organize files",
    ],
    ids=lambda text: str(text)[:30],
)
def test_right(text: str) -> None:
    assert opening(text, VERBS).verdict == "right"


@pytest.mark.parametrize(
    "text",
    [
        "Duties include typing",
        "May assist staff; review printouts",
        "Responsible for maintenance of records",
        "Record keeping for the unit",
        "Test administration and scoring",
        "Design and construction of roads",
        "Planning and zoning",
        "Training of new staff",
        "Lead worker over custodians",
        "Program development",
        "Program plans and reviews",
        "Programming languages",
        "Programs for staff",
        "Plan of work",
        "Design work",
        "Liaison",
        "Liaison officer for the agency",
        "To be assigned",
        "To plan, staff meets",
        "Will be required to drive",
        "Will County",
        "Assisted living",
        "Organized labor",
        "Assisted with meals, writes reports",
        "Assisted employees may plan work",
        "Provided that clients assist",
        "",
    ],
    ids=lambda text: str(text)[:30],
)
def test_no_verb(text: str) -> None:
    assert opening(text, VERBS).verdict == "no-verb"


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Assist clients", {"Assist": "Assists"}),
        ("PROVIDE advice", {"PROVIDE": "PROVIDES"}),
        ("Providing advice to staff", {"Providing": "Provides"}),
        ("Independently assist clients", {"assist": "assists"}),
        ("As department representative, explain policies", {"explain": "explains"}),
        ("Using knowledge of policies, provide answers", {"provide": "provides"}),
        ("In the Department of Licensing: Provide help", {"Provide": "Provides"}),
        ("Plans, organize, and conducts training", {"organize": "organizes"}),
        ("Program and organize work", {"Program": "Programs", "organize": "organizes"}),
        ("Program the computers", {"Program": "Programs"}),
        ("To explain records and files", {"To explain": "Explains"}),
        ("To safely organize work", {"To safely organize": "Safely organizes"}),
        ("Will plan, assist and advises", {"Will plan": "Plans", "assist": "assists"}),
        ("will write", {"will write": "writes"}),
        ("Plans and direct the work of staff", {"direct": "directs"}),
        ("Coordinates: assist", {}),
        ("Assist/advise clients", {"Assist": "Assists", "advise": "advises"}),
        ("Assists staff; organize meetings", {"organize": "organizes"}),
        ("Reviews meal times and assist staff as needed", {"assist": "assists"}),
        ("Plans meetings and provide for them", {"provide": "provides"}),
        ("Plans work, reviews files and organize them", {"organize": "organizes"}),
        ("Review the plans", {"Review": "Reviews"}),
        ("Assists staff; record and verify work", {"record": "records", "verify": "verifies"}),
        ("Assists staff; staff and verify work", {"verify": "verifies"}),
        ("Reviews accuracy and tone. Provide advice", {"Provide": "Provides"}),
        ("Assists clients to plan work; Organize travel", {"Organize": "Organizes"}),
        ("Assists staff. Plans work and organize files", {"organize": "organizes"}),
        ("Reviews tone.  Provide advice", {"Provide": "Provides"}),
        ("Assists staff;  organize files", {"organize": "organizes"}),
        ("Provides help to the public; organize files", {"organize": "organizes"}),
        ("Provides help to clients; organize files", {"organize": "organizes"}),
        ("Reviews rooms such as kitchens; organize files", {"organize": "organizes"}),
        ("1) Provide advice", {"Provide": "Provides"}),
        ("\u2022 Provide advice", {"Provide": "Provides"}),
    ],
    ids=lambda value: str(value)[:30],
)
def test_wrong(text: str, wrong: dict[str, str]) -> None:
    found = opening(text, VERBS)
    assert {text[verb.start : verb.end]: verb.right for verb in found.wrong} == wrong
    assert found.verdict == ("wrong" if wrong else "no-verb")


@pytest.mark.parametrize(
    "text",
    [
        "Review permit applications for completeness",
        "Lead and performs surveys",
        "Using computer applications to track issues",
        "Test soil and water samples",
        "Plan work",
        "Plan work of the crew",
        "Liaison between staff and managers",
        "Program and conducts audits",
        "Train staff in cleaning",
        "Test safety",
        "Provided chairside assistance in surgery",
        "Conducted interviews of witnesses",
        "Assisted with meals",
        "Organized the files",
        "Provided reports to the board; writes letters",
    ],
)
def test_perhaps(text: str) -> None:
    assert opening(text, VERBS).verdict == "perhaps"


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        ("Lead as needed", "doubtful"),
        ("Direct equipment maintenance", "doubtful"),
        ("Review directly with staff", "doubtful"),
        ("Direct", "no-verb"),
        ("Test administration", "no-verb"),
        ("Test administration and scoring", "no-verb"),
        ("Record keeping activity", "no-verb"),
        ("Program budget development", "no-verb"),
        ("Training program development", "no-verb"),
    ],
)
def test_doubtful(text: str, verdict: str) -> None:
    assert opening(text, VERBS).verdict == verdict


@pytest.mark.parametrize(
    ("text", "nowhere"),
    [
        ("Within the program:", True),
        ("In the Department of Licensing:", True),
        ("Program:", False),
        ("In this class, positions:", False),
        ("At times assists with:", False),
        ("By providing:", False),
        ("For those who are assigned to patrol:", False),
        (":", False),
    ],
)
def test_lines_that_say_where(text: str, nowhere: bool) -> None:
    assert leads_nowhere(text, VERBS) is nowhere


@pytest.mark.parametrize(
    ("text", "whole"),
    [
        ("Provide advice to staff", True),
        ("Assist and advise clients", True),
        ("Assist clients and explain policy", False),
        ("Provide and dispense help", False),
        ("Providing advice and writing reports", False),
        ("Write reports or record meetings", False),
        ("Write reports and plans", True),
        ("Write and explains plans and test results", True),
        ("Write plans and test results", False),
        ("Write a plan or record of work", True),
        ("Write plans for program and review.", True),
        ("Assists staff, record and verify work", False),
        ("Assists staff, records and verify work", True),
        ("Assists staff, record and staff; verify work", True),
        ("Conducted interviews of clients", True),
        ("Conducted interviews and organized files", False),
    ],
)
def test_whole(text: str, whole: bool) -> None:
    assert opening(text, VERBS).whole is whole


def test_blanks_without_end_are_judged_at_once() -> None:
    assert opening("(" * 5_000 + " " * 50_000 + "1", VERBS).verdict == "no-verb"


OPENINGS = (
    "Assists", "assists", "Assist", "Plans", "Plan", "Plans,", "Tests", "Also", "Staff", "and",
    "or", "and/or", "android", "writes", "write", "verify", "the", "public;", "; assist",
    "; assists", "; and write", ": plan", "files.", "Provide", "Organized",
)  # fmt: skip


@pytest.mark.parametrize("seed", range(20))
def test_lists_that_are_plainly_right_are_right(seed: int) -> None:
    random = Random(seed)
    seen = set[bool]()
    for _ in range(300):
        texts = [
            " ".join(random.choice(OPENINGS) for _ in range(random.randint(1, 5)))
            for _ in range(random.randint(0, 3))
        ]
        plainly = are_plainly_right(texts, VERBS)
        assert not plainly or {opening(text, VERBS).verdict for text in texts} <= {"right"}
        seen.add(plainly)
    assert seen == {True, False}
