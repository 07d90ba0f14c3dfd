import type { Context } from './context.ts';

/** What git fetches a repository of this run from. */
export function cloneUrlOf({ env }: Pick<Context, 'env'>): string {
  return `${env.GITHUB_SERVER_URL || 'https://github.com'}/${env.GITHUB_REPOSITORY ?? ''}.git`;
}
