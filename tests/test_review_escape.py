"""Nothing that a proposal contains is live in the comment: titles, names of files and branches."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

from fake_github.markdown import read, render
from review_stage import C, review_stage, specs

if TYPE_CHECKING:
    from pathlib import Path

    from review_stage import ReviewStage

TEXTS = {
    "mention": "@director and @state-hr/team",
    "issue": "#1 GH-2 doh/specs#3",
    "picture": "![x](https://evil.test/x.png)",
    "html": "<img src=x onerror=alert(1)><script>x</script>",
    "closing": "</details></summary></table>--><h1>Approved</h1>",
    "link": "[Approve](https://evil.test) www.evil.test",
    "table": "a | b | c",
    "heading": "# Approved",
    "fence": "```\n# Approved\n```",
    "bidi": "\u202etxet\u202c \u2066x\u2069",
    "hidden": "a\u200bb\u2060c",
    "marks": "~~a~~ **b** _c_ `d`",
    "alert": "> [!NOTE]",
    "command": "::error::x",
    "old command": "##[error]x",
}
ALLOWED = {
    *("h2", "h3", "h4", "p", "strong", "br", "b", "ins", "del", "ol", "ul", "li", "sub", "a"),
    *("table", "thead", "tbody", "tr", "th", "td", "details", "summary", "blockquote"),
    *("pre", "code"),
}


_CODE = re.compile(r"<pre.*?</pre>", re.DOTALL)
"""In a code block GitHub makes nothing live but mentions."""


def harmless(stage: ReviewStage) -> None:
    for body in [stage.body, *(one.body for one in stage.on_lines)]:
        html = render(body)
        page = read(html)
        assert [one for one in read(_CODE.sub("", html)).live if one != "<a>"] == []
        assert [one for one in page.live if one.startswith(("mention", "hidden"))] == []
        assert set(page.tags) <= ALLOWED
        assert "Approved" not in re.findall(r"<h\d>(.*?)</h\d>", html)
        hrefs = re.findall(r'href="([^"]*)"', html)
        assert [one for one in hrefs if not one.startswith("https://github.test/doh/specs/")] == []


def quoted(text: str) -> str:
    return '"' + text.encode("unicode_escape").decode("ascii").replace('"', '\\"') + '"'


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_words_of_a_spec(tmp_path: Path, text: str) -> None:
    old = specs()[C]
    new = old.replace("title: Customer Service Specialist 3", f"title: {quoted(text)}")
    new = new.replace("Coordinates customer service training;", quoted(f"{text} x"))
    new = new.replace('class_code: "102C"', f"class_code: {quoted(text)}")
    with review_stage(tmp_path) as stage:
        stage.push({C: new})
        stage.run()
        harmless(stage)


NAMES = {
    "mention": "specs/@director/102C.yaml",
    "link": "specs/[x](evil.test)/102C.yaml",
    "html": "specs/<img src=x>/102C.yaml",
    "comment": "specs/--><h1>Approved/102C.yaml",
    "table": "specs/a|b#1/102C.yaml",
    "bidi": "specs/\u202ex/102C.yaml",
    "command": "specs/::error::x,y=z%0A/102C.yaml",
}


@pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)
def test_name_of_a_file(tmp_path: Path, name: str) -> None:
    with review_stage(tmp_path) as stage:
        stage.push({C: None, name: specs()[C].replace("title: ", "title: Very ")})
        stage.push({f"{name}.yaml": "title: ["})
        ran = stage.run()
        harmless(stage)
        commands = [line for line in ran.log.splitlines() if line.startswith("::")]
        assert all(re.match(r"::(error|warning|notice) file=[^:]*::", line) for line in commands)


BRANCHES = {
    "mention": "@director",
    "html": "<h1>x</h1>",
    "issue": "fix-#1-GH-2",
    "pipe": "a|b`c`",
}


@pytest.mark.parametrize("branch", BRANCHES.values(), ids=BRANCHES)
def test_name_of_a_branch(tmp_path: Path, branch: str) -> None:
    with review_stage(tmp_path, branch=branch) as stage:
        stage.fake.world.repository.commit(f"base-{branch}", {}, onto="main")
        stage.pull.base_ref = f"base-{branch}"
        stage.push({C: specs()[C].replace("Coordinates", "Arranges")})
        stage.run()
        harmless(stage)
