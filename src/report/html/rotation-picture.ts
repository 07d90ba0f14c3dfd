import { formatDuration } from '../../base/duration.ts';
import type { RotationOutcome, StageTime, StepRecord } from '../../findings/run-report.ts';
import { htmlText } from '../markdown-escape.ts';
import { scrolling } from './markup.ts';

const WIDTH = 720;
const LEFT = 150;
const RIGHT = 90;
const LINE = 22;
/** So that a call of milliseconds is seen beside a reset of minutes. */
const THINNEST = 3;
/** Later ones say most; all are in the table. */
const MOST_BARS = 40;

interface Bar {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly took: string;
  readonly kind: string;
  /** Where it should have ended. */
  readonly target?: number;
}

/** The stages against their targets and the steps over time, as a picture; empty when there is nothing to draw. */
export function rotationPicture({ name, steps, stages = [] }: RotationOutcome): string {
  return [stagesPicture(name, stages), stepsPicture(name, steps)].join('');
}

function stepsPicture(name: string, steps: readonly StepRecord[]): string {
  const bars = steps.slice(-MOST_BARS).flatMap(({ step, at, ms }): Bar[] => {
    const end = Date.parse(at);
    if (Number.isNaN(end)) return [];
    const kind = step.endsWith('-failed') ? 'late' : step === 'promote' ? 'good' : 'plain';
    return [{ name: step, start: end - Math.max(0, ms), end, took: formatDuration(ms), kind }];
  });
  const start = Math.min(...bars.map((bar) => bar.start));
  const shifted = bars.map((bar) => ({ ...bar, start: bar.start - start, end: bar.end - start }));
  return drawn(`Steps of ${name} over time`, shifted);
}

const STAGES: Readonly<Record<StageTime['stage'], string>> = {
  database: 'password set',
  exposed: 'exposed',
  replicas: 'replicas',
};

function stagesPicture(name: string, stages: readonly StageTime[]): string {
  const bars = stages.map(({ stage, ms, targetMs, reached }): Bar => {
    const isLate = !reached || (targetMs !== undefined && ms > targetMs);
    const took = `${reached ? '' : '> '}${formatDuration(ms)}`;
    const kind = isLate ? 'late' : 'good';
    return {
      name: STAGES[stage],
      start: 0,
      end: ms,
      took,
      kind,
      ...(targetMs === undefined ? {} : { target: targetMs }),
    };
  });
  return drawn(`Stages of ${name}, each with its target`, bars);
}

function drawn(title: string, bars: readonly Bar[]): string {
  if (bars.length === 0) return '';
  const whole = Math.max(1, ...bars.flatMap(({ end, target = 0 }) => [end, target]));
  const scale = (WIDTH - LEFT - RIGHT) / whole;
  const height = bars.length * LINE + 4;
  const lines = bars.map((bar, index) => {
    const y = index * LINE + 2;
    const x = LEFT + bar.start * scale;
    const width = Math.max(THINNEST, (bar.end - bar.start) * scale);
    const at = bar.target === undefined ? undefined : (LEFT + bar.target * scale).toFixed(1);
    const target = at === undefined ? '' : `<path class="target" d="M${at} ${y}V${y + LINE - 4}"/>`;
    return `<text x="${LEFT - 8}" y="${y + 13}" text-anchor="end">${htmlText(bar.name.slice(0, 24))}</text><rect class="${bar.kind}" x="${x.toFixed(1)}" y="${y + 2}" width="${width.toFixed(1)}" height="${LINE - 8}" rx="2"/>${target}<text class="soft" x="${WIDTH - RIGHT + 10}" y="${y + 13}">${htmlText(bar.took)}</text>`;
  });
  const told = bars.map(({ name, took }) => `${name} ${took}`).join(', ');
  const name = htmlText(`${title}: ${told}`);
  return scrolling(
    title,
    `<svg class="picture" role="img" viewBox="0 0 ${WIDTH} ${height}" aria-label="${name}">${lines.join('')}</svg>`,
  );
}
