import { V as withReadableTimes, _ as htmlCode, c as plannedEntries, g as codeSpan, k as count, v as htmlProse, x as prose } from "./text.js";

// src/report/plan.ts
const MAX_BYTES = 2e5;
function planSection(plan) {
	if (!plan) return "";
	const planned = plannedEntries(plan);
	const drifted = plan.rotations.filter(({ steps, drift }) => steps.length === 0 && drift.length > 0);
	if (planned.length === 0 && drifted.length === 0) return "### Plan\n\nNothing is to be done.";
	const parts = [
		"### Plan",
		...planned.map(entrySection),
		...drifted.map(driftSection)
	];
	const digest = `Digest of the plan: <code>${plan.digest}</code>`;
	const kept = [];
	let size = 0;
	for (const part of parts) {
		size += Buffer.byteLength(part) + 2;
		if (size > MAX_BYTES) {
			const rest = count(parts.length - kept.length, "more rotation");
			return [
				...kept,
				`And ${rest}: \`plan.json\` has them all.`,
				digest
			].join("\n\n");
		}
		kept.push(part);
	}
	return [...kept, digest].join("\n\n");
}
function entrySection(entry) {
	const { name, kind, reasons, drift, steps } = entry;
	const why = reasons.map(({ text }) => prose(withReadableTimes(text))).join(" ");
	const table = `<table>\n<tr><th></th><th>Step</th><th>What</th><th>Call</th></tr>\n${steps.map(({ step, call, detail }, index) => `<tr><td>${index + 1}</td><td>${htmlCode(step)}</td><td>${htmlProse(detail)}</td><td>${htmlCode(call)}</td></tr>`).join("\n")}\n</table>`;
	return [
		`**${codeSpan(name)}** (${codeSpan(kind)}, ${placeOf(entry)}): ${why}`,
		table,
		...driftLines(drift)
	].join("\n\n");
}
function driftSection(entry) {
	return [`**${codeSpan(entry.name)}** (${placeOf(entry)}): nothing is to be done.`, ...driftLines(entry.drift)].join("\n\n");
}
function driftLines(drift) {
	return drift.length === 0 ? [] : [["Not as the last rotation left it:", ...drift.map((line) => `- ${prose(withReadableTimes(line))}`)].join("\n")];
}
function placeOf({ account, region }) {
	return htmlProse(region === void 0 ? `account ${account}` : `account ${account}, ${region}`);
}

export { entrySection as n, planSection as r, driftLines as t };