import { z } from 'zod';

/**
 * The shape of a plan, for whoever reads one from a file; published as `schemas/plan.schema.json`. It stands alone:
 * what only prints a plan does not load what checks one.
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

/** The JSON Schema of a plan, for whoever reads one: `schemas/plan.schema.json` is this, checked in. */
export function planJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(PlanDocument, { target: 'draft-7' });
  return { ...schema, title: 'Rekey plan', description: 'What rotations would do: plan.json' };
}
