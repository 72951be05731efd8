"""Checks of the law, at their edges: the sentence, degrees, words that need other words."""

from __future__ import annotations

from datetime import date

import pytest

from judged import Told, place_of, problems, reading, told
from speclint.checks.degree import DegreeAlternative
from speclint.checks.mentions import MentionsWith
from speclint.checks.scope import SpecCheck
from speclint.checks.sentence import ContainsSentence
from speclint.edits.edit import InsertItem, ReplaceText
from speclint.policy.rulebook import periods
from speclint.policy.rulepack import load_rules, shipped_rules

SENTENCE = (
    "Persons legally authorized to work in the U.S. under federal law, including Deferred Action "
    "for Childhood Arrivals recipients, are eligible for employment unless prohibited by other "
    "state or federal law."
)
QUARTER = " ".join(SENTENCE.split()[:9])
LICENCE = "It is the employer’s responsibility to ensure the appropriate licenses are obtained."
LAST = ContainsSentence("contains-sentence", "legal_requirements", SENTENCE, "last")
LOOSE = ContainsSentence("contains-sentence", "legal_requirements", LICENCE, exactly=False)
OTHER = "A valid driver's license."


def legal(*paragraphs: str) -> str:
    return "legal_requirements:\n" + "".join(f'  - "{text}"\n' for text in paragraphs)


SENTENCES: dict[str, tuple[str, list[Told]]] = {
    "alone": (legal(SENTENCE), []),
    "last": (legal(OTHER, SENTENCE), []),
    "not last": (legal(SENTENCE, OTHER), [("not-last", SENTENCE)]),
    "missing": (legal(OTHER), [("", OTHER)]),
    "a word differs": (
        legal(SENTENCE.replace("legally", "lawfully")),
        [("near-miss", SENTENCE.replace("legally", "lawfully"))],
    ),
    "a capital differs": (
        legal(SENTENCE.replace("Arrivals", "arrivals")),
        [("near-miss", SENTENCE.replace("Arrivals", "arrivals"))],
    ),
    "the full stop is missing": (
        legal(SENTENCE.removesuffix(".")),
        [("near-miss", SENTENCE.removesuffix("."))],
    ),
    "a word is added at the end": (
        legal(SENTENCE + " Apply."),
        [("not-alone", SENTENCE + " Apply.")],
    ),
    "a double blank": (
        legal(SENTENCE.replace("U.S. ", "U.S.  ")),
        [("near-miss", SENTENCE)],
    ),
    "a blank that does not break": (
        legal(SENTENCE.replace("U.S. ", "U.S.\\_")),
        [("near-miss", SENTENCE.replace("U.S. ", "U.S.\\_"))],
    ),
    "a line break": (
        legal(SENTENCE.replace("Action ", "Action\\n")),
        [("near-miss", SENTENCE.replace("Action ", "Action\\n"))],
    ),
    "in two paragraphs": (
        legal(OTHER, *SENTENCE.replace("Action ", "Action|").split("|")),
        [("near-miss", SENTENCE.partition(" for")[0])],
    ),
    "a quarter of it": (legal(QUARTER), [("", QUARTER)]),
    "reworded and not last": (
        legal(SENTENCE.replace("legally", "lawfully"), OTHER),
        [("near-miss", SENTENCE.replace("legally", "lawfully"))],
    ),
    "twice, the second last": (legal(SENTENCE, OTHER, SENTENCE), []),
    "as prose with a blank line": (
        f"legal_requirements: |\n  {OTHER}\n\n  {SENTENCE}\n",
        [],
    ),
    "within another paragraph": (
        legal(f"{OTHER} {SENTENCE}"),
        [("not-alone", f"{OTHER} {SENTENCE}")],
    ),
    "folded over lines": (
        "legal_requirements:\n  - >-\n    " + SENTENCE.replace(" law, ", " law,\n    ") + "\n",
        [],
    ),
    "no section": ("title: Cook 1\n", []),
    "an empty section is told by its own rule": ("legal_requirements:\n", []),
    "a section of the wrong kind": ("legal_requirements: {a: b}\n", []),
}


@pytest.mark.parametrize(("text", "expected"), SENTENCES.values(), ids=SENTENCES)
def test_sentence_of_the_law(text: str, expected: list[Told]) -> None:
    assert told(LAST, text) == expected


def test_the_missing_sentence_is_inserted_at_the_end() -> None:
    text = legal(OTHER, "None.")
    (problem,) = problems(LAST, text)
    assert problem.edits == (InsertItem(("legal_requirements",), None, SENTENCE),)
    assert place_of(text, problem) == "Legal Requirement(s), after paragraph 2"


def test_a_near_miss_is_shown_against_the_sentence_and_replaced() -> None:
    near = SENTENCE.replace("legally", "lawfully")
    (problem,) = problems(LAST, legal(OTHER, near))
    assert (problem.expected, problem.found) == (SENTENCE, near)
    assert problem.edits == (ReplaceText(("legal_requirements", 1), 0, len(near), SENTENCE),)


@pytest.mark.parametrize(
    "gap", [pytest.param("  ", id="two blanks"), pytest.param("\\n", id="a line break")]
)
def test_the_sentence_is_set_right(gap: str) -> None:
    (problem,) = problems(LAST, legal(OTHER, SENTENCE.replace("Action ", f"Action{gap}")))
    end = len(SENTENCE) + len(gap.replace("\\n", "n")) - 1
    assert problem.edits == (ReplaceText(("legal_requirements", 1), 0, end, SENTENCE),)
    assert problem.label == "only blanks, marks or line breaks differ"


def test_a_sentence_in_two_paragraphs_is_left_to_the_author() -> None:
    (problem,) = problems(LAST, legal(*SENTENCE.replace("Action ", "Action|").split("|")))
    assert (problem.expected, problem.found, problem.edits) == (SENTENCE, SENTENCE, ())


def test_no_fix_takes_another_statement_away() -> None:
    near = SENTENCE.replace("legally", "lawfully")
    more = f"Positions that drive must have a valid Washington State driver’s license. {near}"
    (problem,) = problems(LAST, legal(more))
    assert (problem.variant, problem.edits) == ("near-miss", ())


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        pytest.param(LICENCE.replace("’", "'"), [], id="a straight apostrophe"),
        pytest.param(LICENCE.replace(" is ", "  is "), [], id="a double blank"),
        pytest.param(LICENCE.replace(" is ", "\u00a0is "), [], id="a blank that does not break"),
        pytest.param(LICENCE.replace(" is ", "\\nis "), [], id="a line break"),
        pytest.param(LICENCE.replace("It is", "it is"), ["near-miss"], id="a capital"),
    ],
)
def test_a_wording_that_need_not_be_exact(paragraph: str, expected: list[str]) -> None:
    assert [variant for variant, _ in told(LOOSE, legal(paragraph))] == expected


DEGREE = DegreeAlternative("degree-alternative", (r"\bRCW\s*\d",))

DEGREES: dict[str, tuple[list[str], list[str]]] = {
    "a degree alone": (["A Bachelor's degree."], ["Bachelor's degree"]),
    "and years": (["A Bachelor’s degree AND two years of experience."], ["Bachelor’s degree"]),
    "two degrees": (["A Master's degree.", "A Bachelor's degree."], ["Master's degree"]),
    "or equivalent experience": (["A Bachelor's degree or equivalent experience."], []),
    "another way": (["A Bachelor's degree.", "Four years of experience."], []),
    "OR between two degrees": (["An AA degree", "OR", "A BA degree"], ["AA degree"]),
    "or years, in one item": (["A Bachelor's degree; OR four years as a Technician 2."], []),
    "and, on the next line": (["A Bachelor's degree", "and", "Two years."], ["Bachelor's degree"]),
    "and, at the end": (["A Bachelor's degree; AND", "Two years."], ["Bachelor's degree"]),
    "and, at the start": (["A Bachelor's degree", "And two years."], ["Bachelor's degree"]),
    "and, then another way": (["A Bachelor's degree and", "Two years.", "Six years."], []),
    "a note is no way": (["A Bachelor's degree.", "Note: Travels."], ["Bachelor's degree"]),
    "a lead-in is no way": (["One of the following:", "A BA degree."], ["BA degree"]),
    "only preferred": (["A Bachelor's degree in social work is preferred."], []),
    "required, another preferred": (
        ["A Bachelor's degree. A Master's degree is preferred."],
        ["Bachelor's degree"],
    ),
    "a remark is no way": (
        ["A BA degree.", "Some positions require training.", "*Note: Training may be required."],
        ["BA degree"],
    ),
    "a restriction is no way": (
        ["A BA degree.", "Experience may not be substituted for the degree."],
        ["BA degree"],
    ),
    "a professional degree is no way": (
        ["Doctor of Pharmacy degree.", "OR", "A BA degree."],
        ["Doctor of Pharmacy degree"],
    ),
    "a skill is a way behind OR": (["A BA degree.", "OR", "Fluency in sign language."], []),
    "a skill is a way where or follows": (["Fluency in sign language; or", "A BA degree."], []),
    "a skill is a way that opens with or": (["A BA degree.", "Or fluency in Spanish."], []),
    "a skill is a way before one that opens with or": (["Fluency.", "Or a BA degree."], []),
    "a skill by itself is none": (["A BA degree.", "Fluency in Spanish."], ["BA degree"]),
    "a law asks for something else": (
        ["A BA degree.", "Note: Under RCW 43.43.830 a background check is required."],
        ["BA degree"],
    ),
    "a law asks for it, says a note": (["A BA degree.", "Note: Required by RCW 18.71.050."], []),
    "a law asks for it": (["A Doctor of Medicine degree (RCW 18.71.050)."], []),
    "experience substitutes": (
        ["A BA degree. Experience will substitute, year for year, for education."],
        [],
    ),
    "education substitutes for experience": (
        ["A BA degree and a year. Education will substitute for experience."],
        ["BA degree"],
    ),
    "experience is substituted with a degree": (
        ["A BA degree. A year of experience may be substituted with a Master's degree."],
        ["BA degree"],
    ),
    "a school is no degree": (["High school graduation or GED.", "A year."], []),
    "equivalent of a diploma is no alternative": (
        ["High school diploma or equivalent, and an AA degree."],
        ["AA degree"],
    ),
    "the degree is the substitute": (
        ["An RN license and a year of experience. A Bachelor's degree may be substituted for it."],
        [],
    ),
    "a degree is the substitute for another": (
        ["A Bachelor's degree. A Master's degree may be substituted for the Bachelor's."],
        ["Bachelor's degree"],
    ),
    "a degree may be used": (
        ["A Bachelor's degree may be used from any school."],
        ["Bachelor's degree"],
    ),
    "the degree is the substitute for experience": (
        ["An RN license and a year. A Bachelor of Science may be substituted for the experience."],
        [],
    ),
    "the degree will substitute for years": (
        ["Three years of experience. A Bachelor's degree will substitute for two years of it."],
        [],
    ),
    "a second degree is the substitute": (
        ["A Bachelor's degree and two years. A Master's degree may be substituted for one year."],
        ["Bachelor's degree"],
    ),
    "the substitute comes first": (
        ["A Master's degree will substitute for a year of experience. A BA degree and two years."],
        ["BA degree"],
    ),
    "the substitute is an item": (
        [
            "A BA degree and a year.",
            "A Master's degree may be substituted for a year of experience.",
        ],
        ["BA degree"],
    ),
    "a degree with a year is the substitute": (
        ["Four years. A BA degree with one year of study may be substituted for the experience."],
        [],
    ),
    "a degree and a year, and one that is the substitute": (
        ["A BA degree and a year of work, but a Master's degree may be substituted for the work."],
        ["BA degree"],
    ),
    "in lieu of experience": (
        ["Three years. In lieu of one year of experience, a Bachelor's degree is accepted."],
        [],
    ),
    "experience may be substituted with it": (
        ["Two years of experience, which may be substituted with a Bachelor's degree."],
        [],
    ),
    "years, or a degree": (
        ["Two years as a Registered Nurse 3, or a Bachelor's degree with three years of work."],
        [],
    ),
    "years; or a degree": (["Two years as a Technician 3; or a Bachelor's degree."], []),
    "years OR a degree": (["Two years of experience OR possession of a Bachelor's degree."], []),
    "years, or one of two degrees": (
        ["Six years of experience, or a Bachelor's degree, or a Master's degree."],
        [],
    ),
    "years and one of two degrees": (
        ["Two years of experience and a Bachelor's or Master's degree."],
        ["Bachelor's"],
    ),
    "years in one trade or another, and a degree": (
        ["Two years of experience in accounting or business and a Bachelor's degree."],
        ["Bachelor's degree"],
    ),
    "or experience without years": (["Graduation from a college, or related experience."], []),
    "or related experience, at once": (["A BA degree or directly related experience."], []),
    "years of one or another experience": (
        ["A BA degree and two years of clinical or related experience."],
        ["BA degree"],
    ),
    "and one or another experience": (
        ["A BA degree and professional or related experience."],
        ["BA degree"],
    ),
    "experience of a later sentence": (
        ["A BA degree. Paid or work experience."],
        ["BA degree"],
    ),
    "a combination": (
        ["A BA degree, OR any combination of education and experience totaling four years."],
        [],
    ),
    "a degree and a combination": (
        ["A BA degree and a combination of training and experience."],
        ["BA degree"],
    ),
    "experience meets the requirement": (
        ["A BA degree. Work experience may be used to meet the educational requirement."],
        [],
    ),
    "the requirement is met by experience": (
        ["A BA degree. The degree requirement may be met by four years of experience."],
        [],
    ),
    "experience is used for something else": (
        ["A BA degree. Experience may be used to meet the license requirement."],
        ["BA degree"],
    ),
    "preferred, not required": (["A Bachelor's degree preferred but not required."], []),
    "not required": (["A Bachelor's degree is not  required."], []),
    "not required to be of one kind": (
        ["A Bachelor's degree, not required to be in biology."],
        ["Bachelor's degree"],
    ),
    "helpful": (["A journey-level certificate. Note: a degree in engineering is helpful."], []),
    "of those whom one leads": (["Two years supervising the staff with college degrees."], []),
    "of those who apply": (["Applicants with a college degree."], ["college degree"]),
    "dotted letters": (["B.S. in nursing."], ["B.S."]),
    "as is no degree": (["Such as degree programs at night."], []),
    "a master of a trade is none": (["Master Electrician certificate."], []),
}


@pytest.mark.parametrize(("ways", "expected"), DEGREES.values(), ids=DEGREES)
def test_degree_alternative(ways: list[str], expected: list[str]) -> None:
    text = "desirable_qualifications:\n" + "".join(f'  - "{way}"\n' for way in ways)
    assert [words for _, words in told(DEGREE, text)] == expected


def test_each_list_of_qualifications_is_judged_by_itself() -> None:
    text = (
        "minimum_qualifications:\n  - A Bachelor's degree.\n"
        "desirable_qualifications:\n  - Two years of experience.\n"
    )
    assert [words for _, words in told(DEGREE, text)] == ["Bachelor's degree"]


MENTIONS = MentionsWith(
    "mentions-with",
    ("legal_requirements", "definition"),
    (r"\bcitizens?\b",),
    (r"\bRCW \d",),
    "clerical_share",
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("definition: Serves CITIZENS.\n", ["CITIZENS"], id="in either case"),
        pytest.param("definition: Serves citizens (RCW 9.1).\n", [], id="with what it needs"),
        pytest.param("definition: Serves citizenship.\n", [], id="part of a word"),
        pytest.param("typical_work:\n  - Serves citizens.\n", [], id="another section"),
        pytest.param("clerical_share: 1\ndefinition: Citizens.\n", [], id="told as data"),
        pytest.param(
            legal("A citizen.", "RCW 9.1 applies.", "A citizen, a citizen."),
            ["citizen", "citizen"],
            id="once in each statement, whatever another says",
        ),
    ],
)
def test_mentions(text: str, expected: list[str]) -> None:
    assert [words for _, words in told(MENTIONS, text)] == expected


TOLD = MentionsWith(
    "mentions-with",
    ("legal_requirements",),
    ("license",),
    ("drive",),
    unless_told=("^drives .*trucks?$",),
    told_in=("definition", "typical_work"),
)


@pytest.mark.parametrize(
    ("work", "expected"),
    [
        ("Drives a light truck", []),
        ("Loads a light truck", ["license"]),
        ("Drives a truck at night", ["license"]),
        ("Plans.\n  - Drives trucks", []),
    ],
)
def test_mentions_pass_where_the_work_tells(work: str, expected: list[str]) -> None:
    text = f"typical_work:\n  - {work}\n{legal('A license.')}"
    assert [words for _, words in told(TOLD, text)] == expected


def test_only_some_sections_tell() -> None:
    text = f"distinguishing_characteristics: Drives a truck\n{legal('A license.')}"
    assert [words for _, words in told(TOLD, text)] == ["license"]


PUBLISHED: dict[str, tuple[str, str, list[str]]] = {
    "proof of citizenship": (
        "LEG004",
        "Must provide proof of citizenship.",
        ["proof of citizenship"],
    ),
    "residents": (
        "LEG004",
        "Applicants must be residents of Washington.",
        ["must be residents of Washington"],
    ),
    "a place to live": ("LEG004", "Must be a resident of the facility's staff housing.", []),
    "licensed in the state": (
        "LEG004",
        "Must be licensed as a registered nurse in the State of Washington.",
        [],
    ),
    "within the county": (
        "LEG004",
        "Must reside within the county.",
        ["Must reside within the county"],
    ),
    "with the law": ("LEG004", "Must be a citizen of the United States (RCW 43.101.095).", []),
    "federal regulation": ("LEG004", "U.S. citizenship is required by 49 CFR 1542.209.", []),
    "the sentence of the law itself": ("LEG004", SENTENCE, []),
    "citizens served": ("LEG004", "Experience with senior citizens.", []),
    "a blanket line": (
        "LEG005",
        "Must possess a valid Washington State driver’s license.",
        ["valid Washington State driver’s license"],
    ),
    "no apostrophe": ("LEG005", "A valid drivers license.", ["valid drivers license"]),
    "only where driving is asked": (
        "LEG005",
        "Employees who drive must have a driver's license.",
        [],
    ),
    "the line tells of driving": (
        "LEG005",
        "Position requires driving; a valid driver's license is required.",
        [],
    ),
    "another way to travel": (
        "LEG005",
        "A driver's license or other means of transportation.",
        [],
    ),
    "a licence of another trade": ("LEG005", "A boiler operator's license.", []),
    "commercial": ("LEG005", "A commercial driver’s license (CDL).", []),
}


@pytest.mark.parametrize(("code", "text", "expected"), PUBLISHED.values(), ids=PUBLISHED)
def test_published_lines(code: str, text: str, expected: list[str]) -> None:
    (rule,) = (rule for rule in load_rules([shipped_rules()]) if rule.code == code)
    written = legal(text)
    (period,) = periods(rule, reading(written), date(2026, 1, 1))
    assert isinstance(period.check, SpecCheck)
    assert [words for _, words in told(period.check, written)] == expected
