"""`speclint.yaml`: where the specifications are, own rules, severities, parameters of series."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from speclint.rule import Severity


class _Written(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)


class SeriesParameters(_Written):
    """Parameters that a class series sets for rules, from a day on."""

    start: Annotated[date, Field(alias="from")]
    rules: dict[str, dict[str, object]] = Field(
        description="Rule code or name to the parameters that differ for this series."
    )


class Config(_Written):
    """Configuration of a repository of class specifications."""

    model_config = ConfigDict(title="Configuration of speclint")

    paths: tuple[str, ...] = Field(
        ("specs",), description="Folders and files that make up the classification plan."
    )
    rules: tuple[str, ...] = Field(
        (), description="Folders or files of your own rules, beside those that ship."
    )
    severity: dict[str, Severity | Literal["off"]] = Field(
        {}, description="Rule code or name to another severity, or off."
    )
    series: dict[str, tuple[SeriesParameters, ...]] = Field(
        {}, description="Class series to the parameters it sets."
    )
