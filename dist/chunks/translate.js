import "./rolldown-runtime.js";
import { C as inertExcerpt } from "./start.js";
import { a as mayFindTheSame, c as locator, i as isSameRule, l as textStart, n as noteAt } from "./foundation.js";
import { t as RULES } from "./catalogue.js";
import { a as readOtherTools, o as createDetector } from "./scanning.js";
const createHash = (...args) => process.getBuiltinModule("node:crypto").createHash(...args);

// src/config/other-tools/path-glob.ts
function globsOf(pattern) {
	let source = pattern;
	const fromStart = source.startsWith("^");
	if (fromStart) source = source.slice(1);
	const toEnd = /(?<!\\)(?:\\\\)*\$$/.test(source);
	if (toEnd) source = source.slice(0, -1);
	const leading = /^(?:\.\*|\(\.\*\??\))/.exec(source)?.[0] ?? "";
	source = source.slice(leading.length);
	const trailing = /(?<!\\)(?:\.\*|\(\.\*\??\))$/.exec(source)?.[0] ?? "";
	source = source.slice(0, source.length - trailing.length);
	const core = literalGlob(source);
	if (core === void 0 || core === "") return void 0;
	const isStart = fromStart && leading === "";
	const isEnd = toEnd && trailing === "";
	const head = isStart ? core : `**/*${core}`;
	if (isEnd) return [head];
	return core.endsWith("/") ? [`${head}**`] : [`${head}*`, `${head}*/**`];
}
function literalGlob(source) {
	let glob = "";
	for (let at = 0; at < source.length;) {
		const rest = source.slice(at);
		const group = /^\((?:\?:)?(?<inside>[^()\\]*(?:\\[^a-z\d][^()\\]*)*)\)(?![*+?{])/i.exec(rest);
		if (group) {
			const parts = (group.groups?.inside ?? "").split("|").map(literalGlob);
			if (parts.some((part) => part === void 0 || part === "" || part.includes("{"))) return void 0;
			glob += parts.length === 1 ? parts[0] : `{${parts.join(",")}}`;
			at += group[0].length;
			continue;
		}
		const literal = /^(?:\\(?<escaped>[^a-z\d])|(?<plain>[^\\.+*?()[\]{}|^$]))(?![*+?{])/i.exec(rest);
		if (!literal) return void 0;
		glob += escaped(literal.groups?.escaped ?? literal.groups?.plain ?? "");
		at += literal[0].length;
	}
	return glob;
}
function escaped(character) {
	return /[*?[\]{}()!+@,\\|]/.test(character) ? `\\${character}` : character;
}

// src/commands/init/translate.ts
const MARK = {
	gitleaks: (file) => file !== ".secrets.baseline",
	"detect-secrets": (file) => file === ".secrets.baseline"
};
async function translate(from, translating) {
	const isOfTool = MARK[from];
	const tools = await readOtherTools(async (path) => isOfTool(path) ? textOf(await translating.read(path)) : void 0, []);
	if (!tools) return void 0;
	const notes = [...tools.notes];
	const rules = tools.rules.filter((rule) => {
		const fits = rule.pattern.length <= 2e3 && (rule.path?.length ?? 0) <= 2e3 && !startsOddly(rule.id);
		if (!fits) notes.push(`The rule "${inertExcerpt(rule.id, 60)}" is too long for ${CONFIG} and stays in its file.`);
		return fits;
	});
	const disable = RULES.map(({ id }) => id).filter((id) => tools.disabled.some((theirs) => isSameRule(theirs, id)));
	const ignorePaths = tools.written.flatMap((list) => globsFrom(list, notes));
	const suppress = await suppressionsOf(tools, translating, notes);
	return {
		rules,
		ignorePaths: [...new Set(ignorePaths)],
		disable,
		suppress,
		notes
	};
}
const CONFIG = ".github/rekey.yml";
function startsOddly(id) {
	return !/^[A-Za-z0-9]/.test(id);
}
function globsFrom(list, notes) {
	const { place, paths, rules, condition } = list;
	const others = [
		list.regexes,
		list.commits,
		list.stopwords
	].filter((part) => part.length > 0).length;
	const stays = `has no equal in ${CONFIG} and stays where it is, from where Rekey reads it`;
	if (rules !== void 0 || condition === "AND" && others > 0) {
		notes.push(noteAt(place, `This allowlist ${stays}.`));
		return [];
	}
	if (others > 0) notes.push(noteAt(place, `What this allowlist says besides paths ${stays}.`));
	return paths.flatMap(({ source, place: at }) => {
		const globs = globsOf(source);
		if (!globs) notes.push(noteAt(at, `The pattern "${inertExcerpt(source, 60)}" is no glob: it ${stays}.`));
		return globs ?? [];
	});
}
async function suppressionsOf(tools, { read, fingerprints, until }, notes) {
	if (tools.fingerprints.length + tools.secrets.length === 0) return [];
	const detector = await createDetector({
		disable: [],
		userRules: [...tools.rules]
	});
	const accepted = /* @__PURE__ */ new Map();
	const versions = /* @__PURE__ */ new Map();
	const matchesAt = async (path, commit) => {
		const key = `${commit ?? ""}:${path}`;
		const known = versions.get(key);
		if (known) return known;
		const matches = placed(path, await read(path, commit), detector);
		versions.set(key, matches);
		return matches;
	};
	const accept = (found, place) => {
		if (found.length === 0) notes.push(noteAt(place, "Nothing that Rekey finds stands there, so nothing is accepted for it."));
		for (const { match } of found) {
			const fingerprint = fingerprints.ofSecret(match.kind, match.secret, { guessable: match.guessable });
			const reason = `accepted at ${place.file}:${place.line}`;
			if (!accepted.has(fingerprint)) accepted.set(fingerprint, {
				fingerprint,
				reason,
				until
			});
		}
	};
	for (const { path, commit, line, rule, place } of tools.fingerprints) accept((await matchesAt(path, commit)).filter((each) => each.line === line && mayFindTheSame(rule, each.match.rule)), place);
	for (const { path, hash, isReal, place } of tools.secrets) {
		if (isReal) {
			notes.push(noteAt(place, "An audit says that this is a secret indeed: it is not accepted."));
			continue;
		}
		accept((await matchesAt(path)).filter(({ match }) => createHash("sha1").update(match.secret.expose()).digest("hex") === hash), place);
	}
	return [...accepted.values()].sort((a, b) => a.fingerprint < b.fingerprint ? -1 : 1);
}
function placed(path, bytes, detector) {
	if (!bytes) return [];
	const locate = locator(textStart(bytes), bytes);
	return detector.detect({
		bytes,
		path
	}).matches.map((match) => ({
		line: locate(match.startByte, match.endByte).startLine,
		match
	}));
}
function textOf(bytes) {
	return bytes === void 0 ? void 0 : Buffer.from(bytes).toString("utf8");
}
function translatedConfig({ rules, ignorePaths, disable, suppress }) {
	const lines = [];
	if (rules.length + ignorePaths.length + disable.length > 0) lines.push("scan:");
	const list = (name, entries, indent) => {
		if (entries.length === 0) return;
		lines.push(`${indent}${name}:`, ...entries.map((entry) => `${indent}  - ${entry}`));
	};
	list("ignore-paths", ignorePaths.map(quoted), "  ");
	list("rules", rules.map(mapping), "  ");
	list("disable", disable.map(quoted), "  ");
	list("suppress", suppress.map(mapping), "");
	return lines.length === 0 ? "" : `${lines.join("\n")}\n`;
}
function quoted(value) {
	return JSON.stringify(value);
}
function mapping(entry) {
	return `{ ${Object.entries(entry).map(([key, value]) => `${key}: ${quoted(value)}`).join(", ")} }`;
}

export { translate, translatedConfig };