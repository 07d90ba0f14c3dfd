import { t as formatDuration } from "./duration.js";
import { t as groupedDigits } from "./grouped-digits.js";
import { n as openFindings } from "./finding.js";
import { n as highestSeverity, t as SEVERITIES } from "./severity.js";

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

export { withReadableTimes as _, count as a, isFile as c, severityCounts as d, statsLine as f, whyAndCure as g, verdictLine as h, ageText as i, percent as l, subjectOf as m, STATUS_WORDS as n, diagnosedAs as o, statusCounts as p, VERIFIED_WORDS as r, isClean as s, ROTATION_STATUSES as t, placeOf as u };