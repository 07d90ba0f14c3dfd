import type { Octokit } from 'octokit';
import type { AdvisoryText } from '../../report/advisory.ts';
import { callGithub } from './explain-error.ts';
import type { RepositoryName } from './issue-tracker.ts';
import { ourAuthor } from './our-author.ts';

/** A security advisory that our own account made. */
export interface Advisory {
  readonly id: string;
  readonly description: string;
  readonly state: 'draft' | 'closed';
}

/** Draft advisories of one repository, which its maintainers see and nobody else. */
export interface Advisories {
  /** Ours, newest first: drafts and those that were closed. A report of a stranger is none. */
  listOurs(): Promise<readonly Advisory[]>;
  /** Never repeated by the adapter. Gives its id. */
  create(text: AdvisoryText): Promise<string>;
  update(id: string, change: Partial<AdvisoryText> & { readonly state?: 'draft' | 'closed' }): Promise<void>;
}

/** In the words of the settings of a GitHub App ("Permissions required for GitHub Apps"); no job's token has it. */
const needs = 'which needs the permission "Repository security advisories: write"';

export function githubAdvisories(octokit: Octokit, at: RepositoryName): Advisories {
  const name = `${at.owner}/${at.repo}`;
  return {
    async listOurs() {
      return await callGithub({ what: `list the security advisories of ${name}, ${needs}` }, async () => {
        const isOurs = await ourAuthor(octokit);
        const found = await octokit.paginate(octokit.rest.securityAdvisories.listRepositoryAdvisories, {
          ...at,
          per_page: 100,
        });
        return found.flatMap(({ ghsa_id: id, description, state, author }) =>
          isOurs(author) && (state === 'draft' || state === 'closed')
            ? [{ id, description: description ?? '', state }]
            : [],
        );
      });
    },
    async create({ summary, description, severity }) {
      return await callGithub({ what: `draft a security advisory of ${name}, ${needs}` }, async () => {
        const { data } = await octokit.rest.securityAdvisories.createRepositoryAdvisory({
          ...at,
          summary,
          description,
          severity,
          vulnerabilities: [{ package: { ecosystem: 'other', name } }],
        });
        return data.ghsa_id;
      });
    },
    async update(id, change) {
      await callGithub({ what: `update the security advisory ${id} of ${name}, ${needs}` }, async () => {
        await octokit.rest.securityAdvisories.updateRepositoryAdvisory({ ...at, ghsa_id: id, ...change });
      });
    },
  };
}
