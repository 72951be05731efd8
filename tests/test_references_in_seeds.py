"""Every reference of the published specifications is found, and no other."""

from __future__ import annotations

from pathlib import Path

import pytest

from marked_references import described
from speclint.naming.references import find_references

SEEDS = Path(__file__).parent / "data" / "seeds"

IN_SEEDS = {
    "000_5479115e248732f8.txt": (
        "mention: CUSTOMER SERVICES SPECIALIST 4",
        "supervises: Customer Services Specialist",
        "supervises: Customer Service Specialist",
        "experience-as: Customer Services Specialist 3 (1 years)",
        "experience-as: Customer Services Specialist 2 (2 years)",
        "relative: third clerical level",
    ),
    "001_1cacefaeccc78ec2.txt": (
        "allocated-to: Customer Service Manager",
        "mention: Customer Service Specialist 4",
    ),
    "002_1bb76249a13b9cdf.txt": ("mention: CUSTOMER SERVICES SPECIALIST 2",),
    "003_33f79bb77040159d.txt": (
        "mention: CUSTOMER SERVICE SPECIALIST 1",
        "mention: CUSTOMER SERVICE SPECIALIST 1",
        "relative: lower level",
        "mention: Customer Service Specialist 1",
        "mention: Customer Service Specialist 1",
    ),
    "004_7b55c1051e7ba363.txt": (
        "mention: CUSTOMER SERVICE SPECIALIST 3",
        "relative: lower-level",
        "relative: lower-level",
        "relative: lower-level",
        "experience-as: Customer Service Specialist 2 (1 years)",
        "mention: Customer Service Specialist 3",
    ),
}


@pytest.mark.parametrize(("name", "expected"), IN_SEEDS.items(), ids=IN_SEEDS)
def test_whole_seed(name: str, expected: tuple[str, ...]) -> None:
    """Headings and the classes of history entries that they are about count as mentions."""
    found = find_references((SEEDS / name).read_text(encoding="utf-8"))
    assert tuple(map(described, found)) == expected
