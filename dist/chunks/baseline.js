// src/findings/baseline.ts
const BASELINE_PATH = ".github/rekey-baseline.yml";
const HEAD = `# What "rekey scan --write-baseline" accepted: one line a finding, in order. Remove a line when its credential is dead.
# The fingerprint belongs to the value, not to its place. https://github.com/rekey/rekey/blob/main/docs/scan.md#baseline
`;
function renderBaseline(entries) {
	const lines = entries.toSorted((a, b) => a.fingerprint < b.fingerprint ? -1 : 1).map(({ fingerprint, until, rule, reason }) => {
		return `- { fingerprint: ${fingerprint}, until: ${until}${rule === void 0 ? "" : `, rule: ${JSON.stringify(rule)}`}, reason: ${JSON.stringify(reason)} }\n`;
	});
	return `${HEAD}${lines.join("")}`;
}

export { renderBaseline as n, BASELINE_PATH as t };