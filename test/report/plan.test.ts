import { describe, expect, it } from 'vitest';
import type { RotationPlan, RotationPlanEntry } from '../../src/findings/rotation-plan.ts';
import { planSection } from '../../src/report/plan.ts';

const digest = 'c'.repeat(64);

function entry(more: Partial<RotationPlanEntry> = {}): RotationPlanEntry {
  return {
    name: 'db',
    kind: 'rds-instance',
    account: '123456789012',
    region: 'eu-west-1',
    secret: 'db',
    status: 'planned',
    summary: '',
    reasons: [{ kind: 'due', text: 'Due since 2026-01-01.' }],
    drift: [],
    demanded: false,
    steps: [{ step: 'stage', call: 'secretsmanager:PutSecretValue', detail: 'Store it' }],
    digest,
    ...more,
  };
}

function plan(...rotations: readonly RotationPlanEntry[]): RotationPlan {
  const created = '2026-01-01T00:00:00.000Z';
  return {
    version: 1,
    created,
    config: digest,
    digest,
    places: [],
    complete: true,
    rotations: [...rotations],
  };
}

describe('a plan in the job summary', () => {
  it('is nothing when nothing was planned', () => {
    expect(planSection(undefined)).toBe('');
  });

  it('says that nothing is to be done', () => {
    const quiet = entry({ status: 'not-due', steps: [], reasons: [] });
    expect(planSection(plan(quiet))).toBe('### Plan\n\nNothing is to be done.');
  });

  it('says what would be done, where, why, with which call, and its digest', () => {
    const text = planSection(plan(entry()));
    for (const part of ['**`db`**', 'account 123456789012, eu-west-1', 'Due since', 'Store it']) {
      expect(text).toContain(part);
    }
    expect(text).toContain('<code>secretsmanager:PutSecretValue</code>');
    expect(text).toContain(digest);
  });

  it('says what is not as it was left, also of what is left alone', () => {
    const text = planSection(plan(entry({ steps: [], drift: ['The replica is gone'] })));
    expect(text).toContain('nothing is to be done');
    expect(text).toContain('- The replica is gone');
  });

  it('gives no text from outside a meaning', () => {
    const hostile = entry({ drift: ['@admin <img src=x> [a](http://b)'], reasons: [] });
    const text = planSection(plan(hostile));
    expect(text).not.toContain('<img');
    expect(text).not.toContain('[a](');
    expect(text).not.toContain('@admin');
  });

  it('ends where nobody reads on, and counts the rest', () => {
    const many = Array.from({ length: 2_000 }, (_, index) => entry({ name: `db-${index}` }));
    const text = planSection(plan(...many));
    expect(Buffer.byteLength(text)).toBeLessThan(210_000);
    expect(text).toMatch(/And [\d,]+ more rotations: `plan\.json` has them all\./);
    expect(text).toContain(digest);
  });
});
