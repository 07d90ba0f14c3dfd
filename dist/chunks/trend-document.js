import "./rolldown-runtime.js";
import { a as boolean, c as number, d as string, i as array, n as datetime, o as int, s as literal, u as strictObject } from "./zod.js";
import "./trend.js";

// src/report/trend-document.ts
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
	points: array(Point).max(400 * 20)
});
function parseTrend(text) {
	try {
		return TrendDocument.parse(JSON.parse(text));
	} catch {
		return;
	}
}

export { parseTrend };