import { i as __toESM } from "./rolldown-runtime.js";
import { t as require_dist } from "./yaml.js";
import { C as inertExcerpt, b as RekeyError, h as SEVERITIES, m as parseDuration, n as GITHUB_TEXTS, y as suggest } from "./start.js";
import { Lt as DEFAULT_CONFIG, Rt as deepFreeze } from "./foundation.js";
import { a as boolean, c as number, d as string, f as union, i as array, l as record, m as NEVER, o as int, p as toJSONSchema, r as _enum, s as literal, t as date, u as strictObject } from "./zod.js";
import { t as require_picomatch } from "./picomatch.js";
import { r as parseWindow } from "./rotation-window.js";
import { t as readAwsUrl } from "./aws-url.js";
import { t as TAG_PLACEHOLDER } from "./tag-placeholder.js";

// src/config/values.ts
var import_picomatch = /* @__PURE__ */ __toESM(require_picomatch(), 1);
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

// src/config/fleet-schema.ts
const RepositoryPattern = string().regex(/^!?[A-Za-z0-9][\w-]{0,99}\/[\w.*?{},[\]-]{1,200}$/, "must be owner/name, with * and ? in the name").refine((text) => !text.endsWith("/.") && !text.endsWith("/..") && isPattern(text), "must be owner/name, with * and ? in the name");
function isPattern(text) {
	try {
		(0, import_picomatch.default)(text);
		return true;
	} catch {
		return false;
	}
}
const FleetAccount = strictObject({
	role: RoleArn.describe("Assumed with the ambient credentials"),
	region: Region.optional()
});
const Fleet = strictObject({
	repositories: array(RepositoryPattern).max(1e3).default([]).describe("owner/name, with globs in the name; a ! before one takes out what it matches"),
	topics: array(string().regex(/^[a-z0-9][a-z0-9-]{0,49}$/, "must be a topic as GitHub writes it")).default([]).describe("Only repositories that have one of these topics"),
	archived: boolean().default(false).describe("Whether archived repositories are scanned too"),
	forks: boolean().default(false).describe("Whether forks are scanned too"),
	scope: _enum(["tree", "history"]).default("history").describe("What of each repository is scanned"),
	accounts: array(FleetAccount).max(1e3).default([]).describe("Accounts that are audited, besides those that rotations name"),
	jobs: int().min(1).max(256).default(20).describe("Most jobs of the matrix")
});

// src/config/downstream-schema.ts
const Repository = string().regex(/^[\w.-]+\/[\w.-]+$/, "must be owner/name");
const Organization = string().regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,38}$/, "must be a GitHub organization");
const WorkflowFile = string().regex(/^[\w.-]{1,255}\.ya?ml$/, "must be the file name of a workflow such as deploy.yml");
const SecretName = string().regex(/^[A-Za-z_]\w*$/);
const GithubSecrets = strictObject({
	repository: Repository.optional().describe("owner/name"),
	environment: string().min(1).max(255).optional().describe("An environment of the repository"),
	organization: Organization.optional().describe("Instead of repository"),
	for: array(_enum([
		"actions",
		"dependabot",
		"codespaces"
	])).min(1, "must name one at least").default(["actions"]).describe("Whose secrets"),
	"access-key-id": SecretName.optional(),
	"secret-access-key": SecretName.optional(),
	username: SecretName.optional(),
	password: SecretName.optional()
}).refine(({ repository, organization }) => repository === void 0 !== (organization === void 0), "must name either \"repository\" or \"organization\"").refine(({ repository, environment }) => environment === void 0 || repository !== void 0, "must name the \"repository\" of its \"environment\"").refine(({ environment, for: apps }) => environment === void 0 || apps.every((app) => app === "actions"), "must be for actions alone: only they have secrets of an environment");
const AWAIT = "Whether the run that it starts must succeed before the old credential is retired";
const TIMEOUT = "How long one run of Rekey waits for it";
const GithubDispatch = strictObject({
	repository: Repository,
	"event-type": string().min(1).max(100).describe("Of the repository_dispatch event"),
	workflow: WorkflowFile.optional().describe("Only the runs of this workflow count"),
	await: boolean().default(true).describe(AWAIT),
	timeout: Duration.default(18e5).describe(TIMEOUT)
});
const GithubWorkflow = strictObject({
	repository: Repository,
	workflow: WorkflowFile,
	ref: string().min(1).max(255).describe("Branch or tag"),
	inputs: record(string().min(1).max(100), string().max(1e3)).refine((inputs) => Object.keys(inputs).length <= 25, "must be 25 at most").default({}).describe("{rotation}, {secret} and {version} in a value stand for these names"),
	await: boolean().default(true).describe(AWAIT),
	timeout: Duration.default(18e5).describe(TIMEOUT)
});
const EcsService = strictObject({
	cluster: string().regex(/^[\w-]{1,255}$/, "must be the name of a cluster"),
	service: string().regex(/^[\w-]{1,255}$/, "must be the name of a service"),
	region: Region.optional().describe("Where it is not that of the rotation"),
	timeout: Duration.default(9e5).describe(TIMEOUT)
});
const LambdaFunction = strictObject({
	function: string().regex(/^[\w-]{1,64}$/, "must be the name of a function"),
	region: Region.optional().describe("Where it is not that of the rotation"),
	timeout: Duration.default(3e5).describe(TIMEOUT)
});
const KINDS$1 = {
	"github-secrets": GithubSecrets.optional(),
	"github-dispatch": GithubDispatch.optional(),
	"github-workflow": GithubWorkflow.optional(),
	"ecs-service": EcsService.optional(),
	"lambda-function": LambdaFunction.optional()
};
const Downstream = strictObject(KINDS$1).refine((entry) => Object.values(entry).filter((value) => value !== void 0).length === 1, `must be one of: ${Object.keys(KINDS$1).join(", ")}`);

// src/config/rotation-schema.ts
const rotationBase = {
	name: Name,
	secret: SecretId,
	every: Duration.default(7776e6).describe("Rotate when the current value is older"),
	role: RoleArn.optional().describe("Instead of aws.role: assumed with the ambient credentials"),
	region: Region.optional().describe("Instead of aws.region"),
	window: Window.optional(),
	replicas: array(Region).default([]).describe("Regions that must have the new version"),
	downstream: array(Downstream).default([]),
	"roll-back": _enum(["never", "on-rejection"]).default("never").describe("Whether to go back to the former value by itself when the new one is rejected"),
	fields: record(string(), string()).default({}).describe("Names of the fields in the secret, where they differ")
};
const InstanceId = string().regex(/^[A-Za-z][A-Za-z0-9-]{0,62}$/, "must be a DB instance identifier");
const ClusterId = string().regex(/^[A-Za-z][A-Za-z0-9-]{0,62}$/, "must be a DB cluster identifier");
const Probe = strictObject({
	url: string().max(2e3).refine((text) => readAwsUrl(text) !== void 0, "must be an https address of a service of AWS, without a port, a password or a signature"),
	service: string().regex(/^[a-z][a-z0-9-]{0,40}$/, "must be the name of a service as signatures have it, such as s3").describe("As signatures name it: s3, dynamodb, execute-api, …"),
	region: Region.optional().describe("Otherwise the one in the address, or us-east-1"),
	method: _enum(["GET", "HEAD"]).default("GET")
});
const IamUserRotation = strictObject({
	...rotationBase,
	kind: literal("iam-user"),
	user: string().regex(/^[\w+=,.@-]{1,64}$/, "must be the name of an IAM user"),
	grace: Duration.default(864e5).describe("The old key stays active at least this long after promotion"),
	recovery: Duration.default(6048e5).describe("Then inactive this long before it is deleted"),
	"verify-regions": array(Region).default([]).describe("Regions in which the new key must work before it is promoted, besides the usual ones"),
	probes: array(Probe).max(10).default([]).describe("Calls that the consumer makes, which must succeed with the new key before it is promoted")
});
const RdsInstanceRotation = strictObject({
	...rotationBase,
	kind: literal("rds-instance"),
	instance: InstanceId,
	verify: _enum(["login", "status-only"]).default("login")
});
const RdsManagedFields = strictObject({
	...rotationBase,
	kind: literal("rds-managed"),
	instance: InstanceId.optional(),
	cluster: ClusterId.optional()
});
const RdsManagedRotation = RdsManagedFields.refine(({ instance, cluster }) => instance === void 0 !== (cluster === void 0), "must name either \"instance\" or \"cluster\"");
const RdsClusterRotation = strictObject({
	...rotationBase,
	kind: literal("rds-cluster"),
	cluster: ClusterId,
	verify: _enum(["login", "status-only"]).default("login")
});
const DatabaseUserRotation = strictObject({
	...rotationBase,
	kind: literal("database-user"),
	"admin-secret": SecretId.describe("Secret of a user of the same server who may make and change users")
});
const KINDS = [
	IamUserRotation,
	RdsInstanceRotation,
	RdsClusterRotation,
	RdsManagedRotation,
	DatabaseUserRotation
];
const Select = strictObject({ tag: Tags.refine((tags) => Object.keys(tags).length > 0, "must name a tag").describe("All of these tags") });
function secretFor(placeholder) {
	return SecretId.refine((text) => text.includes(placeholder), `must contain ${placeholder}`);
}
const SecretByTag = strictObject({ tag: Tags.refine((tags) => Object.keys(tags).length > 0, "must name a tag").describe("All of these tags; which database a secret is of, its value says by dbInstanceIdentifier or dbClusterIdentifier") });
const SecretOfDatabase = union([secretFor("{id}"), SecretByTag], { error: "must be a name that contains {id}, or the tags of the secrets: { tag: { … } }" });
const SELECTIONS = [
	IamUserRotation.omit({
		user: true,
		downstream: true
	}).extend({
		select: Select,
		secret: secretFor("{user}")
	}),
	RdsInstanceRotation.omit({
		instance: true,
		downstream: true
	}).extend({
		select: Select,
		secret: SecretOfDatabase
	}),
	RdsClusterRotation.omit({
		cluster: true,
		downstream: true
	}).extend({
		select: Select,
		secret: SecretOfDatabase
	}),
	RdsManagedFields.omit({
		instance: true,
		cluster: true,
		secret: true,
		replicas: true,
		downstream: true,
		fields: true
	}).extend({ select: Select }),
	DatabaseUserRotation.omit({
		secret: true,
		downstream: true
	}).extend({
		select: Select,
		"admin-secret": SecretId.refine((text) => !/[{}]/.test(text.replaceAll(TAG_PLACEHOLDER, "")), "must have no braces but those of {tag:KEY}").describe("Secret of the administrator; {tag:KEY} stands for a tag of the selected secret")
	})
];
const FORMS = [...SELECTIONS, ...KINDS];
const RotationEntry = union(FORMS);
const SELECTABLE_KINDS = SELECTIONS.map((kind) => kind.shape.kind.value);
function formOf(kind, selects) {
	const index = FORMS.findIndex(({ shape }, at) => shape.kind.value === kind && selects === at < SELECTIONS.length);
	return index < 0 ? selects ? SELECTABLE_KINDS : ROTATION_KINDS : index;
}
const ROTATION_KINDS = KINDS.map((kind) => kind.shape.kind.value);

// src/config/telling-schema.ts
const VariableName = string().regex(/^[A-Za-z_][A-Za-z0-9_]{0,99}$/, "must be the name of an environment variable");
const FromEnvironment = strictObject({ env: VariableName.describe("The environment variable that holds the address") });
const Occasions = {
	on: array(_enum([
		"findings",
		"failed-rotation",
		"incomplete"
	])).min(1).default([
		"findings",
		"failed-rotation",
		"incomplete"
	]).describe("What is told"),
	severity: _enum(SEVERITIES).default("high").describe("The least severity of findings that are told"),
	"pull-requests": boolean().default(false).describe("Whether runs on pull requests tell it too")
};
const Channel = union([strictObject({
	slack: FromEnvironment,
	...Occasions
}), strictObject({
	webhook: FromEnvironment.extend({ "secret-env": VariableName.optional().describe("The environment variable with the key that messages are signed with") }),
	...Occasions
})]);
const Notify = array(Channel).max(10).default([]);
const PushgatewayUrl = string().max(2e3).refine((text) => {
	const url = URL.parse(text);
	const isWeb = url?.protocol === "https:" || url?.protocol === "http:";
	return url !== null && isWeb && url.username + url.password + url.search + url.hash === "";
}, "must be an http or https address without a user, a password or a query");
const Metrics = strictObject({
	pushgateway: strictObject({
		url: PushgatewayUrl.describe("Such as https://pushgateway.example:9091"),
		job: string().regex(/^[\w-]{1,100}$/, "must be letters, digits, dashes or underscores").default("rekey"),
		"authorization-env": VariableName.optional().describe("The environment variable with the whole Authorization header")
	}).optional().describe("Where scheduled and manual runs push metrics"),
	"cloudwatch-emf": boolean().default(false).describe("Whether a file in CloudWatch's embedded metric format is written"),
	namespace: string().regex(/^[\w.#:/ -]{1,255}$/, "must be a CloudWatch namespace").default("Rekey").describe("In CloudWatch")
}).prefault({});

// src/config/schema.ts
const UserRule = strictObject({
	id: Name,
	description: string().min(1).max(200),
	pattern: string().min(1).max(2e3).describe("RE2 syntax, matched in linear time"),
	severity: _enum(SEVERITIES).default("high"),
	group: union([int().min(0).max(100), literal("first")], { error: "must be a number or the word first" }).optional().describe("The group of the pattern that is the secret; first: the first one that took part"),
	keywords: array(string().min(1)).min(1).optional().describe("One of them must stand in the text"),
	entropy: number().min(0).max(8).optional().describe("The secret has more bits a character than this"),
	path: string().min(1).max(2e3).optional().describe("RE2 syntax; only files whose path it matches")
});
const GithubTexts = strictObject({
	texts: array(_enum(GITHUB_TEXTS)).min(1).default([...GITHUB_TEXTS]).describe("What is scanned"),
	since: Duration.optional().describe("Only what changed in so long; default: everything"),
	runs: int().min(1).max(1e3).default(100).describe("Most workflow runs whose logs are read, and most artifacts")
});
const Scan = strictObject({
	"ignore-paths": array(string().min(1)).default([]).describe("Glob patterns of paths that are not scanned"),
	rules: array(UserRule).default([]),
	disable: array(string().min(1)).default([]).describe("Ids of rules that are not used"),
	github: GithubTexts.optional().describe("Texts on GitHub that scheduled and manual runs scan besides the files"),
	verify: boolean().default(false).describe("Ask providers whether what is found works")
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
const Logins = array(string().regex(/^[A-Za-z0-9-]{1,39}$/, "must be a GitHub login")).max(10);
const Issues = strictObject({
	"max-new": int().min(0).max(100).default(10).describe("Most new issues in one run"),
	"max-writes": int().min(1).max(1e3).default(100).describe("Most calls that change the tracker in one run"),
	labels: array(string().min(1).max(50)).default(["security"]),
	assignees: union([
		literal("codeowners"),
		literal("last-committer"),
		Logins
	], { error: "must be the word codeowners, the word last-committer or a list of at most 10 GitHub logins" }).default([]).describe("GitHub logins, or those whom CODEOWNERS names for the file, or who changed it last"),
	"default-assignees": Logins.default([]).describe("Who gets what nobody else does"),
	due: strictObject({
		critical: Duration.default(864e5),
		high: Duration.default(6048e5),
		medium: Duration.default(2592e6),
		low: Duration.default(7776e6)
	}).prefault({}).describe("How long after it was found an issue is due"),
	dashboard: union([literal("auto"), boolean()], { error: "must be auto, true or false" }).default("auto").describe("One issue that shows all: auto when there is more than fits into issues"),
	"pin-dashboard": union([literal("auto"), boolean()], { error: "must be auto, true or false" }).default("auto").describe("Whether a new dashboard is pinned: auto where the repository is not public"),
	"private-repository": string().regex(/^[\w.-]+\/[\w.-]+$/, "must be owner/name").optional().describe("On a public repository issues are opened in this private one instead"),
	advisory: union([literal("auto"), boolean()], { error: "must be auto, true or false" }).default("auto").describe("On a public repository a draft security advisory has the details: auto where the token may"),
	"close-after": int().min(1).max(10).default(2).describe("Complete looks in a row that must not find something before its issue closes"),
	"close-on": _enum(["proof", "gone"], { error: "must be proof or gone" }).default("proof").describe("Whether the issue of a credential closes when it is gone and proved to be dead, or when it is gone"),
	"former-authors": array(string().regex(/^[A-Za-z0-9](?:[\w-]{0,60}\w)?(?:\[bot\])?$/, "must be a GitHub login")).max(10).default([]).describe("Accounts that opened our issues before the one of the token, such as github-actions[bot]"),
	"propose-suppressions": boolean().default(true).describe("Whether a false positive is proposed as a pull request, where the token may")
});
const AutoOrNot = union([literal("auto"), boolean()], { error: "must be auto, true or false" });
const PullRequests = strictObject({
	comment: AutoOrNot.default("auto").describe("One comment that is kept up to date: auto where the token may"),
	check: AutoOrNot.default("auto").describe("A check with the annotations that a step has no room for: auto in private repositories, where the token may")
});
const Targets = strictObject({
	database: Duration.default(3e4).describe("From the request to set a password to the proof that it is set"),
	replicas: Duration.default(3e5).describe("From promotion to the last replica that has the new value")
});
const WrittenConfig = strictObject({
	version: literal(1),
	scan: Scan.prefault({}),
	suppress: array(SuppressEntry).default([]),
	aws: Aws.prefault({}),
	rotate: array(RotationEntry).default([]),
	targets: Targets.prefault({}).describe("How long the stages of a rotation should take at most"),
	passwords: Passwords.prefault({}),
	audit: Audit.prefault({}),
	issues: Issues.prefault({}),
	"pull-requests": PullRequests.prefault({}),
	fleet: Fleet.optional().describe("Many repositories and accounts, for the jobs of a matrix"),
	notify: Notify.describe("Whom runs tell, besides GitHub: numbers and links only"),
	metrics: Metrics,
	"code-scanning": AutoOrNot.default("auto").describe("Whether results are uploaded to code scanning: auto where the token may"),
	"secret-scanning-alerts": AutoOrNot.default("auto").describe("Whether GitHub's own secret-scanning alerts are read and resolved: auto where the token may")
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
	if (isEmpty(document.contents)) return DEFAULT_CONFIG;
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

export { parseConfig as t };