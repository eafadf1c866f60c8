/**
 * Roles and colours of the report: those of `ui/styles/tokens.css`, repeated because the file must
 * stand alone (a test keeps them equal).
 */
const tokens = `
:root {
  color-scheme: light dark;
  --color-ground: light-dark(#fff, #131418);
  --color-raised: light-dark(#f6f7f8, #1b1d22);
  --color-hairline: light-dark(#e2e4e8, #2e3138);
  --color-text: light-dark(#17191e, #eceef1);
  --color-muted: light-dark(#575c66, #a6abb6);
  --color-accent: light-dark(#3a49c9, #a3aeff);
  --color-accent-soft: light-dark(#eceefc, #272b47);
  --color-danger: light-dark(#b3261e, #ff9d93);
  --color-ribbon: light-dark(#c9ccd3, #3b3f48);
  --color-passed: light-dark(#00806b, #35c3a8);
  --color-failed: light-dark(#c8430c, #ff855a);
  --color-timed-out: light-dark(#976300, #e9b44c);
  --color-crashed: light-dark(#9b2c10, #ffa88a);
  --color-no-code: light-dark(#575c66, #a6abb6);
  --color-unsupported: light-dark(#767c87, #868c98);
  --color-runner-error: light-dark(#6a3fb5, #c4a5ff);
  --color-running: light-dark(#3a49c9, #a3aeff);
  --color-waiting: light-dark(#b4b9c2, #555a64);
}`;

const page = `
*, *::before, *::after { box-sizing: border-box; }
html {
  font: 1rem/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif;
  font-variant-numeric: tabular-nums;
  color: var(--color-text);
  background: var(--color-ground);
  text-size-adjust: 100%;
  -webkit-text-size-adjust: 100%;
}
body { max-width: 72rem; margin: 0 auto; padding: 3rem 1.5rem 6rem; }
h1, h2, h3, p, ul, dl, dd, figure, pre { margin: 0; padding: 0; }
h1 { font-size: 2.0736rem; line-height: 1.2; font-weight: 600; overflow-wrap: anywhere; text-wrap: balance; }
h2 { font-size: 1.2rem; line-height: 1.25; font-weight: 600; margin-bottom: 12px; }
h3 { font-size: 1rem; font-weight: 600; margin: 20px 0 8px; }
a { color: var(--color-accent); text-underline-offset: 0.2em; }
:focus-visible { outline: 2px solid var(--color-accent); outline-offset: 2px; }
code, pre { font-family: ui-monospace, 'SF Mono', SFMono-Regular, Menlo, 'Cascadia Mono', 'DejaVu Sans Mono', monospace; font-size: 0.875em; }
section { border-top: 1px solid var(--color-hairline); padding-top: 24px; margin-top: 40px; }
.eyebrow, .note, .cut, .made-of, figcaption, nav { color: var(--color-muted); }
.eyebrow { margin-bottom: 4px; }
.lede { margin-top: 8px; overflow-wrap: anywhere; }
.note, .cut, figcaption { font-size: 0.8333rem; max-width: 76ch; }
.cut { font-style: italic; }
nav ul, .legend { display: flex; flex-wrap: wrap; gap: 4px 20px; list-style: none; }
nav { margin-top: 16px; font-size: 0.8333rem; }
.mark { width: 1em; height: 1em; flex: none; vertical-align: -0.16em; }
svg path { fill-rule: evenodd; }
.definitions { position: absolute; }`;

const numbers = `
.headline { display: flex; flex-wrap: wrap; gap: 16px 40px; }
.headline dt { color: var(--color-muted); }
.headline .big { font-size: 2.986rem; line-height: 1.15; font-weight: 650; letter-spacing: -0.01em; }
.headline span { color: var(--color-muted); font-size: 0.8333rem; }
.made-of { margin: 20px 0 4px; color: var(--color-text); }
.split { display: grid; grid-template-columns: 20rem minmax(0, 1fr); gap: 24px 48px; }
figcaption { margin-top: 4px; }
.curve { display: block; width: 100%; height: auto; overflow: visible; font-size: 12px; }
.curve text { fill: var(--color-muted); }
.curve .y { text-anchor: end; dominant-baseline: central; }
.curve .x, .curve .axis { text-anchor: middle; }
.curve .value { stroke: var(--color-ground); stroke-width: 4; stroke-linejoin: round; paint-order: stroke; font-size: 13px; }
.curve .end { text-anchor: end; }
.curve .strong { fill: var(--color-text); font-weight: 650; }
.grid { stroke: var(--color-hairline); }
.tick { stroke: var(--color-muted); }
.ribbon { fill: var(--color-ribbon); fill-opacity: 0.55; }
.reruns { fill: none; stroke: var(--color-muted); stroke-dasharray: 2 3; }
.line { fill: none; stroke: var(--color-text); stroke-width: 2.5; stroke-linejoin: round; }
.dot { fill: var(--color-text); }
.key { width: 24px; height: 12px; vertical-align: -0.1em; }
.aside { margin-top: 16px; }
summary { cursor: pointer; }
.aside summary { color: var(--color-accent); font-size: 0.8333rem; }`;

const tables = `
table { border-collapse: collapse; }
th, td { padding: 6px 24px 6px 0; text-align: start; vertical-align: baseline; border-bottom: 1px solid var(--color-hairline); }
thead th { color: var(--color-muted); font-size: 0.8333rem; font-weight: 400; white-space: nowrap; }
tbody th { font-weight: 400; }
.numbers td, .numbers thead th + th, .verdicts td:nth-of-type(-n + 2), .verdicts thead th:nth-child(2), .verdicts thead th:nth-child(3) { text-align: end; white-space: nowrap; }
.verdicts td:last-child { min-width: 15rem; color: var(--color-muted); font-size: 0.8333rem; padding-inline-end: 0; }
.verdicts tbody th { white-space: nowrap; }
.verdicts .sum > * { font-weight: 600; border-bottom-color: var(--color-muted); }
.verdicts .sum td:last-child { font-weight: 400; }
.zero > * { color: var(--color-muted); }
.zero .mark { opacity: 0.55; }
.scroll + .note { margin-top: 16px; }
.reasons { list-style: none; font-size: 0.8333rem; overflow-wrap: anywhere; }
.problems { width: 100%; }
.problems tbody th { overflow-wrap: anywhere; min-width: 8rem; }
.problems td:last-child, .problems th:last-child { padding-inline-end: 0; }
small { color: var(--color-muted); font-size: 0.8333em; }
.none { color: var(--color-muted); }
.scroll, .matrix { overflow-x: auto; }
.scroll { margin-top: 8px; }
.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 26rem), 1fr)); column-gap: 40px; }
.facts div { display: flex; gap: 16px; padding: 6px 0; border-bottom: 1px solid var(--color-hairline); }
.facts dt { flex: 0 0 8.5rem; color: var(--color-muted); }
.facts dd { min-width: 0; overflow-wrap: anywhere; }`;

const samples = `
.legend { margin: 12px 0 16px; font-size: 0.8333rem; }
.legend b { font-weight: 600; }
.matrix svg { display: block; height: auto; max-width: 100%; font-size: 11px; }
.matrix .wide { min-width: 40rem; }
.matrix text { dominant-baseline: central; fill: var(--color-muted); }
.matrix .row { text-anchor: end; fill: var(--color-text); }
.problem { border-bottom: 1px solid var(--color-hairline); }
.problem summary, .outline { padding: 8px 0; overflow-wrap: anywhere; }
.problem summary code { color: var(--color-muted); }
.problem .outcome, h3 .outcome { color: var(--color-muted); font-weight: 400; font-size: 0.8333rem; }
.problem[open] { padding-bottom: 24px; }
.problem:target > summary { background: var(--color-accent-soft); }
pre { padding: 12px 16px; background: var(--color-raised); border-radius: 6px; white-space: pre-wrap; overflow-wrap: anywhere; unicode-bidi: isolate; tab-size: 4; line-height: 1.45; }
mark { color: inherit; background: none; box-shadow: inset 0 -2px var(--color-failed); }
.error { color: var(--color-danger); overflow-wrap: anywhere; white-space: pre-wrap; }
.caption { margin: 12px 0 4px; color: var(--color-muted); font-size: 0.75rem; }`;

const print = `
@media (max-width: 60rem) {
  .split { grid-template-columns: minmax(0, 1fr); }
}
@media (max-width: 40rem) {
  body { padding: 1.5rem 1rem 4rem; }
  .headline .big { font-size: 2.0736rem; }
  .curve, .curve .value { font-size: 19px; }
  th, td { padding-inline-end: 14px; }
  .facts div { flex-direction: column; gap: 0; }
  .facts dt { flex: none; font-size: 0.8333rem; }
}
@media print {
  @page { margin: 16mm 14mm; }
  :root { color-scheme: light; }
  html { font-size: 9.5pt; }
  .split { grid-template-columns: 14rem minmax(0, 1fr); gap: 24px; }
  body { max-width: none; padding: 0; }
  nav, .aside:not([open]) { display: none; }
  section { margin-top: 20pt; }
  h2, h3, .caption { break-after: avoid; }
  figure, tr, .headline, .facts div, .matrix svg, .problem summary { break-inside: avoid; }
  .scroll, .matrix { overflow: visible; }
  .matrix .wide { min-width: 0; }
  thead { display: table-header-group; }
  pre { border: 1px solid var(--color-hairline); }
  a { color: inherit; text-decoration: none; }
  * { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}`;

const verdictStyle = (kind: string): string =>
  `.${kind} { fill: var(--color-${kind}); } .at-${kind} { fill: none; marker: url(#mark-${kind}); }`;

/** The style sheet of a report in which these kinds of marks occur. */
export const reportStyle = (kinds: readonly string[]): string =>
  [tokens, page, numbers, tables, samples, kinds.map(verdictStyle).join('\n'), print].join('\n');
