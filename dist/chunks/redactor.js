import { n as inertExcerpt } from "./hostile-text.js";
import { n as messageOf, t as RekeyError } from "./errors.js";
import { r as isAtLeast } from "./severity.js";
import { n as openFindings, t as compareFindings } from "./finding.js";
import { n as mergeReports, t as emptyReport } from "./run-report.js";
import { n as isAwsKeyId, r as maskKeyId } from "./aws-key-id.js";
import { join } from "node:path";
import { readFile } from "node:fs/promises";

// src/tracker/codeowners.ts
const CODEOWNERS_PATHS = [
	".github/CODEOWNERS",
	"CODEOWNERS",
	"docs/CODEOWNERS"
];
const MAX_CODEOWNERS_BYTES = 3145728;
const LOGIN = /^@[A-Za-z0-9](?:[A-Za-z0-9-]{0,37}[A-Za-z0-9])?(?:_[A-Za-z0-9]+)?$/;
const TEAM = /^@[A-Za-z0-9-]{1,39}\/[A-Za-z0-9._-]{1,100}$/;
const ADDRESS = /^[^\s@]+@[^\s@]+$/;
function parseCodeowners(text) {
	const rules = [];
	for (const line of text.split(/\r?\n/)) {
		const rule = parseLine(line);
		if (rule) rules.push(rule);
	}
	rules.reverse();
	return { ownersOf: (path) => rules.find((rule) => matches(rule, path.split("/")))?.owners ?? [] };
}
function loginsAmong(owners) {
	return owners.filter((owner) => LOGIN.test(owner)).map((owner) => owner.slice(1));
}
function teamsAmong(owners) {
	return owners.filter((owner) => TEAM.test(owner));
}
function parseLine(line) {
	const [pattern, ...rest] = line.match(/(?:\\.|\S)+/g) ?? [];
	if (pattern === void 0 || /^\\?[#!]/.test(pattern) || /[[\]]/.test(pattern)) return void 0;
	const comment = rest.findIndex((word) => word.startsWith("#"));
	const owners = comment < 0 ? rest : rest.slice(0, comment);
	if (!owners.every((owner) => LOGIN.test(owner) || TEAM.test(owner) || ADDRESS.test(owner))) return void 0;
	return {
		...readPattern(pattern.replaceAll(/\\(.)/g, "$1")),
		owners
	};
}
function readPattern(pattern) {
	const isFolder = pattern.endsWith("/");
	const segments = pattern.replace(/^\//, "").replace(/\/$/, "").split("/");
	return {
		segments: pattern.startsWith("/") || segments.length > 1 ? segments : ["**", ...segments],
		isFolder
	};
}
function matches({ segments, isFolder }, path) {
	const isShallow = !isFolder && segments.length > 1 && segments.at(-1) === "*" && segments.at(-2) !== "**";
	let reached = /* @__PURE__ */ new Set([0]);
	for (const segment of segments) {
		const next = /* @__PURE__ */ new Set();
		for (const at of reached) if (segment === "**") for (let to = at; to <= path.length; to += 1) next.add(to);
		else if (at < path.length && matchesName(segment, path[at] ?? "")) next.add(at + 1);
		reached = next;
	}
	for (const length of reached) if (length === path.length ? !isFolder || segments.at(-1) === "**" : !isShallow && length > 0) return true;
	return false;
}
function matchesName(pattern, name) {
	let [at, star, retry] = [
		0,
		-1,
		0
	];
	for (let index = 0; index < name.length;) if (pattern[at] === "*") {
		[star, retry] = [at, index];
		at += 1;
	} else if (at < pattern.length && (pattern[at] === "?" || pattern[at] === name[index])) {
		at += 1;
		index += 1;
	} else if (star >= 0) {
		retry += 1;
		[at, index] = [star + 1, retry];
	} else return false;
	return /^\**$/.test(pattern.slice(at));
}

// src/commands/code-owners.ts
async function readCodeOwners(read) {
	for (const path of CODEOWNERS_PATHS) {
		const text = await read(path);
		if (text === void 0) continue;
		return Buffer.byteLength(text) > 3145728 ? void 0 : parseCodeowners(text);
	}
}
const MISSING = [
	"ENOENT",
	"ENOTDIR",
	"EISDIR"
];
function readerInFolder(folder) {
	return async (path) => {
		try {
			return await readFile(join(folder, path), "utf8");
		} catch (error) {
			if (error instanceof Error && "code" in error && MISSING.includes(String(error.code))) return void 0;
			const what = `${path} could not be read: ${messageOf(error)}.`;
			throw new RekeyError({
				code: "file-unreadable",
				what,
				cause: error
			});
		}
	};
}

// src/commands/scan/exposures.ts
const AWS_KEY = "aws-access-key";
function exposureOf(finding, occurrences, { namesPlaces }) {
	const [first] = occurrences;
	if (!first || finding.state !== "new" || finding.confidence === "placeholder") return void 0;
	const { kind, secret, guessable, confidence } = first.match;
	const [location] = finding.locations;
	const where = namesPlaces && location ? placeOf(location) : void 0;
	if (kind === AWS_KEY) {
		const text = secret.expose();
		return {
			type: "access-key",
			value: secret,
			keyId: isAwsKeyId(text) ? maskKeyId(text) : finding.subject.id,
			where
		};
	}
	return guessable || confidence === "generic" ? {
		type: "password",
		value: secret,
		where
	} : void 0;
}
function placeOf({ repository, path, startLine, inside }) {
	const of = repository === void 0 ? "" : `${repository}: `;
	const at = inside ? `${path}!/${inside.path}:${inside.startLine}` : `${path}:${startLine}`;
	return inertExcerpt(`${of}${at}`, 200);
}
function openExposures() {
	const fingerprints = /* @__PURE__ */ new Map();
	const holders = /* @__PURE__ */ new Map();
	return {
		add: (exposure, fingerprint) => void fingerprints.set(exposure, fingerprint),
		get all() {
			return [...fingerprints.keys()];
		},
		matched(exposure, rotation) {
			const fingerprint = fingerprints.get(exposure);
			if (fingerprint !== void 0) holders.set(fingerprint, rotation);
		},
		explained: (findings, rotations) => findings.map((finding) => {
			const name = holders.get(finding.fingerprint);
			const outcome = rotations.find((rotation) => rotation.name === name);
			if (!outcome) return finding;
			const told = `It is of the rotation "${outcome.name}" (${outcome.status}): ${outcome.summary}`;
			return {
				...finding,
				detail: [finding.detail, told].filter(Boolean).join(" ")
			};
		})
	};
}

// src/commands/run.ts
async function runCommands(request, context) {
	const reports = [];
	const exposed = openExposures();
	for (const command of request.commands) try {
		const report = await runCommand(command, request, exposed, context);
		context.log.info(`${command}: looked at ${report.scope.join("; ") || "nothing"}: ${counted(report.findings.length)}.`);
		reports.push(report);
	} catch (error) {
		if (!(error instanceof RekeyError) || request.commands.length === 1) throw error;
		context.log.error(`${command}: ${messageOf(error)}`);
		reports.push({
			...emptyReport,
			commands: [command],
			complete: false,
			gaps: [`${command}: ${messageOf(error)}`]
		});
	}
	const merged = mergeReports(reports);
	const findings = exposed.explained(merged.findings, merged.rotations);
	return {
		...merged,
		findings: findings.sort(compareFindings)
	};
}
function counted(findings) {
	return findings === 1 ? "1 finding" : `${findings} findings`;
}
async function runCommand(command, request, exposed, context) {
	switch (command) {
		case "scan": {
			const { scan } = await import("./scan2.js");
			const { explain = false, beside, verify } = request;
			if (!request.commands.includes("rotate")) {
				if (request.scan.kind === "fleet") return await scanOfFleet(request.scan, context, { verify });
				return await scan(request.scan, context, {
					explain,
					beside,
					verify
				});
			}
			const namesPlaces = request.namesPlaces !== false;
			const hand = (finding, occurrences) => {
				const exposure = exposureOf(finding, occurrences, { namesPlaces });
				if (exposure) exposed.add(exposure, finding.fingerprint);
			};
			if (request.scan.kind === "fleet") return await scanOfFleet(request.scan, context, {
				hand,
				verify
			});
			return await scan(request.scan, context, {
				hand,
				explain,
				beside,
				verify
			});
		}
		case "rotate": {
			const { rotate } = await import("./rotate.js");
			const { only, dryRun, ignoreWindows, force = false, plan, trail } = request;
			const { rollBack = false, resume = false } = request;
			return await rotate({
				only,
				dryRun,
				ignoreWindows,
				force,
				exposed: exposed.all,
				matched: (exposure, rotation) => exposed.matched(exposure, rotation),
				plan,
				trail,
				rollBack,
				resume,
				share: await shareIn(request, context)
			}, context);
		}
		case "plan": {
			const { plan } = await import("./plan.js");
			const { only, ignoreWindows, force = false, resume = false, trail } = request;
			if (request.matrixOnly) return {
				...emptyReport,
				commands: ["plan"]
			};
			return await plan({
				only,
				ignoreWindows,
				force,
				resume,
				trail
			}, context);
		}
		case "audit": {
			const { audit } = await import("./audit.js");
			return await audit({ share: await shareIn(request, context) }, context);
		}
	}
}
async function shareIn({ part }, { config }) {
	return part && (await import("./shares.js")).shareOf(config, part);
}
async function scanOfFleet(request, context, options) {
	const { scanFleet } = await import("./scan-fleet2.js");
	return await scanFleet(request, context, options);
}

// src/commands/scan/may-verify.ts
const REFUSAL = "Nobody was asked whether the credentials work:";
function refusalToVerify({ payload }) {
	const own = textAt$1(payload, "repository", "full_name");
	const pull = payload.pull_request;
	const run = payload.workflow_run;
	if (isRecord$1(pull)) {
		const base = textAt$1(pull, "base", "repo", "full_name") ?? own;
		return isSame(textAt$1(pull, "head", "repo", "full_name"), base) ? void 0 : `${REFUSAL} the pull request is from a fork.`;
	}
	if (isRecord$1(run)) return isSame(textAt$1(run, "head_repository", "full_name"), own) ? void 0 : `${REFUSAL} the run that this one follows is of a fork.`;
	if (isRecord$1(payload.issue) && isRecord$1(payload.issue.pull_request)) return `${REFUSAL} the event does not say whether the pull request is from a fork.`;
}
function isSame(head, base) {
	return head !== void 0 && base !== void 0 && head.toLowerCase() === base.toLowerCase();
}
function textAt$1(value, ...path) {
	let found = value;
	for (const key of path) found = isRecord$1(found) ? found[key] : void 0;
	return typeof found === "string" ? found : void 0;
}
function isRecord$1(value) {
	return typeof value === "object" && value !== null;
}

// src/commands/verdict.ts
function verdictOf(report, failOn) {
	const failing = openFindings(report.findings).filter((finding) => finding.state === "new" && isAtLeast(finding.severity, failOn));
	const stuck = report.rotations.filter(({ status }) => status === "failed" || status === "needs-person");
	const reasons = [];
	if (failing.length > 0) reasons.push(`${count(failing.length, "finding")} at or above "${failOn}"`);
	if (stuck.length > 0) reasons.push(`${count(stuck.length, "rotation")} did not succeed`);
	if (!report.complete) reasons.push("not everything in scope could be looked at");
	if (reasons.length === 0) return {
		exit: 0,
		sentence: "Nothing here fails the job."
	};
	return {
		exit: failing.length > 0 || stuck.length > 0 ? 1 : 3,
		sentence: `The job fails: ${reasons.join("; ")}.`
	};
}
function count(number, noun) {
	return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

// src/commands/event.ts
async function readEvent(env) {
	const { GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: path } = env;
	if (!name || !path) throw new RekeyError({
		code: "not-a-runner",
		what: "GITHUB_EVENT_NAME and GITHUB_EVENT_PATH are not set: this is not a job of GitHub Actions.",
		fix: "On a terminal use the command line: node dist/cli.js --help."
	});
	let payload;
	try {
		payload = JSON.parse(await readFile(path, "utf8"));
	} catch (error) {
		throw new RekeyError({
			code: "event-unreadable",
			what: `The event could not be read: ${messageOf(error)}.`,
			exit: 3
		});
	}
	return describeEvent(name, isRecord(payload) ? payload : {}, env);
}
function describeEvent(name, payload, env) {
	const isChange = [
		"pull_request",
		"pull_request_target",
		"merge_group"
	].includes(name);
	const defaultBranch = textAt(payload, "repository", "default_branch");
	return {
		name,
		payload,
		workspace: env.GITHUB_WORKSPACE ?? ".",
		isChange,
		baseCommit: textAt(payload, "pull_request", "base", "sha") ?? textAt(payload, "merge_group", "base_sha"),
		isDefaultBranch: defaultBranch !== void 0 && textAt(payload, "ref") === `refs/heads/${defaultBranch}`,
		isPublic: !isClosed(payload)
	};
}
function isClosed(payload) {
	const visibility = textAt(payload, "repository", "visibility");
	if (visibility !== void 0) return visibility === "private" || visibility === "internal";
	return valueAt(payload, "repository", "private") === true;
}
function textAt(value, ...path) {
	const found = valueAt(value, ...path);
	return typeof found === "string" ? found : void 0;
}
function valueAt(value, ...path) {
	let found = value;
	for (const key of path) found = isRecord(found) ? found[key] : void 0;
	return found;
}
function isRecord(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}

// src/credentials/literal-search.ts
function literalSearch(shortest) {
	const all = /* @__PURE__ */ new Set();
	const byHead = /* @__PURE__ */ new Map();
	const firstThree = /* @__PURE__ */ new Uint8Array(65536);
	return {
		get size() {
			return all.size;
		},
		add(literal) {
			if (literal.length < shortest || all.has(literal)) return;
			all.add(literal);
			const head = literal.slice(0, shortest);
			byHead.set(head, [...byHead.get(head) ?? [], literal]);
			firstThree[slotAt(literal, 0)] = 1;
		},
		rangesIn(text) {
			const ranges = [];
			for (let start = 0; start + shortest <= text.length; start += 1) {
				if (firstThree[slotAt(text, start)] === 0) continue;
				for (const literal of byHead.get(text.slice(start, start + shortest)) ?? []) if (text.startsWith(literal, start)) ranges.push([start, start + literal.length]);
			}
			return ranges;
		}
	};
}
function slotAt(text, at) {
	return text.charCodeAt(at) * 961 + text.charCodeAt(at + 1) * 31 + text.charCodeAt(at + 2) & 65535;
}
function replaceRanges(text, ranges, replacement) {
	if (ranges.length === 0) return text;
	const merged = [];
	for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0])) {
		const last = merged.at(-1);
		if (last && start < last[1]) last[1] = Math.max(last[1], end);
		else merged.push([start, end]);
	}
	let result = "";
	let done = 0;
	for (const [start, end] of merged) {
		result += text.slice(done, start) + replacement;
		done = end;
	}
	return result + text.slice(done);
}

// src/credentials/unescape.ts
const ENTITIES = {
	amp: "&",
	lt: "<",
	gt: ">",
	quot: "\"",
	apos: "'",
	"#39": "'",
	"#x27": "'"
};
const CONTROLS = {
	n: "\n",
	r: "\r",
	t: "	"
};
const ESCAPES = new RegExp([
	String.raw`\\u(?<unit>[0-9a-fA-F]{4})`,
	String.raw`\\u\\?\{(?<point>[0-9a-fA-F]{1,6})\\?\}`,
	String.raw`\\(?<control>[nrt])`,
	String.raw`(?<nothing>[\\\u2060${"`"}]|</?code>)`,
	"&(?<entity>amp|lt|gt|quot|apos|#39|#x27);",
	"(?<percent>%[0-7][0-9a-fA-F]|%[c-fC-F][0-9a-fA-F](?:%[89abAB][0-9a-fA-F]){1,3})"
].join("|"), "g");
const LEVELS = 8;
function unescapeText(text) {
	let bare = withoutOneLevel(text);
	for (let level = 1; bare !== void 0 && level < LEVELS; level += 1) {
		const next = withoutOneLevel(bare.text);
		if (next === void 0) break;
		const { starts, ends } = bare;
		bare = {
			text: next.text,
			starts: next.starts.map((start) => starts[start] ?? 0),
			ends: next.ends.map((end) => ends[end - 1] ?? 0)
		};
	}
	return bare;
}
function withoutOneLevel(text) {
	const parts = [];
	const starts = [];
	const ends = [];
	let done = 0;
	const keep = (until) => {
		parts.push(text.slice(done, until));
		for (let at = done; at < until; at += 1) {
			starts.push(at);
			ends.push(at + 1);
		}
	};
	for (const match of text.matchAll(ESCAPES)) {
		keep(match.index);
		done = match.index + match[0].length;
		const meant = meaningOf(match.groups ?? {}, match[0]);
		parts.push(meant);
		for (let unit = 0; unit < meant.length; unit += 1) {
			starts.push(match.index);
			ends.push(done);
		}
	}
	if (done === 0) return void 0;
	keep(text.length);
	const bare = parts.join("");
	return bare === text ? void 0 : {
		text: bare,
		starts,
		ends
	};
}
function meaningOf(groups, written) {
	const { unit, point, control, entity, percent } = groups;
	const code = unit ?? point;
	if (code !== void 0) {
		const number = Number.parseInt(code, 16);
		return number > 1114111 ? written : String.fromCodePoint(number);
	}
	if (control !== void 0) return CONTROLS[control] ?? "";
	if (entity !== void 0) return ENTITIES[entity] ?? "";
	if (percent === void 0) return "";
	try {
		return decodeURIComponent(percent);
	} catch {
		return written;
	}
}

// src/credentials/redactor.ts
const SHORTEST = 6;
const REDACTED = "[redacted]";
var Redactor = class {
	#written = literalSearch(SHORTEST);
	#meant = literalSearch(SHORTEST);
	add(secret) {
		const value = secret.expose();
		for (const part of new Set([value, ...value.split(/\r?\n/)].flatMap((line) => [line, line.trim()]))) {
			if (part.trim().length < SHORTEST) continue;
			const meant = unescapeText(part)?.text ?? part;
			for (const form of [...disguises(part), meant]) this.#written.add(form);
			for (const form of [part, meant]) this.#meant.add(form);
		}
	}
	redact(text) {
		if (this.#written.size === 0) return text;
		const ranges = this.#written.rangesIn(text);
		const bare = unescapeText(text);
		for (const [start, end] of bare ? this.#meant.rangesIn(bare.text) : []) ranges.push([bare?.starts[start] ?? 0, bare?.ends[end - 1] ?? text.length]);
		return replaceRanges(text, ranges, REDACTED);
	}
};
function disguises(value) {
	const bytes = Buffer.from(value);
	const json = JSON.stringify(value).slice(1, -1);
	const forms = [
		value,
		json,
		JSON.stringify(json).slice(1, -1),
		encodeURIComponent(value.toWellFormed()),
		bytes.toString("hex"),
		bytes.toString("hex").toUpperCase()
	];
	for (let shift = 0; shift < 3; shift += 1) {
		const encoded = inBase64(bytes, shift);
		forms.push(encoded, encoded.replaceAll("+", "-").replaceAll("/", "_"));
	}
	return new Set(forms);
}
function inBase64(bytes, shift) {
	const encoded = Buffer.concat([Buffer.alloc(shift), bytes]).toString("base64");
	const first = Math.ceil(shift * 8 / 6);
	const last = Math.floor((shift + bytes.length) * 8 / 6);
	return encoded.slice(first, last);
}

export { runCommands as a, loginsAmong as c, refusalToVerify as i, teamsAmong as l, readEvent as n, readCodeOwners as o, verdictOf as r, readerInFolder as s, Redactor as t };