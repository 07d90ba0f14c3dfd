import "./rolldown-runtime.js";
import { h as SEVERITIES, p as formatDuration } from "./start.js";
import { Cn as ageOfCredential, Dn as compareFindings, En as groupedDigits, On as openFindings } from "./foundation.js";
import { B as whyAndCure, C as dueTerms, D as VERIFIED_WORDS, E as STATUS_WORDS, I as statsLine, L as statusCounts, N as percent, O as ageText, P as placeOf, R as subjectOf, S as DUE_HEADS, V as withReadableTimes, i as stageLines, j as isClean, k as count, m as postureOf, r as idsOf, w as nextDue, y as htmlText, z as verdictLine } from "./text.js";
const createHash = (...args) => process.getBuiltinModule("node:crypto").createHash(...args);

// src/report/html/markup.ts
function withCode(text) {
	const parts = text.split("`");
	if (parts.length % 2 === 0) return htmlText(text);
	return parts.map((part, index) => index % 2 === 0 ? htmlText(part) : `<code>${htmlText(part)}</code>`).join("");
}
function paragraph(text) {
	return text === void 0 || text === "" ? "" : `<p>${withCode(text)}</p>`;
}
function section(id, title, blocks) {
	const kept = blocks.filter((block) => block !== "");
	if (kept.length === 0) return "";
	return `<section aria-labelledby="${id}">\n<h2 id="${id}">${title}</h2>\n${kept.join("\n")}\n</section>`;
}
function bullets(items) {
	const kept = items.filter((item) => item !== "");
	return kept.length === 0 ? [] : [`<ul>${kept.map((item) => `<li>${withCode(item)}</li>`).join("")}</ul>`];
}
function table(name, heads, rows) {
	if (rows.length === 0) return "";
	return scrolling(name, `<table><thead><tr>${heads.map((each) => `<th scope="col">${each}</th>`).join("")}</tr></thead><tbody>\n${rows.join("\n")}\n</tbody></table>`);
}
function scrolling(name, content) {
	return `<div class="wide" role="region" aria-label="${htmlText(name)}" tabindex="0">${content}</div>`;
}
function row(cells) {
	return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
}
function fold(summary, content, { open = false } = {}) {
	return content === "" ? "" : `<details${open ? " open" : ""}><summary>${summary}</summary>${content}</details>`;
}
function day(iso) {
	const short = /^\d{4}-\d\d-\d\d/.exec(iso)?.[0];
	return short === void 0 ? htmlText(iso) : `<time datetime="${htmlText(iso)}">${short}</time>`;
}
function moment(iso) {
	const [, date, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)/.exec(iso) ?? [];
	return date === void 0 ? htmlText(iso) : `<time datetime="${htmlText(iso)}">${date} ${time ?? ""}</time>`;
}
function links(urls) {
	const safe = urls.filter((url) => url.startsWith("https://"));
	if (safe.length === 0) return "";
	return `<p class="links">${safe.map((url) => `<a rel="noreferrer" href="${htmlText(url)}">${htmlText(url)}</a>`).join("<br>")}</p>`;
}

// src/report/html/credentials.ts
const MOST_NEXT = 12;
const DAY_MS = 864e5;
const AGES = [
	30,
	60,
	90,
	180,
	365
];
function credentialsSection(posture, now) {
	const { credentials } = posture;
	if (credentials.length === 0) return "";
	const next = nextDue(posture, MOST_NEXT);
	const rest = credentials.length - next.length;
	return [section("due", "What is due", [table("What is due", DUE_HEADS, next.map((each) => credentialRow(each, now)))]), section("ages", "Credentials by age", [histogram(credentials, now), rest > 0 ? fold(`All ${count(credentials.length, "credential")}`, table("All credentials", DUE_HEADS, credentials.map((each) => credentialRow(each, now)))) : ""])].join("\n");
}
function credentialRow(credential, now) {
	const { name, owner, kind, account = "", dueAt, rotation } = credential;
	const { age, share, isOverdue, due } = dueTerms(credential, now);
	const state = isOverdue ? `<strong class="late">${due}</strong>` : due;
	const whose = owner === void 0 ? "" : ` <span class="tag">of ${htmlText(owner)}</span>`;
	const by = rotation === void 0 ? "<br><span class=\"tag\">nothing renews it</span>" : "";
	return row([
		`<code>${htmlText(name)}</code>${whose}${by}`,
		`${day(dueAt)}<br>${state}`,
		`${gauge(share)} ${age}`,
		htmlText(kind),
		htmlText(account)
	]);
}
function gauge(share) {
	return `<svg class="gauge ${share >= 1 ? "late" : share >= .85 ? "near" : "good"}" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect class="track" width="100" height="8" rx="3"/><rect width="${(Math.min(1, Math.max(0, share)) * 100).toFixed(0)}" height="8" rx="3"/></svg>`;
}
function histogram(credentials, now) {
	const inDays = credentials.map((each) => ageOfCredential(each, now) / DAY_MS);
	const bounds = [
		0,
		...AGES,
		Number.POSITIVE_INFINITY
	];
	const bars = bounds.slice(1).map((upper, index) => {
		const lower = bounds[index] ?? 0;
		return {
			name: upper === Number.POSITIVE_INFINITY ? `${lower} days and more` : `${lower} to ${upper} days`,
			number: inDays.filter((age) => age >= lower && age < upper).length
		};
	});
	const most = Math.max(...bars.map(({ number }) => number));
	const rows = bars.map(({ name, number }) => row([name, `${meter(number / most)} ${groupedDigits(number)}`]));
	return table("Ages", ["Age", "Credentials"], rows);
}
function meter(share) {
	return `<svg class="gauge" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false"><rect width="${(share * 100).toFixed(0)}" height="8" rx="2"/></svg>`;
}

// src/report/html/findings.ts
const FEW = 3;
const MOST_PLACES = 20;
const MOST_INLINE = 300;
const LIST = 50;
function findingsSection(findings) {
	const open = openFindings(findings);
	if (open.length === 0) return "";
	const remedies = open.length > MOST_INLINE ? sharedRemedies(open) : void 0;
	return section("findings", "Findings", [
		tools(open),
		`<div id="list">${lists(open, {
			open: open.length <= FEW,
			remedies
		})}</div>`,
		...(remedies?.values() ?? []).map(({ html }) => html)
	]);
}
function suppressedSection(findings) {
	const suppressed = findings.filter(({ state }) => state === "suppressed");
	if (suppressed.length === 0) return "";
	const list = lists(suppressed, {
		open: false,
		remedies: void 0
	});
	return section("suppressed", "Suppressed", [fold(count(suppressed.length, "accepted finding"), list)]);
}
function lists(findings, options) {
	const parts = [];
	for (let from = 0; from < findings.length; from += LIST) {
		const some = findings.slice(from, from + LIST);
		const name = `Findings ${from + 1} to ${from + some.length}`;
		const kind = findings.length > LIST ? "list long" : "list";
		parts.push(`<ul class="${kind}" aria-label="${name}">${some.map((finding) => entry(finding, options)).join("")}</ul>`);
	}
	return parts.join("\n");
}
function sharedRemedies(open) {
	const shared = /* @__PURE__ */ new Map();
	const ofRule = /* @__PURE__ */ new Map();
	for (const finding of open) {
		const { rule, severity } = finding;
		const key = remedyOf(finding);
		if (key === "" || shared.has(key)) continue;
		const id = `do-${shared.size + 1}`;
		const nth = (ofRule.get(rule) ?? 0) + 1;
		ofRule.set(rule, nth);
		const html = `<article id="${id}" class="${severity}" aria-labelledby="${id}-h"><h3 id="${id}-h">${`What to do: ${htmlText(rule)}${nth === 1 ? "" : ` (${nth})`}`}</h3>${key}</article>`;
		shared.set(key, {
			id,
			html
		});
	}
	return shared;
}
function remedyOf(finding) {
	const { remedy } = finding;
	const further = links(finding.links ?? []);
	if (remedy.length === 0) return further;
	return `<ol>${remedy.map((step) => `<li>${withCode(step)}</li>`).join("")}</ol>${further}`;
}
function tools(open) {
	return `<div id="tools" role="search" hidden>
<label for="filter">Filter</label>
<input id="filter" type="search" autocomplete="off" spellcheck="false" aria-describedby="keys">
<span role="group" aria-label="Severities">${SEVERITIES.map((severity) => {
		const number = open.filter((finding) => finding.severity === severity).length;
		if (number === 0) return "";
		return `<button type="button" class="${severity}" aria-pressed="true" data-severity="${severity}">${severity} <b>${groupedDigits(number)}</b></button>`;
	}).join("")}</span>
<p id="keys"><kbd>/</kbd> to filter, <kbd>↑</kbd> <kbd>↓</kbd> to move, <kbd>Enter</kbd> to unfold, <kbd>Esc</kbd> to see all</p>
<p id="shown" role="status"></p>
</div>`;
}
function entry(finding, { open, remedies }) {
	const { severity, title, state, locations } = finding;
	const first = locations[0];
	const where = first ? placeOf(first) : subjectOf(finding);
	const more = locations.length > 1 ? ` <small>and ${locations.length - 1} more</small>` : "";
	const known = state === "known" ? " <small>already in the base</small>" : "";
	const head = `<b>${severity}</b><span>${htmlText(title)}${known}</span><code>${htmlText(where)}${more}</code>`;
	return `<li class="${state === "suppressed" ? "quiet" : severity}" data-severity="${severity}"><details${open ? " open" : ""}><summary>${head}</summary>${body(finding, remedies)}</details></li>`;
}
function body(finding, remedies) {
	const { detail, verification, suppression } = finding;
	const until = suppression?.until === void 0 ? "" : ` until ${suppression.until}`;
	return [
		suppression ? paragraph(`${suppression.reason} (${suppression.by}${until})`) : "",
		paragraph(detail),
		verification ? paragraph(`Asked whether it works: ${VERIFIED_WORDS[verification.result]}. ${verification.detail}`) : "",
		suppression ? "" : remedyIn(finding, remedies),
		places$1(finding),
		identity(finding)
	].join("");
}
function remedyIn(finding, remedies) {
	const html = remedyOf(finding);
	const apart = remedies?.get(html);
	return apart ? `<p><a href="#${apart.id}">What to do</a></p>` : html;
}
function places$1({ locations }) {
	if (locations.length <= 1) return "";
	const lines = locations.map((location) => htmlText(placeOf(location)));
	if (lines.length <= MOST_PLACES) return `<pre>${lines.join("\n")}</pre>`;
	return fold(count(lines.length, "place"), `<pre>${lines.join("\n")}</pre>`);
}
function identity(finding) {
	const { rule, fingerprint, confidence, introducedAt } = finding;
	const facts = [
		subjectOf(finding),
		confidence,
		`rule ${rule}`,
		...introducedAt === void 0 ? [] : [`committed ${introducedAt.slice(0, 10)}`],
		`fingerprint ${fingerprint}`
	];
	return `<p class="identity">${htmlText(facts.join(" · "))}</p>`;
}

// src/report/html/rotation-picture.ts
const WIDTH$1 = 720;
const LEFT$1 = 150;
const LINE = 22;
const THINNEST = 3;
function rotationPicture({ name, steps, stages = [] }) {
	return [stagesPicture(name, stages), stepsPicture(name, steps)].join("");
}
function stepsPicture(name, steps) {
	const bars = steps.slice(-40).flatMap(({ step, at, ms }) => {
		const end = Date.parse(at);
		if (Number.isNaN(end)) return [];
		const kind = step.endsWith("-failed") ? "late" : step === "promote" ? "good" : "plain";
		return [{
			name: step,
			start: end - Math.max(0, ms),
			end,
			took: formatDuration(ms),
			kind
		}];
	});
	const start = Math.min(...bars.map((bar) => bar.start));
	const shifted = bars.map((bar) => ({
		...bar,
		start: bar.start - start,
		end: bar.end - start
	}));
	return drawn(`Steps of ${name} over time`, shifted);
}
const STAGES = {
	database: "password set",
	exposed: "exposed",
	replicas: "replicas"
};
function stagesPicture(name, stages) {
	const bars = stages.map(({ stage, ms, targetMs, reached }) => {
		const isLate = !reached || targetMs !== void 0 && ms > targetMs;
		const took = `${reached ? "" : "> "}${formatDuration(ms)}`;
		const kind = isLate ? "late" : "good";
		return {
			name: STAGES[stage],
			start: 0,
			end: ms,
			took,
			kind,
			...targetMs === void 0 ? {} : { target: targetMs }
		};
	});
	return drawn(`Stages of ${name}, each with its target`, bars);
}
function drawn(title, bars) {
	if (bars.length === 0) return "";
	const scale = 480 / Math.max(1, ...bars.flatMap(({ end, target = 0 }) => [end, target]));
	const height = bars.length * LINE + 4;
	const lines = bars.map((bar, index) => {
		const y = index * LINE + 2;
		const x = LEFT$1 + bar.start * scale;
		const width = Math.max(THINNEST, (bar.end - bar.start) * scale);
		const at = bar.target === void 0 ? void 0 : (LEFT$1 + bar.target * scale).toFixed(1);
		const target = at === void 0 ? "" : `<path class="target" d="M${at} ${y}V${y + LINE - 4}"/>`;
		return `<text x="142" y="${y + 13}" text-anchor="end">${htmlText(bar.name.slice(0, 24))}</text><rect class="${bar.kind}" x="${x.toFixed(1)}" y="${y + 2}" width="${width.toFixed(1)}" height="14" rx="2"/>${target}<text class="soft" x="640" y="${y + 13}">${htmlText(bar.took)}</text>`;
	});
	const told = bars.map(({ name, took }) => `${name} ${took}`).join(", ");
	const name = htmlText(`${title}: ${told}`);
	return scrolling(title, `<svg class="picture" role="img" viewBox="0 0 ${WIDTH$1} ${height}" aria-label="${name}">${lines.join("")}</svg>`);
}

// src/report/html/rotations.ts
const MOST_QUIET = 20;
function rotationsSection(rotations) {
	if (rotations.length === 0) return "";
	const quiet = rotations.filter(isQuiet);
	const cards = rotations.filter((rotation) => !isQuiet(rotation)).toSorted((a, b) => urgency(b) - urgency(a)).map(card);
	const rest = quiet.map(({ name, kind, summary, caveats }) => row([
		`<code>${htmlText(name)}</code>`,
		htmlText(kind),
		[htmlText(withReadableTimes(summary)), ...caveats.map(caveatLine)].join("<br>")
	]));
	const quietTable = table("Rotations that are not due", [
		"Name",
		"Kind",
		"Next"
	], rest);
	const folded = rest.length > MOST_QUIET ? fold(`${count(rest.length, "rotation")} that are not due`, quietTable) : quietTable;
	return section("rotations", "Rotations", [...cards, folded]);
}
function isQuiet({ status, steps, diagnosis }) {
	return status === "not-due" && steps.length === 0 && !diagnosis;
}
function urgency({ status }) {
	return status === "needs-person" ? 3 : status === "failed" ? 2 : status === "rolled-back" ? 1 : 0;
}
function card(rotation, index) {
	const { name, kind, status, summary, steps, caveats } = rotation;
	const rows = steps.map(({ at, step, call, detail, ms, requests = [] }) => row([
		moment(at),
		htmlText(step),
		`<code>${htmlText(call ?? "")}</code>`,
		htmlText(detail),
		formatDuration(ms),
		idsOf(requests)
	]));
	const heads = [
		"When",
		"Step",
		"Call",
		status === "planned" ? "What it would do" : "What happened",
		"Took",
		"Request ids"
	];
	const id = `r-${index + 1}`;
	return `<article class="${status}" aria-labelledby="${id}">
<h3 id="${id}"><span class="badge">${STATUS_WORDS[status]}</span> ${htmlText(name)} <span class="tag">${htmlText(kind)}</span></h3>
${paragraph(withReadableTimes(summary))}${diagnosisBlock(rotation)}
${status === "planned" ? "" : rotationPicture(rotation)}
${stageLines(rotation).map(paragraph).join("")}
${caveats.map((caveat) => `<p class="caveat">${htmlText(caveat)}</p>`).join("")}
${fold(count(steps.length, "step"), table(`Steps of ${name}`, heads, rows))}
</article>`;
}
function diagnosisBlock(rotation) {
	if (!rotation.diagnosis) return "";
	const { page, docs } = rotation.diagnosis;
	return `${paragraph(whyAndCure(rotation))}${links([page, docs])}`;
}
function caveatLine(caveat) {
	return `<span class="caveat">${htmlText(caveat)}</span>`;
}

// src/report/html/script.ts
const SCRIPT = `
(() => {
  const tools = document.getElementById('tools');
  if (!tools) return;
  const filter = document.getElementById('filter');
  const shown = document.getElementById('shown');
  const lists = [...document.getElementById('list').children];
  const items = lists.flatMap((list) => [...list.children]);
  const buttons = [...tools.querySelectorAll('button')];
  let texts;
  const visible = () => items.filter((item) => !item.hidden).map((item) => item.querySelector('summary'));
  const apply = () => {
    const words = filter.value.toLowerCase().split(/\\s+/).filter(Boolean);
    const off = new Set(buttons.filter((b) => b.getAttribute('aria-pressed') === 'false').map((b) => b.dataset.severity));
    if (words.length) texts ??= items.map((item) => item.textContent.toLowerCase());
    let count = 0;
    items.forEach((item, index) => {
      const hide = off.has(item.dataset.severity) || !words.every((word) => texts[index].includes(word));
      if (item.hidden !== hide) item.hidden = hide;
      if (!hide) count += 1;
    });
    for (const list of lists) list.hidden = [...list.children].every((item) => item.hidden);
    shown.textContent = 'Showing ' + count.toLocaleString('en-US') + ' of ' + items.length.toLocaleString('en-US');
  };
  const everything = () => {
    filter.value = '';
    for (const button of buttons) button.setAttribute('aria-pressed', 'true');
    apply();
  };
  let waiting;
  filter.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(apply, items.length > 500 ? 120 : 0);
  });
  for (const button of buttons) {
    button.addEventListener('click', () => {
      button.setAttribute('aria-pressed', String(button.getAttribute('aria-pressed') === 'false'));
      apply();
    });
  }
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const at = document.activeElement;
    const inList = at.tagName === 'SUMMARY' && at.closest('#list');
    if (event.key === '/' && at !== filter) {
      event.preventDefault();
      filter.focus();
      filter.select();
    } else if (event.key === 'Escape' && (at === filter || inList || at === document.body)) {
      everything();
    } else if ((at === filter && event.key === 'ArrowDown') || (inList && /^(Arrow(Up|Down)|Home|End)$/.test(event.key))) {
      const list = visible();
      const now = list.indexOf(at);
      const to = { ArrowDown: now + 1, ArrowUp: now - 1, Home: 0, End: list.length - 1 }[event.key];
      event.preventDefault();
      if (to < 0) filter.focus();
      else list[Math.min(to, list.length - 1)]?.focus();
    }
  });
  tools.hidden = false;
  apply();
})();
`;

// src/report/html/style.ts
const STYLE = `
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

// src/report/html/trend-picture.ts
const WIDTH = 720;
const HEIGHT = 140;
const LEFT = 44;
const WIDEST = 40;
function trendSection(points) {
	if (points.length < 2) return "";
	const shown = points.slice(-90);
	const rows = points.toReversed().map(({ at, open, overdue, stuck, ratio, complete }) => row([
		day(at),
		...SEVERITIES.map((severity) => groupedDigits(open[severity])),
		String(overdue),
		String(stuck),
		ratio === void 0 ? "" : percent(ratio),
		complete ? "yes" : "<strong class=\"late\">no</strong>"
	]));
	const heads = [
		"Run",
		...SEVERITIES,
		"Overdue",
		"Stuck rotations",
		"In their period",
		"Complete"
	];
	return section("trend", `Trend over ${count(points.length, "run")}`, [
		openPicture(shown),
		ratioPicture(shown),
		fold("The numbers", table("Trend", heads, rows))
	]);
}
function openPicture(points) {
	const totals = points.map(({ open }) => SEVERITIES.reduce((sum, severity) => sum + open[severity], 0));
	const most = Math.max(1, ...totals);
	const { width, step } = places(points);
	const scale = 108 / most;
	const bars = points.map(({ open }, index) => {
		let y = 118;
		return SEVERITIES.toReversed().map((severity) => {
			const height = open[severity] * scale;
			y -= height;
			if (height === 0) return "";
			return `<rect class="run ${severity}" x="${(LEFT + index * step).toFixed(1)}" y="${y.toFixed(1)}" width="${width.toFixed(1)}" height="${height.toFixed(1)}"/>`;
		}).join("");
	});
	const first = totals[0] ?? 0;
	const last = totals.at(-1) ?? 0;
	const title = `Open findings by severity: ${first} at first, ${last} now, ${most} at most`;
	const legend = SEVERITIES.map((severity) => `<li class="${severity}">${severity}</li>`).join("");
	return `<figure><figcaption>Open findings, the most severe on top: ${first} at first, ${last} now</figcaption>${scrolling("Open findings over time", picture(title, points, String(most), bars.join("")))}<ul class="legend">${legend}</ul></figure>`;
}
function places(points) {
	const width = Math.max(1, Math.min(WIDEST, 676 / points.length - 2));
	return {
		width,
		step: (676 - width) / Math.max(1, points.length - 1)
	};
}
function ratioPicture(points) {
	const known = points.flatMap(({ ratio }, index) => ratio === void 0 ? [] : [{
		ratio,
		index
	}]);
	const [first] = known;
	const last = known.at(-1);
	if (!first || !last || known.length < 2) return "";
	const { width, step } = places(points);
	const line = known.map(({ ratio, index }) => {
		return `${(LEFT + index * step + width / 2).toFixed(1)} ${(10 + (1 - ratio) * 108).toFixed(1)}`;
	}).join("L");
	const drawn = picture(`Share of credentials within their rotation period: ${percent(first.ratio)} at first, ${percent(last.ratio)} now`, points, "100 %", `<path class="line" d="M${line}"/>`);
	return `<figure><figcaption>Credentials within their rotation period: ${percent(first.ratio)} at first, ${percent(last.ratio)} now</figcaption>${scrolling("Rotation ratio over time", drawn)}</figure>`;
}
function picture(title, points, most, inside) {
	const base = 118;
	const dates = [points[0], points.at(-1)].map((point) => point?.at.slice(0, 10) ?? "");
	return `<svg class="picture" role="img" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-label="${title}"><path class="axis" d="M${LEFT} 10H${WIDTH}M${LEFT} ${base}H${WIDTH}"/><text x="38" y="14" text-anchor="end">${most}</text><text x="38" y="122" text-anchor="end">0</text>${inside}<text x="${LEFT}" y="135">${dates[0]}</text><text x="${WIDTH}" y="135" text-anchor="end">${dates[1]}</text></svg>`;
}

// src/report/html.ts
function renderHtml(report, { at, detail, place, trend = [] }) {
	const posture = postureOf(report, at);
	const blocks = (detail === "full" ? sections(report, posture, at, trend) : [NAMELESS, trendSection(trend)]).filter((part) => part !== "");
	const name = htmlText(place?.repository ?? "");
	return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${[
		"default-src 'none'",
		`style-src ${hashOf(STYLE)}`,
		`script-src ${hashOf(SCRIPT)}`,
		"base-uri 'none'",
		"form-action 'none'",
		"require-trusted-types-for 'script'"
	].join("; ")}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${name === "" ? "Rekey report" : `${name}: Rekey report`}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<header class="${isClean(report) ? "clean" : "dirty"}">
<h1>Rekey${name === "" ? "" : ` <span>${name}</span>`}</h1>
<p class="verdict">${htmlText(verdictLine(report))}</p>
<p class="run">${htmlText(report.commands.join(", "))} · <time datetime="${at.toISOString()}">${at.toISOString().slice(0, 16).replace("T", " ")} UTC</time>${linkToRun(place?.run)}</p>
${counters(report, posture, at)}
${contents(blocks)}
</header>
${blocks.join("\n")}
</main>
<script>${SCRIPT}<\/script>
</body>
</html>
`;
}
const NAMELESS = `<section aria-labelledby="why"><h2 id="why">Only numbers</h2>
<p>The repository is public, and so may be this page: it names nothing. The JSON and SARIF reports of the run have the details.</p></section>`;
function sections(report, posture, at, trend) {
	const findings = report.findings.toSorted(compareFindings);
	return [
		section("gaps", "Not looked at", bullets(report.gaps)),
		findingsSection(findings),
		credentialsSection(posture, at),
		rotationsSection(report.rotations),
		trendSection(trend),
		section("scope", "Looked at", bullets([...report.scope, statsLine(report.stats)])),
		section("notes", "Notes", bullets(report.notes)),
		suppressedSection(findings)
	];
}
function linkToRun(run) {
	if (run === void 0 || !/^https?:\/\/[^\s"<>]+$/.test(run)) return "";
	return ` · <a rel="noreferrer" href="${htmlText(run)}">the run</a>`;
}
function contents(blocks) {
	const heads = blocks.flatMap((block) => [...block.matchAll(/<h2 id="([a-z]+)">([^<]+)<\/h2>/g)]);
	if (heads.length < 3) return "";
	return `<nav aria-label="Contents"><ul>${heads.map(([, id = "", title = ""]) => `<li><a href="#${id}">${title}</a></li>`).join("")}</ul></nav>`;
}
function counters(report, { credentials, overdue, soon, oldest, ratio }, at) {
	const open = openFindings(report.findings);
	const severities = SEVERITIES.map((severity) => {
		const number = open.filter((finding) => finding.severity === severity).length;
		return counter(number > 0 ? severity : "quiet", number, severity);
	});
	const ages = credentials.length === 0 ? [] : [
		counter(overdue.length > 0 ? "failed" : "good", overdue.length, "overdue"),
		counter(soon.length > 0 ? "near" : "quiet", soon.length, "due in 14 days"),
		...oldest ? [counter("quiet", ageText(ageOfCredential(oldest, at)), "oldest")] : []
	];
	const share = ratio === void 0 ? [] : [counter(ratio < 1 ? "near" : "good", percent(ratio), "rotated on time")];
	const statuses = statusCounts(report.rotations).map(([status, number]) => counter(status, number, STATUS_WORDS[status]));
	return `<div class="counters">${[
		group("Open findings", severities),
		group("Credentials", ages),
		group("Rotations", [...share, ...statuses]),
		group("Time taken, at most", timesTaken(report))
	].join("")}</div>`;
}
function timesTaken({ followUp }) {
	return [...longest("from commit to seen", followUp?.detection ?? []), ...longest("from seen to gone", followUp?.response ?? [])];
}
function longest(name, delays) {
	if (delays.length === 0) return [];
	return [counter("quiet", formatDuration(Math.max(...delays.map(({ ms }) => ms))), name)];
}
function group(title, items) {
	if (items.length === 0) return "";
	const id = `n-${title.slice(0, 1).toLowerCase()}`;
	return `<div><p id="${id}">${title}</p><ul aria-labelledby="${id}">${items.join("")}</ul></div>`;
}
function counter(kind, value, name) {
	return `<li class="${kind}"><strong>${typeof value === "number" ? groupedDigits(value) : value}</strong> ${name}</li>`;
}
function hashOf(text) {
	return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

export { renderHtml };