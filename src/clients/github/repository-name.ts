import { RekeyError } from '../../base/errors.ts';
import type { RepositoryName } from './issue-tracker.ts';

/** The two parts of `owner/name`. @throws RekeyError `github-repository`. */
export function repositoryName(text: string): RepositoryName {
  const [, owner, repo] = /^([\w.-]+)\/([\w.-]+)$/.exec(text) ?? [];
  if (owner !== undefined && repo !== undefined) return { owner, repo };
  throw new RekeyError({
    code: 'github-repository',
    what: `"${text}" is not a repository.`,
    fix: 'Write it as owner/name (GITHUB_REPOSITORY).',
  });
}
