import "./rolldown-runtime.js";
import { t as require_dist } from "./yaml.js";
import { C as inertExcerpt, b as RekeyError } from "./start.js";
import { O as BASELINE_PATH } from "./foundation.js";

// src/findings/read-baseline.ts
var import_dist = require_dist();
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

export { parseBaseline as t };