import "./rolldown-runtime.js";
import { Cn as ageOfCredential, On as openFindings, wn as dueIn } from "./foundation.js";
import { S as inert, h as SEVERITIES } from "./start.js";
import { T as ROTATION_STATUSES, h as ratiosByKind, m as postureOf } from "./text.js";
import { n as isStuck } from "./trend.js";

// src/report/metrics-text.ts
function gauge(name, help, samples, unit) {
	return {
		type: "gauge",
		name,
		help,
		samples,
		...unit === void 0 ? {} : { unit }
	};
}
function counted(items, labelsOf) {
	return [...Map.groupBy(items, (item) => JSON.stringify(labelsOf(item)))].map(([key, some]) => [JSON.parse(key), some.length]);
}
function renderFamilies(families, options) {
	const text = families.map((family) => renderFamily(family, options)).join("");
	return options.format === "openmetrics" ? `${text}# EOF\n` : text;
}
function renderFamily(family, { format, created }) {
	const { name, type, help, unit } = family;
	const isOpen = format === "openmetrics";
	const typed = type === "counter" && !isOpen ? `${name}_total` : name;
	const head = [
		`# TYPE ${typed} ${type}`,
		...unit === void 0 || !isOpen ? [] : [`# UNIT ${name} ${unit}`],
		`# HELP ${typed} ${escaped(help)}`
	];
	const since = created.getTime() / 1e3;
	const born = (labels) => isOpen ? [line(`${name}_created`, labels, since)] : [];
	const lines = family.type === "histogram" ? histogramLines(family, born) : family.samples.flatMap(([labels, value]) => type === "counter" ? [line(`${name}_total`, labels, value), ...born(labels)] : [line(name, labels, value)]);
	return `${[...head, ...lines].join("\n")}\n`;
}
function histogramLines({ name, buckets, observations }, born) {
	return [...Map.groupBy(observations, ([labels]) => JSON.stringify(labels)).values()].flatMap((some) => {
		const labels = some[0]?.[0] ?? {};
		const values = some.map(([, value]) => value);
		const upTo = (bound) => values.filter((value) => value <= bound).length;
		return [
			...buckets.map((bound) => line(`${name}_bucket`, {
				...labels,
				le: canonical(bound)
			}, upTo(bound))),
			line(`${name}_bucket`, {
				...labels,
				le: "+Inf"
			}, values.length),
			line(`${name}_count`, labels, values.length),
			line(`${name}_sum`, labels, values.reduce((sum, value) => sum + value, 0)),
			...born(labels)
		];
	});
}
function canonical(bound) {
	return Number.isInteger(bound) ? `${bound}.0` : String(bound);
}
function line(name, labels, value) {
	const pairs = Object.entries(labels).map(([key, text]) => `${key}="${escaped(text).replaceAll("\"", "\\\"")}"`);
	return `${name}${pairs.length === 0 ? "" : `{${pairs.join(",")}}`} ${value}`;
}
function escaped(text) {
	return inert(text).replaceAll("\\", "\\\\");
}

// src/report/rotation-metrics.ts
function rotationFamilies(report, at) {
	const { rotations } = report;
	const { ratio: all } = postureOf(report, at);
	return [
		gauge("credential_rotation_ratio", "Share of the configured credentials that are within their rotation period, 0 to 1.", all === void 0 ? [] : [[{}, all]]),
		gauge("rekey_rotation_ratio", "The same by provider and kind.", [...ratiosByKind(report, at)].map(([kind, ratio]) => [{
			provider: PROVIDER,
			kind
		}, ratio])),
		gauge("rekey_rotation_status", "Configured rotations by what this run did with them.", ROTATION_STATUSES.map((status) => [{ status }, rotations.filter((each) => each.status === status).length])),
		{
			type: "counter",
			name: "rekey_rotations",
			help: "Rotations that this run changed something about, or could not, by how they ended.",
			samples: counted(rotations.filter(didSomething), ({ kind, status }) => ({
				provider: PROVIDER,
				kind,
				outcome: status
			}))
		},
		{
			type: "histogram",
			name: "rekey_rotation_duration_seconds",
			unit: "seconds",
			help: "Time that the steps of rotations took, by the stage that they belong to.",
			buckets: BUCKETS,
			observations: observationsOf(rotations)
		}
	];
}
const PROVIDER = "aws";
const BUCKETS = [
	.1,
	.5,
	1,
	5,
	15,
	30,
	60,
	300,
	900,
	3600
];
function didSomething(rotation) {
	return rotation.status !== "planned" && (rotation.steps.length > 0 || isStuck(rotation));
}
function observationsOf(rotations) {
	return rotations.filter(({ status }) => status !== "planned").flatMap(({ kind, steps }) => [...Map.groupBy(steps, stageOf)].map(([stage, some]) => [{
		kind,
		stage
	}, some.reduce((sum, { ms }) => sum + ms, 0) / 1e3]));
}
function stageOf({ step }) {
	return STAGES.get(step.replace(/-failed$/, "")) ?? "other";
}
const STAGES = /* @__PURE__ */ new Map([
	["journal", "create"],
	["generate", "create"],
	["stage", "create"],
	["apply", "create"],
	["verify", "verify"],
	["prove", "verify"],
	["promote", "promote"],
	["spread", "sync"],
	["wait", "sync"],
	["retire", "retire"],
	["tidy", "retire"],
	["abandon", "retire"],
	["reactivate", "roll-back"],
	["roll-back", "roll-back"]
]);

// src/report/metrics.ts
function renderMetrics(report, { at, version, format = "openmetrics", success = true }) {
	const families = [
		...findingFamilies(report),
		...credentialFamilies(report, at),
		...rotationFamilies(report, at),
		...followUpFamilies(report),
		...runFamilies(report, {
			at,
			version
		}),
		...success ? successFamilies(report, at) : []
	];
	return renderFamilies(families, {
		format,
		created: at
	});
}
function renderSuccess(report, { at, format = "openmetrics" }) {
	return renderFamilies(successFamilies(report, at), {
		format,
		created: at
	});
}
function isSuccess(report) {
	return report.complete && !report.rotations.some(isStuck);
}
function findingFamilies(report) {
	const open = openFindings(report.findings);
	return [
		gauge("rekey_findings_open", "Findings that are not suppressed.", SEVERITIES.map((severity) => [{ severity }, open.filter((each) => each.severity === severity).length])),
		gauge("rekey_findings_open_by_check", "The same by the rule or check that found them, where there are some.", counted(open, ({ severity, rule }) => ({
			severity,
			check: rule
		}))),
		gauge("rekey_findings_suppressed", "Findings that were accepted, with a reason.", [[{}, report.findings.length - open.length]]),
		{
			type: "counter",
			name: "rekey_secrets_found",
			help: "Credentials that this run found in text, by rule and whether they are known to work.",
			samples: counted(open.filter(isInText), ({ rule, verification }) => ({
				rule,
				verified: verification?.result ?? "not-asked"
			}))
		}
	];
}
function isInText({ locations }) {
	return locations.length > 0;
}
function credentialFamilies(report, at) {
	const { credentials } = postureOf(report, at);
	const groups = [...Map.groupBy(credentials, ({ provider, kind }) => `${provider}\n${kind}`).values()];
	const of = (value) => groups.flatMap((some) => {
		const [first] = some;
		return first ? [[{
			provider: first.provider,
			kind: first.kind
		}, value(some)]] : [];
	});
	return [
		gauge("rekey_credentials", "Credentials whose age is known.", of(({ length }) => length)),
		gauge("rekey_credentials_overdue", "Credentials that are older than they should be.", of((some) => some.filter((each) => dueIn(each, at) <= 0).length)),
		gauge("rekey_credential_age_seconds_max", "Age of the oldest credential, in seconds.", of((some) => Math.max(...some.map((each) => ageOfCredential(each, at))) / 1e3))
	];
}
function followUpFamilies({ followUp }) {
	const { detection = [], response = [], issues = 0, falsePositives = 0 } = followUp ?? {};
	const longest = (delays) => [...Map.groupBy(delays, ({ source }) => source)].map(([source, some]) => [{ source }, Math.max(...some.map(({ ms }) => ms)) / 1e3]);
	return [
		gauge("rekey_detection_delay_seconds", "Longest time from the commit to the run that saw it first, of what this run saw first.", longest(detection), "seconds"),
		gauge("rekey_response_delay_seconds", "Longest time from the run that saw it first to this one, of what this run found to be gone.", longest(response), "seconds"),
		gauge("rekey_false_positive_ratio", "Share of the findings with an issue that a person called none, 0 to 1.", issues === 0 ? [] : [[{}, falsePositives / issues]])
	];
}
function runFamilies(report, { at, version }) {
	const { complete, stats } = report;
	return [
		gauge("rekey_run_complete", "1 when everything in scope could be looked at, else 0.", [[{}, complete ? 1 : 0]]),
		gauge("rekey_run_duration_seconds", "Time that looking took.", [[{}, stats.ms / 1e3]], "seconds"),
		gauge("rekey_scanned_bytes", "Bytes that were scanned.", [[{}, stats.bytes]], "bytes"),
		gauge("rekey_last_run_timestamp_seconds", "When a command last ran.", timesOf(report, at), "seconds"),
		gauge("rekey_build_info", "The version that ran; always 1.", [[{ version }, 1]])
	];
}
function successFamilies(report, at) {
	const help = "When a command last could look at everything and left no rotation stuck.";
	const samples = isSuccess(report) ? timesOf(report, at) : [];
	return [gauge("rekey_last_success_timestamp_seconds", help, samples, "seconds")];
}
function timesOf({ commands }, at) {
	return [...new Set(commands)].map((command) => [{ command }, at.getTime() / 1e3]);
}

export { renderMetrics as n, renderSuccess as r, isSuccess as t };