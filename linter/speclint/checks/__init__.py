"""All kinds of check: a rule file names one and gives its parameters."""

from __future__ import annotations

from speclint.checks.avoids_terms import AvoidsTerms
from speclint.checks.clerical_figure import ClericalFigure
from speclint.checks.clerical_shares import ClericalShares
from speclint.checks.clerical_tasks import ClericalTasks
from speclint.checks.concept_once import ConceptOnce
from speclint.checks.concept_pointer import ConceptPointer
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
from speclint.checks.experience_level import ExperienceLevel
from speclint.checks.experience_years import ExperienceYears
from speclint.checks.file_name import FileName
from speclint.checks.key_order import KeyOrder
from speclint.checks.leans_on_abolished import LeansOnAbolished
from speclint.checks.matches import Matches
from speclint.checks.mentions import MentionsWith
from speclint.checks.not_empty import NotEmpty
from speclint.checks.not_mentioned import NotMentioned
from speclint.checks.number import NumberBelow
from speclint.checks.one_of import OneOf
from speclint.checks.own_title import OwnTitle
from speclint.checks.reads import Reads
from speclint.checks.replaced_agrees import ReplacedAgrees
from speclint.checks.replaced_known import ReplacedKnown
from speclint.checks.required_sections import RequiredSections
from speclint.checks.resolves import Resolves
from speclint.checks.sentence import ContainsSentence
from speclint.checks.series_category import SeriesCategory
from speclint.checks.series_gap import SeriesGap
from speclint.checks.series_levels import SeriesLevels
from speclint.checks.series_spelling import SeriesSpelling
from speclint.checks.third_person import ThirdPerson
from speclint.checks.title_agrees import TitleAgrees
from speclint.checks.unique import Unique

Check = (
    AddedIsThere
    | AdoptedBeforeEffective
    | AvoidsTerms
    | ClericalFigure
    | ClericalShares
    | ClericalTasks
    | ConceptOnce
    | ConceptPointer
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
    | ExperienceLevel
    | ExperienceYears
    | FileName
    | KeyOrder
    | LeansOnAbolished
    | Matches
    | MentionsWith
    | NotEmpty
    | NotMentioned
    | NumberBelow
    | OneOf
    | OwnTitle
    | Reads
    | ReplacedAgrees
    | ReplacedKnown
    | RequiredSections
    | Resolves
    | SeriesCategory
    | SeriesGap
    | SeriesLevels
    | SeriesSpelling
    | ThirdPerson
    | TitleAgrees
    | Unique
)
"""The registry: a new kind is a class in a module of its own, named here."""
