import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/findings/finding.ts';
import { emptyReport } from '../../src/findings/run-report.ts';
import { renderSummary } from '../../src/report/summary.ts';
import { credential, fullReport, NOW, sampleTrend } from './sample-posture.ts';
import { anyReport, finding, location, report, rotation } from './sample-report.ts';

describe('the job summary', () => {
  it('starts with the verdict', () => {
    expect(renderSummary(report(), { detail: 'full', at: NOW })).toMatch(
      /^## ❌ Rekey\n\n\*\*1 open finding, the worst is critical\\\.\*\*\n/,
    );
    expect(renderSummary(emptyReport, { detail: 'full', at: NOW })).toBe(
      '## ✅ Rekey\n\n**No open findings\\.**\n',
    );
  });

  it('never shows a green mark over what could not be looked at', () => {
    const text = renderSummary(
      { ...emptyReport, complete: false, gaps: ['Shallow.'] },
      { detail: 'full', at: NOW },
    );

    expect(text).toContain('## ❌');
    expect(text).toContain('- Shallow');
  });

  it('has the findings, what to do, and the rotations with their timeline', () => {
    const text = renderSummary(report(), { detail: 'full', at: NOW });

    expect(text).toContain('<code>src/deploy.ts:3:9</code>');
    expect(text).toContain('1. Rotate the key\\.\n2. Remove it with `git rm`\\.');
    expect(text).toContain('<code>ci-deployer</code>');
    expect(text).toContain('⚠️ status-only: no route to the database');
    expect(text).toContain('  section ci-deployer\n  generate-310ms :');
    expect(text).toContain('<details><summary>Steps of <code>ci-deployer</code></summary>');
  });

  it('says once what is to be done about several things', () => {
    const remedy = ['Rotate it.'];
    const findings = ['a', 'b'].map((rule) =>
      finding({ rule, title: `Title ${rule}`, remedy, fingerprint: rule }),
    );
    const text = renderSummary(report({ findings }), { detail: 'full', at: NOW });

    expect(text).toContain('**Title a**, **Title b**\n\n1. Rotate it\\.');
    expect(text.match(/Rotate it/g)).toHaveLength(1);
  });

  it('lists what is due, what is overdue first, with a picture of the time', () => {
    const text = renderSummary(fullReport(), { detail: 'full', at: NOW });
    const due = text.slice(text.indexOf('### What is due'), text.indexOf('### Rotations'));

    expect(due).toContain('overdue 2 · due within 14 days 2 · oldest 214 days');
    expect([...due.matchAll(/<tr><td><code>([^<]+)/g)].map(([, name]) => name)).toEqual([
      'AKIA…7A4Q',
      'billing-db',
      'AKIA…QZ7M',
      'search-db',
    ]);
    expect(due).toContain('2026-11-11<br><strong>overdue by 11 days</strong>');
    expect(due).toContain('And 4 more credentials');
    expect(due).toContain('  section billing-db\n  overdue-by-11-days :crit, 2026-10-12, 2026-11-22\n');
    expect(due).toContain('  section search-db\n  due-in-10-days :active, 2026-11-02, 2026-12-02\n');
  });

  it('has no part for what is due where no age is known', () => {
    expect(renderSummary(report(), { detail: 'full', at: NOW })).not.toContain('What is due');
  });

  it('keeps its diagrams whole, whatever credentials are called', () => {
    const credentials = ['a:b, crit', '```\n# x', 'click me'].map((name) => credential(3, 90, { name }));
    const text = renderSummary(report({ credentials, rotations: [] }), { detail: 'full', at: NOW });
    const [, diagram = ''] = /```mermaid\n([\s\S]*?)\n```/.exec(text) ?? [];

    expect(diagram.split('\n').slice(4)).toEqual(
      ['a-b-crit', 'x', 'click-me'].flatMap((name) => [
        `  section ${name}`,
        '  due-in-87-days :2026-11-19, 2027-02-17',
      ]),
    );
  });

  it('shows the trend of the runs before, one bar a day', () => {
    const full = fullReport();
    const series = sampleTrend(full);
    const [first] = series;
    if (!first) throw new Error('a trend without a run');
    const text = renderSummary(full, { detail: 'counts', at: NOW, trend: [...series, ...series.slice(-1)] });
    const [, axis = ''] = /x-axis \[([^\]]+)\]/.exec(text) ?? [];

    expect(text).toContain('26 open findings then, 12 now. Rotated on time: 60 % then, 75 % now.');
    expect(axis.split(', ')).toHaveLength(14);
    expect(new Set(axis.split(', ')).size).toBe(14);
    expect(axis.split(', ').at(-1)).toBe('"11-22"');
    expect(text).toContain('The last 14 days with a run:');
    const short = renderSummary(full, { detail: 'counts', at: NOW, trend: series.slice(-14) });
    expect(short).toContain('```mermaid');
    expect(short).not.toContain('with a run:');
    expect(renderSummary(full, { detail: 'full', at: NOW, trend: [first] })).not.toContain('### Trend');
  });

  it('shows no green mark where a rotation is stuck', () => {
    const run = report({ findings: [], rotations: [rotation({ status: 'failed' })] });

    expect(renderSummary(run, { detail: 'full', at: NOW })).toContain('## ❌ Rekey');
  });

  it('says what to do about each rotation, and once about what is alike', () => {
    const text = renderSummary(
      report({
        findings: [
          about('a', 'rotation', 'Do A.'),
          about('b', 'rotation', 'Do B.'),
          about('c', 'key', 'Do C.'),
          about('d', 'key', 'Do D.'),
        ],
      }),
      { detail: 'full', at: NOW },
    );
    expect(['Do A', 'Do B', 'Do C', 'Do D'].filter((step) => text.includes(step))).toEqual([
      'Do A',
      'Do B',
      'Do C',
    ]);
  });

  it('names nothing when only counts may be shown', () => {
    const text = renderSummary(report({ complete: false, gaps: ['The file src/deploy.ts is too large.'] }), {
      detail: 'counts',
      at: NOW,
    });

    expect(text).toContain('- critical: 1 finding');
    expect(text).toContain('- waiting: 1 rotation');
    expect(text).toContain('- not looked at: 1 gap');
    expect(renderSummary(fullReport(), { detail: 'counts', at: NOW })).toContain(
      '- credentials: overdue 2, due within 14 days 2, oldest 214 days, rotated on time 75 %\n',
    );
    for (const name of [
      'deploy',
      'aws-access-key',
      'AKIA',
      '123456789012',
      'ci-deployer',
      'topic',
      'abcdefgh',
    ]) {
      expect(text).not.toContain(name);
    }
  });

  it('says on a public page where those who may read them find the details', () => {
    const text = renderSummary(report({ detailsIn: ['code scanning', 'a draft security advisory'] }), {
      detail: 'counts',
      at: NOW,
    });

    expect(text).toContain('code scanning, a draft security advisory');
    expect(renderSummary(report(), { detail: 'counts', at: NOW })).toContain('docs/confidentiality.md');
  });

  it('fits into what GitHub keeps, and says what it left out', () => {
    const long = 'x'.repeat(900);
    const findings = Array.from({ length: 3_000 }, (_, index) =>
      finding({
        fingerprint: `f${index}`,
        rule: `rule-${index}`,
        detail: long,
        remedy: [long],
        locations: [location({ path: long })],
      }),
    );
    const rotations = Array.from({ length: 2_000 }, () => rotation({ summary: long }));

    const text = renderSummary(
      report({ findings, rotations, gaps: Array.from({ length: 2_000 }, () => long) }),
      { detail: 'full', at: NOW },
    );

    expect(Buffer.byteLength(text)).toBeLessThan(1_048_576);
    expect(text).toMatch(/And [\d,]+ more findings\./);
    expect(text).toContain('There is more than fits here');
  });

  it('has no line, tag, mention or fence that is not its own, whatever the texts', () => {
    fc.assert(
      fc.property(anyReport, (each) => {
        const text = renderSummary(each, { detail: 'full', at: NOW });
        const withoutCode = text
          .replaceAll(/^```mermaid\ngantt\n(?: {2}[A-Za-z0-9 :,.%-]+\n)*```$/gm, '')
          .replaceAll(/<code>[^<>]*<\/code>/g, '')
          .replaceAll(/<a href="https:[^<>"]*"><\/a>/g, '')
          // A backslash before a backtick is its escape, unless it is escaped itself.
          .replaceAll(/(?<!(?<!\\)(?:\\\\)*\\)(`+)(?!`)[^\n]*?(?<!`)\1(?!`)/g, '');

        expect(withoutCode.replaceAll(/<\/?(?:table|tr|th|td|br|details|summary)>/g, '')).not.toMatch(/[<>]/);
        expect(withoutCode).not.toMatch(/@[a-z0-9]/i);
        for (const line of withoutCode.split('\n')) {
          expect(line).toMatch(/^$|^## |^### |^\*\*|^- |^\d+\. |^<|^There is more|^And /);
        }
      }),
    );
  });
});

function about(fingerprint: string, kind: string, step: string): Finding {
  return finding({
    fingerprint,
    rule: 'x',
    title: fingerprint,
    subject: { kind, id: fingerprint },
    remedy: [step],
  });
}
