import { t as formatDuration } from "./duration.js";
import { n as openFindings } from "./finding.js";
import { n as highestSeverity, t as SEVERITIES } from "./severity.js";

// src/report/phrases.ts
function count(number, noun) {
	return `${number.toLocaleString("en-US")} ${noun}${number === 1 ? "" : "s"}`;
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

export { diagnosedAs as a, severityCounts as c, subjectOf as d, verdictLine as f, count as i, statsLine as l, STATUS_WORDS as n, isFile as o, whyAndCure as p, VERIFIED_WORDS as r, placeOf as s, ROTATION_STATUSES as t, statusCounts as u };