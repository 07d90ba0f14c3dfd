import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyReport } from '../../src/findings/run-report.ts';
import { renderHtml } from '../../src/report/html.ts';
import { renderJson } from '../../src/report/json.ts';
import { renderText } from '../../src/report/text.ts';
import { fullReport, NOW } from './sample-posture.ts';
import { anyReport, finding, location, report, rotation } from './sample-report.ts';

const CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

describe('the report for a terminal', () => {
  it('tells what was found, where, and what to do', () => {
    const text = renderText(report(), { colour: false });

    expect(text).toContain('critical  AWS access key with its secret');
    expect(text).toContain('src/deploy.ts:3:9');
    expect(text).toContain('1. Rotate the key.');
    expect(text).toContain('ci-deployer (iam-user)  waiting');
    expect(text.trimEnd().split('\n').at(-1)).toBe('1 open finding, the worst is critical.');
  });

  it('says since when a finding is in a commit', () => {
    const dated = finding({ introducedAt: '2024-03-09T08:00:00.000Z' });

    expect(renderText(report({ findings: [dated] }), { colour: false })).toContain(
      `fingerprint ${dated.fingerprint}, committed 2024-03-09\n`,
    );
    expect(renderHtml(report({ findings: [dated] }), { at: NOW, detail: 'full' })).toContain(
      'committed 2024-03-09 · fingerprint',
    );
  });

  it('says of credentials how many are overdue or due soon, and of none nothing', () => {
    const text = renderText(fullReport(), { colour: false, at: NOW });

    expect(text).toContain(
      '\nCredentials: overdue 2, due within 14 days 2, oldest 214 days, rotated on time 75 %\n',
    );
    expect(renderText(emptyReport, { colour: false, at: NOW })).not.toContain('Credentials');
  });

  it('says that nothing was found only of what could be looked at', () => {
    expect(renderText(emptyReport, { colour: false })).toContain('No open findings.');
    const partial = renderText(
      { ...emptyReport, complete: false, gaps: ['The range is shallow.'] },
      { colour: false },
    );
    expect(partial).toContain(
      'No open findings in what could be looked at; not everything in scope could be looked at.',
    );
    expect(partial).toContain('The range is shallow.');
  });

  it('counts the places and the suppressed findings that it does not show', () => {
    const locations = Array.from({ length: 8 }, (_, index) => location({ path: `f${index}` }));
    const text = renderText(
      report({ findings: [finding({ locations }), finding({ state: 'suppressed' })] }),
      { colour: false },
    );

    expect(text).toContain('and 3 more places');
    expect(text).toContain('1 suppressed finding not shown');
  });

  it('colours only when asked, and lets no text speak to the terminal', () => {
    expect(renderText(report(), { colour: true })).toContain('\u001b[');
    fc.assert(
      fc.property(anyReport, (each) => {
        expect(renderText(each, { colour: false })).not.toMatch(CONTROLS);
      }),
    );
  });
});

describe('the JSON report', () => {
  it('is one object with the documented fields', () => {
    const object = JSON.parse(renderJson(report())) as Record<string, unknown>;

    expect(object).toMatchObject({
      version: 1,
      complete: true,
      stats: { bytes: 123_456, blobs: 12, files: 9, ms: 450 },
    });
    expect(object.findings).toEqual([finding()]);
    expect(object.rotations).toEqual([rotation()]);
  });

  it('means the same as the report and is inert on a terminal, whatever the texts', () => {
    fc.assert(
      fc.property(anyReport, (each) => {
        const text = renderJson(each);

        expect(text).not.toMatch(CONTROLS);
        expect((JSON.parse(text) as { findings: unknown }).findings).toEqual(each.findings);
      }),
    );
  });
});
