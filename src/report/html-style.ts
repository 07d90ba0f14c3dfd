/** The whole look of the HTML report. The page's policy allows this text by its hash and no other style. */
export const STYLE = `
:root {
  color-scheme: light dark;
  --page: #f6f7f9; --card: #fff; --ink: #1c2330; --soft: #5b6577; --line: #dde1e8;
  --critical: #a3195b; --high: #c62828; --medium: #b26a00; --low: #1769aa; --good: #1b7f4b;
}
@media (prefers-color-scheme: dark) {
  :root {
    --page: #12151b; --card: #1b2029; --ink: #e6e9ef; --soft: #9aa5b8; --line: #2d3543;
    --critical: #ff7eb6; --high: #ff8a80; --medium: #ffb74d; --low: #73b9f5; --good: #66d19e;
  }
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--ink); font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 62rem; margin: 0 auto; padding: 2rem 1rem 4rem; }
h1 { margin: 0; font-size: 1rem; letter-spacing: .08em; text-transform: uppercase; color: var(--soft); }
h2 { margin: 2.5rem 0 .75rem; font-size: 1.1rem; }
h3 { margin: 0 0 .5rem; font-size: 1rem; overflow-wrap: anywhere; }
header { border-left: .4rem solid var(--high); padding-left: 1rem; }
header.clean { border-color: var(--good); }
.verdict { margin: .25rem 0 1rem; font-size: 1.5rem; font-weight: 650; line-height: 1.25; }
.counters { display: flex; flex-wrap: wrap; gap: .5rem; margin: 0; padding: 0; list-style: none; }
.counters li { --tone: var(--soft); padding: .25rem .75rem; border: 1px solid var(--tone); border-radius: 99px; }
.counters strong { color: var(--tone); }
article { --tone: var(--soft); margin: 0 0 1rem; padding: 1rem 1.25rem; background: var(--card);
  border: 1px solid var(--line); border-left: .3rem solid var(--tone); border-radius: .5rem; }
article.critical, li.critical { --tone: var(--critical); }
article.high, li.high, article.failed, li.failed, article.needs-person, li.needs-person { --tone: var(--high); }
article.medium, li.medium, article.pending, li.pending, article.rolled-back, li.rolled-back { --tone: var(--medium); }
article.low, li.low, article.planned, li.planned { --tone: var(--low); }
article.done, li.done { --tone: var(--good); }
article p, article ul, article ol { margin: .4rem 0; }
.badge { color: var(--tone); font-size: .75rem; letter-spacing: .05em; text-transform: uppercase; margin-right: .4rem; }
.tag { color: var(--soft); font-size: .8rem; font-weight: 400; }
.places { padding-left: 1.1rem; }
.identity, .links { color: var(--soft); font-size: .8rem; overflow-wrap: anywhere; }
.caveat { color: var(--medium); }
code { font: .875em/1.4 ui-monospace, monospace; overflow-wrap: anywhere; }
a { color: var(--low); }
.wide { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: .85rem; }
th, td { padding: .35rem .6rem .35rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; }
.number, time { white-space: nowrap; }
@media print { body { background: none; } article { break-inside: avoid; } }
`;
