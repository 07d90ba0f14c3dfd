import { t as formatDuration } from "./duration.js";
import { g as whyAndCure, i as ageText } from "./phrases.js";
import { n as dueIn, t as ageOfCredential } from "./credential-age.js";
import { i as htmlText, n as htmlCode, r as htmlProse } from "./markdown-escape.js";

// src/report/due.ts
const DUE_HEADS = [
	"Credential",
	"Due",
	"Age, of its period",
	"Kind",
	"Account"
];
const FEWEST_ROWS = 3;
const DAY_MS = 864e5;
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
	return ms < DAY_MS ? "less than a day" : ageText(ms);
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

export { DUE_HEADS as a, nextDue as c, stepsTable as i, idsOf as n, dueTerms as o, stageLines as r, leftText as s, diagnosisHtml as t };