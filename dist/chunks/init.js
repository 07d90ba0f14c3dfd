import "./rolldown-runtime.js";
import { n as messageOf, t as RekeyError } from "./errors.js";
import { t as needsAws } from "./needs-aws.js";
import { i as parseConfig, r as loadConfigFile, t as DEFAULT_CONFIG_PATH } from "./load-config.js";
import { t as fingerprintsWith } from "./fingerprint.js";
import { t as require_dist } from "./yaml.js";
import { a as subjectsOf, i as issuerOf, l as rekeySteps, n as findPlaceOrAsk, o as rolesFor, r as audienceIn, s as partitionOf } from "./place.js";
import { t as openRepository } from "./repository.js";
import { n as runGit } from "./run.js";
import { t as findWorkflowIdentity } from "./workflow-identity.js";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";

// src/policy/cloudformation.ts
var import_dist = require_dist();
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

// src/commands/init/surroundings.ts
const FORMER_FILES = [
	[".gitleaks.toml", "gitleaks"],
	[".gitleaksignore", "gitleaks"],
	[".secrets.baseline", "detect-secrets"]
];
async function notesOnSurroundings(top, { workflow, from }) {
	const found = FORMER_FILES.filter(([file, tool]) => tool !== from && existsSync(join(top, file)));
	const former = [...Map.groupBy(found, ([, tool]) => tool)].map(([tool, files]) => {
		return `${files.map(([file]) => file).join(" and ")} is read as it is; "rekey init --from ${tool}" translates it into the configuration.`;
	});
	const running = (await otherWorkflows(top, workflow)).map((path) => `${path} runs Rekey already: see whether both are wanted.`);
	return [...former, ...running];
}
async function otherWorkflows(top, own) {
	const folder = ".github/workflows";
	if (!existsSync(join(top, folder))) return [];
	const paths = (await readdir(join(top, folder))).filter((name) => /\.ya?ml$/.test(name)).sort().map((name) => `${folder}/${name}`).filter((path) => path !== own);
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
      pull-requests: write # to comment on pull requests that bring a credential
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
	const surrounding = await notesOnSurroundings(top, {
		workflow: WORKFLOW,
		from: request.from
	});
	const next = "Then run \"rekey doctor\": it looks whether everything is as it has to be.";
	return {
		files: outcomes,
		notes: [
			...notes,
			...toAdd,
			...former?.notes ?? [],
			...surrounding,
			next
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
	const place = await findPlaceOrAsk(config, request.account, at.surroundings.env);
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