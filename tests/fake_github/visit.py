"""One request as the operations see it: who asks, for what, of which world."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from fake_github.json_value import Json, JsonObject, as_object

if TYPE_CHECKING:
    from fake_github.contract import Call
    from fake_github.world import Account, World


@dataclass(frozen=True, slots=True)
class Visit:
    """A request that was let in."""

    world: World
    account: Account
    call: Call
    body: Json
    api: str
    """The address of the repository in the interface."""

    @property
    def form(self) -> JsonObject:
        """The body, which must be an object."""
        return as_object(self.body)

    def number(self, name: str) -> int:
        """Return a number from the path."""
        return int(self.call.arguments[name])
