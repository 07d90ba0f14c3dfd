import { On as openFindings } from "./foundation.js";
import { h as SEVERITIES } from "./start.js";
import { m as postureOf } from "./text.js";
const createHash = (...args) => process.getBuiltinModule("node:crypto").createHash(...args);

// src/report/trend.ts
const MOST_SERIES = 20;
const EMPTY_TREND = {
	version: 1,
	points: []
};
function trendPoint(report, { at, of }) {
	const open = openFindings(report.findings);
	const posture = postureOf(report, at);
	const stuck = report.rotations.filter(isStuck);
	const bySeverity = (value) => {
		const [critical, high, medium, low] = SEVERITIES.map((severity) => value(open.filter((finding) => finding.severity === severity)));
		return {
			critical,
			high,
			medium,
			low
		};
	};
	const age = posture.oldest && at.getTime() - Date.parse(posture.oldest.since);
	return {
		at: at.toISOString(),
		of,
		complete: report.complete,
		open: bySeverity(({ length }) => length),
		suppressed: report.findings.length - open.length,
		stuck: stuck.length,
		overdue: posture.overdue.length,
		...posture.ratio === void 0 ? {} : { ratio: posture.ratio },
		...age === void 0 ? {} : { oldestDays: Math.max(0, Math.floor(age / 864e5)) },
		marks: {
			...bySeverity((findings) => markOf(findings.map(({ fingerprint }) => fingerprint))),
			stuck: markOf(stuck.map(({ name, status }) => `${name}\n${status}`))
		}
	};
}
function withPoint({ points }, point) {
	const all = [...points.filter(({ at, of }) => at !== point.at || of !== point.of), point];
	return {
		version: 1,
		points: [...Map.groupBy(all, ({ of }) => of).values()].map((series) => series.toSorted((a, b) => a.at < b.at ? -1 : 1).slice(-400)).toSorted((a, b) => (a.at(-1)?.at ?? "") < (b.at(-1)?.at ?? "") ? 1 : -1).slice(0, 20).flat()
	};
}
function seriesOf({ points }, of) {
	return points.filter((point) => point.of === of).sort((a, b) => a.at < b.at ? -1 : 1);
}
function isStuck({ status }) {
	return status === "failed" || status === "needs-person";
}
function markOf(names) {
	return createHash("sha256").update(JSON.stringify(names.toSorted())).digest("hex").slice(0, 16);
}

export { withPoint as a, trendPoint as i, isStuck as n, seriesOf as r, EMPTY_TREND as t };