import { describe, expect, it } from 'vitest';
import { EMPTY_TREND, MOST_POINTS, seriesOf, trendPoint, withPoint } from '../../src/report/trend.ts';
import { parseTrend } from '../../src/report/trend-document.ts';
import { fullReport, NOW, SERIES } from './sample-posture.ts';
import { finding, report, rotation } from './sample-report.ts';

const at = (minute: number): Date => new Date(NOW.getTime() + minute * 60_000);

const marks = (
  findings: readonly ReturnType<typeof finding>[],
  status: 'failed' | 'needs-person' = 'failed',
) => trendPoint(report({ findings, rotations: [rotation({ status })] }), { at: NOW, of: SERIES }).marks;

describe('the trend', () => {
  it('counts a run and names nothing of it', () => {
    const point = trendPoint(fullReport(), { at: NOW, of: SERIES });

    expect(point).toMatchObject({
      open: { critical: 3, high: 3, medium: 3, low: 3 },
      suppressed: 1,
      stuck: 1,
      overdue: 2,
      ratio: 0.75,
      oldestDays: 214,
      complete: false,
    });
    expect(JSON.stringify(point)).not.toMatch(/AKIA|orders|billing|team-|legacy|123456789012|qqqq|zzzz/);
  });

  it('reads what it wrote, and nothing else', () => {
    const trend = withPoint(EMPTY_TREND, trendPoint(fullReport(), { at: NOW, of: SERIES }));

    expect(parseTrend(JSON.stringify(trend))).toEqual(trend);
    for (const text of [
      '',
      '{',
      '[]',
      '{"version":2,"points":[]}',
      JSON.stringify({ ...trend, more: 1 }),
      JSON.stringify(trend).replace('"stuck":1', '"stuck":-1'),
      JSON.stringify(trend).replace(/"at":"[^"]+"/, '"at":"<script>"'),
    ])
      expect(parseTrend(text)).toBeUndefined();
  });

  it('tells by its marks whether findings and rotations are the same, in any order', () => {
    const [a, b] = [finding(), finding({ fingerprint: 'b' })];
    expect(marks([a, b])).toEqual(marks([b, a]));
    expect(marks([a]).critical).not.toBe(marks([b]).critical);
    expect(marks([a]).high).toBe(marks([b]).high);
    expect(marks([a]).stuck).not.toBe(marks([a], 'needs-person').stuck);
  });

  it('keeps so many runs of each kind, in their order, and each once', () => {
    let trend = EMPTY_TREND;
    const run = report();
    for (let minute = 0; minute < MOST_POINTS + 5; minute += 1)
      trend = withPoint(trend, trendPoint(run, { at: at(minute), of: 'a' }));
    trend = withPoint(trend, trendPoint(run, { at: at(1), of: 'b' }));
    trend = withPoint(trend, trendPoint(run, { at: at(1), of: 'b' }));
    const series = seriesOf(trend, 'a');

    expect(series).toHaveLength(MOST_POINTS);
    expect(series[0]?.at).toBe(at(5).toISOString());
    expect(seriesOf(trend, 'b')).toHaveLength(1);
    expect(parseTrend(JSON.stringify(trend))).toEqual(trend);
  });

  it('keeps the kinds of runs that were last', () => {
    let trend = EMPTY_TREND;
    for (let kind = 0; kind < 25; kind += 1)
      trend = withPoint(trend, trendPoint(report(), { at: at(kind), of: `kind${kind}` }));

    expect(new Set(trend.points.map(({ of }) => of)).size).toBe(20);
    expect(seriesOf(trend, 'kind4')).toEqual([]);
    expect(seriesOf(trend, 'kind24')).toHaveLength(1);
  });
});
