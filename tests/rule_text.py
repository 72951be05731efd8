"""A rule file with everything a rule can have, for the tests of explanation and reference."""

from __future__ import annotations

from speclint.text.source import Source

RULE = """\
name: history-has-date
code: HIS901
title: Every history entry has an effective date
category: history
severity: warning
authority:
  - cite: RCW 41.06.157
    act: Chapter 330, Laws of 2024
    url: https://app.leg.wa.gov/rcw/default.aspx?cite=41.06.157
  - cite: publication practice since the 2005 plan
in_force:
  - from: 2005-06-01
    until: 2020-12-31
    params: {limit: 10}
  - from: 2021-01-01
    params:
      limit: 5
      words: [June, July]
clock: per-entry
applies:
  status: [active]
  layout: [current, pre-2005]
check:
  kind: has-date
message: The entry of {year} has no effective date, and {limit} may lack one.
why: Readers cannot tell since when it holds ({authority}, since {from}).
fix:
  safety: safe
  title: Add the date *effective*.
variants:
  two-dates:
    message: The entry has two effective dates.
    why: Only one of them was approved.
    fix:
      safety: by-hand
      title: Delete one of the dates.
  odd:
    message: The date “{found}” is no date.
examples:
  - title: Without a date
    source: 102A as published
    on: 2021-01-01
    params: {limit: 3}
    plan:
      102B.yaml: |
        class_code: "102B"
    was: |
      history: []
    spec: |
      history:
        - text: New class.   # `quoted` | ```fence```
    expect:
      - under: New class.
        place: History, entry 1
        message: The entry of 2021 has no effective date, and 3 may lack one.
        fixed: |
          history:
            - effective: 2021-01-01
              text: New class.
      - under: "."
        message: The entry has two effective dates.
  - title: With a date
    spec: |
      history:
        - effective: 2021-01-01
          text: New class.
    expect: nothing
  - title: Before the plan
    on: 2005-05-31
    spec: "history: []"
    expect: not-in-force
  - title: Abolished
    spec: "abolished: 2005-06-01"
    expect: not-applicable
"""

STRICT = """\
name: legal-thing
code: LEG902
title: The thing stands
category: legal
severity: error
suppressible: never
check: {kind: present}
message: The thing is missing.
why: It is asked for.
fix: {safety: unsafe, title: Add it.}
"""


def rule_source(text: str = RULE) -> Source:
    return Source("rules/x.yaml", text.encode(), text)
