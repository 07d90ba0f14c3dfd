import type { RotationOutcome } from '../findings/run-report.ts';

/** Mermaid on GitHub refuses a diagram with more text than this (its `maxTextSize`). */
const MAX_TEXT = 40_000;

/**
 * The steps of the rotations over time, as a Mermaid diagram; empty when nothing was done. Labels keep letters,
 * digits and dashes only: a colon or a comma is syntax there, and so is white space after some words (`click`).
 */
export function rotationTimeline(rotations: readonly RotationOutcome[]): string {
  const lines = ['```mermaid', 'gantt', '  dateFormat x', '  axisFormat %H:%M:%S'];
  let size = 0;
  let steps = 0;
  for (const rotation of rotations) {
    const tasks = rotation.steps.flatMap(({ step, at, ms }) => {
      const end = Date.parse(at);
      // A bar of less than a second is not seen.
      return Number.isNaN(end) ? [] : [`  ${label(step)}:${end - Math.max(1_000, Math.round(ms))}, ${end}`];
    });
    if (tasks.length === 0) continue;
    const section = [`  section ${label(rotation.name)}`, ...tasks];
    size += section.join('\n').length;
    if (size > MAX_TEXT) break;
    lines.push(...section);
    steps += tasks.length;
  }
  return steps === 0 ? '' : [...lines, '```'].join('\n');
}

function label(text: string): string {
  const plain = text
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .slice(0, 60);
  return plain === '' ? 'unnamed' : plain;
}
