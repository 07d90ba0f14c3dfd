import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RekeyError } from '../../src/base/errors.ts';
import { DEFAULT_CONFIG } from '../../src/config/default-config.ts';
import { parseConfig } from '../../src/config/parse.ts';

const DAY = 86_400_000;

function errorOf(text: string): RekeyError {
  try {
    parseConfig(text, '.github/rekey.yml');
  } catch (error) {
    if (error instanceof RekeyError) return error;
    throw error;
  }
  throw new Error('the configuration was accepted');
}

const messageOf = (text: string): string => errorOf(text).message;

describe('a configuration', () => {
  it('may be missing, empty or nothing but its version', () => {
    for (const text of ['', '# nothing\n', '---\n', 'version: 1']) {
      expect(parseConfig(text, 'rekey.yml')).toStrictEqual(DEFAULT_CONFIG);
    }
  });

  it('has the documented defaults', () => {
    const config = DEFAULT_CONFIG;
    expect(config.passwords.profile).toBe('default');
    expect(config.issues['max-new']).toBe(10);
    expect(config.audit['max-key-age']).toBe(90 * DAY);
    expect([config.rotate, config.suppress, config.scan.rules, config.aws.accounts]).toEqual([
      [],
      [],
      [],
      [],
    ]);
  });

  it('is read as it is written', () => {
    const text = `
version: 1
aws: { accounts: ["123456789012"], role: arn:aws:iam::123456789012:role/rekey, region: eu-west-1 }
rotate:
  - name: ci
    kind: iam-user
    user: ci-deployer
    secret: rekey/ci
    every: 30d
    grace: 12h
    recovery: 3d
    replicas: [us-east-1]
    downstream:
      - github-secrets: { repository: acme/app, access-key-id: AWS_ACCESS_KEY_ID }
  - { name: orders, kind: rds-instance, instance: orders, secret: rekey/orders, verify: status-only }
suppress:
  - { fingerprint: abcdefghij234567, reason: revoked, until: 2027-01-31 }
`;
    const config = parseConfig(text, 'rekey.yml');
    expect(config.rotate).toMatchObject([
      { kind: 'iam-user', every: 30 * DAY, grace: DAY / 2, recovery: 3 * DAY, replicas: ['us-east-1'] },
      { kind: 'rds-instance', every: 90 * DAY, verify: 'status-only', fields: {}, downstream: [] },
    ]);
    expect(config.suppress[0]?.until).toBe('2027-01-31');
    expect(config.aws.accounts).toEqual(['123456789012']);
  });

  it('cannot be changed by whoever reads it', () => {
    const config = parseConfig('version: 1\nissues: { labels: [a] }', 'rekey.yml');
    expect(() => config.issues.labels.push('b')).toThrow(TypeError);
    expect(Object.isFrozen(config.issues)).toBe(true);
  });
});

describe('a mistake in a configuration', () => {
  it.each<[string, string, string]>([
    [
      'a key that does not exist, with the one that was meant',
      'version: 1\nrotate:\n  - name: a\n    kind: iam-user\n    usr: b\n    user: c\n    secret: d\n',
      '.github/rekey.yml:5:5: Unknown key "usr" in "rotate[0]". Did you mean "user"?',
    ],
    [
      'a key that resembles nothing',
      'version: 1\nzzzzzzzzzzzz: 1\n',
      '.github/rekey.yml:2:1: Unknown key "zzzzzzzzzzzz".',
    ],
    [
      'a wrong type',
      'version: 1\nissues:\n  labels: security\n',
      '.github/rekey.yml:3:11: "issues.labels" must be a list, not a string.',
    ],
    [
      'a list where a mapping belongs',
      'version: 1\nscan: []\n',
      '.github/rekey.yml:2:7: "scan" must be a mapping, not a list.',
    ],
    [
      'nothing where a mapping belongs',
      'version: 1\nscan:\n',
      '.github/rekey.yml:2:6: "scan" must be a mapping, not nothing.',
    ],
    [
      'a bad duration',
      'version: 1\naudit: { max-key-age: 3 months }\n',
      '.github/rekey.yml:2:23: "audit.max-key-age" must be a duration such as 30s, 15m, 24h or 90d.',
    ],
    [
      'a word that is not among the choices',
      'version: 1\npasswords: { profile: strickt }\n',
      '.github/rekey.yml:2:23: "passwords.profile" must be one of: default, strict, seed-000. Did you mean "strict"?',
    ],
    ['a version of the future', 'version: 2\n', '.github/rekey.yml:1:10: "version" must be one of: 1.'],
    [
      'something that is missing',
      'version: 1\nrotate:\n  - { name: a, kind: iam-user, user: b }\n',
      '.github/rekey.yml:3:5: "rotate[0].secret" is missing; it must be a string.',
    ],
    [
      'an account without quotes',
      'version: 1\naws: { accounts: [123456789012] }\n',
      '.github/rekey.yml:2:19: "aws.accounts[0]" must be a string, not a number.',
    ],
    [
      'a kind that does not exist',
      'version: 1\nrotate:\n  - { name: a, kind: iam, user: b, secret: c }\n',
      '.github/rekey.yml:3:22: "rotate[0].kind" must be one of: iam-user, rds-instance, rds-cluster, rds-managed, database-user.',
    ],
    [
      'a name that is used twice',
      'version: 1\nrotate:\n  - { name: a, kind: iam-user, user: b, secret: c }\n  - { name: a, kind: iam-user, user: d, secret: e }\n',
      '.github/rekey.yml:4:13: The rotation name "a" is already used on line 3; each must be unique.',
    ],
    [
      'a secret that two rotations would change',
      'version: 1\nrotate:\n  - { name: a, kind: iam-user, user: b, secret: c }\n  - { name: b, kind: iam-user, user: d, secret: c }\n',
      '.github/rekey.yml:4:49: The secret "c" is already used on line 3; each must be unique.',
    ],
    [
      'a key that is written twice',
      'version: 1\nscan: {}\nscan: {}\n',
      '.github/rekey.yml:3:1: Map keys must be unique',
    ],
    [
      'a text that is no mapping',
      'hello\n',
      '.github/rekey.yml:1:1: The configuration must be a mapping, not a string.',
    ],
    [
      'a rule of the user’s own that is there twice',
      'version: 1\nscan:\n  rules:\n    - { id: a, description: b, pattern: c }\n    - { id: a, description: d, pattern: e }\n',
      '.github/rekey.yml:5:13: The rule id "a" is already used on line 4; each must be unique.',
    ],
    [
      'a suppression that is there twice',
      'version: 1\nsuppress:\n  - { fingerprint: abcdefghij234567, reason: x, until: 2027-01-31 }\n  - { fingerprint: abcdefghij234567, reason: y, until: 2027-02-28 }\n',
      '.github/rekey.yml:4:20: The fingerprint "abcdefghij234567" is already used on line 3; each must be unique.',
    ],
    [
      'a suppression without an end',
      'version: 1\nsuppress:\n  - { fingerprint: abcdefghij234567, reason: x }\n',
      '.github/rekey.yml:3:5: "suppress[0].until" is missing',
    ],
    [
      'a day that does not exist',
      'version: 1\nsuppress:\n  - { fingerprint: abcdefghij234567, reason: x, until: 2027-02-30 }\n',
      '.github/rekey.yml:3:56: "suppress[0].until" must be a date such as 2027-01-31.',
    ],
  ])('is told with its place: %s', (_what, text, message) => {
    const error = errorOf(text);
    expect(error.message.split('\n')[0]).toContain(message);
    expect(error.code).toBe('config-invalid');
    expect(error.exit).toBe(2);
  });

  it('does not hide the next one: all are told, in the order of the file', () => {
    const text = 'version: 1\nscan: { ignore-path: [] }\nissues: { max-new: many, lables: [] }\n';
    const lines = messageOf(text).split('\n');
    expect(lines).toHaveLength(3);
    expect(lines.map((line) => line.split(': ')[0])).toEqual([
      '.github/rekey.yml:2:9',
      '.github/rekey.yml:3:20',
      '.github/rekey.yml:3:26',
    ]);
  });

  it('cannot speak to the log', () => {
    const message = messageOf('version: 1\n"\\e[31m\\n::error::x": 1\n');
    expect(message).not.toMatch(/\u001b|\n::/);
  });

  it('is never a crash, whatever the file holds', () => {
    const yaml = fc.oneof(
      fc.string(),
      fc.json(),
      fc.constantFrom(
        'a: &a [*a]',
        '<<: 1',
        '? [1]\n: 2',
        '!!js x',
        '%YAML 9',
        'a: !!set {x}',
        '__proto__: 1',
        'version: 1\n---\nversion: 1',
      ),
      fc
        .array(
          fc.constantFrom(
            'version: 1',
            'rotate:',
            '  - name: a',
            'scan: {',
            '}',
            '- x',
            '\t',
            '? y',
            'suppress: [{}]',
          ),
          { maxLength: 8 },
        )
        .map((lines) => lines.join('\n')),
    );
    fc.assert(
      fc.property(yaml, (text) => {
        try {
          parseConfig(text, 'f.yml');
        } catch (error) {
          // oxlint-disable-next-line vitest/no-conditional-expect -- accepting the text is fine too
          expect(error).toBeInstanceOf(RekeyError);
          // oxlint-disable-next-line vitest/no-conditional-expect
          expect((error as RekeyError).message).toMatch(/^f\.yml:\d+:\d+: /);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is refused when it is an alias bomb', () => {
    const lines = ['version: 1', 'a0: &a0 [x]'];
    for (let level = 1; level < 30; level += 1)
      lines.push(`a${level}: &a${level} [${`*a${level - 1},`.repeat(9)}]`);
    expect(errorOf(lines.join('\n')).code).toBe('config-invalid');
  });
});
