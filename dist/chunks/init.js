import "./rolldown-runtime.js";
import { b as RekeyError, x as messageOf } from "./start.js";
import { t as needsAws } from "./needs-aws.js";
import { t as parseConfig } from "./parse.js";
import { a as subjectsOf, c as partitionOf, i as issuerOf, n as findPlaceOrAsk, o as rolesFor, r as audienceIn, s as whereOf, u as rekeySteps } from "./place.js";
import { It as loadConfigFile, Pt as DEFAULT_CONFIG_PATH, fn as GitFailure, pn as runGit, un as openRepository, y as fingerprintsWith } from "./foundation.js";
import { t as yamlText } from "./yaml-text.js";
import { t as require_dist } from "./yaml.js";
import { t as hasAwsCredentials } from "./aws-at-hand.js";
import { t as mapBounded } from "./concurrency.js";
import { n as placesOf } from "./places.js";
import { n as isPlainBranch, t as findWorkflowIdentity } from "./workflow-identity.js";
const { existsSync } = process.getBuiltinModule("node:fs");
const { dirname, join } = process.getBuiltinModule("node:path");
const mkdir = (...args) => process.getBuiltinModule("node:fs/promises").mkdir(...args);
const readFile = (...args) => process.getBuiltinModule("node:fs/promises").readFile(...args);
const readdir = (...args) => process.getBuiltinModule("node:fs/promises").readdir(...args);
const rename = (...args) => process.getBuiltinModule("node:fs/promises").rename(...args);
const rm = (...args) => process.getBuiltinModule("node:fs/promises").rm(...args);
const writeFile = (...args) => process.getBuiltinModule("node:fs/promises").writeFile(...args);

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
function workflowOf(upkeep, forks = false) {
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
      pull-requests: write # to comment on pull requests that bring a credential${forks ? "\n      checks: write # for annotations beyond the ten that a step may make" : ""}
    steps:
      - uses: actions/checkout@v7
        with:
          persist-credentials: false
      - ${forks ? "id: rekey\n        " : ""}uses: rekey/rekey@v1
        with:
          command: scan
${forks ? KEEP_RESULT : ""}${upkeep ? upkeepJob(upkeep) : ""}`;
}
const KEEP_RESULT = `      # For the workflow that may comment on pull requests from forks.
      - uses: actions/upload-artifact@v7
        if: \${{ !cancelled() && steps.rekey.outputs.pull-file != '' }}
        with:
          name: rekey-pull
          path: \${{ steps.rekey.outputs.pull-file }}
          retention-days: 1
`;
function upkeepJob(upkeep) {
	const { config, environment } = upkeep;
	return `
  upkeep:
    if: github.event_name == 'schedule' || github.event_name == 'workflow_dispatch'
    runs-on: ubuntu-latest${logsInSomewhere(config) ? " # change it to a runner with a route to the databases" : ""}
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
${stepsAsRole(upkeep)}`;
}
function stepsAsRole({ config, roleArn, region }, changes = true) {
	const delivers = changes && config.rotate.some(({ downstream }) => downstream.some(isAtGithub));
	const partition = partitionOf(region);
	const fetches = logsInSomewhere(config) && partition === "aws";
	return `      - uses: actions/checkout@v7
        with:
          persist-credentials: false
      - uses: aws-actions/configure-aws-credentials@v6
        with:
          role-to-assume: ${roleArn}
          aws-region: ${region}${partition === "aws-cn" ? `\n          audience: ${audienceIn(partition)}` : ""}
${fetches ? FETCH_AUTHORITIES : ""}      - uses: rekey/rekey@v1
${environmentOf({
		fetches,
		delivers
	})}`;
}
function logsInSomewhere({ rotate, selections }) {
	return [...rotate, ...selections].some(logsInto);
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

// src/commands/init/companion-workflows.ts
const COMMENT_WORKFLOW = `name: Rekey comment

on:
  workflow_run:
    workflows: [Rekey]
    types: [completed]

permissions: {}

jobs:
  comment:
    if: >-
      github.event.workflow_run.event == 'pull_request' &&
      contains(fromJSON('["success", "failure"]'), github.event.workflow_run.conclusion)
    runs-on: ubuntu-latest
    timeout-minutes: 5
    permissions:
      actions: read # to download the artifact of the other run
      contents: read # to read the configuration of the default branch
      pull-requests: write # to comment
    steps:
      # The default branch: nothing of the pull request is checked out or run here.
      - uses: actions/checkout@v7
        with:
          persist-credentials: false
      - uses: actions/download-artifact@v8
        with:
          name: rekey-pull
          path: \${{ runner.temp }}/rekey-pull
          run-id: \${{ github.event.workflow_run.id }}
          github-token: \${{ github.token }}
      - uses: rekey/rekey@v1
        with:
          issues: false
`;
function triageWorkflowOf(upkeep) {
	const jobs = upkeep?.environment !== void 0 && upkeep.config.rotate.length + upkeep.config.selections.length > 0 ? `${planJob(upkeep)}${rotateJob(upkeep, upkeep.environment)}` : "";
	return `${TRIAGE$1}${jobs}${RESCAN}`;
}
const TRIAGE$1 = `name: Rekey triage

on:
  issue_comment:
    types: [created]
  issues:
    types: [edited]

permissions: {}

jobs:
  triage:
    # People in issues of Rekey. What they may is asked for in the job.
    if: >-
      !github.event.issue.pull_request && github.event.sender.type == 'User' &&
      contains(github.event.issue.labels.*.name, 'rekey') &&
      (github.event_name == 'issues' || contains(github.event.comment.body, '/'))
    runs-on: ubuntu-latest
    timeout-minutes: 10
    # The comments of an issue one after the other, and none left out.
    concurrency:
      group: rekey-triage-\${{ github.event.issue.number }}
      cancel-in-progress: false
      queue: max
    permissions:
      contents: read # to read the configuration
      issues: write # to change the issue and to answer
    outputs:
      plans: \${{ steps.triage.outputs.asked-plan }}
      rotations: \${{ steps.triage.outputs.asked-rotations }}
      rescan: \${{ steps.triage.outputs.asked-rescan }}
    steps:
      - uses: actions/checkout@v7
        with:
          persist-credentials: false
      - id: triage
        uses: rekey/rekey@v1
        with:
          command: triage
`;
function planJob(upkeep) {
	const { planRoleArn } = upkeep;
	if (planRoleArn === void 0) return "";
	return `
  plan:
    needs: triage
    if: \${{ contains(needs.triage.outputs.plans, '"') }}
    runs-on: ubuntu-latest${routeOf(upkeep)}
    timeout-minutes: 30
    permissions:
      contents: read # to read the configuration
      id-token: write # to assume the AWS role without a stored key
      issues: write # to answer with the plan
    steps:
${stepsAsRole({
		...upkeep,
		roleArn: planRoleArn
	}, false)}        with:
          command: plan
          only: \${{ join(fromJSON(needs.triage.outputs.plans), ',') }}
          force: true
`;
}
function routeOf({ config }) {
	return logsInSomewhere(config) ? " # change it to a runner with a route to the databases" : "";
}
function rotateJob(upkeep, environment) {
	return `
  rotate:
    needs: triage
    if: \${{ contains(needs.triage.outputs.rotations, '"') }}
    runs-on: ubuntu-latest${routeOf(upkeep)}
    timeout-minutes: 60
    environment: ${yamlText(environment)} # waits here for its reviewers
    concurrency:
      group: rekey-rotate
      cancel-in-progress: false
      queue: max
    permissions:
      contents: read # to read the configuration
      id-token: write # to assume the AWS role without a stored key
      issues: write # to open and close issues
    steps:
${stepsAsRole(upkeep)}        with:
          command: rotate
          only: \${{ join(fromJSON(needs.triage.outputs.rotations), ',') }}
          force: true
`;
}
const RESCAN = `
  rescan:
    needs: triage
    if: \${{ needs.triage.outputs.rescan == 'true' }}
    runs-on: ubuntu-latest
    timeout-minutes: 15
    permissions:
      contents: read # to read the tree
      issues: write # to open and close issues
    steps:
      - uses: actions/checkout@v7
        with:
          persist-credentials: false
      - uses: rekey/rekey@v1
        with:
          command: scan
          scope: tree
`;

// src/commands/init/starter-config.ts
function starterConfig({ account, region, suggestions }) {
	const aws = [...account === void 0 ? [] : [`  accounts: ["${account}"]`], ...region === void 0 ? [] : [`  region: ${region}`]];
	return `# yaml-language-server: $schema=https://raw.githubusercontent.com/rekey/rekey/main/schemas/rekey.schema.json
# Every key: https://github.com/rekey/rekey/blob/main/docs/configuration.md
version: 1
${aws.length === 0 ? "" : `aws:\n${aws.join("\n")}\n`}
${suggestions.length === 0 ? EXAMPLE : foundOf(suggestions)}`;
}
function isUntouchedStarter(text) {
	const region = /^ {2}region: (?<region>[a-z0-9-]+)$/m.exec(text)?.groups?.region;
	return text === starterConfig({
		account: void 0,
		region,
		suggestions: []
	});
}
const EXAMPLE = `# To rotate, name what and where its value is kept, and run "rekey init" again for the permissions:
# rotate:
#   - name: ci-deployer
#     kind: iam-user
#     user: ci-deployer
#     secret: rekey/ci-deployer
#     every: 90d
`;
function foundOf(suggestions) {
	return `# Found in this account, oldest keys first. Take the "# " off what is to be rotated and off "rotate:", remove the
# rest before you commit, and run "rekey init" again for the permissions. A database proves itself by a login, which
# takes a runner with a route to it; where there is none, add "verify: status-only". How a secret looks:
# https://github.com/rekey/rekey/blob/main/docs/rotate.md#the-secret
${commented(suggestions).join("\n")}
`;
}
function commented(suggestions) {
	return ["rotate:", ...suggestions.flatMap((one) => one.lines.map((line) => `  ${line}`))].map((line) => `# ${line}`);
}

// src/commands/init/first-config.ts
async function surveyed({ account, offline }, written, isListed, { env, signal }) {
	const rotations = (written?.rotate.length ?? 0) + (written?.selections.length ?? 0);
	if (offline === true || isListed || rotations > 0) return void 0;
	const { surveyAccount } = await import("./survey-account.js");
	const region = written?.aws.region;
	const [only, ...others] = written?.aws.accounts ?? [];
	const there = region === void 0 ? env : {
		...env,
		AWS_REGION: region
	};
	return await surveyAccount(account ?? (others.length === 0 ? only : void 0), {
		env: there,
		signal
	});
}
function starterFor({ account }, env, survey, suggestions) {
	const seen = survey?.account === void 0 ? void 0 : survey;
	const region = env.AWS_REGION || env.AWS_DEFAULT_REGION || seen?.region;
	return starterConfig({
		account: account ?? seen?.account,
		region,
		suggestions
	});
}
function toAddByHand(suggestions, isThere) {
	if (suggestions.length === 0) return [];
	return [`${isThere ? "The configuration is there" : "The repository is public"}, so what was found in the account is not in ${DEFAULT_CONFIG_PATH}. Add to it what is to be rotated:`, ...commented(suggestions).map((line) => `  ${line.slice(2)}`)];
}
function toAdd(text) {
	if (text === void 0 || text === "") return [];
	return [`${DEFAULT_CONFIG_PATH} is there and stays as it is; what to add to it:`, ...text.trimEnd().split("\n")];
}

// src/commands/init/former-config.ts
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

// src/policy/cloudformation.ts
var import_dist = require_dist();
function cloudformationOf(role, workflow, region, plan) {
	return role.assumedBy === void 0 ? workflowStack(role, workflow, region, plan) : workerStack(role, role.assumedBy);
}
function workflowStack(role, workflow, region, plan) {
	const issuer = issuerOf(workflow.host);
	const audience = audienceIn(partitionOf(region));
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
${roleHead("Role", role)}
${trustIn(workflow, audience)}
${policyPart(role)}${plan ? planResource(plan, workflow, audience) : ""}
${outputs(plan ? ["Role", "PlanRole"] : ["Role"])}`;
}
function planResource(plan, workflow, audience) {
	return `
  # For /rotate --dry-run: it changes nothing, so no environment has to agree.
${roleHead("PlanRole", plan)}
${trustIn({
		...workflow,
		environment: void 0
	}, audience)}
${policyPart(plan)}`;
}
function trustIn(workflow, audience) {
	const issuer = issuerOf(workflow.host);
	const subjects = subjectsOf(workflow, {
		owner: "${OwnerId}",
		repository: "${RepositoryId}"
	});
	return `      AssumeRolePolicyDocument:
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
                  - !Sub "${subjects.byId}"`;
}
function workerStack(role, assumedBy) {
	return `# The role that does Rekey's work in ${whereOf(role)}. Written by "rekey init".
AWSTemplateFormatVersion: "2010-09-09"
Description: The role that does Rekey's work
Resources:
${roleHead("Role", role)}
      AssumeRolePolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Principal: # must be there before this one
              AWS: ${assumedBy}
            Action: sts:AssumeRole
${policyPart(role)}
${outputs(["Role"])}`;
}
function roleHead(id, { name, path }) {
	return `  ${id}:
    Type: AWS::IAM::Role
    Properties:
      RoleName: ${name}
      Path: ${path}`;
}
function policyPart({ policy }) {
	return `      Policies:
        - PolicyName: rekey
          PolicyDocument:
${(0, import_dist.stringify)(policy, {
		lineWidth: 0,
		defaultStringType: "QUOTE_DOUBLE",
		defaultKeyType: "PLAIN"
	}).trimEnd().replaceAll(/^/gm, "            ")}`;
}
function outputs(ids) {
	return `Outputs:\n${ids.map((id) => `  ${id}Arn:\n    Value: !GetAtt ${id}.Arn\n`).join("")}`;
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
function planRoleOf({ arn, path, name, policy }) {
	return {
		arn: `${arn}-plan`,
		path,
		name: `${name}-plan`,
		policy: planPolicyOf(policy)
	};
}

// src/policy/terraform.ts
function terraformOf(role, workflow, region, plan) {
	return role.assumedBy === void 0 ? workflowModule(role, workflow, region, plan) : workerModule(role, role.assumedBy);
}
function workflowModule(role, workflow, region, plan) {
	const partition = partitionOf(region);
	const issuer = issuerOf(workflow.host);
	const audience = audienceIn(partition);
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

${jobsRole("rekey", role, workflow, {
		account: role.account,
		partition
	})}

${roleEnd}${plan ? planModule(plan, workflow, {
		account: role.account,
		partition
	}) : ""}`;
}
function planModule(plan, workflow, at) {
	return `
# For /rotate --dry-run: it changes nothing, so no environment has to agree.
${jobsRole("plan", plan, {
		...workflow,
		environment: void 0
	}, at)}

resource "aws_iam_role_policy" "plan" {
  name   = "rekey"
  role   = aws_iam_role.plan.id
  policy = file("\${path.module}/plan-policy.json")
}

output "plan_role_arn" {
  value = aws_iam_role.plan.arn
}
`;
}
function jobsRole(id, { name, path }, workflow, { account, partition }) {
	const issuer = issuerOf(workflow.host);
	const subjects = subjectsOf(workflow, {
		owner: "${var.owner_id}",
		repository: "${var.repository_id}"
	});
	return `resource "aws_iam_role" "${id}" {
  name = "${name}"
  path = "${path}"

  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect = "Allow"
      Principal = {
        Federated = var.create_provider ? aws_iam_openid_connect_provider.github[0].arn : "arn:${partition}:iam::${account}:oidc-provider/${issuer}"
      }
      Action = "sts:AssumeRoleWithWebIdentity"
      Condition = {
        StringEquals = {
          "${issuer}:aud" = "${audienceIn(partition)}"
          "${issuer}:sub" = [ # GitHub signs one of the two forms
            "${subjects.byName}",
            "${subjects.byId}",
          ]
        }
      }
    }]
  })
}`;
}
function workerModule(role, assumedBy) {
	return `# The role that does Rekey's work in ${whereOf(role)}. Written by "rekey init".

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

// src/commands/init/keys-of-secrets.ts
const MOST_SECRETS = 200;
const AT_ONCE = 8;
async function keysOfSecrets(config, { account, region }, env) {
	const named = config.rotate.filter(({ kind }) => kind !== "rds-managed");
	if (named.length === 0) return {
		arns: [],
		notes: []
	};
	const arns = /* @__PURE__ */ new Set();
	const notes = /* @__PURE__ */ new Set();
	for (const place of placesOf(named.slice(0, MOST_SECRETS), {
		...config.aws,
		role: void 0
	})) {
		const { openAwsSession } = await import("./session.js");
		const { callerIdentity } = await import("./caller-identity.js");
		const { arnOfKey, keysOfSecret } = await import("./secret-keys.js");
		const session = openAwsSession({
			env,
			region: place.region ?? region
		});
		try {
			if ((await callerIdentity(session)).account !== account) continue;
			await mapBounded(place.rotations, AT_ONCE, async ({ secret }) => {
				for (const key of await keysOfSecret(session, secret)) arns.add(await arnOfKey(session, key));
			});
		} catch (error) {
			if (!(error instanceof RekeyError)) throw error;
			notes.add(`The keys that encrypt the secrets could not all be seen (${messageOf(error)}): give those that are not AWS's own with --kms-key.`);
		} finally {
			session.close();
		}
	}
	if (arns.size > 0) notes.add(`The role may use the keys of the secrets: ${[...arns].sort().join(", ")}.`);
	return {
		arns: [...arns].sort(),
		notes: [...notes]
	};
}

// src/commands/init/known-provider.ts
async function trustsIssuer(issuer, { account, region }, env) {
	const [{ openAwsSession }, { callerIdentity }, { identityProviders }] = await Promise.all([
		import("./session.js"),
		import("./caller-identity.js"),
		import("./account-survey.js")
	]);
	const session = openAwsSession({
		env,
		region
	});
	try {
		if ((await callerIdentity(session)).account !== account) return void 0;
		return (await identityProviders(session)).includes(issuer);
	} catch (error) {
		if (!(error instanceof RekeyError)) throw error;
		return;
	} finally {
		session.close();
	}
}

// src/commands/init/role-files.ts
const ROLE_FOLDER = "rekey-iam";
async function awsWork(config, request, at) {
	const { known, survey } = at;
	const { env } = at.surroundings;
	const { environment } = request;
	const place = await findPlaceOrAsk(config, request.account, env);
	const keys = hasAwsCredentials(env) ? await keysOfSecrets(config, place, env) : {
		arns: [],
		notes: []
	};
	const kmsKeys = [.../* @__PURE__ */ new Set([...request.kmsKeys, ...keys.arns])];
	const roles = rolesFor({
		config,
		place,
		kmsKeys
	});
	const plan = planRoleFor(roles, config, at.known, environment);
	const there = {
		known,
		region: place.region,
		environment,
		plan
	};
	const before = {
		...config,
		rotate: [],
		selections: []
	};
	const [first] = rolesFor({
		config: before,
		place,
		kmsKeys: []
	});
	const former = new Map(filesOf(first, before, {
		...there,
		plan: void 0
	}).map(({ path, text }) => [path, text]));
	const files = roles.flatMap((role) => filesOf(role, config, there)).map((file) => ({
		...file,
		formerly: [former.get(file.path) ?? file.text]
	}));
	const issuer = issuerOf(known.host);
	const asked = survey === void 0 && hasAwsCredentials(env) ? await trustsIssuer(issuer, place, env) : void 0;
	const hasProvider = survey?.account === place.account ? survey.trusts(issuer) : asked;
	return {
		job: {
			config,
			roleArn: roles[0].arn,
			planRoleArn: plan?.arn,
			region: place.region,
			environment
		},
		jobBefore: {
			config: before,
			roleArn: first.arn,
			region: place.region,
			environment
		},
		account: place.account,
		files,
		notes: [
			...keys.notes,
			...notesOn(known),
			...notesOnPlan(plan, known),
			...roles.flatMap(notesOnSize)
		],
		workers: roles.slice(1).map((role) => ({
			folder: folderOf(role),
			where: whereOf(role)
		})),
		hasProvider
	};
}
function planRoleFor(roles, config, { branch }, environment) {
	const [role, ...workers] = roles;
	return plans(config, environment) && workers.length === 0 && isPlainBranch(branch) ? planRoleOf(role) : void 0;
}
function plans({ rotate, selections }, environment) {
	return environment !== void 0 && rotate.length + selections.length > 0;
}
function filesOf(role, config, at) {
	const folder = folderOf(role);
	return [
		{
			path: `${folder}/policy.json`,
			text: jsonText(role.policy),
			what: `what the role "${role.name}" may do`
		},
		...plans(config, at.environment) ? [{
			path: `${folder}/plan-policy.json`,
			text: jsonText(planPolicyOf(role.policy)),
			what: "the part of it that reads, for a job that only plans (docs/plan.md)"
		}] : [],
		{
			path: `${folder}/role.cloudformation.yml`,
			text: cloudformationOf(role, at.known, at.region, at.plan),
			what: `${at.plan ? "the role and the one that only plans" : "the role"}, for CloudFormation`
		},
		{
			path: `${folder}/role.tf`,
			text: terraformOf(role, at.known, at.region, at.plan),
			what: "the same for Terraform; use one of the two"
		}
	];
}
function jsonText(document) {
	return `${JSON.stringify(document, null, 2)}\n`;
}
function folderOf({ assumedBy, account, name }) {
	if (assumedBy === void 0) return ROLE_FOLDER;
	return `${ROLE_FOLDER}/${account === "*" ? "fleet" : account}-${name}`;
}
function notesOn(identity) {
	const ids = {
		owner: identity.ids?.owner ?? "OWNER-ID",
		repository: identity.ids?.repository ?? "REPOSITORY-ID"
	};
	const { byName, byId } = subjectsOf(identity, ids);
	const notes = [`The role trusts ${byName} and ${byId}, and nobody else.`];
	if (identity.environment === void 0) notes.push("An environment with reviewers (--environment NAME) would be the narrower trust.");
	return notes;
}
function notesOnPlan(plan, { branch }) {
	if (!plan) return [];
	return [`The role "${plan.name}" answers /rotate --dry-run, which nobody approves: it changes nothing, but it reads the secrets, and jobs of the branch ${branch} may assume it. Where that is too wide, take it out of the template, and the job "plan" out of the workflow.`];
}
const MOST_CHARACTERS = 10240;
function notesOnSize({ policy, name }) {
	const { length } = JSON.stringify(policy).replaceAll(/\s/g, "");
	if (length <= MOST_CHARACTERS) return [];
	return [`The policy of ${name} has ${length} characters, and IAM takes ${MOST_CHARACTERS} in a role. Split the configuration, or widen the resources by hand.`];
}

// src/commands/init/next-steps.ts
function nextSteps({ files, aws, repository, hasSuggestions }) {
	const steps = [];
	const differ = files.filter(({ outcome }) => outcome === "differs").map(({ path }) => path);
	if (differ.length > 0) {
		const which = differ.length === 1 ? "the file that differs" : `the ${differ.length} files that differ`;
		steps.push({
			what: `Replace ${which}; what you changed in them is kept:`,
			commands: ["rekey init --update"]
		});
	}
	if (hasSuggestions) {
		const what = `Say in ${DEFAULT_CONFIG_PATH} what is to be rotated: take the "# " off it, and remove the rest. Then:`;
		steps.push({
			what,
			commands: ["rekey config check", "rekey init"]
		});
	}
	if (aws && repository) steps.push(...roleSteps(aws, repository));
	const environment = aws?.job.environment;
	if (environment !== void 0 && repository) {
		const what = `Make the environment "${environment}", with reviewers, for the default branch alone:`;
		steps.push({
			what,
			commands: [`https://${repository.host}/${repository.repository}/settings/environments`]
		});
	}
	steps.push({
		what: aws ? "Logged in to the account, see whether all is as it has to be, and what would be done:" : "See what is there, and whether all is as it has to be:",
		commands: [
			"rekey scan",
			"rekey doctor",
			...aws && rotates(aws) ? ["rekey rotate --plan"] : []
		]
	});
	const added = files.filter(({ outcome }) => outcome !== "differs").map(({ path }) => path.split("/")[0] ?? "");
	steps.push({
		what: "Commit, and open a pull request: its check is the first run.",
		commands: [`git add ${[...new Set(added)].join(" ")}`, "git commit -m \"Add Rekey\""]
	});
	return steps;
}
function rotates({ job: { config } }) {
	return config.rotate.length + config.selections.length > 0;
}
function roleSteps({ account, hasProvider, workers, job }, repository) {
	const parameters = [...repository.ids ? [] : [`OwnerId=$(gh api repos/${repository.repository} --jq .owner.id)`, `RepositoryId=$(gh api repos/${repository.repository} --jq .id)`], ...hasProvider === true ? ["CreateProvider=false"] : []];
	const unknown = hasProvider === void 0 ? " If the account trusts GitHub already, add CreateProvider=false." : "";
	const deploy = (stack, folder, given) => [
		`aws cloudformation deploy --region ${job.region} --stack-name ${stack}`,
		`--template-file ${folder}/role.cloudformation.yml --capabilities CAPABILITY_NAMED_IAM`,
		...given.length === 0 ? [] : [`--parameter-overrides ${given.join(" ")}`]
	].join(" \\\n  ");
	return [{
		what: `Make the role, logged in to account ${account} (or with Terraform: ${ROLE_FOLDER}/role.tf).${unknown}`,
		commands: [deploy("rekey", ROLE_FOLDER, parameters)]
	}, ...workers.map(({ folder, where }) => ({
		what: `Then the role in ${folder}, logged in to ${where.replace(/^an account/, "each account")}:`,
		commands: [deploy("rekey", folder, [])]
	}))];
}

// src/commands/init/surroundings.ts
const FORMER_FILES = [
	[".gitleaks.toml", "gitleaks"],
	[".gitleaksignore", "gitleaks"],
	[".secrets.baseline", "detect-secrets"]
];
async function notesOnSurroundings(top, { own, from }) {
	const found = FORMER_FILES.filter(([file, tool]) => tool !== from && existsSync(join(top, file)));
	const former = [...Map.groupBy(found, ([, tool]) => tool)].map(([tool, files]) => {
		return `${files.map(([file]) => file).join(" and ")} is read as it is; "rekey init --from ${tool}" translates it into the configuration.`;
	});
	const running = (await otherWorkflows(top, own)).map((path) => `${path} runs Rekey already: see whether both are wanted.`);
	return [...former, ...running];
}
async function otherWorkflows(top, own) {
	const folder = ".github/workflows";
	if (!existsSync(join(top, folder))) return [];
	const paths = (await readdir(join(top, folder))).filter((name) => /\.ya?ml$/.test(name)).sort().map((name) => `${folder}/${name}`).filter((path) => !own.includes(path));
	const running = [];
	for (const path of paths) {
		const text = await readFile(join(top, path), "utf8").catch(() => "");
		if (rekeySteps({
			path,
			text
		})?.some(({ ref }) => ref !== void 0)) running.push(path);
	}
	return running;
}

// src/commands/init/write-files.ts
async function writeWanted({ path, text, what, formerly = [] }, top, { update, git }) {
	const file = join(top, path);
	try {
		await mkdir(dirname(file), { recursive: true });
		await writeFile(file, text, { flag: "wx" });
		return {
			path,
			what,
			outcome: "written"
		};
	} catch (error) {
		if (!isPresent(error)) throw unwritable(path, error);
	}
	const present = await readFile(file, "utf8").catch((cause) => {
		throw unwritable(path, cause);
	});
	const asRead = present.replaceAll("\r\n", "\n");
	if (asRead === text) return {
		path,
		what,
		outcome: "is as it should be"
	};
	const isOurs = formerly.includes(asRead);
	if (!isOurs && !update) return {
		path,
		what,
		outcome: "differs"
	};
	try {
		const keptAs = isOurs || await isInCommit(git, path, present) ? void 0 : await putAside(top, path);
		if (keptAs === void 0) await rm(file);
		await writeFile(file, text, { flag: "wx" });
		return {
			path,
			what,
			outcome: "updated",
			keptAs
		};
	} catch (error) {
		throw unwritable(path, error);
	}
}
async function isInCommit(git, path, present) {
	try {
		return (await runGit(git, [
			"cat-file",
			"blob",
			`HEAD:${path}`
		])).toString("utf8") === present;
	} catch (error) {
		if (error instanceof GitFailure) return false;
		throw error;
	}
}
async function putAside(top, path) {
	let name = `${path}.orig`;
	for (let next = 2; existsSync(join(top, name)); next += 1) name = `${path}.orig${next}`;
	await rename(join(top, path), join(top, name));
	return name;
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

// src/commands/init.ts
const WORKFLOW = ".github/workflows/rekey.yml";
const TRIAGE = ".github/workflows/rekey-triage.yml";
const COMMENT = ".github/workflows/rekey-comment.yml";
async function init(said, surroundings) {
	const { folder, signal } = surroundings;
	const env = said.offline === true ? withoutAccess(surroundings.env) : surroundings.env;
	const here = {
		...surroundings,
		env
	};
	const repository = await openRepository(folder, env, signal);
	const top = topOf(repository);
	const request = await withEarlierAnswers(said, top);
	const present = await presentConfig(top);
	const isThere = present !== void 0 && !isUntouchedStarter(present);
	const former = request.from && await translated(request.from, repository, top, env);
	const written = isThere ? await loadConfigFile(DEFAULT_CONFIG_PATH, top) : void 0;
	const isListed = /^# ?rotate:/m.test(present ?? "");
	const survey = await surveyed(request, written, isThere && isListed, here);
	const asked = await knownRepository(request, repository, here);
	const known = asked instanceof RekeyError ? void 0 : asked;
	const found = survey?.account === void 0 ? [] : survey.suggestions;
	const isInFile = !isThere && known?.isPublic !== true;
	const listed = isInFile ? found : [];
	const starter = isThere ? void 0 : `${starterFor(request, env, survey, listed)}${former?.text ?? ""}`;
	const config = written ?? parseConfig(starter ?? "", ".github/rekey.yml");
	const isWanted = isThere || request.account !== void 0;
	if (needsAws(config) && asked instanceof RekeyError && isWanted) throw asked;
	const aws = needsAws(config) && known ? await awsWork(config, request, {
		known,
		survey,
		surroundings: here
	}) : void 0;
	const files = starter ? [] : [{
		path: DEFAULT_CONFIG_PATH,
		what: CONFIG_IS,
		outcome: "is as it should be"
	}];
	const update = request.update === true;
	for (const wanted of [...wantedFiles(request, known, aws), ...configFile(starter, present)]) files.push(await writeWanted(wanted, top, {
		update,
		git: repository
	}));
	const surrounding = await notesOnSurroundings(top, {
		own: [
			WORKFLOW,
			TRIAGE,
			COMMENT
		],
		from: request.from
	});
	return {
		files,
		notes: [
			...survey?.account !== void 0 || !isThere ? survey?.notes ?? [] : [],
			...isInFile ? [] : toAddByHand(found, isThere),
			...isThere && !needsAws(config) ? [NOTHING_AT_AWS] : [],
			...aws?.notes ?? [],
			...needsAws(config) && asked instanceof RekeyError ? [`No role was written: ${asked.message}`] : [],
			...isThere ? toAdd(former?.text) : [],
			...former?.notes ?? [],
			...surrounding
		],
		next: nextSteps({
			files,
			aws,
			repository: known,
			hasSuggestions: listed.length > 0
		})
	};
}
async function withEarlierAnswers(said, top) {
	const text = await readFile(join(top, WORKFLOW), "utf8").catch(() => "");
	const environment = (rekeySteps({
		path: WORKFLOW,
		text
	}) ?? []).find(({ usesOidc }) => usesOidc)?.environment;
	return {
		...said,
		environment: said.environment ?? environment,
		forks: said.forks ?? (existsSync(join(top, COMMENT)) ? true : void 0)
	};
}
const NOTHING_AT_AWS = `Nothing in ${DEFAULT_CONFIG_PATH} needs AWS, so no role was written: configure "rotate" or "aws.accounts", and run "rekey init" again.`;
const CONFIG_IS = "what is scanned, rotated and told";
function configFile(starter, present) {
	if (starter === void 0) return [];
	return [{
		path: DEFAULT_CONFIG_PATH,
		text: starter,
		what: CONFIG_IS,
		formerly: present === void 0 ? [] : [present]
	}];
}
async function presentConfig(top) {
	const file = join(top, DEFAULT_CONFIG_PATH);
	if (!existsSync(file)) return void 0;
	return await readFile(file, "utf8").then((text) => text.replaceAll("\r\n", "\n"), () => "");
}
function wantedFiles({ forks: asked }, known, aws) {
	const forks = asked ?? known?.isPublic === true;
	const job = aws?.job;
	const files = [{
		path: WORKFLOW,
		text: workflowOf(job, forks),
		what: job ? "scans every change; every night audits, and rotates what is due" : "scans every change",
		formerly: [void 0, aws?.jobBefore].flatMap((before) => [workflowOf(before), workflowOf(before, true)])
	}];
	if (known?.hasIssues !== false) {
		const text = triageWorkflowOf(job);
		files.push({
			path: TRIAGE,
			text,
			what: "carries out the commands that people write under issues",
			formerly: [triageWorkflowOf(void 0), triageWorkflowOf(aws?.jobBefore)]
		});
	}
	if (forks) files.push({
		path: COMMENT,
		text: COMMENT_WORKFLOW,
		what: "comments on pull requests from forks"
	});
	return [...files, ...aws?.files ?? []];
}
async function knownRepository(request, repository, surroundings) {
	try {
		return await findWorkflowIdentity(request, repository, surroundings);
	} catch (error) {
		if (error instanceof RekeyError && ["init-repository", "init-branch"].includes(error.code)) return error;
		throw error;
	}
}
function withoutAccess(env) {
	const closed = Object.entries(env).filter(([name]) => !/^(?:GITHUB_TOKEN|GH_TOKEN|AWS_(?!REGION$|DEFAULT_REGION$).*)$/.test(name));
	return {
		...Object.fromEntries(closed),
		AWS_SHARED_CREDENTIALS_FILE: "",
		AWS_CONFIG_FILE: ""
	};
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