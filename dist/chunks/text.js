import "./rolldown-runtime.js";
import { t as formatDuration } from "./duration.js";
import { t as inert } from "./hostile-text.js";
import { n as openFindings } from "./finding.js";
import { t as dueCounts } from "./due-section.js";
import { _ as withReadableTimes, a as count, d as severityCounts, f as statsLine, h as verdictLine, m as subjectOf, n as STATUS_WORDS, o as diagnosedAs, s as isClean, u as placeOf } from "./phrases.js";
import { r as stageLines } from "./rotation-steps.js";

// src/report/text.ts
const MAX_PLACES = 5;
function renderText(report, { colour, at = /* @__PURE__ */ new Date() }) {
	const paint = colour ? (code, text) => `\u001b[${code}m${text}\u001b[0m` : (_, text) => text;
	const planned = new Map(report.plan?.rotations.map((entry) => [entry.name, entry]));
	const suppressed = report.findings.length - openFindings(report.findings).length;
	return `${[
		...openFindings(report.findings).map((finding) => findingBlock(finding, paint)),
		...report.leftAlone ? [...acceptedBlocks(report, paint), ...leftAloneBlocks(report.leftAlone, paint)] : [],
		...report.rotations.map((rotation) => rotationBlock(rotation, planned.get(rotation.name), paint)),
		...report.gaps.map((gap) => `${paint(YELLOW, "not looked at")}  ${inert(gap)}`),
		...report.notes.map((note) => `${paint(DIM, "note")}  ${inert(note)}`),
		closing(report, {
			suppressed,
			at
		}, paint)
	].join("\n\n")}\n`;
}
const RED = "1;31";
const YELLOW = "33";
const GREEN = "32";
const BOLD = "1";
const DIM = "2";
const SEVERITY_COLOUR = {
	critical: "1;35",
	high: RED,
	medium: YELLOW,
	low: "36"
};
const STATUS_COLOUR = {
	"needs-person": RED,
	failed: RED,
	"rolled-back": YELLOW,
	pending: YELLOW,
	done: GREEN,
	planned: "36",
	"not-due": DIM
};
function findingBlock(finding, paint) {
	const severity = paint(SEVERITY_COLOUR[finding.severity], finding.severity.padEnd(8));
	const known = finding.state === "known" ? paint(DIM, "  (not new: it already stood in the base)") : "";
	const lines = [`${severity}  ${paint(BOLD, inert(finding.title))}${known}`];
	for (const location of finding.locations.slice(0, MAX_PLACES)) lines.push(inert(placeOf(location)));
	const more = finding.locations.length - MAX_PLACES;
	if (more > 0) lines.push(`and ${count(more, "more place")}`);
	lines.push(paint(DIM, inert(`${subjectOf(finding)}, ${finding.confidence}, rule ${finding.rule}`)));
	if (finding.detail !== void 0) lines.push(inert(finding.detail));
	for (const [index, step] of finding.remedy.entries()) lines.push(`${index + 1}. ${inert(step)}`);
	for (const link of finding.links ?? []) lines.push(inert(link));
	const { fingerprint, introducedAt } = finding;
	const since = introducedAt === void 0 ? "" : `, committed ${inert(introducedAt.slice(0, 10))}`;
	lines.push(paint(DIM, `fingerprint ${inert(fingerprint)}${since}`));
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
			`${paint(DIM, "accepted")}  ${inert(finding.title)}`,
			...places,
			inert(by)
		].join("\n          ")];
	});
}
function leftAloneBlocks(leftAlone, paint) {
	if (leftAlone.length === 0) return [];
	return [leftAlone.map(({ rule, path, startLine, startColumn, why }) => `${paint(DIM, "left alone")}  ${inert(`${path}:${startLine}:${startColumn}`)}  ${rule}: ${inert(why)}`).join("\n")];
}
function rotationBlock(rotation, plan, paint) {
	const status = paint(STATUS_COLOUR[rotation.status], STATUS_WORDS[rotation.status]);
	const lines = [
		`${paint(BOLD, inert(rotation.name))} (${inert(rotation.kind)})  ${status}`,
		inert(withReadableTimes(rotation.summary)),
		...(plan?.reasons ?? []).map(({ text }) => `${"because".padEnd(10)} ${inert(text)}`),
		...(plan?.drift ?? []).map((text) => `${paint(YELLOW, "drift".padEnd(10))} ${inert(text)}`)
	];
	for (const { step, call, detail, ms } of rotation.steps) {
		const what = [step.padEnd(10), call ?? ""].filter((part) => part !== "").join(" ");
		lines.push(`${inert(what)}  ${inert(detail)} ${paint(DIM, `(${formatDuration(ms)})`)}`);
	}
	for (const line of stageLines(rotation)) lines.push(`${paint(DIM, "took".padEnd(10))} ${inert(line)}`);
	const why = diagnosedAs(rotation);
	if (why !== void 0) lines.push(`${paint(YELLOW, "why".padEnd(10))} ${inert(why)}`);
	for (const caveat of rotation.caveats) lines.push(`${paint(YELLOW, "caveat".padEnd(10))} ${inert(caveat)}`);
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
	if (suppressed > 0) lines.push(`${count(suppressed, "suppressed finding")} not shown`);
	lines.push(paint(isClean(report) ? GREEN : BOLD, verdictLine(report)));
	return lines.join("\n");
}

export { renderText };