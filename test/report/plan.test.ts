import { describe, expect, it } from 'vitest';
import type { RotationPlanEntry } from '../../src/findings/rotation-plan.ts';
import { planSection } from '../../src/report/plan.ts';
import { planEntry, samplePlan } from './sample-plan.ts';

const entry = (more: Partial<RotationPlanEntry> = {}): RotationPlanEntry =>
  planEntry({ reasons: [{ kind: 'due', text: 'Due since 2026-01-01.' }], ...more });

describe('a plan in the job summary', () => {
  it('is nothing when nothing was planned', () => {
    expect(planSection(undefined)).toBe('');
  });

  it('says that nothing is to be done', () => {
    const quiet = entry({ status: 'not-due', steps: [], reasons: [] });
    expect(planSection(samplePlan(quiet))).toBe('### Plan\n\nNothing is to be done.');
  });

  it('says what would be done, where, why, with which call, and its digest', () => {
    const plan = samplePlan(entry());
    const text = planSection(plan);
    for (const part of ['**`db`**', 'account 123456789012, eu-west-1', 'Due since', 'Store it']) {
      expect(text).toContain(part);
    }
    expect(text).toContain('<code>secretsmanager:PutSecretValue</code>');
    expect(text).toContain(plan.digest);
  });

  it('says what is not as it was left, also of what is left alone', () => {
    const text = planSection(samplePlan(entry({ steps: [], drift: ['The replica is gone'] })));
    expect(text).toContain('nothing is to be done');
    expect(text).toContain('- The replica is gone');
  });

  it('gives no text from outside a meaning', () => {
    const hostile = entry({ drift: ['@admin <img src=x> [a](http://b)'], reasons: [] });
    const text = planSection(samplePlan(hostile));
    expect(text).not.toContain('<img');
    expect(text).not.toContain('[a](');
    expect(text).not.toContain('@admin');
  });

  it('ends where nobody reads on, and counts the rest', () => {
    const many = Array.from({ length: 2_000 }, (_, index) => entry({ name: `db-${index}` }));
    const plan = samplePlan(...many);
    const text = planSection(plan);
    expect(Buffer.byteLength(text)).toBeLessThan(210_000);
    expect(text).toMatch(/And [\d,]+ more rotations: `plan\.json` has them all\./);
    expect(text).toContain(plan.digest);
  });
});
