import type { IssueTracker } from '../../tracker/ports.ts';
import { type SarifOutcome, type SarifUpload, uploadSarif } from './code-scanning.ts';
import { githubIssueTracker } from './issue-tracker.ts';
import { noToken } from './no-token.ts';
import { type OctokitSettings, openOctokit } from './octokit.ts';
import {
  isPublicRepository,
  type RepositoryIdentity,
  readRepositoryFile,
  readRepositoryIdentity,
} from './repository.ts';
import { repositoryName } from './repository-name.ts';

export interface GithubSettings extends OctokitSettings {
  /** `owner/name`. */
  readonly repository: string;
}

/** GitHub, for one repository. Its methods throw a RekeyError whose `code` begins with `github-`. */
export interface GithubClient {
  readonly issues: IssueTracker;
  /** Whether anybody can read the repository, its issues and its summaries. */
  isPublic(): Promise<boolean>;
  identity(): Promise<RepositoryIdentity>;
  uploadSarif(upload: SarifUpload): Promise<SarifOutcome>;
  /** The text of a file at a commit or ref; `undefined` when there is none. */
  readFile(path: string, ref: string): Promise<string | undefined>;
}

/** @throws RekeyError `github-no-token` or `github-repository`. */
export async function createGithubClient(settings: GithubSettings): Promise<GithubClient> {
  const at = repositoryName(settings.repository);
  if (settings.token === '') throw noToken();
  const octokit = await openOctokit(settings);
  return {
    issues: githubIssueTracker(octokit, at, settings.log),
    isPublic: async () => await isPublicRepository(octokit, at),
    identity: async () => await readRepositoryIdentity(octokit, at),
    uploadSarif: async (upload) => await uploadSarif(octokit, at, upload),
    readFile: async (path, ref) => await readRepositoryFile(octokit, at, { path, ref }),
  };
}
