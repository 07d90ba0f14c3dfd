import { describe, expect, it } from 'vitest';
import { needsAws } from '../../src/config/needs-aws.ts';
import { parseConfig } from '../../src/config/parse.ts';
import type { Statement } from '../../src/policy/document.ts';
import { rolesFor } from '../../src/policy/roles.ts';

const PLACE = { account: '123456789012', region: 'eu-west-1' };
const ROBOTS = 'name: robots, kind: iam-user, select: { tag: { Purpose: ci } }';
const ORDERS = 'kind: rds-instance, select: { tag: { Env: Production } }';

function rolesOf(...entries: readonly string[]) {
  const text = `version: 1\nrotate:\n${entries.map((one) => `  - { ${one} }\n`).join('')}`;
  const config = parseConfig(text, 'rekey.yml');
  expect(needsAws(config)).toBe(true);
  return rolesFor({ config, place: PLACE, kmsKeys: [] });
}

function statements(...entries: readonly string[]): readonly Statement[] {
  return rolesOf(...entries)[0].policy.Statement;
}

function allowing(action: string, among: readonly Statement[]): readonly Statement[] {
  return among.filter(({ Action, Sid }) => Action.includes(action) && !/^(?:Audit|Judge)/.test(Sid));
}

function isTagged(tags: Record<string, string>) {
  return { StringEquals: tags };
}

// That such policies are enough, and none too much, is shown in least-privilege.test.ts.
describe('the policy for what is selected by tag', () => {
  it('lets nothing be changed that does not carry the tags', () => {
    const selected = statements(
      `${ROBOTS}, secret: "robots/{user}"`,
      `name: db, ${ORDERS}, secret: "db/{id}"`,
      'name: more, kind: rds-cluster, select: { tag: { Env: Production, Tier: gold } }, secret: "db/{id}"',
      'name: theirs, kind: rds-managed, select: { tag: { Team: data } }',
      'name: apps, kind: database-user, select: { tag: { Kind: user } }, admin-secret: dba',
    );
    const tagsFor = (action: string) => allowing(action, selected).map(({ Condition }) => Condition);
    expect(tagsFor('iam:CreateAccessKey')).toEqual([isTagged({ 'aws:ResourceTag/Purpose': 'ci' })]);
    expect(tagsFor('iam:DeleteAccessKey')).toEqual([isTagged({ 'aws:ResourceTag/Purpose': 'ci' })]);
    const production = { 'aws:ResourceTag/Env': 'Production' };
    const managed = isTagged({ 'aws:ResourceTag/Team': 'data' });
    expect(tagsFor('rds:ModifyDBInstance')).toEqual([isTagged(production), managed]);
    expect(tagsFor('rds:ModifyDBCluster')).toEqual([
      isTagged({ ...production, 'aws:ResourceTag/Tier': 'gold' }),
      managed,
    ]);
    const users = allowing('secretsmanager:PutSecretValue', selected).filter(({ Condition }) => Condition);
    expect(users.map(({ Resource, Condition }) => [Resource, Condition])).toEqual([
      [
        ['arn:aws:secretsmanager:eu-west-1:123456789012:secret:*'],
        isTagged({ 'aws:ResourceTag/Kind': 'user' }),
      ],
    ]);
  });

  it('grants secrets by the beginning of their names, in the regions of their replicas too', () => {
    const selected = statements(`${ROBOTS}, secret: "robots/{user}/key", replicas: [us-east-1]`);
    const [written, ...others] = allowing('secretsmanager:PutSecretValue', selected);
    expect(others).toEqual([]);
    expect(written?.Resource).toEqual([
      'arn:aws:secretsmanager:eu-west-1:123456789012:secret:robots/*/key-??????',
    ]);
    expect(selected.find(({ Sid }) => Sid === 'ReadTheirReplicas')?.Resource).toEqual([
      'arn:aws:secretsmanager:us-east-1:123456789012:secret:robots/*/key-??????',
    ]);
  });

  it('grants the secrets that RDS makes, and the administrators that tags name, to be read alone', () => {
    const selected = statements(
      'name: theirs, kind: rds-managed, select: { tag: { Team: data } }',
      'name: apps, kind: database-user, select: { tag: { Kind: user } }, admin-secret: "rekey/{tag:Server}-dba"',
    );
    const watched = selected.find(({ Sid }) => Sid === 'WatchTheSecretsOfRds');
    expect(watched?.Resource).toEqual(['arn:aws:secretsmanager:eu-west-1:123456789012:secret:rds!*']);
    const admins = selected.find(({ Sid }) => Sid === 'ReadTheirAdministrators');
    expect(admins?.Resource).toEqual([
      'arn:aws:secretsmanager:eu-west-1:123456789012:secret:rekey/*-dba-??????',
    ]);
    expect(admins?.Action.some((action) => /Put|Update|Tag/.test(action))).toBe(false);
  });

  it('gives each statement a name of its own where tags differ', () => {
    const selected = statements(
      `name: a, ${ORDERS}, secret: "db/{id}"`,
      'name: b, kind: rds-instance, select: { tag: { Env: Test } }, secret: "test/{id}"',
    );
    const sids = selected.map(({ Sid }) => Sid);
    expect(new Set(sids).size).toBe(sids.length);
    expect(sids).toContain('ResetTheMasterPassword2');
  });

  it.each([
    [`${ROBOTS}, secret: "{user}"`, 'policy-secret-template'],
    [`${ROBOTS}, secret: "{user}-key"`, 'policy-secret-template'],
    [
      `${ROBOTS}, secret: "arn:aws:secretsmanager:eu-west-1:123456789012:secret:{user}"`,
      'policy-secret-template',
    ],
    [`${ROBOTS}, secret: "a*/{user}"`, 'policy-secret-name'],
    [`name: a, kind: iam-user, select: { tag: { a: "\${aws:username}" } }, secret: "r/{user}"`, 'policy-tag'],
    [
      'name: a, kind: database-user, select: { tag: { a: b } }, admin-secret: "{tag:Server}"',
      'policy-secret-template',
    ],
  ])('is never wider than what is meant: %s is refused', (entry, code) => {
    expect(() => rolesOf(entry)).toThrow(expect.objectContaining({ code }));
  });

  it('is that of the role of the selection', () => {
    const worker = 'arn:aws:iam::210987654321:role/rotator';
    const [entry, other] = rolesOf(
      `${ROBOTS}, secret: "robots/{user}", role: "${worker}", region: us-west-2`,
    );
    expect(entry.policy.Statement.map(({ Sid }) => Sid)).not.toContain('RotateTheKeysOfTheseUsers');
    expect(other).toMatchObject({ account: '210987654321', assumedBy: entry.arn });
    expect(JSON.stringify(other?.policy)).toContain('arn:aws:secretsmanager:us-west-2:210987654321:');
  });
});
