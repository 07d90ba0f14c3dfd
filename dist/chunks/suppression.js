// src/findings/suppression.ts
function acceptedFindings(entries, today) {
	const byFingerprint = new Map(entries.map((entry) => [entry.fingerprint, entry]));
	const seen = /* @__PURE__ */ new Set();
	const hasEnded = (entry) => entry.until < today;
	return {
		find(fingerprint) {
			const entry = byFingerprint.get(fingerprint);
			if (!entry) return void 0;
			seen.add(fingerprint);
			return hasEnded(entry) ? void 0 : {
				by: "config",
				reason: entry.reason,
				until: entry.until
			};
		},
		notes({ everythingScanned }) {
			return entries.flatMap((entry) => {
				const name = `The suppression of ${entry.fingerprint}`;
				if (seen.has(entry.fingerprint)) return hasEnded(entry) ? [`${name} ended on ${entry.until} and no longer holds.`] : [];
				return everythingScanned ? [`${name} is not needed: nothing with this fingerprint was found.`] : [];
			});
		}
	};
}
function refusalToSuppress(subject, ourAccounts, by) {
	if (subject.account === void 0 || !ourAccounts.includes(subject.account)) return void 0;
	return `${by} does not hold for a key of our own account ${subject.account}, which may still be active: it stays open until the key is dead.`;
}

export { refusalToSuppress as n, acceptedFindings as t };