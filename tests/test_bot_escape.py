"""Hostile texts do nothing on GitHub and still read the same, judged on the rendered HTML."""

from __future__ import annotations

import html
from unicodedata import category

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from fake_github.markdown import Page, read, render
from speclint.formats.markdown_escape import escape, fence, is_harmless, reveal, url_path

HARMLESS = {
    "mention": "Ask @octocat or @doh/hr-team.",
    "mention in code": "`@octocat` and ``@octocat``",
    "mention by entity": "&#64;octocat &commat;octocat",
    "mail": "hr@doh.wa.gov, mailto:hr@doh.wa.gov, xmpp:a@b.c",
    "issue": "See #1, doh/specs#12, GH-3 and gh-3.",
    "issue at the start": "#1 is first",
    "issue by entity": "&#35;1",
    "advisory": "GHSA-jfh8-c2jp-5v3q and CVE-2021-44228",
    "commit": "Fixed in 4f1c2ab and 9d03e770000000000000000000000000000000ab.",
    "user and commit": "octocat@4f1c2ab9",
    "address": "https://evil.test/a?b=c http://x ftp://y HTTPS://Z",
    "www": "www.evil.test, WWW.EVIL.TEST and wwwwww.x.y",
    "autolink": "<https://evil.test> <hr@doh.wa.gov>",
    "link": "[Approved](https://evil.test) [a][b] [b]: https://evil.test",
    "reference": "[b]: https://evil.test",
    "image": "![x](https://evil.test/pixel.png)",
    "HTML": "<b>bold</b> <img src=x onerror=alert(1)> <a href='javascript:1'>x</a>",
    "HTML comment": "<!-- speclint:report v1 --> after",
    "open tag": "<details><summary>hidden",
    "closing tags": "</del></ins></td></table></details>",
    "script": "<script>alert(1)</script><style>*{display:none}</style>",
    "CDATA": "<![CDATA[x]]> <?php ?> <!DOCTYPE x>",
    "emphasis": "*a* **b** _c_ __d__ ~~e~~ ~f~ ***g***",
    "inside words": "snake_case_name 2*3*4",
    "code": "`a` ``b`` ```c```",
    "heading": "# Approved",
    "heading below": "Title\n=====",
    "rule": "---",
    "rule of equals signs": "=====",
    "rule of stars": "* * *",
    "list": "- a",
    "list with a star": "* a",
    "list with a plus": "+ a",
    "list with numbers": "1. a",
    "list with a bracket": "12) a",
    "number only": "2005.",
    "task": "- [x] done",
    "quotation": "> [!IMPORTANT]\n> Approved",
    "fence": "```\ncode",
    "fence of tildes": "~~~\ncode",
    "indented": "        code",
    "table": "a | b\n--|--\n1 | 2",
    "footnote": "a[^1]\n\n[^1]: note",
    "back-slashes": "\\*a\\* \\\\ \\@x a\\\nb",
    "back-slash at the end": "end\\",
    "entities": "&lt;b&gt; &amp; &copy; &#x202e; &nbsp;",
    "emoji": ":tada: :octocat: :+1: a:b:c",
    "formula": "$x$ and $$\\require{x}$$ and $`y`$ and $5,000-$10,000",
    "suggestion": "```suggestion\nx\n```",
    "closes an issue": "Fixes #1. Closes GH-2. Resolves doh/specs#3.",
    "alert": "[!NOTE]",
    "accents": "résumé, Zoë, Ñandú, Kraków",
    "Chinese": "公務員 — 「規程」",
    "Arabic": "مواصفات الوظيفة",
    "emoji itself": "👍 ✅ ⚖️",
    "quotes": "\"straight\" 'single' “curly” \u2018s\u2019 \u2013 — …",
    "money": "$1,000 to $2,000",
    "percent": "under 10% of the total & more",
}


def page(markdown: str) -> Page:
    return read(render(markdown))


def plain(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.parametrize("text", HARMLESS.values(), ids=HARMLESS)
def test_reads_the_same_and_does_nothing(text: str) -> None:
    shown = page(escape(text))
    assert (shown.seen, shown.live, shown.tags) == (plain(text), [], ["p"])


@pytest.mark.parametrize("text", HARMLESS.values(), ids=HARMLESS)
def test_reads_the_same_in_a_table_cell(text: str) -> None:
    shown = page(f"| Section |\n| :-- |\n| {escape(text)} |")
    assert (shown.seen, shown.live) == (f"Section {plain(text)}", [])
    assert shown.tags == ["table", "thead", "tr", "th", "tbody", "tr", "td"]


@pytest.mark.parametrize("text", HARMLESS.values(), ids=HARMLESS)
def test_reads_the_same_in_raw_html(text: str) -> None:
    shown = page(f"<details><summary>{escape(text)}</summary>\n\nx\n\n</details>")
    assert (shown.seen, shown.live) == (f"{plain(text)} x", [])
    assert shown.tags == ["details", "summary", "p"]


@pytest.mark.parametrize("text", HARMLESS.values(), ids=HARMLESS)
def test_reads_the_same_as_a_changed_word(text: str) -> None:
    shown = page(f"- a <ins><b>{escape(text)}</b></ins>, <del>{escape(text)}</del>")
    assert (shown.seen, shown.live) == (f"a {plain(text)}, {plain(text)}", [])
    assert shown.tags == ["ul", "li", "ins", "b", "del"]


@pytest.mark.parametrize("text", HARMLESS.values(), ids=HARMLESS)
def test_reads_the_same_under_a_line(text: str) -> None:
    shown = page(f"Duty 3\n{escape(text)}")
    assert (shown.seen, shown.live) == (f"Duty 3 {plain(text)}", [])
    assert shown.tags == ["p", "br"]


def test_dollar_begins_no_formula() -> None:
    """GitHub's documentation names this way; no parser at hand knows its formulas."""
    assert escape("$5 to $9") == "<span>$</span>5 to <span>$</span>9"


HIDDEN = {
    "right to left": ("a\u202eb", "a⟨U+202E⟩b"),
    "isolate": ("a\u2066b\u2069", "a⟨U+2066⟩b⟨U+2069⟩"),
    "marks": ("\u200ea\u200f\u061c", "⟨U+200E⟩a⟨U+200F⟩⟨U+061C⟩"),
    "zero width": ("a\u200bb\u200cc\u200dd", "a⟨U+200B⟩b⟨U+200C⟩c⟨U+200D⟩d"),
    "joiners": ("a\u2060b\ufeffc", "a⟨U+2060⟩b⟨U+FEFF⟩c"),
    "soft hyphen": ("re\u00advised", "re⟨U+00AD⟩vised"),
    "controls": ("a\x00b\x07c\x1b[31md\x7f", "a⟨U+0000⟩b⟨U+0007⟩c⟨U+001B⟩[31md⟨U+007F⟩"),
    "tags": ("a\U000e0041", "a⟨U+E0041⟩"),
    "private": ("\ue000", "⟨U+E000⟩"),
    "lone surrogate": ("a\ud800", "a⟨U+D800⟩"),
    "fillers": ("\u3164\u115f\u2800", "⟨U+3164⟩⟨U+115F⟩⟨U+2800⟩"),
    "variation": ("a\ufe00", "a⟨U+FE00⟩"),
    "looks struck through": ("a\u0336b\u0336", "a⟨U+0336⟩b⟨U+0336⟩"),
    "looks underlined": ("a\u0332b\u0332", "a⟨U+0332⟩b⟨U+0332⟩"),
    "tower of accents": ("a\u0301\u0302\u0303", "a⟨U+0301⟩⟨U+0302⟩⟨U+0303⟩"),
    "line ends": ("a\u2028b\u2029c\x85d\ve\ff", "a b c d⟨U+000B⟩e⟨U+000C⟩f"),
    "spaces": ("a\u00a0b\u3000c\u2003d", "a b c d"),
    "decomposed": ("re\u0301sume\u0301", "re\u0301sume\u0301"),
}


@pytest.mark.parametrize(("text", "seen"), HIDDEN.values(), ids=HIDDEN)
def test_hidden_characters_are_named(text: str, seen: str) -> None:
    shown = page(escape(text))
    assert (shown.seen, shown.live, shown.tags) == (seen, [], ["p"])


TRICKS = st.sampled_from(
    [
        *("@a", "#1", "://", "www.", "`", "``", "<b>", "</p>", "<!--", "-->", "[x](y)", "!["),
        *("](", "\\", "|", "\n", "\n\n", "- ", "1. ", "    ", "---", "~~", "*", "__", "&#"),
        *("&amp;", "$", ":tada:", "gh-1", "\u202e", "\x00", "deadbee1", "> ", "[^1]", "# "),
        *("\u200b", "mailto:a@b.c", "😀", "é"),
    ]
)
TEXTS = st.lists(TRICKS | st.text(max_size=3), max_size=12).map("".join)


@given(TEXTS)
@example("a@\u200bb")
def test_any_text_reads_the_same_and_does_nothing(text: str) -> None:
    shown = page(f"x {escape(text)} y")
    assert (shown.seen, shown.live, shown.tags) == (plain(f"x {named(text)} y"), [], ["p"])


@given(TEXTS.filter(lambda text: text.strip() != ""))
def test_any_text_begins_no_block(text: str) -> None:
    shown = page(escape(text))
    assert (shown.seen, shown.live, shown.tags) == (plain(named(text)), [], ["p"])


def named(text: str) -> str:
    """Name what hides, one character at a time: the slow and plain way."""
    overlays = {*range(0x332, 0x339), *range(0x20D0, 0x2100)}
    others = {0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B, 0x180C, 0x180D, 0x180F, 0x2800, 0x3164}
    others |= {0x2065, 0xFFA0, *range(0xFE00, 0xFE0E), *range(0xFFF0, 0xFFF9)}
    others |= set(range(0xE0000, 0xE1000))
    accents = {*range(0x300, 0x370), *range(0x1AB0, 0x1B00), *range(0x1DC0, 0x1E00)}
    accents |= set(range(0xFE20, 0xFE30))
    shown, run = "", ""
    for mark in [*text, ""]:
        if mark and ord(mark) in accents:
            run += mark
            continue
        tower = len(run) > 2
        shown += "".join(f"⟨U+{ord(m):04X}⟩" if tower or ord(m) in overlays else m for m in run)
        run = ""
        hides = mark and (category(mark) in {"Cc", "Cf", "Cs", "Co"} or ord(mark) in others)
        if mark and mark not in "\t\n\r\x85" and (hides or ord(mark) in overlays):
            shown += f"⟨U+{ord(mark):04X}⟩"
        else:
            shown += mark
    return shown


@given(TEXTS)
def test_escaping_is_one_line(text: str) -> None:
    assert "\n" not in escape(text)
    assert "\r" not in escape(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", "```\n```"),
        ("a", "```\na\n```"),
        ("a\n", "```\na\n```"),
        ("```\n", "````\n```\n````"),
        ("a ````` b", "``````\na ````` b\n``````"),
        ("a\r\nb", "```\na\nb\n```"),
        ("a\u202eb", "```\na⟨U+202E⟩b\n```"),
        ("ask @octocat", "```\nask @\u200boctocat\n```"),
    ],
    ids=["empty", "word", "line", "ticks", "many ticks", "CRLF", "turned", "mention"],
)
def test_fence(text: str, expected: str) -> None:
    assert fence(text) == expected


@given(TEXTS)
def test_nothing_leaves_a_fence(text: str) -> None:
    rendered = render(f"{fence(text)}\n\nafter")
    assert rendered.count("<pre>") == 1
    assert rendered.endswith("</code></pre>\n<p>after</p>\n")
    assert "mention" not in " ".join(read(rendered).live)


@given(TEXTS.filter(is_harmless))
def test_harmless_text_stays_as_it_is_in_a_fence(text: str) -> None:
    code = render(fence(text)).removeprefix("<pre><code>").removesuffix("</code></pre>\n")
    assert html.unescape(code) == (text if text == "" or text.endswith("\n") else f"{text}\n")


@given(TEXTS)
def test_reveal_is_stable(text: str) -> None:
    assert reveal(reveal(text)) == reveal(text)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("specs/102C.yaml", "specs/102C.yaml"),
        ("a b/(c)/é#1?.yaml", "a%20b/%28c%29/%C3%A9%231%3F.yaml"),
        ("x)[evil](y<z>`\n\ud800", "x%29%5Bevil%5D%28y%3Cz%3E%60%0A%3F"),
    ],
    ids=["plain", "marks", "hostile"],
)
def test_url_path(path: str, expected: str) -> None:
    assert url_path(path) == expected
