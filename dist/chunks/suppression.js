import { t as BASELINE_PATH } from "./baseline.js";

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

export { refusalToSuppress as n, acceptedFindings as t };