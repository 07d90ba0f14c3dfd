import "./rolldown-runtime.js";
import { Cn as ageOfCredential, On as openFindings, wn as dueIn } from "./foundation.js";
import { h as SEVERITIES } from "./start.js";
import { h as ratiosByKind, m as postureOf } from "./text.js";
import { n as isStuck } from "./trend.js";

// src/report/emf.ts
function renderEmf(report, options) {
	const open = openFindings(report.findings);
	const { credentials, overdue, oldest, ratio } = postureOf(report, options.at);
	const lines = [line({}, [
		[
			"FindingsOpen",
			"Count",
			open.length
		],
		[
			"FindingsSuppressed",
			"Count",
			report.findings.length - open.length
		],
		[
			"RotationsStuck",
			"Count",
			report.rotations.filter(isStuck).length
		],
		[
			"RunComplete",
			"None",
			report.complete ? 1 : 0
		],
		[
			"RunDuration",
			"Seconds",
			report.stats.ms / 1e3
		],
		[
			"ScannedBytes",
			"Bytes",
			report.stats.bytes
		],
		...ratio === void 0 ? [] : [[
			"RotationRatio",
			"None",
			ratio
		]],
		...oldest === void 0 ? [] : [[
			"CredentialAgeMax",
			"Seconds",
			ageOfCredential(oldest, options.at) / 1e3
		], [
			"CredentialsOverdue",
			"Count",
			overdue.length
		]],
		...followUpValues(report)
	], options), ...SEVERITIES.map((severity) => {
		const number = open.filter((finding) => finding.severity === severity).length;
		return line({ Severity: severity }, [[
			"FindingsOpen",
			"Count",
			number
		]], options);
	})];
	const ratios = ratiosByKind(report, options.at);
	const kinds = new Set([...credentials, ...report.rotations].map(({ kind }) => kind));
	for (const kind of kinds) {
		const values = [];
		const share = ratios.get(kind);
		if (share !== void 0) values.push([
			"RotationRatio",
			"None",
			share
		]);
		const some = credentials.filter((credential) => credential.kind === kind);
		if (some.length > 0) {
			const ages = some.map((each) => ageOfCredential(each, options.at) / 1e3);
			const late = some.filter((each) => dueIn(each, options.at) <= 0).length;
			values.push([
				"CredentialAgeMax",
				"Seconds",
				Math.max(...ages)
			], [
				"CredentialsOverdue",
				"Count",
				late
			]);
		}
		lines.push(line({
			Provider: "aws",
			Kind: kind
		}, values, options));
	}
	return lines.map((each) => `${JSON.stringify(each)}\n`).join("");
}
function followUpValues({ followUp }) {
	const { detection = [], response = [], issues = 0, falsePositives = 0 } = followUp ?? {};
	const longest = (name, delays) => delays.length === 0 ? [] : [[
		name,
		"Seconds",
		Math.max(...delays.map(({ ms }) => ms)) / 1e3
	]];
	return [
		...longest("DetectionDelay", detection),
		...longest("ResponseDelay", response),
		...issues === 0 ? [] : [[
			"FalsePositiveRatio",
			"None",
			falsePositives / issues
		]]
	];
}
function line(dimensions, values, { at, namespace, repository }) {
	const all = {
		Repository: repository,
		...dimensions
	};
	return {
		_aws: {
			Timestamp: at.getTime(),
			CloudWatchMetrics: [{
				Namespace: namespace,
				Dimensions: [Object.keys(all)],
				Metrics: values.map(([Name, Unit]) => ({
					Name,
					Unit
				}))
			}]
		},
		...all,
		...Object.fromEntries(values.map(([name, , value]) => [name, value]))
	};
}

export { renderEmf };