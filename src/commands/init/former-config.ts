import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RekeyError } from '../../base/errors.ts';
import { fingerprintsWith } from '../../findings/fingerprint.ts';
import type { Repository } from '../../sources/git/repository.ts';
import { runGit } from '../../sources/git/run.ts';
import type { Env } from './aws-at-hand.ts';
import type { FormerTool } from './former-tool.ts';

const TRANSLATED_TERM = 90 * 86_400_000;

/** What the configuration of another tool is in ours. @throws RekeyError `init-nothing-to-translate` */
export async function translated(
  from: FormerTool,
  repository: Repository,
  top: string,
  env: Env,
): Promise<{ readonly text: string; readonly notes: readonly string[] }> {
  const { translate, translatedConfig } = await import('./translate.ts');
  const translation = await translate(from, {
    read: async (path, commit) => {
      if (path.startsWith('/') || path.split('/').includes('..')) return undefined;
      if (commit === undefined) return await readFile(join(top, path)).catch(() => undefined);
      return await runGit(repository, ['cat-file', 'blob', `${commit}:${path}`]).catch(() => undefined);
    },
    fingerprints: fingerprintsWith(env.REKEY_FINGERPRINT_KEY ?? ''),
    until: new Date(Date.now() + TRANSLATED_TERM).toISOString().slice(0, 10),
  });
  if (translation) return { text: translatedConfig(translation), notes: translation.notes };
  throw new RekeyError({
    code: 'init-nothing-to-translate',
    what: `There is no file of ${from} at the top of this repository.`,
    fix: 'Run "rekey init" without --from.',
  });
}
