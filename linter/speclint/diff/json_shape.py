"""The shape of a comparison as JSON; `diff.schema.json` is made from these types."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypedDict
