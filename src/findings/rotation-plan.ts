import { createHash } from 'node:crypto';
import { z } from 'zod';

/**
 * What rotations would do, as data: a plan is printed, approved by a person, and applied by another job that plans
 * again and compares. It holds no secret. The shape is published as `schemas/plan.schema.json`.
 */
const Text = z.string().max(4_000);
const Digest = z.string().regex(/^[0-9a-f]{64}$/, 'must be a SHA-256 in hexadecimal');

const PlanStep = z.strictObject({
  step: Text.describe('The step of the life cycle'),
  call: Text.describe('The remote call, as IAM policies spell it'),
  detail: Text.describe('What it does, as one sentence in the imperative'),
});

const PlanReason = z.strictObject({
  kind: z.enum(['due', 'first', 'exposed', 'asked', 'unfinished', 'spread', 'retire']),
  text: Text,
});

const PlanEntry = z.strictObject({
  name: Text,
  kind: Text,
  account: Text,
  region: Text.optional(),
  secret: Text.describe('As the configuration names it'),
  status: Text.describe('As in reports: planned, not-due, pending, rolled-back, failed, needs-person'),
  summary: Text,
  reasons: z.array(PlanReason).max(20).describe('Why something is to be done'),
  drift: z.array(Text).max(100).describe('What is not as the last rotation left it'),
  replaces: Text.optional().describe('The version that is AWSCURRENT'),
  demanded: z.boolean().describe('Whether that version is replaced whatever its age'),
  steps: z.array(PlanStep).max(500).describe('In their order; empty when nothing is to be done'),
  digest: Digest.describe('Of what would be done, and of no time'),
});

export const PlanDocument = z.strictObject({
  version: z.literal(1),
  created: z.iso.datetime(),
  config: Digest.describe('Of the configuration, as far as it decides about rotations'),
  digest: Digest.describe('Of all that would be done, and of no time'),
  places: z
    .array(z.strictObject({ account: Text, region: Text.optional(), role: Text.optional() }))
    .max(1_000)
    .describe('Where was looked'),
  complete: z.boolean().describe('False when some rotations could not be looked at'),
  rotations: z.array(PlanEntry).max(20_000),
});

export type RotationPlan = Readonly<z.output<typeof PlanDocument>>;
export type RotationPlanEntry = RotationPlan['rotations'][number];
export type RotationPlanStep = RotationPlanEntry['steps'][number];
export type RotationPlanReason = RotationPlanEntry['reasons'][number];

/** The JSON Schema of a plan, for whoever reads one: `schemas/plan.schema.json` is this, checked in. */
export function planJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(PlanDocument, { target: 'draft-7' });
  return { ...schema, title: 'Rekey plan', description: 'What rotations would do: plan.json' };
}

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
