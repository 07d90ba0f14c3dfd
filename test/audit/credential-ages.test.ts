import { describe, expect, it } from 'vitest';
import { credentialAges } from '../../src/audit/credential-ages.ts';
import type { AuditedSecret, AuditSettings, Facts, UsedKey } from '../../src/audit/facts.ts';
import { parseConfig } from '../../src/config/parse.ts';
import { passwordProfile } from '../../src/credentials/passwords/profiles.ts';

const DAY = 86_400_000;
const at = (day: number): Date => new Date(Date.UTC(2026, 0, day));

const settings: AuditSettings = {
  now: at(200),
  profile: passwordProfile('default'),
  maxKeyAge: 90 * DAY,
  maxSecretAge: 60 * DAY,
  breakGlassUsers: new Set(['emergency']),
  graceOfUser: new Map(),
};

const { rotate } = parseConfig(
  'version: 1\nrotate:\n  - { name: deployer, kind: iam-user, user: ci, secret: ci, every: 30d }\n',
  'rekey.yml',
);

function key(suffix: string, day: number, active = true): UsedKey {
  return { id: `AKIA${suffix.padStart(16, 'A')}`, createdAt: at(day), active, lastUsed: 'never' };
}

function secret(overrides: Partial<AuditedSecret>): AuditedSecret {
  return {
    name: 'billing/smtp',
    resource: 'arn',
    content: { kind: 'unreadable', why: 'holds bytes' },
    valueCreatedAt: at(10),
    nextRotationAt: undefined,
    rotation: undefined,
    ...overrides,
  };
}

function ages(facts: Partial<Facts>) {
  const all: Facts = {
    account: '123456789012',
    secrets: [],
    users: [],
    passwordPolicy: undefined,
    rootAccessKeys: undefined,
    ...facts,
  };
  return credentialAges(all, settings, rotate);
}

describe('the ages that an audit tells', () => {
  it('are those of active keys, masked, with the limit of the organisation', () => {
    const keys = [key('Q7A4Q', 1), key('ZZZZZ', 2, false)];

    expect(ages({ users: [{ user: 'ann', keys }] })).toEqual([
      {
        provider: 'aws',
        kind: 'aws-access-key',
        name: 'AKIA…7A4Q',
        owner: 'ann',
        account: '123456789012',
        since: at(1).toISOString(),
        dueAt: at(91).toISOString(),
      },
    ]);
  });

  it('take the newest key of a user for the one that the rotation renews, with its interval', () => {
    const found = ages({ users: [{ user: 'ci', keys: [key('AAAA2', 1), key('AAAA3', 50)] }] });

    expect(found.map(({ rotation, dueAt }) => [rotation, dueAt])).toEqual([
      [undefined, at(91).toISOString()],
      ['deployer', at(80).toISOString()],
    ]);
  });

  it('leave out keys for emergencies, which lie unchanged by intent', () => {
    expect(ages({ users: [{ user: 'emergency', keys: [key('A', 1)] }] })).toEqual([]);
  });

  it('are those of secrets whose age is known, by their rotation or by the limit', () => {
    const secrets = [
      secret({}),
      secret({ name: 'orders', rotation: { name: 'orders-db', every: 7 * DAY } }),
      secret({ name: 'unknown', valueCreatedAt: undefined }),
      secret({ name: 'ci', content: { kind: 'access-key' } }),
    ];

    expect(ages({ secrets }).map(({ name, dueAt, rotation }) => [name, dueAt, rotation])).toEqual([
      ['billing/smtp', at(70).toISOString(), undefined],
      ['orders', at(17).toISOString(), 'orders-db'],
    ]);
  });
});
