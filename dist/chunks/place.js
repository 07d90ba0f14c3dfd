import { C as inertExcerpt, b as RekeyError } from "./start.js";
import { t as require_dist } from "./yaml.js";
import { t as isWorthListing } from "./listing.js";
import { t as hasAwsCredentials } from "./aws-at-hand.js";

// src/doctor/workflow-jobs.ts
var import_dist = require_dist();
function rekeySteps({ path, text }) {
	const document = (0, import_dist.parseDocument)(text, { logLevel: "error" });
	if (document.errors.length > 0 || !(0, import_dist.isMap)(document.contents)) return void 0;
	let workflow;
	try {
		workflow = document.toJS();
	} catch {
		return;
	}
	const events = eventsOf(workflow.on);
	return Object.entries(objectOf(workflow.jobs)).flatMap(([id, value]) => {
		const job = objectOf(value);
		const steps = stepsOf(job);
		const aws = steps.find(({ uses }) => textOf(uses)?.startsWith("aws-actions/configure-aws-credentials@"));
		const given = objectOf(aws?.with);
		return steps.flatMap(({ uses, with: inputs }) => {
			const of = /^(?:rekey\/rekey(?:\/[\w./-]+)?@(?<ref>.+)|\.\/)$/.exec(textOf(uses) ?? "");
			if (!of) return [];
			return [{
				place: `${path}, job ${id}`,
				ref: of.groups?.ref,
				inputs: textsIn(inputs),
				events: eventsAfter(events, textOf(job.if)),
				permissions: permissionsOf(job.permissions ?? workflow.permissions),
				cancels: {
					job: cancels(job.concurrency),
					workflow: cancels(workflow.concurrency)
				},
				hasConcurrency: job.concurrency !== void 0 || workflow.concurrency !== void 0,
				environment: nameOf$1(job.environment),
				roleToAssume: textOf(given["role-to-assume"]),
				usesOidc: aws !== void 0 && given["aws-access-key-id"] === void 0
			}];
		});
	});
}
function stepsOf({ uses, with: inputs, steps }) {
	if (!textOf(uses)?.startsWith("rekey/rekey/.github/workflows/")) return [steps].flat().map(objectOf);
	const role = textOf(objectOf(inputs)["aws-role"]);
	return [...role === void 0 ? [] : [{
		uses: "aws-actions/configure-aws-credentials@called",
		with: { "role-to-assume": role }
	}], {
		uses,
		with: { command: "rotate" }
	}];
}
function grants(permissions, scope, level) {
	if (permissions === "write-all") return true;
	if (permissions === "read-all") return level === "read";
	const given = permissions[scope];
	return given === "write" || given === "read" && level === "read";
}
function permissionsOf(value) {
	if (value === "read-all" || value === "write-all") return value;
	if (value === void 0) return void 0;
	return Object.fromEntries(Object.entries(objectOf(value)).map(([scope, level]) => [scope, String(level)]));
}
function eventsOf(on) {
	if (typeof on === "string") return [on];
	return Array.isArray(on) ? on.map(String) : Object.keys(objectOf(on));
}
const COMPARISON = /^\s*github\.event_name\s*(?<operator>[=!]=)\s*'(?<name>\w+)'\s*$/;
function eventsAfter(events, condition) {
	const text = condition?.replace(/^\s*\$\{\{(?<inside>.*)\}\}\s*$/s, "$<inside>") ?? "";
	const isEither = text.includes("||");
	const parts = text.split(isEither ? "||" : "&&");
	const terms = parts.flatMap((part) => {
		const groups = COMPARISON.exec(part)?.groups;
		return groups ? [groups] : [];
	});
	if (terms.length < parts.length) return events;
	return events.filter((event) => isEither ? terms.some((term) => holds(term, event)) : terms.every((term) => holds(term, event)));
}
function holds({ name, operator }, event) {
	return name === event === (operator === "==");
}
function textsIn(inputs) {
	const texts = {};
	for (const [name, value] of Object.entries(objectOf(inputs))) if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") texts[name] = `${value}`;
	return texts;
}
function cancels(concurrency) {
	return objectOf(concurrency)["cancel-in-progress"] === true;
}
function nameOf$1(environment) {
	return textOf(environment) ?? textOf(objectOf(environment).name);
}
function textOf(value) {
	return typeof value === "string" && value !== "" ? value : void 0;
}
function objectOf(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? value : {};
}

// src/policy/resource-names.ts
function partitionOf(region) {
	if (region.startsWith("cn-")) return "aws-cn";
	return region.startsWith("us-gov-") ? "aws-us-gov" : "aws";
}
function iamArn(kind, name, place) {
	return `arn:${partitionOf(place.region)}:iam::${place.account}:${kind}/${name}`;
}
function rdsArn(kind, identifier, place) {
	return `arn:${partitionOf(place.region)}:rds:${place.region}:${place.account}:${kind}:${identifier.toLowerCase()}`;
}
function ecsServiceArn({ cluster, service }, { account, region }) {
	return `arn:${partitionOf(region)}:ecs:${region}:${account}:service/${cluster}/${service}`;
}
function lambdaFunctionArn(name, { account, region }) {
	return `arn:${partitionOf(region)}:lambda:${region}:${account}:function:${name}`;
}
const SUFFIX = "-??????";
function secretArn(secret, place, region = regionOfSecret(secret) ?? place.region) {
	const arn = /^arn:(?<partition>aws[a-z-]*):secretsmanager:[a-z0-9-]+:(?<account>\d{12}):secret:(?<name>.+)$/.exec(secret)?.groups;
	const name = arn?.name ?? secret;
	if (!/^(?:rds!)?[\w/+=.@-]{1,512}$/.test(name)) throw new RekeyError({
		code: "policy-secret-name",
		what: `"${inertExcerpt(secret, 100)}" cannot be the name of a secret, so no policy is made for it.`,
		fix: "Names have letters, digits and /_+=.@- only."
	});
	const isWhole = arn !== void 0 && /-[A-Za-z0-9]{6}$/.test(name);
	return `arn:${arn?.partition ?? partitionOf(region)}:secretsmanager:${region}:${arn?.account ?? place.account}:secret:${name}${isWhole ? "" : SUFFIX}`;
}
const ANY = "..whatever..";
function secretPattern(template, place, region) {
	const filled = template.replaceAll(/\{[^{}]*\}/g, ANY);
	if (/^(?:arn:.*:secret:)?\.\.whatever/.test(filled)) throw new RekeyError({
		code: "policy-secret-template",
		what: `No policy is made for the secrets "${inertExcerpt(template, 100)}": it would hold for all secrets whose names end so.`,
		fix: "Let their names begin alike, with a path of their own such as rekey/{id}."
	});
	return secretArn(filled, place, ...region === void 0 ? [] : [region]).replaceAll(ANY, "*");
}
function anySecretArn({ account, region }) {
	return `arn:${partitionOf(region)}:secretsmanager:${region}:${account}:secret:*`;
}
function regionOfSecret(secret) {
	return /^arn:aws[a-z-]*:secretsmanager:(?<region>[a-z0-9-]+):/.exec(secret)?.groups?.region;
}

// src/policy/tag-condition.ts
function withTags(tags, where) {
	for (const text of tags.flat()) refuseUnlikeTag(text, where);
	return { StringEquals: Object.fromEntries(tags.map(([key, value]) => [`aws:ResourceTag/${key}`, value])) };
}
function refuseUnlikeTag(text, where) {
	if (/^[\p{L}\p{Z}\p{N}_.:/=+@-]*$/u.test(text)) return;
	throw new RekeyError({
		code: "policy-tag",
		what: `"${inertExcerpt(text, 100)}" in "${where}" cannot be a tag at AWS, so no policy is made for it.`,
		fix: "Tags have letters, digits, spaces and _.:/=+-@ only."
	});
}

// src/policy/audit-permissions.ts
function auditGrants(passwords, rotations, place) {
	const grants = [{
		sid: "AuditTheAccount",
		actions: [
			"iam:ListUsers",
			"iam:GetAccountPasswordPolicy",
			"iam:GetAccountSummary"
		],
		resources: ["*"]
	}, {
		sid: "AuditTheKeysOfAllUsers",
		actions: ["iam:ListAccessKeys", "iam:GetAccessKeyLastUsed"],
		resources: [iamArn("user", "*", place)]
	}];
	if (passwords.secrets.length > 0) grants.push({
		sid: "JudgeThesePasswords",
		actions: ["secretsmanager:DescribeSecret", "secretsmanager:GetSecretValue"],
		resources: passwords.secrets.map((secret) => secretArn(secret, place))
	});
	const tags = Object.entries(passwords.select?.tag ?? {});
	if (tags.length > 0) grants.push(...selectionGrants$1(tags, place));
	const speakForThemselves = rotations.some(({ kind }) => kind === "database-user");
	if (passwords.secrets.length + tags.length > 0 || speakForThemselves) grants.push({
		sid: "FindTheDatabasesOfPasswords",
		actions: ["rds:DescribeDBInstances", "rds:DescribeDBClusters"],
		resources: [rdsArn("db", "*", place), rdsArn("cluster", "*", place)]
	});
	return grants;
}
function selectionGrants$1(tags, place) {
	return [{
		sid: "ListSecrets",
		actions: ["secretsmanager:ListSecrets"],
		resources: ["*"]
	}, {
		sid: "JudgePasswordsWithTheseTags",
		actions: ["secretsmanager:GetSecretValue"],
		resources: [anySecretArn(place)],
		conditions: withTags(tags, "passwords.select.tag")
	}];
}

// src/policy/document.ts
function policyOf(grants) {
	const groups = Map.groupBy(grants, ({ sid, conditions }) => JSON.stringify([sid, conditions ?? null]));
	const used = /* @__PURE__ */ new Map();
	return {
		Version: "2012-10-17",
		Statement: [...groups.values()].map((same) => {
			const { sid = "", conditions } = same[0] ?? {};
			const count = (used.get(sid) ?? 0) + 1;
			used.set(sid, count);
			return {
				Sid: count === 1 ? sid : `${sid}${count}`,
				Effect: "Allow",
				Action: [...new Set(same.flatMap(({ actions }) => actions))],
				Resource: [...new Set(same.flatMap(({ resources }) => resources))],
				...conditions ? { Condition: conditions } : {}
			};
		})
	};
}

// src/policy/fleet-roles.ts
const MOST_NAMED = 20;
const ANY_ACCOUNT = "*";
function fleetRoles({ fleet }, region, known) {
	const others = (fleet?.accounts ?? []).map(({ role }) => role).filter((role) => !known.has(role));
	const alike = Map.groupBy(new Set(others), (role) => role.replace(/::\d{12}:/, `::${"*"}:`));
	const policy = policyOf(auditGrants({
		secrets: [],
		select: void 0
	}, [], {
		account: "*",
		region
	}));
	return {
		roles: [...alike.keys()].map((arn) => {
			const { path = "/", name = "" } = /:role(?<path>\/(?:.*\/)?)(?<name>[^/]+)$/.exec(arn)?.groups ?? {};
			return {
				arn,
				path,
				name,
				policy: inPartition(policy, arn, region)
			};
		}),
		become: [...alike].flatMap(([pattern, all]) => all.length > MOST_NAMED ? [pattern] : all)
	};
}
function inPartition(policy, arn, region) {
	const [, partition = ""] = arn.split(":");
	const own = `arn:${partitionOf(region)}:`;
	const Statement = policy.Statement.map((one) => ({
		...one,
		Resource: one.Resource.map((resource) => resource.startsWith(own) ? `arn:${partition}:${resource.slice(own.length)}` : resource)
	}));
	return {
		...policy,
		Statement
	};
}

// src/policy/listing-permissions.ts
function listingGrants(rotations, placeOf) {
	return [...Map.groupBy(rotations, (rotation) => placeOf(rotation).region).values()].flatMap((together) => {
		const [first] = together;
		return first && isWorthListing(together) ? grantsFor(together, placeOf(first)) : [];
	});
}
function grantsFor(rotations, place) {
	const has = (kind) => rotations.some((one) => one.kind === kind);
	const isManaged = (database) => rotations.some((one) => one.kind === "rds-managed" && one[database] !== void 0);
	const grants = [{
		sid: "ListSecrets",
		actions: ["secretsmanager:ListSecrets"],
		resources: ["*"]
	}];
	if (has("iam-user")) grants.push({
		sid: "CountTheKeysOfUsers",
		actions: ["iam:GenerateCredentialReport", "iam:GetCredentialReport"],
		resources: ["*"]
	});
	if (has("rds-instance") || isManaged("instance")) grants.push({
		sid: "ListTheInstances",
		actions: ["rds:DescribeDBInstances"],
		resources: [rdsArn("db", "*", place)]
	});
	if (has("rds-cluster") || isManaged("cluster")) grants.push({
		sid: "ListTheClusters",
		actions: ["rds:DescribeDBClusters"],
		resources: [rdsArn("cluster", "*", place)]
	});
	return grants;
}

// src/policy/downstream-permissions.ts
function downstreamGrants({ downstream }, place) {
	return downstream.flatMap(({ "ecs-service": service, "lambda-function": lambda }) => {
		const grants = [];
		if (service) grants.push({
			sid: "ReplaceTheTasksOfTheseServices",
			actions: ["ecs:DescribeServices", "ecs:UpdateService"],
			resources: [ecsServiceArn(service, {
				...place,
				region: service.region ?? place.region
			})]
		});
		if (lambda) grants.push({
			sid: "RefreshTheseFunctions",
			actions: ["lambda:GetFunctionConfiguration", "lambda:UpdateFunctionConfiguration"],
			resources: [lambdaFunctionArn(lambda.function, {
				...place,
				region: lambda.region ?? place.region
			})]
		});
		return grants;
	});
}

// src/policy/rotation-permissions.ts
const TARGETS = {
	"iam-user": ({ user }, place) => [{
		sid: "RotateTheKeysOfTheseUsers",
		actions: [
			"iam:GetUser",
			"iam:ListAccessKeys",
			"iam:GetAccessKeyLastUsed",
			"iam:CreateAccessKey",
			"iam:UpdateAccessKey",
			"iam:DeleteAccessKey",
			"iam:TagUser",
			"iam:UntagUser"
		],
		resources: [iamArn("user", user, place)]
	}],
	"rds-cluster": ({ cluster }, place) => [{
		sid: "ResetTheMasterPasswordOfClusters",
		actions: ["rds:DescribeDBClusters", "rds:ModifyDBCluster"],
		resources: [rdsArn("cluster", cluster, place)]
	}],
	"rds-managed": ({ cluster, instance = "" }, place) => [cluster === void 0 ? {
		sid: "HaveRdsReplaceItsPassword",
		actions: ["rds:DescribeDBInstances", "rds:ModifyDBInstance"],
		resources: [rdsArn("db", instance, place)]
	} : {
		sid: "HaveRdsReplaceItsPasswordOfClusters",
		actions: ["rds:DescribeDBClusters", "rds:ModifyDBCluster"],
		resources: [rdsArn("cluster", cluster, place)]
	}],
	"rds-instance": ({ instance }, place) => [{
		sid: "ResetTheMasterPassword",
		actions: ["rds:DescribeDBInstances", "rds:ModifyDBInstance"],
		resources: [rdsArn("db", instance, place)]
	}],
	"database-user": ({ admin }) => [{
		sid: "ReadTheirAdministrators",
		actions: [
			"secretsmanager:DescribeSecret",
			"secretsmanager:GetSecretValue",
			"secretsmanager:ListSecretVersionIds"
		],
		resources: [admin]
	}]
};
function targetGrants(kind, names, place) {
	const grantsFor = TARGETS[kind];
	return grantsFor(names, place);
}
function rotationGrants(rotation, place) {
	const arnIn = (region) => secretArn(rotation.secret, place, region);
	return [
		...secretGrants(rotation, arnIn),
		...targetGrants(rotation.kind, namesIn(rotation, place), place),
		...downstreamGrants(rotation, place)
	];
}
function namesIn(rotation, place) {
	return rotation.kind === "database-user" ? { admin: secretArn(rotation["admin-secret"], place) } : rotation;
}
function secretGrants({ kind, replicas }, arnIn) {
	if (kind === "rds-managed") return [{
		sid: "WatchTheSecretsOfRds",
		actions: [
			"secretsmanager:DescribeSecret",
			"secretsmanager:ListSecretVersionIds",
			"secretsmanager:RotateSecret"
		],
		resources: [arnIn()]
	}, {
		sid: "JudgeThePasswordsOfRds",
		actions: ["secretsmanager:GetSecretValue"],
		resources: [arnIn()]
	}];
	const grant = {
		sid: "RotateTheseSecrets",
		actions: [
			"secretsmanager:DescribeSecret",
			"secretsmanager:GetSecretValue",
			"secretsmanager:ListSecretVersionIds",
			"secretsmanager:PutSecretValue",
			"secretsmanager:UpdateSecretVersionStage",
			"secretsmanager:TagResource"
		],
		resources: [arnIn()]
	};
	if (replicas.length === 0) return [grant];
	return [grant, {
		sid: "ReadTheirReplicas",
		actions: ["secretsmanager:GetSecretValue"],
		resources: replicas.map(arnIn)
	}];
}

// src/policy/selection-permissions.ts
function selectionGrants(selection, place) {
	const conditions = withTags(Object.entries(selection.select.tag), "select.tag");
	const tagged = (grants) => grants.map((grant) => ({
		...grant,
		conditions
	}));
	return [...searchGrants(selection, place), ...workGrants$1(selection, place, tagged)];
}
function workGrants$1(selection, place, tagged) {
	switch (selection.kind) {
		case "iam-user": return [...templateGrants(selection, place), ...tagged(targetGrants(selection.kind, { user: "*" }, place))];
		case "rds-instance": return [...databaseSecretGrants(selection, place), ...tagged(targetGrants(selection.kind, { instance: "*" }, place))];
		case "rds-cluster": return [...databaseSecretGrants(selection, place), ...tagged(targetGrants(selection.kind, { cluster: "*" }, place))];
		case "rds-managed": return [
			...secretGrants({
				kind: selection.kind,
				replicas: []
			}, () => `${anySecretArn(place).slice(0, -1)}rds!*`),
			...tagged(targetGrants(selection.kind, { instance: "*" }, place)),
			...tagged(targetGrants(selection.kind, { cluster: "*" }, place))
		];
		case "database-user": {
			const { kind, replicas, "admin-secret": admin } = selection;
			const arnIn = (region = place.region) => anySecretArn({
				...place,
				region
			});
			return [...tagged(secretGrants({
				kind,
				replicas
			}, arnIn)), ...targetGrants(kind, { admin: secretPattern(admin, place) }, place)];
		}
	}
}
function databaseSecretGrants({ kind, replicas, secret }, place) {
	if (typeof secret === "string") return templateGrants({
		kind,
		replicas,
		secret
	}, place);
	const conditions = withTags(Object.entries(secret.tag), "secret.tag");
	const arnIn = (region = place.region) => anySecretArn({
		...place,
		region
	});
	return [LIST_SECRETS, ...secretGrants({
		kind,
		replicas
	}, arnIn).map((grant) => ({
		...grant,
		conditions
	}))];
}
const LIST_SECRETS = {
	sid: "ListSecrets",
	actions: ["secretsmanager:ListSecrets"],
	resources: ["*"]
};
function templateGrants({ kind, replicas, secret }, place) {
	return secretGrants({
		kind,
		replicas
	}, (region) => secretPattern(secret, place, region));
}
function searchGrants({ kind }, place) {
	const instances = {
		actions: ["rds:DescribeDBInstances"],
		resources: [rdsArn("db", "*", place)]
	};
	const clusters = {
		actions: ["rds:DescribeDBClusters"],
		resources: [rdsArn("cluster", "*", place)]
	};
	switch (kind) {
		case "iam-user": return [{
			sid: "FindUsersByTheirTags",
			actions: ["iam:ListUsers"],
			resources: ["*"]
		}, {
			sid: "ReadTheTagsOfUsers",
			actions: ["iam:ListUserTags"],
			resources: [iamArn("user", "*", place)]
		}];
		case "rds-instance": return [{
			sid: "FindInstancesByTheirTags",
			...instances
		}];
		case "rds-cluster": return [{
			sid: "FindClustersByTheirTags",
			...clusters
		}];
		case "rds-managed": return [{
			sid: "FindInstancesByTheirTags",
			...instances
		}, {
			sid: "FindClustersByTheirTags",
			...clusters
		}];
		case "database-user": return [LIST_SECRETS];
	}
}

// src/policy/roles.ts
function rolesFor(request) {
	const { config, place } = request;
	const entries = [...config.rotate, ...config.selections];
	const used = /* @__PURE__ */ new Set([config.aws.role, ...entries.map((one) => roleOf(one, config))]);
	const workers = [...used].filter((role) => role !== void 0);
	const fleet = fleetRoles(config, place.region, new Set(workers));
	const taken = /* @__PURE__ */ new Set([...workers.map((role) => nameOf(role).name), ...fleet.roles.map((one) => one.name)]);
	const name = ["rekey", "rekey-workflow"].find((free) => !taken.has(free)) ?? "rekey-entry";
	const entry = iamArn("role", name, place);
	const become = {
		sid: "BecomeTheRolesThatWork",
		actions: ["sts:AssumeRole"],
		resources: [...workers, ...fleet.become]
	};
	const own = used.has(void 0) ? workGrants(request, void 0) : [];
	return [
		planOf(entry, policyOf(become.resources.length > 0 ? [...own, become] : own), void 0),
		...workers.map((role) => planOf(role, policyOf(workGrants(request, role)), entry)),
		...fleet.roles.map((role) => ({
			...role,
			account: "*",
			assumedBy: entry
		}))
	];
}
function whereOf({ account }) {
	return account === "*" ? "an account of the fleet" : `the account ${account}`;
}
function roleOf(rotation, { aws }) {
	return rotation.role ?? aws.role;
}
function workGrants({ config, place, kmsKeys }, role) {
	const account = role === void 0 ? place.account : nameOf(role).account;
	const rotations = config.rotate.filter((rotation) => roleOf(rotation, config) === role);
	const selections = config.selections.filter((selection) => roleOf(selection, config) === role);
	const placeOf = ({ region = place.region }) => ({
		account,
		region
	});
	const rotating = [
		...rotations.flatMap((rotation) => rotationGrants(rotation, placeOf(rotation))),
		...selections.flatMap((selection) => selectionGrants(selection, placeOf(selection))),
		...listingGrants(rotations, placeOf)
	];
	const passwords = role === config.aws.role ? config.passwords : {
		...config.passwords,
		secrets: [],
		select: void 0
	};
	const regions = [place.region, ...[...rotations, ...selections].flatMap((one) => [one.region ?? place.region, ..."replicas" in one ? one.replicas : []])];
	return [
		...rotating,
		...auditGrants(passwords, [...rotations, ...selections], {
			...place,
			account
		}),
		...kmsGrants(kmsKeys, regions)
	];
}
function planOf(arn, policy, assumedBy) {
	return {
		arn,
		...nameOf(arn),
		policy,
		assumedBy
	};
}
function nameOf(arn) {
	const parts = /^arn:[a-z-]+:iam::(?<account>\d{12}):role(?<path>\/(?:.*\/)?)(?<name>[^/]+)$/.exec(arn)?.groups;
	return {
		account: parts?.account ?? "",
		path: parts?.path ?? "/",
		name: parts?.name ?? ""
	};
}
function kmsGrants(keys, regions) {
	if (keys.length === 0) return [];
	for (const key of keys) refuseUnlikeKey(key);
	return [{
		sid: "UseTheKeysOfSecrets",
		actions: ["kms:Decrypt", "kms:GenerateDataKey"],
		resources: keys,
		conditions: { StringEquals: { "kms:ViaService": [...new Set(regions)].map((region) => {
			return `secretsmanager.${region}.${partitionOf(region) === "aws-cn" ? "amazonaws.com.cn" : "amazonaws.com"}`;
		}) } }
	}];
}
function refuseUnlikeKey(key) {
	if (/^arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:key\/[A-Za-z0-9-]+$/.test(key)) return;
	throw new RekeyError({
		code: "policy-kms-key",
		what: `"${inertExcerpt(key, 100)}" is not the ARN of a KMS key.`,
		fix: "Give the ARN of the key itself, arn:aws:kms:REGION:ACCOUNT:key/ID; policies know no aliases."
	});
}

// src/policy/trust.ts
function issuerOf(host) {
	if (host === "github.com") return "token.actions.githubusercontent.com";
	return host.endsWith(".ghe.com") ? `token.actions.${host}` : `${host}/_services/token`;
}
function audienceIn(partition) {
	return partition === "aws-cn" ? "sts.amazonaws.com.cn" : "sts.amazonaws.com";
}
function subjectsOf(identity, ids) {
	const [owner = "", name = ""] = identity.repository.split("/");
	const context = identity.environment === void 0 ? `ref:refs/heads/${identity.branch}` : `environment:${identity.environment}`;
	return {
		byName: `repo:${owner}/${name}:${context}`,
		byId: `repo:${owner}@${ids.owner}/${name}@${ids.repository}:${context}`
	};
}

// src/commands/init/place.ts
function findPlace({ aws }, account, env, ofCredentials) {
	const region = aws.region ?? (env.AWS_REGION || env.AWS_DEFAULT_REGION || void 0);
	if (region === void 0 || !/^[a-z]{2}(-[a-z]+)+-\d{1,2}$/.test(region)) throw new RekeyError({
		code: "init-region",
		what: "It is not known in which region the secrets are.",
		fix: "Set \"aws.region\" in the configuration, or AWS_REGION."
	});
	const ofRole = /^arn:[a-z-]+:iam::(?<account>\d{12}):/.exec(aws.role ?? "")?.groups?.account;
	const only = aws.accounts.length === 1 ? aws.accounts[0] : void 0;
	const found = account ?? ofRole ?? only ?? ofCredentials;
	if (found === void 0) throw new RekeyError({
		code: "init-account",
		what: "It is not known in which AWS account the role shall be.",
		fix: "Give --account ID, or name the one account in \"aws.accounts\"."
	});
	if (account !== void 0 && aws.role === void 0 && aws.accounts.length > 0 && !aws.accounts.includes(account)) throw new RekeyError({
		code: "init-account",
		what: `The account ${account} is not in "aws.accounts", so no rotation would run in it.`,
		fix: "Correct --account or the configuration."
	});
	return {
		account: found,
		region
	};
}
async function findPlaceOrAsk(config, account, env) {
	try {
		return findPlace(config, account, env);
	} catch (error) {
		if (!(error instanceof RekeyError && error.code === "init-account" && account === void 0) || !hasAwsCredentials(env)) throw error;
		const { openAwsSession } = await import("./session.js");
		const { callerIdentity } = await import("./caller-identity.js");
		const session = openAwsSession({
			env,
			region: config.aws.region
		});
		try {
			const { account: found } = await callerIdentity(session);
			return findPlace(config, found, env);
		} catch (cause) {
			throw cause instanceof RekeyError && cause.code !== "init-account" ? error : cause;
		} finally {
			session.close();
		}
	}
}

export { subjectsOf as a, partitionOf as c, issuerOf as i, grants as l, findPlaceOrAsk as n, rolesFor as o, audienceIn as r, whereOf as s, findPlace as t, rekeySteps as u };