import { C as inertExcerpt, S as inert } from "./start.js";
import { Dn as compareFindings, On as openFindings } from "./foundation.js";
import { M as isFile, P as placeOf, k as count, z as verdictLine } from "./text.js";

// src/report/annotations.ts
const LEVELS = [
	"error",
	"warning",
	"notice"
];
const MAX_PER_LEVEL = 10;
const MAX_MESSAGE = 4096;
const MAX_TITLE = 200;
function annotationsOf(report, { detail } = { detail: "full" }) {
	if (detail === "counts") return countsOnly(report);
	const byLevel = levelled(report);
	return LEVELS.flatMap((level) => withinLimit(byLevel(level), level));
}
function annotationsLeftOut(report) {
	const byLevel = levelled(report);
	return LEVELS.flatMap((level) => leftOut(byLevel(level))).filter(({ file }) => file !== void 0);
}
function levelled(report) {
	const all = [
		...gapAnnotations(report.gaps, report.complete),
		...untoldAnnotations(report),
		...openFindings(report.findings).sort(compareFindings).map(findingAnnotation)
	];
	return (level) => all.filter((annotation) => annotation.level === level);
}
function countsOnly(report) {
	const open = openFindings(report.findings);
	const untold = untoldAnnotations(report);
	if (open.length === 0 && report.complete) return untold;
	const levels = new Set(open.map(levelOf));
	const level = ["error", "warning"].find((each) => levels.has(each)) ?? "notice";
	return [...untold, {
		level: report.complete ? level : "error",
		title: "Rekey",
		message: `${verdictLine(report)} This log is public, so it names nothing; the reports of the run do.`
	}];
}
function withinLimit(annotations, level) {
	if (annotations.length <= 10) return [...annotations];
	const shown = annotations.slice(0, 9);
	const rest = annotations.length - shown.length;
	return [...shown, {
		level,
		title: `Rekey: ${rest} more`,
		message: `${count(rest, "more finding")} of this level did not fit. The job summary and the reports have all of them.`
	}];
}
function leftOut(annotations) {
	return annotations.length <= 10 ? [] : annotations.slice(9);
}
function gapAnnotations(gaps, isComplete) {
	if (isComplete) return [];
	const [first = "The run does not say why.", ...others] = gaps;
	const more = others.length > 0 ? ` And ${count(others.length, "more gap")}, listed in the job summary.` : "";
	return [{
		level: "error",
		title: "Rekey: not everything could be looked at",
		message: inertExcerpt(`${first}${more}`, MAX_MESSAGE)
	}];
}
function untoldAnnotations({ untold = [] }) {
	if (untold.length === 0) return [];
	return [{
		level: "warning",
		title: "Rekey: somebody could not be told",
		message: inertExcerpt(untold.join(" "), MAX_MESSAGE)
	}];
}
function findingAnnotation(finding) {
	const [location] = finding.locations;
	const remark = {
		level: levelOf(finding),
		title: inertExcerpt(`Rekey: ${finding.title} (${finding.severity})`, MAX_TITLE),
		message: messageOf(finding)
	};
	if (!location || !isFile(location)) return remark;
	return {
		...remark,
		file: location.path,
		...location.former ? {} : {
			line: location.startLine,
			endLine: location.endLine,
			col: location.startColumn
		}
	};
}
function levelOf(finding) {
	if (finding.state === "known") return "notice";
	if (finding.severity === "low") return "notice";
	return finding.severity === "medium" ? "warning" : "error";
}
function messageOf(finding) {
	const [first] = finding.locations;
	const lines = [];
	if (finding.detail !== void 0) lines.push(finding.detail);
	if (first?.former) lines.push(`It stood at ${placeOf(first)}. A later commit took it away, and the earlier one still has it.`);
	else {
		if (first && (first.inside || !isFile(first))) lines.push(`Where: ${placeOf(first)}`);
		if (first?.commit !== void 0) lines.push(`In commit ${first.commit}.`);
	}
	lines.push(...finding.remedy.map((step, index) => `${index + 1}. ${step}`));
	if (finding.locations.length > 1) lines.push(`And in ${count(finding.locations.length - 1, "more place")}.`);
	lines.push(`Rule ${finding.rule}, fingerprint ${finding.fingerprint}.`);
	const text = lines.map(inert).join("\n");
	return text.length <= MAX_MESSAGE ? text : `${text.slice(0, 4095).toWellFormed()}…`;
}

export { annotationsOf as n, annotationsLeftOut as t };