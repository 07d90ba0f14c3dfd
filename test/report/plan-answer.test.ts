import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RotationPlanEntry } from '../../src/findings/rotation-plan.ts';
import type { RotationOutcome } from '../../src/findings/run-report.ts';
import { renderNoPlan, renderPlanAnswer } from '../../src/report/plan-answer.ts';
import { planEntry, samplePlan } from './sample-plan.ts';
import { anyText, HOSTILE } from './sample-report.ts';

const options = { isPublic: false, run: 'https://github.com/acme/app/actions/runs/7' };

function planned(changes: Partial<RotationPlanEntry> = {}) {
  const entry = planEntry({
    summary: 'Would be rotated.',
    reasons: [{ kind: 'asked', text: 'Somebody asked for it.' }],
    demanded: true,
    ...changes,
  });
  const outcome: RotationOutcome = {
    name: entry.name,
    kind: entry.kind,
    status: entry.steps.length > 0 ? 'planned' : 'pending',
    summary: entry.summary,
    steps: [],
    caveats: [],
  };
  return { entry, outcome };
}

function reportOf(...all: readonly ReturnType<typeof planned>[]): Parameters<typeof renderPlanAnswer>[0] {
  return {
    plan: samplePlan(...all.map(({ entry }) => entry)),
    rotations: all.map(({ outcome }) => outcome),
    gaps: [],
  };
}

describe('the answer to somebody who asked for a plan', () => {
  it('says what would be done, and how to ask for it', () => {
    const text = renderPlanAnswer(reportOf(planned()), options);
    expect(text).toMatch(/^\*\*1 step would be done\*\*; nothing was changed\./);
    for (const part of ['Store it', 'secretsmanager:PutSecretValue', '`/rotate db`', options.run])
      expect(text).toContain(part);
  });

  it('says of what waits why, with times as people read them, and what is not as it was left', () => {
    const quiet = {
      steps: [],
      summary: 'Waits until 2026-12-02T08:00:00.000Z.',
      drift: ['The replica is gone'],
    };
    const text = renderPlanAnswer(reportOf(planned(quiet)), options);
    expect(text).toMatch(/^\*\*Nothing would be done now\*\*/);
    expect(text).toContain('2026\\-12\\-02 08\\:00 UTC');
    expect(text).toContain('- The replica is gone');
    expect(text).not.toContain('/rotate');
  });

  it('says what could not be looked at', () => {
    const text = renderPlanAnswer({ ...reportOf(), gaps: ['Nothing was done about "db"'] }, options);
    expect(text).toContain('Not looked at: Nothing was done about');
  });

  it('fits into a comment, however much is planned', () => {
    const many = Array.from({ length: 400 }, (_, index) => planned({ name: `db-${index}` }));
    const text = renderPlanAnswer(reportOf(...many), options);
    expect(text.length).toBeLessThan(60_000);
    expect(text).toMatch(/And \d+ more parts: the summary of the run has them\./);
    expect(text).toContain('`/rotate NAME`');
  });

  it('names nothing where everybody reads', () => {
    const text = renderPlanAnswer(reportOf(planned()), { ...options, isPublic: true });
    expect(text).toBe(
      `**1 step would be done**; nothing was changed.\n\nThe rest stands in [the run](${options.run}).`,
    );
    expect(renderNoPlan('No access to "db".', { ...options, isPublic: true })).not.toContain('db');
  });

  it('has no link to an address that is none', () => {
    for (const run of ['', 'javascript:alert(1)', 'https://a.example/) [x](https://b.example'])
      expect(renderNoPlan('It is so.', { ...options, run })).toMatch(
        /The rest stands in the log of the run\.$/,
      );
  });

  it('makes markup of nothing from outside', () => {
    for (const name of HOSTILE)
      for (const steps of [{}, { steps: [] }]) {
        const text = renderPlanAnswer(reportOf(planned({ name, summary: name, ...steps })), options);
        expect(text.replaceAll(/(?<fence>`+)[^\n]*?[^`]\k<fence>(?!`)/g, '')).not.toMatch(
          /<(?!\/?(?:code|table|tr|td|th)\b)|\]\((?!https:\/\/github\.com\/)|^::/m,
        );
      }
  });

  it('stays within its length for any text', () => {
    fc.assert(
      fc.property(fc.array(anyText), (texts) => {
        const all = texts.map((text) => planned({ name: text, summary: text, drift: [text] }));
        expect(renderPlanAnswer(reportOf(...all), options).length).toBeLessThan(60_000);
      }),
    );
  });
});
