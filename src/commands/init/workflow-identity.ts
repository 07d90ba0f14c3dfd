import { RekeyError } from '../../base/errors.ts';
import { inertExcerpt } from '../../base/hostile-text.ts';
import type { WorkflowIdentity } from '../../policy/trust.ts';
import { type Git, GitFailure, runGit } from '../../sources/git/run.ts';
import { type GithubSurroundings, openGithub } from '../github.ts';

interface Asked {
  readonly repository: string | undefined;
  readonly environment: string | undefined;
}

/** The repository as far as something says it. */
export interface KnownRepository extends WorkflowIdentity {
  /** `undefined` where GitHub could not be asked. */
  readonly isPublic: boolean | undefined;
  readonly hasIssues: boolean | undefined;
}

/**
 * Whose tokens the role shall trust: from what the user says, from the remote `origin`, and from GitHub where there
 * is a token to ask it with.
 * @throws RekeyError `init-repository` or `init-branch`
 */
export async function findWorkflowIdentity(
  { repository, environment }: Asked,
  git: Git,
  surroundings: GithubSurroundings,
): Promise<KnownRepository> {
  const { env } = surroundings;
  const remote = readRemote(await answerOf(git, ['config', '--get', 'remote.origin.url']));
  const serverHost = hostOf(env.GITHUB_SERVER_URL) ?? 'github.com';
  const name = repository ?? remote?.repository ?? repositoryIn(env);
  if (name === undefined) throw unknownRepository();
  const host =
    repository === undefined ? (remote?.host ?? serverHost) : (hostFor(repository, remote) ?? serverHost);
  const known = host === serverHost ? await askGithub(name, surroundings) : undefined;
  const head = await answerOf(git, ['symbolic-ref', '--short', 'refs/remotes/origin/HEAD']);
  const branch = known?.defaultBranch ?? head?.replace(/^origin\//, '') ?? 'main';
  if (environment === undefined) refuseOddBranch(branch);
  return {
    host,
    repository: name,
    ids: known && { owner: known.ownerId, repository: known.id },
    environment,
    branch,
    isPublic: known?.isPublic,
    hasIssues: known?.hasIssues,
  };
}

interface Remote {
  readonly host: string;
  readonly repository: string;
}

/** `https://host/owner/name.git`, `ssh://git@host/owner/name` or `git@host:owner/name.git`. */
export function readRemote(url: string | undefined): Remote | undefined {
  const web = /^https?:\/\/(?:[^@/\s]+@)?(?<host>[A-Za-z0-9.-]+(?::\d+)?)\/(?<path>.+)$/.exec(url ?? '');
  // The port of SSH is not that of the server's pages.
  const ssh = /^(?:ssh:\/\/)?(?:[^@/\s]+@)(?<host>[A-Za-z0-9.-]+)(?::\d+)?[:/](?<path>.+)$/.exec(url ?? '');
  const { host, path = '' } = web?.groups ?? ssh?.groups ?? {};
  const repository = /^\/?(?<name>[\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(path)?.groups?.name;
  if (host === undefined || repository === undefined) return undefined;
  // GitHub Docs, "Using SSH over the HTTPS port": the same server.
  return { host: host.toLowerCase().replace(/^ssh\.github\.com$/, 'github.com'), repository };
}

/** The remote's server counts for the repository that it names. */
function hostFor(repository: string, remote: Remote | undefined): string | undefined {
  return remote?.repository.toLowerCase() === repository.toLowerCase() ? remote.host : undefined;
}

function hostOf(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url).host : undefined;
}

/** The runner's word for it. */
function repositoryIn({ GITHUB_REPOSITORY: name = '' }: GithubSurroundings['env']): string | undefined {
  return /^[\w.-]+\/[\w.-]+$/.test(name) ? name : undefined;
}

/** One line of git's answer; `undefined` when it has none. */
async function answerOf(git: Git, args: readonly string[]): Promise<string | undefined> {
  try {
    return (await runGit(git, args)).toString('utf8').trim() || undefined;
  } catch (error) {
    if (error instanceof GitFailure) return undefined;
    throw error;
  }
}

async function askGithub(repository: string, surroundings: GithubSurroundings) {
  const token = surroundings.env.GITHUB_TOKEN || surroundings.env.GH_TOKEN;
  if (!token) return undefined;
  try {
    const github = await openGithub(surroundings, { token, repository });
    return await github.identity();
  } catch (error) {
    if (!(error instanceof RekeyError)) throw error;
    surroundings.log.warning(`GitHub could not be asked for the ids of ${repository}: ${error.message}`);
    return undefined;
  }
}

function unknownRepository(): RekeyError {
  return new RekeyError({
    code: 'init-repository',
    what: 'It is not known which repository on GitHub this is: there is no remote "origin" that says it.',
    fix: 'Give --repository OWNER/NAME.',
  });
}

/** The name stands in a policy and in two template languages: no sign that one of them could take for its own. */
export function isPlainBranch(branch: string): boolean {
  return /^[\w./+#@-]+$/.test(branch);
}

function refuseOddBranch(branch: string): void {
  if (isPlainBranch(branch)) return;
  throw new RekeyError({
    code: 'init-branch',
    what: `The default branch is called "${inertExcerpt(branch, 100)}", which no trust policy is written for.`,
    fix: 'Use an environment instead: --environment NAME.',
  });
}
