"""The look of the redline page: wide and narrow, light and dark, on paper."""

from __future__ import annotations

from typing import Final

STYLE: Final = """
:root {
  color-scheme: light dark;
  --page: #fbfaf7; --card: #ffffff; --ink: #1d2228; --soft: #59626d; --line: #d9d6ce;
  --link: #0b5394; --come: #d7f2dc; --come-line: #14692b; --gone: #fbdcdc; --gone-line: #a4161a;
  --adopt: #fff0c2; --adopt-ink: #5f3c00; --legal: #dfe9fb; --legal-ink: #123a73;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #14171b; --card: #1c2026; --ink: #e8e6e1; --soft: #a5adb7; --line: #363d46;
    --link: #8cc4ff; --come: #173f25; --come-line: #7fd79a; --gone: #4f2326; --gone-line: #ff9a94;
    --adopt: #4a3800; --adopt-ink: #ffe3a1; --legal: #1b3357; --legal-ink: #bcd7ff;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; max-width: 60rem; padding: 2rem 1.25rem 4rem;
  background: var(--page); color: var(--ink);
  font: 1rem/1.6 system-ui, "Segoe UI", "Noto Sans", sans-serif;
}
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .25rem; }
h2 { font-size: 1.3rem; line-height: 1.3; margin: 2.25rem 0 .5rem; }
h3 { font-size: 1.1rem; line-height: 1.4; margin: 1.5rem 0 .5rem; }
h4 { font-size: .95rem; margin: 0 0 .15rem; color: var(--soft); }
p { margin: .3rem 0; }
a { color: var(--link); }
.soft, .path { color: var(--soft); overflow-wrap: anywhere; }
.verdict { font-size: 1.15rem; font-weight: 600; margin-top: 1rem; }
.legal-line { font-size: 1.05rem; }
.warning { border-left: .3rem solid var(--gone-line); padding-left: .7rem; }
table { border-collapse: collapse; margin: 1.25rem 0; width: 100%; }
th, td { border-bottom: 1px solid var(--line); padding: .4rem .8rem .4rem 0; text-align: left;
  vertical-align: top; }
thead th { font-size: .875rem; color: var(--soft); }
tbody th { font-weight: 600; }
.badge { border-radius: .3rem; display: inline-block; font-size: .8rem; font-weight: 600;
  line-height: 1.4; padding: .1rem .5rem; white-space: nowrap; border: 1px solid var(--line); }
.badge.needs-adoption, .badge.past-entry-changed {
  background: var(--adopt); color: var(--adopt-ink); border-color: transparent; }
.badge.legal-text { background: var(--legal); color: var(--legal-ink); border-color: transparent; }
fieldset { border: 1px solid var(--line); border-radius: .4rem; margin: 0 0 1rem; }
fieldset label { margin-right: 1.25rem; white-space: nowrap; }
.change {
  background: var(--card); border: 1px solid var(--line); border-radius: .4rem;
  margin: .6rem 0; padding: .7rem 1rem; overflow-wrap: anywhere;
}
.change > :first-child { margin-top: 0; }
.whole ins { font-weight: 400; }
section.legal .change { border-left: .35rem solid var(--legal-ink); }
ins { background: var(--come); border-radius: .15rem; text-decoration: underline 2px
  var(--come-line); text-underline-offset: 3px; font-weight: 600; }
del { background: var(--gone); border-radius: .15rem; text-decoration: line-through 2px
  var(--gone-line); }
ins::before, ins::after, del::before, del::after {
  clip-path: inset(100%); height: 1px; overflow: hidden; position: absolute; white-space: nowrap;
  width: 1px;
}
ins::before { content: " [added:] "; } ins::after { content: " [end of added] "; }
del::before { content: " [removed:] "; } del::after { content: " [end of removed] "; }
dl { margin: 0; } dt { color: var(--soft); font-size: .875rem; font-weight: 600; }
dd { margin: 0 0 .5rem; }
ul, ol { padding-left: 1.6rem; } li { margin: .3rem 0; }
.members { columns: 17rem; list-style: none; padding: 0; font-size: .9rem; }
.members li { margin: 0; padding: .15rem 0; }
.light .change { background: none; border-style: dashed; color: var(--soft); }
li.unnumbered { list-style: none; }
li .soft, p .soft { display: block; }
.words { display: none; }
body:has(#in-words:checked) .words { display: block; }
body:has(#in-words:checked) .marked, body:has(#in-words:checked) .key { display: none; }
footer { border-top: 1px solid var(--line); color: var(--soft); margin-top: 3rem;
  padding-top: 1rem; font-size: .9rem; }
@media (max-width: 36rem) {
  body { padding: 1.25rem .9rem 3rem; }
  h1 { font-size: 1.4rem; }
  table, tbody, th, td { display: block; }
  thead { display: none; }
  tr {
    border-bottom: 1px solid var(--line); column-gap: .8rem; display: grid;
    grid-template-columns: 1fr auto; padding: .45rem 0;
  }
  th, td { border: 0; padding: .05rem 0; }
  td:nth-child(2) { grid-column: 1 / -1; grid-row: 2; }
  td:nth-child(3) { text-align: right; }
  fieldset label { display: block; }
}
@page { margin: 1.8cm; }
@media print {
  :root {
    color-scheme: light;
    --page: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #999; --link: #000;
    --come: #e3f5e6; --come-line: #000; --gone: #fbe4e4; --gone-line: #000;
    --adopt: #fff3cf; --adopt-ink: #000; --legal: #e8effb; --legal-ink: #000;
  }
  body { max-width: none; padding: 0; font-size: 10.5pt; print-color-adjust: exact; }
  fieldset { display: none; }
  .change { break-inside: avoid; } h2, h3, h4 { break-after: avoid; }
}
"""
