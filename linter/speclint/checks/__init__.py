"""All kinds of check: a rule file names one and gives its parameters."""

from __future__ import annotations

from speclint.checks.abolition_leaned_on import AbolitionLeanedOn
from speclint.checks.after_law import AfterLaw
from speclint.checks.avoids_terms import AvoidsTerms
from speclint.checks.change_happened import ChangeHappened
from speclint.checks.change_named import ChangeNamed
from speclint.checks.class_kept import ClassKept
from speclint.checks.clerical_figure import ClericalFigure
from speclint.checks.clerical_shares import ClericalShares
from speclint.checks.clerical_tasks import ClericalTasks
from speclint.checks.closing_item import ClosingItem
from speclint.checks.concept_once import ConceptOnce
from speclint.checks.concept_pointer import ConceptPointer
from speclint.checks.criteria_adopted import CriteriaAdopted
from speclint.checks.degree import DegreeAlternative
from speclint.checks.end_mark import EndMarks
from speclint.checks.entries_collide import EntriesCollide
from speclint.checks.entry_added import AddedIsThere
from speclint.checks.entry_adopted import AdoptedBeforeEffective
from speclint.checks.entry_dates import EntryDatesAgree
from speclint.checks.entry_effective import EntryEffective
from speclint.checks.entry_for_sentence import EntryForSentence
from speclint.checks.entry_form import EntryForm
from speclint.checks.entry_latest import EntryLatest
from speclint.checks.entry_once import EntryOnce
from speclint.checks.entry_order import EntriesOrdered
from speclint.checks.entry_origin import EntryOrigin
from speclint.checks.entry_possible import DatesPossible
from speclint.checks.experience_level import ExperienceLevel
from speclint.checks.experience_years import ExperienceYears
from speclint.checks.file_name import FileName
from speclint.checks.joining_item import JoiningItem
from speclint.checks.key_order import KeyOrder
from speclint.checks.leans_on_abolished import LeansOnAbolished
from speclint.checks.matches import Matches
from speclint.checks.mentions import MentionsWith
from speclint.checks.not_empty import NotEmpty
from speclint.checks.not_mentioned import NotMentioned
from speclint.checks.number import NumberBelow
from speclint.checks.odd_character import OddCharacters
from speclint.checks.one_of import OneOf
from speclint.checks.one_supervision_term import OneSupervisionTerm
from speclint.checks.own_title import OwnTitle
from speclint.checks.paired_brackets import PairedBrackets
from speclint.checks.past_kept import PastKept
from speclint.checks.reads import Reads
from speclint.checks.replaced_agrees import ReplacedAgrees
from speclint.checks.replaced_known import ReplacedKnown
from speclint.checks.required_sections import RequiredSections
from speclint.checks.resolves import Resolves
from speclint.checks.scanning import Scanning
from speclint.checks.sentence import ContainsSentence
from speclint.checks.series_category import SeriesCategory
from speclint.checks.series_gap import SeriesGap
from speclint.checks.series_levels import SeriesLevels
from speclint.checks.series_spelling import SeriesSpelling
from speclint.checks.statement_once import StatementOnce
from speclint.checks.supervision_fits import SupervisionFits
from speclint.checks.third_person import ThirdPerson
from speclint.checks.title_agrees import TitleAgrees
from speclint.checks.unique import Unique
from speclint.checks.without_quotes import WithoutQuotes

Check = (
    AbolitionLeanedOn
    | AddedIsThere
    | AdoptedBeforeEffective
    | AfterLaw
    | AvoidsTerms
    | ChangeHappened
    | ChangeNamed
    | ClassKept
    | ClericalFigure
    | ClericalShares
    | ClericalTasks
    | ClosingItem
    | ConceptOnce
    | ConceptPointer
    | ContainsSentence
    | CriteriaAdopted
    | DatesPossible
    | DegreeAlternative
    | EndMarks
    | EntriesCollide
    | EntriesOrdered
    | EntryDatesAgree
    | EntryEffective
    | EntryForSentence
    | EntryForm
    | EntryLatest
    | EntryOnce
    | EntryOrigin
    | ExperienceLevel
    | ExperienceYears
    | FileName
    | JoiningItem
    | KeyOrder
    | LeansOnAbolished
    | Matches
    | MentionsWith
    | NotEmpty
    | NotMentioned
    | NumberBelow
    | OddCharacters
    | OneOf
    | OneSupervisionTerm
    | OwnTitle
    | PairedBrackets
    | PastKept
    | Reads
    | ReplacedAgrees
    | ReplacedKnown
    | RequiredSections
    | Resolves
    | Scanning
    | SeriesCategory
    | SeriesGap
    | SeriesLevels
    | SeriesSpelling
    | StatementOnce
    | SupervisionFits
    | ThirdPerson
    | TitleAgrees
    | Unique
    | WithoutQuotes
)
"""The registry: a new kind is a class in a module of its own, named here."""
