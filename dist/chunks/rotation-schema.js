import { a as boolean, d as string, f as union, i as array, l as record, m as NEVER, r as _enum, s as literal, t as date, u as strictObject } from "./zod.js";
import { t as readAwsUrl } from "./aws-url.js";
import { m as parseDuration } from "./start.js";

// src/config/rotation-window.ts
const WINDOW = /^(\d\d):(\d\d)-(\d\d):(\d\d) (\S+)$/;
const DAY = 1440;
const MINUTE_MS = 6e4;
function parseWindow(text) {
	const [, ...parts] = WINDOW.exec(text) ?? [];
	const [fromHour = 99, fromMinute = 99, toHour = 99, toMinute = 99] = parts.slice(0, 4).map(Number);
	const zone = parts[4] ?? "";
	const [from, to] = [fromHour * 60 + fromMinute, toHour * 60 + toMinute];
	if (!(fromMinute < 60 && toMinute < 60 && from < DAY && to <= DAY) || from === to || !isZone(zone)) return void 0;
	return {
		text,
		from,
		to,
		zone
	};
}
function isOpen(window, at) {
	return holds(window, localMinute(window.zone, at));
}
function opensAt(window, after) {
	const start = Math.ceil(after.getTime() / MINUTE_MS) * MINUTE_MS;
	const now = localMinute(window.zone, new Date(start));
	if (holds(window, now)) return new Date(start);
	const wait = (window.from - now + DAY) % DAY;
	const regular = new Date(start + wait * MINUTE_MS);
	if (localMinute(window.zone, regular) === window.from) return regular;
	for (let minute = 1; minute <= 3 * DAY; minute += 1) {
		const at = new Date(start + minute * MINUTE_MS);
		if (isOpen(window, at)) return at;
	}
	return regular;
}
function holds({ from, to }, minute) {
	return from < to ? from <= minute && minute < to : minute >= from || minute < to;
}
const formats = /* @__PURE__ */ new Map();
function localMinute(zone, at) {
	let format = formats.get(zone);
	if (!format) {
		const options = {
			timeZone: zone,
			hourCycle: "h23",
			hour: "numeric",
			minute: "numeric"
		};
		format = new Intl.DateTimeFormat("en-GB", options);
		formats.set(zone, format);
	}
	const shown = new Map(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
	return (shown.get("hour") ?? 0) * 60 + (shown.get("minute") ?? 0);
}
function isZone(name) {
	if (!/^[A-Za-z]/.test(name)) return false;
	try {
		return new Intl.DateTimeFormat("en-GB", { timeZone: name }).resolvedOptions().timeZone !== "";
	} catch {
		return false;
	}
}

// src/config/values.ts
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
const TAG_PLACEHOLDER = /\{tag:(?<key>[^{}]+)\}/g;
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

export { Duration as a, Region as c, Tags as d, isOpen as f, AccountId as i, RoleArn as l, TAG_PLACEHOLDER as n, IsoDate as o, opensAt as p, formOf as r, Name as s, RotationEntry as t, SecretId as u };