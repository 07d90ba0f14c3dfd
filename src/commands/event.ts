import { readFile } from 'node:fs/promises';
import { messageOf, RekeyError } from '../base/errors.ts';
import { isRecord } from '../base/is-record.ts';

/** The event that started the run, as the runner describes it, with the facts that every command asks for. */
export interface GithubEvent {
  readonly name: string;
  readonly payload: Readonly<Record<string, unknown>>;
  /** The checkout. */
  readonly workspace: string;
  /** Whether the event is about a change that is not merged yet. */
  readonly isChange: boolean;
  /** The commit that the change is made against; its configuration counts. */
  readonly baseCommit: string | undefined;
  readonly isDefaultBranch: boolean;
  /** Whether anybody can read the repository. */
  readonly isPublic: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Reads the event from where the runner put it.
 * @throws RekeyError `not-a-runner` or `event-unreadable`
 */
export async function readEvent(env: Environment): Promise<GithubEvent> {
  const { GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: path } = env;
  if (!name || !path) {
    throw new RekeyError({
      code: 'not-a-runner',
      what: 'GITHUB_EVENT_NAME and GITHUB_EVENT_PATH are not set: this is not a job of GitHub Actions.',
      fix: 'On a terminal use the command line: node dist/cli.js --help.',
    });
  }
  let payload: unknown;
  try {
    payload = JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    throw new RekeyError({
      code: 'event-unreadable',
      what: `The event could not be read: ${messageOf(error)}.`,
      exit: 3,
    });
  }
  return describeEvent(name, isRecord(payload) ? payload : {}, env);
}

/** The facts of an event. */
function describeEvent(
  name: string,
  payload: Readonly<Record<string, unknown>>,
  env: Environment,
): GithubEvent {
  const isChange = ['pull_request', 'pull_request_target', 'merge_group'].includes(name);
  const defaultBranch = textAt(payload, 'repository', 'default_branch');
  return {
    name,
    payload,
    workspace: env.GITHUB_WORKSPACE ?? '.',
    isChange,
    baseCommit: textAt(payload, 'pull_request', 'base', 'sha') ?? textAt(payload, 'merge_group', 'base_sha'),
    isDefaultBranch: defaultBranch !== undefined && textAt(payload, 'ref') === `refs/heads/${defaultBranch}`,
    isPublic: !isClosed(payload),
  };
}

/** What is not known to be closed counts as open: the event of a schedule need not name the repository. */
function isClosed(payload: unknown): boolean {
  const visibility = textAt(payload, 'repository', 'visibility');
  if (visibility !== undefined) return visibility === 'private' || visibility === 'internal';
  return valueAt(payload, 'repository', 'private') === true;
}

function textAt(value: unknown, ...path: readonly string[]): string | undefined {
  const found = valueAt(value, ...path);
  return typeof found === 'string' ? found : undefined;
}

function valueAt(value: unknown, ...path: readonly string[]): unknown {
  let found = value;
  for (const key of path) found = isRecord(found) ? found[key] : undefined;
  return found;
}
