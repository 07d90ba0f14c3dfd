import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { messageOf, RekeyError } from '../base/errors.ts';
import type { Log } from '../base/log.ts';
import { needsAws } from '../config/needs-aws.ts';
import { parseConfig } from '../config/parse.ts';
import type { Config } from '../config/schema.ts';
import { fingerprintsWith } from '../findings/fingerprint.ts';
import { cloudformationOf } from '../policy/cloudformation.ts';
import { planPolicyOf } from '../policy/plan-policy.ts';
import { type RolePlan, rolesFor } from '../policy/roles.ts';
import { terraformOf } from '../policy/terraform.ts';
import { subjectsOf, type WorkflowIdentity } from '../policy/trust.ts';
import { openRepository, type Repository } from '../sources/git/repository.ts';
import { runGit } from '../sources/git/run.ts';
import type { FormerTool } from './init/former-tool.ts';
import { findPlaceOrAsk } from './init/place.ts';
import { starterConfig } from './init/starter-config.ts';
import { notesOnSurroundings } from './init/surroundings.ts';
import { workflowOf } from './init/workflow.ts';
import { findWorkflowIdentity } from './init/workflow-identity.ts';
import { DEFAULT_CONFIG_PATH, loadConfigFile } from './load-config.ts';

/** What a user says of what cannot be found out. */
export interface InitRequest {
  /** `owner/name`; otherwise from the remote `origin`. */
  readonly repository: string | undefined;
  /** The environment of the scheduled job. */
  readonly environment: string | undefined;
  /** The AWS account of the role; otherwise the one that the configuration names. */
  readonly account: string | undefined;
  /** ARNs of the customer-managed keys of secrets. */
  readonly kmsKeys: readonly string[];
  /** The tool whose configuration becomes part of ours. */
  readonly from?: FormerTool | undefined;
}

export interface InitSurroundings {
  /** Somewhere in the repository. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly log: Log;
  readonly signal: AbortSignal;
}

/** What became of one file. `differs`: it was there, and is not what would be written now. */
export interface InitFile {
  readonly path: string;
  readonly outcome: 'written' | 'is as it should be' | 'differs';
}

export interface InitReport {
  readonly files: readonly InitFile[];
  /** What is left to do, and what the reader should know. */
  readonly notes: readonly string[];
}

/**
 * Writes what a repository needs to run Rekey: the workflow, a configuration if there is none, and the AWS role with
 * exactly the permissions of the configured work. A file that is there is never changed; everything is worked out
 * before the first file is written.
 * @throws RekeyError `init-repository`, `init-branch`, `init-account`, `init-region`, `init-unwritable`, or what the
 *   configuration, git or a policy have to say
 */
export async function init(request: InitRequest, surroundings: InitSurroundings): Promise<InitReport> {
  const { env, folder, signal } = surroundings;
  const repository = await openRepository(folder, env, signal);
  const top = topOf(repository);
  const isThere = existsSync(join(top, DEFAULT_CONFIG_PATH));
  const former = request.from && (await translated(request.from, repository, top, env));
  const starter = isThere ? undefined : `${starterFor(request, env)}${former?.text ?? ''}`;
  const config = starter
    ? parseConfig(starter, DEFAULT_CONFIG_PATH)
    : await loadConfigFile(DEFAULT_CONFIG_PATH, top);
  const { files, notes } = needsAws(config)
    ? await withAws(config, request, { repository, surroundings })
    : scanOnly();
  if (starter) files.set(DEFAULT_CONFIG_PATH, starter);
  const outcomes: InitFile[] = starter ? [] : [{ path: DEFAULT_CONFIG_PATH, outcome: 'is as it should be' }];
  for (const [path, text] of files) outcomes.push({ path, outcome: await writeNew(top, path, text) });
  const toAdd =
    former && isThere && former.text !== ''
      ? [
          `${DEFAULT_CONFIG_PATH} is there and stays as it is; what to add to it:`,
          ...former.text.trimEnd().split('\n'),
        ]
      : [];
  const surrounding = await notesOnSurroundings(top, { workflow: WORKFLOW, from: request.from });
  const next = 'Then run "rekey doctor": it looks whether everything is as it has to be.';
  return { files: outcomes, notes: [...notes, ...toAdd, ...(former?.notes ?? []), ...surrounding, next] };
}

const TRANSLATED_TERM = 90 * 86_400_000;

/** What the configuration of another tool is in ours. @throws RekeyError `init-nothing-to-translate` */
async function translated(
  from: FormerTool,
  repository: Repository,
  top: string,
  env: InitSurroundings['env'],
): Promise<{ readonly text: string; readonly notes: readonly string[] }> {
  const { translate, translatedConfig } = await import('./init/translate.ts');
  const translation = await translate(from, {
    read: async (path, commit) => {
      if (path.startsWith('/') || path.split('/').includes('..')) return undefined;
      if (commit === undefined) return await readFile(join(top, path)).catch(() => undefined);
      return await runGit(repository, ['cat-file', 'blob', `${commit}:${path}`]).catch(() => undefined);
    },
    fingerprints: fingerprintsWith(env.REKEY_FINGERPRINT_KEY ?? ''),
    until: new Date(Date.now() + TRANSLATED_TERM).toISOString().slice(0, 10),
  });
  if (translation) return { text: translatedConfig(translation), notes: translation.notes };
  throw new RekeyError({
    code: 'init-nothing-to-translate',
    what: `There is no file of ${from} at the top of this repository.`,
    fix: 'Run "rekey init" without --from.',
  });
}

interface Prepared {
  readonly files: Map<string, string>;
  readonly notes: string[];
}

const WORKFLOW = '.github/workflows/rekey.yml';

function starterFor({ account }: InitRequest, env: InitSurroundings['env']): string {
  return starterConfig({ account, region: env.AWS_REGION ?? env.AWS_DEFAULT_REGION });
}

function scanOnly(): Prepared {
  return {
    files: new Map([[WORKFLOW, workflowOf(undefined)]]),
    notes: [
      `Nothing in ${DEFAULT_CONFIG_PATH} needs AWS, so no role was written. Configure "rotate" or "aws.accounts", remove ${WORKFLOW} and run "rekey init" again.`,
    ],
  };
}

async function withAws(
  config: Config,
  request: InitRequest,
  at: { readonly repository: Repository; readonly surroundings: InitSurroundings },
): Promise<Prepared> {
  const { environment, kmsKeys } = request;
  const place = await findPlaceOrAsk(config, request.account, at.surroundings.env);
  const roles = rolesFor({ config, place, kmsKeys });
  const identity = await findWorkflowIdentity(request, at.repository, at.surroundings);
  const workflow = workflowOf({ config, roleArn: roles[0].arn, region: place.region, environment });
  const files = new Map([[WORKFLOW, workflow]]);
  for (const role of roles) {
    const folder = folderOf(role);
    files.set(`${folder}/policy.json`, `${JSON.stringify(role.policy, null, 2)}\n`);
    // Whoever has an environment can have its reviewers approve a plan, which another role makes.
    if (environment !== undefined && config.rotate.length + config.selections.length > 0) {
      files.set(`${folder}/plan-policy.json`, `${JSON.stringify(planPolicyOf(role.policy), null, 2)}\n`);
    }
    files.set(`${folder}/role.cloudformation.yml`, cloudformationOf(role, identity, place.region));
    files.set(`${folder}/role.tf`, terraformOf(role, identity, place.region));
  }
  return { files, notes: [...notesOn(identity), ...roles.flatMap(notesOnSize)] };
}

/** The role of the workflow at the top; one that is assumed further on, perhaps in another account, in a folder. */
function folderOf({ assumedBy, account, name }: RolePlan): string {
  return assumedBy === undefined ? 'rekey-iam' : `rekey-iam/${account}-${name}`;
}

function notesOn(identity: WorkflowIdentity): string[] {
  const ids = {
    owner: identity.ids?.owner ?? 'OWNER-ID',
    repository: identity.ids?.repository ?? 'REPOSITORY-ID',
  };
  const { byName, byId } = subjectsOf(identity, ids);
  const notes = [`The role trusts ${byName} and ${byId}. Make it from one of the files in rekey-iam.`];
  if (identity.ids === undefined) {
    notes.push(
      'The ids of owner and repository are not known without a token (GITHUB_TOKEN); CloudFormation and Terraform ask for them.',
    );
  }
  if (identity.environment === undefined) {
    notes.push('An environment with reviewers (--environment NAME) would be the narrower trust.');
  } else {
    notes.push(
      `Create the environment "${identity.environment}" in the settings of the repository, for its default branch only.`,
    );
  }
  return notes;
}

/** "IAM and AWS STS quotas": the inline policies of a role have this many characters together, white space not counted. */
const MOST_CHARACTERS = 10_240;

function notesOnSize({ policy, name }: RolePlan): string[] {
  const { length } = JSON.stringify(policy).replaceAll(/\s/g, '');
  if (length <= MOST_CHARACTERS) return [];
  return [
    `The policy of ${name} has ${length} characters, and IAM takes ${MOST_CHARACTERS} in a role. Split the configuration, or widen the resources by hand.`,
  ];
}

/** With `wx` no file is ever replaced, not even one that another process makes at this moment. */
async function writeNew(top: string, path: string, text: string): Promise<InitFile['outcome']> {
  const file = join(top, path);
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text, { flag: 'wx' });
    return 'written';
  } catch (error) {
    if (!isPresent(error)) throw unwritable(path, error);
    const present = await readFile(file, 'utf8').catch((cause: unknown) => {
      throw unwritable(path, cause);
    });
    return present.replaceAll('\r\n', '\n') === text ? 'is as it should be' : 'differs';
  }
}

function isPresent(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}

function unwritable(path: string, cause: unknown): RekeyError {
  return new RekeyError({
    code: 'init-unwritable',
    what: `${path} could not be written: ${messageOf(cause)}.`,
    fix: 'Files that were written before it are complete; mend the cause and run "rekey init" again.',
    cause,
  });
}

function topOf({ top }: Repository): string {
  if (top !== undefined) return top;
  throw new RekeyError({
    code: 'init-repository',
    what: 'The repository has no working tree to write to.',
    fix: 'Run "rekey init" in a clone.',
  });
}
