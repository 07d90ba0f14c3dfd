import { randomBytes, randomInt } from 'node:crypto';
import { silentLog } from '../../../src/base/log.ts';
import type { Context } from '../../../src/commands/context.ts';
import type { OneScanRequest } from '../../../src/commands/scan/request.ts';
import { type ScanOptions, scan } from '../../../src/commands/scan.ts';
import { DEFAULT_CONFIG } from '../../../src/config/default-config.ts';
import type { Config } from '../../../src/config/schema.ts';
import { awsAccountOf } from '../../../src/credentials/aws-key-id.ts';
import { Redactor } from '../../../src/credentials/redactor.ts';
import { fingerprintsWith } from '../../../src/findings/fingerprint.ts';
import type { RunReport } from '../../../src/findings/run-report.ts';
import type { RangeRequest } from '../../../src/sources/range.ts';
import type { Repository } from '../../git/repository.ts';

/** A token that only this test's own rule knows; made at random, so that none stands in the repository. */
export function acmeToken(): string {
  return `acme_${randomBytes(16).toString('hex')}`;
}

const BASE32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

function pick(from: string): string {
  return from.charAt(randomInt(from.length));
}

/** A key id that tells its account, and a secret for it. */
export function awsKey(): { id: string; account: string; text: string } {
  for (;;) {
    const id = `${['AK', 'IA'].join('')}${pick(BASE32.slice(16))}${Array.from({ length: 15 }, () => pick(BASE32)).join('')}`;
    const account = awsAccountOf(id);
    const secret = randomBytes(30).toString('base64');
    if (account !== undefined)
      return { id, account, text: `aws_access_key_id=${id} aws_secret_access_key=${secret}` };
  }
}

const ACME = {
  id: 'acme-token',
  description: 'Acme token',
  pattern: 'acme_[0-9a-f]{32}',
  severity: 'high',
} as const;

export type ConfigChanges = {
  [Key in keyof Config]?: Config[Key] extends readonly unknown[] ? Config[Key] : Partial<Config[Key]>;
};

/** A context as a door makes it, with a rule for {@link acmeToken}. */
export function contextWith(changes: ConfigChanges = {}, env: Context['env'] = process.env): Context {
  const defaults = DEFAULT_CONFIG;
  const config = { ...defaults, ...changes, aws: { ...defaults.aws, ...changes.aws } };
  return {
    config: { ...config, scan: { ...defaults.scan, rules: [ACME], ...changes.scan } } as Config,
    env: { ...env, GIT_CONFIG_GLOBAL: process.platform === 'win32' ? 'NUL' : '/dev/null' },
    log: silentLog,
    clock: { now: () => new Date('2027-01-15T12:00:00Z'), sleep: async () => await Promise.resolve() },
    redactor: new Redactor(),
    fingerprints: fingerprintsWith('test'),
    signal: new AbortController().signal,
  };
}

/** The range from `main` to `topic`, as a pull request asks for it. */
export function range(repository: Repository, more: Partial<RangeRequest> = {}): RangeRequest {
  const { dir } = repository;
  return {
    kind: 'range',
    path: dir,
    base: repository.id('main'),
    head: repository.id('topic'),
    texts: [],
    ...more,
  };
}

/** Scans with the defaults. */
export async function scanned(
  request: OneScanRequest,
  changes: ConfigChanges = {},
  beside?: ScanOptions['beside'],
): Promise<RunReport> {
  return await scan(request, contextWith(changes), { beside });
}

/** `path:line` and state of each finding's places: what most tests are about. */
export function places(report: RunReport): string[] {
  return report.findings
    .flatMap(({ state, locations }) =>
      locations.map(({ path, startLine }) => `${state} ${path}:${startLine}`),
    )
    .sort();
}
