"""A small plan in a folder of its own, for the tests of waivers, known debts and configuration."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

ENTRY = """\
  - effective: 2005-06-01
    text: New class effective June 1, 2005; Customer Service Specialist 1.
"""
LAW = """\
  - effective: 2024-06-06
    text: Revised legal requirements; effective June 6, 2024, due to adopted legislative action.
"""
TOP = """\
class_code: "102A"
title: Customer Service Specialist 1
category: Administrative Services
series: Customer Service Specialist
level: 1
definition: >-
  Under general supervision, assists customers. Answers questions of customers
  and refers them to the Customer Service Manager.
typical_work:
  - Answers questions of customers;
  - Assists customers in person;
  - Performs other duties as required.
legal_requirements:
  - >-
    There may be instances where individual positions must have additional licenses or
    certification. It is the employer’s responsibility to ensure the appropriate
    licenses/certifications are obtained for each position.
  - >-
    Persons legally authorized to work in the U.S. under federal law, including Deferred Action for
    Childhood Arrivals recipients, are eligible for employment unless prohibited by other state or
    federal law.
desirable_qualifications:
  - One year of experience assisting customers.
history:
"""
SPEC = TOP + ENTRY + LAW
TWICE = TOP + ENTRY + ENTRY + LAW
"""The first entry stands twice: HIS004 speaks of the second."""


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A repository with one specification whose only history entry stands twice."""
    (tmp_path / ".git").mkdir()
    write(tmp_path, TWICE)
    return tmp_path


def write(folder: Path, text: str, name: str = "102A.yaml") -> None:
    file = folder / "specs" / name
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(text.encode())


def configure(folder: Path, text: str, name: str = "speclint.yaml") -> None:
    file = folder / name
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def text_of(folder: Path, name: str = "102A.yaml") -> str:
    return (folder / "specs" / name).read_bytes().decode()
