import "./rolldown-runtime.js";
import { C as inertExcerpt, b as RekeyError, x as messageOf } from "./start.js";
import { t as placesIn } from "./places2.js";
import { n as noteAt } from "./foundation.js";

// src/config/other-tools/secrets-baseline.ts
const FILTERS = {
	"detect_secrets.filters.regex.should_exclude_file": "paths",
	"detect_secrets.filters.regex.should_exclude_line": "line",
	"detect_secrets.filters.regex.should_exclude_secret": "secret"
};
const OF_THE_USER = /^file:|wordlist/;
function parseSecretsBaseline(text, file) {
	const root = parsed(text, file);
	const notes = [];
	const placeAt = placesIn(text, file);
	const offsetOf = (needle, from = 0) => Math.max(from, text.indexOf(JSON.stringify(needle), from));
	const placeOf = (needle, from = 0) => placeAt(offsetOf(needle, from));
	const secrets = [];
	const results = objectOf(objectOf(root)?.results) ?? {};
	let from = offsetOf("results");
	for (const [name, list] of Object.entries(results)) {
		from = offsetOf(name, from);
		for (const entry of Array.isArray(list) ? list : []) {
			const each = objectOf(entry);
			const hash = each?.hashed_secret;
			if (typeof hash !== "string" || !/^[\da-f]{40}$/i.test(hash)) {
				const what = `An entry of "${inertExcerpt(name, 100)}" has no hashed_secret and is not used.`;
				notes.push(noteAt(placeAt(from), what));
				continue;
			}
			secrets.push({
				place: placeOf(hash, from),
				path: name.replaceAll("\\", "/").replace(/^\.\//, ""),
				hash: hash.toLowerCase(),
				type: typeof each?.type === "string" ? each.type : "",
				line: typeof each?.line_number === "number" ? each.line_number : void 0,
				isReal: each?.is_secret === true
			});
		}
	}
	const allowlists = [];
	const add = (kind, sources) => {
		const patterns = sources.flatMap((source) => typeof source === "string" ? [{
			source,
			place: placeOf(source)
		}] : []);
		const [first] = patterns;
		if (!first) return;
		allowlists.push({
			place: first.place,
			description: void 0,
			rules: void 0,
			condition: "OR",
			paths: kind === "paths" ? patterns : [],
			commits: [],
			regexTarget: kind === "line" ? "line" : "secret",
			regexes: kind === "paths" ? [] : patterns,
			stopwords: []
		});
	};
	for (const entry of listOf(objectOf(root)?.filters_used)) {
		const path = objectOf(entry)?.path;
		if (typeof path !== "string") continue;
		const kind = FILTERS[path];
		if (kind) add(kind, [objectOf(entry)?.pattern].flat());
		else if (OF_THE_USER.test(path)) notes.push(noteAt(placeOf(path), `The filter "${inertExcerpt(path, 100)}" is not used by Rekey.`));
	}
	for (const entry of listOf(objectOf(root)?.plugins_used)) {
		const path = objectOf(entry)?.path;
		if (typeof path === "string") notes.push(noteAt(placeOf(path), `The plugin "${inertExcerpt(path, 100)}" cannot be run by Rekey.`));
	}
	const older = objectOf(objectOf(root)?.exclude);
	add("paths", [older?.files]);
	add("line", [older?.lines]);
	return {
		secrets,
		allowlists,
		notes
	};
}
function parsed(text, file) {
	try {
		return JSON.parse(text);
	} catch (cause) {
		const offset = Number(/at position (?<at>\d+)/.exec(messageOf(cause))?.groups?.at ?? 0);
		const where = placesIn(text, file)(offset);
		throw new RekeyError({
			code: "baseline-invalid",
			what: "It is not JSON.",
			where
		});
	}
}
function objectOf(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? value : void 0;
}
function listOf(value) {
	return Array.isArray(value) ? value : [];
}

export { parseSecretsBaseline };