import type { Config } from '../../config/schema.ts';
import type { DoctorCheck } from '../check.ts';
import { fail, ok, type Result, warn } from '../result.ts';

export const configuration: DoctorCheck = {
  name: 'configuration',
  what: 'that the configuration is valid, and that nothing in it has run out',
  look: async ({ settings, now }) => {
    // Its message says the place, and what to do.
    if (settings.kind === 'invalid') return [fail('', settings.error.message)];
    const { path } = settings;
    if (!settings.isThere)
      return [
        warn(path, 'There is no such file: defaults apply, and nothing is rotated.', 'Run "rekey init".'),
      ];
    return [ok(path, 'It is valid.'), ...expired(settings.config, path, now)];
  },
};

function expired({ suppress }: Config, path: string, now: Date): Result[] {
  const today = now.toISOString().slice(0, 10);
  const over = suppress.filter(({ until }) => until < today);
  if (over.length === 0) return [];
  const names = over.slice(0, 5).map(({ fingerprint, until }) => `${fingerprint} (${until})`);
  const more = over.length > names.length ? ` and ${over.length - names.length} more` : '';
  return [
    warn(
      path,
      `Entries of "suppress" have run out: ${names.join(', ')}${more}. What they accepted is open again.`,
      'Remove them, or judge them again and give a later date.',
    ),
  ];
}
