import { Dn as compareFindings } from "./foundation.js";
import { C as inertExcerpt, b as RekeyError } from "./start.js";
import { D as VERIFIED_WORDS, M as isFile, P as placeOf, g as codeSpan, k as count, x as prose } from "./text.js";
const createHash = (...args) => process.getBuiltinModule("node:crypto").createHash(...args);

// src/report/pull-file.ts
const PULL_FILE = "rekey-pull.json";
const MAX_PULL_FILE_BYTES = 1048576;
const MAX_PULL_FINDINGS = 2e3;
const PLACES = [
	"file",
	"commit message",
	"pull request title",
	"pull request body",
	"branch name"
];
function renderPullFile(content, findings) {
	const told = findings.slice(0, MAX_PULL_FINDINGS).map(({ rule, severity, fingerprint, locations }) => ({
		rule,
		severity,
		fingerprint,
		places: [...new Set(locations.map(placeKindOf))]
	}));
	const complete = content.complete && findings.length <= 2e3;
	return `${JSON.stringify({
		version: 1,
		...content,
		complete,
		findings: told
	})}\n`;
}
function placeOfKind(kind) {
	return {
		path: kind === "file" ? "a file" : `(${kind})`,
		startLine: 1,
		startColumn: 1,
		endLine: 1,
		endColumn: 1,
		startByte: 0,
		endByte: 0
	};
}
function placeKindOf(location) {
	if (isFile(location)) return "file";
	return PLACES.find((kind) => location.path === `(${kind})`) ?? "commit message";
}

// src/commands/payload.ts
function recordAt(value, key) {
	const found = value?.[key];
	return typeof found === "object" && found !== null ? found : {};
}

// src/report/shell-quote.ts
function shellQuote(word) {
	return /^[\w./:@+-]+$/.test(word) && !word.startsWith("-") ? word : `'${word.replaceAll("'", "'\\''")}'`;
}

// src/report/pull-history.ts
const REMOVING = "https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/removing-sensitive-data-from-a-repository";
function removalSteps(locations, target) {
	const names = new Set(locations.filter((location) => !isFile(location)).map(({ path }) => path));
	const isInCommits = names.has("(commit message)") || locations.length === 0 || locations.some(isFile);
	const parts = [];
	if (isInCommits) parts.push(inCommits(target, names.has("(commit message)")));
	if (names.has("(pull request title)") || names.has("(pull request body)")) parts.push("The title and the description: edit them, then open \"edited\" beside the author’s name and delete the former revision.");
	if (names.has("(branch name)")) parts.push("The name of the branch: push it under another name, open a new pull request, delete this branch.");
	return parts.join("\n\n");
}
function inCommits({ cloneUrl, baseRef }, hasMessage) {
	return [
		"A new commit on top does not help: the credential stays in the one below. On the branch of this pull request:",
		[
			"```sh",
			`git fetch ${shellQuote(cloneUrl)} ${shellQuote(`refs/heads/${baseRef}`)}`,
			"git reset --soft \"$(git merge-base FETCH_HEAD HEAD)\"",
			"# now take the credential out of every file that holds it",
			"git commit --all",
			"git push --force-with-lease",
			"```"
		].join("\n"),
		`This makes one commit of all${hasMessage ? ", with a new message" : ""}. To keep them apart, use \`git rebase --interactive\` instead and edit each commit that holds it. GitHub keeps replaced commits, and forks keep theirs ([what GitHub can remove](${REMOVING})).`
	].join("\n\n");
}

// src/report/pull-marker.ts
const LINE = /^<!-- rekey:pull:v1 (?<state>open|clean|unsure) (?<hash>[\w-]{16}) -->\r?\n/;
function formatPullMarker({ state, hash }) {
	return `<!-- rekey:pull:v1 ${state} ${hash} -->\n`;
}
function readPullMarker(body) {
	const { state, hash } = LINE.exec(body)?.groups ?? {};
	if (hash === void 0) return void 0;
	return {
		state,
		hash
	};
}

// src/report/pull-comment.ts
const MAX_LENGTH = 6e4;
const MAX_FINDINGS = 40;
const MAX_PLACES = 5;
const MAX_TITLE = 200;
function worthComment(findings) {
	return findings.filter(({ state, confidence }) => state === "new" && confidence !== "placeholder").sort(compareFindings);
}
function stateOf({ findings, complete }) {
	if (findings.length > 0) return "open";
	return complete ? "clean" : "unsure";
}
function renderPullComment(verdict, options) {
	const state = stateOf(verdict);
	const text = TEXTS[state](verdict, options);
	const hash = createHash("sha256").update(text).digest("base64url").slice(0, 16);
	return `${formatPullMarker({
		state,
		hash
	})}${text}`;
}
const FOOTER = "<sub>Rekey keeps this comment up to date with every push.</sub>";
const TEXTS = {
	open: openText,
	clean: ({ head }) => [
		"### ✅ Rekey finds no credential in this pull request any more",
		`Looked at ${codeSpan(head.slice(0, 12))}. What was found before **must be changed all the same**, if that has not been done: whoever had read access may have a copy, and GitHub still gives replaced commits to those who know their ids.`,
		FOOTER
	].join("\n\n"),
	unsure: ({ head }) => [
		"### ⚠️ Rekey could not look at everything in this pull request",
		`At ${codeSpan(head.slice(0, 12))} it found nothing in what it could look at, which proves nothing about the rest. The job summary says what is missing and what to do.`,
		FOOTER
	].join("\n\n")
};
function openText(verdict, options) {
	for (const most of [
		MAX_FINDINGS,
		10,
		2
	]) {
		const text = openTextWith(verdict, options, most);
		if (text.length <= MAX_LENGTH) return text;
	}
	return openTextWith({
		...verdict,
		findings: verdict.findings.map(shortened)
	}, options, 1);
}
function openTextWith(verdict, options, most) {
	const { findings, head, complete } = verdict;
	const shown = findings.slice(0, most);
	const rest = findings.length - shown.length;
	const [what, them] = findings.length === 1 ? ["a credential", "it"] : [count(findings.length, "credential"), "them"];
	return [
		`### ❌ Rekey found ${what} in this pull request`,
		`Looked at ${codeSpan(head.slice(0, 12))}. **Change ${them} first**: taking ${them} out of the commits does not take ${them} back from those who have read ${them}.`,
		complete ? "" : "Not everything could be looked at; the job summary says what is missing.",
		...shown.map((finding) => section(finding, options)),
		rest > 0 ? `And ${count(rest, "more credential")}, which the job summary lists.` : "",
		`#### Then take ${them} out of the pull request`,
		removalSteps(findings.flatMap(({ locations }) => locations), options),
		"#### If it is a false alarm",
		`End the line with \`rekey:ignore\` and the reason. Or accept the fingerprint in \`.github/rekey.yml\` on the base branch, which decides about pull requests:`,
		falseAlarm(shown),
		FOOTER
	].filter((part) => part !== "").join("\n\n");
}
function section(finding, { namesPlaces }) {
	const steps = finding.remedy.map((step, index) => `${index + 1}. ${prose(step)}`);
	const [revoke] = (finding.links ?? []).filter((link) => /^https:\/\/[\w./~%#?=&+-]+$/.test(link));
	return [
		`#### ${prose(inertExcerpt(finding.title, MAX_TITLE))} · ${finding.severity}`,
		`${namesPlaces ? places(finding) : placesUnnamed(finding)} Rule ${codeSpan(finding.rule)}, fingerprint ${codeSpan(finding.fingerprint)}.`,
		namesPlaces && finding.verification ? `Asked whether it works: **${VERIFIED_WORDS[finding.verification.result]}**.` : "",
		steps.join("\n"),
		revoke === void 0 ? "" : `Its provider on changing it: <${revoke}>`
	].filter((part) => part !== "").join("\n\n");
}
function places({ locations }) {
	const shown = locations.slice(0, MAX_PLACES).map((location) => codeSpan(placeOf(location)));
	const rest = locations.length - shown.length;
	return shown.length === 0 ? "" : `In ${shown.join(", ")}${rest > 0 ? ` and ${count(rest, "more place")}` : ""}.`;
}
function placesUnnamed({ locations }) {
	return locations.some(isFile) ? "The annotation under \"Files changed\" shows the place." : "The annotation of the check shows the place.";
}
function falseAlarm(findings) {
	return [
		"```yaml",
		"suppress:",
		...findings.slice(0, MAX_PLACES).map(({ fingerprint }) => `  - { fingerprint: ${fingerprint}, reason: why it is none, until: YYYY-MM-DD }`),
		"```"
	].join("\n");
}
function shortened(finding) {
	return {
		...finding,
		title: inertExcerpt(finding.title, MAX_TITLE),
		remedy: finding.remedy.slice(0, 5).map((step) => inertExcerpt(step, 200)),
		locations: finding.locations.slice(0, 1).map((location) => ({
			...location,
			path: inertExcerpt(location.path, 300)
		}))
	};
}

// src/commands/clone-url.ts
function cloneUrlOf({ env }) {
	return `${env.GITHUB_SERVER_URL || "https://github.com"}/${env.GITHUB_REPOSITORY ?? ""}.git`;
}

// src/commands/pull-comment.ts
async function keepPullComment(request) {
	const { pull, verdict, options, comments, redact } = request;
	const [first, ...others] = marked(await comments.listOurs(pull));
	const body = redact(renderPullComment(verdict, options));
	if (!first && stateOf(verdict) !== "open") return "none";
	if (first && others.length === 0 && isSame(first.body, body)) return "unchanged";
	if ((await comments.facts(pull)).head !== verdict.head) return "overtaken";
	for (const { id } of others) await comments.remove(id);
	if (!first) return await create(request, body);
	if (isSame(first.body, body)) return "unchanged";
	await comments.update(first.id, body);
	return "updated";
}
async function create({ pull, comments }, body) {
	try {
		await comments.create(pull, body);
	} catch (error) {
		if (!(error instanceof RekeyError) || error.code !== "github-unavailable") throw error;
		if (!(marked(await comments.listOurs(pull)).length > 0)) throw error;
	}
	return "created";
}
function marked(comments) {
	return comments.filter(({ body }) => readPullMarker(body) !== void 0);
}
function isSame(a, b) {
	const [before, after] = [readPullMarker(a), readPullMarker(b)];
	return before?.hash === after?.hash && before?.state === after?.state;
}

export { MAX_PULL_FILE_BYTES as a, PULL_FILE as c, recordAt as i, placeOfKind as l, cloneUrlOf as n, MAX_PULL_FINDINGS as o, worthComment as r, PLACES as s, keepPullComment as t, renderPullFile as u };