import { groupedDigits } from '../../base/grouped-digits.ts';
import { SEVERITIES } from '../../findings/severity.ts';
import { count, percent } from '../phrases.ts';
import type { TrendPoint } from '../trend.ts';
import { day, fold, row, scrolling, section, table } from './markup.ts';

const WIDTH = 720;
const HEIGHT = 140;
const LEFT = 44;
const BOTTOM = 22;
const WIDEST = 40;
/** Runs that are drawn; older ones are in the table. */
const MOST_BARS = 90;

/** What earlier runs of the same kind counted, this one last; nothing of a single run. */
export function trendSection(points: readonly TrendPoint[]): string {
  if (points.length < 2) return '';
  const shown = points.slice(-MOST_BARS);
  const rows = points
    .toReversed()
    .map(({ at, open, overdue, stuck, ratio, complete }) =>
      row([
        day(at),
        ...SEVERITIES.map((severity) => groupedDigits(open[severity])),
        String(overdue),
        String(stuck),
        ratio === undefined ? '' : percent(ratio),
        complete ? 'yes' : '<strong class="late">no</strong>',
      ]),
    );
  const heads = ['Run', ...SEVERITIES, 'Overdue', 'Stuck rotations', 'In their period', 'Complete'];
  return section('trend', `Trend over ${count(points.length, 'run')}`, [
    openPicture(shown),
    ratioPicture(shown),
    fold('The numbers', table('Trend', heads, rows)),
  ]);
}

function openPicture(points: readonly TrendPoint[]): string {
  const totals = points.map(({ open }) => SEVERITIES.reduce((sum, severity) => sum + open[severity], 0));
  const most = Math.max(1, ...totals);
  const { width, step } = places(points);
  const scale = (HEIGHT - BOTTOM - 10) / most;
  const bars = points.map(({ open }, index) => {
    let y = HEIGHT - BOTTOM;
    return SEVERITIES.toReversed()
      .map((severity) => {
        const height = open[severity] * scale;
        y -= height;
        if (height === 0) return '';
        return `<rect class="run ${severity}" x="${(LEFT + index * step).toFixed(1)}" y="${y.toFixed(1)}" width="${width.toFixed(1)}" height="${height.toFixed(1)}"/>`;
      })
      .join('');
  });
  const first = totals[0] ?? 0;
  const last = totals.at(-1) ?? 0;
  const title = `Open findings by severity: ${first} at first, ${last} now, ${most} at most`;
  const legend = SEVERITIES.map((severity) => `<li class="${severity}">${severity}</li>`).join('');
  return `<figure><figcaption>Open findings, the most severe on top: ${first} at first, ${last} now</figcaption>${scrolling('Open findings over time', picture(title, points, String(most), bars.join('')))}<ul class="legend">${legend}</ul></figure>`;
}

/** How wide a run is and how far from the next, so that the first begins and the last ends where its date stands. */
function places(points: readonly TrendPoint[]): { readonly width: number; readonly step: number } {
  const width = Math.max(1, Math.min(WIDEST, (WIDTH - LEFT) / points.length - 2));
  return { width, step: (WIDTH - LEFT - width) / Math.max(1, points.length - 1) };
}

function ratioPicture(points: readonly TrendPoint[]): string {
  const known = points.flatMap(({ ratio }, index) => (ratio === undefined ? [] : [{ ratio, index }]));
  const [first] = known;
  const last = known.at(-1);
  if (!first || !last || known.length < 2) return '';
  const { width, step } = places(points);
  const line = known
    .map(({ ratio, index }) => {
      const x = LEFT + index * step + width / 2;
      return `${x.toFixed(1)} ${(10 + (1 - ratio) * (HEIGHT - BOTTOM - 10)).toFixed(1)}`;
    })
    .join('L');
  const title = `Share of credentials within their rotation period: ${percent(first.ratio)} at first, ${percent(last.ratio)} now`;
  const drawn = picture(title, points, '100 %', `<path class="line" d="M${line}"/>`);
  return `<figure><figcaption>Credentials within their rotation period: ${percent(first.ratio)} at first, ${percent(last.ratio)} now</figcaption>${scrolling('Rotation ratio over time', drawn)}</figure>`;
}

function picture(title: string, points: readonly TrendPoint[], most: string, inside: string): string {
  const base = HEIGHT - BOTTOM;
  const dates = [points[0], points.at(-1)].map((point) => point?.at.slice(0, 10) ?? '');
  return `<svg class="picture" role="img" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-label="${title}"><path class="axis" d="M${LEFT} 10H${WIDTH}M${LEFT} ${base}H${WIDTH}"/><text x="${LEFT - 6}" y="14" text-anchor="end">${most}</text><text x="${LEFT - 6}" y="${base + 4}" text-anchor="end">0</text>${inside}<text x="${LEFT}" y="${HEIGHT - 5}">${dates[0]}</text><text x="${WIDTH}" y="${HEIGHT - 5}" text-anchor="end">${dates[1]}</text></svg>`;
}
