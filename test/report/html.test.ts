import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyReport } from '../../src/findings/run-report.ts';
import { type HtmlOptions, renderHtml } from '../../src/report/html.ts';
import { trendPoint, withPoint } from '../../src/report/trend.ts';
import { credential, fullReport, manyFindings, NOW, sampleTrend } from './sample-posture.ts';
import { anyReport, finding, location, report, rotation } from './sample-report.ts';

const options: HtmlOptions = { at: NOW, detail: 'full' };

function between(html: string, tag: string): string {
  return new RegExp(`<${tag}>(?<text>[\\s\\S]*?)</${tag}>`).exec(html)?.groups?.text ?? '';
}

describe('the HTML report', () => {
  it('allows itself one style and one script, by their hashes, and nothing else', () => {
    const html = renderHtml(fullReport(), options);
    const hash = (tag: string): string => createHash('sha256').update(between(html, tag)).digest('base64');

    expect(html).toContain(
      `default-src 'none'; style-src 'sha256-${hash('style')}'; script-src 'sha256-${hash('script')}'; base-uri 'none'; form-action 'none'`,
    );
    expect(html.match(/<script/g)).toHaveLength(1);
    expect(html).not.toMatch(/style="|src=|@import|url\(|innerHTML|eval\(/);
  });

  it('holds the findings, the rotations with their steps, and what was not looked at', () => {
    const html = renderHtml(report({ complete: false, gaps: ['The range is shallow.'] }), options);

    expect(html).toContain('AWS access key with its secret');
    expect(html).toContain('<code>src/deploy.ts:3:9</code>');
    expect(html).toContain('<li>Rotate the key.</li>');
    expect(html).toContain('<code>iam:CreateAccessKey</code>');
    expect(html).toContain('The range is shallow.');
  });

  it('counts by severity, what is overdue and due soon, the oldest age and what was rotated in time', () => {
    const html = renderHtml(fullReport(), options);

    expect(html).toContain('<li class="critical"><strong>3</strong> critical</li>');
    expect(html).toContain('<strong>2</strong> overdue');
    expect(html).toContain('<strong>2</strong> due in 14 days');
    expect(html).toContain('<strong>214 days</strong> oldest');
    expect(html).toContain('<strong>75 %</strong> rotated on time');
  });

  it('says what it is of and links to the run, where that is known', () => {
    const place = { repository: 'acme/<app>', run: 'https://github.com/acme/app/actions/runs/1' };
    const html = renderHtml(fullReport(), { ...options, place });
    const odd = renderHtml(fullReport(), {
      ...options,
      place: { repository: '', run: 'javascript:alert(1)' },
    });

    expect(html).toContain('<title>acme/&lt;app&gt;: Rekey report</title>');
    expect(html).toContain('<h1>Rekey <span>acme/&lt;app&gt;</span></h1>');
    expect(html).toContain('href="https://github.com/acme/app/actions/runs/1">the run</a>');
    expect(odd).toContain('<h1>Rekey</h1>');
    expect(odd).not.toContain('javascript:');
  });

  it('has a way past the findings to each of its parts', () => {
    const html = renderHtml(fullReport(), { ...options, trend: sampleTrend(fullReport()) });
    const [, contents = ''] = /<nav aria-label="Contents">(.*?)<\/nav>/s.exec(html) ?? [];
    const targets = [...contents.matchAll(/href="#([a-z]+)"/g)].map(([, id]) => id);

    expect(targets).toEqual([...html.matchAll(/<h2 id="([a-z]+)"/g)].map(([, id]) => id));
    expect(targets).toContain('due');
    expect(renderHtml(emptyReport, options)).not.toContain('<nav');
  });

  it('says times as people do, and links what a diagnosis says to read', () => {
    const html = renderHtml(fullReport(), options);

    expect(html).toContain('next due on 2026-12-02 08:00 UTC.');
    expect(html).toContain('<time datetime="2026-11-22T06:00:16.900Z">2026-11-22 06:00:16</time>');
    expect(html).toContain('href="https://docs.aws.amazon.com/secretsmanager/"');
  });

  it('says how soon findings were seen and gone, where that happened in this run', () => {
    const followUp = {
      detection: [
        { source: 'range', ms: 60_000 },
        { source: 'history', ms: 7_200_000 },
      ],
      response: [{ source: 'range', ms: 900_000 }],
      issues: 2,
      falsePositives: 0,
    };
    const html = renderHtml(report({ followUp }), options);

    expect(html).toMatch(/<strong>2h[^<]*<\/strong> from commit to seen/);
    expect(html).toMatch(/<strong>15m[^<]*<\/strong> from seen to gone/);
    expect(renderHtml(report(), options)).not.toContain('Time taken');
  });

  it('says nothing of ages where none is known', () => {
    const html = renderHtml(emptyReport, options);

    expect(html).not.toMatch(/overdue|oldest|on time|id="due"|id="trend"/);
    expect(html).toContain('<header class="clean">');
  });

  it('lists what is due first, and says what nothing renews', () => {
    const html = renderHtml(fullReport(), options);
    const due = html.slice(html.indexOf('id="due"'), html.indexOf('id="ages"'));
    const names = [...due.matchAll(/<td><code>([^<]+)<\/code>/g)].map(([, name]) => name);

    expect(names).toEqual(['AKIA…7A4Q', 'billing-db', 'AKIA…QZ7M', 'search-db']);
    expect(due).toContain('overdue by 124 days');
    expect(due).toContain('nothing renews it');
  });

  it('counts an age into one bar of the picture', () => {
    const credentials = [0, 29, 30, 89, 400].map((age, index) =>
      credential(age, 90, { name: String(index) }),
    );
    const html = renderHtml(report({ rotations: [], credentials }), options);
    const ages = html.slice(html.indexOf('id="ages"'));
    const numbers = [...ages.matchAll(/<\/svg> (\d+)<\/td>/g)].map(([, number]) => Number(number));

    expect(numbers.slice(0, 6)).toEqual([2, 1, 1, 0, 0, 1]);
  });

  it('draws stages with their targets, and which of them missed it', () => {
    const html = renderHtml(fullReport(), options);

    expect(html).toContain('Stages of orders-db, each with its target: password set 18s, replicas 6m 30s');
    expect(html).toMatch(/<rect class="late"[^>]*\/><path class="target"/);
  });

  it('draws the trend of two runs and more', () => {
    const run = fullReport();
    const trend = sampleTrend(run);

    expect(renderHtml(run, { ...options, trend })).toContain('Trend over 85 runs');
    expect(renderHtml(run, { ...options, trend: trend.slice(-1) })).not.toContain('id="trend"');
    for (const runs of [2, 4, 85]) {
      const html = renderHtml(run, { ...options, trend: trend.slice(-runs) });
      const bars = [...html.matchAll(/<rect class="run \w+" x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g)];
      const ends = bars.map(([, x, width]) => Number(x) + Number(width));
      // The first begins and the last ends where the date of it stands.
      expect(bars[0]?.[1]).toBe('44.0');
      expect(Math.max(...ends)).toBeCloseTo(720, 0);
    }
    const one = withPoint({ version: 1, points: [] }, trendPoint(emptyReport, { at: NOW, of: 'a' })).points;
    const flat = renderHtml(emptyReport, { ...options, trend: [...one, ...one] });
    expect(flat).not.toMatch(/NaN|Infinity|undefined/);
  });

  it('names nothing for those who may not know, but counts', () => {
    const run = fullReport();
    const html = renderHtml(run, { ...options, detail: 'counts', trend: sampleTrend(run) });

    for (const word of [
      'team-',
      'AKIA',
      'orders-db',
      'legacy-import',
      'billing',
      '123456789012',
      'ListAccessKeys',
      'qqqq',
      'github-token',
      'One rule',
    ])
      expect(html).not.toContain(word);
    expect(html).toContain('<strong>3</strong> critical');
    expect(html).toContain('Trend over 85 runs');
  });

  it('tells of many findings what to do once a rule, with a link from each', () => {
    const html = renderHtml(fullReport(manyFindings(301)), options);

    expect(html.match(/<li>Rotate the key\.<\/li>/g)).toHaveLength(1);
    expect(html.match(/<a href="#do-1">/g)?.length).toBe(301);
    expect(html).toContain('<article id="do-1"');
    expect(html).not.toContain('(2)</h3>');
    const [one, two, ...others] = manyFindings(301);
    if (!one || !two) throw new Error('too few findings');
    const differing = [
      { ...one, remedy: ['Ask who uses it.'] },
      { ...two, rule: one.rule, remedy: ['Ask them too.'] },
    ];
    const several = renderHtml(fullReport([...differing, ...others]), options);
    const heads = several.match(/What to do: [^<]+<\/h3>/g) ?? [];
    expect(heads).toContain(`What to do: ${one.rule} (2)</h3>`);
    expect([heads.length, new Set(heads).size]).toEqual([3, 3]);
  });

  it('links to nothing but https', () => {
    const links = ['javascript:alert(1)', 'https://docs.example/revoke'];
    const html = renderHtml(report({ findings: [finding({ links })] }), options);

    expect(html).toContain('href="https://docs.example/revoke"');
    expect(html).not.toContain('javascript:');
  });

  it('shows each place, folded where there are many', () => {
    const locations = Array.from({ length: 25 }, (_, index) => location({ path: `f${index}` }));
    const html = renderHtml(report({ findings: [finding({ locations })], rotations: [rotation()] }), options);

    expect(html).toContain('<summary>25 places</summary>');
    for (const { path } of locations) expect(html).toContain(`${path}:3:9`);
  });

  it('has only its own tags and attributes, whatever the texts', () => {
    const own = new Set(
      (
        'html head meta title style script body main header nav h1 h2 h3 p ul ol li strong b small pre kbd label input button' +
        ' section article span code details summary a br div table thead tbody tr th td time svg rect path text figure figcaption'
      ).split(' '),
    );
    fc.assert(
      fc.property(anyReport, (each) => {
        const html = renderHtml(each, options).replace(/<script>[\s\S]*<\/script>/, '');
        const body = html.replace('<!doctype html>', '').replace(/<style>[\s\S]*<\/style>/, '');
        const rest = body.replaceAll(
          /<\/?(?<tag>[a-z0-9]+)(?<attributes>(?: [a-zA-Z-]+(?:="[^"<]*")?)*)\/?>/g,
          (_all, tag: string, attributes: string) => {
            expect(own.has(tag)).toBe(true);
            expect(attributes.replaceAll(/"[^"]*"/g, '')).not.toMatch(/ on/);
            return '';
          },
        );
        expect(rest).not.toContain('<');
      }),
    );
  });
});
