import { n as inertExcerpt } from "./hostile-text.js";
import { n as messageOf, t as RekeyError } from "./errors.js";
import { t as suggest } from "./suggest.js";
import { r as isAtLeast, t as SEVERITIES } from "./severity.js";
import { n as openFindings, t as compareFindings } from "./finding.js";
import { n as parseDuration } from "./duration.js";
import { t as require_dist } from "./yaml.js";
import { a as int, c as strictObject, i as discriminatedUnion, l as string, n as _enum, o as literal, r as array, s as record, t as date, u as toJSONSchema } from "./zod.js";
import { n as mergeReports, t as emptyReport } from "./run-report.js";
import { createHmac, scryptSync } from "node:crypto";
import { setTimeout } from "node:timers/promises";
import { resolve } from "node:path";
import { readFile } from "node:fs/promises";

// src/base/clock.ts
const systemClock = {
	now: () => /* @__PURE__ */ new Date(),
	sleep: async (ms, signal) => {
		await setTimeout(ms, void 0, signal ? { signal } : {});
	}
};

// src/base/log.ts
function logTo(write) {
	return {
		debug: (text) => write("debug", text),
		info: (text) => write("info", text),
		warning: (text) => write("warning", text),
		error: (text) => write("error", text)
	};
}
const silentLog = logTo(() => {});

// src/config/values.ts
var import_dist = require_dist();
const Duration = string().regex(/^\d{1,6}[smhd]$/, "must be a duration such as 30s, 15m, 24h or 90d").transform((text) => parseDuration(text) ?? 0).describe("A duration: a number and s, m, h or d");
const IsoDate = date("must be a date such as 2027-01-31");
const AccountId = string().regex(/^\d{12}$/, "must be a 12-digit AWS account id in quotes");
const RoleArn = string().regex(/^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,512}$/, "must be the ARN of an IAM role");
const Region = string().regex(/^[a-z]{2}(-[a-z]+)+-\d{1,2}$/, "must be an AWS region such as eu-west-1");
const Name = string().regex(/^[A-Za-z0-9][\w.-]{0,99}$/, "must be 1 to 100 letters, digits, dots, dashes or underscores");
const SecretId = string().min(1).max(2048).describe("Name or ARN of a secret in Secrets Manager");
const Tags = record(string().min(1).max(128), string().max(256));

// src/config/rotation-schema.ts
const GithubSecrets = strictObject({
	repository: string().regex(/^[\w.-]+\/[\w.-]+$/, "must be owner/name"),
	"access-key-id": string().regex(/^[A-Za-z_]\w*$/).optional(),
	"secret-access-key": string().regex(/^[A-Za-z_]\w*$/).optional(),
	password: string().regex(/^[A-Za-z_]\w*$/).optional()
});
const Downstream = strictObject({ "github-secrets": GithubSecrets });
const rotationBase = {
	name: Name,
	secret: SecretId,
	every: Duration.default(7776e6).describe("Rotate when the current value is older"),
	replicas: array(Region).default([]).describe("Regions that must have the new version"),
	downstream: array(Downstream).default([]),
	fields: record(string(), string()).default({}).describe("Names of the fields in the secret, where they differ")
};
const KINDS = [strictObject({
	...rotationBase,
	kind: literal("iam-user"),
	user: string().regex(/^[\w+=,.@-]{1,64}$/, "must be the name of an IAM user"),
	grace: Duration.default(864e5).describe("The old key stays active at least this long after promotion"),
	recovery: Duration.default(6048e5).describe("Then inactive this long before it is deleted")
}), strictObject({
	...rotationBase,
	kind: literal("rds-instance"),
	instance: string().regex(/^[A-Za-z][A-Za-z0-9-]{0,62}$/, "must be a DB instance identifier"),
	verify: _enum(["login", "status-only"]).default("login")
})];
const Rotation = discriminatedUnion("kind", KINDS);
const ROTATION_KINDS = KINDS.map((kind) => kind.shape.kind.value);

// src/config/schema.ts
const UserRule = strictObject({
	id: Name,
	description: string().min(1).max(200),
	pattern: string().min(1).max(2e3).describe("RE2 syntax, matched in linear time"),
	severity: _enum(SEVERITIES).default("high")
});
const Scan = strictObject({
	"ignore-paths": array(string().min(1)).default([]).describe("Glob patterns of paths that are not scanned"),
	rules: array(UserRule).default([]),
	disable: array(string().min(1)).default([]).describe("Ids of rules that are not used")
});
const SuppressEntry = strictObject({
	fingerprint: string().regex(/^[a-z2-7]{16}$/, "must be a fingerprint of 16 characters, as reports show it"),
	reason: string().min(1).max(500),
	until: IsoDate.describe("The last day on which this holds")
});
const Aws = strictObject({
	accounts: array(AccountId).default([]).describe("Our accounts"),
	role: RoleArn.optional().describe("Assumed with the ambient credentials"),
	region: Region.optional()
});
const Passwords = strictObject({
	profile: _enum([
		"default",
		"strict",
		"seed-000"
	]).default("default"),
	secrets: array(SecretId).default([]).describe("Secrets whose passwords are judged, besides those that are rotated"),
	select: strictObject({ tag: Tags }).optional().describe("Secrets with all of these tags are judged too")
});
const Audit = strictObject({
	"break-glass": strictObject({ users: array(string().min(1)) }).optional(),
	"max-key-age": Duration.default(7776e6),
	"max-secret-age": Duration.default(7776e6)
});
const Issues = strictObject({
	"max-new": int().min(0).max(100).default(10).describe("Most new issues in one run"),
	labels: array(string().min(1).max(50)).default([]),
	assignees: array(string().regex(/^[A-Za-z0-9-]{1,39}$/)).max(10).default([]).describe("GitHub logins")
});
const ConfigFile = strictObject({
	version: literal(1),
	scan: Scan.prefault({}),
	suppress: array(SuppressEntry).default([]),
	aws: Aws.prefault({}),
	rotate: array(Rotation).default([]),
	passwords: Passwords.prefault({}),
	audit: Audit.prefault({}),
	issues: Issues.prefault({})
});

// src/config/known-keys.ts
function configJsonSchema() {
	return {
		...toJSONSchema(ConfigFile, {
			io: "input",
			target: "draft-7"
		}),
		title: "Rekey configuration",
		description: ".github/rekey.yml"
	};
}
function knownKeysAt(path) {
	let level = [configJsonSchema()];
	for (const step of path) level = level.flatMap(alternatives).flatMap((schema) => {
		const next = typeof step === "number" ? schema.items : schema.properties?.[String(step)];
		return next ? [next] : [];
	});
	return [...new Set(level.flatMap(alternatives).flatMap((schema) => Object.keys(schema.properties ?? {})))];
}
function alternatives(schema) {
	return [
		schema,
		...schema.anyOf ?? [],
		...schema.oneOf ?? []
	];
}

// src/config/parse.ts
const DOCS = "https://github.com/rekey/rekey/blob/main/docs/configuration.md";
function defaultConfig() {
	return deepFreeze(ConfigFile.parse({ version: 1 }));
}
function parseConfig(text, file) {
	const lines = new import_dist.LineCounter();
	const document = (0, import_dist.parseDocument)(text, {
		lineCounter: lines,
		uniqueKeys: true,
		prettyErrors: false,
		logLevel: "error"
	});
	const placeAt = (offset) => {
		const { line, col } = lines.linePos(offset);
		return {
			file,
			line: Math.max(1, line),
			column: Math.max(1, col)
		};
	};
	if (document.errors.length > 0) throw configError(document.errors.map((error) => ({
		what: error.message,
		where: placeAt(error.pos[0])
	})));
	if (isEmpty(document.contents)) return defaultConfig();
	const parsed = ConfigFile.safeParse(plainValue(document, placeAt));
	if (!parsed.success) throw configError(parsed.error.issues.flatMap((issue) => explain(issue, document, placeAt)).sort((a, b) => byPlace(a.where, b.where)));
	const repeated = repeatedNames(parsed.data, document, placeAt);
	if (repeated.length > 0) throw configError(repeated);
	return deepFreeze(parsed.data);
}
function isEmpty(contents) {
	return contents === null || (0, import_dist.isScalar)(contents) && contents.value === null;
}
function plainValue(document, placeAt) {
	try {
		return document.toJS();
	} catch (error) {
		if (!(error instanceof ReferenceError)) throw error;
		throw configError([{
			what: `${error.message}.`,
			where: placeAt(0)
		}]);
	}
}
function byPlace(a, b) {
	return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
function configError(problems) {
	const [first, ...others] = problems;
	const also = others.map(({ what, where }) => `\n${where.file}:${where.line}:${where.column}: ${what}`);
	return new RekeyError({
		code: "config-invalid",
		what: (first?.what ?? "The configuration is not valid.") + also.join(""),
		...first ? { where: first.where } : {},
		docs: DOCS
	});
}
function explain(issue, document, placeAt) {
	if (issue.code === "unrecognized_keys") return issue.keys.map((key) => {
		const meant = suggest(key, knownKeysAt(issue.path));
		const hint = meant ? ` Did you mean "${meant}"?` : "";
		return {
			what: `Unknown key "${inertExcerpt(key, 60)}"${inside(issue.path)}.${hint}`,
			where: placeAt(offsetOf(document, [...issue.path, key], "key"))
		};
	});
	const path = issue.path;
	return [{
		what: sentence(issue, document),
		where: placeAt(offsetOf(document, path, "value"))
	}];
}
function sentence(issue, document) {
	const name = issue.path.length === 0 ? "The configuration" : `"${pathText(issue.path)}"`;
	const value = document.getIn(issue.path);
	if (issue.code === "invalid_type") {
		if (value === void 0) return `${name} is missing; it must be ${article(issue.expected)}.`;
		return `${name} must be ${article(issue.expected)}, not ${article(typeName(value))}.`;
	}
	if (issue.code === "invalid_union" && "discriminator" in issue) return `${name} must be one of: ${ROTATION_KINDS.join(", ")}.`;
	if (issue.code === "invalid_value") {
		const meant = typeof value === "string" ? suggest(value, issue.values.map(String)) : void 0;
		const hint = meant ? ` Did you mean "${meant}"?` : "";
		return `${name} must be ${value === void 0 ? "given; it must be " : ""}one of: ${issue.values.join(", ")}.${hint}`;
	}
	return `${name} ${issue.message.startsWith("must ") ? issue.message : `is not valid: ${issue.message}`}.`;
}
function pathText(path) {
	return path.reduce((text, step) => {
		if (typeof step === "number") return `${text}[${step}]`;
		return text === "" ? String(step) : `${text}.${String(step)}`;
	}, "");
}
function inside(path) {
	return path.length === 0 ? "" : ` in "${pathText(path)}"`;
}
const TYPE_NAMES = {
	object: "mapping",
	record: "mapping",
	array: "list",
	int: "whole number"
};
function article(type) {
	if (type === "null") return "nothing";
	const noun = TYPE_NAMES[type] ?? type;
	return /^[aeiou]/.test(noun) ? `an ${noun}` : `a ${noun}`;
}
function typeName(value) {
	if (value === null) return "null";
	if ((0, import_dist.isSeq)(value)) return TYPE_NAMES.array ?? "";
	return (0, import_dist.isMap)(value) ? "mapping" : typeof value;
}
function offsetOf(document, path, what) {
	for (let depth = path.length; depth > 0; depth -= 1) {
		const here = path.slice(0, depth);
		if (what === "key" || depth < path.length) {
			const parent = depth === 1 ? document.contents : document.getIn(here.slice(0, -1), true);
			if ((0, import_dist.isMap)(parent)) {
				const pair = parent.items.find((item) => (0, import_dist.isScalar)(item.key) && item.key.value === here.at(-1));
				if (pair && (0, import_dist.isScalar)(pair.key) && pair.key.range) return pair.key.range[0];
			}
		}
		const node = document.getIn(here, true);
		if ((0, import_dist.isNode)(node) && node.range) return node.range[0];
	}
	return document.contents?.range?.[0] ?? 0;
}
function repeatedNames(config, document, placeAt) {
	const problems = [];
	const check = (list, key, pathOf) => {
		const seen = /* @__PURE__ */ new Map();
		for (const [index, name] of list.entries()) {
			const first = seen.get(name);
			if (first === void 0) {
				seen.set(name, index);
				continue;
			}
			const where = placeAt(offsetOf(document, pathOf(index), "value"));
			const line = placeAt(offsetOf(document, pathOf(first), "value")).line;
			problems.push({
				what: `The ${key} "${inertExcerpt(name, 60)}" is already used on line ${line}; each must be unique.`,
				where
			});
		}
	};
	check(config.rotate.map(({ name }) => name), "rotation name", (index) => [
		"rotate",
		index,
		"name"
	]);
	check(config.rotate.map(({ secret }) => secret), "secret", (index) => [
		"rotate",
		index,
		"secret"
	]);
	check(config.scan.rules.map(({ id }) => id), "rule id", (index) => [
		"scan",
		"rules",
		index,
		"id"
	]);
	check(config.suppress.map(({ fingerprint }) => fingerprint), "fingerprint", (index) => [
		"suppress",
		index,
		"fingerprint"
	]);
	return problems;
}
function deepFreeze(value) {
	if (typeof value !== "object" || value === null || Object.isFrozen(value)) return value;
	Object.freeze(value);
	for (const inner of Object.values(value)) deepFreeze(inner);
	return value;
}

// src/commands/load-config.ts
const DEFAULT_CONFIG_PATH = ".github/rekey.yml";
async function loadConfigFile(path, folder) {
	let text;
	try {
		text = await readFile(resolve(folder, path), "utf8");
	} catch (error) {
		if (isMissing(error) && path === ".github/rekey.yml") return defaultConfig();
		throw unreadable(path, isMissing(error) ? "There is no such file" : messageOf(error), error);
	}
	return parseConfig(text, path);
}
async function loadConfigAtCommit(path, commit, read) {
	const text = await read(path, commit);
	if (text !== void 0) return parseConfig(text, path);
	if (path === ".github/rekey.yml") return defaultConfig();
	throw unreadable(path, `The base of this change (${commit.slice(0, 12)}) has no such file`);
}
function unreadable(path, why, cause) {
	return new RekeyError({
		code: "config-missing",
		what: `The configuration ${path} could not be read: ${why}.`,
		fix: "Correct the path in the input \"config\" (or --config), or remove it to use the defaults.",
		...cause === void 0 ? {} : { cause }
	});
}
function isMissing(error) {
	return error instanceof Error && "code" in error && (error.code === "ENOENT" || error.code === "ENOTDIR");
}

// src/commands/run.ts
async function runCommands(request, context) {
	const reports = [];
	for (const command of request.commands) try {
		const report = await runCommand(command, request, context);
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
	return {
		...merged,
		findings: [...merged.findings].sort(compareFindings)
	};
}
function counted(findings) {
	return findings === 1 ? "1 finding" : `${findings} findings`;
}
async function runCommand(command, request, context) {
	switch (command) {
		case "scan": {
			const { scan } = await import("./scan.js");
			return await scan(request.scan, context);
		}
		case "rotate": {
			const { rotate } = await import("./rotate.js");
			return await rotate({
				only: request.only,
				dryRun: request.dryRun
			}, context);
		}
		case "audit": {
			const { audit } = await import("./audit.js");
			return await audit({}, context);
		}
	}
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

// src/findings/fingerprint.ts
const ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
const LENGTH = 16;
const HARDENING = {
	N: 16384,
	r: 8,
	p: 1
};
function fingerprintsWith(key) {
	const slow = /* @__PURE__ */ new Map();
	const keyed = (domain, text) => {
		return base32(createHmac("sha256", `rekey/1/${key}`).update(`${domain}\0${text}`).digest()).slice(0, LENGTH);
	};
	return {
		ofSecret(kind, secret, { guessable }) {
			const fast = keyed(`secret/${kind}`, secret.expose());
			if (!guessable) return fast;
			const known = slow.get(fast);
			if (known !== void 0) return known;
			const hardened = base32(scryptSync(secret.expose(), `rekey/1/${key}/${kind}`, 20, HARDENING));
			slow.set(fast, hardened.slice(0, LENGTH));
			return hardened.slice(0, LENGTH);
		},
		ofResource: (check, resource) => keyed(`resource/${check}`, resource)
	};
}
function base32(bytes) {
	let bits = 0;
	let count = 0;
	let text = "";
	for (const byte of bytes) {
		bits = (bits << 8 | byte) & 65535;
		count += 8;
		while (count >= 5) {
			count -= 5;
			text += ALPHABET.charAt(bits >> count & 31);
		}
	}
	return text;
}

export { DEFAULT_CONFIG_PATH as a, logTo as c, runCommands as i, systemClock as l, Redactor as n, loadConfigAtCommit as o, verdictOf as r, loadConfigFile as s, fingerprintsWith as t };