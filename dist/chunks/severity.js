// src/findings/severity.ts
const SEVERITIES = [
	"critical",
	"high",
	"medium",
	"low"
];
function severityRank(severity) {
	return SEVERITIES.length - SEVERITIES.indexOf(severity);
}
function isAtLeast(severity, threshold) {
	return threshold !== "never" && severityRank(severity) >= severityRank(threshold);
}
function highestSeverity(severities) {
	let highest = "none";
	for (const severity of severities) if (highest === "none" || severityRank(severity) > severityRank(highest)) highest = severity;
	return highest;
}

export { severityRank as i, highestSeverity as n, isAtLeast as r, SEVERITIES as t };