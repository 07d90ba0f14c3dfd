import { groupedDigits } from '../base/grouped-digits.ts';
import { SEVERITIES } from '../findings/severity.ts';
import { count, percent } from './phrases.ts';
import type { TrendPoint } from './trend.ts';

/** Days that are drawn: the names of more have no room in a summary. */
const MOST_BARS = 14;
/** Seen on GitHub's light ground and on its dark one, 3 to 1 and more (WCAG 1.4.11); Mermaid's own is nearly white. */
const BAR_COLOR = '#2f86c8';

/** What runs of the same kind counted, as GitHub's Markdown with a Mermaid chart; empty of a single run. */
export function trendChart(points: readonly TrendPoint[]): string {
  const [first] = points;
  const last = points.at(-1);
  if (!first || !last || points.length < 2) return '';
  // Two bars of one name would be drawn as one: of each day its last run.
  const byDay = new Map(points.map((point) => [point.at.slice(0, 10), point]));
  const shown = [...byDay].slice(-MOST_BARS);
  const totals = shown.map(([, point]) => totalOf(point));
  const short = shown.map(([date]) => date.slice(5));
  const isClear = new Set(short).size === short.length;
  const days = shown.map(([date], index) => `"${isClear ? short[index] : date}"`);
  const ratio =
    first.ratio === undefined || last.ratio === undefined
      ? ''
      : ` Rotated on time: ${percent(first.ratio)} then, ${percent(last.ratio)} now.`;
  return [
    '### Trend\n',
    `Over ${count(points.length, 'run')} since ${first.at.slice(0, 10)}: ${count(totalOf(first), 'open finding')} then, ${groupedDigits(totalOf(last))} now.${ratio}\n`,
    ...(shown.length < byDay.size ? [`The last ${count(shown.length, 'day')} with a run:\n`] : []),
    '```mermaid',
    `%%{init: {"themeVariables": {"xyChart": {"plotColorPalette": "${BAR_COLOR}"}}}}%%`,
    'xychart-beta',
    `  x-axis [${days.join(', ')}]`,
    `  y-axis "Open findings" 0 --> ${Math.max(1, ...totals)}`,
    `  bar [${totals.join(', ')}]`,
    '```',
  ].join('\n');
}

function totalOf({ open }: TrendPoint): number {
  return SEVERITIES.reduce((sum, severity) => sum + open[severity], 0);
}
