import { describe, expect, it } from 'vitest';
import type { StepRecord } from '../../src/findings/run-report.ts';
import { renderIssue } from '../../src/report/issue.ts';
import { diagnosedAs } from '../../src/report/phrases.ts';
import { diagnosisHtml, stageLines, stepsTable } from '../../src/report/rotation-steps.ts';
import { rotationTimeline } from '../../src/report/rotation-timeline.ts';
import { renderText } from '../../src/report/text.ts';
import { finding, report, rotation } from './sample-report.ts';

function step(overrides: Partial<StepRecord> = {}): StepRecord {
  return {
    at: '2026-11-21T10:00:02.310Z',
    step: 'apply',
    call: 'rds:ModifyDBInstance',
    detail: 'RDS is setting the new password of "orders".',
    ms: 310,
    ...overrides,
  };
}

describe('the table of steps', () => {
  it('has for each step its time, its call, and by which ids the providers know it', () => {
    const requests = [{ call: 'rds:ModifyDBInstance', id: '0a1b', status: 200 }];
    const text = stepsTable([step({ requests })], { maxRows: 9 });
    expect(text).toContain(
      '<tr><td>2026-11-21 10:00:02</td><td><code>apply</code></td><td><code>rds:ModifyDBInstance</code></td>' +
        '<td>310ms</td><td><code>0a1b</code></td></tr>',
    );
  });

  it('shows failures before what succeeded, and counts what it leaves out', () => {
    const fine = ['a', 'b', 'c'].map((id) => ({ call: 'rds:DescribeDBInstances', id, status: 200 }));
    const requests = [
      ...fine,
      { call: 'rds:DescribeDBInstances', id: 'd', status: 400, error: 'Throttling' },
      { call: 'rds:DescribeDBInstances', error: 'ECONNRESET' },
      { call: 'rds:DescribeDBInstances' },
    ];
    expect(stepsTable([step({ requests })], { maxRows: 9 })).toContain(
      '<td><code>d</code> <code>Throttling</code><br><code>no answer</code> <code>ECONNRESET</code><br>' +
        '<code>a</code><br>and 2 more</td>',
    );
  });

  it('keeps the last steps when there are too many', () => {
    const steps = ['journal', 'stage', 'promote'].map((name) => step({ step: name }));
    const text = stepsTable(steps, { maxRows: 2 });
    expect(text).toContain('1 earlier');
    expect(text).not.toContain('journal');
    expect(stepsTable(steps, { maxRows: 3 })).not.toContain('earlier');
    expect(stepsTable(steps, { maxRows: 0 })).toBe('');
    expect(stepsTable([], { maxRows: 3 })).toBe('');
  });
});

describe('the issue of a rotation', () => {
  const options = { isPublic: false, history: [], closing: 'It is closed.', maxLength: 60_000 };
  const about = finding({ locations: [], subject: { kind: 'rotation', id: 'orders' } });

  it('says what the last run did, and with which requests', () => {
    const steps = [step({ requests: [{ call: 'rds:ModifyDBInstance', id: '0a1b', status: 200 }] })];
    const { body } = renderIssue(about, { ...options, steps });
    expect(body).toContain('### What the last run did\n\n<table>');
    expect(body).toContain('<code>0a1b</code>');
    expect(renderIssue(about, options).body).not.toContain('What the last run did');
  });

  it('drops steps before it drops anything that must be read', () => {
    const steps = Array.from({ length: 60 }, () => step());
    for (const maxLength of [6_000, 3_000, 1_500]) {
      const { body } = renderIssue(about, { ...options, maxLength, steps });
      expect(body.length).toBeLessThanOrEqual(maxLength);
      expect(body).toContain('### What to do');
      expect(body.match(/<table>/g)?.length ?? 0).toBe(body.match(/<\/table>/g)?.length ?? 0);
    }
  });

  it('says nothing of them where anybody can read it', () => {
    const { body } = renderIssue(about, { ...options, isPublic: true, steps: [step()] });
    expect(body).not.toContain('rds:');
  });
});

describe('the stages of a rotation', () => {
  it('are said beside their targets', () => {
    const stages = [
      { stage: 'database', ms: 31_000, targetMs: 30_000, reached: true },
      { stage: 'exposed', ms: 31_100, reached: true },
      { stage: 'replicas', ms: 400, targetMs: 300_000, reached: false },
    ] as const;
    expect(stageLines(rotation({ stages }))).toEqual([
      'Password set and proven: after 31s (target 30s, missed)',
      'AWSCURRENT did not log in for at most: 31s',
      'All replicas have it: not after 400ms (target 5m)',
    ]);
    expect(stageLines(rotation())).toEqual([]);
  });
});

describe('the cause of a failure', () => {
  const diagnosis = {
    id: 'key-limit',
    cause: 'the user has two keys',
    fix: 'Delete one.',
    docs: 'https://docs.aws.amazon.com/x.html',
    page: 'https://github.com/rekey/rekey/blob/main/docs/diagnosis.md#key-limit',
  };

  it('is printed with what to do and where to read on', () => {
    const text = renderText(report({ rotations: [rotation({ status: 'failed', diagnosis })] }), {
      colour: false,
    });
    expect(text).toContain(
      `why        The user has two keys. Delete one. See ${diagnosis.page} and ${diagnosis.docs}`,
    );
    expect(diagnosisHtml(rotation({ diagnosis }))).toContain(
      `The user has two keys. Delete one. See <a href="${diagnosis.page}"><code>key-limit</code></a>`,
    );
  });

  it('is not said twice', () => {
    const told = rotation({ summary: 'The limit is reached. Delete one.', diagnosis });
    expect(diagnosedAs(told)).toBe(`See ${diagnosis.page} and ${diagnosis.docs}`);
    expect(diagnosisHtml(told)).toMatch(/^See /);
  });

  it('is nothing where there is none', () => {
    expect(diagnosedAs(rotation())).toBeUndefined();
    expect(diagnosisHtml(rotation())).toBe('');
  });

  it('links to nothing that could be more than a link', () => {
    const html = diagnosisHtml(
      rotation({ diagnosis: { ...diagnosis, page: 'javascript:alert(1)', docs: 'https://x"onclick="y' } }),
    );
    expect(html).not.toContain('<a');
  });
});

describe('the picture of a rotation', () => {
  it('has a bar for each step, in red what failed, and a diamond for the promotion', () => {
    const picture = rotationTimeline([
      rotation({
        steps: [
          step({ step: 'apply', at: '2026-11-21T10:00:01.000Z', ms: 1_000 }),
          step({ step: 'verify-failed', at: '2026-11-21T10:00:21.000Z', ms: 20_000 }),
          step({ step: 'promote', at: '2026-11-21T10:00:21.010Z', ms: 10 }),
        ],
      }),
    ]);
    const zero = Date.parse('2026-11-21T10:00:00.000Z');
    expect(picture.split('\n').slice(4, -1)).toEqual([
      '  axisFormat %H:%M:%S',
      '  section ci-deployer',
      `  apply-1s :${zero}, ${zero + 1_000}`,
      `  verify-failed-20s :crit, ${zero + 1_000}, ${zero + 21_000}`,
      // Ten milliseconds are not seen beside twenty seconds.
      `  promote-10ms :milestone, ${zero + 21_000}, ${zero + 21_000 + 263}`,
    ]);
  });

  it('shows parts of a second when all is over within five', () => {
    const [short, long] = [4_999, 5_000].map((ms) =>
      rotationTimeline([rotation({ steps: [step({ at: '2026-11-21T10:00:02.000Z', ms })] })]),
    );
    expect(short).toContain('axisFormat %S.%L');
    expect(long).toContain('axisFormat %H:%M:%S');
  });

  it('is none when nothing was done, and stays within what Mermaid takes', () => {
    expect(rotationTimeline([rotation({ steps: [] })])).toBe('');
    expect(rotationTimeline([rotation({ steps: [step({ at: 'never' })] })])).toBe('');
    const many = Array.from({ length: 2_000 }, () => rotation());
    expect(rotationTimeline(many).length).toBeLessThan(50_000);
  });
});
