import "./rolldown-runtime.js";
import { S as inert, g as highestSeverity, h as SEVERITIES, p as formatDuration } from "./start.js";
import { Cn as ageOfCredential, En as groupedDigits, On as openFindings, Tn as eachCredentialOnce, wn as dueIn } from "./foundation.js";
const createHash = (...args) => process.getBuiltinModule("node:crypto").createHash(...args);

// src/report/phrases.ts
function count(number, noun) {
	return `${groupedDigits(number)} ${noun}${number === 1 ? "" : "s"}`;
}
function placeOf(location) {
	const { inside } = location;
	const { startLine, startColumn } = inside ?? location;
	const file = location.repository === void 0 ? location.path : `${location.repository}: ${location.path}`;
	const place = `${inside ? `${file}!/${inside.path}` : file}:${startLine}:${startColumn}`;
	return location.commit === void 0 ? place : `${place} (commit ${location.commit.slice(0, 12)})`;
}
function isFile(location) {
	return location.repository === void 0 && !/^\(.*\)$/s.test(location.path);
}
function subjectOf({ subject }) {
	const account = subject.account ? `in account ${subject.account}` : "";
	return [
		subject.kind,
		subject.id ?? "",
		account,
		subject.region ?? ""
	].filter((part) => part !== "").join(" ");
}
function whyAndCure({ summary, diagnosis }) {
	if (!diagnosis || summary.includes(diagnosis.fix)) return "";
	const { cause, fix } = diagnosis;
	return `${cause.charAt(0).toUpperCase()}${cause.slice(1)}. ${fix}`;
}
function diagnosedAs(outcome) {
	const { diagnosis } = outcome;
	if (!diagnosis) return void 0;
	return [whyAndCure(outcome), `See ${diagnosis.page} and ${diagnosis.docs}`].filter((part) => part !== "").join(" ");
}
function severityCounts(findings) {
	return SEVERITIES.map((severity) => [severity, findings.filter((finding) => finding.severity === severity).length]).filter(([, number]) => number > 0);
}
function statusCounts(rotations) {
	return ROTATION_STATUSES.map((status) => [status, rotations.filter((rotation) => rotation.status === status).length]).filter(([, number]) => number > 0);
}
function withReadableTimes(text) {
	return text.replaceAll(/\b(\d{4}-\d\d-\d\d)T(\d\d:\d\d):\d\d(?:\.\d+)?Z/g, "$1 $2 UTC");
}
const ROTATION_STATUSES = [
	"needs-person",
	"failed",
	"rolled-back",
	"pending",
	"done",
	"planned",
	"not-due"
];
const STATUS_WORDS = {
	"needs-person": "needs a person",
	failed: "failed",
	"rolled-back": "rolled back",
	pending: "waiting",
	done: "done",
	planned: "planned",
	"not-due": "not due"
};
const VERIFIED_WORDS = {
	live: "it works",
	inactive: "it does not work now",
	dead: "it does not work",
	canary: "it looks like a canary token",
	unknown: "whether it works is not known"
};
function isClean(report) {
	const isStuck = report.rotations.some(({ status }) => status === "failed" || status === "needs-person");
	return openFindings(report.findings).length === 0 && report.complete && !isStuck;
}
function ageText(ms) {
	return count(Math.floor(Math.abs(ms) / 864e5), "day");
}
function percent(ratio) {
	return `${Math.floor(ratio * 100)} %`;
}
function verdictLine(report) {
	const open = openFindings(report.findings);
	const stuck = report.rotations.filter(({ status }) => status === "failed" || status === "needs-person");
	const parts = [];
	if (open.length > 0) parts.push(`${count(open.length, "open finding")}, the worst is ${highestSeverity(open.map((f) => f.severity))}`);
	else parts.push(report.complete ? "No open findings" : "No open findings in what could be looked at");
	if (stuck.length > 0) parts.push(`${count(stuck.length, "rotation")} did not succeed`);
	if (!report.complete) parts.push("not everything in scope could be looked at");
	return `${parts.join("; ")}.`;
}
function statsLine({ files, blobs, bytes, ms }) {
	if (files === 0 && blobs === 0 && bytes === 0) return "";
	return `${count(files, "file")}, ${count(blobs, "blob")}, ${count(bytes, "byte")} in ${formatDuration(ms)}`;
}

// src/report/due.ts
const DUE_HEADS = [
	"Credential",
	"Due",
	"Age, of its period",
	"Kind",
	"Account"
];
const FEWEST_ROWS = 3;
const DAY_MS$1 = 864e5;
function nextDue({ credentials, overdue, soon }, most) {
	return credentials.slice(0, Math.max(FEWEST_ROWS, Math.min(most, overdue.length + soon.length)));
}
function dueTerms(credential, at) {
	const age = ageOfCredential(credential, at);
	const period = Math.max(1, Date.parse(credential.dueAt) - Date.parse(credential.since));
	const left = dueIn(credential, at);
	const isOverdue = left <= 0;
	return {
		age: `${ageText(age)} of ${ageText(period)}`,
		share: age / period,
		isOverdue,
		due: isOverdue ? `overdue by ${ageText(left)}` : `in ${leftText(left)}`
	};
}
function leftText(ms) {
	return ms < DAY_MS$1 ? "less than a day" : ageText(ms);
}

// src/report/markdown-escape.ts
const WORD_JOINER = "⁠";
const STRUCTURE = /[\\`*_{}[\]()#+!|~$:.^=-]/g;
function plainText(text) {
	return inert(text).replaceAll(/(?<=GH-)(?=\d)|(?<=[@#])/gi, WORD_JOINER).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll(STRUCTURE, "\\$&");
}
function codeSpan(text) {
	const content = inert(text);
	if (content === "") return "";
	const longest = Math.max(0, ...[...content.matchAll(/`+/g)].map(([run]) => run.length));
	const fence = "`".repeat(longest + 1);
	return `${fence}${/^[` ]|[` ]$/.test(content) ? ` ${content} ` : content}${fence}`;
}
function prose(text) {
	const parts = text.trim().split("`");
	if (parts.length % 2 === 0) return plainText(text.trim());
	return parts.map((part, index) => index % 2 === 0 ? plainText(part) : codeSpan(part)).join("");
}
function htmlText(text) {
	return inert(text).replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
function htmlCode(text) {
	return text === "" ? "" : `<code>${htmlText(text)}</code>`;
}
function htmlProse(text) {
	const parts = text.split("`");
	const isPaired = parts.length % 2 === 1;
	return parts.map((part, index) => isPaired && index % 2 === 1 ? htmlCode(part) : unlinked(part)).join(isPaired ? "" : "`");
}
function unlinked(text) {
	return htmlText(text).replaceAll(/(?<=GH-)(?=\d)|(?<=@)|(?<=(?<!&)#)/gi, WORD_JOINER);
}
const ENTITIES = {
	"&": "&amp;",
	"<": "&lt;",
	">": "&gt;",
	"\"": "&quot;",
	"'": "&#39;"
};

// src/report/posture.ts
const SOON_MS = 12096e5;
function postureOf(report, now) {
	const credentials = credentialsOf(report).sort((a, b) => dueIn(a, now) - dueIn(b, now));
	const oldest = credentials.toSorted((a, b) => Date.parse(a.since) - Date.parse(b.since))[0];
	return {
		credentials,
		overdue: credentials.filter((each) => dueIn(each, now) <= 0),
		soon: credentials.filter((each) => dueIn(each, now) > 0 && dueIn(each, now) <= SOON_MS),
		oldest,
		ratio: ratioOf(report, now)
	};
}
function credentialsOf({ rotations, credentials = [] }) {
	return eachCredentialOnce([...rotations.flatMap(({ credential }) => credential ?? []), ...credentials]);
}
function ratioOf({ rotations, unseenRotations = [] }, now) {
	if (rotations.length === 0) return void 0;
	return rotations.filter((rotation) => isInPeriod(rotation, now)).length / (rotations.length + unseenRotations.length);
}
function ratiosByKind({ rotations, unseenRotations = [] }, now) {
	const ratios = [...Map.groupBy(rotations, ({ kind }) => kind)].flatMap(([kind, some]) => {
		const ratio = ratioOf({
			rotations: some,
			unseenRotations: unseenRotations.filter((each) => each.kind === kind)
		}, now);
		return ratio === void 0 ? [] : [[kind, ratio]];
	});
	return new Map(ratios);
}
function isInPeriod({ status, credential }, now) {
	if (status === "failed" || status === "needs-person" || status === "rolled-back") return false;
	if (credential) return dueIn(credential, now) > 0;
	return status !== "planned";
}

// src/report/rotation-timeline.ts
const MAX_TEXT = 4e4;
const THINNEST = 1 / 80;
function rotationTimeline(rotations) {
	const done = rotations.map(({ name, steps }) => ({
		name,
		bars: steps.map(barOf).filter((bar) => bar !== void 0)
	})).filter(({ bars }) => bars.length > 0);
	const all = done.flatMap(({ bars }) => bars);
	if (all.length === 0) return "";
	const start = Math.min(...all.map((bar) => bar.start));
	const whole = Math.max(...all.map((bar) => bar.end)) - start;
	const lines = [
		"```mermaid",
		"gantt",
		"  accTitle: Steps of the rotations over time",
		"  dateFormat x",
		`  axisFormat ${whole < 5e3 ? "%S.%L" : "%H:%M:%S"}`
	];
	let size = 0;
	for (const { name, bars } of done) {
		const tasks = bars.map((bar) => taskOf(bar, Math.max(1, Math.round(whole * THINNEST))));
		const section = [`  section ${mermaidLabel(name)}`, ...tasks];
		size += section.join("\n").length;
		if (size > MAX_TEXT) break;
		lines.push(...section);
	}
	return [...lines, "```"].join("\n");
}
function barOf({ step, at, ms }) {
	const end = Date.parse(at);
	return Number.isNaN(end) ? void 0 : {
		step,
		start: end - Math.max(0, Math.round(ms)),
		end
	};
}
function taskOf({ step, start, end }, thinnest) {
	const tags = step.endsWith("-failed") ? "crit, " : step === "promote" ? "milestone, " : "";
	return `  ${mermaidLabel(`${step} ${formatDuration(end - start)}`)} :${tags}${start}, ${Math.max(end, start + thinnest)}`;
}
function mermaidLabel(text) {
	const plain = text.replaceAll(/[^A-Za-z0-9]+/g, "-").replaceAll(/^-|-$/g, "").slice(0, 60);
	return plain === "" ? "unnamed" : plain;
}

// src/report/due-section.ts
const MOST_ROWS = 15;
const DAY_MS = 864e5;
function dueSection(report, at) {
	const posture = postureOf(report, at);
	const { credentials } = posture;
	if (credentials.length === 0) return "";
	const next = nextDue(posture, MOST_ROWS);
	const rows = next.map((credential) => rowOf$1(credential, at));
	const heads = DUE_HEADS.map((name) => `<th>${name}</th>`).join("");
	const rest = credentials.length - next.length;
	const more = rest > 0 ? `And ${count(rest, "more credential")}; the HTML report has all of them.` : "";
	return [
		"### What is due",
		countsOf(posture, at).join(" · "),
		`<table>\n<tr>${heads}</tr>\n${rows.join("\n")}\n</table>`,
		more,
		dueTimeline(next, at)
	].filter((part) => part !== "").join("\n\n");
}
function dueCounts(report, at) {
	return countsOf(postureOf(report, at), at);
}
function countsOf({ credentials, overdue, soon, oldest, ratio }, at) {
	return [...credentials.length === 0 ? [] : [
		`overdue ${groupedDigits(overdue.length)}`,
		`due within 14 days ${groupedDigits(soon.length)}`,
		...oldest ? [`oldest ${ageText(ageOfCredential(oldest, at))}`] : []
	], ...ratio === void 0 ? [] : [`rotated on time ${percent(ratio)}`]];
}
function rowOf$1(credential, at) {
	const { name, owner, kind, account = "", dueAt, rotation } = credential;
	const { age, share, isOverdue, due } = dueTerms(credential, at);
	const state = isOverdue ? `<strong>${due}</strong>` : due;
	return `<tr>${[
		`${htmlCode(name)}${owner === void 0 ? "" : ` of ${htmlCode(owner)}`}${rotation === void 0 ? "<br>nothing renews it" : ""}`,
		`${htmlText(dueAt.slice(0, 10))}<br>${state}`,
		`${bar(share)}<br>${age}`,
		htmlCode(kind),
		htmlCode(account)
	].map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
}
const CELLS = 10;
function bar(share) {
	const full = Math.round(Math.min(1, Math.max(0, share)) * CELLS);
	return `${"█".repeat(full)}${"░".repeat(CELLS - full)}`;
}
function dueTimeline(credentials, at) {
	const bars = credentials.flatMap(({ name, since, dueAt }) => {
		const [from, due] = [Date.parse(since), Date.parse(dueAt)];
		if (Number.isNaN(from) || Number.isNaN(due)) return [];
		const isOver = due <= at.getTime();
		const left = due - at.getTime();
		const words = isOver ? `overdue by ${ageText(left)}` : `due in ${leftText(left)}`;
		const tag = isOver ? "crit, " : left <= 14 * DAY_MS ? "active, " : "";
		const to = Math.max(from + DAY_MS, isOver ? at.getTime() : due);
		return [`  section ${mermaidLabel(name)}`, `  ${mermaidLabel(words)} :${tag}${dayOf(from)}, ${dayOf(to)}`];
	});
	if (bars.length === 0) return "";
	return [
		...[
			"```mermaid",
			"gantt",
			"  accTitle: When credentials are due",
			"  dateFormat YYYY-MM-DD",
			"  axisFormat %Y-%m-%d"
		],
		...bars,
		"```"
	].join("\n");
}
function dayOf(time) {
	return new Date(time).toISOString().slice(0, 10);
}

// src/findings/rotation-plan.ts
function entryDigest(entry) {
	const { name, kind, account, region = null, secret, replaces = null, demanded, steps } = entry;
	return sha256([
		name,
		kind,
		account,
		region,
		secret,
		replaces,
		demanded,
		steps.map(({ step, call, detail }) => [
			step,
			call,
			detail
		])
	]);
}
function planDigest({ config, rotations }) {
	return sha256([
		1,
		config,
		[...plannedEntries({ rotations }).map(({ name, digest }) => [name, digest])].sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0)
	]);
}
function plannedEntries({ rotations }) {
	return rotations.filter(({ steps }) => steps.length > 0);
}
function plannedSummary(steps, then) {
	return `${PLANNED}${steps} step${steps === 1 ? "" : "s"}. Then: ${then}`;
}
function afterwards(summary) {
	return summary.startsWith(PLANNED) ? summary.replace(/^.*? steps?\. Then: /, "") : summary;
}
const PLANNED = "Planned, nothing was changed: ";
function sha256(value) {
	return createHash("sha256").update(JSON.stringify(value, sorted)).digest("hex");
}
function sorted(_key, value) {
	if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
	return Object.fromEntries(Object.entries(value).sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0));
}

// src/report/rotation-steps.ts
const MAX_IDS = 3;
function stepsTable(steps, { maxRows }) {
	const shown = steps.slice(-maxRows);
	if (maxRows <= 0 || shown.length === 0) return "";
	const head = [
		"Time (UTC)",
		"Step",
		"Call",
		"Took",
		"Request ids"
	].map((name) => `<th>${name}</th>`).join("");
	const left = steps.length - shown.length;
	return `<table>\n<tr>${head}</tr>\n${[...left > 0 ? [`<tr><td colspan="5">${left} earlier</td></tr>`] : [], ...shown.map(rowOf)].join("\n")}\n</table>`;
}
function rowOf({ at, step, call = "", ms, requests = [] }) {
	return `<tr>${[
		/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/.exec(at)?.[0].replace("T", " ") ?? "",
		htmlCode(step),
		htmlCode(call),
		formatDuration(ms),
		idsOf(requests)
	].map((cell) => `<td>${cell}</td>`).join("")}</tr>`;
}
function idsOf(requests) {
	const known = requests.filter(({ id, error }) => id !== void 0 || error !== void 0);
	const shown = known.toSorted((a, b) => Number(b.error !== void 0) - Number(a.error !== void 0)).slice(0, MAX_IDS).map(({ id = "no answer", error }) => {
		const why = error === void 0 ? "" : ` ${htmlCode(error)}`;
		return `${htmlCode(id)}${why}`;
	});
	const left = known.length - shown.length;
	return [...shown, ...left > 0 ? [`and ${left} more`] : []].join("<br>");
}
const STAGES = {
	database: "Password set and proven",
	exposed: "AWSCURRENT did not log in for at most",
	replicas: "All replicas have it"
};
function stageLines({ stages = [] }) {
	return stages.map(({ stage, ms, targetMs, reached }) => {
		const took = reached ? `after ${formatDuration(ms)}` : `not after ${formatDuration(ms)}`;
		if (targetMs === void 0) return `${STAGES[stage]}: ${formatDuration(ms)}`;
		const late = ms > targetMs ? ", missed" : "";
		return `${STAGES[stage]}: ${took} (target ${formatDuration(targetMs)}${late})`;
	});
}
function diagnosisHtml(outcome) {
	const { diagnosis } = outcome;
	if (!diagnosis) return "";
	const links = `See ${linkTo(diagnosis.page, diagnosis.id)} and ${linkTo(diagnosis.docs, "its documentation")}.`;
	return [htmlProse(whyAndCure(outcome)), links].filter((part) => part !== "").join(" ");
}
function linkTo(url, text) {
	return /^https:\/\/[\w./~%#?=&+-]+$/.test(url) ? `<a href="${htmlText(url)}">${htmlCode(text)}</a>` : htmlCode(url);
}

// src/report/text-paint.ts
const RED = "1;31";
const YELLOW = "33";
const GREEN = "32";
const DIM = "2";
const STATUS_COLOUR = {
	"needs-person": RED,
	failed: RED,
	"rolled-back": "33",
	pending: "33",
	done: "32",
	planned: "36",
	"not-due": "2"
};

// src/report/plan-text.ts
const INDENT = `\n${" ".repeat(10)}`;
const LABEL = 10;
function planBlocks({ plan, rotations, findings }, paint) {
	const entries = new Map(plan.rotations.map((entry) => [entry.name, entry]));
	const places = new Set(plan.rotations.map(({ account, region }) => `${account} ${region ?? ""}`));
	const planned = [];
	const others = [];
	const quiet = [];
	for (const outcome of rotations) {
		const entry = entries.get(outcome.name);
		if (outcome.status === "planned") planned.push(plannedBlock(outcome, entry, places.size > 1, paint));
		else if (outcome.status === "not-due" && (entry?.drift ?? []).length === 0) quiet.push(quietLine(outcome));
		else if (!isTold(outcome, findings) || (entry?.drift ?? []).length > 0) others.push(otherBlock(outcome, entry, paint));
	}
	const rest = quiet.length === 0 ? [] : [[paint("2", "nothing to do"), ...quiet].join(INDENT)];
	return [
		...planned,
		...others,
		...rest
	];
}
function planLine({ plan, rotations }) {
	const steps = plan.rotations.reduce((sum, entry) => sum + entry.steps.length, 0);
	const of = plan.rotations.filter((entry) => entry.steps.length > 0).length;
	const others = statusCounts(rotations).filter(([status]) => status !== "planned").map(([status, number]) => status === "needs-person" && number > 1 ? `${number} need a person` : `${number} ${STATUS_WORDS[status]}`);
	return `Plan: ${[steps === 0 ? "nothing to do" : `${count(steps, "step")} for ${count(of, "rotation")}`, ...others].join(", ")}. Nothing was changed.`;
}
function plannedBlock({ name, kind, summary, steps, caveats }, entry, tellsPlace, paint) {
	const place = entry && [`account ${entry.account}`, entry.region ?? ""].filter((part) => part !== "");
	const digits = String(steps.length).length;
	return [
		`${headOf({
			name,
			kind
		}, paint)}  ${paint(STATUS_COLOUR.planned, count(steps.length, "step"))}`,
		...place && tellsPlace ? [label("where", place.join(", "))] : [],
		...(entry?.reasons ?? []).map(({ text }) => label("because", text)),
		...driftLines(entry, paint),
		...steps.map(({ step, call = "", detail }, index) => {
			const number = `${index + 1}.`.padStart(digits + 1);
			const by = call === "" ? "" : ` ${paint("2", inert(`(${call})`))}`;
			return `${number} ${step.padEnd(LABEL)} ${inert(detail)}${by}`;
		}),
		label("then", afterwards(summary)),
		...caveats.map((caveat) => label("caveat", caveat, paint))
	].join(INDENT);
}
function isTold({ name }, findings) {
	return findings.some(({ state, subject }) => state !== "suppressed" && subject.kind === "rotation" && subject.id === name);
}
function otherBlock(outcome, entry, paint) {
	const { status, summary } = outcome;
	const why = diagnosedAs(outcome);
	return [
		`${headOf(outcome, paint)}  ${paint(STATUS_COLOUR[status], STATUS_WORDS[status])}`,
		inert(withReadableTimes(summary)),
		...driftLines(entry, paint),
		...why === void 0 ? [] : [label("why", why, paint)]
	].join(INDENT);
}
function quietLine({ name, summary }) {
	return `${inert(name)}: ${inert(withReadableTimes(summary))}`;
}
function headOf({ name, kind }, paint) {
	return `${paint("1", inert(name))} (${inert(kind)})`;
}
function driftLines(entry, paint) {
	return (entry?.drift ?? []).map((text) => label("drift", text, paint));
}
function label(name, text, paint) {
	const padded = name.padEnd(LABEL);
	return `${paint ? paint("33", padded) : padded} ${inert(withReadableTimes(text))}`;
}

// src/report/text.ts
const MAX_PLACES = 5;
function renderText(report, { colour, at = /* @__PURE__ */ new Date() }) {
	const paint = colour ? (code, text) => `\u001b[${code}m${text}\u001b[0m` : (_, text) => text;
	const { plan } = report;
	const suppressed = report.findings.length - openFindings(report.findings).length;
	return `${[
		...openFindings(report.findings).map((finding) => findingBlock(finding, paint)),
		...report.leftAlone ? [...acceptedBlocks(report, paint), ...leftAloneBlocks(report.leftAlone, paint)] : [],
		...plan ? planBlocks({
			...report,
			plan
		}, paint) : report.rotations.map((rotation) => rotationBlock(rotation, paint)),
		...report.gaps.map((gap) => `${paint("33", "not looked at")}  ${inert(gap)}`),
		...report.notes.map((note) => `${paint("2", "note")}  ${inert(note)}`),
		closing(report, {
			suppressed,
			at
		}, paint)
	].join("\n\n")}\n`;
}
const SEVERITY_COLOUR = {
	critical: "1;35",
	high: RED,
	medium: "33",
	low: "36"
};
function findingBlock(finding, paint) {
	const severity = paint(SEVERITY_COLOUR[finding.severity], finding.severity.padEnd(8));
	const known = finding.state === "known" ? paint("2", "  (not new: it already stood in the base)") : "";
	const lines = [`${severity}  ${paint("1", inert(finding.title))}${known}`];
	for (const location of finding.locations.slice(0, MAX_PLACES)) lines.push(inert(placeOf(location)));
	const more = finding.locations.length - MAX_PLACES;
	if (more > 0) lines.push(`and ${count(more, "more place")}`);
	lines.push(paint("2", inert(`${subjectOf(finding)}, ${finding.confidence}, rule ${finding.rule}`)));
	if (finding.detail !== void 0) lines.push(inert(finding.detail));
	for (const [index, step] of finding.remedy.entries()) lines.push(`${index + 1}. ${inert(step)}`);
	for (const link of finding.links ?? []) lines.push(inert(link));
	const { fingerprint, introducedAt } = finding;
	const since = introducedAt === void 0 ? "" : `, committed ${inert(introducedAt.slice(0, 10))}`;
	lines.push(paint("2", `fingerprint ${inert(fingerprint)}${since}`));
	return lines.join("\n          ");
}
function acceptedBlocks(report, paint) {
	return report.findings.flatMap((finding) => {
		const { suppression } = finding;
		if (!suppression) return [];
		const until = suppression.until === void 0 ? "" : ` until ${suppression.until}`;
		const by = `Accepted by ${suppression.by}${until}: ${suppression.reason}`;
		const places = finding.locations.slice(0, MAX_PLACES).map((location) => inert(placeOf(location)));
		return [[
			`${paint("2", "accepted")}  ${inert(finding.title)}`,
			...places,
			inert(by)
		].join("\n          ")];
	});
}
function leftAloneBlocks(leftAlone, paint) {
	if (leftAlone.length === 0) return [];
	return [leftAlone.map(({ rule, path, startLine, startColumn, why }) => `${paint("2", "left alone")}  ${inert(`${path}:${startLine}:${startColumn}`)}  ${rule}: ${inert(why)}`).join("\n")];
}
function rotationBlock(rotation, paint) {
	const status = paint(STATUS_COLOUR[rotation.status], STATUS_WORDS[rotation.status]);
	const lines = [`${paint("1", inert(rotation.name))} (${inert(rotation.kind)})  ${status}`, inert(withReadableTimes(rotation.summary))];
	for (const { step, call, detail, ms } of rotation.steps) {
		const what = [step.padEnd(10), call ?? ""].filter((part) => part !== "").join(" ");
		lines.push(`${inert(what)}  ${inert(detail)} ${paint("2", `(${formatDuration(ms)})`)}`);
	}
	for (const line of stageLines(rotation)) lines.push(`${paint("2", "took".padEnd(10))} ${inert(line)}`);
	const why = diagnosedAs(rotation);
	if (why !== void 0) lines.push(`${paint("33", "why".padEnd(10))} ${inert(why)}`);
	for (const caveat of rotation.caveats) lines.push(`${paint("33", "caveat".padEnd(10))} ${inert(caveat)}`);
	return lines.join("\n          ");
}
function closing(report, { suppressed, at }, paint) {
	const open = openFindings(report.findings);
	const stats = statsLine(report.stats);
	const lines = [];
	if (report.scope.length > 0) lines.push(`Looked at: ${inert(report.scope.join("; "))}`);
	if (stats !== "") lines.push(stats);
	const severities = severityCounts(open).map(([severity, number]) => `${number} ${severity}`);
	if (severities.length > 0) lines.push(`By severity: ${severities.join(", ")}`);
	const due = dueCounts(report, at);
	if (due.length > 0) lines.push(`Credentials: ${due.join(", ")}`);
	const { plan } = report;
	if (plan) lines.push(planLine({
		...report,
		plan
	}));
	if (suppressed > 0) lines.push(`${count(suppressed, "suppressed finding")} not shown`);
	lines.push(paint(isClean(report) ? "32" : "1", verdictLine(report)));
	return lines.join("\n");
}

export { diagnosedAs as A, whyAndCure as B, dueTerms as C, VERIFIED_WORDS as D, STATUS_WORDS as E, severityCounts as F, statsLine as I, statusCounts as L, isFile as M, percent as N, ageText as O, placeOf as P, subjectOf as R, DUE_HEADS as S, ROTATION_STATUSES as T, withReadableTimes as V, htmlCode as _, stepsTable as a, plainText as b, plannedEntries as c, dueCounts as d, dueSection as f, codeSpan as g, ratiosByKind as h, stageLines as i, isClean as j, count as k, plannedSummary as l, postureOf as m, diagnosisHtml as n, entryDigest as o, rotationTimeline as p, idsOf as r, planDigest as s, renderText as t, sha256 as u, htmlProse as v, nextDue as w, prose as x, htmlText as y, verdictLine as z };