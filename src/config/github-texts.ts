/** What people and workflows leave on GitHub beside the commits of a repository. */
export const GITHUB_TEXTS = [
  'issues',
  'pulls',
  'commit-comments',
  'releases',
  'wiki',
  'gists',
  'logs',
  'artifacts',
] as const;

export type GithubTextKind = (typeof GITHUB_TEXTS)[number];

/** Most workflow runs whose logs are read, and most artifacts, unless told otherwise. */
export const MOST_RUN_FILES = 100;
