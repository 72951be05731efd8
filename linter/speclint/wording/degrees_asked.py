"""The degrees that a text asks for: not those that stand in for experience, or of other people."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from speclint.text.late import late
from speclint.wording.degree_choices import is_a_way, sentence_before
from speclint.wording.degrees import degree_words, names_a_degree
from speclint.wording.experience import years_of_experience
from speclint.wording.plain_prose import OR, pattern, prose

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from speclint.wording.degrees import DegreeWord
    from speclint.wording.plain_prose import Prose

Span = tuple[int, int]

_WORK: Final = late(r"\b(?:experience|employment|work|training|apprenticeship|years?|months?)\b")
_WITH_WORK: Final = late(r"\b(?:with|plus)\b[^.;,]*")
# "A two-year degree" and "a degree in social work" name no work.
_OF_DEGREE: Final = late(
    r"\byear (?:college |university )?degree"
    r"|\b(?:degree|bachelor\W?s?|master\W?s?|associate\W?s?)(?: degree)? (?:in|of)"
    r" (?:(?!and\b|plus\b|with\b)[\w-]+ ){0,3}(?:work|training)\b"
)
_SCHOOL: Final = late(r"\b(?:education|educational|degree|college|schooling|academic)\b")
_HINT: Final = late("[Ss]ubstitut|[Ll]ieu|[Pp]lace|[Ii]nstead|used|accepted|considered|count")
_REPLACES: Final = late(r"substitut|lieu|place|instead")
_OR: Final = late(rf"\bor\b|{OR}")
_JOINED: Final = late(r"\b(?:and|plus|with)\s")
_REACH: Final = 96
"""Characters before a degree in which the words that lead to it are sought."""
_IN_PLACE = pattern(
    r"\b(?:(?:will|may|can|shall|could|to) (?:also )?(?:be )?"
    r"(?:substituted?|used|accepted|considered|counted|count)"
    r"|(?:is|are) substitut(?:ed|able)|substitutes|in lieu of|in place of|instead of)\b"
)
_BY = pattern(r" (?:with|by)\b")
_OF_STAFF = pattern(
    r"\b(?:supervis|lead|led|train|direct|manag|mentor|coach)\w* (?:[\w-]+ ){0,4}?"
    r"(?:staff|employees|personnel|workers|professionals) "
    r"(?:with|having|holding|who (?:have|hold)) (?:[\w-]+ ){0,3}\Z"
)
_LIST_OR: Final = late(r",\s+or\b")
_OR_IT = pattern(rf"(?:\bor,?|{OR}) (?:[\w-]+ ){{0,3}}\Z")


def degrees_asked(text: str) -> tuple[DegreeWord, ...]:
    """Return the degrees without which nobody qualifies, as far as their own sentence tells.

    Left out is a degree that replaces experience, one that staff has, and one that stands
    behind years of experience and "or".
    """
    plain = prose(text)
    spared = [*_substitutes(plain)]
    return tuple(
        degree
        for degree in degree_words(text)
        if not any(start <= degree.start < end for start, end in spared)
        and not _OF_STAFF.search(plain.text, max(0, degree.start - _REACH), degree.start)
        and not _is_second_way(plain, degree)
    )


def opens_with_substitute(text: str) -> bool:
    """Tell a statement that only says what may replace experience."""
    if not _HINT.search(text):
        return False  # nearly all
    plain = prose(text)
    return any(not plain.text[:start].strip() for start, _ in _substitutes(plain))


def _substitutes(plain: Prose) -> Iterator[Span]:
    """Give the words that name what replaces experience: "A degree may be substituted for it"."""
    for hit in _IN_PLACE.finditer(plain.text):
        first, last = plain.sentence(hit.start(), hit.end())
        before, after = plain.text[first : hit.start()], plain.text[hit.end() : last]
        if _BY.match(after):
            if _is_work(before):
                yield hit.end(), last
        elif not before.strip():
            replaced, _, _ = after.partition(",")
            if _is_work(replaced):
                yield hit.end() + len(replaced), last
        elif _is_work(after) or (_REPLACES.search(hit[0]) and not _is_school(after)):
            yield first + _subject(before), hit.start()


def _is_work(replaced: str) -> bool:
    """Tell experience, or years of it, from schooling."""
    work, school = _WORK.search(replaced), _SCHOOL.search(replaced)
    return work is not None and (school is None or work.start() < school.start())


def _is_school(replaced: str) -> bool:
    return _SCHOOL.search(replaced) is not None or names_a_degree(replaced)


def _subject(before: str) -> int:
    """Find where what replaces is named: behind the work that the sentence asked for first."""
    asked = _WITH_WORK.sub(_blanks, _OF_DEGREE.sub(_blanks, before))
    return max((found.end() for found in _WORK.finditer(asked)), default=0)


def _blanks(found: re.Match[str]) -> str:
    return " " * len(found[0])


def _is_second_way(plain: Prose, degree: DegreeWord) -> bool:
    """Tell "two years as a Nurse 3, or a Bachelor's degree" from "a Bachelor's or Master's"."""
    if _is_listed(plain, degree):
        return True
    lead_in = _OR_IT.search(plain.text, max(0, degree.start - _REACH), degree.start)
    if lead_in is None or _JOINED.search(lead_in[0]):
        return False
    first_way = _OR.split(sentence_before(plain, lead_in.start()), maxsplit=1)[0]
    return is_a_way(first_way) or any(not years.degree for years in years_of_experience(first_way))


def _is_listed(plain: Prose, degree: DegreeWord) -> bool:
    """Tell a list of which one will do: "A certificate, an Associate's degree, or a Bachelor's"."""
    first, last = plain.sentence(degree.start, degree.end)
    way, _, _ = plain.text[first : degree.start].partition(",")
    end_of_list = _LIST_OR.search(plain.text, first, last)
    if end_of_list is None or not is_a_way(way) or _JOINED.search(plain.text, first, degree.start):
        return False
    final = plain.text[end_of_list.end() : last]
    return names_a_degree(final) or is_a_way(final)
