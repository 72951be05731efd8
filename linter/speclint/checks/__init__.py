"""All kinds of check: a rule file names one and gives its parameters."""

from __future__ import annotations

from speclint.checks.clerical_figure import ClericalFigure
from speclint.checks.clerical_shares import ClericalShares
from speclint.checks.clerical_tasks import ClericalTasks
from speclint.checks.degree import DegreeAlternative
from speclint.checks.entry_added import AddedIsThere
from speclint.checks.entry_adopted import AdoptedBeforeEffective
from speclint.checks.entry_dates import EntryDatesAgree
from speclint.checks.entry_effective import EntryEffective
from speclint.checks.entry_for_sentence import EntryForSentence
from speclint.checks.entry_form import EntryForm
from speclint.checks.entry_once import EntryOnce
from speclint.checks.entry_order import EntriesOrdered
from speclint.checks.entry_origin import EntryOrigin
from speclint.checks.entry_possible import DatesPossible
from speclint.checks.mentions import MentionsWith
from speclint.checks.number import NumberBelow
from speclint.checks.reads import Reads
from speclint.checks.sentence import ContainsSentence

Check = (
    AddedIsThere
    | AdoptedBeforeEffective
    | ClericalFigure
    | ClericalShares
    | ClericalTasks
    | ContainsSentence
    | DatesPossible
    | DegreeAlternative
    | EntriesOrdered
    | EntryDatesAgree
    | EntryEffective
    | EntryForSentence
    | EntryForm
    | EntryOnce
    | EntryOrigin
    | MentionsWith
    | NumberBelow
    | Reads
)
"""The registry: a new kind is a class in a module of its own, named here."""
