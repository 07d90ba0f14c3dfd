import { describe, expect, it } from 'vitest';
import { renderMetrics } from '../../src/report/metrics.ts';
import { parseOpenMetrics } from '../report/openmetrics.ts';
import { fullReport, NOW } from '../report/sample-posture.ts';
import { finding, report, rotation } from '../report/sample-report.ts';
import { readDocument, tableUnder } from './documents.ts';

interface Panel {
  readonly id: number;
  readonly title: string;
  readonly type: string;
  readonly gridPos: { readonly x: number; readonly y: number; readonly w: number; readonly h: number };
  readonly datasource: { readonly uid: string };
  readonly targets: readonly { readonly expr: string; readonly legendFormat: string }[];
}

const dashboard = JSON.parse(readDocument('examples/grafana/rekey.json').text) as {
  readonly panels: readonly Panel[];
  readonly templating: { readonly list: readonly { readonly name: string; readonly query: unknown }[] };
};

/** Every sample's name with the labels that it has; a success and a failure, so that all are there. */
const labels = new Map<string, Set<string>>();
const delays = [{ source: 'range', ms: 5 }];
const followUp = { detection: delays, response: delays, issues: 1, falsePositives: 0 };
const runs = [{ ...fullReport(), followUp }, report({ findings: [finding()], rotations: [rotation()] })];
for (const run of runs) {
  for (const family of parseOpenMetrics(renderMetrics(run, { at: NOW, version: '1.2.3' })).values()) {
    for (const sample of family.samples)
      labels.set(sample.name, new Set([...(labels.get(sample.name) ?? []), ...sample.labels.keys()]));
  }
}
/** What the group of a Pushgateway adds. */
const GROUP = ['job', 'instance', 'run'];

function metricsIn(expression: string): string[] {
  return expression.match(/\b(?:rekey|credential)_[a-z_]+\b/g) ?? [];
}

describe('the dashboard for Grafana', () => {
  it.each(dashboard.panels.map((panel) => [panel.title, panel] as const))(
    '%s asks for what there is',
    (_title, { targets }) => {
      expect(targets.length).toBeGreaterThan(0);
      for (const { expr, legendFormat } of targets) {
        const names = metricsIn(expr);
        expect(names.length).toBeGreaterThan(0);
        for (const name of names) {
          expect([...labels.keys()]).toContain(name);
          const known = new Set([...(labels.get(name) ?? []), ...GROUP]);
          const grouped = [...expr.matchAll(/\bby \(([^)]+)\)/g)].flatMap(([, list = '']) =>
            list.split(/, */),
          );
          const matched = [...expr.matchAll(/[{,]([a-z]+)(?:=~?|!=)/g)].map(([, label = '']) => label);
          const shown = [...legendFormat.matchAll(/\{\{(\w+)\}\}/g)].map(([, label = '']) => label);
          expect([...grouped, ...matched, ...shown].filter((label) => !known.has(label))).toEqual([]);
        }
        expect(expr.split('(').length).toBe(expr.split(')').length);
      }
    },
  );

  it('has panels that do not overlap, each with an id of its own, of the data source that one chooses', () => {
    const cells = dashboard.panels.flatMap(({ gridPos: { x, y, w, h } }) =>
      Array.from({ length: w * h }, (_, index) => `${x + (index % w)},${y + Math.floor(index / w)}`),
    );

    expect(new Set(cells).size).toBe(cells.length);
    expect(Math.max(...cells.map((cell) => Number(cell.split(',')[0])))).toBeLessThan(24);
    expect(new Set(dashboard.panels.map(({ id }) => id)).size).toBe(dashboard.panels.length);
    expect(new Set(dashboard.panels.map(({ datasource }) => datasource.uid))).toEqual(
      new Set([['$', '{datasource}'].join('')]),
    );
    expect(dashboard.templating.list.map(({ name }) => name)).toEqual(['datasource', 'repository']);
  });
});

describe('the page about metrics', () => {
  it('names every metric with its labels, and no other', () => {
    const listed = tableUnder(readDocument('docs/metrics.md'), 'Metrics').map(([name = '', , of = '']) => [
      name.replaceAll('`', ''),
      of
        .split(/, */)
        .filter((label) => label !== '')
        .sort(),
    ]);
    const written = [...labels]
      .filter(([name]) => !/_(?:created|bucket|sum)$/.test(name))
      .map(([name, of]) => [name.replace(/_seconds_count$/, '_seconds'), [...of].sort()]);

    expect(new Map(listed as [string, string[]][])).toEqual(new Map(written as [string, string[]][]));
  });
});
