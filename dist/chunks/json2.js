import "./rolldown-runtime.js";

// src/report/json.ts
const VERSION = 1;
function renderJson(report) {
	return `${inertJson({
		version: VERSION,
		commands: report.commands,
		scope: report.scope,
		complete: report.complete,
		gaps: report.gaps,
		findings: report.findings,
		rotations: report.rotations,
		unseenRotations: report.unseenRotations,
		credentials: report.credentials,
		stats: report.stats,
		notes: report.notes,
		plan: report.plan,
		leftAlone: report.leftAlone,
		shard: report.shard
	}, 2)}\n`;
}
function inertJson(value, indent) {
	return JSON.stringify(value, void 0, indent).replaceAll(OBEYED, escaped);
}
const OBEYED = /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g;
function escaped(character) {
	return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}

export { renderJson as n, inertJson as t };