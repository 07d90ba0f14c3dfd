import "./rolldown-runtime.js";
import { Dn as compareFindings, On as openFindings } from "./foundation.js";
import { h as SEVERITIES, v as severityRank } from "./start.js";
import { M as isFile, P as placeOf, R as subjectOf, k as count, x as prose } from "./text.js";
const gzipSync = (...args) => process.getBuiltinModule("node:zlib").gzipSync(...args);

// src/report/sarif-location.ts
const MAX_RELATED = 100;
const CONFIG_FILE = ".github/rekey.yml";
function sarifLocations(finding) {
	const [first, ...others] = finding.locations;
	const related = others.slice(0, MAX_RELATED).map((location, index) => ({
		id: index + 1,
		...placed(location, finding)
	}));
	return {
		locations: [first ? placed(first, finding) : unplaced(finding)],
		...related.length > 0 ? { relatedLocations: related } : {}
	};
}
function placed(location, finding) {
	if (!isFile(location)) return {
		...unplaced(finding),
		message: { text: `in ${placeName(location)}` }
	};
	const { startLine, startColumn, endLine, endColumn, startByte, endByte, inside } = location;
	const lines = inside ? { startLine } : {
		startLine,
		startColumn,
		endLine,
		endColumn
	};
	return {
		physicalLocation: {
			artifactLocation: {
				uri: relativeUri(location.path),
				uriBaseId: "%SRCROOT%"
			},
			region: {
				...lines,
				byteOffset: startByte,
				byteLength: endByte - startByte
			}
		},
		...inside ? { message: { text: `in ${placeOf(location)}` } } : {},
		...location.commit === void 0 ? {} : { properties: { commit: location.commit } }
	};
}
function placeName(location) {
	return location.repository === void 0 ? location.path : placeOf(location);
}
function unplaced(finding) {
	return {
		physicalLocation: {
			artifactLocation: {
				uri: CONFIG_FILE,
				uriBaseId: "%SRCROOT%"
			},
			region: { startLine: 1 }
		},
		logicalLocations: [{
			name: finding.subject.id ?? finding.subject.kind,
			fullyQualifiedName: subjectOf(finding)
		}]
	};
}
function relativeUri(path) {
	return path.toWellFormed().split("/").map((segment) => encodeURIComponent(segment)).join("/");
}

// src/report/sarif-rule.ts
const SECURITY_SEVERITY = {
	critical: "9.5",
	high: "8.0",
	medium: "5.5",
	low: "2.0"
};
const LEVEL = {
	critical: "error",
	high: "error",
	medium: "warning",
	low: "note"
};
function levelOf(severity) {
	return LEVEL[severity];
}
function sarifRule(rule, findings) {
	const severity = SEVERITIES.find((each) => findings.some((finding) => finding.severity === each)) ?? "low";
	const title = only(findings.map((finding) => finding.title)) ?? rule.replaceAll("-", " ");
	const detail = only(findings.map((finding) => finding.detail ?? finding.title)) ?? title;
	const [first] = findings;
	const remedy = first?.remedy ?? [];
	const links = first?.links ?? [];
	const [helpUri] = links.filter((link) => link.startsWith("https://"));
	return {
		id: rule,
		name: rule,
		shortDescription: { text: title },
		fullDescription: { text: detail },
		...helpUri === void 0 ? {} : { helpUri },
		help: {
			text: helpText(detail, remedy, links),
			markdown: helpMarkdown(detail, remedy, links)
		},
		defaultConfiguration: { level: levelOf(severity) },
		properties: {
			"security-severity": SECURITY_SEVERITY[severity],
			precision: precisionOf(findings),
			tags: [
				"security",
				"credentials",
				...findings.some(({ locations }) => locations.length > 0) ? [CWE] : []
			]
		}
	};
}
const CWE = "external/cwe/cwe-798";
function only(texts) {
	return new Set(texts).size === 1 ? texts[0] : void 0;
}
function precisionOf(findings) {
	const has = (confidence) => findings.some((finding) => finding.confidence === confidence);
	if (has("verified")) return "very-high";
	if (has("structured")) return "high";
	return has("generic") ? "medium" : "low";
}
function helpText(detail, remedy, links) {
	return [
		detail,
		...remedy.map((step, index) => `${index + 1}. ${step}`),
		...links
	].join("\n");
}
function helpMarkdown(detail, remedy, links) {
	const steps = remedy.map((step, index) => `${index + 1}. ${prose(step)}`);
	const further = links.map((link) => `- ${prose(link)}`);
	return [
		prose(detail),
		steps.join("\n"),
		further.join("\n")
	].filter((part) => part !== "").join("\n\n");
}

// src/report/sarif.ts
const MAX_GZIPPED_BYTES = 10485760;
const MAX_RESULTS = 25e3;
function renderSarif(report, options) {
	const findings = [...options.suppressed === "left-out" ? openFindings(report.findings) : report.findings].sort(compareFindings);
	let kept = findings.slice(0, MAX_RESULTS);
	for (;;) {
		const text = `${JSON.stringify(logOf(report, kept, findings.length - kept.length, options), void 0, 1)}\n`;
		if (Buffer.byteLength(text) <= MAX_GZIPPED_BYTES || gzipSync(text).length <= MAX_GZIPPED_BYTES || kept.length === 0) return text;
		kept = kept.slice(0, Math.floor(kept.length / 2));
	}
}
function logOf(report, findings, leftOut, options) {
	const rules = rulesOf(findings);
	const indexes = new Map(rules.map((rule, index) => [rule.id, index]));
	const problems = [...report.gaps];
	if (leftOut > 0) problems.push(`${count(leftOut, "less severe result")} did not fit into what GitHub accepts.`);
	const commands = [...new Set(report.commands)].sort();
	return {
		$schema: "https://json.schemastore.org/sarif-2.1.0.json",
		version: "2.1.0",
		runs: [{
			tool: { driver: {
				name: "Rekey",
				version: options.version,
				semanticVersion: options.version,
				rules
			} },
			automationDetails: { id: `${options.category ?? `rekey/${commands.join("+") || "run"}`}/` },
			invocations: [{
				executionSuccessful: report.complete,
				toolExecutionNotifications: problems.map((text) => ({
					level: "error",
					message: { text }
				}))
			}],
			columnKind: "utf16CodeUnits",
			results: findings.map((finding) => resultOf(finding, indexes.get(finding.rule) ?? -1))
		}]
	};
}
function rulesOf(findings) {
	return [...Map.groupBy(findings, (finding) => finding.rule)].map(([rule, those]) => sarifRule(rule, those));
}
function resultOf(finding, ruleIndex) {
	const { suppression } = finding;
	return {
		ruleId: finding.rule,
		ruleIndex,
		level: levelOf(finding.severity),
		rank: severityRank(finding.severity) * 25,
		message: { text: finding.detail === void 0 ? finding.title : `${finding.title}. ${finding.detail}` },
		...sarifLocations(finding),
		partialFingerprints: {
			"rekey/v1": finding.fingerprint,
			primaryLocationLineHash: finding.fingerprint
		},
		baselineState: finding.state === "known" ? "unchanged" : "new",
		suppressions: suppression ? [{
			kind: isInSource(suppression.by) ? "inSource" : "external",
			status: "accepted",
			justification: suppression.reason
		}] : [],
		properties: {
			severity: finding.severity,
			confidence: finding.confidence,
			subject: finding.subject,
			...finding.verification ? { verification: finding.verification.result } : {}
		}
	};
}
function isInSource(by) {
	return by !== "config" && !by.startsWith(".");
}

export { renderSarif };