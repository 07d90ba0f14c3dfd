import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RekeyError } from '../base/errors.ts';
import type { Log } from '../base/log.ts';
import { needsAws } from '../config/needs-aws.ts';
import { parseConfig } from '../config/parse.ts';
import { rekeySteps } from '../doctor/workflow-jobs.ts';
import { openRepository, type Repository } from '../sources/git/repository.ts';
import { COMMENT_WORKFLOW, triageWorkflowOf } from './init/companion-workflows.ts';
import { starterFor, surveyed, toAdd, toAddByHand } from './init/first-config.ts';
import { translated } from './init/former-config.ts';
import type { FormerTool } from './init/former-tool.ts';
import { nextSteps, type Step } from './init/next-steps.ts';
import { type AwsWork, awsWork } from './init/role-files.ts';
import { isUntouchedStarter } from './init/starter-config.ts';
import { notesOnSurroundings } from './init/surroundings.ts';
import { workflowOf } from './init/workflow.ts';
import { findWorkflowIdentity, type KnownRepository } from './init/workflow-identity.ts';
import { type InitFile, type WantedFile, writeWanted } from './init/write-files.ts';
import { DEFAULT_CONFIG_PATH, loadConfigFile } from './load-config.ts';

/** What a user says of what cannot be found out. */
export interface InitRequest {
  /** `owner/name`; otherwise from the remote `origin`. */
  readonly repository: string | undefined;
  /** The environment of the scheduled job. */
  readonly environment: string | undefined;
  /** The AWS account of the role; otherwise the one that the configuration or the credentials at hand name. */
  readonly account: string | undefined;
  /** ARNs of customer-managed keys of secrets, besides those that are found out. */
  readonly kmsKeys: readonly string[];
  /** The tool whose configuration becomes part of ours. */
  readonly from?: FormerTool | undefined;
  /** Whether pull requests from forks get their comment too. Default: where GitHub says that the repository is public. */
  readonly forks?: boolean | undefined;
  /** Neither AWS nor GitHub is asked anything. */
  readonly offline?: boolean | undefined;
  /** Files that differ are replaced; what stood in them is kept. */
  readonly update?: boolean | undefined;
}

export interface InitSurroundings {
  /** Somewhere in the repository. */
  readonly folder: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly log: Log;
  readonly signal: AbortSignal;
}

export interface InitReport {
  readonly files: readonly InitFile[];
  /** What was found out, and what the reader should know. */
  readonly notes: readonly string[];
  /** What is left to do, with the commands. */
  readonly next: readonly Step[];
}

const WORKFLOW = '.github/workflows/rekey.yml';
const TRIAGE = '.github/workflows/rekey-triage.yml';
const COMMENT = '.github/workflows/rekey-comment.yml';

/**
 * Writes what a repository needs to run Rekey: the workflows, a configuration if there is none, and the AWS role with
 * exactly the permissions of the configured work. Where there is no configuration, it looks at the account of the AWS
 * credentials at hand for what could be rotated. A file that somebody changed is never replaced unless `update` says
 * so; everything is worked out before the first file is written.
 * @throws RekeyError `init-repository`, `init-branch`, `init-account`, `init-region`, `init-unwritable`, or what the
 *   configuration, git or a policy have to say
 */
export async function init(said: InitRequest, surroundings: InitSurroundings): Promise<InitReport> {
  const { folder, signal } = surroundings;
  const env = said.offline === true ? withoutAccess(surroundings.env) : surroundings.env;
  const here = { ...surroundings, env };
  const repository = await openRepository(folder, env, signal);
  const top = topOf(repository);
  const request = await withEarlierAnswers(said, top);
  const present = await presentConfig(top);
  const isThere = present !== undefined && !isUntouchedStarter(present);
  const former = request.from && (await translated(request.from, repository, top, env));
  const written = isThere ? await loadConfigFile(DEFAULT_CONFIG_PATH, top) : undefined;
  const isListed = /^# ?rotate:/m.test(present ?? '');
  const survey = await surveyed(request, written, isThere && isListed, here);
  const asked = await knownRepository(request, repository, here);
  const known = asked instanceof RekeyError ? undefined : asked;
  // What is in an account is not for everybody to read, not even as a comment.
  const found = survey?.account === undefined ? [] : survey.suggestions;
  const isInFile = !isThere && known?.isPublic !== true;
  const listed = isInFile ? found : [];
  const starter = isThere ? undefined : `${starterFor(request, env, survey, listed)}${former?.text ?? ''}`;
  const config = written ?? parseConfig(starter ?? '', DEFAULT_CONFIG_PATH);
  // Whoever asked for nothing at AWS gets a workflow that scans, and hears what the role would take.
  const isWanted = isThere || request.account !== undefined;
  if (needsAws(config) && asked instanceof RekeyError && isWanted) throw asked;
  const aws =
    needsAws(config) && known
      ? await awsWork(config, request, { known, survey, surroundings: here })
      : undefined;

  const files: InitFile[] = starter
    ? []
    : [{ path: DEFAULT_CONFIG_PATH, what: CONFIG_IS, outcome: 'is as it should be' }];
  const update = request.update === true;
  for (const wanted of [...wantedFiles(request, known, aws), ...configFile(starter, present)])
    files.push(await writeWanted(wanted, top, { update, git: repository }));

  const surrounding = await notesOnSurroundings(top, {
    own: [WORKFLOW, TRIAGE, COMMENT],
    from: request.from,
  });
  const notes = [
    ...(survey?.account !== undefined || !isThere ? (survey?.notes ?? []) : []),
    ...(isInFile ? [] : toAddByHand(found, isThere)),
    ...(isThere && !needsAws(config) ? [NOTHING_AT_AWS] : []),
    ...(aws?.notes ?? []),
    ...(needsAws(config) && asked instanceof RekeyError ? [`No role was written: ${asked.message}`] : []),
    ...(isThere ? toAdd(former?.text) : []),
    ...(former?.notes ?? []),
    ...surrounding,
  ];
  const next = nextSteps({ files, aws, repository: known, hasSuggestions: listed.length > 0 });
  return { files, notes, next };
}

/** What was said the last time, as far as the files say it: nobody has to say it again. */
async function withEarlierAnswers(said: InitRequest, top: string): Promise<InitRequest> {
  const text = await readFile(join(top, WORKFLOW), 'utf8').catch(() => '');
  const environment = (rekeySteps({ path: WORKFLOW, text }) ?? []).find(
    ({ usesOidc }) => usesOidc,
  )?.environment;
  return {
    ...said,
    environment: said.environment ?? environment,
    forks: said.forks ?? (existsSync(join(top, COMMENT)) ? true : undefined),
  };
}

const NOTHING_AT_AWS = `Nothing in ${DEFAULT_CONFIG_PATH} needs AWS, so no role was written: configure "rotate" or "aws.accounts", and run "rekey init" again.`;

const CONFIG_IS = 'what is scanned, rotated and told';

/** A starter replaces only an earlier one that is as it was. */
function configFile(starter: string | undefined, present: string | undefined): WantedFile[] {
  if (starter === undefined) return [];
  const formerly = present === undefined ? [] : [present];
  return [{ path: DEFAULT_CONFIG_PATH, text: starter, what: CONFIG_IS, formerly }];
}

/** What stands in the usual configuration file; `undefined` where there is none. */
async function presentConfig(top: string): Promise<string | undefined> {
  const file = join(top, DEFAULT_CONFIG_PATH);
  if (!existsSync(file)) return undefined;
  return await readFile(file, 'utf8').then(
    (text) => text.replaceAll('\r\n', '\n'),
    () => '',
  );
}

/** Everything but the configuration. */
function wantedFiles(
  { forks: asked }: InitRequest,
  known: KnownRepository | undefined,
  aws: AwsWork | undefined,
): WantedFile[] {
  const forks = asked ?? known?.isPublic === true;
  const job = aws?.job;
  const files: WantedFile[] = [
    {
      path: WORKFLOW,
      text: workflowOf(job, forks),
      what: job ? 'scans every change; every night audits, and rotates what is due' : 'scans every change',
      formerly: [undefined, aws?.jobBefore].flatMap((before) => [
        workflowOf(before),
        workflowOf(before, true),
      ]),
    },
  ];
  if (known?.hasIssues !== false) {
    const text = triageWorkflowOf(job);
    const what = 'carries out the commands that people write under issues';
    files.push({
      path: TRIAGE,
      text,
      what,
      formerly: [triageWorkflowOf(undefined), triageWorkflowOf(aws?.jobBefore)],
    });
  }
  if (forks)
    files.push({ path: COMMENT, text: COMMENT_WORKFLOW, what: 'comments on pull requests from forks' });
  return [...files, ...(aws?.files ?? [])];
}

/** The repository on GitHub, or what is missing to know it: only a role needs that. */
async function knownRepository(
  request: InitRequest,
  repository: Repository,
  surroundings: InitSurroundings,
): Promise<KnownRepository | RekeyError> {
  try {
    return await findWorkflowIdentity(request, repository, surroundings);
  } catch (error) {
    if (error instanceof RekeyError && ['init-repository', 'init-branch'].includes(error.code)) return error;
    throw error;
  }
}

/** The environment without what opens a door; no file of credentials has an empty name. */
function withoutAccess(env: InitSurroundings['env']): InitSurroundings['env'] {
  const closed = Object.entries(env).filter(
    ([name]) => !/^(?:GITHUB_TOKEN|GH_TOKEN|AWS_(?!REGION$|DEFAULT_REGION$).*)$/.test(name),
  );
  return { ...Object.fromEntries(closed), AWS_SHARED_CREDENTIALS_FILE: '', AWS_CONFIG_FILE: '' };
}

function topOf({ top }: Repository): string {
  if (top !== undefined) return top;
  throw new RekeyError({
    code: 'init-repository',
    what: 'The repository has no working tree to write to.',
    fix: 'Run "rekey init" in a clone.',
  });
}
