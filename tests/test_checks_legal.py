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
