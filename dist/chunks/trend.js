import { a as boolean, c as number, d as string, i as array, n as datetime, o as int, s as literal, u as strictObject } from "./zod.js";
import { R as openFindings, z as SEVERITIES } from "./foundation.js";
import { l as postureOf } from "./text.js";
import { createHash } from "node:crypto";

// src/report/trend.ts
const MOST_POINTS = 400;
const MOST_SERIES = 20;
const Count = int().min(0);
const Mark = string().regex(/^[0-9a-f]{16}$/);
const Point = strictObject({
	at: datetime().describe("When the run was"),
	of: string().min(1).max(200).describe("What kind of run: rekey/tree+rotate+audit"),
	complete: boolean(),
	open: strictObject({
		critical: Count,
		high: Count,
		medium: Count,
		low: Count
	}),
	suppressed: Count,
	stuck: Count.describe("Rotations that failed or need a person"),
	overdue: Count.describe("Credentials that are past their date"),
	ratio: number().min(0).max(1).optional().describe("Share of the rotations within their period"),
	oldestDays: Count.optional().describe("Age of the oldest credential"),
	untold: literal(true).optional().describe("Somebody could not be told of this run: the next one is compared with the one before"),
	marks: strictObject({
		critical: Mark,
		high: Mark,
		medium: Mark,
		low: Mark,
		stuck: Mark
	}).describe("Which findings and rotations these are, as digests: to tell whether they are the same")
});
const TrendDocument = strictObject({
	version: literal(1),
	points: array(Point).max(400 * MOST_SERIES)
});
const EMPTY_TREND = {
	version: 1,
	points: []
};
function parseTrend(text) {
	try {
		return TrendDocument.parse(JSON.parse(text));
	} catch {
		return;
	}
}
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
		points: [...Map.groupBy(all, ({ of }) => of).values()].map((series) => series.toSorted((a, b) => a.at < b.at ? -1 : 1).slice(-400)).toSorted((a, b) => (a.at(-1)?.at ?? "") < (b.at(-1)?.at ?? "") ? 1 : -1).slice(0, MOST_SERIES).flat()
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

export { trendPoint as a, seriesOf as i, isStuck as n, withPoint as o, parseTrend as r, EMPTY_TREND as t };