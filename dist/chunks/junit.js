import "./rolldown-runtime.js";
import { Dn as compareFindings, On as openFindings } from "./foundation.js";
import { h as SEVERITIES } from "./start.js";
import { E as STATUS_WORDS, L as statusCounts, P as placeOf, R as subjectOf, k as count, y as htmlText } from "./text.js";

// src/report/junit.ts
function renderJunit(report, { at, detail }) {
	const cases = detail === "full" ? casesOf(report) : countsOf(report);
	const all = [...commandCases(report), ...cases];
	const suites = [...Map.groupBy(all, ({ suite }) => suite)].map(([name, some]) => {
		const seconds = name === "rekey" ? report.stats.ms / 1e3 : sumOf(some);
		return `  <testsuite name="${attribute(name)}" ${numbers(some)} time="${seconds}" timestamp="${at.toISOString().slice(0, 19)}">\n${some.map(caseXml).join("\n")}\n  </testsuite>`;
	});
	return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="Rekey" ${numbers(all)} time="${report.stats.ms / 1e3}">\n${suites.join("\n")}\n</testsuites>\n`;
}
function commandCases({ commands, complete, gaps }) {
	const result = {
		kind: "error",
		message: "Not everything in scope could be looked at."
	};
	const names = commands.length > 0 ? commands : ["run"];
	const isUntold = !complete && gaps.length === 0;
	return [...new Set(names)].map((name) => ({
		suite: "rekey",
		name,
		...isUntold ? { result } : {}
	}));
}
function casesOf(report) {
	return [
		...report.gaps.map((gap) => ({
			suite: "not looked at",
			name: gap,
			result: {
				kind: "error",
				message: gap
			}
		})),
		...report.findings.toSorted(compareFindings).map(findingCase),
		...report.rotations.map(rotationCase)
	];
}
function countsOf(report) {
	const open = openFindings(report.findings);
	const severities = SEVERITIES.flatMap((severity) => {
		const number = open.filter((finding) => finding.severity === severity).length;
		const message = count(number, "finding");
		return number === 0 ? [] : [{
			suite: "findings",
			name: severity,
			result: {
				kind: "failure",
				message
			}
		}];
	});
	const rotations = statusCounts(report.rotations).map(([status, number]) => {
		const message = count(number, "rotation");
		const isBad = status === "failed" || status === "needs-person";
		return {
			suite: "rotations",
			name: `${STATUS_WORDS[status]}: ${message}`,
			...isBad ? { result: {
				kind: "failure",
				message
			} } : {}
		};
	});
	return [
		...report.gaps.length === 0 ? [] : [{
			suite: "not looked at",
			name: "gaps",
			result: {
				kind: "error",
				message: count(report.gaps.length, "gap")
			}
		}],
		...severities,
		...rotations
	];
}
function findingCase(finding) {
	const { rule, title, severity, state, locations, suppression, fingerprint, remedy, detail } = finding;
	const [first] = locations;
	const where = first ? placeOf(first) : subjectOf(finding);
	const lines = [
		detail ?? "",
		...locations.map((location) => `at ${placeOf(location)}`),
		...remedy.map((step, index) => `${index + 1}. ${step}`),
		`fingerprint ${fingerprint}`
	].filter((line) => line !== "");
	const message = `${severity}: ${title}`;
	return {
		suite: rule,
		name: `${title} (${where})`,
		...first ? {
			file: first.path,
			line: first.startLine
		} : {},
		result: state === "suppressed" ? {
			kind: "skipped",
			message: suppression?.reason ?? "accepted"
		} : {
			kind: "failure",
			message,
			text: lines.join("\n")
		}
	};
}
function rotationCase({ name, kind, status, summary, steps }) {
	const isBad = status === "failed" || status === "needs-person";
	const seconds = steps.reduce((sum, { ms }) => sum + ms, 0) / 1e3;
	const result = {
		kind: "failure",
		message: `${STATUS_WORDS[status]}: ${summary}`
	};
	return {
		suite: `rotate ${kind}`,
		name,
		seconds,
		...isBad ? { result } : {}
	};
}
function caseXml({ suite, name, file, line, seconds = 0, result }) {
	const place = file === void 0 ? "" : ` file="${attribute(file)}" line="${line ?? 1}"`;
	const open = `    <testcase classname="${attribute(suite)}" name="${attribute(name)}"${place} time="${seconds}"`;
	if (!result) return `${open}/>`;
	const { kind, message, text = "" } = result;
	const lines = text.split("\n").map(attribute).join("\n");
	return `${open}>\n      <${kind} message="${attribute(message)}">${lines}</${kind}>\n    </testcase>`;
}
function attribute(text) {
	return htmlText(text).replaceAll(/[\ufffe\uffff]/g, "�");
}
function numbers(cases) {
	const of = (kind) => cases.filter(({ result }) => result?.kind === kind).length;
	return `tests="${cases.length}" failures="${of("failure")}" errors="${of("error")}" skipped="${of("skipped")}"`;
}
function sumOf(cases) {
	return cases.reduce((sum, { seconds = 0 }) => sum + seconds, 0);
}

export { renderJunit };