"""Words that class specifications commonly use: enough to tell a damaged word from a rare one."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

_ENDINGS: Final = (
    ("ies", "y"),
    ("ied", "y"),
    ("es", ""),
    ("s", ""),
    ("ed", ""),
    ("ed", "e"),
    ("d", ""),
    ("ing", ""),
    ("ing", "e"),
    ("ly", ""),
)


def is_common(word: str) -> bool:
    """Tell whether a word, or the word it is a form of, is one of the common ones."""
    low = word.lower()
    return low in common_words() or any(stem in common_words() for stem in _stems(low))


@cache
def common_words() -> frozenset[str]:
    """Give the words, in small letters, without forms such as plurals."""
    return frozenset(_WORDS.split())


def _stems(word: str) -> Iterator[str]:
    for ending, instead in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            yield word.removesuffix(ending) + instead


_WORDS: Final = """
abide ability about above absence abuse academic accept access accessibility accommodate
accommodation accomplish accordance account accountability accruals accuracy accurate achieve
acquire across act action activity adapt added additional address adhere adjudicate adjust
administer administration administrative admission adopt adults advertise advice advise advisory
advocate affect affidavits after against agency agreements aid aim air alert all alleged alleviate
allocate allocation allot allotments allowable also alter amend amendments among an analyses
analysis analyze and animals annotate announce announcements annual answer anticipate any appeal
appear applicable applicants application apply appoint appointments apportion appraise apprehend
apprise approach appropriate approval approve arbitrate are area arrange arrest articulate as
ascertain asked assemble assert assess assessments assign assignment assist assistance assistants
associate associations assume assurance assure at attach attain attend attendance attendant
attention attitude audio audit authority authorize automated available award bachelor backup bake
balance bank bargain barricades barriers based basic bathe be been before begin behalf behavior
behavioral being below benefit best between beyond bibliographic bid biennial bill blank blood
blueprints board boat boilers book bore both bridge brief bring broad budget build business but
buy by calculate calibrate calls campgrounds campsites can cancel candidates care career carpets
carry case caseload cash catalog category cause cells certificate certification certify chain
chair change characteristics charge charts check checklists chemicals child children chillers
choose citations cite city civil claim clarify class classification classify classroom clean
cleanliness cleanup clear clerical client close closeout clothing coach code cognitive collaborate
collate collect collection collective college collision combine comment commission committee
communicable communicate communication community companies compare compensation competing compile
complaint complete completeness completion complex complexity compliance comply compose compute
computer concept concerned concerns condition conduct cones confer conference confidential
configures confirm conflict connect conserve consider consistent consolidate construct
construction consult consultant consultation contact continuing continuous contraband contract
contractors contribute control convene convert convey cook cooling cooperate cooperation
coordinate coordination copy correct corrections corrective correlate correspond correspondence
cost could council counsel counselors count county court courteous cover create credit crew crisis
critique cruises cultural culverts current custodial custody customer customize cut cycle daily
damage data databases day deadlines debug decide decision deck decorate deduct defects define
definition degree delay delegate delegation delinquent deliver deliverables delivery demonstrate
demonstrations denial deny department departmental dependency deploy deposit derive describe
descriptions design designated desirable desired desk desktop detach detail detain detect
detention determination determine develop development devices devise diagnose diagrams did diets
differentiate difficult dig diploma direct direction director disassemble disaster disburse
discharges disciplinary disclose disclosure discover discrepancies discrimination discuss disease
disinfect dismantle dispatch dispense disperse display disseminate distinguished distinguishing
distribute district ditches diverse division do docks document documentation does draft drain
drainage draw drawings dress drill drive driver drug due duplicate during duties each easements
eating edges edit educate education educational effect effective efficiencies efficient eight
electrical electronic elevators elicit eligibility eligible eliminate emergency emerging emphasize
employ employee employers employment empty enable encourage endorse endorsements enforce
enforcement engage engineering enhance enlarge enlist enroll ensure enter entry environmental
equip equipment equitable equivalent erect escort establish estimate evacuate evaluate evaluation
events every evidence examination examine example excavate exchange execute exercise exhibit
existing expand expedite expenditures experience expert explain explanations exploitation explore
extend external extinguish extract fabricate facilitate facility facing familiarize family faucet
federal feed fees fences ferries fertilize few field file fill finalize finance financial find
fines fire first fiscal fish fit five fix fixtures floors focus fold follow food for forces
forecast forest form format formulate forward foster found four frame frequent from fuel fulfill
full functions fund furnish further future gain garnish gather general generate generator generic
geographic geometry give goal goes good govern government governor grade graduation grant grantors
graphs greet grievance ground group grow guardianship guardrail guidance guide guideline habitat
had hand handle harassment hard hardware harvest has hatchery haul have hazardous hazards head
health hear heat heaters heavy help here heritage higher highway hire histories hold holders homes
hospitals host hour household housing how human hunt ice identify if illustrate impact implement
implementation impose improve improvement in incarcerated incident incidental include income
incorporate increase independence independent index individual industrial industry influence
inform informal information infraction initial initiate inmate innovate inquire inquiry insert
inspect inspection inspire install installation instances institute institution institutional
instruct instruction instruments insurance insure intake integrate integrity intent interact
interagency interdisciplinary interests internal interpret interpretation interpretive interrogate
interruption intervenes intervention interview into introduce inventory invest investigate
investigation investigative invite invoices involve irregular irrigate irrigation is issue it
items its job join journal journey judge judgment justify keep kind kitchen knowledge label labor
laboratory land landowners language last launches laundry law lawns lay lead leadership learn
leases least leave lecture legal legislation legislative legislature less lessons letter level
levies liability liaise liaison library license liens lift limited line link list listen
literature litigate living load loaders lobby local locate location log loss lots lower lubricate
machine mail mailings maintain maintenance major make makers manage management manager managerial
mandatory manner manual manufacturer many map mapping marked market marks master match materials
matters maximize may meals measure measurements media mediate mediations medical medications meet
member mental mentor menus merge met method might minimize minimum minor misconduct mission mix
mobile mobility model moderate modes modify money monitor month mop more most motivate motors
mount move movement mow multiple must name narcotics natural nature navigating nearing necessary
needed needs neglect negotiate negotiation neighboring network new nine no nor not note notices
notify nurse object objective observations observe obtain occupational of offender offer office
often oiling older on one online only onto open operate operation opportunities optimize options
or oral orchestrate order organization organize orient orientation originate other out outboard
outcomes outreach over overdue overhaul overpayments oversee oversight overtime own owners pack
pages paint pairing pamphlets panels paper paragraph paraprofessional park part participants
participate parties partner partnerships passengers passwords patient patrol pavement pay payment
payroll peel people perform performance perimeter permissions permit person personnel persuade
petitions pharmacist photograph physical physician pick pilot pipes place plain plan planning
plant plates plot plows plumbing policy polish populations position possess posts pour power
practice precedents predict preparation prepare preparedness prescribe prescriptions present
presentation presentence preserve prevent prevention preventive previous price principle print
printers priorities prioritize private problem procedural procedure proceedings process procure
produce products professional profile program progress progressive prohibited project promote
promotional promotions proper property proposals proposed prose prosecute protect protection
protective protocols provide providers provisions prune psychological public publication publicize
publish pumps purchase purpose pursue qualification qualify quality quantities quarterly question
quote radio railroads raise range rate reach react reactions read reasonable reasons reassign
rebuild receipts receive reception recipients reclaim recognize recommend recommendations
reconcile reconstruct record recover recovery recreation recruit recruitment rectify recurrent
recurring recycle redesign reduce reduction refer reference referrals refine reflect refunds
regarding region regional register registration regular regulate regulation regulatory
rehabilitate rehabilitation reimbursements reinforce reject relate relations relationships relay
release reliable relocate remediation remodel remote remove render renew rent reorganize repair
repeat replace report represent representative reproduce request required requirement requires
requisition rescind rescue research reserve resets resetting residence resident residential
resolution resolve resource respond response responsibility responsible restock restoration
restore restrain restraint restrooms result retain retention retirees retirement retrieve return
revenue review revise revisions rights rinse risk road roadway roles route routine rugs rule run
running safe safeguard safety salary sale same sample sanction sand sanders sanitize satisfy save
says scan schedule school scope score screen scrub search second section secure security seek
seekers segment select selection sell send senior sensitive separate separations series serve
servers service sessions set setting seven several sew shall shape share sharpen shelves ship shop
should show showers shrubs side sign significance simplify since single site six size sketch skill
snow so soap social software soil solicit solutions solve some sort special specialist specialized
specific specification specify specimens spending spills splice sponsors spray stack staff stairs
stakeholder stand standard standardize start state statements statewide stations statistical
status statutes steer steps sterilize stimulate stock stop storage store strengthen strip
structured structures student study subject submit subpoena substantiate substitute such suggest
summaries summarize supervise supervision supervisor supervisory supplement suppliers supply
support surveillance survey sustain sweep switch synthesize system systematize tabulate take taken
tanks tape target task tax taxpayers teach team technical technique technology telephone ten test
testify testimony than that the their them then therapeutic therapy there these they third this
those thread three through throughout tie tighten timber time timelines tissue titles to tool
topic total tow toward trace track tractors trade traffic trailers trails train transcribe
transcripts transfer transition translate transmit transplant transport transportation trap travel
treat treatment trees trends trials tribal tribes trim troubleshoot trucks trust tutor two type
typical under underpayments understand undertake unfair unions unit university unless unload
unskilled until unusual up update upgrade upon urine use user using utility utilize vacuum
validate valves variances variety various varying vehicle vendor ventilation verb verbal verify
vessels video view violation violence visit visitors visualize vital vocational volumes volunteer
vouchers vulnerable wait walkways warehouse was wash washers washington watch water waxes weather
web website week weigh weight weld were what when where whether which while who whom whose why
wide wildland wildlife will wind wipe wire with withdraw within without witnesses word work worker
workforce workplace workshops would write written year zones
"""
