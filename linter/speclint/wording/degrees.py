"""The degrees that a qualification asks for, from an associate's to a doctor's."""

from __future__ import annotations

from functools import lru_cache

from speclint.named_tuple import NamedTuple
from speclint.wording.plain_prose import in_small_letters, pattern

_WHOLE_HINTS = (
    "degree",
    "bachelor",
    "master",
    "doctor",
    "baccalaureate",
    "associate",
    "graduation",
    "phd",
    "ph d",
    "mba",
    "msw",
    "ba in",
    "bs in",
    "bsn",
    "bsw",
    "jd",
    "law school",
    "library school",
    "llb",
    "llm",
    "l school",
    "mlis",
    "mls",
    "msn",
    "pharmd",
    "school of",
)
_DOTTED_HINTS = (
    *("ph.d", "ed.d", "m.b.a", "m.s.w", "b.a", "b.s", "m.a.", "m.s."),
    *("m.d.", "pharm.d", "d.v.m", "j.d", "ll.b", "ll.m", "m.l"),
)
HINTS = _WHOLE_HINTS + _DOTTED_HINTS
"""One of them, in small letters, is in every text that names a degree."""
# People, not what is asked for: "under the supervision of an M.D."
_OTHERS = (
    *(r"\bby\s", r"\bfor\s", r"\bthe\s", r"\bwith\s", r"\bunder\s"),
    *(r"\bby\san?\s", r"\bfor\san?\s", r"\bwith\san?\s", r"\bunder\san?\s"),
    *(r"vision\sof\san?\s", r"rection\sof\san?\s"),
)
_NOT_OF_OTHERS = r"(?=m\.d\.|doctor\s)" + "".join(
    f"(?<!{words})"
    for others in _OTHERS
    for words in dict.fromkeys((others.replace("n?", "n"), others.replace("n?", "")))
)
_FACULTIES = (
    r"(?:medicine|pharmacy|osteopath\w*|veterinary|dental|dentistry|optometry|nursing|philosophy"
    r"|psychology|education|juris|laws|science|public|chiropractic|podiatr\w*|audiology|physical"
    r"|social)"
)
# Nobody leaves them without a degree; a school of nursing may end with a diploma.
_SCHOOLS = (
    r"(?:(?:dental|law|library|medical) school"
    r"|school of (?:dentistry|law|library|medicine|pharmacy|social work|veterinary))"
)
# "Completion of one year of law school" is no degree.
_WHICH = r"(?:(?!year|quarter|semester|term|hour|credit|course|class)[\w-]+ ){0,5}?"
# The first letters of all alternatives, since half the words of a text begin with none of them.
_DEGREE = pattern(
    r"\b(?=[a-gjlmnptu24])"
    r"(?:bachelor(?:\W?s\b)?(?: degree)?\b|baccalaureate|doctora(?:te|l)|juris doctor(?:ate)?"
    r"|ph\.? ?d\b|ed\.d\b|m\.?b\.?a\b|m\.?s\.?w\b"
    r"|pharm\.? ?d\b|d\.v\.m\b|[bm]\.?s\.?n\b|b\.?s\.?w\b|ll\.? ?[bm]\b"
    r"|j\.?d\b(?! edwards)|m\.?l\.?i\.?s\b|m\.?l\.?s\b\.?(?=/| degree| from| in library)"
    r"|master of library"
    rf"|{_NOT_OF_OTHERS}(?:m\.d\.(?!\w| (?:licen|supervis))"
    rf"|doctor of {_FACULTIES}(?: (?:[\w-]+ )??degree)?\b)"
    r"|(?:doctor|master) of (?:[\w-]+ ){1,3}?(?:\([\w.]+\) )?degree"
    r"|doctor\W{0,2}s degree|m\.?d degree|dvm degree|masters?\W{0,2}s? (?:level )?degree"
    r"|master\W{1,2}s\b(?! (?:licen|cert|ticket|rating))|masters in\b"
    r"|master of (?:arts|business|education|fine|public|science|social)"
    r"|associates?\W{0,2}s? (?:[\w-]+ ){0,3}?degree|associate['\u2019]s\b"
    r"|associate (?:of|in) (?:applied|arts|science|technical)"
    r"|(?:aas?|[bm][as]|[abm]\.[as]\.?|a\.a\.s\.?|j\.?d\.?)(?:/[bm]\.?[as]\.?)? degree"
    r"|[bm]\.[as]\.(?!\w)|b[as] in\b"
    r"|(?:bba|bfa|llm|mat|mba|mfa|mha|mls|mpa|mph) degree"
    r"|(?:two|four|2|4)[\s-]year (?:college |university )?degree"
    r"|(?:college|university|law|medical|graduate|undergraduate|advanced|nursing) degree"
    r"|(?<!the\s)degree (?:in (?!which)|from an? |involving |program\b)"
    r"|graduation from (?:[\w-]+ ){0,5}?(?:college|university)\b"
    rf"|(?:graduation from|graduate (?:of|from)|completion of) {_WHICH}{_SCHOOLS}\b"
    r"|law school graduat(?:e|ion)\b(?! studen)"
    r"|graduation from an? (?:[\w-]+ )?(?:four|4)[\s-]year (?:[\w-]+ )?(?:institution|school)\b"
    r"|(?<!or\s)(?:college|university) graduation\b)"
)


class DegreeWord(NamedTuple):
    """Where a text names a degree."""

    start: int
    end: int


@lru_cache(maxsize=256)
def degree_words(text: str) -> tuple[DegreeWord, ...]:
    """Return the degrees that a text names; "GED" and "a degree of skill" are none."""
    plain = in_small_letters(text)
    if not hints_at_one(plain):
        return ()
    return tuple(DegreeWord(hit.start(), hit.end()) for hit in _DEGREE.finditer(plain))


def has_degree_word(text: str) -> bool:
    """Say whether a text names a degree."""
    return names_a_degree(in_small_letters(text))


def names_a_degree(plain: str) -> bool:
    """Say whether a text in small letters names a degree."""
    return hints_at_one(plain) and _DEGREE.search(plain) is not None


def hints_at_one(plain: str) -> bool:
    """Say whether a text in small letters may name a degree."""
    for hint in _WHOLE_HINTS:  # `any` would double the time
        if hint in plain:
            return True
    if plain.find(".", 0, -1) < 0:  # most texts have no more than their last full stop
        return False
    return any(hint in plain for hint in _DOTTED_HINTS)
