import { t as require_dist } from "./yaml.js";
import { t as RekeyError } from "./errors.js";
import { n as inertExcerpt } from "./hostile-text.js";

// src/findings/baseline.ts
var import_dist = require_dist();
const BASELINE_PATH = ".github/rekey-baseline.yml";
const HEAD = `# What "rekey scan --write-baseline" accepted: one line a finding, in order. Remove a line when its credential is dead.
# The fingerprint belongs to the value, not to its place. https://github.com/rekey/rekey/blob/main/docs/scan.md#baseline
`;
const FORMS = {
	fingerprint: /^[a-z2-7]{16}$/,
	until: /^\d{4}-\d{2}-\d{2}$/,
	reason: /\S/
};
function parseBaseline(text) {
	const lines = new import_dist.LineCounter();
	const document = (0, import_dist.parseDocument)(text, {
		lineCounter: lines,
		prettyErrors: false,
		logLevel: "error"
	});
	const invalid = (what, offset) => {
		const { line, col } = lines.linePos(offset);
		return new RekeyError({
			code: "baseline-invalid",
			what,
			fix: "Correct the line, or remove it: what it accepted is then open again.",
			where: {
				file: BASELINE_PATH,
				line: Math.max(1, line),
				column: Math.max(1, col)
			}
		});
	};
	const [error] = document.errors;
	if (error) throw invalid(inertExcerpt(error.message, 200), error.pos[0]);
	const { contents } = document;
	if (contents === null) return [];
	if (!(0, import_dist.isSeq)(contents)) throw invalid("It must be a list.", 0);
	const entries = /* @__PURE__ */ new Map();
	for (const item of contents.items) {
		const offset = (0, import_dist.isMap)(item) ? item.range?.[0] ?? 0 : 0;
		if (!(0, import_dist.isMap)(item)) throw invalid("Each entry must be a mapping in braces.", contents.range?.[0] ?? 0);
		const written = item.toJSON();
		for (const [key, form] of Object.entries(FORMS)) {
			const value = written[key];
			if (typeof value !== "string" || !form.test(value)) throw invalid(`"${key}" is missing or not as it should be.`, offset);
		}
		const entry = written;
		const present = entries.get(entry.fingerprint);
		if (!present || entry.until < present.until) entries.set(entry.fingerprint, entry);
	}
	return [...entries.values()];
}
function renderBaseline(entries) {
	const lines = entries.toSorted((a, b) => a.fingerprint < b.fingerprint ? -1 : 1).map(({ fingerprint, until, rule, reason }) => {
		return `- { fingerprint: ${fingerprint}, until: ${until}${rule === void 0 ? "" : `, rule: ${JSON.stringify(rule)}`}, reason: ${JSON.stringify(reason)} }\n`;
	});
	return `${HEAD}${lines.join("")}`;
}

// src/findings/suppression.ts
function acceptedFindings(entries, today, baseline = []) {
	const byFingerprint = new Map([...baseline, ...entries].map((entry) => [entry.fingerprint, entry]));
	const ofBaseline = new Set(baseline);
	const seen = /* @__PURE__ */ new Set();
	const hasEnded = (entry) => entry.until < today;
	return {
		find(fingerprint) {
			const entry = byFingerprint.get(fingerprint);
			if (!entry) return void 0;
			seen.add(fingerprint);
			const by = ofBaseline.has(entry) ? BASELINE_PATH : "config";
			return hasEnded(entry) ? void 0 : {
				by,
				reason: entry.reason,
				until: entry.until
			};
		},
		notes({ everythingScanned }) {
			const ofConfig = entries.flatMap((entry) => {
				const name = `The suppression of ${entry.fingerprint}`;
				if (seen.has(entry.fingerprint)) return hasEnded(entry) ? [`${name} ended on ${entry.until} and no longer holds.`] : [];
				return everythingScanned ? [`${name} is not needed: nothing with this fingerprint was found.`] : [];
			});
			const ended = baseline.filter((entry) => seen.has(entry.fingerprint) && hasEnded(entry));
			const unused = everythingScanned ? baseline.filter((entry) => !seen.has(entry.fingerprint)) : [];
			return [
				...ofConfig,
				...listed(ended, "have ended and no longer hold"),
				...listed(unused, "are not needed: nothing with these fingerprints was found")
			];
		}
	};
}
const NAMED = 20;
function listed(entries, what) {
	if (entries.length === 0) return [];
	const names = entries.slice(0, NAMED).map(({ fingerprint }) => fingerprint);
	const more = entries.length > NAMED ? `, and ${entries.length - NAMED} more` : "";
	return [`Entries of ${BASELINE_PATH} ${what}: ${names.join(", ")}${more}.`];
}
function refusalToSuppress(subject, ourAccounts, by) {
	if (subject.account === void 0 || !ourAccounts.includes(subject.account)) return void 0;
	return `${by} does not hold for a key of our own account ${subject.account}, which may still be active: it stays open until the key is dead.`;
}

export { renderBaseline as a, parseBaseline as i, refusalToSuppress as n, BASELINE_PATH as r, acceptedFindings as t };