"""Which words end a class title, which cannot, and which only stand before one."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from speclint.naming.titles import LEVEL_WORDS, singular

if TYPE_CHECKING:
    from collections.abc import Sequence

Likeness = Literal["surely", "perhaps", "no"]
"""How sure it is that a word names a job."""


def words_of(text: str) -> frozenset[str]:
    """Return the words of a list, however it is broken into lines."""
    return frozenset(text.split())


JOBS = words_of("""
    accountant actuary adjudicator administrator adviser advisor advocate affiliate agent aide
    analyst appraiser apprentice arborist archaeologist architect artist assessor assistant
    associate attendant auditor baker barber biologist boatswain botanist broadcaster broker
    builder buyer captain caretaker carpenter cartographer caseworker cashier chaplain chef
    chemist clerk coach collector commander compiler conservator consultant controller cook
    coordinator corporal counselor courier curator custodian deckhand dentist deputy designer
    detective developer dietitian director dispatcher distributor drafter driver economist
    editor educator electrician engineer epidemiologist estimator evaluator examiner facilitator
    farmer firefighter fitter foreman forester gardener geologist glazier grader groundskeeper
    guard guide handler helper herder horticulturist housekeeper hydrogeologist hydrologist
    hygienist illustrator inspector installer instructor interpreter investigator ironworker
    janitor judge laborer landscaper librarian lieutenant lifeguard lineman locksmith machinist
    manager mason mate mechanic mediator meteorologist microbiologist midwife millwright miner
    monitor naturalist negotiator nurse nutritionist officer oiler operator optician orderly
    paralegal paramedic pathologist pharmacist phlebotomist photographer physician pilot
    pipefitter planner plumber practitioner preparator programmer projectionist prosthetist
    psychiatrist psychologist psychometrist purser ranger recorder recruiter registrar repairer
    reporter representative researcher roofer sanitarian scientist seaman secretary sergeant
    signalman solicitor specialist statistician steamfitter steward storekeeper superintendent
    supervisor surveyor tailor teacher technician technologist therapist toxicologist trainee
    trainer translator treasurer trooper tutor typist underwriter upholsterer usher veterinarian
    warden watchman weigher welder worker writer zoologist
    """)
SURE_ENDINGS = ("ologist", "ician", "yst")
_JOB_ENDINGS = ("er", "or", "ist", "ian", "ant", "ent", "yst")
_NO_JOBS = words_of("""
    after amendment applicant april arrangement assist attachment august barrier behavior border
    bracket buffer building calendar career center chapter charter checklist civilian claim
    claimant color component computer consumer content contractor corner counter customer
    december defendant disaster document door element elevator employer enter event exhibit
    exterior factor filter floor folder footer former generator grant guardian harbor header
    indian indicator interior investor junior labor later ledger letter list locker major master
    matter member meter minor motor newsletter november number october offender offer option or
    order other over owner paper parameter parent participant partner patient pedestrian per
    percent plant power present prior priority prisoner quarter ratepayer reactor register
    reminder requirement resident restaurant router sector seller semester senior september
    server sewer shelter sponsor statement student subscriber summer superior taxpayer tenant
    theater tier timer tower tractor trailer transfer trimester under user vapor vector vendor
    volunteer warrant water weather whether winter year
    """)
_ENDS_NO_TITLE = words_of("""
    act age appendix area article band biennium bill building category chapter class code control
    day district division edition exhibit february figure form goal grade group highway hour house
    interstate item january july june jurisdiction level line list march may medicaid method
    model month note office order page part phase plan policy program project range rcw region
    room route rule schedule section series session shift site size stage state station step
    table title top type unit version volume wac war week windows zone
    """)
_OFFICES = words_of("""
    administrator attorney authority chief commissioner dean director executive governor judge
    president secretary superintendent treasurer warden
    """)
_OFFICES_ABOVE = frozenset({"coordinator", "lead", "manager", "officer"})
_OFFICE_FIRST = frozenset(
    {"agency", "chief", "department", "deputy", "division", "executive", "vice"}
)
_SECOND = frozenset(("assistant", "associate"))
_LICENSED = words_of("""
    certified licensed professional registered
    journey journey-level journeyman journeyperson master
    """)
_FORCES = frozenset({"coast", "national"})
_LED_BY_A_ROLE = words_of("""
    area building business campaign committee crew delivery department design development district
    division facility field floor functional group incident initiative line module office
    operations policy portfolio process product program project quality region regional sector
    section service shift site squad support task team tech technical test training unit work
    workgroup workstream
    """)

_BEFORE_A_TITLE = words_of("""
    a additionally all also an and any as at both by each either employees equivalent every
    example for from generally if in incumbent incumbents its may many most must no not
    normally note of on one or other over per positions refer see some the their these this
    those three to two typically under unlike usually when where while will with within
    dcyf des dnr doc doh dol dshs dvr esd hca ofm wdfw wsdot wsp
    """)
_BEFORE_OR_FIRST = words_of("""
    experience position
    act advise assign assist coach consult coordinate direct evaluate guide help lead mentor monitor
    oversee perform provide report represent review serve supervise support train
    advising assisting coaching directing leading mentoring overseeing performing providing
    representing supervising
    """)
"""Words that begin a statement or a title: `Review Auditor 2 work`, `as a Review Judge 2`."""
_BEFORE_A_VERB = words_of("""
    and can employees incumbent incumbents may must not or positions to will
    """)
_NOUNS_WITH_S = words_of("""
    accounts animals arts assets benefits bridges claims contracts courts elections employees
    fingerprints forms goods grants grounds hearings highways human lands licenses mails materials
    parks permits pesticides plans products programs projects records roads rules sales schools
    seeds services standards students supplies systems taxes tolls trades veterans vehicles vessels
    victims volunteers warrants wastes weights workers workers' youths
    """)
_NOUN_ENDINGS = ("tions", "sions", "ings", "ics", "ies")


@lru_cache(maxsize=4096)
def names_a_job(word: str) -> Likeness:
    """Judge whether a word, singular or plural, can be the last of a class title."""
    noun = singular(word.casefold())
    if noun in JOBS:
        return "surely"
    if noun in _NO_JOBS or len(noun) < 4:
        return "no"
    if noun.endswith(SURE_ENDINGS):
        return "surely"
    return "perhaps" if noun.endswith(_JOB_ENDINGS) and not noun.endswith("ment") else "no"


def ends_no_title(word: str) -> bool:
    """Say whether a number after this word counts something else: `Chapter 2`, `World War II`."""
    noun = singular(word.casefold())
    return noun in _ENDS_NO_TITLE or noun in _NO_JOBS


def is_an_office(words: Sequence[str], *, above: bool = False) -> bool:
    """Say whether a title without a level is an office of the agency and not a class of work.

    Of those `above` a position, to whom it reports, more are offices: `the Claims Manager`.
    """
    first, head = words[0].casefold(), words[-1].casefold()
    if head == "guard" and len(words) > 1 and words[-2].casefold() in _FORCES:
        return True
    if first in _OFFICE_FIRST or (len(words) == 2 and first == "state"):
        return True
    if head == "supervisor":
        return above and len(words) < 3
    if head not in _OFFICES and not (above and head in _OFFICES_ABOVE):
        return False
    return len(words) < 2 or words[-2].casefold() in _SECOND or names_a_job(words[-2]) != "surely"


def is_a_licence(words: Sequence[str]) -> bool:
    """Say whether a title without a level is a licence or a rank in a trade that a person holds."""
    return words[0].casefold() in _LICENSED


def ends_in_a_job(words: Sequence[str]) -> bool:
    """Say whether words without a level end as class titles do: `Fiscal Technician Lead`."""
    if names_a_job(words[-1]) == "surely":
        return True
    is_level = words[-1].casefold() in LEVEL_WORDS
    return is_level and len(words) > 1 and names_a_job(words[-2]) == "surely"


def may_be_a_lead(words: Sequence[str]) -> bool:
    """Say whether words without a level may be the title of a lead: `Widget Lead`, no `Team Lead`.

    Only where a text says who held it: anywhere else "Lead" may be a verb or a task.
    """
    if words[-1].casefold() != "lead" or len(words) < 2:
        return False
    return words[-2].casefold() not in _LED_BY_A_ROLE


def stands_before_a_title(word: str, *, at_start: bool) -> bool:
    """Say whether a capitalised word comes before a title and is no part of it.

    At the start of a sentence a verb has a capital too: `Assists Registered Nurse 4`.
    """
    low = word.casefold()
    if low in _BEFORE_A_TITLE:
        return True
    if not at_start:
        return False
    if low in _BEFORE_OR_FIRST:
        return True
    if not low.endswith("s") or low.endswith(("ss", "us", "is")):
        return False
    return low not in _NOUNS_WITH_S and not low.endswith(_NOUN_ENDINGS)


def may_begin_a_title(word: str) -> bool:
    """Say whether a word that stands before a title may also be the first word of one."""
    return word.casefold() in _BEFORE_OR_FIRST


def leads_to_a_verb(word: str) -> bool:
    """Say whether a verb may follow: `Must Supervise Cook 2 Staff`, `Lead and Support ...`."""
    return word.casefold() in _BEFORE_A_VERB


def after_the_first_word(title: str) -> str:
    """Return a title without a first word that may stand before it: `Lead Cook 2`, or nothing."""
    first, _, rest = title.partition(" ")
    return rest if may_begin_a_title(first) else ""
