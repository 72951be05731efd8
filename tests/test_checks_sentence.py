"""The sentence that a section has to contain: missing, misplaced, in other words."""

from __future__ import annotations

import pytest

from judged import Told, legal, place_of, problems, told
from speclint.checks.sentence import ContainsSentence
from speclint.edits.edit import InsertItem, ReplaceText
from work_authorization import SENTENCE

QUARTER = " ".join(SENTENCE.split()[:9])
LICENCE = "It is the employer’s responsibility to ensure the appropriate licenses are obtained."
LAST = ContainsSentence("contains-sentence", "legal_requirements", SENTENCE, "last")
LOOSE = ContainsSentence("contains-sentence", "legal_requirements", LICENCE, exactly=False)
OTHER = "A valid driver's license."


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
