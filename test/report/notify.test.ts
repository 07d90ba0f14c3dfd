import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RunReport } from '../../src/findings/run-report.ts';
import { messageFor, slackBody, type Wish, webhookBody } from '../../src/report/notify.ts';
import { type TrendPoint, trendPoint } from '../../src/report/trend.ts';
import { fullReport, NOW, SERIES } from './sample-posture.ts';
import { anyReport, finding, report, rotation } from './sample-report.ts';

const place = { at: NOW, repository: 'acme/app', run: 'https://github.com/acme/app/actions/runs/1' };
const everything: Wish = { on: ['findings', 'failed-rotation', 'incomplete'], severity: 'high' };

function point(run: RunReport): TrendPoint {
  return trendPoint(run, { at: NOW, of: SERIES });
}

function message(
  run: RunReport,
  { before, wish = everything, isPart = false }: { before?: RunReport; wish?: Wish; isPart?: boolean } = {},
) {
  return messageFor(run, wish, { now: point(run), before: before && point(before), isPart, place });
}

const found = report({ rotations: [] });
const clean = report({ findings: [], rotations: [] });

function stuck(name: string): RunReport {
  return report({ findings: [], rotations: [rotation({ name, status: 'failed' })] });
}

describe('what a channel is told', () => {
  it('is how many, and where the run is', () => {
    expect(message(fullReport())).toMatchObject({
      version: 1,
      event: 'trouble',
      repository: 'acme/app',
      run: place.run,
      complete: false,
      findings: { critical: 3, high: 3, medium: 3, low: 3 },
      rotations: { done: 1, pending: 1, 'needs-person': 1, 'not-due': 1 },
      reasons: [
        '3 open critical findings.',
        '3 open high findings.',
        '1 rotation did not succeed.',
        'Not everything in scope could be looked at.',
      ],
    });
  });

  it('is the same whatever titles, places, names, ids and texts the run has', () => {
    const wish: Wish = { ...everything, severity: 'low' };
    const told = (run: RunReport): string[] => {
      const one = message(run, { wish });
      return one ? [webhookBody(one), slackBody(one)] : [];
    };
    fc.assert(
      fc.property(anyReport, (run) => {
        const plain = report({
          complete: run.complete,
          findings: run.findings.map(({ severity, state }) => finding({ severity, state })),
          rotations: run.rotations.map(({ status }) => rotation({ status })),
        });
        expect(told(run)).toEqual(told(plain));
      }),
    );
  });

  it('is nothing where there is nothing, or nothing that is wanted', () => {
    expect(message(clean)).toBeUndefined();
    expect(message(report({ findings: [finding({ severity: 'medium' })], rotations: [] }))).toBeUndefined();
    expect(message(found, { wish: { on: ['failed-rotation'], severity: 'low' } })).toBeUndefined();
    expect(message(report({ findings: [finding({ state: 'suppressed' })], rotations: [] }))).toBeUndefined();
  });

  it('is told once, and once that it is over', () => {
    expect(message(found, { before: clean })?.event).toBe('trouble');
    expect(message(found, { before: found })).toBeUndefined();
    expect(message(clean, { before: found })?.event).toBe('clear');
    expect(message(clean, { before: clean })).toBeUndefined();
  });

  it('is news when it is another finding, or another rotation, of the same number', () => {
    const other = report({ findings: [finding({ fingerprint: 'other' })], rotations: [] });

    expect(message(other, { before: found })?.event).toBe('trouble');
    expect(message(stuck('a'), { before: stuck('b') })?.event).toBe('trouble');
    expect(message(stuck('a'), { before: stuck('a') })).toBeUndefined();
  });

  it('is every finding of a push, and never that it is over because the next push has none', () => {
    expect(message(found, { before: found, isPart: true })?.event).toBe('trouble');
    expect(message(clean, { before: found, isPart: true })).toBeUndefined();
    expect(message(stuck('a'), { before: stuck('a'), isPart: true })).toBeUndefined();
    expect(message(clean, { before: stuck('a'), isPart: true })?.event).toBe('clear');
  });

  it('cannot be read as a mention or a link by Slack', () => {
    const run = fullReport();
    const told = message(run);
    if (!told) throw new Error('there is something to tell');
    const body = JSON.parse(
      slackBody({ ...told, repository: '<!channel> & <@U1>', run: 'https://a|b>' }),
    ) as {
      readonly text: string;
      readonly blocks: readonly { readonly text: { readonly text: string } }[];
    };

    expect(body.text).toContain('&lt;!channel&gt; &amp; &lt;@U1&gt;');
    expect(body.blocks[0]?.text.text).not.toMatch(/<[!@]|The run/);
    expect(slackBody(told)).toContain('<https://github.com/acme/app/actions/runs/1|The run>');
  });
});
