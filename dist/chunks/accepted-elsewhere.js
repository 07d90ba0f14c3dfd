import "./rolldown-runtime.js";
import { C as inertExcerpt } from "./start.js";
import { a as mayFindTheSame, c as locator, i as isSameRule, l as textStart, n as noteAt } from "./foundation.js";
import { i as SECRETS_BASELINE, n as GITLEAKS_CONFIG, r as GITLEAKS_IGNORE } from "./scanning.js";
const createHash = (...args) => process.getBuiltinModule("node:crypto").createHash(...args);

// src/commands/scan/accepted-elsewhere.ts
async function acceptedElsewhere(occurrences, judging) {
	const { tools, from, note } = judging;
	const ofCommits = await valuesOfCommits(occurrences, judging);
	const reasonOf = ({ description, place }) => inertExcerpt(judging.redact(description ?? `${place.file}:${place.line}`), 200);
	function holdsOnLine(occurrence, file, line) {
		if (from === "tree" || occurrence.known) return true;
		note(`${file}:${line}: this is bound to a line and does not hold for what the change brings to ${inertExcerpt(occurrence.standing.path, 200)}.`);
		return false;
	}
	function ofIgnoreFile(occurrence) {
		const { match, standing, span, inside } = occurrence;
		const bound = ofCommits.get(valueKey(standing.path, match));
		if (bound) return suppressionBy(GITLEAKS_IGNORE, bound.place.line);
		const entry = tools.fingerprints.find(({ commit, path, line, rule }) => commit === void 0 && path === standing.path && inside === void 0 && line === span.startLine && mayFindTheSame(rule, match.rule));
		if (!entry || !holdsOnLine(occurrence, ".gitleaksignore", entry.place.line)) return void 0;
		return suppressionBy(GITLEAKS_IGNORE, entry.place.line);
	}
	function ofBaseline(occurrence) {
		const { match, standing, span } = occurrence;
		const entries = tools.secrets.filter(({ path }) => path === standing.path);
		if (entries.length === 0) return void 0;
		const hash = createHash("sha1").update(match.secret.expose()).digest("hex");
		const entry = entries.find((each) => each.hash === hash) ?? entries.find((each) => HEADERS.has(each.hash) && each.line === span.startLine && mayFindTheSame(each.type, match.rule));
		if (!entry) return void 0;
		const { line } = entry.place;
		if (entry.isReal) {
			note(`${SECRETS_BASELINE}:${line}: an audit says that this is a secret indeed, so it stays open.`);
			return;
		}
		if (entry.hash !== hash && !holdsOnLine(occurrence, ".secrets.baseline", line)) return void 0;
		return suppressionBy(SECRETS_BASELINE, line);
	}
	return (occurrence) => {
		const disabled = tools.disabled.find((id) => isSameRule(id, occurrence.match.rule));
		if (disabled !== void 0) return {
			by: GITLEAKS_CONFIG,
			reason: `its rule "${inertExcerpt(disabled, 60)}" is switched off`
		};
		const list = tools.allowlists.find((each) => accepts(each, occurrence, tools));
		if (list) return {
			by: list.place.file,
			reason: reasonOf(list)
		};
		return ofIgnoreFile(occurrence) ?? ofBaseline(occurrence);
	};
}
function suppressionBy(file, line) {
	return {
		by: file,
		reason: `accepted at ${file}:${line}`
	};
}
const HEADERS = new Set([
	"",
	"DSA ",
	"EC ",
	"ENCRYPTED ",
	"OPENSSH ",
	"RSA ",
	"SSH2 ENCRYPTED "
].map((kind) => `BEGIN ${kind}PRIVATE KEY`).concat("BEGIN PGP PRIVATE KEY BLOCK", "PuTTY-User-Key-File-2").map((words) => createHash("sha1").update(words).digest("hex")));
function accepts(list, occurrence, tools) {
	const { match, standing } = occurrence;
	if (list.parts === 0) return false;
	if (list.rules?.some((id) => isSameRule(id, match.rule)) === false) return false;
	const lower = match.secret.expose().toLowerCase();
	const held = [
		list.paths.some((path) => path.matcher(standing.path).find()),
		standing.commit !== void 0 && list.commits.includes(standing.commit),
		list.regexes.length > 0 && targetsOf(list, occurrence, tools).some((text) => list.regexes.some((regex) => regex.matcher(text).find())),
		list.stopwords.some((word) => lower.includes(word))
	].filter(Boolean).length;
	return list.condition === "AND" ? held === list.parts : held > 0;
}
function targetsOf({ regexTarget }, occurrence, tools) {
	const secret = occurrence.match.secret.expose();
	const line = occurrence.line?.expose() ?? "";
	if (regexTarget === "line") return [line];
	const pattern = tools.patterns.get(occurrence.match.rule);
	if (regexTarget === "secret" || !pattern) return [secret];
	const matches = [];
	const matcher = pattern.matcher(line);
	while (matcher.find()) {
		const text = matcher.group();
		if (text?.includes(secret)) matches.push(text);
	}
	return matches;
}
async function valuesOfCommits(occurrences, { tools, detector, readAtCommit, note }) {
	const paths = new Set(occurrences.map(({ standing }) => standing.path));
	const values = /* @__PURE__ */ new Map();
	const found = /* @__PURE__ */ new Map();
	for (const entry of tools.fingerprints) {
		const { commit, path, line, rule, place } = entry;
		if (commit === void 0 || !paths.has(path)) continue;
		const version = `${commit}:${path}`;
		if (!found.has(version)) found.set(version, matchesIn(path, await readAtCommit(path, commit), detector));
		const matches = found.get(version);
		if (!matches) {
			const what = `This accepts nothing here: the checkout has no such file in the commit ${commit.slice(0, 12)}.`;
			note(noteAt(place, what));
			continue;
		}
		for (const [at, match] of matches) if (at === line && mayFindTheSame(rule, match.rule)) values.set(valueKey(path, match), entry);
	}
	return values;
}
function matchesIn(path, bytes, detector) {
	if (!bytes) return void 0;
	const locate = locator(textStart(bytes), bytes);
	return detector.detect({
		bytes,
		path
	}).matches.map((match) => [locate(match.startByte, match.endByte).startLine, match]);
}
function valueKey(path, { kind, secret }) {
	return `${kind}\0${createHash("sha256").update(secret.expose()).digest("hex")}\0${path}`;
}

export { acceptedElsewhere };