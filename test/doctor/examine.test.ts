import { describe, expect, it } from 'vitest';
import { RekeyError } from '../../src/base/errors.ts';
import { DOCTOR_CHECKS } from '../../src/doctor/checks.ts';
import { examine } from '../../src/doctor/examine.ts';
import type { DoctorWorld } from '../../src/doctor/ports.ts';
import { examinedAsJson, renderExamined } from '../../src/doctor/render.ts';
import type { Examined } from '../../src/doctor/result.ts';
import { worldWith } from './world.ts';

const { signal } = new AbortController();
const AWS = `version: 1
aws: { accounts: ["123456789012"], region: eu-west-1 }
rotate: [{ name: a, kind: iam-user, user: a, secret: a }]
`;

function of(examined: readonly Examined[], name: string): Examined[] {
  return examined.filter(({ check }) => check === name);
}

const withoutGit = async () => {
  throw new RekeyError({ code: 'git-missing', what: 'There is no git.', fix: 'Install it.' });
};

const withBug = async () => {
  throw new TypeError('a bug');
};

const reading = (permission: string, error?: RekeyError) => ({
  permission,
  what: 'no issue is opened',
  read: async () => {
    if (error) throw error;
  },
});

const claims = (subject: string) => ({
  claims: async () => ({ issuer: 'https://token.actions.githubusercontent.com', subject, audience: 'a' }),
});

type PrivateIssues = NonNullable<NonNullable<DoctorWorld['github']>['privateIssues']>;
const privatePlace = (isPrivate: boolean, read: PrivateIssues['read']): PrivateIssues => ({
  isPrivate: async () => await Promise.resolve(isPrivate),
  read,
});
const CONFIDENTIAL = 'version: 1\nissues: { private-repository: acme/security }\n';
const reads = async () => {};
const refused = async () => {
  throw new RekeyError({ code: 'github-denied', what: 'It may not read the issues.', fix: 'Let it.' });
};

describe('the doctor', () => {
  it('makes every check, each under a name of its own', async () => {
    const names = DOCTOR_CHECKS.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    const examined = await examine(worldWith(), { signal });
    expect(new Set(examined.map(({ check }) => check))).toEqual(new Set(names));
  });

  it('takes what cannot be looked at for a failure, and goes on', async () => {
    const examined = await examine(worldWith({ checkout: withoutGit }), { signal });
    expect(of(examined, 'git')).toMatchObject([
      { standing: 'fail', said: 'There is no git.', fix: 'Install it.' },
    ]);
    expect(of(examined, 'configuration')).toMatchObject([{ standing: 'ok' }]);
  });

  it('hides no bug', async () => {
    await expect(examine(worldWith({ checkout: withBug }), { signal })).rejects.toThrow('a bug');
  });

  it('stops when it is told to', async () => {
    const stopped = AbortSignal.abort(new Error('stopped'));
    await expect(examine(worldWith(), { signal: stopped })).rejects.toThrow('stopped');
  });

  it('looks at nothing in AWS while the configuration is not valid', async () => {
    const error = new RekeyError({
      code: 'config-invalid',
      what: 'Unknown key.',
      where: { file: 'a.yml', line: 2 },
    });
    const settings = { kind: 'invalid', path: 'a.yml', error } as const;
    const examined = await examine(worldWith({ settings }), { signal });
    expect(of(examined, 'configuration')).toMatchObject([
      { standing: 'fail', said: 'a.yml:2: Unknown key.' },
    ]);
    expect(of(examined, 'permissions')).toMatchObject([{ standing: 'skipped' }]);
  });

  it('names what was accepted for a time that is over', async () => {
    const entry = '{ fingerprint: abcdefghijklmnop, reason: test, until: 2026-11-21 }';
    const examined = await examine(worldWith({ config: `version: 1\nsuppress: [${entry}]` }), { signal });
    expect(of(examined, 'configuration')[1]).toMatchObject({
      standing: 'warn',
      said: expect.stringContaining('abcdefghijklmnop (2026-11-21)'),
    });
  });

  it.each([
    [
      'a shallow checkout',
      worldWith({ checkout: async () => ({ git: 'git', isShallow: true }) }),
      'git',
      'warn',
    ],
    ['an old Node', worldWith({ node: '22.1.0' }), 'node', 'fail'],
  ])('says of %s what follows', async (_what, world, check, standing) => {
    expect(of(await examine(world, { signal }), check)).toMatchObject([{ standing }]);
  });

  it('says which permission a token for GitHub lacks, and what is not there without it', async () => {
    const denied = new RekeyError({
      code: 'github-denied',
      what: 'Could not read the issues.',
      fix: 'Give it.',
    });
    const github = {
      repository: 'acme/app',
      readings: [reading('contents: read'), reading('issues: read', denied)],
      deliveries: [],
    };
    expect(of(await examine(worldWith({ github }), { signal }), 'github-token')).toMatchObject([
      { standing: 'ok', said: 'It has contents: read.' },
      {
        standing: 'warn',
        about: 'issues: read',
        said: expect.stringContaining('no issue is opened'),
        fix: 'Give it.',
      },
    ]);
  });

  it.each([
    ['without a token for it', undefined, 'fail', /REKEY_GITHUB_TOKEN is not set/],
    ['that others can read', privatePlace(false, reads), 'fail', /Others than its collaborators/],
    ['the issues of which cannot be read', privatePlace(true, refused), 'fail', /may not read/],
    ['that is private', privatePlace(true, reads), 'ok', /It is private/],
  ] as const)(
    'looks at a repository for confidential issues %s',
    async (_, privateIssues, standing, said) => {
      const github = {
        repository: 'acme/app',
        readings: [],
        deliveries: [],
        ...(privateIssues ? { privateIssues } : {}),
      };
      const env = privateIssues ? { REKEY_GITHUB_TOKEN: 'a' } : {};
      const examined = await examine(worldWith({ config: CONFIDENTIAL, github, env }), { signal });

      expect(of(examined, 'private-issues')).toMatchObject([
        { standing, said: expect.stringMatching(said) as string },
      ]);
    },
  );

  it('misses the token for a downstream', async () => {
    const downstream =
      'downstream: [{ github-secrets: { repository: acme/app, access-key-id: A, secret-access-key: B } }]';
    const config = AWS.replace('secret: a }', `secret: a, ${downstream} }`);
    const examined = await examine(worldWith({ config }), { signal });
    expect(of(examined, 'downstream')).toMatchObject([
      { standing: 'fail', said: expect.stringContaining('REKEY_GITHUB_TOKEN') },
    ]);
  });
});

describe('the check of identity tokens', () => {
  const env = { GITHUB_ACTIONS: 'true', AWS_ACCESS_KEY_ID: 'x', AWS_SESSION_TOKEN: 'y' };
  const place = {
    name: 'eu-west-1',
    regions: [],
    secrets: [],
    users: [],
    caller: async () => ({ account: '123456789012', arn: 'arn:aws:sts::123456789012:assumed-role/rekey/a' }),
    aheadMs: () => 0,
    reach: async () => {},
    missingFields: async () => [],
    keysOf: async () => [],
    describeKey: async () => ({ state: 'Enabled', deletedAt: undefined }),
    describeSecret: async () => undefined,
    listKeys: async () => [],
  };

  it.each([
    ['that the job may not have', env, undefined, ['fail']],
    ['of the workflow', env, 'repo:acme/app:environment:rotation', ['ok']],
    ['of another branch', env, 'repo:acme/app:ref:refs/heads/topic', ['warn']],
    [
      'beside a stored key',
      { ...env, AWS_SESSION_TOKEN: '' },
      'repo:acme/app:environment:rotation',
      ['ok', 'warn'],
    ],
  ])('judges those %s', async (_what, given, subject, standings) => {
    const oidc = subject === undefined ? { claims: async () => undefined } : claims(subject);
    const world = worldWith({ config: AWS, env: given, places: [place], oidc });
    const found = of(await examine(world, { signal }), 'oidc');
    expect(found.map(({ standing }) => standing)).toEqual(standings);
  });
});

describe('what the doctor prints', () => {
  const examined: Examined[] = [
    { check: 'node', standing: 'ok', about: '', said: 'Node 24.' },
    {
      check: 'trust',
      standing: 'fail',
      about: 'role/a',
      said: 'It is\u001b[31m open.',
      fix: 'Close it:\n{\n}',
    },
    { check: 'oidc', standing: 'skipped', about: '', said: 'No AWS.' },
    { check: 'clock', standing: 'skipped', about: '', said: 'No AWS.' },
  ];

  it('is a table, with how to mend things under them and what was skipped together', () => {
    expect(renderExamined(examined, { colour: false, quiet: false })).toBe(`ok       node   Node 24.
FAILED   trust  role/a: It is\\u{1b}[31m open.
                Close it:
                {
                }
skipped  oidc, clock: No AWS.

1 ok, 0 warnings, 1 failed, 2 skipped.
`);
  });

  it('is what is wrong alone, and nothing where all is well, when it is to be quiet', () => {
    expect(renderExamined(examined, { colour: false, quiet: true })).not.toMatch(/node|skipped {2}/);
    expect(renderExamined(examined.slice(0, 1), { colour: false, quiet: true })).toBe('');
  });

  it('is data, too', () => {
    const data = JSON.parse(examinedAsJson(examined)) as { ok: boolean; checks: unknown[] };
    expect(data).toMatchObject({ version: 1, ok: false });
    expect(data.checks[1]).toEqual(examined[1]);
  });
});
