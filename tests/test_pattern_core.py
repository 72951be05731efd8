"""The core of a pattern is found wherever the pattern is."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speclint.checks.mentions import MentionsWith
from speclint.checks.not_mentioned import NotMentioned
from speclint.checks.scope import SpecCheck
from speclint.policy.rulepack import load_rules, shipped_rules
from speclint.wording.pattern_core import core
from speclint.wording.patterns import pattern

CORES = [
    ("pilot licen[sc]e", "pilot licen[sc]e"),
    (r"^(an? )?([a-z]+ ){0,3}pilot licen[sc]e\b", r"\bpilot licen[sc]e\b"),
    (r"(?m:(?m:^)(an? )?pilot( licen[sc]e)?)|(?m:^bar$)", "(?m:(?m:^)(an? )?pilot)|(?m:^bar$)"),
    (r"\b(an? |[a-z]+ )?(?:RN|LPN) card", r"\b(?:LPN|RN) card"),
    (r"\b(an? )?(RN|state) card", "(RN|state) card"),
    (r"\b(an?)? ?pilot", "pilot"),
    (r"(an? )?pilot", "pilot"),
    (r"c|(?:b|(y|x)+z|b)|a", "(?:(x|y)+z|b)|a|c"),
    (r"\S*[®©][a-z]*\b", "[®©]"),
    (r"\B…", "…"),
    (r"\bbe licensed (as|to)\b", r"\bbe licensed (as|to)\b"),
    (r"(?-i:TBD|x?y)", "(?-i:TBD|y)"),
    (r"\(?\d+\)?", r"\d+"),
    (r"a{0}b{0,2}c{2}d{0,}", "c{2}"),
    (r"[)]?]|[]a]?b", "]|b"),
    (r"(a|b?)?", "(a|b?)?"),
    ("", ""),
    ("a|", "|a"),
]


@pytest.mark.parametrize(("whole", "left"), CORES)
def test_what_is_optional_at_an_end_is_left_out(whole: str, left: str) -> None:
    pattern(whole)
    assert core(whole) == left


@pytest.mark.parametrize("unsure", ["(?i)a?b", r"\Qa?\Eb", "(a?b", "a?b)", "[a?b"])
def test_what_is_not_understood_stays_as_it_is(unsure: str) -> None:
    assert core(unsure) == unsure


ATOMS = st.sampled_from(["a", "b", " ", r"\b", r"\B", "^", "$", "[ab]", "[^a]", r"\w", ".", "é"])
TIMES = st.sampled_from(["", "", "?", "*", "+", "{0,2}", "{2}", "{1,}", "*?", "??"])


def _repeated(atoms: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.builds("{}{}".format, atoms, TIMES)


def _one_of_some(parts: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    sequence = st.lists(parts, max_size=4).map("".join)
    return st.lists(sequence, min_size=1, max_size=3).map("|".join)


GROUPS = st.recursive(
    _repeated(ATOMS),
    lambda parts: _repeated(
        st.builds("{}{})".format, st.sampled_from(["(", "(?:", "(?m:"]), _one_of_some(parts))
    ),
    max_leaves=8,
)


FRONTS = st.sampled_from(["", "", r"\b", "^", "(?m:^)", r"\B"])
WORDS = st.lists(st.sampled_from(["(a )?", "(b |ab )?", "([ab]+ ){0,2}", "(a|b )*"]), max_size=2)
WITH_FRONT = st.builds("{}{}{}".format, FRONTS, WORDS.map("".join), _one_of_some(GROUPS))


@given(
    _one_of_some(GROUPS) | WITH_FRONT, st.lists(st.text(alphabet="abé \n", max_size=9), max_size=9)
)
def test_the_core_is_found_wherever_the_pattern_is(whole: str, texts: list[str]) -> None:
    try:
        found = pattern(whole)
    except ValueError:  # a place is not repeated
        return
    for text in texts:
        if found.search(text):
            assert pattern(core(whole)).search(text)


def test_a_check_that_is_kept_knows_what_follows_from_its_parameters() -> None:
    checks = [p.check for rule in load_rules([shipped_rules()]) for p in rule.periods]
    seeking = [c for c in checks if isinstance(c, SpecCheck) and c.sought() is not None]
    assert seeking
    assert all("core" in vars(check) for check in seeking)


def test_no_shipped_rule_is_asked_of_every_specification_for_want_of_a_search() -> None:
    for rule in load_rules([shipped_rules()]):
        for period in rule.periods:
            if isinstance(period.check, (MentionsWith, NotMentioned)):
                assert period.check.core is not None, f"{rule.code} counts far, or to a text's end"
