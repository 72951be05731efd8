"""`speclint.yaml` as people write it; what it leaves out is built in or comes from a pack."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, WithJsonSchema

from speclint.report import FailOn
from speclint.spec.sections import HEADINGS

Level = Literal["error", "warning", "advice", "off"]
Format = Literal[
    "text",
    "concise",
    "json",
    "jsonl",
    "sarif",
    "junit",
    "checkstyle",
    "gitlab",
    "github",
    "rdjson",
    "markdown",
    "html",
]


def _listed(value: object) -> object:
    return (value,) if isinstance(value, str) else value


_TEXT: dict[str, object] = {"type": "string"}


def _one_or_more(text: dict[str, object]) -> WithJsonSchema:
    return WithJsonSchema({"anyOf": [text, {"type": "array", "items": text}]})


Texts = Annotated[tuple[str, ...], BeforeValidator(_listed), _one_or_more(_TEXT)]
"""One text, or a list of texts."""

Headings = Annotated[
    tuple[str, ...],
    BeforeValidator(_listed),
    _one_or_more({"type": "string", "enum": list(HEADINGS)}),
]


class _Written(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class WrittenIgnore(_Written):
    """Findings that do not count: of these rules, in these files, under these headings."""

    rules: Texts = Field(description="Codes, names, parts of codes (WRD) or categories of rules.")
    paths: Texts = Field(
        (), description="Folders, files or patterns with * and **; all where nothing is said."
    )
    at: Headings = Field((), description="Headings, such as typical_work; all by default.")
    reason: str = Field(description="Why; it is shown by `speclint config`.")


class SeriesParameters(_Written):
    """Parameters that a class series sets for rules, from a day on."""

    start: Annotated[date, Field(alias="from")]
    rules: dict[str, dict[str, object]] = Field(
        description="Rule code or name to the parameters that differ for this series."
    )


class Config(_Written):
    """Configuration of a repository of class specifications."""

    model_config = ConfigDict(title="Configuration of speclint")

    extends: Texts = Field(
        (),
        description="Configurations to build on: folders, files, or package:NAME. "
        "What this file says stands above what they say.",
    )
    paths: Texts = Field(
        ("specs",), description="Folders and files that make up the classification plan."
    )
    rules: Texts = Field(
        (), description="Folders or files of your own rules, beside those that ship."
    )
    severity: dict[str, Level] = Field(
        {}, description="Rule code or name to another severity, or off."
    )
    ignore: tuple[WrittenIgnore, ...] = Field((), description="Findings that do not count.")
    series: dict[str, tuple[SeriesParameters, ...]] = Field(
        {}, description="Class series to the parameters it sets."
    )
    baseline: str = Field("speclint-baseline.txt", description="The file of known debts.")
    fail_on: FailOn = Field("error", description="Least severity that makes a check exit with 1.")
    format: Format = Field("text", description="How `speclint check` reports.")
