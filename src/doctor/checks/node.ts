import type { DoctorCheck } from '../check.ts';
import { fail, ok } from '../result.ts';

/** What `src/` is written for, and the runtime that action.yml names. */
const OLDEST = 24;

export const node: DoctorCheck = {
  name: 'node',
  what: 'the version of Node that runs Rekey',
  look: async ({ node: version }) => {
    if (Number(version.split('.')[0]) >= OLDEST) return [ok('', `Node ${version}.`)];
    return [
      fail(
        '',
        `Node ${version} is older than ${OLDEST}.`,
        'Install a newer Node, or use the action, which brings its own.',
      ),
    ];
  },
};
