import { i as severityRank } from "./severity.js";

// src/findings/finding.ts
function openFindings(findings) {
	return findings.filter((finding) => finding.state !== "suppressed");
}
function compareFindings(a, b) {
	return severityRank(b.severity) - severityRank(a.severity) || STATE_ORDER[a.state] - STATE_ORDER[b.state] || compareText(a.locations[0]?.path ?? "", b.locations[0]?.path ?? "") || (a.locations[0]?.startByte ?? 0) - (b.locations[0]?.startByte ?? 0) || compareText(a.fingerprint, b.fingerprint);
}
const STATE_ORDER = {
	new: 0,
	known: 1,
	suppressed: 2
};
function compareText(a, b) {
	if (a === b) return 0;
	return a < b ? -1 : 1;
}

export { openFindings as n, compareFindings as t };