"""Waivers: what a comment says, for which lines it holds, and what is wrong with it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checked_runs import ROOT, check
from plan_folder import ENTRY, LAW, SPEC, TOP, TWICE, write
from plan_folder import plan as plan  # noqa: PLC0414 - a fixture is used by its name
from speclint.checks.scope import ChangeCheck
from speclint.exemptions.waiver_words import read_words
from speclint.exemptions.waivers import find_waivers
from speclint.exemptions.waiving import Settled, settle
from speclint.lint import lint_file
from speclint.policy.rulebook import Rulebook
from speclint.policy.rulepack import load_rules, shipped_rules
from speclint.text.document import Document, parse
from speclint.text.slip import Slip
from speclint.text.source import Source, decode

if TYPE_CHECKING:
    from pathlib import Path

RULES = load_rules([shipped_rules()])
BOOK = Rulebook(RULES, known=RULES)
DAY = date(2026, 7, 2)
ALLOW = "# speclint: allow HIS004 -- as published"


def words(comment: str) -> tuple[list[str], date | None, str, bool] | str:
    read = read_words(comment, 0, len(comment))
    if isinstance(read, Slip):
        return read.values.get("variant", read.kind)
    return [rule.name for rule in read.rules], read.until, read.reason, read.whole_file


@pytest.mark.parametrize(
    ("comment", "said"),
    [
        pytest.param(ALLOW, (["HIS004"], None, "as published", False), id="plain"),
        pytest.param(
            "#speclint:allow-file HIS004,REF003 until 2027-01-01--x",
            (["HIS004", "REF003"], date(2027, 1, 1), "x", True),
            id="no blanks, two rules, a date, the file",
        ),
        pytest.param(
            "## Speclint: Allow history-entry-once — as published -- in 2005",
            (["history-entry-once"], None, "as published -- in 2005", False),
            id="a name, capitals, a long dash, dashes in the reason",
        ),
        pytest.param(
            "# speclint: allow HIS004 -- valid until 2027",
            (["HIS004"], None, "valid until 2027", False),
            id="until in the reason",
        ),
        pytest.param("# speclint: allow HIS004", "waiver-reason", id="no reason"),
        pytest.param("# speclint: allow HIS004 --", "waiver-reason", id="empty reason"),
        pytest.param("# speclint: allow HIS004 -- …", "waiver-reason", id="reason of dots"),
        pytest.param("# speclint: allow", "waiver-no-rule", id="no rule"),
        pytest.param("# speclint: allow -- reason", "waiver-no-rule", id="no rule, a reason"),
        pytest.param("# speclint: allow A B -- reason", "waiver-rules", id="no comma"),
        pytest.param("# speclint: allow HIS* -- reason", "waiver-rules", id="a pattern"),
        pytest.param("# speclint: disable HIS004 -- x", "waiver-word", id="another word"),
        pytest.param("# speclint:", "waiver-word", id="no word"),
        pytest.param("# speclint allow HIS004 -- x", "waiver-colon", id="no colon"),
        pytest.param("# speclint: allow A until -- x", "waiver-until", id="no date"),
        pytest.param("# speclint: allow A until soon -- x", "waiver-until", id="no such date"),
        pytest.param("# speclint: allow A until 20270101 -- x", "waiver-until", id="digits"),
        pytest.param("# speclint: allow A until 2027-02-30 -- x", "waiver-until", id="no day"),
    ],
)
def test_words(comment: str, said: object) -> None:
    assert words(comment) == said


@given(st.text(st.sampled_from("allow HIS004,until2027-01 -–—:#\t.")))
def test_every_comment_is_a_waiver_or_a_slip(text: str) -> None:
    comment = f"# speclint: {text}"
    read = read_words(comment, 0, len(comment))
    if isinstance(read, Slip):
        assert 0 <= read.start < read.end <= len(comment)
    else:
        assert read.reason
        assert all(comment[rule.start : rule.end] == rule.name for rule in read.rules)


def settled(text: str, day: date = DAY) -> Settled:
    source = decode("specs/102A.yaml", text.encode())
    result = lint_file("specs/102A.yaml", source, BOOK, day)
    return settle(result.findings, (result,), BOOK, day, lambda _: source)


def outcome(text: str) -> tuple[list[str], list[str]]:
    """Codes that count, and codes that are waived."""
    done = settled(text)
    codes = sorted(f.code for f in done.findings if f.code[:3] in {"HIS", "WAI"})
    return codes, [waived.finding.code for waived in done.waived]


Outcome = tuple[list[str], list[str]]
WAIVED: Outcome = ([], ["HIS004"])
MISSED: Outcome = (["HIS004", "WAI004"], [])
SECOND = ENTRY.replace("  - effective", f"  {ALLOW}\n  - effective")
LINES = ENTRY.splitlines()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(TOP + ENTRY + SECOND + LAW, WAIVED, id="above the entry"),
        pytest.param(TOP + SECOND + ENTRY + LAW, MISSED, id="above the other entry"),
        pytest.param(
            TWICE.replace("history:", f"{ALLOW}\nhistory:"), WAIVED, id="above the heading"
        ),
        pytest.param(
            TWICE.replace("history:", f"{ALLOW}\n\n# The history.\nhistory:"),
            WAIVED,
            id="a blank line and a note between",
        ),
        pytest.param(
            TWICE.replace("history:", f"history:  {ALLOW}"), MISSED, id="beside the heading"
        ),
        pytest.param(
            f"{TOP}{ENTRY}{LINES[0]}  {ALLOW}\n{LINES[1]}\n{LAW}",
            WAIVED,
            id="beside the first line of the entry",
        ),
        pytest.param(
            f"{TOP}{ENTRY}{LINES[0]}\n{LINES[1]}  {ALLOW}\n{LAW}",
            WAIVED,
            id="beside the sentence",
        ),
        pytest.param(
            f"{TOP}{ENTRY}{LINES[0]}\n    {ALLOW}\n{LINES[1]}\n{LAW}",
            WAIVED,
            id="above the sentence",
        ),
        pytest.param(TWICE + ALLOW + "\n", MISSED, id="below everything"),
        pytest.param(f"{ALLOW}\n{TWICE}", MISSED, id="above the first heading"),
        pytest.param(f"{ALLOW.replace('allow', 'allow-file')}\n{TWICE}", WAIVED, id="for the file"),
        pytest.param(
            f"{TWICE}{ALLOW.replace('allow', 'allow-file')}\n",
            WAIVED,
            id="for the file, at its end",
        ),
        pytest.param(
            TWICE.replace("history:", f"    {ALLOW}\nhistory:"),
            MISSED,
            id="set deeper than what follows",
        ),
        pytest.param(
            TWICE.replace("in person;", "in person # speclint: allow HIS004"),
            (["HIS004", "WAI002"], []),
            id="malformed: the finding stays",
        ),
        pytest.param(
            TWICE.replace("in person;", '"in # speclint: allow HIS004 -- person"'),
            (["HIS004", "WAI004"], []),
            id="a comment even where quotation marks mislead",
        ),
        pytest.param(
            TWICE.replace("Assists customers in person;", '"# speclint: allow-file HIS004 -- x"'),
            (["HIS004"], []),
            id="words of a text are no comment",
        ),
        pytest.param(
            TWICE.replace("Under general", ALLOW), (["HIS004"], []), id="nor in folded text"
        ),
        pytest.param(
            (TOP + ENTRY + SECOND + LAW).replace("\n", "\r\n"), WAIVED, id="Windows line breaks"
        ),
        pytest.param("\ufeff" + TOP + ENTRY + SECOND + LAW, WAIVED, id="byte order mark"),
    ],
)
def test_reach(text: str, expected: Outcome) -> None:
    assert outcome(text) == expected


def test_the_narrowest_waiver_counts() -> None:
    text = TOP.replace("history:", f"{ALLOW}\nhistory:") + ENTRY + SECOND + LAW
    done = settled(text)
    assert [(f.code, f.place) for f in done.findings] == [("WAI004", "Class Specification History")]


def test_a_waiver_says_its_reason_and_last_day() -> None:
    text = TWICE.replace("history:", f"{ALLOW.replace(' --', ' until 2026-07-02 --')}\nhistory:")
    waived = settled(text).waived[0]
    assert (waived.reason, waived.until) == ("as published", date(2026, 7, 2))
    assert settled(text, date(2026, 7, 3)).waived == ()


def test_four_wrong_waivers_are_four_findings() -> None:
    text = f"""\
# speclint: allow-file LEG001 -- to be added with the next revision
# speclint: allow-file STR010 -- the heading is published without text
{TOP}{ENTRY}  # speclint: allow HIS004 until 2026-07-01 -- as published
{ENTRY}  # speclint: allow HIS001
{LAW}"""
    found = [f for f in settled(text).findings if f.category == "waivers"]
    assert sorted((f.code, f.message) for f in found) == [
        ("WAI002", "This waiver does not say why."),
        ("WAI003", "This waiver ended on July 1, 2026."),
        ("WAI004", "This waiver is not needed: the rule finds nothing here."),
        ("WAI006", "This rule may never be waived."),
    ]


def test_a_rule_that_always_holds_is_not_waived() -> None:
    without = SPEC.replace("Persons legally", "Persons lawfully")
    text = f"# speclint: allow-file LEG001 -- later\n{without}"
    assert sorted(f.code for f in settled(text).findings) == ["LEG001", "WAI006"]


@pytest.mark.parametrize(
    ("chosen", "codes"),
    [
        pytest.param("HIS", [], id="the rule was judged, waivers were not"),
        pytest.param("LEG,waivers", [], id="another rule was judged"),
        pytest.param("HIS,waivers", ["WAI004"], id="both"),
    ],
)
def test_only_judged_rules_make_a_waiver_needless(
    plan: Path, chosen: str, codes: list[str]
) -> None:
    write(plan, f"{ALLOW.replace('allow', 'allow-file')}\n{SPEC}")
    assert [code for _, code in check(plan, "--select", chosen).codes] == codes


def test_a_rule_not_yet_in_force_leaves_its_waiver_alone(plan: Path) -> None:
    write(plan, f"# speclint: allow-file LEG003 -- a statute asks for the degree\n{SPEC}")
    assert check(plan, on="2024-06-05").codes == []
    assert check(plan, on="2024-06-06").codes == [("102A.yaml", "WAI004")]


def test_findings_about_the_whole_plan_are_waived(plan: Path) -> None:
    lost = "One year as a Customer Service Specialist 7."
    text = SPEC.replace("One year of experience assisting customers.", lost)
    write(plan, text)
    assert check(plan).codes == [("102A.yaml", "LVL007")]
    write(plan, text.replace(lost, f"{lost}  # speclint: allow LVL007 -- the class is planned"))
    assert check(plan).codes == []


def test_a_file_without_a_waiver_is_not_parsed_for_it() -> None:
    source = Source("x.yaml", b"", "title: [never parsed")
    assert find_waivers(Document(source, {})) == ((), ())


def test_unknown_rule_asks_did_you_mean() -> None:
    found = settled(f"{ALLOW.replace('HIS004', 'HIS04')}\n{SPEC}").findings
    assert [(f.code, f.suggestions[0]) for f in found] == [("WAI005", "HIS004")]


def test_spans_of_things_end_with_their_words() -> None:
    text = f"{TOP}{ENTRY}\n\n  # a note\n{LAW}# the end\n"
    whole = f"{ALLOW}\n{text}"
    document = parse(Source("x.yaml", whole.encode(), whole))
    assert isinstance(document, Document)
    (waiver,), _ = find_waivers(document)
    assert [document.source.text[a:b] for a, b in waiver.stretches or ()] == ['class_code: "102A"']


def test_a_waiver_of_a_rule_about_revisions_waits_for_one() -> None:
    about = next(r for r in RULES if isinstance(r.periods[0].check, ChangeCheck) and r.waivable)
    assert settled(f"{ALLOW.replace('HIS004', about.code)}\n{SPEC}").findings == ()


def test_the_docs_name_every_rule_about_waivers() -> None:
    page = (ROOT / "docs" / "waivers-and-baseline.md").read_text(encoding="utf-8")
    codes = [rule.code for rule in RULES if rule.category == "waivers"]
    assert [code for code in codes if f"| {code} |" not in page] == []


def test_the_waiver_of_the_docs_waives() -> None:
    page = (ROOT / "docs" / "waivers-and-baseline.md").read_text(encoding="utf-8")
    history = page.split("```yaml\nhistory:\n")[1].split("```")[0]
    assert outcome(TOP + history + LAW) == WAIVED
