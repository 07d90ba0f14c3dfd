import { t as groupedDigits } from "./grouped-digits.js";
import { t as ageOfCredential } from "./credential-age.js";
import { a as DUE_HEADS, c as nextDue, o as dueTerms, s as leftText } from "./rotation-steps.js";
import { i as htmlText, n as htmlCode } from "./markdown-escape.js";
import { a as count, i as ageText, l as percent } from "./phrases.js";
import { t as postureOf } from "./posture.js";
import { t as formatDuration } from "./duration.js";

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
	const rows = next.map((credential) => rowOf(credential, at));
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
function rowOf(credential, at) {
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

export { dueSection as n, rotationTimeline as r, dueCounts as t };