import { RekeyError } from '../../base/errors.ts';
import { configOf, type DoctorCheck } from '../check.ts';
import { fail, ok, type Result, skipped } from '../result.ts';

export const downstream: DoctorCheck = {
  name: 'downstream',
  what: 'that the token for downstreams at GitHub is there, and reads the secrets that it shall write',
  look: async (world) => {
    const config = configOf(world);
    if (!config) return [skipped('', 'The configuration has to be valid first.')];
    const delivers = config.rotate.some(({ downstream: all }) =>
      all.some((one) => Object.keys(one).some((kind) => kind.startsWith('github-'))),
    );
    if (!delivers) return [skipped('', 'No rotation delivers to GitHub.')];
    const { env, github } = world;
    if (!env.REKEY_GITHUB_TOKEN) {
      return [
        fail(
          '',
          'REKEY_GITHUB_TOKEN is not set, and no token of a job may write secrets.',
          'Set it to the token of a GitHub App, or to a fine-grained one of a person (docs/permissions.md).',
        ),
      ];
    }
    const results: Result[] = [];
    for (const { what, permission, read } of github?.deliveries ?? []) {
      try {
        await read();
        results.push(
          ok(what, `The token reads it (${permission}); GitHub tells nobody before whether it may write.`),
        );
      } catch (error) {
        if (!(error instanceof RekeyError)) throw error;
        results.push(fail(what, error.what, error.fix));
      }
    }
    return results.length > 0 ? results : [ok('', 'REKEY_GITHUB_TOKEN is set.')];
  },
};
