import { plannedEntries, type RotationPlan, type RotationPlanEntry } from '../findings/rotation-plan.ts';
import { codeSpan, htmlCode, htmlProse, prose } from './markdown-escape.ts';
import { count, withReadableTimes } from './phrases.ts';

/** A page with more is not read; `plan.json` has all. */
const MAX_BYTES = 200_000;

/** A plan in Markdown, for whoever approves it: what would be done to what, why, and what is not as it was left. */
export function planSection(plan: RotationPlan | undefined): string {
  if (!plan) return '';
  const planned = plannedEntries(plan);
  const drifted = plan.rotations.filter(({ steps, drift }) => steps.length === 0 && drift.length > 0);
  if (planned.length === 0 && drifted.length === 0) return '### Plan\n\nNothing is to be done.';
  const parts = ['### Plan', ...planned.map(entrySection), ...drifted.map(driftSection)];
  const digest = `Digest of the plan: <code>${plan.digest}</code>`;
  const kept: string[] = [];
  let size = 0;
  for (const part of parts) {
    size += Buffer.byteLength(part) + 2;
    if (size > MAX_BYTES) {
      const rest = count(parts.length - kept.length, 'more rotation');
      return [...kept, `And ${rest}: \`plan.json\` has them all.`, digest].join('\n\n');
    }
    kept.push(part);
  }
  return [...kept, digest].join('\n\n');
}

/** What would be done to one thing, and why. */
export function entrySection(entry: RotationPlanEntry): string {
  const { name, kind, reasons, drift, steps } = entry;
  const why = reasons.map(({ text }) => prose(withReadableTimes(text))).join(' ');
  const rows = steps.map(
    ({ step, call, detail }, index) =>
      `<tr><td>${index + 1}</td><td>${htmlCode(step)}</td><td>${htmlProse(detail)}</td><td>${htmlCode(call)}</td></tr>`,
  );
  const table = `<table>\n<tr><th></th><th>Step</th><th>What</th><th>Call</th></tr>\n${rows.join('\n')}\n</table>`;
  const head = `**${codeSpan(name)}** (${codeSpan(kind)}, ${placeOf(entry)}): ${why}`;
  return [head, table, ...driftLines(drift)].join('\n\n');
}

function driftSection(entry: RotationPlanEntry): string {
  return [
    `**${codeSpan(entry.name)}** (${placeOf(entry)}): nothing is to be done.`,
    ...driftLines(entry.drift),
  ].join('\n\n');
}

/** What is not as it was left, as one part, or none. */
export function driftLines(drift: readonly string[]): string[] {
  return drift.length === 0
    ? []
    : [
        [
          'Not as the last rotation left it:',
          ...drift.map((line) => `- ${prose(withReadableTimes(line))}`),
        ].join('\n'),
      ];
}

function placeOf({ account, region }: RotationPlanEntry): string {
  return htmlProse(region === undefined ? `account ${account}` : `account ${account}, ${region}`);
}
