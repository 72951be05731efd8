"""All kinds of check: a rule file names one and gives its parameters."""

from __future__ import annotations

from speclint.checks.clerical_figure import ClericalFigure
from speclint.checks.clerical_shares import ClericalShares
from speclint.checks.clerical_tasks import ClericalTasks
from speclint.checks.degree import DegreeAlternative
from speclint.checks.mentions import MentionsWith
from speclint.checks.number import NumberBelow
from speclint.checks.reads import Reads
from speclint.checks.sentence import ContainsSentence

Check = (
    ClericalFigure
    | ClericalShares
    | ClericalTasks
    | ContainsSentence
    | DegreeAlternative
    | MentionsWith
    | NumberBelow
    | Reads
)
"""The registry: a new kind is a class in a module of its own, named here."""
