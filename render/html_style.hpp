// The style sheet of every page that Concord writes. Contrast is at least 4.5:1 for text in light and dark; findings
// differ by their words and border, colour only helps.
#pragma once

namespace concord {

inline constexpr char k_html_style[] = R"css(:root {
  --ink: #1b1f24; --soft: #4d5662; --paper: #ffffff; --band: #f3f5f8; --line: #b9c1cc;
  --mark: #fff0a8; --mark-ink: #1b1f24; --found: #14603a; --partly: #7a4a00; --silent: #5a3a6e; --none: #8c1d18;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ink: #e9edf2; --soft: #b3bdc9; --paper: #14181d; --band: #1e242b; --line: #4a5563;
    --mark: #5c4d00; --mark-ink: #fff6cf; --found: #7fd6a5; --partly: #f0bd6b; --silent: #cfb0e6; --none: #f4a29c;
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
td:nth-child(2) { width: 9rem; }
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
summary { cursor: pointer; padding: .25rem 0; }
:focus-visible { outline: 3px solid var(--ink); outline-offset: 2px; }
@media (max-width: 48rem) {
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
  table, tbody, tr, th, td, caption { display: block; }
  tbody th, td, td:nth-child(2) { width: auto; border: 0; padding: .5rem .75rem; }
  tr { border: 1px solid var(--line); margin-bottom: 1rem; }
}
@media print {
  :root { --ink: #000; --soft: #333; --paper: #fff; --band: #fff; --line: #888; --mark: #fff; --mark-ink: #000;
    --found: #000; --partly: #000; --silent: #000; --none: #000; }
  body { font-size: 10pt; }
  main { max-width: none; padding: 0; }
  thead { display: table-header-group; }
  .clause, .citation { break-inside: avoid; break-after: auto; }
}
)css";

}  // namespace concord
