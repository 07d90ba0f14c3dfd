import "./rolldown-runtime.js";
import { C as inertExcerpt } from "./start.js";
import { n as noteAt } from "./foundation.js";

// src/config/other-tools/gitleaks-ignore.ts
const FINGERPRINT = /^(?:(?<commit>[0-9a-f]{40}|[0-9a-f]{64}):)?(?<path>.+):(?<rule>[^:]+):(?<line>\d{1,9})$/;
function parseGitleaksIgnore(text, file) {
	const entries = [];
	const notes = [];
	for (const [index, written] of text.split("\n").entries()) {
		const line = written.trim();
		if (line === "" || line.startsWith("#")) continue;
		const place = {
			file,
			line: index + 1,
			column: 1
		};
		const groups = FINGERPRINT.exec(line)?.groups;
		if (groups) entries.push({
			place,
			commit: groups.commit,
			path: (groups.path ?? "").replaceAll("\\", "/").replace(/^\.\//, ""),
			rule: groups.rule ?? "",
			line: Number(groups.line)
		});
		else notes.push(noteAt(place, `"${inertExcerpt(line, 60)}" is no fingerprint of gitleaks and is not used.`));
	}
	return {
		entries,
		notes
	};
}

export { parseGitleaksIgnore };