import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyReport } from '../../src/findings/run-report.ts';
import { renderHtml } from '../../src/report/html.ts';
import { renderJson } from '../../src/report/json.ts';
import { renderMetrics } from '../../src/report/metrics.ts';
import { renderText } from '../../src/report/text.ts';
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

describe('the metrics', () => {
  it('are OpenMetrics text: each sample has a type, and the end is marked', () => {
    fc.assert(
      fc.property(anyReport, (each) => {
        const lines = renderMetrics(each).trimEnd().split('\n');
        const types = new Set(lines.flatMap((line) => /^# TYPE (\S+) gauge$/.exec(line)?.[1] ?? []));

        expect(lines.at(-1)).toBe('# EOF');
        for (const line of lines.filter((text) => !text.startsWith('#'))) {
          const [, name = '', value] =
            /^([a-z_]+)(?:\{[a-z]+="[a-z-]+"\})? (\d+(?:\.\d+)?)$/.exec(line) ?? [];
          expect(types.has(name)).toBe(true);
          expect(Number(value)).not.toBeNaN();
        }
      }),
    );
  });

  it.each([
    [['done', 'not-due', 'pending', 'pending'], '1'],
    [['done', 'failed'], '0.5'],
    [['needs-person', 'planned'], '0'],
  ] as const)('count %j as a rotation ratio of %s', (statuses, ratio) => {
    const rotations = statuses.map((status) => rotation({ status }));

    expect(renderMetrics(report({ rotations }))).toContain(`\ncredential_rotation_ratio ${ratio}\n`);
  });

  it('claim no ratio where nothing is configured', () => {
    expect(renderMetrics(emptyReport)).not.toMatch(/^credential_rotation_ratio/m);
  });
});

describe('the HTML report', () => {
  it('allows itself one style and nothing else', () => {
    const html = renderHtml(report());

    const style = /<style>(?<css>[\s\S]*)<\/style>/.exec(html)?.groups?.css ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(html).toContain(`default-src 'none'; style-src 'sha256-${hash}'`);
    expect(html).not.toMatch(/<script|style="|src=|@import|url\(/);
  });

  it('holds the findings, the rotations with their steps, and what was not looked at', () => {
    const html = renderHtml(report({ complete: false, gaps: ['The range is shallow.'] }));

    expect(html).toContain('AWS access key with its secret');
    expect(html).toContain('<code>src/deploy.ts:3:9</code>');
    expect(html).toContain('<code>iam:CreateAccessKey</code>');
    expect(html).toContain('The range is shallow.');
  });

  it('links to nothing but https', () => {
    const html = renderHtml(
      report({ findings: [finding({ links: ['javascript:alert(1)', 'https://docs.example/revoke'] })] }),
    );

    expect(html).toContain('href="https://docs.example/revoke"');
    expect(html).not.toContain('javascript:');
  });

  it('has only its own tags, whatever the texts', () => {
    const own = new Set(
      (
        'html head meta title style body main header h1 h2 h3 p ul ol li strong' +
        ' section article span code details summary a br div table thead tbody tr th td time'
      ).split(' '),
    );
    fc.assert(
      fc.property(anyReport, (each) => {
        const html = renderHtml(each);
        for (const [, name = ''] of html.matchAll(/<\/?([a-z0-9]+)/gi)) expect(own.has(name)).toBe(true);
        expect(html).not.toMatch(/<(?![a-z/!])|<!(?!doctype html>)/);
        for (const [, attribute = ''] of html.matchAll(/<[a-z]+[^>]* ([a-z-]+)=/g))
          expect(attribute).not.toMatch(/^on/);
      }),
    );
  });
});
