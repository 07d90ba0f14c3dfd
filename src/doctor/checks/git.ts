import { inertExcerpt } from '../../base/hostile-text.ts';
import type { DoctorCheck } from '../check.ts';
import { ok, warn } from '../result.ts';

export const git: DoctorCheck = {
  name: 'git',
  what: 'that git is there, and how much of the history the checkout has',
  look: async ({ checkout }) => {
    const { git: version, isShallow } = await checkout();
    const said = `${inertExcerpt(version, 60)}.`;
    if (!isShallow) return [ok('', `${said} The checkout has the whole history.`)];
    return [
      warn(
        '',
        `${said} The checkout is shallow: a scan of a change gets what is missing by itself, a scan of the whole history cannot be complete.`,
        'For "scope: history" give actions/checkout "fetch-depth: 0"; in a clone run "git fetch --unshallow".',
      ),
    ];
  },
};
