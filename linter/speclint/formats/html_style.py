"""The look of the HTML report, on a light or dark screen and on paper."""

from __future__ import annotations

from typing import Final

STYLE: Final = """
:root {
  color-scheme: light dark;
  --page: #fbfaf7; --card: #ffffff; --ink: #1d2228; --soft: #59626d; --line: #d9d6ce;
  --error: #a4161a; --warning: #7a4d00; --advice: #0b5394;
  --mark: #ffe08a; --mark-ink: #1d2228; --other: #cfe3f7;
  --gone: #fbdcdc; --come: #d7f2dc; --code: #f4f2ec;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #14171b; --card: #1c2026; --ink: #e8e6e1; --soft: #a5adb7; --line: #363d46;
    --error: #ff9a94; --warning: #f2c063; --advice: #8cc4ff;
    --mark: #6b5200; --mark-ink: #fff3cf; --other: #1f4467;
    --gone: #5b2528; --come: #1d4a2b; --code: #15181d;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; max-width: 62rem; padding: 2rem 1.25rem 4rem;
  background: var(--page); color: var(--ink);
  font: 1rem/1.55 system-ui, "Segoe UI", "Noto Sans", sans-serif;
}
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .5rem; }
h2 { font-size: 1.3rem; margin: 0; }
h3 { font-size: 1.05rem; line-height: 1.4; margin: 0 0 .25rem; }
p { margin: .25rem 0; }
a { color: var(--advice); }
code, pre, .path { font-family: ui-monospace, "Cascadia Mono", "DejaVu Sans Mono", monospace; }
code, .path { font-size: .875em; }
.path, .rule, .soft { color: var(--soft); overflow-wrap: anywhere; }
.headline { font-size: 1.15rem; }
table { border-collapse: collapse; margin: 1.25rem 0; width: 100%; }
th, td { border-bottom: 1px solid var(--line); padding: .35rem .6rem .35rem 0; text-align: left; }
th { font-size: .875rem; color: var(--soft); font-weight: 600; }
.number { text-align: right; font-variant-numeric: tabular-nums; width: 6.5rem; }
fieldset { border: 1px solid var(--line); border-radius: .4rem; margin: 0 0 1.5rem; }
fieldset label { margin-right: 1.25rem; }
section.file { margin-top: 2.5rem; }
section.file > header { border-bottom: 2px solid var(--ink); padding-bottom: .35rem; }
article {
  background: var(--card); border: 1px solid var(--line); border-left: .35rem solid var(--tone);
  border-radius: .4rem; margin: 1rem 0; padding: .9rem 1.1rem; break-inside: avoid;
}
article.error { --tone: var(--error); }
article.warning { --tone: var(--warning); }
article.advice { --tone: var(--advice); }
.severity { color: var(--tone); font-weight: 700; margin-right: .35rem; }
.place { font-weight: 600; margin-top: .6rem; }
.place .path { font-weight: 400; }
pre {
  background: var(--code); border-radius: .3rem; font-size: .85rem; line-height: 1.5;
  margin: .4rem 0; overflow-wrap: anywhere; padding: .5rem .75rem; white-space: pre-wrap;
}
pre .row { display: block; padding-left: 4.5ch; text-indent: -4.5ch; }
pre .no {
  color: var(--soft); display: inline-block; text-indent: 0; user-select: none; width: 4.5ch;
}
mark {
  background: var(--mark); color: var(--mark-ink); border-radius: .15rem;
  text-decoration: underline; text-decoration-thickness: 2px; text-underline-offset: 3px;
}
mark.other { background: var(--other); color: var(--ink); text-decoration-style: dotted; }
del { background: var(--gone); border-radius: .15rem; }
ins { background: var(--come); border-radius: .15rem; }
ins.line { text-decoration: none; }
.label { color: var(--soft); font-style: italic; }
dl { display: grid; grid-template-columns: 6.5rem 1fr; gap: .3rem .8rem; margin: .6rem 0 0; }
dl > div { display: contents; }
dt { color: var(--soft); font-weight: 600; }
dd { margin: 0; min-width: 0; overflow-wrap: anywhere; }
.aside article { border-left-color: var(--line); }
footer {
  border-top: 1px solid var(--line); color: var(--soft); margin-top: 3rem; padding-top: 1rem;
}
body:has(#only-error:checked) article:is(.warning, .advice),
body:has(#only-error:checked) section.file:not(:has(article.error)),
body:has(#no-advice:checked) article.advice,
body:has(#no-advice:checked) section.file:not(:has(article:is(.error, .warning))) { display: none; }
@media (max-width: 36rem) {
  dl { grid-template-columns: 1fr; gap: 0; }
  dd { margin-bottom: .4rem; }
}
@page { margin: 1.5cm; }
@media print {
  :root {
    color-scheme: light;
    --page: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #999;
    --error: #8a0f13; --warning: #5f3c00; --advice: #083d6e;
    --mark: #ffe08a; --mark-ink: #000; --other: #cfe3f7;
    --gone: #fbdcdc; --come: #d7f2dc; --code: #f5f5f5;
  }
  body { max-width: none; padding: 0; font-size: 10.5pt; print-color-adjust: exact; }
  fieldset { display: none; }
  section.file { margin-top: 1.5rem; }
  article { break-inside: auto; }
  section.file > header, h2, h3, .rule, .place { break-after: avoid; }
  dl { display: block; }
  dl > div { break-inside: avoid; display: grid; grid-template-columns: 6.5rem 1fr; }
  section.file > header, pre { break-inside: avoid; }
  a[href^="http"]::after { content: " (" attr(href) ")"; font-size: .85em; }
}
"""
