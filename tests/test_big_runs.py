"""Large inputs: plans of 2,000 specifications, and files of 200,000 lines."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import pytest

from checked_runs import command
from hostile_files import GOOD, HEAD, SECTIONS
from plan_defects import DETECTORS
from plan_generator import GeneratedSpec, generate, write_plan

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checked_runs import FindingData, Run

ON = ("--on", "2026-01-01", "--format", "json")

FOUND_UNDER: Final[Mapping[str, str]] = {
    "work-authorization-missing": "LEG001",
    "work-authorization-wording": "LEG001",
    "clerical-share-limit": "CLE001",
    "clerical-share-sum": "CLE002",
    "degree-only-way": "LEG003",
    "licence-in-qualifications": "WRD011",
    "missing-effective-date": "HIS001",
    "dates-disagree": "HIS002",
    "adopted-after-effective": "HIS005",
    "duplicate-history-entry": "HIS004",
    "history-order": "HIS003",
    "law-without-entry": "HIS008",
    "added-section-missing": "HIS007",
    "replacement-dates": "REF004",
    "empty-section": "STR010",
    "missing-section": "STR006",
    "key-order": "STR011",
    "unknown-key": "STR001",
    "title-level-mismatch": "STR016",
    "concept-pointer": "LVL005",
    "list-punctuation": "WRD004",
    "other-duties-not-last": "WRD002",
    "imperative-verb": "WRD001",
    "scanning-artefact": "WRD008",
    "gendered-word": "WRD006",
    "repeated-statement": "WRD009",
    "unresolved-reference": "REF001",
    "misspelt-reference": "REF001",
    "reference-to-same-level": "LVL007",
    "abolished-reference": "REF002",
}
"""Kind of planted defect to the rule that must find it."""

BEFORE_2005: Final = {"STR006": "STR007"}
"""The rule that asks the same of the layout before 2005."""

HOUSE_STYLE: Final = {"list-punctuation", "other-duties-not-last", "imperative-verb"}
"""Kinds that an abolished class is not told of: nobody will edit it any more."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A generated plan, what a run said of it, and its findings by the files they name."""

    specs: tuple[GeneratedSpec, ...]
    run: Run
    by_file: Mapping[str, list[FindingData]]

    def has(self, spec: GeneratedSpec, kind: str) -> bool:
        """Tell whether a defect of a kind is found in a specification, or about it."""
        code = FOUND_UNDER[kind]
        codes = {code, BEFORE_2005.get(code)} if is_abolished(spec) else {code}
        return any(finding["code"] in codes for finding in self.by_file[spec.path])


def judged(folder: Path, defect_rate: float) -> Judged:
    specs = tuple(generate(2000, 1, defect_rate))
    write_plan(specs, folder / "specs")
    run = command(folder, "check", *ON)
    by_file: defaultdict[str, list[FindingData]] = defaultdict(list)
    for finding in run.findings:
        for path in {finding["path"], *(other["path"] for other in finding["related"])}:
            by_file[Path(path).relative_to("specs").as_posix()].append(finding)
    return Judged(specs, run, by_file)


@pytest.fixture(scope="module")
def clean(tmp_path_factory: pytest.TempPathFactory) -> Judged:
    return judged(tmp_path_factory.mktemp("clean"), 0)


@pytest.fixture(scope="module")
def defective(tmp_path_factory: pytest.TempPathFactory) -> Judged:
    return judged(tmp_path_factory.mktemp("defective"), 0.4)


def test_a_clean_plan_is_clean(clean: Judged) -> None:
    assert [(f["code"], f["path"], f["message"]) for f in clean.run.findings] == []
    assert (clean.run.code, clean.run.report["checked"]) == (0, 2000)


def test_every_planted_defect_is_found(defective: Judged) -> None:
    planted = {kind: [s for s in defective.specs if kind in kinds(s)] for kind in DETECTORS}
    missed = {
        kind: [spec.path for spec in specs if not defective.has(spec, kind)]
        for kind, specs in planted.items()
    }
    exempt = {
        kind: [spec.path for spec in specs if kind in HOUSE_STYLE and is_abolished(spec)]
        for kind, specs in planted.items()
    }
    assert min(len(specs) for specs in planted.values()) > 10
    assert missed == exempt


def test_nothing_is_found_far_from_a_defect(defective: Judged) -> None:
    """Findings stand in files with a defect, in their series, or in their heirs."""
    near = {Path(spec.path).parent for spec in defective.specs if spec.defects}
    far = {
        finding["path"]
        for finding in defective.run.findings
        if Path(finding["path"]).relative_to("specs").parent not in near
        and finding["code"] != "REF004"
    }
    assert far == set()


def kinds(spec: GeneratedSpec) -> set[str]:
    return {defect.rule for defect in spec.defects}


def is_abolished(spec: GeneratedSpec) -> bool:
    return "\nabolished:" in spec.text


LINES: Final = 200_000
ITEM: Final = b"  - Answers questions of customers and of other agencies;\n"


def with_neighbour(folder: Path, data: bytes) -> Run:
    """Judge a file beside one whose fault must still be told."""
    (folder / "102B.yaml").write_bytes(data)
    (folder / "102C.yaml").write_bytes(GOOD.replace(b"102B", b"102C").replace(b"2\n", b"2\n", 1))
    return command(folder, "check", ".", *ON)


def test_a_file_of_200_000_lines_is_refused_by_its_size(tmp_path: Path) -> None:
    data = HEAD + b"typical_work:\n" + ITEM * LINES
    run = with_neighbour(tmp_path, data)
    assert ("102B.yaml", "FIL002") in run.codes
    assert ("102C.yaml", "LEG001") in run.codes


def test_200_000_short_lines_are_read(tmp_path: Path) -> None:
    run = with_neighbour(tmp_path, HEAD + b"#\n" * LINES + SECTIONS)
    told = {f["code"]: f["line"] for f in run.findings if Path(f["path"]).name == "102B.yaml"}
    assert told["LEG001"] > LINES


MANY: Final = {
    "in one specification": ("LEG005", "legal_requirements", "A valid driver's license."),
    "over the plan": ("REF001", "desirable_qualifications", "One year as a Baker 2."),
}


@pytest.mark.parametrize(("code", "section", "text"), MANY.values(), ids=MANY)
def test_thousands_of_findings_are_counted(
    code: str, section: str, text: str, tmp_path: Path
) -> None:
    spec = HEAD.decode() + f"{section}:\n" + f"  - {text}\n" * 1200
    (tmp_path / "102B.yaml").write_text(spec, "utf-8")
    run = command(tmp_path, "check", ".", "--select", code, *ON)
    *first, last = run.findings
    assert [finding["line"] for finding in first] == list(range(4, 104))
    assert (last["line"], last["message"]) == (
        104,
        "1100 more findings of this rule are left out from here on.",
    )
