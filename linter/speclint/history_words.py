"""Splits a history sentence into the words and phrases that its grammar knows."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from speclint.dates import WrittenDate

SectionKey = Literal[
    "class_series_concept",
    "definition",
    "distinguishing_characteristics",
    "typical_work",
    "knowledge_and_abilities",
    "legal_requirements",
    "qualifications",
    "history",
    "class",
    "title",
    "class_code",
    "category",
    "series",
    "salary_range",
    "note",
]
SECTION_KEYS: tuple[SectionKey, ...] = get_args(SectionKey)


class Symbol(NamedTuple):
    """A word, mark, date or known phrase: `kind` says which, `value` what it means."""

    kind: str
    value: str
    start: int
    end: int


# What each phrase means, by kind and value. Every word also stands for its plural; capitals do not
# count; "&" reads as "and". The longest phrase wins.
_PHRASES: dict[str, dict[str, str]] = {
    "section": {
        "class_series_concept": """class series concept; series concept; class concept; concept;
            class series concept statement; series concept statement; category concept;
            occupational category concept""",
        "definition": "definition; class definition; definition statement",
        "distinguishing_characteristics": """distinguishing characteristic; distinguishing feature;
            class distinguishing characteristic""",
        "typical_work": """typical work; typical work statement; typical work example;
            typical work activity; typical work section; typical duty; typical task; work example;
            example of work; example of typical work""",
        "knowledge_and_abilities": """knowledge; ability; skill; knowledge and ability;
            knowledge / ability; knowledge and skill; skill and ability; ka; ksa; k and a;
            knowledge skill and ability; knowledge skill ability; knowledge / skill / ability;
            knowledge , skill and ability; knowledge , skill , and ability;
            knowledge , skill , ability""",
        "legal_requirements": "legal requirement; legal requirement section",
        "qualifications": """qualification; desirable qualification; desired qualification;
            minimum qualification; preferred qualification; required qualification; mq; dq; m . q; m . q . s;
            minimum requirement; minimum and desirable qualification;
            desirable and minimum qualification; minimum / desirable qualification;
            desirable / minimum qualification""",
        "history": "history; class history; class specification history",
        "class": """class; classification; job class; class specification; class spec;
            class description; specification; spec; job specification; entire class;
            entire specification; entire class specification; all section""",
        "title": "title; class title; job title; job class title; classification title",
        "class_code": """code; class code; job code; job class code; classification code;
            class code number; class number""",
        "category": """category; occupational category; job category; category code;
            occupational group""",
        "series": "series; class series; series title; series name; class series title",
        "salary_range": """salary; range; pay; salary range; base range; base salary;
            base range salary; base salary range; pay range; base pay""",
        "note": "note; footnote",
    },
    "verb": {
        "new": """new; create; created; creating; creation of; create new; created new; establish;
            established; establishing; establishment of; establish new; established new""",
        "added": "add; added; adding; addition of; insert; inserted",
        "revised": """revise; revised; revising; revised new; revision of; revision to; amend;
            amended; update; updated; update to; modify; modified; modification of; change to;
            change in; change of; changed; changing; correct; corrected; correction to; adjusted;
            rewrite; rewrote; rewritten; minor revision to; technical revision to;
            administrative revision to; technical correction to""",
        "deleted": """delete; deleted; deleting; deletion of; remove; removed; removing; removal of;
            eliminate; eliminated; drop; dropped""",
        "abolished": "abolish; abolished; abolishing; abolishment of",
        "retitled": "retitle; retitled; rename; renamed",
        "recoded": "recode; recoded; renumber; renumbered",
    },
    # A verb as a noun stands after its object ("title change"), or alone ("Revision: 5-28-64").
    "noun": {
        "revised": """change; revision; adjustment; modification; amendment; correction; increase;
            increased; minor revision; technical revision; administrative revision;
            technical correction""",
        "added": "addition",
        "deleted": "deletion; removal",
        "abolished": "abolishment",
    },
    "general": {
        "": """general revision; general revision of; general revision to; general class revision;
            revised general revision; revise general revision; generally revised; general update;
            complete revision; major revision; total revision""",
    },
    "when": {
        "effective": """effective; eff; effective on; effective as of; effective date;
            effective date of; becomes effective; to be effective""",
        "adopted": """adopted; adoption; adoption date; adopted on; date adopted; approved;
            approved on; approval; approval date; adopted by the director;
            adopted by the director on; adopted by the board; adopted by the personnel board;
            adopted by the personnel resources board""",
        "dated": "dated; as of",
    },
    "former": {
        "": """formerly; former; formerly known as; formerly titled; formerly title; formerly class;
            formerly class code; formerly code; former title; former class; former class title;
            former class code; former code; previously; previously titled; previously known as""",
    },
    "list": {
        "replaces": """replace; replaced; replacing; replacement for; replacement of; supersede;
            superseded; superseding""",
        "consolidates": """consolidate; consolidated; consolidating; consolidation of; combine;
            combined; combining; merge; merged; merging; merger of""",
        "replaced_by": """replaced by; replaced with; superseded by; consolidated into;
            consolidated with; merged into; merged with; combined into; combined with""",
    },
    "cause": {
        "": """due to; per; pursuant to; as a result of; as result of; resulting from; because of;
            based on; based upon; in accordance with; in compliance with; in response to;
            as required by; to comply with; as part of""",
    },
    "about": {"": "regarding; concerning; about; on; for; pertaining to; related to"},
    "the": {"": "the; a; an; all; section; statement; was; is; were; has been; have been; been"},
    "and": {"": "and; as well as; plus"},
}


class _Node:
    """A place in the tree of phrases, reached by the words so far."""

    __slots__ = ("meaning", "next")

    def __init__(self) -> None:
        self.next: dict[str, _Node] = {}
        self.meaning: tuple[str, str] | None = None


def _forms(word: str) -> Iterator[str]:
    yield word
    if word.isalpha() and len(word) > 1:
        yield f"{word}s"
    if word.endswith("s"):
        yield f"{word}es"
    if word.endswith("y"):
        yield f"{word[:-1]}ies"


def _grow(root: _Node, phrase: str, meaning: tuple[str, str]) -> None:
    node = root
    for word in phrase.split():
        child = node.next.get(word) or _Node()
        for form in _forms(word):
            node.next.setdefault(form, child)
        node = node.next[word]
    node.meaning = meaning


def _tree() -> _Node:
    root = _Node()
    for kind, values in _PHRASES.items():
        for value, phrases in values.items():
            for phrase in phrases.split(";"):
                _grow(root, phrase, (kind, value))
    return root


_TREE = _tree()

# A full stop inside a word ("41.06.157") is part of it; at its end it is a mark. "(s)" is a plural.
_WORD = re.compile(
    r"\[[^\[\]\n]{0,40}\]|_{2,}"
    r"|[;:,()/&]|\.(?![0-9a-z])"
    r"|(?:[^\s;:,.()/&\[\]]|\.(?=[0-9a-z]))+(?:\(s\))?"
    r"|\S"
)
_CODE = re.compile(r"[0-9]{3}[A-Z]{1,2}|[0-9]{4,5}", re.ASCII)
# Dashes between the parts, and bullets before the sentence.
_DASHES = frozenset("-\u2013\u2014*\u2022\u00b7")
_MARKS = frozenset(";:,()/.")
# Where a drafted sentence waits for a date.
_BLANKS = frozenset({"tbd"})


def symbols(text: str, dates: Iterable[WrittenDate]) -> list[Symbol]:
    """The text as symbols, in order; `dates` are the dates in it, in order.

    Kinds: the marks themselves, "word", "code", "date", "gap" (a blank kept for a date), and the
    kinds of `_PHRASES`.
    """
    words: list[Symbol] = []
    at = 0
    for written in dates:
        words.extend(_words(text, at, written.start))
        words.append(Symbol("date", "", written.start, written.end))
        at = written.end
    words.extend(_words(text, at, len(text)))
    return list(_joined(words))


def _words(text: str, start: int, end: int) -> Iterator[Symbol]:
    for match in _WORD.finditer(text, start, end):
        word = match[0]
        yield Symbol(_kind(word), _value(word), match.start(), match.end())


def _kind(word: str) -> str:
    if word in _MARKS:
        return word
    if word in _DASHES:
        return ":"
    if word[0] in "[_" and len(word) > 1:
        return "gap"
    if word[0].isdigit() and _CODE.fullmatch(word):
        return "code"
    return "gap" if word.lower() in _BLANKS else "word"


def _value(word: str) -> str:
    if word == "&":
        return "and"
    if word.endswith("(s)"):
        word = word[:-3]
    return word.lower().replace("'", "").replace("\u2019", "")


def _joined(words: list[Symbol]) -> Iterator[Symbol]:
    """Words that make a known phrase become one symbol."""
    at = 0
    while at < len(words):
        meaning, end = _longest(words, at)
        first = words[at]
        if meaning is None:
            yield first
        else:
            yield Symbol(*meaning, first.start, words[end - 1].end)
        at = end


def _longest(words: list[Symbol], at: int) -> tuple[tuple[str, str] | None, int]:
    """The meaning of the longest phrase that starts at word `at`, and the place after it."""
    node: _Node | None = _TREE.next.get(words[at].value)
    meaning, end, here = None, at + 1, at + 1
    while node is not None:
        if node.meaning is not None:
            meaning, end = node.meaning, here
        if here == len(words):
            break
        node = node.next.get(words[here].value)
        here += 1
    return meaning, end
