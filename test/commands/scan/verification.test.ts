import { Readable } from 'node:stream';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { logTo } from '../../../src/base/log.ts';
import type { VerifyRequest } from '../../../src/commands/scan/verification.ts';
import { scan } from '../../../src/commands/scan.ts';
import { RULES } from '../../../src/detect/catalogue.ts';
import type { RunReport } from '../../../src/findings/run-report.ts';
import type { Standing } from '../../../src/verify/verifier.ts';
import { newAccessKeyId, newSecretAccessKey } from '../../cloud/aws/identifiers.ts';
import { type LocalAws, startLocalAws } from '../../cloud/aws/local-aws.ts';
import { type Arrived, localProviders } from '../../cloud/providers/local-providers.ts';
import { exampleSource } from '../../detect/example-source.ts';
import { type ConfigChanges, contextWith } from './harness.ts';

const make = exampleSource(Math.floor(Math.random() * 2 ** 32));

/** A credential that the rule finds, made now. */
function made(rule: string): string {
  const [example] = RULES.find(({ id }) => id === rule)?.finds(make) ?? [];
  return example?.secret ?? example?.text ?? '';
}

let known: Map<string, Standing>;
let arrived: Arrived[];

beforeEach(() => {
  known = new Map();
  const providers = localProviders(known);
  ({ arrived } = providers);
  vi.stubGlobal('fetch', providers.fetch);
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const VERIFY: ConfigChanges = { scan: { verify: true } };

/** Scans a text, and gives the report with everything that was logged. */
async function scanned(
  text: string,
  changes: ConfigChanges = VERIFY,
  verify: VerifyRequest = {},
  env: Record<string, string> = {},
): Promise<RunReport & { readonly told: string }> {
  const lines: string[] = [];
  const context = { ...contextWith(changes, env), log: logTo((_, line) => void lines.push(line)) };
  const report = await scan({ kind: 'stdin', stream: Readable.from([Buffer.from(text)]) }, context, {
    verify,
  });
  return { ...report, told: lines.join('\n') };
}

describe('what a scan finds', () => {
  it('is sent nowhere unless that is wanted', async () => {
    await scanned(made('sendgrid_api_key'), {});
    await scanned(made('sendgrid_api_key'), VERIFY, { wanted: false });
    expect(arrived).toEqual([]);
  });

  it('is verified when its provider accepts it', async () => {
    const token = made('sendgrid_api_key');
    known.set(token, 'live');
    const { findings, notes, complete } = await scanned(token);
    expect(findings).toMatchObject([
      {
        rule: 'sendgrid_api_key',
        confidence: 'verified',
        severity: 'critical',
        detail: expect.stringContaining('It works: SendGrid accepted it (GET /v3/scopes).'),
        verification: { result: 'live' },
      },
    ]);
    expect(notes).toEqual(['Verification of 1 credential: 1 live.']);
    expect(complete).toBe(true);
  });

  it('is of low severity when its provider does not accept it, and says why', async () => {
    const { findings } = await scanned(made('sendgrid_api_key'));
    expect(findings).toMatchObject([
      {
        confidence: 'structured',
        severity: 'low',
        detail: expect.stringContaining('It does not work: SendGrid does not accept it'),
        verification: { result: 'dead' },
      },
    ]);
  });

  it('is of medium severity at most when it could be switched on again', async () => {
    const token = made('xai_api_key');
    known.set(token, 'inactive');
    const { findings } = await scanned(token);
    expect(findings).toMatchObject([{ severity: 'medium', verification: { result: 'inactive' } }]);
  });

  it('keeps its severity when it cannot be told, and the scan is complete all the same', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('fetch failed')));
    const { findings, notes, complete } = await scanned(made('sendgrid_api_key'));
    expect(findings).toMatchObject([
      { confidence: 'structured', severity: 'critical', verification: { result: 'unknown' } },
    ]);
    expect(notes).toEqual(['Verification of 1 credential: 1 unknown.']);
    expect(complete).toBe(true);
  });

  it('is asked about once, however often it stands there', async () => {
    const token = made('groq_api_key');
    await scanned(`a: ${token}\nb: ${token}\n`);
    expect(arrived).toHaveLength(1);
  });

  it('stands in no sentence, log or error, whatever its provider answers', async () => {
    const tokens = ['github_personal_access_token', 'slack_api_token', 'npm_access_token'].map(made);
    const echo = tokens.join(' ');
    vi.stubGlobal('fetch', () =>
      Promise.resolve(new Response(JSON.stringify({ message: echo }), { status: 401 })),
    );
    const report = await scanned(tokens.join('\n'));
    expect(report.findings).toHaveLength(3);
    const everything = inspect(report, { depth: 20 }) + JSON.stringify(report);
    for (const token of tokens) expect(everything).not.toContain(token);
  });

  it.each([
    ['accepted', (token: string) => `${token} # rekey:ignore a token of the demo`],
    ['an example', (token: string) => `${token.slice(0, 4)}${'1a'.repeat(18)}`],
  ])('is not sent when it is %s', async (_, text) => {
    await scanned(text(made('github_personal_access_token')));
    expect(arrived).toEqual([]);
  });

  it('by a rule of the user is not sent, whatever the rule is called', async () => {
    const rule = {
      id: 'groq_api_key',
      description: 'ours',
      pattern: 'ours_[0-9a-f]{32}',
      severity: 'high',
    } as const;
    const { findings } = await scanned(`ours_${make.hex(32)}`, { scan: { verify: true, rules: [rule] } });
    expect(findings).toMatchObject([{ rule: 'groq_api_key' }]);
    expect(arrived).toEqual([]);
  });

  it('is sent nowhere when the event forbids it, and that is said', async () => {
    const refusal = 'Nobody was asked whether the credentials work: the pull request is from a fork.';
    const { findings, notes } = await scanned(made('groq_api_key'), VERIFY, { refusal });
    expect(arrived).toEqual([]);
    expect(notes).toEqual([refusal]);
    expect(findings[0]).not.toHaveProperty('verification');
    expect((await scanned('', {}, { refusal })).notes).toEqual([]);
  });

  it('of a pair of Alibaba Cloud is signed with, and the secret stays here', async () => {
    const id = `LTAI${make.base62(20)}`;
    const secret = `aA1${make.base62(27)}`;
    known.set(id, 'live');
    const { findings } = await scanned(`accessKeyId=${id}\naccessKeySecret=${secret}\n`);
    expect(findings).toMatchObject([{ rule: 'alibaba-cloud-access-key', confidence: 'verified' }]);
    expect(arrived.map(({ host }) => host)).toEqual(['sts.aliyuncs.com']);
    expect(JSON.stringify(arrived)).not.toContain(secret);
  });
});

function written({ accessKeyId, secretAccessKey }: { accessKeyId: string; secretAccessKey: string }): string {
  return `AWS_ACCESS_KEY_ID=${accessKeyId}\nAWS_SECRET_ACCESS_KEY=${secretAccessKey}\n`;
}

describe('a key of AWS', () => {
  let aws: LocalAws;
  beforeEach(async () => {
    aws = await startLocalAws();
    aws.seed.user({ name: 'ci' });
  });
  afterEach(async () => {
    await aws.close();
  });

  it('of one of our accounts is asked about at IAM, and not used', async () => {
    const active = aws.seed.accessKey({ user: 'ci' });
    const changes = { ...VERIFY, aws: { accounts: [aws.account] } };
    const { findings } = await scanned(written(active), changes, {}, aws.environment());
    expect(findings).toMatchObject([
      {
        confidence: 'verified',
        severity: 'critical',
        detail: expect.stringContaining(`It works: account ${aws.account} has it`),
      },
    ]);
    expect(aws.log.count('GetCallerIdentity')).toBe(1);
    expect(aws.log.count('ListAccessKeys')).toBe(1);
  });

  it('of one of our accounts that is switched off is of medium severity', async () => {
    const off = aws.seed.accessKey({ user: 'ci', status: 'Inactive' });
    const changes = { ...VERIFY, aws: { accounts: [aws.account] } };
    const { findings } = await scanned(written(off), changes, {}, aws.environment());
    expect(findings).toMatchObject([{ severity: 'medium', verification: { result: 'inactive' } }]);
  });

  it('of another account is tried at STS, at the address of the environment', async () => {
    aws.seed.user({ name: 'other', account: '210987654321' });
    const theirs = aws.seed.accessKey({ user: 'other', account: '210987654321' });
    const { findings } = await scanned(written(theirs), VERIFY, {}, aws.environment());
    expect(findings).toMatchObject([{ confidence: 'verified', verification: { result: 'live' } }]);
    expect(aws.log.count('ListAccessKeys')).toBe(0);
  });

  it('that stands beside the id of another one somewhere is tried with each of them', async () => {
    aws.seed.user({ name: 'other', account: '210987654321' });
    const theirs = aws.seed.accessKey({ user: 'other', account: '210987654321' });
    const stale = { ...theirs, accessKeyId: newAccessKeyId('AKIA', '210987654321') };
    const gap = '\n'.repeat(3_000);
    const text = `${written(stale)}${gap}# now\n${written(theirs)}`;
    const { findings } = await scanned(text, VERIFY, {}, aws.environment());
    const secrets = findings.filter(({ title }) => title.includes('secret'));
    expect(secrets.map(({ verification }) => verification?.result)).toEqual(['live']);
  });

  it('of an account of decoys is left alone, and the finding says so', async () => {
    const text = written({
      accessKeyId: newAccessKeyId('AKIA', '595918472158'),
      secretAccessKey: newSecretAccessKey(),
    });
    const { findings, notes } = await scanned(text, VERIFY, {}, aws.environment());
    expect(findings).toMatchObject([
      { severity: 'critical', confidence: 'structured', verification: { result: 'canary' } },
    ]);
    expect(notes).toEqual(['Verification of 1 credential: 1 left alone, like a canary token.']);
    expect(aws.log.count('GetCallerIdentity')).toBe(0);
  });
});
