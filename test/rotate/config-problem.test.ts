import { describe, expect, it } from 'vitest';
import { configProblemOf } from '../../src/rotate/config-problem.ts';
import { rotationsFrom } from './world/world.ts';

const KINDS = {
  'iam-user': { user: 'a', secret: 'a' },
  'rds-instance': { instance: 'a', secret: 'a' },
  'rds-cluster': { cluster: 'a', secret: 'a' },
  'database-user': { secret: 'a', 'admin-secret': 'b' },
  'rds-managed': { instance: 'a', secret: 'a' },
} as const;
type Kind = keyof typeof KINDS;

function problemOf(kind: Kind, more: Readonly<Record<string, unknown>> = {}): string | undefined {
  const [config] = rotationsFrom({ name: 'it', kind, ...KINDS[kind] });
  if (!config) throw new Error('no rotation');
  // As a merged or generated entry may be, whatever the schema of the file says.
  const problem = configProblemOf({ ...config, ...more });
  expect(problem === undefined || problem.id === 'config-not-of-kind').toBe(true);
  return problem?.text;
}

const OF_DATABASE = ['engine', 'host', 'port', 'username', 'password', 'dbname'];
const FIELDS: readonly (readonly [Kind, readonly string[]])[] = [
  ['iam-user', ['AccessKeyId', 'SecretAccessKey']],
  ['rds-instance', [...OF_DATABASE, 'dbInstanceIdentifier']],
  ['rds-cluster', [...OF_DATABASE, 'dbClusterIdentifier']],
  ['database-user', OF_DATABASE],
];

describe.each(FIELDS)('a rotation of kind %s', (kind, known) => {
  it('has its fields, and no others', () => {
    for (const field of known) expect(problemOf(kind, { fields: { [field]: 'x' } })).toBeUndefined();
    expect(problemOf(kind, { fields: { zzzzzzzz: 'x' } })).toBe(
      `"fields" of "it" names "zzzzzzzz", which a rotation of kind ${kind} does not have: there are ${known.join(', ')}.`,
    );
    const [first = ''] = known;
    expect(problemOf(kind, { fields: { [`${first}s`]: 'x' } })).toContain(`did you mean "${first}"?`);
  });
});

const NAMED: readonly (readonly [Kind, readonly string[]])[] = [
  ['iam-user', ['access-key-id', 'secret-access-key']],
  ['rds-instance', ['password']],
  ['rds-cluster', ['password']],
  ['database-user', ['username', 'password']],
];

const given = (names: readonly string[], where: object = { repository: 'acme/shop' }) => ({
  downstream: [
    { 'github-dispatch': { repository: 'acme/other' } },
    { 'github-secrets': { ...where, ...Object.fromEntries(names.map((name) => [name, 'X'])) } },
  ],
});

describe.each(NAMED)('a downstream of kind %s', (kind, wanted) => {
  it('names all that it gets, and nothing else', () => {
    expect(problemOf(kind, given(wanted))).toBeUndefined();
    const needs = `of "it" must name ${wanted.join(' and ')}, for a rotation of kind ${kind}.`;
    expect(problemOf(kind, given(wanted.slice(1)))).toBe(`The downstream acme/shop ${needs}`);
    const other = kind === 'iam-user' ? 'password' : 'access-key-id';
    expect(problemOf(kind, given([...wanted, other], { organization: 'acme' }))).toBe(
      `The downstream acme ${needs}`,
    );
    expect(problemOf(kind, given([...wanted.slice(1), other]))).toBe(`The downstream acme/shop ${needs}`);
  });
});

describe('a rotation that RDS makes', () => {
  it.each([
    ['fields', { password: 'x' }],
    ['replicas', ['us-east-1']],
    ['downstream', [{ 'github-secrets': { repository: 'a/b', password: 'X' } }]],
  ])('has no %s', (name, value) => {
    expect(problemOf('rds-managed', { [name]: value })).toBe(
      `"it" has "${name}", which a rotation of kind rds-managed cannot have: RDS alone writes to its secret.`,
    );
  });

  it('is not rolled back by rule, and is as it is otherwise', () => {
    expect(problemOf('rds-managed', { 'roll-back': 'on-rejection' })).toBe(
      '"it" has "roll-back", which a rotation of kind rds-managed cannot have: RDS keeps no earlier password.',
    );
    expect(problemOf('rds-managed', { 'roll-back': 'never' })).toBeUndefined();
    expect(problemOf('rds-instance', { 'roll-back': 'on-rejection' })).toBeUndefined();
  });
});
