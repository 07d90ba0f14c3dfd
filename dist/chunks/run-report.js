import { r as eachCredentialOnce } from "./credential-age.js";

// src/findings/run-report.ts
const emptyReport = {
	commands: [],
	scope: [],
	complete: true,
	gaps: [],
	findings: [],
	rotations: [],
	stats: {
		bytes: 0,
		blobs: 0,
		files: 0,
		ms: 0
	},
	notes: []
};
function mergeReports(reports) {
	const stats = {
		bytes: 0,
		blobs: 0,
		files: 0,
		ms: 0
	};
	for (const report of reports) {
		stats.bytes += report.stats.bytes;
		stats.blobs += report.stats.blobs;
		stats.files += report.stats.files;
		stats.ms += report.stats.ms;
	}
	return {
		commands: reports.flatMap((report) => report.commands),
		scope: reports.flatMap((report) => report.scope),
		complete: reports.every((report) => report.complete),
		gaps: reports.flatMap((report) => report.gaps),
		findings: reports.flatMap((report) => report.findings),
		rotations: reports.flatMap((report) => report.rotations),
		stats,
		notes: reports.flatMap((report) => report.notes),
		...credentialsOf(reports),
		...unseenOf(reports),
		...leftAloneOf(reports),
		...reports.reduce((found, { plan }) => plan ? { plan } : found, {})
	};
}
function credentialsOf(reports) {
	const seen = eachCredentialOnce(reports.flatMap(({ credentials = [] }) => credentials));
	return seen.length === 0 ? {} : { credentials: seen };
}
function unseenOf(reports) {
	const seen = new Set(reports.flatMap(({ rotations }) => rotations.map(({ name }) => name)));
	const unseen = [...new Map(reports.flatMap(({ unseenRotations = [] }) => unseenRotations.map((each) => [each.name, each]))).values()].filter(({ name }) => !seen.has(name));
	return unseen.length === 0 ? {} : { unseenRotations: unseen };
}
function leftAloneOf(reports) {
	const asked = reports.flatMap(({ leftAlone }) => leftAlone ? [leftAlone] : []);
	return asked.length === 0 ? {} : { leftAlone: asked.flat() };
}

export { mergeReports as n, emptyReport as t };