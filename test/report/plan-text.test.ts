import { describe, expect, it } from 'vitest';
import type { RotationPlanEntry } from '../../src/findings/rotation-plan.ts';
import { plannedSummary } from '../../src/findings/rotation-plan.ts';
import type { RotationOutcome, RunReport } from '../../src/findings/run-report.ts';
import { renderText } from '../../src/report/text.ts';
import { wrapLines } from '../../src/report/wrap-lines.ts';
import { planEntry, samplePlan } from './sample-plan.ts';
import { finding, HOSTILE, report } from './sample-report.ts';

const STEPS = [
  { step: 'stage', call: 'secretsmanager:PutSecretValue', detail: 'Store a new password' },
  { step: 'promote', call: 'secretsmanager:UpdateSecretVersionStage', detail: 'Move AWSCURRENT' },
];

type Each = Partial<Omit<RotationPlanEntry, 'steps'>> & {
  readonly status: RotationOutcome['status'];
  readonly caveats?: readonly string[];
};

/** A report of a plan. */
function planned(each: readonly Each[], more: Partial<RunReport> = {}): RunReport {
  const entries = each.map(({ caveats: _caveats, ...entry }, index): RotationPlanEntry => {
    const steps = entry.status === 'planned' ? STEPS : [];
    return planEntry({ name: `db-${index}`, ...entry, steps });
  });
  const plan = samplePlan(...entries);
  const rotations = entries.map(
    ({ name, kind, steps, summary }, index): RotationOutcome => ({
      name,
      kind,
      status: each[index]?.status ?? 'planned',
      summary,
      caveats: each[index]?.caveats ?? [],
      steps: steps.map((step) => ({ ...step, at: '2026-01-01T00:00:00.000Z', ms: 0 })),
    }),
  );
  return report({ commands: ['rotate'], findings: [], rotations, plan, ...more });
}

const THEN = plannedSummary(2, 'The present password is next due on 2026-12-22T11:36:00.000Z.');

describe('a plan at a terminal', () => {
  it('is each step once, numbered, with its call, why, and what follows, and the rest in a list', () => {
    const reasons = [{ kind: 'due', text: 'Due since 2026-09-13T11:36:12.345Z.' }] as const;
    const text = renderText(
      planned([
        { status: 'planned', reasons: [...reasons], summary: THEN, caveats: ['status-only'] },
        { status: 'not-due', summary: 'Next due on 2027-02-18T11:36:00.000Z.' },
        { status: 'pending', summary: 'Waits for its grace.' },
      ]),
      { colour: false },
    );
    expect(text).toContain(
      [
        'db-0 (rds-instance)  2 steps',
        '          because    Due since 2026-09-13 11:36 UTC.',
        '          1. stage      Store a new password (secretsmanager:PutSecretValue)',
        '          2. promote    Move AWSCURRENT (secretsmanager:UpdateSecretVersionStage)',
        '          then       The present password is next due on 2026-12-22 11:36 UTC.',
        '          caveat     status-only',
        '',
        'db-2 (rds-instance)  waiting',
        '          Waits for its grace.',
        '',
        'nothing to do',
        '          db-1: Next due on 2027-02-18 11:36 UTC.',
        '',
      ].join('\n'),
    );
    expect(text).toContain('\nPlan: 2 steps for 1 rotation, 1 waiting, 1 not due. Nothing was changed.\n');
    expect(text).not.toMatch(/\d\dT\d\d:|\(0ms\)|Planned, nothing/);
  });

  it('tells what cannot be planned once: as a finding, or where there is none beside the others', () => {
    const stuck: Each = { status: 'needs-person', summary: 'There is no secret "db".' };
    const known = finding({
      title: 'The rotation needs a person',
      detail: 'There is no secret "db".',
      locations: [],
      subject: { kind: 'rotation', id: 'db-0' },
    });
    const told = renderText(planned([stuck, stuck], { findings: [known] }), { colour: false });
    expect(told).not.toContain('db-0 (rds-instance)');
    expect(told).toContain('db-1 (rds-instance)  needs a person\n          There is no secret "db".');
    expect(told).toContain('Plan: nothing to do, 2 need a person. Nothing was changed.');
  });

  it('says what is not as it was left, also of what is not due', () => {
    const drift = ['The replica was changed at 2026-09-13T11:36:12.345Z.'];
    const text = renderText(planned([{ status: 'not-due', drift }]), { colour: false });
    expect(text).toContain('          drift      The replica was changed at 2026-09-13 11:36 UTC.');
  });

  it('says where, when there are several places', () => {
    const there = { status: 'planned', summary: THEN, account: '210987654321', region: 'us-east-1' } as const;
    const here = { status: 'planned', summary: THEN, region: 'eu-west-1' } as const;
    const text = renderText(planned([here, there]), { colour: false });
    expect(text).toContain('          where      account 210987654321, us-east-1');
    expect(renderText(planned([here]), { colour: false })).not.toContain('where');
  });

  it('goes on below the text of a step on a narrow terminal', () => {
    const text = wrapLines(
      renderText(planned([{ status: 'planned', summary: THEN }]), { colour: false }),
      60,
    );
    expect(text).toContain(
      '          1. stage      Store a new password\n                        (secretsmanager:PutSecretValue)\n',
    );
  });

  it('lets no text speak to the terminal', () => {
    for (const text of HOSTILE) {
      const all = planned([{ status: 'planned', name: text, summary: text, drift: [text] }]);
      expect(renderText(all, { colour: false })).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/);
    }
  });
});
