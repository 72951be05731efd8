"""A rule as people write it, one YAML file each: policy, documentation and tests in one place."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field, TypeAdapter

from speclint.checks import Check
from speclint.checks.scope import as_dataclass
from speclint.policy.interval import Interval
from speclint.policy.rule import (
    Authority,
    Category,
    Clock,
    Fix,
    Period,
    Rule,
    Safety,
    Severity,
    Status,
    Wording,
)
from speclint.spec.spec import Layout

Parameters = dict[str, object]


class _Written(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class WrittenAuthority(_Written):
    """A text that a reader can look up: statute, act, page."""

    cite: str
    act: str | None = None
    url: str | None = None


class WrittenPeriod(_Written):
    """Days on which the rule holds, first and last included, and what it asks on them."""

    start: date | None = Field(None, alias="from")
    until: date | None = None
    params: Parameters = {}


class WrittenApplies(_Written):
    """Which specifications the rule speaks about; all where nothing is said."""

    status: tuple[Status, ...] = ("active", "abolished")
    layout: tuple[Layout, ...] = ("current", "pre-2005", "information-technology")


class WrittenFix(_Written):
    """How to mend it: by an edit of ours (safe, unsafe), or by the author's hand."""

    safety: Safety
    title: str


class WrittenVariant(_Written):
    """The sentences of one variant; what is left out is the rule's own."""

    message: str | None = None
    why: str | None = None
    fix: WrittenFix | None = None


class ExpectedFinding(_Written):
    """What an example must give: the words underlined, the message, and the text once mended.

    `file` names the file of `plan` in which the finding stands, where it is not `spec` itself.
    """

    under: str
    message: str
    place: str | None = None
    file: str | None = None
    suggestions: tuple[str, ...] | None = None
    fixed: str | None = None


class Example(_Written):
    """A specification, or a part of one, and what the rule says of it on a day.

    `plan` holds the other specifications of the plan by file name. `was` is the specification
    before the revision, for rules about changes, and `approved` the one in force meanwhile.
    `bytes` is a file that is not text, as hex.
    `repeat` writes `spec` that many times over, and without `exists` there is no file at all:
    with `was`, the revision took it out.
    """

    title: str
    source: str | None = None
    on: date | None = None
    spec: str = ""
    bytes: str | None = None
    repeat: int = 1
    exists: bool = True
    file: str | None = None
    plan: dict[str, str] = {}
    was: str | None = None
    approved: str | None = None
    params: Parameters = {}
    expect: Literal["nothing", "not-in-force", "not-applicable"] | list[ExpectedFinding]


class RuleFile(_Written):
    """One rule: permanent name and code, policy, wording and examples."""

    model_config = ConfigDict(title="Rule of speclint")

    name: Annotated[str, Field(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", examples=["house-no-acronyms"])]
    code: Annotated[str, Field(pattern=r"^[A-Z]{2,8}\d{3}$", examples=["OWN001"])]
    title: str
    category: Category
    severity: Severity
    suppressible: Literal["never", "with-reason"] = "with-reason"
    authority: tuple[WrittenAuthority, ...] = ()
    in_force: tuple[WrittenPeriod, ...] = ()
    clock: Clock = "standing"
    applies: WrittenApplies = WrittenApplies()
    check: Parameters
    message: str
    why: str
    fix: WrittenFix
    variants: dict[str, WrittenVariant] = {}
    examples: tuple[Example, ...] = ()


_ALWAYS = WrittenPeriod.model_validate({})

for _kind in get_args(Check):
    as_dataclass(_kind)  # as pydantic knows them

CHECK: TypeAdapter[Check] = TypeAdapter(Annotated[Check, Field(discriminator="kind")])
"""Validates the parameters of any kind of check."""


def to_rule(file: RuleFile, overrides: Parameters | None = None) -> Rule:
    """Make the rule ready; raises pydantic's ValidationError where its check does not fit.

    `overrides` are parameters that stand above the rule's own, as a series may set them.
    """
    wording = Wording(file.message, file.why, _fix(file.fix))
    return Rule(
        name=file.name,
        code=file.code,
        title=file.title,
        category=file.category,
        severity=file.severity,
        waivable=file.suppressible != "never",
        authority=tuple(Authority(a.cite, a.act, a.url) for a in file.authority),
        clock=file.clock,
        status=frozenset(file.applies.status),
        layout=frozenset(file.applies.layout),
        periods=tuple(
            Period(
                Interval(period.start, period.until),
                CHECK.validate_python({**file.check, **period.params, **(overrides or {})}),
            )
            for period in file.in_force or (_ALWAYS,)
        ),
        wording=wording,
        variants={name: _variant(variant, wording) for name, variant in file.variants.items()},
    )


def _variant(variant: WrittenVariant, base: Wording) -> Wording:
    return Wording(
        variant.message or base.message,
        variant.why or base.why,
        _fix(variant.fix) if variant.fix else base.fix,
    )


def _fix(fix: WrittenFix) -> Fix:
    return Fix(fix.safety, fix.title)
