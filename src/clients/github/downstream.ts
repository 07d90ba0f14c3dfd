import type { DownstreamSecrets, WorkflowRuns } from '../../rotate/downstream/ports.ts';
import { githubDownstreamSecrets } from './downstream-secrets.ts';
import { noToken } from './no-token.ts';
import { type OctokitSettings, openOctokit } from './octokit.ts';
import { githubWorkflowRuns } from './workflow-runs.ts';

/** GitHub as a downstream: every repository and organization that the token may write to. */
export interface GithubDownstream {
  readonly secrets: DownstreamSecrets;
  readonly workflows: WorkflowRuns;
}

/** @throws RekeyError `github-no-token`. */
export async function openGithubDownstream(settings: OctokitSettings): Promise<GithubDownstream> {
  if (settings.token === '') throw noToken();
  const octokit = await openOctokit(settings);
  return { secrets: githubDownstreamSecrets(octokit), workflows: githubWorkflowRuns(octokit) };
}
