import { formatDuration } from '../base/duration.ts';
import type { RotationOutcome, StepRecord } from '../findings/run-report.ts';

/** Mermaid on GitHub refuses a diagram with more text than this (its `maxTextSize`). */
const MAX_TEXT = 40_000;

/** A bar is at least this part of the whole: a call takes milliseconds beside a reset that takes minutes. */
const THINNEST = 1 / 80;

/**
 * The steps of the rotations over time, as a Mermaid diagram; empty when nothing was done. Each bar says how long it
 * took, red ones failed, and a promotion is a diamond. Labels keep letters, digits and dashes only: a colon or a
 * comma is syntax there, and so is white space after some words (`click`).
 */
export function rotationTimeline(rotations: readonly Pick<RotationOutcome, 'name' | 'steps'>[]): string {
  const done = rotations
    .map(({ name, steps }) => ({ name, bars: steps.map(barOf).filter((bar) => bar !== undefined) }))
    .filter(({ bars }) => bars.length > 0);
  const all = done.flatMap(({ bars }) => bars);
  if (all.length === 0) return '';
  const start = Math.min(...all.map((bar) => bar.start));
  const whole = Math.max(...all.map((bar) => bar.end)) - start;
  const lines = [
    '```mermaid',
    'gantt',
    '  accTitle: Steps of the rotations over time',
    '  dateFormat x',
    `  axisFormat ${whole < 5_000 ? '%S.%L' : '%H:%M:%S'}`,
  ];
  let size = 0;
  for (const { name, bars } of done) {
    const tasks = bars.map((bar) => taskOf(bar, Math.max(1, Math.round(whole * THINNEST))));
    const section = [`  section ${mermaidLabel(name)}`, ...tasks];
    size += section.join('\n').length;
    if (size > MAX_TEXT) break;
    lines.push(...section);
  }
  return [...lines, '```'].join('\n');
}

interface Bar {
  readonly step: string;
  readonly start: number;
  readonly end: number;
}

function barOf({ step, at, ms }: StepRecord): Bar | undefined {
  const end = Date.parse(at);
  return Number.isNaN(end) ? undefined : { step, start: end - Math.max(0, Math.round(ms)), end };
}

function taskOf({ step, start, end }: Bar, thinnest: number): string {
  const tags = step.endsWith('-failed') ? 'crit, ' : step === 'promote' ? 'milestone, ' : '';
  const name = mermaidLabel(`${step} ${formatDuration(end - start)}`);
  return `  ${name} :${tags}${start}, ${Math.max(end, start + thinnest)}`;
}

/** A text as a name in a diagram: letters, digits and dashes, with which no text is syntax. */
export function mermaidLabel(text: string): string {
  const plain = text
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60);
  return plain === '' ? 'unnamed' : plain;
}
