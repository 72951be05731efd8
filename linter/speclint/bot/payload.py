"""GitHub's JSON, read field by field, with its place when a field is missing."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

_HALF = re.compile("[\ud800-\udfff]")
_COMMIT = re.compile(r"[0-9a-f]{40}(?:[0-9a-f]{24})?")


class PayloadError(ValueError):
    """The data is not what GitHub writes; the text says what is missing."""


@dataclass(frozen=True, slots=True)
class Payload:
    """An object of the data, which knows its own place."""

    value: Mapping[str, object]
    place: str = ""

    def has(self, *names: str) -> bool:
        """Say whether there is a value, and not null, under these names one below the other."""
        value: object = self.value
        for name in names:
            value = value.get(name) if isinstance(value, Mapping) else None
        return value is not None

    def within(self, name: str) -> Payload:
        """Return the object under a name. Raises PayloadError, as all below do."""
        value = self.value.get(name)
        if not isinstance(value, Mapping):
            raise self._missing(name)
        return Payload(value, f"{self.place}{name}.")

    def text(self, name: str) -> str:
        """Return the text under a name; half a character, which JSON can spell, is none."""
        value = self.value.get(name)
        if not isinstance(value, str) or _HALF.search(value):
            raise self._missing(name)
        return value

    def number(self, name: str) -> int:
        """Return the whole number under a name."""
        value = self.value.get(name)
        if not isinstance(value, int) or isinstance(value, bool):
            raise self._missing(name)
        return value

    def number_or_none(self, name: str) -> int | None:
        """Return the whole number under a name, or None where there is none."""
        return self.number(name) if self.has(name) else None

    def flag(self, name: str) -> bool:
        """Say whether the value under a name is true."""
        return self.value.get(name) is True

    def commit(self, name: str) -> str:
        """Return the full name of a commit."""
        value = self.text(name)
        if _COMMIT.fullmatch(value) is None:
            raise self._missing(name)
        return value

    def repository(self, name: str) -> str | None:
        """Return `owner/name` of a repository; GitHub writes null for one that was deleted."""
        return self.within(name).text("full_name") if self.has(name) else None

    def _missing(self, name: str) -> PayloadError:
        return PayloadError(f"The data from GitHub does not say {self.place}{name}.")


def read_payload(text: str) -> Payload:
    """Return the object that a JSON text holds. Raises PayloadError."""
    try:
        value: object = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise PayloadError("The data from GitHub is not JSON.") from error
    if not isinstance(value, dict):
        raise PayloadError("The data from GitHub is not an object.")
    return Payload(value)
