"""Small edits to real specifications: each gives exactly its findings, at the exact place."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from checked_runs import check, copied_specs, under

if TYPE_CHECKING:
    from checked_runs import FindingData, Run

A, C, D = "102A", "102C", "102D"
OLD_2, OLD_4 = "09440", "09460"
LAW = """\
  - effective: 2024-06-06
    text: Revised legal requirements; effective June 6, 2024, due to adopted legislative action.
"""
REVISED = """\
  - adopted: 2019-06-13
    effective: 2019-07-01
    text: >-
      Revised typical work and desired qualifications, adopted June 13, 2019; effective July 1,
      2019.
"""
TRAINS = "  - Coordinates customer service training;\n"
DUTIES = "  - Performs other duties as required.\n"
LEVEL_2 = "as a Customer Service Specialist 2."
PLACE_OF_LEVEL_2 = "Desirable Qualifications, item 2"
CONCEPT = "class_series_concept:\n"
LICENCE_ENDS = "licenses/certifications are obtained for each position.\n"
EQUIVALENT = """\
  - >-
    Equivalent experience providing assistance to clients/customers regarding inquiries, complaints
    or problems
"""
LAST_ENTRY = (
    "adopted: 2025-06-23 effective: 2025-07-01 text: >- Added class series concept; revised "
    "definition; added distinguishing characteristics; revised typical work and desirable "
    "qualifications; adopted June 23, 2025; effective July 1, 2025."
)
DEFINITION = """\
definition: >-
  Under close to general supervision, provides assistance and problem resolution to
  clients/customers regarding the options, rights, regulations, and services available. Provides
  agency interpretation and applies knowledge of laws, regulations, and processes in the resolution
  of inquiries, complaints and problems.
"""
NEAR_MISS = (
    "Persons lawfully authorized to work in the U.S. under federal law, including Deferred Action "
    "for Childhood Arrivals recipients, are eligible for employment unless prohibited by other "
    "state or federal law."
)


@dataclass(frozen=True, slots=True)
class Told:
    """A finding that an edit gives: its rule, its file, line and column, place and words."""

    code: str
    file: str
    line: int
    column: int
    place: str
    under: str


@dataclass(frozen=True, slots=True)
class Edit:
    """Texts that are replaced in one specification, and what comes and goes with them."""

    file: str
    changes: tuple[tuple[str, str], ...]
    told: tuple[Told, ...] = ()
    gone: tuple[str, ...] = ()

    def applied(self, text: str) -> str:
        """Replace each text, which must stand once."""
        for old, new in self.changes:
            assert text.count(old) == 1, old
            text = text.replace(old, new)
        return text


def edit(
    file: str, old: str, new: str, *told: Told, gone: tuple[str, ...] = (), then: str = ""
) -> Edit:
    """Describe an edit of one text; `then` is "old=>new" of a second one."""
    second = (tuple(then.split("=>")),) if then else ()
    return Edit(file, ((old, new), *((first, last) for first, last in second)), told, gone)


EDITS: dict[str, Edit] = {
    # files
    "a tab before an item": edit(
        OLD_2,
        "\n  - Resolves customer",
        "\n\t- Resolves customer",
        Told("FIL007", OLD_2, 40, 1, "line 40", ""),
        gone=("WRD008",) * 7,
    ),
    "a quotation mark is not closed": edit(
        OLD_2,
        "title: Customer Services",
        'title: "Customer Services',
        Told("FIL008", OLD_2, 5, 8, "line 5", '"Customer Services Specialist 2'),
        gone=("WRD008",) * 7,
    ),
    "a colon makes a heading of a statement": edit(
        A,
        "  - Performs other duties as required.",
        "  - Performs other duties: as required.",
        Told("FIL008", A, 45, 26, "Typical Work, item 7", ":"),
    ),
    "a heading stands twice": edit(
        A, "level: 1\n", "level: 1\nlevel: 1\n", Told("FIL013", A, 8, 1, "Level", "level")
    ),
    # structure
    "a key is misspelled": edit(
        D,
        "desirable_qualifications:",
        "desireable_qualifications:",
        Told("STR001", D, 33, 1, "“desireable_qualifications”", "desireable_qualifications"),
        gone=("WRD005",),
    ),
    "a date in words": edit(
        A,
        "effective: 2024-06-06",
        "effective: June 6, 2024",
        Told("STR004", A, 74, 16, "History, entry 4", "June 6, 2024"),
    ),
    "a list in the place of a date": edit(
        A,
        "effective: 2024-06-06",
        "effective: [2024-06-06]",
        Told("STR003", A, 74, 5, "History, entry 4", "effective"),
    ),
    "an item without text": edit(
        A,
        "  - Responds to questions",
        "  -\n  - Responds to questions",
        Told("STR005", A, 37, 3, "Typical Work, item 3", "-"),
    ),
    "a section is emptied": edit(
        A, DEFINITION, "definition:\n", Told("STR006", A, 25, 1, "Definition", "definition")
    ),
    "a section is dropped": edit(
        A,
        DEFINITION,
        "",
        Told("STR006", A, 24, 71, "Class Series Concept, after paragraph 3", "."),
    ),
    "two headings out of order": edit(
        A,
        "category: Administrative Services\n",
        "",
        Told("STR011", A, 7, 1, "Category", "category"),
        then="level: 1\n=>level: 1\ncategory: Administrative Services\n",
    ),
    "the file bears another code": edit(
        OLD_2,
        'class_code: "09440"',
        'class_code: "09441"',
        Told("STR013", OLD_2, 4, 14, "Class Code", "09441"),
    ),
    "a category that nobody knows": edit(
        OLD_2,
        "series: Customer",
        "category: Administratve Services\nseries: Customer",
        Told("STR015", OLD_2, 6, 11, "Category", "Administratve Services"),
    ),
    "level 5 in the title": edit(
        A,
        "title: Customer Service Specialist 1",
        "title: Customer Service Specialist 5",
        Told("STR016", A, 4, 36, "Title", "5"),
    ),
    # history
    "the effective date is dropped": edit(
        C,
        "  - adopted: 2025-06-23\n    effective: 2025-07-01\n",
        "  - adopted: 2025-06-23\n",
        Told("HIS001", C, 79, 83, "History, entry of June 23, 2025", "July 1, 2025"),
    ),
    "the effective date is another": edit(
        C,
        "effective: 2024-06-06",
        "effective: 2024-06-07",
        Told("HIS002", C, 74, 16, "History, entry of June 7, 2024", "2024-06-07"),
    ),
    "two entries are swapped": edit(
        C,
        REVISED + LAW,
        LAW + REVISED,
        Told("HIS003", C, 72, 16, "History, entry of July 1, 2019", "2019-07-01"),
    ),
    "an entry is repeated": edit(
        C,
        LAW,
        LAW + LAW,
        Told(
            "HIS004",
            C,
            77,
            11,
            "History, entry 4, of June 6, 2024",
            LAW.partition("text: ")[2].strip(),
        ),
    ),
    "adopted after it took effect": edit(
        C,
        "adopted: 2025-06-23",
        "adopted: 2025-07-23",
        Told("HIS005", C, 76, 14, "History, entry of July 1, 2025", "2025-07-23"),
        then="adopted June 23, 2025=>adopted July 23, 2025",
    ),
    "a sentence of no known form": edit(
        C,
        "Revised legal requirements; effective",
        "Legal requirements redone; effective",
        Told("HIS006", C, 75, 11, "History, entry of June 6, 2024", "Legal requirements redone"),
    ),
    "the entry of the law is dropped": edit(
        C,
        LAW,
        "",
        Told(
            "HIS008",
            C,
            74,
            5,
            "Class Specification History",
            LAST_ENTRY,
        ),
    ),
    "June has 31 days": edit(
        C,
        "effective June 6, 2024",
        "effective June 31, 2024",
        Told("HIS010", C, 75, 49, "History, entry of June 6, 2024", "June 31, 2024"),
    ),
    # legal
    "one word of the sentence": edit(
        A,
        "Persons legally",
        "Persons lawfully",
        Told("LEG001", A, 52, 5, "Legal Requirement(s), paragraph 2", NEAR_MISS),
    ),
    "a degree is the only way": edit(
        D,
        EQUIVALENT,
        "",
        Told("LEG003", D, 35, 8, "Desirable Qualifications, item 1", "Associate’s degree"),
        gone=("WRD005",),
    ),
    "citizens alone": edit(
        C,
        LICENCE_ENDS,
        LICENCE_ENDS + "  - Must be a United States citizen.\n",
        Told(
            "LEG004",
            C,
            54,
            5,
            "Legal Requirement(s), paragraph 2",
            "Must be a United States citizen",
        ),
    ),
    "a driver's licence for everybody": edit(
        C,
        LICENCE_ENDS,
        LICENCE_ENDS + "  - A valid driver’s license.\n",
        Told("LEG005", C, 54, 7, "Legal Requirement(s), paragraph 2", "valid driver’s license"),
    ),
    # clerical
    "a share of 10": edit(
        A,
        "level: 1\n",
        "level: 1\nclerical_share: 10\n",
        Told("CLE001", A, 8, 17, "Clerical Share", "10"),
    ),
    "a share of 9.9": edit(A, "level: 1\n", "level: 1\nclerical_share: 9.9\n"),
    "shares that do not add up": edit(
        C,
        TRAINS,
        "  - {statement: Coordinates customer service training;, share: 4, clerical: true}\n",
        Told("CLE002", C, 8, 17, "Clerical Share", "5"),
        then="level: 3  #=>level: 3\nclerical_share: 5  #",
    ),
    "another figure in the concept": edit(
        A,
        "less than 10%",
        "less than 15%",
        Told("CLE003", A, 16, 25, "Class Series Concept, paragraph 2", "15%"),
    ),
    "a clerical task that is not marked": edit(
        C,
        TRAINS,
        TRAINS + "  - Answers the telephone;\n",
        Told("CLE004", C, 48, 5, "Typical Work, item 9", "Answers the telephone"),
    ),
    # levels
    "another category than the series": edit(
        D,
        "category: Administrative Services",
        "category: Information Technology",
        Told("LVL003", D, 5, 11, "Category", "Information Technology"),
    ),
    "the concept points nowhere": edit(
        C,
        CONCEPT,
        "class_series_concept: {see: 102Z}\n",
        Told("LVL005", C, 9, 29, "Class Series Concept", "102Z"),
        gone=("STR010", "HIS007"),
    ),
    "the concept stands on another level too": edit(
        D,
        "# The heading is lost in the capture: the text",
        "class_series_concept: Assists customers.\n# The heading is lost in the capture: the text",
        Told("LVL006", D, 8, 1, "Class Series Concept", "class_series_concept"),
    ),
    "experience at the same level": edit(
        C,
        LEVEL_2,
        "as a Customer Service Specialist 3.",
        Told("LVL007", C, 62, 33, PLACE_OF_LEVEL_2, "Customer Service Specialist 3"),
        gone=("REF001",),
    ),
    "experience at a level that does not exist": edit(
        C,
        LEVEL_2,
        "as a Customer Service Specialist 7.",
        Told("LVL007", C, 62, 33, PLACE_OF_LEVEL_2, "Customer Service Specialist 7"),
        gone=("REF001",),
    ),
    "years that fall": edit(
        D,
        EQUIVALENT,
        EQUIVALENT + "  - Two years of experience\n",
        Told("LVL008", D, 43, 5, "Desirable Qualifications, item 4", "Two years"),
    ),
    # references
    "a level that does not exist": edit(
        D,
        "  - Develops and implements customer service training;",
        "  - Trains staff with a Customer Service Specialist 5;",
        Told("REF001", D, 24, 25, "Typical Work, item 4", "Customer Service Specialist 5"),
    ),
    "the spelling before 2005": edit(
        C,
        LEVEL_2,
        "as a Customer Services Specialist 1.",
        Told("REF001", C, 62, 33, PLACE_OF_LEVEL_2, "Customer Services Specialist 1"),
        gone=("REF001",),
    ),
    "an abolished class": edit(
        C,
        LEVEL_2,
        "as a Customer Services Specialist 2.",
        Told("REF002", C, 62, 33, PLACE_OF_LEVEL_2, "Customer Services Specialist 2"),
        gone=("REF001",),
    ),
    "the replaced class has another title": edit(
        D,
        "Customer\n      Services Specialist 4;",
        "Customer\n      Service Specialist 4;",
        Told(
            "REF004",
            D,
            46,
            81,
            "History, entry of June 1, 2005",
            "09460 Customer Service Specialist 4",
        ),
    ),
    "the replaced class ended on another day": edit(
        OLD_4,
        "abolished: 2005-06-01",
        "abolished: 2005-07-01",
        Told(
            "REF004",
            D,
            46,
            81,
            "History, entry of June 1, 2005",
            "09460 Customer Services Specialist 4",
        ),
    ),
    # wording
    "an imperative": edit(
        A,
        "  - Responds to questions",
        "  - Respond to questions",
        Told("WRD001", A, 37, 5, "Typical Work, item 3", "Respond"),
    ),
    "other duties before the last item": edit(
        C,
        TRAINS + DUTIES,
        DUTIES.replace(".", ";") + TRAINS.replace(";", "."),
        Told("WRD002", C, 47, 5, "Typical Work, item 8", "Performs other duties as required;"),
    ),
    "a semicolon at the end of the list": edit(
        C,
        DUTIES,
        DUTIES.replace(".", ";"),
        Told("WRD004", C, 48, 38, "Typical Work, item 9", ";"),
    ),
    "his": edit(
        A,
        "problem resolution to\n  clients/customers regarding",
        "problem resolution to\n  his clients/customers regarding",
        Told("WRD006", A, 27, 3, "Definition", "his"),
    ),
    "the disability before the person": edit(
        A,
        "may train and provide",
        "may serve the handicapped and provide",
        Told("WRD007", A, 24, 35, "Class Series Concept, paragraph 3", "the handicapped"),
    ),
    "a slip of the scanner": edit(
        A,
        "of inquiries, complaints and problems.\ntypical_work",
        "of i1nquiries, complaints and problems.\ntypical_work",
        Told("WRD008", A, 29, 6, "Definition", "i1nquiries"),
    ),
    "a duty stands twice": edit(
        C,
        TRAINS,
        TRAINS + TRAINS,
        Told("WRD009", C, 48, 5, "Typical Work, item 9", TRAINS.strip("- \n")),
    ),
    "a blank that does not break": edit(
        A,
        "Under close to general",
        "Under close\u00a0to general",
        Told("WRD010", A, 26, 14, "Definition", ""),
    ),
    "an age under the qualifications": edit(
        D,
        "    An Associate’s degree AND",
        "    Must be 21 years of age. An Associate’s degree AND",
        Told("WRD011", D, 35, 5, "Desirable Qualifications, item 1", "Must be 21 years of age"),
    ),
    "a threshold in prose": edit(
        A,
        "Some positions may train",
        "At least 50% of positions train",
        Told("WRD012", A, 24, 10, "Class Series Concept, paragraph 3", "At least 50%"),
    ),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copied_specs(tmp_path_factory.mktemp("edits"))


@pytest.fixture(scope="module")
def before(folder: Path) -> Run:
    return check(folder)


def key(folder: Path, finding: FindingData) -> tuple[str, str, str, str]:
    """What a finding is about, wherever it stands."""
    return finding["code"], finding["path"], finding["message"], under(folder, finding)


def new(
    old: list[tuple[FindingData, object]], run: list[tuple[FindingData, object]]
) -> list[FindingData]:
    known = Counter(what for _, what in old)
    fresh: list[FindingData] = []
    for finding, what in run:
        known[what] -= 1
        if known[what] < 0:
            fresh.append(finding)
    return fresh


def keyed(folder: Path, run: Run) -> list[tuple[FindingData, object]]:
    return [(finding, key(folder, finding)) for finding in run.findings]


def as_told(folder: Path, finding: FindingData) -> Told:
    return Told(
        finding["code"],
        Path(finding["path"]).stem,
        finding["line"],
        finding["column"],
        finding["place"],
        under(folder, finding),
    )


@pytest.mark.parametrize("small", EDITS.values(), ids=EDITS)
def test_a_small_edit_gives_its_findings_and_undoing_it_none(
    small: Edit, folder: Path, before: Run
) -> None:
    (path,) = (folder / "specs").rglob(f"{small.file}.yaml")
    kept = path.read_text("utf-8")
    was = keyed(folder, before)
    path.write_text(small.applied(kept), "utf-8")
    try:
        now = keyed(folder, check(folder))
        told = [as_told(folder, finding) for finding in new(was, now)]
    finally:
        path.write_text(kept, "utf-8")
    gone = [finding["code"] for finding in new(now, was)]
    assert (told, sorted(gone)) == (list(small.told), sorted(small.gone))
    assert check(folder).out == before.out


def test_every_category_has_an_edit() -> None:
    codes = {told.code[:3] for small in EDITS.values() for told in small.told}
    assert codes == {"FIL", "STR", "HIS", "LEG", "CLE", "LVL", "REF", "WRD"}


def test_a_file_of_another_name(folder: Path, before: Run) -> None:
    (path,) = (folder / "specs").rglob("102C.yaml")
    moved = path.rename(path.with_name("103C.yaml"))
    try:
        now = check(folder)
    finally:
        moved.rename(path)
    known = {finding["fingerprint"] for finding in before.findings}
    told = [
        (f["code"], f["line"], f["place"]) for f in now.findings if f["fingerprint"] not in known
    ]
    assert told == [("STR013", 3, "Class Code")]
