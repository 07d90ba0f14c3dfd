import "./rolldown-runtime.js";
import { n as messageOf, t as RekeyError } from "./errors.js";
import { r as needsAws, t as openGithub } from "./github.js";
import { a as parseConfig, i as loadConfigFile, n as DEFAULT_CONFIG_PATH, t as fingerprintsWith } from "./fingerprint.js";
import { t as require_dist } from "./yaml.js";
import { n as inertExcerpt } from "./hostile-text.js";
import { t as isWorthListing } from "./listing.js";
import { t as openRepository } from "./repository.js";
import { n as runGit, t as GitFailure } from "./run.js";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { mkdir, readFile, writeFile } from "node:fs/promises";

// src/policy/resource-names.ts
var import_dist = require_dist();
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

// src/policy/cloudformation.ts
function cloudformationOf(role, workflow, region) {
	return role.assumedBy === void 0 ? workflowStack(role, workflow, region) : workerStack(role, role.assumedBy);
}
function workflowStack(role, workflow, region) {
	const issuer = issuerOf(workflow.host);
	const audience = audienceIn(partitionOf(region));
	const subjects = subjectsOf(workflow, {
		owner: "${OwnerId}",
		repository: "${RepositoryId}"
	});
	return `# The role that Rekey's workflow in ${workflow.repository} assumes. Written by "rekey init".
AWSTemplateFormatVersion: "2010-09-09"
Description: The role that Rekey's workflow in ${workflow.repository} assumes
Parameters:
  OwnerId:
    Description: gh api repos/${workflow.repository} --jq .owner.id
    Type: String
    AllowedPattern: "[0-9]+"${defaultOf$1(workflow.ids?.owner)}
  RepositoryId:
    Description: gh api repos/${workflow.repository} --jq .id
    Type: String
    AllowedPattern: "[0-9]+"${defaultOf$1(workflow.ids?.repository)}
  CreateProvider:
    Description: An account has one provider for GitHub at most; "false" where it is already there
    Type: String
    AllowedValues: ["true", "false"]
    Default: "true"
Conditions:
  HasNoProvider: !Equals [!Ref CreateProvider, "true"]
Resources:
  GitHub:
    Type: AWS::IAM::OIDCProvider
    Condition: HasNoProvider
    DeletionPolicy: Retain # others may have come to use it
    UpdateReplacePolicy: Retain
    Properties:
      Url: https://${issuer}
      ClientIdList: [${audience}]
${roleHead(role)}
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal:
              Federated: !If
                - HasNoProvider
                - !Ref GitHub
                - !Sub "arn:\${AWS::Partition}:iam::\${AWS::AccountId}:oidc-provider/${issuer}"
            Action: sts:AssumeRoleWithWebIdentity
            Condition:
              StringEquals:
                "${issuer}:aud": ${audience}
                "${issuer}:sub": # GitHub signs one of the two forms
                  - "${subjects.byName}"
                  - !Sub "${subjects.byId}"
${roleTail(role)}`;
}
function workerStack(role, assumedBy) {
	return `# The role that does Rekey's work in the account ${role.account}. Written by "rekey init".
AWSTemplateFormatVersion: "2010-09-09"
Description: The role that does Rekey's work
Resources:
${roleHead(role)}
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: # must be there before this one
              AWS: ${assumedBy}
            Action: sts:AssumeRole
${roleTail(role)}`;
}
function roleHead({ name, path }) {
	return `  Role:
    Type: AWS::IAM::Role
    Properties:
      RoleName: ${name}
      Path: ${path}`;
}
function roleTail({ policy }) {
	return `      Policies:
        - PolicyName: rekey
          PolicyDocument:
${(0, import_dist.stringify)(policy, {
		lineWidth: 0,
		defaultStringType: "QUOTE_DOUBLE",
		defaultKeyType: "PLAIN"
	}).trimEnd().replaceAll(/^/gm, "            ")}
Outputs:
  RoleArn:
    Value: !GetAtt Role.Arn
`;
}
function defaultOf$1(id) {
	return id === void 0 ? "" : `\n    Default: "${id}"`;
}

// src/policy/plan-policy.ts
const READS = /^(?:[a-z]+:(?:Get|List|Describe|BatchGet)\w*|kms:Decrypt|sts:AssumeRole)$/;
function planPolicyOf({ Version, Statement }) {
	return {
		Version,
		Statement: Statement.map((one) => ({
			...one,
			Action: one.Action.filter((action) => READS.test(action))
		})).filter(({ Action }) => Action.length > 0)
	};
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
		case "rds-instance": return [...templateGrants(selection, place), ...tagged(targetGrants(selection.kind, { instance: "*" }, place))];
		case "rds-cluster": return [...templateGrants(selection, place), ...tagged(targetGrants(selection.kind, { cluster: "*" }, place))];
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
		case "database-user": return [{
			sid: "ListSecrets",
			actions: ["secretsmanager:ListSecrets"],
			resources: ["*"]
		}];
	}
}

// src/policy/roles.ts
function rolesFor(request) {
	const { config, place } = request;
	const entries = [...config.rotate, ...config.selections];
	const used = /* @__PURE__ */ new Set([config.aws.role, ...entries.map((one) => roleOf(one, config))]);
	const workers = [...used].filter((role) => role !== void 0);
	const taken = new Set(workers.map((role) => nameOf(role).name));
	const name = ["rekey", "rekey-workflow"].find((free) => !taken.has(free)) ?? "rekey-entry";
	const entry = iamArn("role", name, place);
	const become = {
		sid: "BecomeTheRolesThatWork",
		actions: ["sts:AssumeRole"],
		resources: workers
	};
	const own = used.has(void 0) ? workGrants(request, void 0) : [];
	return [planOf(entry, policyOf(workers.length > 0 ? [...own, become] : own), void 0), ...workers.map((role) => planOf(role, policyOf(workGrants(request, role)), entry))];
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

// src/policy/terraform.ts
function terraformOf(role, workflow, region) {
	return role.assumedBy === void 0 ? workflowModule(role, workflow, region) : workerModule(role, role.assumedBy);
}
function workflowModule(role, workflow, region) {
	const partition = partitionOf(region);
	const issuer = issuerOf(workflow.host);
	const audience = audienceIn(partition);
	const subjects = subjectsOf(workflow, {
		owner: "${var.owner_id}",
		repository: "${var.repository_id}"
	});
	return `# The role that Rekey's workflow in ${workflow.repository} assumes. Written by "rekey init".

variable "owner_id" {
  description = "gh api repos/${workflow.repository} --jq .owner.id"
  type        = string${defaultOf(workflow.ids?.owner)}
}

variable "repository_id" {
  description = "gh api repos/${workflow.repository} --jq .id"
  type        = string${defaultOf(workflow.ids?.repository)}
}

variable "create_provider" {
  description = "An account has one provider for GitHub at most; false where it is already there"
  type        = bool
  default     = true
}

resource "aws_iam_openid_connect_provider" "github" {
  count          = var.create_provider ? 1 : 0
  url            = "https://${issuer}"
  client_id_list = ["${audience}"]
}

resource "aws_iam_role" "rekey" {
  name = "${role.name}"
  path = "${role.path}"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect = "Allow"
      Principal = {
        Federated = var.create_provider ? aws_iam_openid_connect_provider.github[0].arn : "arn:${partition}:iam::${role.account}:oidc-provider/${issuer}"
      }
      Action = "sts:AssumeRoleWithWebIdentity"
      Condition = {
        StringEquals = {
          "${issuer}:aud" = "${audience}"
          "${issuer}:sub" = [ # GitHub signs one of the two forms
            "${subjects.byName}",
            "${subjects.byId}",
          ]
        }
      }
    }]
  })
}

${roleEnd}`;
}
function workerModule(role, assumedBy) {
	return `# The role that does Rekey's work in the account ${role.account}. Written by "rekey init".

resource "aws_iam_role" "rekey" {
  name = "${role.name}"
  path = "${role.path}"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Principal = { AWS = "${assumedBy}" } # must be there before this one
      Action    = "sts:AssumeRole"
    }]
  })
}

${roleEnd}`;
}
const roleEnd = `resource "aws_iam_role_policy" "rekey" {
  name   = "rekey"
  role   = aws_iam_role.rekey.id
  policy = file("\${path.module}/policy.json")
}

output "role_arn" {
  value = aws_iam_role.rekey.arn
}
`;
function defaultOf(id) {
	return id === void 0 ? "" : `\n  default     = "${id}"`;
}

// src/commands/init/place.ts
function findPlace({ aws }, account, env) {
	const region = aws.region ?? env.AWS_REGION ?? env.AWS_DEFAULT_REGION;
	if (region === void 0 || !/^[a-z]{2}(-[a-z]+)+-\d{1,2}$/.test(region)) throw new RekeyError({
		code: "init-region",
		what: "It is not known in which region the secrets are.",
		fix: "Set \"aws.region\" in the configuration, or AWS_REGION."
	});
	const ofRole = /^arn:[a-z-]+:iam::(?<account>\d{12}):/.exec(aws.role ?? "")?.groups?.account;
	const only = aws.accounts.length === 1 ? aws.accounts[0] : void 0;
	const found = account ?? ofRole ?? only;
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

// src/commands/init/starter-config.ts
function starterConfig(known) {
	const aws = [...known.account === void 0 ? [] : [`  accounts: ["${known.account}"]`], ...known.region === void 0 ? [] : [`  region: ${known.region}`]];
	return `# yaml-language-server: $schema=https://raw.githubusercontent.com/rekey/rekey/main/schemas/rekey.schema.json
# Every key: https://github.com/rekey/rekey/blob/main/docs/configuration.md
version: 1
${aws.length === 0 ? "" : `aws:\n${aws.join("\n")}\n`}
# To rotate, name what and where its value is kept, and run "rekey init" again for the permissions:
# rotate:
#   - name: ci-deployer
#     kind: iam-user
#     user: ci-deployer
#     secret: rekey/ci-deployer
#     every: 90d
`;
}

// src/commands/init/workflow.ts
const HEAD = `name: Rekey

on:
  pull_request:
  push:
  merge_group:
`;
const UPKEEP_EVENTS = `  schedule:
    - cron: "17 3 * * *"
  workflow_dispatch:
`;
const NOT_UPKEEP = `
    if: github.event_name != 'schedule' && github.event_name != 'workflow_dispatch'`;
function workflowOf(upkeep) {
	return `${HEAD}${upkeep ? UPKEEP_EVENTS : ""}
permissions: {}

jobs:
  # Without a concurrency group: a scan that waits for another must not be cancelled by a third.
  scan:${upkeep ? NOT_UPKEEP : ""}
    runs-on: ubuntu-latest
    timeout-minutes: 15
    permissions:
      contents: read # to read the commits
      issues: write # to open and close issues on pushes
    steps:
      - uses: actions/checkout@v7
        with:
          persist-credentials: false
      - uses: rekey/rekey@v1
        with:
          command: scan
${upkeep ? upkeepJob(upkeep) : ""}`;
}
function upkeepJob({ config, roleArn, region, environment }) {
	const logsIn = config.rotate.some(logsInto);
	const delivers = config.rotate.some(({ downstream }) => downstream.some(isAtGithub));
	const partition = partitionOf(region);
	const fetches = logsIn && partition === "aws";
	const audience = partition === "aws-cn" ? `\n          audience: ${audienceIn(partition)}` : "";
	return `
  upkeep:
    if: github.event_name == 'schedule' || github.event_name == 'workflow_dispatch'
    runs-on: ubuntu-latest${logsIn ? " # change it to a runner with a route to the databases" : ""}
    timeout-minutes: 60${environment === void 0 ? "" : `\n    environment: ${yamlText(environment)} # the AWS role trusts this environment alone`}
    # One after the other; none is stopped half-way, though the next one would finish it.
    concurrency:
      group: rekey-upkeep
      cancel-in-progress: false
    permissions:
      contents: read # to read the tree
      id-token: write # to assume the AWS role without a stored key
      issues: write # to open and close issues
    steps:
      - uses: actions/checkout@v7
        with:
          persist-credentials: false
      - uses: aws-actions/configure-aws-credentials@v6
        with:
          role-to-assume: ${roleArn}
          aws-region: ${region}${audience}
${fetches ? FETCH_AUTHORITIES : ""}      - uses: rekey/rekey@v1
${environmentOf({
		fetches,
		delivers
	})}`;
}
function logsInto(rotation) {
	if (rotation.kind === "rds-managed") return false;
	return rotation.kind !== "iam-user" && !("verify" in rotation && rotation.verify === "status-only");
}
const FETCH_AUTHORITIES = `      - name: Fetch the authorities of RDS
        run: curl -sSfo "$RUNNER_TEMP/rds.pem" https://truststore.pki.rds.amazonaws.com/global/global-bundle.pem
`;
function isAtGithub(target) {
	return Object.keys(target).some((kind) => kind.startsWith("github-"));
}
function environmentOf({ fetches, delivers }) {
	const lines = [...fetches ? ["REKEY_RDS_CA_FILE: ${{ runner.temp }}/rds.pem"] : [], ...delivers ? ["REKEY_GITHUB_TOKEN: ${{ secrets.REKEY_GITHUB_TOKEN }} # reaches the \"downstream\" at GitHub"] : []];
	return lines.length === 0 ? "" : `        env:\n${lines.map((line) => `          ${line}\n`).join("")}`;
}
function yamlText(text) {
	return /^[A-Za-z][\w-]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text) ? text : JSON.stringify(text);
}

// src/commands/init/workflow-identity.ts
async function findWorkflowIdentity({ repository, environment }, git, surroundings) {
	const { env } = surroundings;
	const remote = readRemote(await answerOf(git, [
		"config",
		"--get",
		"remote.origin.url"
	]));
	const serverHost = hostOf(env.GITHUB_SERVER_URL) ?? "github.com";
	const name = repository ?? remote?.repository ?? repositoryIn(env);
	if (name === void 0) throw unknownRepository();
	const host = repository === void 0 ? remote?.host ?? serverHost : hostFor(repository, remote) ?? serverHost;
	const known = host === serverHost ? await askGithub(name, surroundings) : void 0;
	const head = await answerOf(git, [
		"symbolic-ref",
		"--short",
		"refs/remotes/origin/HEAD"
	]);
	const branch = known?.defaultBranch ?? head?.replace(/^origin\//, "") ?? "main";
	if (environment === void 0) refuseOddBranch(branch);
	return {
		host,
		repository: name,
		ids: known && {
			owner: known.ownerId,
			repository: known.id
		},
		environment,
		branch
	};
}
function readRemote(url) {
	const web = /^https?:\/\/(?:[^@/\s]+@)?(?<host>[A-Za-z0-9.-]+(?::\d+)?)\/(?<path>.+)$/.exec(url ?? "");
	const ssh = /^(?:ssh:\/\/)?(?:[^@/\s]+@)(?<host>[A-Za-z0-9.-]+)(?::\d+)?[:/](?<path>.+)$/.exec(url ?? "");
	const { host, path = "" } = web?.groups ?? ssh?.groups ?? {};
	const repository = /^\/?(?<name>[\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(path)?.groups?.name;
	if (host === void 0 || repository === void 0) return void 0;
	return {
		host: host.toLowerCase().replace(/^ssh\.github\.com$/, "github.com"),
		repository
	};
}
function hostFor(repository, remote) {
	return remote?.repository.toLowerCase() === repository.toLowerCase() ? remote.host : void 0;
}
function hostOf(url) {
	return url !== void 0 && URL.canParse(url) ? new URL(url).host : void 0;
}
function repositoryIn({ GITHUB_REPOSITORY: name = "" }) {
	return /^[\w.-]+\/[\w.-]+$/.test(name) ? name : void 0;
}
async function answerOf(git, args) {
	try {
		return (await runGit(git, args)).toString("utf8").trim() || void 0;
	} catch (error) {
		if (error instanceof GitFailure) return void 0;
		throw error;
	}
}
async function askGithub(repository, surroundings) {
	const token = surroundings.env.GITHUB_TOKEN || surroundings.env.GH_TOKEN;
	if (!token) return void 0;
	try {
		return await (await openGithub(surroundings, {
			token,
			repository
		})).identity();
	} catch (error) {
		if (!(error instanceof RekeyError)) throw error;
		surroundings.log.warning(`GitHub could not be asked for the ids of ${repository}: ${error.message}`);
		return;
	}
}
function unknownRepository() {
	return new RekeyError({
		code: "init-repository",
		what: "It is not known which repository on GitHub this is: there is no remote \"origin\" that says it.",
		fix: "Give --repository OWNER/NAME."
	});
}
function refuseOddBranch(branch) {
	if (/^[\w./+#@-]+$/.test(branch)) return;
	throw new RekeyError({
		code: "init-branch",
		what: `The default branch is called "${inertExcerpt(branch, 100)}", which no trust policy is written for.`,
		fix: "Use an environment instead: --environment NAME."
	});
}

// src/commands/init.ts
async function init(request, surroundings) {
	const { env, folder, signal } = surroundings;
	const repository = await openRepository(folder, env, signal);
	const top = topOf(repository);
	const isThere = existsSync(join(top, DEFAULT_CONFIG_PATH));
	const former = request.from && await translated(request.from, repository, top, env);
	const starter = isThere ? void 0 : `${starterFor(request, env)}${former?.text ?? ""}`;
	const config = starter ? parseConfig(starter, DEFAULT_CONFIG_PATH) : await loadConfigFile(DEFAULT_CONFIG_PATH, top);
	const { files, notes } = needsAws(config) ? await withAws(config, request, {
		repository,
		surroundings
	}) : scanOnly();
	if (starter) files.set(DEFAULT_CONFIG_PATH, starter);
	const outcomes = starter ? [] : [{
		path: DEFAULT_CONFIG_PATH,
		outcome: "is as it should be"
	}];
	for (const [path, text] of files) outcomes.push({
		path,
		outcome: await writeNew(top, path, text)
	});
	const toAdd = former && isThere && former.text !== "" ? [`${DEFAULT_CONFIG_PATH} is there and stays as it is; what to add to it:`, ...former.text.trimEnd().split("\n")] : [];
	return {
		files: outcomes,
		notes: [
			...notes,
			...toAdd,
			...former?.notes ?? []
		]
	};
}
const TRANSLATED_TERM = 7776e6;
async function translated(from, repository, top, env) {
	const { translate, translatedConfig } = await import("./translate.js");
	const translation = await translate(from, {
		read: async (path, commit) => {
			if (path.startsWith("/") || path.split("/").includes("..")) return void 0;
			if (commit === void 0) return await readFile(join(top, path)).catch(() => void 0);
			return await runGit(repository, [
				"cat-file",
				"blob",
				`${commit}:${path}`
			]).catch(() => void 0);
		},
		fingerprints: fingerprintsWith(env.REKEY_FINGERPRINT_KEY ?? ""),
		until: new Date(Date.now() + TRANSLATED_TERM).toISOString().slice(0, 10)
	});
	if (translation) return {
		text: translatedConfig(translation),
		notes: translation.notes
	};
	throw new RekeyError({
		code: "init-nothing-to-translate",
		what: `There is no file of ${from} at the top of this repository.`,
		fix: "Run \"rekey init\" without --from."
	});
}
const WORKFLOW = ".github/workflows/rekey.yml";
function starterFor({ account }, env) {
	return starterConfig({
		account,
		region: env.AWS_REGION ?? env.AWS_DEFAULT_REGION
	});
}
function scanOnly() {
	return {
		files: /* @__PURE__ */ new Map([[WORKFLOW, workflowOf(void 0)]]),
		notes: [`Nothing in ${DEFAULT_CONFIG_PATH} needs AWS, so no role was written. Configure "rotate" or "aws.accounts", remove ${WORKFLOW} and run "rekey init" again.`]
	};
}
async function withAws(config, request, at) {
	const { environment, kmsKeys } = request;
	const place = findPlace(config, request.account, at.surroundings.env);
	const roles = rolesFor({
		config,
		place,
		kmsKeys
	});
	const identity = await findWorkflowIdentity(request, at.repository, at.surroundings);
	const workflow = workflowOf({
		config,
		roleArn: roles[0].arn,
		region: place.region,
		environment
	});
	const files = /* @__PURE__ */ new Map([[WORKFLOW, workflow]]);
	for (const role of roles) {
		const folder = folderOf(role);
		files.set(`${folder}/policy.json`, `${JSON.stringify(role.policy, null, 2)}\n`);
		if (environment !== void 0 && config.rotate.length + config.selections.length > 0) files.set(`${folder}/plan-policy.json`, `${JSON.stringify(planPolicyOf(role.policy), null, 2)}\n`);
		files.set(`${folder}/role.cloudformation.yml`, cloudformationOf(role, identity, place.region));
		files.set(`${folder}/role.tf`, terraformOf(role, identity, place.region));
	}
	return {
		files,
		notes: [...notesOn(identity), ...roles.flatMap(notesOnSize)]
	};
}
function folderOf({ assumedBy, account, name }) {
	return assumedBy === void 0 ? "rekey-iam" : `rekey-iam/${account}-${name}`;
}
function notesOn(identity) {
	const ids = {
		owner: identity.ids?.owner ?? "OWNER-ID",
		repository: identity.ids?.repository ?? "REPOSITORY-ID"
	};
	const { byName, byId } = subjectsOf(identity, ids);
	const notes = [`The role trusts ${byName} and ${byId}. Make it from one of the files in rekey-iam.`];
	if (identity.ids === void 0) notes.push("The ids of owner and repository are not known without a token (GITHUB_TOKEN); CloudFormation and Terraform ask for them.");
	if (identity.environment === void 0) notes.push("An environment with reviewers (--environment NAME) would be the narrower trust.");
	else notes.push(`Create the environment "${identity.environment}" in the settings of the repository, for its default branch only.`);
	return notes;
}
const MOST_CHARACTERS = 10240;
function notesOnSize({ policy, name }) {
	const { length } = JSON.stringify(policy).replaceAll(/\s/g, "");
	if (length <= MOST_CHARACTERS) return [];
	return [`The policy of ${name} has ${length} characters, and IAM takes ${MOST_CHARACTERS} in a role. Split the configuration, or widen the resources by hand.`];
}
async function writeNew(top, path, text) {
	const file = join(top, path);
	try {
		await mkdir(dirname(file), { recursive: true });
		await writeFile(file, text, { flag: "wx" });
		return "written";
	} catch (error) {
		if (!isPresent(error)) throw unwritable(path, error);
		return (await readFile(file, "utf8").catch((cause) => {
			throw unwritable(path, cause);
		})).replaceAll("\r\n", "\n") === text ? "is as it should be" : "differs";
	}
}
function isPresent(error) {
	return error instanceof Error && "code" in error && error.code === "EEXIST";
}
function unwritable(path, cause) {
	return new RekeyError({
		code: "init-unwritable",
		what: `${path} could not be written: ${messageOf(cause)}.`,
		fix: "Files that were written before it are complete; mend the cause and run \"rekey init\" again.",
		cause
	});
}
function topOf({ top }) {
	if (top !== void 0) return top;
	throw new RekeyError({
		code: "init-repository",
		what: "The repository has no working tree to write to.",
		fix: "Run \"rekey init\" in a clone."
	});
}

export { init };