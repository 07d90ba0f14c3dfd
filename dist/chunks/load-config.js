import { n as messageOf, t as RekeyError } from "./errors.js";
import { t as require_dist } from "./yaml.js";
import { n as inertExcerpt } from "./hostile-text.js";
import { a as literal, c as string, d as NEVER, i as int, l as union, n as _enum, o as record, r as array, s as strictObject, t as date, u as toJSONSchema } from "./zod.js";
import { t as SEVERITIES } from "./severity.js";
import { n as parseDuration } from "./duration.js";
import { r as parseWindow } from "./rotation-window.js";
import { t as suggest } from "./suggest.js";
import { resolve } from "node:path";
import { readFile } from "node:fs/promises";

// src/config/values.ts
var import_dist = require_dist();
const Duration = string().regex(/^\d{1,6}[smhd]$/, "must be a duration such as 30s, 15m, 24h or 90d").transform((text) => parseDuration(text) ?? 0).describe("A duration: a number and s, m, h or d");
const Window = string().transform((text, context) => {
	const window = parseWindow(text);
	if (window) return window;
	context.addIssue("must be hours and an IANA time zone such as 03:00-06:00 Europe/Berlin");
	return NEVER;
}).describe("Hours and an IANA time zone, such as 03:00-06:00 Europe/Berlin");
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
	username: string().regex(/^[A-Za-z_]\w*$/).optional(),
	password: string().regex(/^[A-Za-z_]\w*$/).optional()
});
const Downstream = strictObject({ "github-secrets": GithubSecrets });
const rotationBase = {
	name: Name,
	secret: SecretId,
	every: Duration.default(7776e6).describe("Rotate when the current value is older"),
	role: RoleArn.optional().describe("Instead of aws.role: assumed with the ambient credentials"),
	region: Region.optional().describe("Instead of aws.region"),
	window: Window.optional(),
	replicas: array(Region).default([]).describe("Regions that must have the new version"),
	downstream: array(Downstream).default([]),
	fields: record(string(), string()).default({}).describe("Names of the fields in the secret, where they differ")
};
const InstanceId = string().regex(/^[A-Za-z][A-Za-z0-9-]{0,62}$/, "must be a DB instance identifier");
const ClusterId = string().regex(/^[A-Za-z][A-Za-z0-9-]{0,62}$/, "must be a DB cluster identifier");
const IamUserRotation = strictObject({
	...rotationBase,
	kind: literal("iam-user"),
	user: string().regex(/^[\w+=,.@-]{1,64}$/, "must be the name of an IAM user"),
	grace: Duration.default(864e5).describe("The old key stays active at least this long after promotion"),
	recovery: Duration.default(6048e5).describe("Then inactive this long before it is deleted")
});
const RdsInstanceRotation = strictObject({
	...rotationBase,
	kind: literal("rds-instance"),
	instance: InstanceId,
	verify: _enum(["login", "status-only"]).default("login")
});
const RdsManagedRotation = strictObject({
	...rotationBase,
	kind: literal("rds-managed"),
	instance: InstanceId.optional(),
	cluster: ClusterId.optional()
}).refine(({ instance, cluster }) => instance === void 0 !== (cluster === void 0), "must name either \"instance\" or \"cluster\"");
const KINDS = [
	IamUserRotation,
	RdsInstanceRotation,
	strictObject({
		...rotationBase,
		kind: literal("rds-cluster"),
		cluster: ClusterId,
		verify: _enum(["login", "status-only"]).default("login")
	}),
	RdsManagedRotation,
	strictObject({
		...rotationBase,
		kind: literal("database-user"),
		"admin-secret": SecretId.describe("Secret of a user of the same server who may make and change users")
	})
];
const Select = strictObject({ tag: Tags.refine((tags) => Object.keys(tags).length > 0, "must name a tag").describe("All of these tags") });
function secretFor(placeholder) {
	return SecretId.refine((text) => text.includes(placeholder), `must contain ${placeholder}`);
}
const SELECTIONS = [IamUserRotation.omit({
	user: true,
	downstream: true
}).extend({
	select: Select,
	secret: secretFor("{user}")
}), RdsInstanceRotation.omit({
	instance: true,
	downstream: true
}).extend({
	select: Select,
	secret: secretFor("{id}")
})];
const FORMS = [...SELECTIONS, ...KINDS];
const RotationEntry = union(FORMS);
const SELECTABLE_KINDS = SELECTIONS.map((kind) => kind.shape.kind.value);
function formOf(kind, selects) {
	const index = FORMS.findIndex(({ shape }, at) => shape.kind.value === kind && selects === at < SELECTIONS.length);
	return index < 0 ? selects ? SELECTABLE_KINDS : ROTATION_KINDS : index;
}
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
	assignees: union([literal("codeowners"), array(string().regex(/^[A-Za-z0-9-]{1,39}$/, "must be a GitHub login")).max(10)], { error: "must be the word codeowners or a list of at most 10 GitHub logins" }).default([]).describe("GitHub logins, or those whom CODEOWNERS names for the file")
});
const WrittenConfig = strictObject({
	version: literal(1),
	scan: Scan.prefault({}),
	suppress: array(SuppressEntry).default([]),
	aws: Aws.prefault({}),
	rotate: array(RotationEntry).default([]),
	passwords: Passwords.prefault({}),
	audit: Audit.prefault({}),
	issues: Issues.prefault({})
});
const ConfigFile = WrittenConfig.transform(({ rotate, ...others }) => ({
	...others,
	rotate: rotate.filter((entry) => !("select" in entry)),
	selections: rotate.filter((entry) => "select" in entry)
}));

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
	if (issue.code === "invalid_union" && path[0] === "rotate" && path.length === 2) return explainEntry(issue, document, placeAt);
	return [{
		what: sentence(issue, document),
		where: placeAt(offsetOf(document, path, "value"))
	}];
}
function explainEntry(issue, document, placeAt) {
	const entry = document.getIn(issue.path);
	if (!(0, import_dist.isMap)(entry)) return [{
		what: `"${pathText(issue.path)}" must be a mapping, not ${article(typeName(entry))}.`,
		where: placeAt(offsetOf(document, issue.path, "value"))
	}];
	const form = formOf(entry.get("kind"), entry.has("select"));
	if (typeof form !== "number") {
		const path = [...issue.path, "kind"];
		const beside = entry.has("select") ? " beside \"select\"" : "";
		return [{
			what: `"${pathText(path)}" must be one of${beside}: ${form.join(", ")}.`,
			where: placeAt(offsetOf(document, path, "value"))
		}];
	}
	return (issue.errors[form] ?? []).flatMap((inner) => explain({
		...inner,
		path: [...issue.path, ...inner.path]
	}, document, placeAt));
}
function sentence(issue, document) {
	const name = issue.path.length === 0 ? "The configuration" : `"${pathText(issue.path)}"`;
	const value = document.getIn(issue.path);
	if (issue.code === "invalid_type") {
		if (value === void 0) return `${name} is missing; it must be ${article(issue.expected)}.`;
		return `${name} must be ${article(issue.expected)}, not ${article(typeName(value))}.`;
	}
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
	const check = (list, key, pathOf, spaces = []) => {
		const seen = /* @__PURE__ */ new Map();
		for (const [index, name] of list.entries()) {
			const identity = JSON.stringify([name, spaces[index]]);
			const first = seen.get(identity);
			if (first === void 0) {
				seen.set(identity, index);
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
	const { entries, indexes } = entriesAsWritten(config, document);
	check(entries.map(({ name }) => name), "rotation name", (index) => [
		"rotate",
		indexes[index] ?? 0,
		"name"
	]);
	check(config.rotate.map(({ secret }) => secret), "secret", (index) => [
		"rotate",
		indexes[index] ?? 0,
		"secret"
	], config.rotate.map(({ role = config.aws.role, region = config.aws.region }) => `${role} ${region}`));
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
function entriesAsWritten({ rotate, selections }, document) {
	const written = document.getIn(["rotate"]);
	const indexes = (0, import_dist.isSeq)(written) ? [...written.items.keys()] : [];
	const selects = (index) => document.hasIn([
		"rotate",
		index,
		"select"
	]);
	return {
		entries: [...rotate, ...selections],
		indexes: [...indexes.filter((index) => !selects(index)), ...indexes.filter(selects)]
	};
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

export { parseConfig as i, loadConfigAtCommit as n, loadConfigFile as r, DEFAULT_CONFIG_PATH as t };