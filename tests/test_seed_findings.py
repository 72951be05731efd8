"""The five real specifications, judged end to end: what is wrong with them, and what is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checked_runs import check, copied_specs, under

if TYPE_CHECKING:
    from pathlib import Path

    from checked_runs import FindingData, Run

Told = list[tuple[str, str]]
"""Class code, and the words underlined."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return copied_specs(tmp_path_factory.mktemp("seeds"))


@pytest.fixture(scope="module")
def run(folder: Path) -> Run:
    return check(folder, "specs")


def found(run: Run, code: str) -> list[FindingData]:
    return [finding for finding in run.findings if finding["code"] == code]


def told(folder: Path, run: Run, code: str) -> Told:
    return [(finding["class_code"], under(folder, finding)) for finding in found(run, code)]


def test_the_run_says_what_it_judged_by(run: Run) -> None:
    report = run.report
    assert (report["on"], report["checked"]) == ("2026-01-01", 5)
    assert run.code == 1
    assert run.err == ""


def test_counts_agree_with_the_findings(run: Run) -> None:
    severities = [finding["severity"] for finding in run.findings]
    counts = run.report["counts"]
    assert {name: counts[name] for name in ("error", "warning", "advice")} == {
        name: severities.count(name) for name in ("error", "warning", "advice")
    }


def test_one_class_lacks_the_work_authorization_sentence(run: Run) -> None:
    (finding,) = found(run, "LEG001")
    assert finding["class_code"] == "102D"
    assert finding["place"] == "Legal Requirement(s), after paragraph 1"
    assert finding["message"] == (
        "The legal requirements do not contain the work-authorization sentence."
    )


def test_one_class_repeats_an_entry(folder: Path, run: Run) -> None:
    (finding,) = found(run, "HIS004")
    assert (finding["class_code"], finding["place"]) == (
        "102A",
        "History, entry 2, of June 1, 2005",
    )
    assert under(folder, finding) == (
        "New class effective June 1, 2005; Customer Service Specialist 1 (replaces 09430 Customer "
        "Services Specialist 1)."
    )


def test_two_sections_are_empty(folder: Path, run: Run) -> None:
    assert told(folder, run, "STR010") == [
        ("102C", "class_series_concept"),
        ("102C", "distinguishing_characteristics"),
    ]


def test_the_history_claims_the_empty_sections(folder: Path, run: Run) -> None:
    assert told(folder, run, "HIS007") == [
        ("102C", "class series concept"),
        ("102C", "distinguishing characteristics"),
    ]
    assert {finding["place"] for finding in found(run, "HIS007")} == {
        "History, entry of July 1, 2025"
    }


def test_a_level_of_the_series_is_missing(run: Run) -> None:
    (finding,) = found(run, "LVL002")
    assert finding["class_code"] == "102C"
    assert finding["message"] == (
        "The series Customer Service Specialist has no level 2 (102B) below this class."
    )


def test_the_missing_level_is_referred_to(folder: Path, run: Run) -> None:
    assert ("102C", "Customer Service Specialist 2") in told(folder, run, "REF001")


def test_a_replaced_class_is_unknown(folder: Path, run: Run) -> None:
    assert ("102D", "69980 Customer Services Specialist, Marine") in told(folder, run, "REF003")
    assert "09460" not in {words.split()[0] for _, words in told(folder, run, "REF003")}


def test_scanning_artefacts_stand_in_the_scanned_page_alone(folder: Path, run: Run) -> None:
    assert {code for code, _ in told(folder, run, "WRD008")} == {"09440"}
    assert [words for _, words in told(folder, run, "WRD008")] == [
        "iIn",
        "Includes",
        "i1nquiries",
        "iIn",
        "iIn",
        "L&l",
        "Bachelor®s",
    ]


def test_the_old_specifications_are_not_told_of_later_law(run: Run) -> None:
    told_of = {f["code"] for f in run.findings if f["class_code"] in {"09440", "09460"}}
    assert told_of == {"REF005", "WRD008"}


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        pytest.param("2024-06-05", [], id="the day before the law"),
        pytest.param("2024-06-06", ["102D"], id="the day of the law"),
    ],
)
def test_the_law_binds_from_its_day(on: str, expected: list[str], folder: Path) -> None:
    judged = check(folder, "specs", on=on)
    assert judged.report["on"] == on
    assert [finding["class_code"] for finding in found(judged, "LEG001")] == expected


def test_findings_stand_in_the_order_of_files_and_lines(run: Run) -> None:
    places = [(f["path"], f["line"], f["column"]) for f in run.findings]
    assert places == sorted(places)


def test_no_two_findings_have_one_fingerprint(run: Run) -> None:
    fingerprints = [finding["fingerprint"] for finding in run.findings]
    assert len(set(fingerprints)) == len(fingerprints)


def test_messages_are_short_sentences(run: Run) -> None:
    odd = [
        finding["message"]
        for finding in run.findings
        if len(finding["message"].split()) > 20 or not finding["message"].endswith(".")
    ]
    assert odd == []
