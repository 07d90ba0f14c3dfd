import { GithubError } from '../errors.ts';
import type { Operation } from '../exchange.ts';
import type { Limits } from '../limits.ts';

/** `limits` is undefined on GitHub Enterprise Server. */
export function rateLimitOperations(limits: Limits | undefined): readonly Operation[] {
  return [
    {
      id: 'rate-limit/get',
      needs: 'none',
      handle(call) {
        if (limits === undefined) throw new GithubError(404, 'Rate limiting is not enabled.');
        const core = limits.usage(call.caller);
        return {
          status: 200,
          body: { resources: { core, search: { ...core, limit: 30, used: 0, remaining: 30 } }, rate: core },
        };
      },
    },
  ];
}
