import type { Config } from '../../config/schema.ts';
import type { GithubLook, GithubReading } from '../../doctor/ports.ts';
import { deliveriesOf, placesOf } from '../../rotate/downstream/github-secrets.ts';
import { describePlace } from '../../rotate/downstream/ports.ts';
import { openRepository } from '../../sources/git/repository.ts';
import { runGit } from '../../sources/git/run.ts';
import { VERSION } from '../../version.ts';
import type { DoctorContext } from '../doctor.ts';
import { readRemote } from '../init/workflow-identity.ts';
import { githubDownstream } from '../rotate/downstream.ts';

/** GitHub as the token at hand sees it; `undefined` without a token or a repository. */
export async function githubLook(
  config: Config | undefined,
  folder: string,
  context: DoctorContext,
): Promise<GithubLook | undefined> {
  const { env } = context;
  const names = ['GITHUB_TOKEN', 'GH_TOKEN', 'INPUT_GITHUB-TOKEN'];
  const token = names.map((name) => env[name]).find((value) => value !== undefined && value !== '') ?? '';
  const repository = env.GITHUB_REPOSITORY || (await repositoryOf(folder, context));
  const deliveries = config ? deliveriesIn(config, context) : [];
  const privateIssues = config && (await privateIssuesOf(config, context));
  const other = { deliveries, ...(privateIssues ? { privateIssues } : {}) };
  if (repository === undefined || token === '')
    return deliveries.length === 0 && !privateIssues ? undefined : { repository: '', readings: [], ...other };
  const { octokit, at, githubReadings } = await lookAt(repository, token, context);
  return { repository, readings: githubReadings(octokit, at), ...other };
}

async function lookAt(repository: string, token: string, { env, log }: DoctorContext) {
  const { githubReadings } = await import('../../clients/github/readings.ts');
  const { openOctokit } = await import('../../clients/github/octokit.ts');
  const { repositoryName } = await import('../../clients/github/repository-name.ts');
  const apiUrl = env.GITHUB_API_URL || 'https://api.github.com';
  const octokit = await openOctokit({ token, apiUrl, version: VERSION, log, env });
  return { octokit, at: repositoryName(repository), githubReadings };
}

/** The private repository that is configured to have the issues; `undefined` without the token for it. */
async function privateIssuesOf(
  { issues: { 'private-repository': name } }: Config,
  context: DoctorContext,
): Promise<GithubLook['privateIssues']> {
  const { REKEY_GITHUB_TOKEN: token = '' } = context.env;
  if (name === undefined || token === '') return undefined;
  const { octokit, at, githubReadings } = await lookAt(name, token, context);
  const { isPrivateRepository } = await import('../../clients/github/repository.ts');
  return {
    isPrivate: async () => await isPrivateRepository(octokit, at),
    read: async () =>
      await githubReadings(octokit, at)
        .find(({ permission }) => permission === 'issues: read')
        ?.read(),
  };
}

/** The repository of `origin`, where it is on the server that the API belongs to. */
async function repositoryOf(folder: string, { env, signal }: DoctorContext): Promise<string | undefined> {
  try {
    const git = await openRepository(folder, env, signal);
    const remote = readRemote(
      (await runGit(git, ['config', '--get', 'remote.origin.url'])).toString('utf8').trim(),
    );
    const server = URL.canParse(env.GITHUB_SERVER_URL ?? '')
      ? new URL(env.GITHUB_SERVER_URL ?? '').host
      : 'github.com';
    // The token is sent to no other server than its own.
    return remote?.host === server ? remote.repository : undefined;
  } catch {
    return undefined;
  }
}

/** One secret of each place, by which it shows whether the token reaches it. */
function deliveriesIn({ rotate }: Config, context: DoctorContext): GithubReading[] {
  const { downstream } = githubDownstream(context);
  return rotate.flatMap(({ downstream: all }) =>
    all.flatMap(({ 'github-secrets': names }) => {
      const [name] = names ? (deliveriesOf(names)[0]?.slice(1) ?? []) : [];
      if (!names || name === undefined) return [];
      return placesOf(names).map((place) => ({
        permission: 'secrets: read',
        what: `${name} of ${describePlace(place)}`,
        read: async () => {
          await downstream.updatedAt(place, name);
        },
      }));
    }),
  );
}
