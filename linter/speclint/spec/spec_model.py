"""The class specification as authors write it: the one source of truth for what may stand in it."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

from speclint.text.quotation_marks import unquoted

Text = Annotated[str, StringConstraints(strict=True)]
"""Prose; a blank line parts two paragraphs."""


def _unquoted(value: object) -> object:
    """Read past the marks of a text program; a rule of its own tells them."""
    return unquoted(value) if isinstance(value, str) else value


Name = Annotated[Text, BeforeValidator(_unquoted)]
"""What people look a class up by."""

Percent = Annotated[float, Field(ge=0, le=100)]


def _iso(value: object) -> object:
    """Refuse what pydantic would take for seconds since 1970: only 2024-06-06 is a date."""
    if isinstance(value, str) and not (len(value) == 10 and value[4] == value[7] == "-"):
        raise PydanticCustomError("date_form", "a date is written as 2024-06-06")
    return value


Day = Annotated[date, BeforeValidator(_iso)]
"""A calendar day."""


class _Written(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class WrittenPointer(_Written):
    """A concept that stands on another class: `{see: 102A}`."""

    see: Text = Field(description="Code or title of the class that carries the text.")


class WrittenStatement(_Written):
    """A statement of typical work that carries data of its own."""

    statement: Text = Field(description="The statement as published.")
    share: Percent | None = Field(
        None, description="Percent of the total work assignment, 0 to 100."
    )
    clerical: bool = Field(default=False, description="True marks clerical support work.")


class WrittenAbilities(_Written):
    """The two parts of the section, under their published lead words."""

    knowledge_of: Text | list[Text] | None = Field(None, description="After “Knowledge of:”.")
    ability_to: Text | list[Text] | None = Field(None, description="After “Ability to:”.")


class WrittenEntry(_Written):
    """One entry: the sentence as published, and its dates as data."""

    adopted: Day | None = Field(None, description="Day the Director adopted the change.")
    effective: Day | None = Field(None, description="Day the change took effect.")
    dated: Day | Annotated[str, Field(pattern=r"^\d{4}-(0[1-9]|1[0-2])$")] | None = Field(
        None, description="Date of an older entry that says neither; a day or a month."
    )
    text: Text = Field(description="The sentence as published.")


Prose = Text | list[Text] | None
Work = Text | list[Text | WrittenStatement] | None


class WrittenSpec(_Written):
    """One class specification; keys stand in published order."""

    model_config = ConfigDict(title="Class specification")

    class_code: Name = Field(description="The class code as text, in quotes: “102A”, “09440”.")
    variant: Name | None = Field(
        None, description="What tells two classes of one code apart: “DOC WFSE”."
    )
    title: Name = Field(description="The class title in mixed case.")
    category: Name | None = Field(None, description="The occupational category.")
    series: Name | None = Field(
        None, description="Title of the class series; leave out for a class outside a series."
    )
    level: Annotated[int | Text | None, BeforeValidator(_unquoted)] = Field(
        None,
        description="The level in the series: a number, a letter or a word.",
        union_mode="left_to_right",
    )
    clerical_share: Percent | None = Field(
        None, description="Clerical support, percent of the total work assignment."
    )
    abolished: Day | None = Field(
        None, description="Day the class was abolished; leave out while it is in force."
    )
    class_series_concept: WrittenPointer | Prose = Field(
        None, description="Stands on the lowest class of the series; the others point to it."
    )
    job_family_definition: Prose = Field(None, description="Information technology classes.")
    job_level_competency_description: Prose = Field(
        None, description="Information technology classes."
    )
    definition: Prose = Field(None, description="What the class is. An allocating criterion.")
    distinguishing_characteristics: Prose = Field(
        None, description="What sets the class apart. An allocating criterion."
    )
    typical_work: Work = Field(None, description="Statements of typical work, in order.")
    knowledge_and_abilities: WrittenAbilities | Prose = Field(
        None, description="Knowledge of …; ability to …"
    )
    legal_requirements: Prose = Field(None, description="Paragraphs, the law's wording last.")
    minimum_qualifications: Prose = Field(
        None, description="Published before 2005; each item is one way to qualify."
    )
    desirable_qualifications: Prose = Field(None, description="Each item is one way to qualify.")
    history: list[WrittenEntry] | None = Field(
        None, description="Class specification history, oldest entry first."
    )
