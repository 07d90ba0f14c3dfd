import { messageOf, RekeyError } from '../base/errors.ts';
import type { GithubClient } from '../clients/github/client.ts';
import { trackerFor } from '../tracker/confidential.ts';
import type { Context } from './context.ts';
import { openGithub } from './github.ts';
import { wideToken } from './wide-token.ts';

/** Where the issues of a run go. */
export interface IssuePlace {
  /** The repository that has them. */
  readonly github: GithubClient;
  readonly tracker: GithubClient['issues'];
  /** Whether anybody can read them: then they say neither what nor where. */
  readonly isPublic: boolean;
  /** The repository that they are about, where another one has them. */
  readonly source?: string;
  readonly notes: readonly string[];
  readonly gaps: readonly string[];
  /** What to tell the public of where the details are: nothing that names a place. */
  readonly detailsIn: readonly string[];
}

/**
 * On a public repository the private one that is configured, else the repository itself. Whether it is private is
 * asked each time: when that cannot be told, nothing is written that should not be public.
 */
export async function issuePlace(own: GithubClient, token: string, context: Context): Promise<IssuePlace> {
  const isPublic = await own.isPublic();
  const { 'private-repository': name } = context.config.issues;
  const here = { github: own, tracker: own.issues, isPublic, notes: [], gaps: [], detailsIn: [] };
  if (!isPublic || name === undefined) return here;
  const source = context.env.GITHUB_REPOSITORY ?? '';
  try {
    const github = await openGithub(context, {
      token: wideToken(token, context).token,
      repository: name,
      formerAuthors: context.config.issues['former-authors'],
    });
    if (!(await github.isPrivate())) {
      throw new RekeyError({
        code: 'private-repository-open',
        what: `"issues: private-repository" names ${name}, which others than its collaborators can read, so nothing was written there.`,
        fix: 'Make it private, or name another one. What was written there before can be read by them.',
      });
    }
    return {
      github,
      tracker: trackerFor(source, github.issues),
      isPublic: false,
      source,
      notes: [`This repository is public, so its issues are in ${name}.`],
      gaps: [],
      detailsIn: ['the issues of a private repository'],
    };
  } catch (error) {
    if (!(error instanceof RekeyError)) throw error;
    return {
      ...here,
      gaps: [`Issues: ${messageOf(error)} Those of this repository say neither what nor where.`],
    };
  }
}
