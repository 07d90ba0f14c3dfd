import { logTo } from '../../src/base/log.ts';
import type { Context } from '../../src/commands/context.ts';
import { parseConfig } from '../../src/config/parse.ts';
import { Redactor } from '../../src/credentials/redactor.ts';
import { fingerprintsWith } from '../../src/findings/fingerprint.ts';
import type { LocalGithub } from '../cloud/github/local-github.ts';

/** A scheduled run of a complete scan of the tree, as the issues are told of it. */
export const SCHEDULED = {
  threshold: 'low',
  dryRun: false,
  isPartial: false,
  scan: { kind: 'tree', path: '.' },
  observedAt: new Date('2026-11-21T10:00:00Z'),
  readFile: async () => await Promise.resolve(undefined),
} as const;

/** What a command gets in a run of `repository` at the local GitHub; time passes at once. */
export function contextFor(
  github: LocalGithub,
  options: {
    readonly config?: string;
    readonly repository?: string;
    readonly env?: Readonly<Record<string, string>>;
    readonly log?: string[];
  } = {},
): Context {
  const { config = '', repository = 'acme/app', env = {}, log = [] } = options;
  return {
    config: parseConfig(`version: 1\n${config}\n`, 'rekey.yml'),
    env: { GITHUB_REPOSITORY: repository, GITHUB_API_URL: github.apiUrl, ...env },
    log: logTo((level, line) => log.push(`${level} ${line}`)),
    clock: { now: () => new Date('2026-11-21T10:00:00Z'), sleep: async () => {} },
    redactor: new Redactor(),
    fingerprints: fingerprintsWith(''),
    signal: new AbortController().signal,
  };
}
