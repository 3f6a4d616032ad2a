// The style sheet of every page that Concord writes. Contrast is at least 4.5:1 for text in light and dark; findings
// differ by their words and border, colour only helps.
#pragma once

namespace concord {

inline constexpr char k_html_style[] = R"css(:root {
  --ink: #1b1f24; --soft: #4d5662; --paper: #ffffff; --band: #f3f5f8; --line: #b9c1cc;
  --mark: #fff0a8; --mark-ink: #1b1f24; --found: #14603a; --partly: #7a4a00; --silent: #5a3a6e; --none: #8c1d18;
  --put-in: #dff3e4; --left-out: #fbe3e1; --link: #0b4f8a;
  --strong: #bcd9c8; --middling: #dcebe2; --weak: #f0f6f2;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e9edf2; --soft: #b3bdc9; --paper: #14181d; --band: #1e242b; --line: #4a5563;
    --mark: #5c4d00; --mark-ink: #fff6cf; --found: #7fd6a5; --partly: #f0bd6b; --silent: #cfb0e6; --none: #f4a29c;
    --put-in: #123d26; --left-out: #4a1b18; --link: #8fc4f5;
    --strong: #1f5038; --middling: #1b3a2b; --weak: #182a20;
  }
}
* { box-sizing: border-box; }
body { margin: 0; color: var(--ink); background: var(--paper); font: 1rem/1.5 system-ui, "Liberation Sans", Arial, sans-serif; }
main { max-width: 80rem; margin: 0 auto; padding: 1rem; overflow-wrap: break-word; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: .5rem 0; }
h2 { font-size: 1.25rem; line-height: 1.3; margin: 2rem 0 .5rem; }
p { margin: 0 0 .5rem; }
table { width: 100%; border-collapse: collapse; margin: 1rem 0; }
caption { text-align: left; font-weight: 600; padding: .5rem 0; }
caption .aside { display: block; font-weight: 400; }
th, td { text-align: left; vertical-align: top; padding: .75rem; border: 1px solid var(--line); }
thead th { background: var(--band); }
tbody th { width: 16rem; font-weight: 400; background: var(--band); }
td.state { width: 9rem; }
.columns { table-layout: fixed; }
.columns tbody th { width: auto; }
.columns .whose { display: none; }
.council, .title, th .aside { display: block; }
.council { font-weight: 600; }
.aside { color: var(--soft); font-size: .875rem; }
.finding { display: inline-block; padding: .1rem .5rem; border: 2px solid; border-radius: .25rem; font-weight: 600; }
.found { color: var(--found); }
.partly { color: var(--partly); border-style: dashed; }
.not-found { color: var(--silent); border-style: dotted; }
.not-held, .unreadable { color: var(--none); border-style: double; }
.clause + .clause { border-top: 1px solid var(--line); padding-top: .75rem; margin-top: .75rem; }
.citation { margin: 0; }
blockquote { margin: .25rem 0 .5rem; padding-left: .75rem; border-left: 4px solid var(--line); max-width: 70ch; }
.lead-in, .repair { color: var(--soft); }
.repair, .note { font-size: .9375rem; }
mark { color: var(--mark-ink); background: var(--mark); text-decoration: underline; text-underline-offset: .15em; }
ins { text-decoration: underline 2px; text-underline-offset: .15em; background: var(--put-in); color: inherit; }
del { text-decoration: line-through; background: var(--left-out); color: inherit; }
.spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.rules { font-weight: 600; }
.chips { list-style: none; display: flex; flex-wrap: wrap; gap: .25rem .5rem; margin: 0 0 .5rem; padding: 0; font-size: .875rem; }
.chips li { border: 1px solid var(--line); border-radius: .75rem; padding: 0 .5rem; }
.chips .force { font-weight: 600; }
.chips .differs { border: 2px solid var(--ink); }
tbody th .rules, tbody th .question { font-weight: 400; font-size: .9375rem; }
nav ol { columns: 18rem; padding-left: 2rem; }
a { color: var(--link); }
.matrix { font-size: .9375rem; }
.matrix th, .matrix td { padding: .375rem .5rem; }
.matrix tbody th { font-weight: 600; }
.matrix tbody th .aside { font-weight: 400; }
.matrix .at { display: block; font-size: .8125rem; }
.matrix .whose { display: none; }
.shade-must, .shade-must-not { background: var(--strong); }
.shade-should { background: var(--middling); }
.shade-may, .shade-need-not, .shade-rule { background: var(--weak); }
.shade-none { color: var(--soft); }
.shade-none strong { font-weight: 400; }
summary { cursor: pointer; padding: .25rem 0; }
:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
@media (max-width: 48rem) {
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  table, tbody, tr, th, td, caption { display: block; }
  tbody th, td, td.state { width: auto; border: 0; padding: .5rem .75rem; }
  .columns .whose { display: block; font-weight: 600; margin-bottom: .25rem; }
  .matrix .whose { display: inline; }
  tr { border: 1px solid var(--line); margin-bottom: 1rem; }
}
@media print {
  :root { --ink: #000; --soft: #333; --paper: #fff; --band: #fff; --line: #888; --mark: #fff; --mark-ink: #000;
    --found: #000; --partly: #000; --silent: #000; --none: #000;
    --put-in: #fff; --left-out: #fff; --link: #000; --strong: #ddd; --middling: #eee; --weak: #fff; }
  nav { display: none; }
  body { font-size: 10pt; }
  main { max-width: none; padding: 0; }
  thead { display: table-header-group; }
  .clause, .citation { break-inside: avoid; break-after: auto; }
}
)css";

}  // namespace concord
