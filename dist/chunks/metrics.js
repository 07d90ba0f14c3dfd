import "./rolldown-runtime.js";
import { n as openFindings } from "./finding.js";
import { t as SEVERITIES } from "./severity.js";
import { t as ROTATION_STATUSES } from "./phrases.js";

// src/report/metrics.ts
function renderMetrics(report) {
	const open = openFindings(report.findings);
	return `${[
		gauge("rekey_findings_open", "Findings that are not suppressed.", SEVERITIES.map((severity) => [{ severity }, open.filter((finding) => finding.severity === severity).length])),
		gauge("rekey_findings_suppressed", "Findings that were accepted, with a reason.", [[{}, report.findings.length - open.length]]),
		gauge("rekey_rotations", "Configured rotations by what this run did with them.", ROTATION_STATUSES.map((status) => [{ status }, report.rotations.filter((rotation) => rotation.status === status).length])),
		gauge("credential_rotation_ratio", "Share of the configured credentials that are within their rotation period, 0 to 1.", rotationRatio(report)),
		gauge("rekey_run_complete", "1 when everything in scope could be looked at, else 0.", [[{}, report.complete ? 1 : 0]]),
		gauge("rekey_run_duration_seconds", "Time that scanning took.", [[{}, report.stats.ms / 1e3]], "seconds"),
		gauge("rekey_scanned_bytes", "Bytes that were scanned.", [[{}, report.stats.bytes]], "bytes")
	].join("")}# EOF\n`;
}
function gauge(name, help, samples, unit) {
	const head = [
		`# TYPE ${name} gauge`,
		...unit === void 0 ? [] : [`# UNIT ${name} ${unit}`],
		`# HELP ${name} ${help}`
	];
	const lines = samples.map(([labels, value]) => `${name}${labelSet(labels)} ${value}`);
	return `${[...head, ...lines].join("\n")}\n`;
}
function labelSet(labels) {
	const pairs = Object.entries(labels).map(([key, value]) => `${key}="${value}"`);
	return pairs.length === 0 ? "" : `{${pairs.join(",")}}`;
}
function rotationRatio({ rotations }) {
	if (rotations.length === 0) return [];
	return [[{}, rotations.filter(({ status }) => status === "not-due" || status === "pending" || status === "done").length / rotations.length]];
}

export { renderMetrics };