import { RekeyError } from '../../base/errors.ts';
import type { DoctorCheck } from '../check.ts';
import { ok, type Result, skipped, warn } from '../result.ts';

export const githubToken: DoctorCheck = {
  name: 'github-token',
  what: 'what the token for GitHub reads; what a job may write stands in its workflow',
  look: async ({ github }) => {
    if (!github)
      return [
        skipped(
          '',
          'There is no token (GITHUB_TOKEN), or no repository on GitHub that it could be asked about.',
        ),
      ];
    const may: string[] = [];
    const results: Result[] = [];
    for (const { permission, what, read } of github.readings) {
      try {
        await read();
        may.push(permission);
      } catch (error) {
        if (!(error instanceof RekeyError)) throw error;
        // One answer says it for all of them.
        if (error.code === 'github-token-refused' || error.code === 'github-unavailable') throw error;
        results.push(warn(permission, `${error.what} Without it: ${what}.`, error.fix));
      }
    }
    if (may.length > 0) results.unshift(ok(github.repository, `It has ${may.join(', ')}.`));
    return results;
  },
};
