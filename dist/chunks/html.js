import "./rolldown-runtime.js";
import { t as formatDuration } from "./duration.js";
import { n as openFindings, t as compareFindings } from "./finding.js";
import { i as htmlText } from "./markdown-escape.js";
import { c as statsLine, d as verdictLine, i as diagnosedAs, l as statusCounts, n as STATUS_WORDS, o as placeOf, r as count, s as severityCounts, u as subjectOf } from "./phrases.js";
import { n as idsOf, r as stageLines } from "./rotation-steps.js";
import { createHash } from "node:crypto";

// src/report/html-style.ts
const STYLE = `
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

// src/report/html.ts
function renderHtml(report) {
	const open = openFindings(report.findings).sort(compareFindings);
	const suppressed = report.findings.filter(({ state }) => state === "suppressed").sort(compareFindings);
	const isClean = open.length === 0 && report.complete;
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${`default-src 'none'; style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'; base-uri 'none'; form-action 'none'`}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>Rekey report</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<header class="${isClean ? "clean" : "dirty"}">
<h1>Rekey</h1>
<p class="verdict">${htmlText(verdictLine(report))}</p>
${counters(report, open)}
</header>
${section("Findings", open.map(findingCard))}
${section("Rotations", report.rotations.map(rotationCard))}
${section("Not looked at", bullets(report.gaps))}
${section("Looked at", bullets([...report.scope, statsLine(report.stats)]))}
${section("Notes", bullets(report.notes))}
${section("Suppressed", suppressed.map(suppressedCard))}
</main>
</body>
</html>
`;
}
function counters(report, open) {
	const items = [...severityCounts(open).map(([severity, number]) => counter(severity, severity, number)), ...statusCounts(report.rotations).map(([status, number]) => counter(status, STATUS_WORDS[status], number))];
	return items.length === 0 ? "" : `<ul class="counters">${items.join("")}</ul>`;
}
function counter(kind, name, number) {
	return `<li class="${kind}"><strong>${number}</strong> ${name}</li>`;
}
function section(title, blocks) {
	if (blocks.length === 0) return "";
	return `<section>\n<h2>${title}</h2>\n${blocks.join("\n")}\n</section>`;
}
function findingCard(finding) {
	const known = finding.state === "known" ? "<span class=\"tag\">already in the base</span>" : "";
	return `<article class="${finding.severity}">
<h3><span class="badge">${finding.severity}</span> ${htmlText(finding.title)} ${known}</h3>
${paragraph(finding.detail)}
${places(finding)}
${ordered(finding.remedy)}
${links(finding)}
${identity(finding)}
</article>`;
}
function suppressedCard(finding) {
	const { suppression } = finding;
	const until = suppression?.until === void 0 ? "" : ` until ${suppression.until}`;
	const why = suppression ? `${suppression.reason} (${suppression.by}${until})` : void 0;
	return `<article class="quiet">
<h3>${htmlText(finding.title)}</h3>
${paragraph(why)}
${places(finding)}
${identity(finding)}
</article>`;
}
function rotationCard(rotation) {
	const rows = rotation.steps.map(({ at, step, call, detail, ms, requests = [] }) => `<tr><td><time>${htmlText(at)}</time></td><td>${htmlText(step)}</td><td><code>${htmlText(call ?? "")}</code></td><td>${htmlText(detail)}</td><td class="number">${formatDuration(ms)}</td><td>${idsOf(requests)}</td></tr>`);
	const steps = rows.length === 0 ? "" : `<div class="wide"><table>
<thead><tr><th>When</th><th>Step</th><th>Call</th><th>What happened</th><th>Took</th><th>Request ids</th></tr></thead>
<tbody>
${rows.join("\n")}
</tbody>
</table></div>`;
	return `<article class="${rotation.status}">
<h3><span class="badge">${STATUS_WORDS[rotation.status]}</span> ${htmlText(rotation.name)} <span class="tag">${htmlText(rotation.kind)}</span></h3>
${paragraph(rotation.summary)}
${paragraph(diagnosedAs(rotation))}
${stageLines(rotation).map((line) => paragraph(line)).join("\n")}
${rotation.caveats.map((caveat) => `<p class="caveat">${htmlText(caveat)}</p>`).join("\n")}
${steps}
</article>`;
}
function places({ locations }) {
	if (locations.length === 0) return "";
	const list = `<ul class="places">${locations.map((location) => `<li><code>${htmlText(placeOf(location))}</code></li>`).join("")}</ul>`;
	if (locations.length <= 5) return list;
	return `<details><summary>${count(locations.length, "place")}</summary>${list}</details>`;
}
function ordered(steps) {
	return steps.length === 0 ? "" : `<ol>${steps.map((step) => `<li>${withCode(step)}</li>`).join("")}</ol>`;
}
function links(finding) {
	const safe = (finding.links ?? []).filter((link) => link.startsWith("https://"));
	if (safe.length === 0) return "";
	return `<p class="links">${safe.map((link) => `<a rel="noreferrer" href="${htmlText(link)}">${htmlText(link)}</a>`).join("<br>")}</p>`;
}
function identity(finding) {
	const facts = [
		subjectOf(finding),
		finding.confidence,
		`rule ${finding.rule}`,
		`fingerprint ${finding.fingerprint}`
	];
	return `<p class="identity">${htmlText(facts.join(" · "))}</p>`;
}
function paragraph(text) {
	return text === void 0 ? "" : `<p>${withCode(text)}</p>`;
}
function withCode(text) {
	const parts = text.split("`");
	if (parts.length % 2 === 0) return htmlText(text);
	return parts.map((part, index) => index % 2 === 0 ? htmlText(part) : `<code>${htmlText(part)}</code>`).join("");
}
function bullets(items) {
	const kept = items.filter((item) => item !== "");
	return kept.length === 0 ? [] : [`<ul>${kept.map((item) => `<li>${withCode(item)}</li>`).join("")}</ul>`];
}

export { renderHtml };