"""A whole statement that goes from one section of a class to another is told as moved."""

from __future__ import annotations

import pytest

from diff_scenarios import plans
from diff_specs import Value, reading, text
from speclint.diff.compare import compare
from speclint.diff.wording import elsewhere, label, plain, section_phrase

P = "Positions plan and direct the work of a statewide program of fleet maintenance."
NEAR = P.replace("fleet", "vehicle")
FAR = "Positions answer telephones and greet the public at the desk of a regional office."
Q = "Positions report to a manager of the regional office and plan the work of others."
NEARLY = "nearly in the same words"
LEADS = "Leads a crew."

Keys = dict[str, Value]
OLD: Keys = {"definition": f"{LEADS}\n\n{P}", "distinguishing_characteristics": "Works alone."}

AGE = "Must be 21 years of age by date of hire."
MOVES: dict[str, tuple[Keys, Keys, list[str], list[str]]] = {
    "the same words": (
        OLD,
        {"definition": LEADS, "distinguishing_characteristics": f"Works alone.\n\n{P}"},
        [
            "1 paragraph moved to Distinguishing Characteristics",
            "1 paragraph moved here from Definition",
        ],
        [
            "Paragraph 2 moved to Distinguishing Characteristics, paragraph 2",
            "Paragraph 2 moved here from Definition, paragraph 2",
        ],
    ),
    "nearly the same words": (
        OLD,
        {"definition": LEADS, "distinguishing_characteristics": f"Works alone.\n\n{NEAR}"},
        [
            "1 paragraph moved to Distinguishing Characteristics",
            "1 paragraph moved here from Definition",
        ],
        [
            f"Paragraph 2 moved to Distinguishing Characteristics, paragraph 2, {NEARLY}",
            f"Paragraph 2 moved here from Definition, paragraph 2, {NEARLY}",
            "“fleet” becomes “vehicle”.",
        ],
    ),
    "into a section that is new": (
        {"definition": f"{LEADS}\n\n{P}"},
        {"definition": LEADS, "distinguishing_characteristics": P},
        [
            "1 paragraph moved to Distinguishing Characteristics",
            "Added, moved here from Definition",
        ],
        [
            "Paragraph 2 moved to Distinguishing Characteristics",
            "Moved here from Definition, paragraph 2",
        ],
    ),
    "out of a section that goes, with others": (
        {"definition": LEADS, "distinguishing_characteristics": f"Works alone.\n\n{P}"},
        {"definition": f"{LEADS}\n\n{P}"},
        [
            "1 paragraph moved here from Distinguishing Characteristics",
            "Removed, partly moved to Definition",
        ],
        [
            "Paragraph 2 moved here from Distinguishing Characteristics, paragraph 2",
            "Paragraph 1 removed",
            "Paragraph 2 moved to Definition, paragraph 2",
        ],
    ),
    "into an empty section": (
        {"definition": f"{LEADS}\n\n{P}", "typical_work": None},
        {"definition": LEADS, "typical_work": [P]},
        [
            "1 paragraph moved to Typical Work",
            "Text added under the empty heading, moved here from Definition",
        ],
        [
            "Paragraph 2 moved to Typical Work, duty 1",
            "Duty 1 moved here from Definition, paragraph 2",
            "The move needs adoption.",
        ],
    ),
    "in place of another": (
        {"definition": P, "distinguishing_characteristics": Q},
        {"definition": Q, "distinguishing_characteristics": FAR},
        ["Rewritten", "Rewritten"],
        ["Rewritten", "Rewritten"],
    ),
    "other words": (
        OLD,
        {"definition": LEADS, "distinguishing_characteristics": f"Works alone.\n\n{FAR}"},
        ["1 paragraph removed", "1 paragraph added"],
        ["Paragraph 2 removed", "Paragraph 2 added"],
    ),
    "a few words": (
        {"definition": f"{P}\n\nWorks alone.", "typical_work": ["Plans."]},
        {"definition": P, "typical_work": ["Plans.", "Works alone."]},
        ["1 paragraph removed", "1 duty added"],
        ["Paragraph 2 removed", "Duty 2 added"],
    ),
    "into legal text": (
        {"definition": f"{LEADS}\n\n{P}", "legal_requirements": [Q]},
        {"definition": LEADS, "legal_requirements": [Q, P]},
        [
            "1 paragraph moved to Legal Requirement(s)",
            "1 sentence moved here from Definition, nothing else changed",
        ],
        [
            "Paragraph 2 moved to Legal Requirement(s), paragraph 2",
            "Paragraph 2 moved here from Definition, paragraph 2",
            "The move needs adoption.",
        ],
    ),
    "out of legal text, with another closing mark": (
        {"legal_requirements": [AGE, Q], "desirable_qualifications": ["A driver's license;"]},
        {
            "legal_requirements": [Q],
            "desirable_qualifications": [f"{AGE[:-1]};", "A driver's license;"],
        },
        [
            "1 sentence moved to Desirable Qualifications",
            "1 qualification moved here from Legal Requirement(s)",
        ],
        [
            "Paragraph 1 moved to Desirable Qualifications, qualification 1",
            "Qualification 1 moved here from Legal Requirement(s), paragraph 1",
        ],
    ),
    "nearly, out of legal text": (
        {"legal_requirements": [Q], "definition": LEADS},
        {"legal_requirements": [], "definition": f"{LEADS}\n\n{Q.replace('plan', 'Plan')}"},
        ["1 paragraph added", "Text removed, the heading stays"],
        ["Paragraph 2 added", "Paragraph 1 removed"],
    ),
}


@pytest.mark.parametrize(("old", "new", "phrases", "told"), MOVES.values(), ids=MOVES)
def test_moves_between_sections(old: Keys, new: Keys, phrases: list[str], told: list[str]) -> None:
    sections = compare(reading(**old), reading(**new)).sections
    assert [plain(section_phrase(section)) for section in sections] == phrases
    changes = [change for section in sections for change in section.changes]
    assert [words for one in changes for words in (label(one), *elsewhere(one))] == told


def test_equal_words_go_before_near_ones() -> None:
    old = reading(definition=f"{LEADS}\n\n{NEAR}\n\n{P}")
    new = reading(definition=LEADS, distinguishing_characteristics=f"{P}\n\n{NEAR}")
    definition, other = compare(old, new).sections
    assert [c.moved.where for c in definition.changes if c.moved] == ["paragraph 2", "paragraph 1"]
    assert [c.moved.edits for c in other.changes if c.moved] == [(), ()]


def test_the_stricter_of_both_sections_holds() -> None:
    old = reading(definition=f"{LEADS}\n\n{P}", typical_work=["Plans."])
    new = reading(definition=LEADS, typical_work=["Plans.", P])
    sections = compare(old, new).sections
    assert [one.needs_adoption for s in sections for one in s.changes] == [True, True]
    assert [section.needs_adoption for section in sections] == [True, False]


def test_within_administrative_sections_it_is_administrative() -> None:
    old = reading(typical_work=["Plans.", P], desirable_qualifications=[Q])
    new = reading(typical_work=["Plans."], desirable_qualifications=[Q, P])
    changes = [one for section in compare(old, new).sections for one in section.changes]
    assert [(one.needs_adoption, [*elsewhere(one)]) for one in changes] == [(False, [])] * 2


def test_moved_text_is_shown_as_it_is_where_it_came_to() -> None:
    sections = compare(
        reading(**OLD),
        reading(definition=LEADS, distinguishing_characteristics=f"Works alone.\n\n{P}"),
    ).sections
    assert [one.unmarked for section in sections for one in section.changes] == [False, True]


def test_it_is_not_told_of_another_class_as_well() -> None:
    old = {"a.yaml": text(**OLD), "b.yaml": text(class_code="102B", typical_work=[Q, P])}
    new = {
        "a.yaml": text(definition=LEADS, distinguishing_characteristics=f"Works alone.\n\n{P}"),
        "b.yaml": text(class_code="102B", typical_work=[Q]),
    }
    found = plans(old, new).changes
    assert [one.elsewhere for c in found for s in c.sections for one in s.changes] == [None] * 3


def test_in_a_group_where_the_numbers_differ() -> None:
    old = {
        "1.yaml": text(class_code="101A", definition=f"{LEADS}\n\n{P}", typical_work=["Plans."]),
        "2.yaml": text(class_code="102A", definition=f"{Q}\n\n{LEADS}\n\n{P}", typical_work=["A."]),
    }
    new = {path: content.replace(f"\\n\\n{P}", "") for path, content in old.items()}
    new = {path: content.replace('."]', f'.", "{P}"]') for path, content in new.items()}
    (group,) = plans(old, new).groups
    changes = [one for section in group.change.sections for one in section.changes]
    assert [label(one) for one in changes] == [
        "Paragraph moved to Typical Work, duty 2",
        "Duty 2 moved here from Definition, paragraph",
    ]


def test_very_many_statements_are_followed_by_equal_words_alone() -> None:
    work: list[Value] = [
        f"Duty {n} {n} of unit {n} in office {n} and shop {n};" for n in range(101)
    ]
    near: list[Value] = [str(duty).replace("unit 7 ", "team 7 ") for duty in work]
    old = reading(typical_work=["Plans.", *work], desirable_qualifications=[Q])
    new = reading(typical_work=["Plans."], desirable_qualifications=[Q, *near])
    changes = [one for section in compare(old, new).sections for one in section.changes]
    assert sum(one.moved is not None for one in changes) == 200
