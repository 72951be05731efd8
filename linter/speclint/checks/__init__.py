"""All kinds of check: a rule file names one and gives its parameters."""

from __future__ import annotations

from speclint.checks.reads import Reads
from speclint.checks.sentence import ContainsSentence

Check = Reads | ContainsSentence
"""The registry: a new kind is a class in a module of its own, named here."""
