"""A GitHub of our own for the tests: real HTTP, real git, GitHub's own description as judge."""

from fake_github.server import ACTIONS, FakeGitHub
from fake_github.world import NAME, STRANGER, Account

__all__ = ["ACTIONS", "NAME", "STRANGER", "Account", "FakeGitHub"]
