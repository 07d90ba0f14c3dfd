import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { entryDigest, planDigest, type RotationPlanEntry, sha256 } from '../../src/findings/rotation-plan.ts';
import { planJsonSchema } from '../../src/findings/rotation-plan-document.ts';
import { planEntry } from '../report/sample-plan.ts';

const [step] = planEntry().steps;

function entry(more: Partial<RotationPlanEntry> = {}): RotationPlanEntry {
  const { digest: _none, ...rest } = planEntry({ summary: 'Planned', replaces: 'one', ...more });
  return { ...rest, digest: entryDigest(rest) };
}

const config = 'a'.repeat(64);
const digestOf = (...rotations: readonly RotationPlanEntry[]): string =>
  planDigest({ config, rotations: [...rotations] });

describe('the digest of what would be done to one thing', () => {
  it.each([
    ['name', 'other'],
    ['kind', 'rds-cluster'],
    ['account', '210987654321'],
    ['region', 'us-east-1'],
    ['region', undefined],
    ['secret', 'other'],
    ['replaces', 'two'],
    ['replaces', undefined],
    ['demanded', true],
    ['steps', []],
    ['steps', [step, step]],
    ['steps', [{ ...step, call: 'iam:CreateAccessKey' }]],
    ['steps', [{ ...step, detail: 'Store another' }]],
    ['steps', [{ ...step, step: 'apply' }]],
  ])('is another one with another %s', (key, value) => {
    expect(entry({ [key]: value }).digest).not.toBe(entry().digest);
  });

  it.each([
    ['status', 'failed'],
    ['summary', 'The next one is due on 2026-01-01'],
    ['reasons', [{ kind: 'due', text: 'Due since 2026-01-01' }]],
    ['drift', ['something']],
  ])('is the same with another %s', (key, value) => {
    expect(entry({ [key]: value }).digest).toBe(entry().digest);
  });
});

describe('the digest of a plan', () => {
  const other = entry({ name: 'ci' });

  it('is of everything that would be done, whatever its order, and of nothing else', () => {
    expect(digestOf(entry(), other)).toBe(digestOf(other, entry()));
    expect(digestOf(entry(), other)).not.toBe(digestOf(entry()));
    expect(digestOf(entry(), entry({ name: 'quiet', steps: [] }))).toBe(digestOf(entry()));
  });

  it('is another one with another configuration', () => {
    expect(planDigest({ config: 'b'.repeat(64), rotations: [entry()] })).not.toBe(digestOf(entry()));
  });
});

it('values are the same whatever the order of their keys, and without those that are undefined', () => {
  expect(sha256({ a: 1, b: [{ c: 2, d: 3 }] })).toBe(sha256({ b: [{ d: 3, c: 2, e: undefined }], a: 1 }));
  expect(sha256([1, 2])).not.toBe(sha256([2, 1]));
});

it('the published schema is that of the code (node tools/schema.ts writes it)', () => {
  const published = JSON.parse(readFileSync('schemas/plan.schema.json', 'utf8')) as unknown;
  expect(published).toEqual(JSON.parse(JSON.stringify(planJsonSchema())));
});
