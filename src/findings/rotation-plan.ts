import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { PlanDocument } from './rotation-plan-document.ts';

/**
 * What rotations would do, as data: a plan is printed, approved by a person, and applied by another job that plans
 * again and compares. It holds no secret.
 */
export type RotationPlan = Readonly<z.output<typeof PlanDocument>>;
export type RotationPlanEntry = RotationPlan['rotations'][number];
export type RotationPlanStep = RotationPlanEntry['steps'][number];
export type RotationPlanReason = RotationPlanEntry['reasons'][number];

/** The digest of what would be done to one thing. Times, reasons and states are no part of it. */
export function entryDigest(entry: Omit<RotationPlanEntry, 'digest'>): string {
  const { name, kind, account, region = null, secret, replaces = null, demanded, steps } = entry;
  const done = steps.map(({ step, call, detail }) => [step, call, detail]);
  return sha256([name, kind, account, region, secret, replaces, demanded, done]);
}

/** The digest of all that would be done: what is left alone is no part of it. */
export function planDigest({ config, rotations }: Pick<RotationPlan, 'config' | 'rotations'>): string {
  const entries = plannedEntries({ rotations }).map(({ name, digest }) => [name, digest] as const);
  return sha256([1, config, [...entries].sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))]);
}

/** The rotations of which something is to be done. */
export function plannedEntries({ rotations }: Pick<RotationPlan, 'rotations'>): RotationPlanEntry[] {
  return rotations.filter(({ steps }) => steps.length > 0);
}

/** What the outcome of a planned rotation says: how much would be done, and what follows. */
export function plannedSummary(steps: number, then: string): string {
  return `${PLANNED}${steps} step${steps === 1 ? '' : 's'}. Then: ${then}`;
}

/** What follows, of such a summary; of another one all of it. */
export function afterwards(summary: string): string {
  return summary.startsWith(PLANNED) ? summary.replace(/^.*? steps?\. Then: /, '') : summary;
}

const PLANNED = 'Planned, nothing was changed: ';

/** Of a value whose objects are compared by what they hold: their keys are sorted, undefined ones left out. */
export function sha256(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value, sorted)).digest('hex');
}

function sorted(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)));
}
