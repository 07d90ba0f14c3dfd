/** The whole look of the HTML report. The page's policy allows this text by its hash and no other style. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --page: #f6f7f9; --card: #fff; --ink: #1c2330; --soft: #556074; --line: #d5dae3; --track: #e3e7ee;
  --critical: #a3195b; --high: #c62828; --medium: #8f5600; --low: #1769aa; --good: #1b7340;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #12151b; --card: #1b2029; --ink: #e6e9ef; --soft: #a3aec0; --line: #2d3543; --track: #313a4a;
    --critical: #ff7eb6; --high: #ff8a80; --medium: #ffb74d; --low: #73b9f5; --good: #66d19e;
  }
}
* { box-sizing: border-box; }
[hidden] { display: none !important; }
body { margin: 0; background: var(--page); color: var(--ink); font: 1rem/1.5 system-ui, sans-serif; }
main { max-width: 66rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
h1 { margin: 0; font-size: 1rem; letter-spacing: .08em; text-transform: uppercase; color: var(--soft); overflow-wrap: anywhere; }
h1 span { letter-spacing: 0; text-transform: none; }
h2 { margin: 2.5rem 0 .75rem; font-size: 1.15rem; }
h3 { margin: 0 0 .5rem; font-size: 1rem; overflow-wrap: anywhere; }
:focus-visible { outline: 3px solid var(--low); outline-offset: 2px; }
header { border-left: .4rem solid var(--high); padding-left: 1rem; }
header.clean { border-color: var(--good); }
.verdict { margin: .25rem 0; font-size: 1.5rem; font-weight: 650; line-height: 1.25; }
.run { margin: 0 0 1rem; color: var(--soft); font-size: .875rem; overflow-wrap: anywhere; }
.counters { display: flex; flex-wrap: wrap; gap: .75rem 1.75rem; }
.counters p { margin: 0 0 .25rem; color: var(--soft); font-size: .8rem; }
.counters ul { display: flex; flex-wrap: wrap; gap: .5rem; margin: 0; padding: 0; list-style: none; }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 1rem 0 0; padding: 0; list-style: none; font-size: .875rem; }
nav a { display: inline-block; min-height: 1.5rem; }
section[aria-labelledby=gaps] ul { margin: 0; padding: .75rem 1rem .75rem 2.25rem; background: var(--card);
  border: 1px solid var(--line); border-left: .3rem solid var(--high); border-radius: .5rem; overflow-wrap: anywhere; }
.counters li { --tone: var(--soft); min-width: 5.5rem; padding: .4rem .8rem; background: var(--card);
  border: 1px solid var(--line); border-top: .2rem solid var(--tone); border-radius: .4rem; font-size: .875rem; }
.counters strong { display: block; color: var(--tone); font-size: 1.4rem; line-height: 1.2; }
article, .list li, .legend li { --tone: var(--soft); }
.critical { --tone: var(--critical) !important; }
.high, .failed, .needs-person, .late { --tone: var(--high) !important; }
.medium, .pending, .rolled-back, .near { --tone: var(--medium) !important; }
.low, .planned { --tone: var(--low) !important; }
.done, .good { --tone: var(--good) !important; }
.plain { --tone: var(--low) !important; }
article { margin: 0 0 1rem; padding: 1rem 1.25rem; background: var(--card);
  border: 1px solid var(--line); border-left: .3rem solid var(--tone); border-radius: .5rem; }
article p { margin: .4rem 0; overflow-wrap: anywhere; }
.badge { color: var(--tone); font-size: .75rem; font-weight: 650; letter-spacing: .05em; text-transform: uppercase; }
.tag { color: var(--soft); font-size: .8rem; font-weight: 400; }
#tools { display: flex; flex-wrap: wrap; gap: .5rem .75rem; align-items: center; margin-bottom: .75rem; }
#tools p { margin: 0; color: var(--soft); font-size: .8rem; }
#shown { margin-left: auto !important; }
#filter { flex: 1 1 14rem; max-width: 24rem; padding: .4rem .6rem; font: inherit; color: inherit; background: var(--card);
  border: 1px solid var(--soft); border-radius: .4rem; }
#tools span { display: flex; flex-wrap: wrap; gap: .35rem; }
button { padding: .3rem .7rem; min-height: 1.9rem; font: inherit; font-size: .875rem; color: var(--tone);
  background: var(--card); border: 1px solid var(--tone); border-radius: 99px; cursor: pointer; }
button[aria-pressed=false] { color: var(--soft); border-style: dashed; border-color: var(--soft); text-decoration: line-through; }
kbd { padding: 0 .3rem; border: 1px solid var(--soft); border-radius: .25rem; font: inherit; }
.list { margin: 0; padding: 0; list-style: none; border: 1px solid var(--line); background: var(--card); }
.long { content-visibility: auto; contain-intrinsic-size: auto 145rem; }
.list + .list { border-top: 0; }
.list > li { padding-right: .9rem; border-left: .3rem solid var(--tone); border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
.list > li:last-child { border-bottom: 0; }
.list > li > details > * { margin: .4rem 0 .4rem 7.4rem; }
.list > li > details > :last-child { padding-bottom: .5rem; }
.list > li > details > ol { padding-left: 1.2rem; }
.list > li > details > summary { display: grid; grid-template-columns: 6rem minmax(0, 3fr) minmax(0, 2fr); gap: .75rem;
  align-items: baseline; margin: 0; padding: .6rem 0 .6rem .65rem; }
.list > li > details > summary:hover { background: var(--page); }
.list > li > details[open] > summary > span { font-weight: 650; }
.list b { color: var(--tone); font-size: .75rem; font-weight: 650; letter-spacing: .05em; text-transform: uppercase; }
.list b::before { content: "▸ " / ""; color: var(--soft); }
.list details[open] > summary > b::before { content: "▾ " / ""; }
small { color: var(--soft); font: 400 .8rem system-ui, sans-serif; }
pre { margin: .4rem 0; font: .875rem/1.4 ui-monospace, monospace; white-space: pre-wrap; overflow-wrap: anywhere; }
.identity, .links { color: var(--soft); font-size: .8rem; overflow-wrap: anywhere; }
.caveat { color: var(--medium); }
strong.late { color: var(--high); }
code { font: .875em/1.4 ui-monospace, monospace; overflow-wrap: anywhere; }
a { color: var(--low); }
summary { cursor: pointer; }
.wide + details { margin-top: .5rem; }
.wide { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: .875rem; }
th, td { padding: .4rem .75rem .4rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
time { white-space: nowrap; }
table:has(thead th:nth-child(2):last-child) { max-width: 34rem; }
svg text { fill: var(--ink); font-size: 12px; }
svg .soft { fill: var(--soft); }
.gauge { width: 6rem; height: .55rem; margin-right: .4rem; vertical-align: middle; }
.gauge rect { fill: var(--tone, var(--low)); }
.gauge .track { fill: var(--track); }
.picture { display: block; width: 100%; min-width: 30rem; max-width: 48rem; margin: .5rem 0; }
.picture rect { fill: var(--tone, var(--low)); }
.picture .run { stroke: var(--page); stroke-width: .75; }
.picture .target { stroke: var(--ink); stroke-width: 2; stroke-dasharray: 3 2; }
.picture .axis { stroke: var(--line); }
.picture .line { fill: none; stroke: var(--good); stroke-width: 2.5; stroke-linejoin: round; }
figure { margin: 0 0 1rem; }
figcaption { font-size: .875rem; color: var(--soft); }
.legend { display: flex; gap: 1rem; margin: 0; padding: 0; list-style: none; font-size: .8rem; }
.legend li::before { content: ""; display: inline-block; width: .7rem; height: .7rem; margin-right: .3rem; background: var(--tone);
  forced-color-adjust: none; }
@media (max-width: 40rem) {
  .list > li > details > summary { grid-template-columns: 1fr; gap: .1rem; }
  .list > li > details > * { margin-left: .65rem; }
  .wide th, .wide td { min-width: 7rem; }
  .gauge { width: 3.5rem; }
  .gauge:has(.track) { display: block; width: 5rem; margin: .4rem 0 .2rem; }
}
@media print {
  :root { --page: #fff; --card: #fff; --ink: #000; --soft: #444; --line: #bbb; --track: #ddd;
    --critical: #a3195b; --high: #b71c1c; --medium: #7a4a00; --low: #0d4f86; --good: #145c32; }
  :root { font-size: 11px; }
  main { max-width: none; padding: 0; }
  #tools, nav, section[aria-labelledby=trend] details { display: none !important; }
  .long { content-visibility: visible; }
  .list > li { break-inside: avoid; }
  article, figure, tr { break-inside: avoid; }
  h2 { break-after: avoid; }
  .wide { overflow: visible; }
  details::details-content { content-visibility: visible; block-size: auto; }
  svg rect, .legend li::before { print-color-adjust: exact; }
  summary { list-style: none; }
  .list b::before, .list details[open] > summary > b::before { content: none; }
}
`;
