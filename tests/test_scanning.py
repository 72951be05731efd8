"""Damaged words are found and mended; names, codes and abbreviations are left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from speclint.wording.patterns import pattern
from speclint.wording.scanning import SHAPES, meant
from speclint.wording.stray_marks import is_sound_here


def _found(text: str) -> list[tuple[str, ...]]:
    hits = list(pattern(SHAPES).finditer(text))
    judged = [meant(h.group()) for h in hits if not is_sound_here(text, h.start(), h.end())]
    return [one.words for one in judged if one]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("class iIn this series", "in"),
        ("complaints, i1nquiries and", "inquiries"),
        ("other L&l divisions", "L&I"),
        ("other L&1 divisions", "L&I"),
        ("R&d work", "R&D"),
        ("A Bachelor®s degree", "Bachelor’s"),
        ("does and don®t", "don’t"),
        ("o®f the agency", "of"),
        ("c1erical support", "clerical"),
        ("C1erical support", "Clerical"),
        ("0f the agency", "of"),
        ("laws and 1aws", "laws"),
        ("in tota1", "total"),
        ("they wi11 work", "will"),
        ("remediat1on sites", "remediation"),
        ("rules ofthe agency", "of the"),
        ("Withthe agency", "With the"),
        ("theagency", "the agency"),
        ("rulesand policies", "rules and"),
        ("withinthe agency", "within the"),
        ("inFormation", "information"),
        ("theAgency", "the Agency"),
        ("infor- mation", "information"),
        ("a Bachelorâ€™s degree", "Bachelor’s"),
        ("Labor and lndustries", "Industries"),
        ("tbe agency", "the"),
        ("in tbe agency", "the"),
        ("they rnust work", "must"),
        ("paper and rnaterials", "materials"),
        ("in rnicrofilm", "microfilm"),
        ("vvith the agency", "with"),
        ("to the the public", "the"),
        ("serves as the as the expert", "as the"),
        ("for this series, Includes tasks", "includes"),
        ("the manage-ment of staff", "management"),
        ("services to the W ashington State business community", "Washington"),
        ("findings relat ing to taxes", "relating"),
        ("the assess ments of employers", "assessments"),
        ("the Depa rtment of staff", "Department"),
        ("the informa tion of staff", "information"),
        ("I nforms staff", "Informs"),
        ("at Level Il of", "II"),
        ("Liason to staff", "Liaison"),
        ("will recieve and", "receive"),
        ("l) Serve as nurse; 2) function", "1)"),
        ("typically:\n(l) Serve\n(2) Function", "1)"),
    ],
)
def test_damaged(text: str, words: str) -> None:
    assert _found(text) == [(words,)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("intercom system. and other", ("system and", "system, and")),
        ("uses audit' work papers", ("audit", "audit’s")),
        ("the agency’ rules", ("agency", "agency’s")),
    ],
)
def test_two_may_be_meant(text: str, words: tuple[str, ...]) -> None:
    assert _found(text) == [words]


GOOD = (
    "e-mail iPad McKenzie PhD L&I 24/7 2nd COVID-19 3D GIS/GPS MS4 H2S WorkSource AmeriCorps "
    "DocuSign .NET C# LGBTQ+ 1st 5th 3rd pH mRNA kWh level1 tier2 Title19 102A CO2 N95 K-12 I-9 "
    "W-2 401(k) HB2216 R&D AT&T Q&A HbA1c B2B Wi-Fi eLearning iOS macOS ArcGIS Excel® 90°F §18 "
    "8am 10am 5pm 1in 12V 4x4 log4j base64 SHA-1 mp3 win10 A1c LaserFiche JavaScript PowerPoint "
    "DeVry McDonald O'Brien ProviderOne eForms area5 1s 1and therapy theater understand command "
    "expand often office officer offset thereof therein therefore themselves thousand Maryland "
    "island errand breathe clothe lathe seethe foreman android within without withhold aspect "
    "savvy modern audit thereafter andirons therapist theoretical oftentimes offender Wahkiakum "
    "Snohomish Tulalip Nisqually llama"
)


@pytest.mark.parametrize("word", GOOD.split())
def test_sound(word: str) -> None:
    assert _found(f"the {word} of") == []


@pytest.mark.parametrize(
    "text",
    [
        "short- and long-term plans",
        "at 90 rpm or more",
        "tests of phthalates and mpox",
        "on tension and per mission",
        "entry- to journey-level",
        "pre- and post-award",
        "knows that that is so",
        "works in in-service training",
        "Customer Service Specialist 1s",
        "In the Department of Licensing: Includes all",
        "plans work. Provides advice",
        "Windows®-based systems",
        "reviews plans etc. and more",
        "the dept. of parks, approx. with",
        "plans the system. And others",
        "the agencies' rules and the staffs’ work",
        "an \u2018audit’ work, an 'audit' work",
        "RCW 41.06.133(l) and 41.06.170(2)",
        "k) Serves; l) helps; 2) more",
        "l) Serves and m) helps",
        "the self-ness and co-tions",
        "a class B license, plan C options and type A work",
        "special ed students, Ms. T cleans",
    ],
)
def test_sound_phrases(text: str) -> None:
    assert _found(text) == []


@given(st.text(st.sampled_from("aiInle lsthofd0158®&-A"), max_size=30))
def test_says_something_else_than_what_stands_there(text: str) -> None:
    for hit in pattern(SHAPES).finditer(text):
        judged = meant(hit.group())
        assert judged is None or hit.group()[judged.start : judged.end] not in judged.words


def test_many_digits_cost_nothing() -> None:
    assert meant("a" + "1a" * 500) is None
