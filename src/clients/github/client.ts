import type { Clock } from '../../base/clock.ts';
import type { Checks, PullComments } from '../../report/pull-ports.ts';
import type { IssueTracker, LastAuthors } from '../../tracker/ports.ts';
import type { TriageDesk } from '../../tracker/triage/ports.ts';
import { type Advisories, githubAdvisories } from './advisories.ts';
import { githubChecks } from './checks.ts';
import { type SarifOutcome, type SarifUpload, uploadSarif } from './code-scanning.ts';
import { githubIssueTracker } from './issue-tracker.ts';
import { githubLastAuthors } from './last-authors.ts';
import { noToken } from './no-token.ts';
import { type OctokitSettings, openOctokit } from './octokit.ts';
import { type FileProposal, type Proposed, proposeFile } from './propose-file.ts';
import { githubPullComments } from './pull-comments.ts';
import {
  isPrivateRepository,
  isPublicRepository,
  type RepositoryIdentity,
  readRepositoryFile,
  readRepositoryIdentity,
} from './repository.ts';
import { repositoryName } from './repository-name.ts';
import { githubSecretScanning, type SecretScanning } from './secret-scanning.ts';
import { githubTriageDesk } from './triage-desk.ts';

export interface GithubSettings extends OctokitSettings {
  /** `owner/name`. */
  readonly repository: string;
  /** Logins of accounts that opened our issues and wrote our comments before the one of the token did. */
  readonly formerAuthors?: readonly string[] | undefined;
}

/** GitHub, for one repository. Its methods throw a RekeyError whose `code` begins with `github-`. */
export interface GithubClient {
  readonly issues: IssueTracker;
  readonly triage: TriageDesk;
  proposeFile(proposal: FileProposal): Promise<Proposed | undefined>;
  readonly lastAuthors: LastAuthors;
  readonly pullComments: PullComments;
  readonly checks: Checks;
  readonly secretScanning: SecretScanning;
  /** Whether anybody can read the repository, its issues and its summaries. */
  isPublic(): Promise<boolean>;
  /** Whether nobody but its collaborators can. */
  isPrivate(): Promise<boolean>;
  readonly advisories: Advisories;
  identity(): Promise<RepositoryIdentity>;
  uploadSarif(
    upload: SarifUpload,
    wait: { readonly clock: Clock; readonly signal: AbortSignal },
  ): Promise<SarifOutcome>;
  /** The text of a file at a commit or ref; `undefined` when there is none. */
  readFile(path: string, ref: string): Promise<string | undefined>;
}

/** @throws RekeyError `github-no-token` or `github-repository`. */
export async function createGithubClient(settings: GithubSettings): Promise<GithubClient> {
  const at = repositoryName(settings.repository);
  if (settings.token === '') throw noToken();
  const octokit = await openOctokit(settings);
  return {
    issues: githubIssueTracker(octokit, at, settings),
    triage: githubTriageDesk(octokit, at, settings),
    proposeFile: async (proposal) => await proposeFile(octokit, at, proposal),
    lastAuthors: githubLastAuthors(octokit, at),
    pullComments: githubPullComments(octokit, at, settings),
    checks: githubChecks(octokit, at),
    secretScanning: githubSecretScanning(octokit, at),
    isPublic: async () => await isPublicRepository(octokit, at),
    isPrivate: async () => await isPrivateRepository(octokit, at),
    advisories: githubAdvisories(octokit, at),
    identity: async () => await readRepositoryIdentity(octokit, at),
    uploadSarif: async (upload, wait) => await uploadSarif(octokit, at, upload, wait),
    readFile: async (path, ref) => await readRepositoryFile(octokit, at, { path, ref }),
  };
}
