"""Markdown as GitHub shows it: the HTML, the words a reader sees, and everything that is live.

GitHub turns Markdown into HTML with cmark-gfm (newlines break, raw HTML passes), cleans the HTML
with an allow-list, and then makes links of mentions, issues, commits and emoji in the text. The
first two steps are done here by the same parser and the same list; the third is only searched for.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

import cmarkgfm  # type: ignore[import-untyped]  # the package has neither stubs nor py.typed
import nh3
from cmarkgfm.cmark import Options  # type: ignore[import-untyped]  # see above

# The allow-list of GitHub's html-pipeline, without what it was observed to strip (u, span, font).
TAGS = {
    *("a", "abbr", "b", "bdo", "blockquote", "br", "caption", "cite", "code", "dd", "del"),
    *("details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "h1", "h2", "h3", "h4"),
    *("h5", "h6", "h7", "h8", "hr", "i", "img", "input", "ins", "kbd", "li", "mark", "ol", "p"),
    *("picture", "pre", "q", "rp", "rt", "ruby", "s", "samp", "small", "source", "strike"),
    *("strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time"),
    *("tr", "tt", "ul", "var", "wbr"),
}
ATTRIBUTES = {
    "*": {"align", "alt", "dir", "lang", "title", "href", "start", "type", "checked", "disabled"},
    "img": {"src", "longdesc"},
    "details": {"open"},
    "a": {"href"},
    "pre": {"lang"},
}
GAP = "\N{ZERO WIDTH SPACE}"
_LIVE = {
    "mention": re.compile(r"(?<![\w`])@[A-Za-z0-9]"),
    "issue": re.compile(r"#[0-9]"),
    "issue by GH": re.compile(r"\b(?:GH|GHSA|CVE)-\w", re.IGNORECASE),
    "address": re.compile(r"://|\bwww\.|[\w.+-]@\w", re.IGNORECASE),
    "emoji": re.compile(r":[a-z0-9_+-]+:"),
    "commit": re.compile(r"\b(?=[a-f]*[0-9])(?=[0-9]*[a-f])[0-9a-f]{7,40}\b"),
    "hidden": re.compile(
        "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xad\u061c\u200c-\u200f\u2028-\u202e]"
    ),
    "hidden, beyond": re.compile("[\u2060-\u2069\ufeff\ufff9-\ufffb\U000e0000-\U000e0fff]"),
}


def render(markdown: str) -> str:
    """Return the HTML that GitHub shows for a comment."""
    options = Options.CMARK_OPT_UNSAFE | Options.CMARK_OPT_HARDBREAKS
    html: str = cmarkgfm.github_flavored_markdown_to_html(markdown, options=options)
    return nh3.clean(html, tags=TAGS, attributes=ATTRIBUTES, link_rel=None, strip_comments=True)


@dataclass(slots=True)
class Page:
    """What is in a rendered comment."""

    tags: list[str] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    """Texts as the reader sees them, blocks and breaks as line ends."""

    @property
    def seen(self) -> str:
        """The words a reader sees: gaps are invisible, and blanks collapse."""
        return " ".join("".join(self.texts).replace(GAP, "").split())

    @property
    def live(self) -> list[str]:
        """Everything that GitHub would make a link, a picture or a notification of."""
        text = "".join(self.texts)
        found = [f"{name}: {match[0]!r}" for name, p in _LIVE.items() for match in p.finditer(text)]
        return found + [f"<{tag}>" for tag in self.tags if tag in {"a", "img", "input", "picture"}]


class _Reader(HTMLParser):
    def __init__(self, page: Page) -> None:
        super().__init__(convert_charrefs=True)
        self.page = page

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del attrs
        self.page.tags.append(tag)
        if tag in {"br", "p", "li", "tr", "div", "pre", "blockquote", "details", "summary"}:
            self.page.texts.append("\n")

    def handle_data(self, data: str) -> None:
        self.page.texts.append(data)


def read(html: str) -> Page:
    """Return what is in the HTML."""
    page = Page()
    reader = _Reader(page)
    reader.feed(html)
    reader.close()
    return page
