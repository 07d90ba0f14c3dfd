import "./rolldown-runtime.js";
import { b as RekeyError, x as messageOf } from "./start.js";
import { D as refusalToSuppress, O as BASELINE_PATH, k as renderBaseline } from "./foundation.js";
import { t as parseBaseline } from "./read-baseline2.js";
const { dirname, join } = process.getBuiltinModule("node:path");
const mkdir = (...args) => process.getBuiltinModule("node:fs/promises").mkdir(...args);
const readFile = (...args) => process.getBuiltinModule("node:fs/promises").readFile(...args);
const writeFile = (...args) => process.getBuiltinModule("node:fs/promises").writeFile(...args);

// src/commands/write-baseline.ts
function nextBaseline(present, findings, request) {
	const found = new Set(findings.map(({ fingerprint }) => fingerprint));
	const open = findings.filter(({ state }) => state !== "suppressed");
	const refused = open.filter(({ subject }) => refusalToSuppress(subject, request.ourAccounts, "A baseline") !== void 0);
	const accepted = open.filter((finding) => !refused.includes(finding));
	const added = new Set(accepted.map(({ fingerprint }) => fingerprint));
	const kept = present.filter(({ fingerprint }) => !added.has(fingerprint) && (found.has(fingerprint) || !request.everythingScanned));
	const { reason, until } = request;
	const entries = [...kept, ...accepted.map(({ fingerprint, rule }) => ({
		fingerprint,
		until,
		rule,
		reason
	}))];
	const renewed = present.filter(({ fingerprint }) => added.has(fingerprint)).length;
	return {
		entries,
		added,
		removed: present.length - kept.length - renewed,
		refused
	};
}
async function writeBaseline(report, folder, request) {
	const file = join(folder, BASELINE_PATH);
	const { entries, added, removed, refused } = nextBaseline(parseBaseline(await textOf(file)), report.findings, request);
	try {
		await mkdir(dirname(file), { recursive: true });
		await writeFile(file, renderBaseline(entries));
	} catch (cause) {
		const what = `${BASELINE_PATH} could not be written: ${messageOf(cause)}.`;
		throw new RekeyError({
			code: "baseline-unwritable",
			what,
			cause
		});
	}
	const { reason, until } = request;
	const accepted = report.findings.map((finding) => added.has(finding.fingerprint) ? {
		...finding,
		state: "suppressed",
		suppression: {
			by: BASELINE_PATH,
			reason,
			until
		}
	} : finding);
	const notes = [
		`${BASELINE_PATH} now accepts ${entries.length} (${added.size} new, ${removed} removed), the new ones until ${until}.`,
		...refused.length === 0 ? [] : [`${refused.length} of our own accounts cannot be accepted: those keys may still be active.`],
		...report.complete ? [] : ["Not everything could be looked at: what is found there later is not in it."]
	];
	return {
		...report,
		findings: accepted,
		notes: [...report.notes, ...notes]
	};
}
async function textOf(file) {
	try {
		return await readFile(file, "utf8");
	} catch (error) {
		if (error instanceof Error && "code" in error && error.code === "ENOENT") return "";
		const what = `${BASELINE_PATH} could not be read: ${messageOf(error)}.`;
		throw new RekeyError({
			code: "baseline-unwritable",
			what,
			cause: error
		});
	}
}

export { writeBaseline };