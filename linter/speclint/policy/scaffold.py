"""First drafts of a specification and of a rule, ready to be filled in."""

from __future__ import annotations

from datetime import timedelta
from textwrap import wrap
from typing import TYPE_CHECKING, Final

from speclint.edits.manner import WIDTH
from speclint.history.dates import write_out
from speclint.named_tuple import NamedTuple
from speclint.text.document import Document, parse
from speclint.text.source import Source

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from speclint.policy.rule import Rule

_CATEGORY: Final = "…   # the occupational category, such as Administrative Services"
LICENCE: Final = (
    "There may be instances where individual positions must have additional licenses or "
    "certification. It is the employer\u2019s responsibility to ensure the appropriate "
    "licenses/certifications are obtained for each position."
)
"""The licence paragraph as published on most specifications."""


class Named(NamedTuple):
    """What is known of a class before anybody has written about it."""

    code: str
    title: str
    category: str | None = None
    series: str | None = None
    level: str | None = None


def spec_text(named: Named, rules: Sequence[Rule], on: date) -> str:
    """Draft a specification; it carries the sentences that the law asks for on the day."""
    paragraphs = "\n".join(_item(text) for text in (LICENCE, *_sentences(rules, on)))
    return f"""class_code: "{named.code}"
title: {_in_yaml(named.title)}
category: {_in_yaml(named.category) if named.category else _CATEGORY}
{_series(named)}
definition: >-
  Under general supervision, …
typical_work:
  - Assists …;
  - Performs other duties as required.
legal_requirements:
{paragraphs}
desirable_qualifications:
  - … of experience …
history:
  - effective: {on.isoformat()}
    text: New class effective {write_out(on)}.
"""


def _sentences(rules: Sequence[Rule], on: date) -> list[str]:
    periods = [rule.period(on) for rule in rules if "active" in rule.status]
    checks = [period.check for period in periods if period]
    return [
        check.sentence
        for check in checks
        if check.kind == "contains-sentence"
        and check.section == "legal_requirements"
        and check.sentence != LICENCE
    ]


def _item(text: str) -> str:
    lines = wrap(text, WIDTH - 4, break_long_words=False, break_on_hyphens=False)
    return "\n".join(("  - >-", *(f"    {line}" for line in lines)))


def _series(named: Named) -> str:
    if named.series and named.level:
        return f"series: {_in_yaml(named.series)}\nlevel: {named.level}"
    return "# series: …   # for a class in a series, with its level:\n# level: 1"


def _in_yaml(text: str) -> str:
    """Write a text of one line so that it is read back as it is: in quotation marks if need be."""
    document = parse(Source("", b"", f"title: {text}\n"))
    plain = (
        isinstance(document, Document) and not document.slips and document.data == {"title": text}
    )
    return text if plain else "'" + text.replace("'", "''") + "'"


def rule_text(name: str, code: str, on: date) -> str:
    """Draft a rule of a team's own, with a good and a bad example that already run."""
    return f"""name: {name}
code: {code}
title: Say in one sentence what is right.
category: wording
severity: advice                # error = law or structure, warning = should, advice
suppressible: with-reason
authority:
  - cite: The text that asks for this, as a reader can look it up
in_force:
  - from: {on.isoformat()}
check:
  kind: avoids-terms
  terms:
    manpower: [staffing, workforce]
message: “{{found}}” should be another word.
why: Say who is hurt without this rule.
fix:
  safety: by-hand
  title: Write “{{instead}}”.
examples:
  - title: The word stands in the definition, on the first day
    on: {on.isoformat()}
    spec: |
      definition: Plans manpower for the unit.
    expect:
      - under: manpower
        message: “manpower” should be another word.
  - title: The day before
    on: {(on - timedelta(days=1)).isoformat()}
    spec: |
      definition: Plans manpower for the unit.
    expect: not-in-force
  - title: Another word
    on: {on.isoformat()}
    spec: |
      definition: Plans staffing for the unit.
    expect: nothing
"""
