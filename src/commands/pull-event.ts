import type { Context } from './context.ts';
import type { GithubEvent } from './event.ts';
import { recordAt } from './payload.ts';

/** The pull request that an event is about. */
export interface Pull {
  readonly number: number;
  readonly head: string;
  readonly baseRef: string;
  /** Whether the head is in another repository, so that the token of the run can only read. */
  readonly isReadOnly: boolean;
  /** Whether there may be a comment of ours. */
  readonly hasComments: boolean;
}

/** `undefined` for an event of no pull request. */
export function pullOf({ name, payload }: GithubEvent, { env }: Pick<Context, 'env'>): Pull | undefined {
  if (name !== 'pull_request' && name !== 'pull_request_target') return undefined;
  const pull = recordAt(payload, 'pull_request');
  const [head, base] = [recordAt(pull, 'head'), recordAt(pull, 'base')];
  const { number } = pull;
  if (typeof number !== 'number' || typeof head.sha !== 'string' || typeof base.ref !== 'string')
    return undefined;
  const isFork = recordAt(head, 'repo').full_name !== recordAt(base, 'repo').full_name;
  return {
    number,
    head: head.sha,
    baseRef: base.ref,
    isReadOnly: isFork && name === 'pull_request',
    // The event is as old as its first run; a later one may follow a comment of that one.
    hasComments: pull.comments !== 0 || (env.GITHUB_RUN_ATTEMPT ?? '1') !== '1',
  };
}
