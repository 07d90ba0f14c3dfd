import { z } from 'zod';
import { PlanDocument } from '../src/findings/rotation-plan.ts';

const Text = z.string();
const Count = z.int().min(0);
const Milliseconds = z.number().min(0);
const Line = z.int().min(1);

const Inner = z.strictObject({
  path: Text.describe('`lib/a.jar!/conf/app.properties`, outermost first'),
  startLine: Line,
  startColumn: Line,
  endLine: Line,
  endColumn: Line,
});

const Location = z.strictObject({
  path: Text.describe('In the repository, or a name in parentheses for text that is no file'),
  commit: Text.optional(),
  startLine: Line,
  startColumn: Line,
  endLine: Line,
  endColumn: Line,
  startByte: Count,
  endByte: Count.describe('Exclusive'),
  inside: Inner.optional().describe('Where it stands in what the file holds'),
});

const Finding = z.strictObject({
  fingerprint: Text.describe('The same for the same thing, whatever its line, path or commit'),
  rule: Text,
  severity: z.enum(['critical', 'high', 'medium', 'low']),
  title: Text,
  detail: Text.optional(),
  remedy: z.array(Text).describe('Most important step first'),
  state: z.enum(['new', 'known', 'suppressed']),
  confidence: z.enum(['verified', 'structured', 'generic', 'placeholder']),
  locations: z.array(Location),
  subject: z.strictObject({
    kind: Text,
    id: Text.optional(),
    account: Text.optional(),
    region: Text.optional(),
  }),
  verification: z
    .strictObject({ result: z.enum(['live', 'inactive', 'dead', 'canary', 'unknown']), detail: Text })
    .optional(),
  suppression: z.strictObject({ by: Text, reason: Text, until: Text.optional() }).optional(),
  links: z.array(Text).optional(),
});

const Credential = z.strictObject({
  provider: z.literal('aws'),
  kind: Text,
  name: Text,
  owner: Text.optional(),
  account: Text.optional(),
  since: Text.describe('ISO time at which its present value was made'),
  dueAt: Text.describe('ISO time from which on it is too old'),
  rotation: Text.optional().describe('The configured rotation that renews it'),
});

const Request = z.strictObject({
  call: Text,
  id: Text.optional(),
  status: z.int().optional(),
  error: Text.optional(),
});

const Step = z.strictObject({
  at: Text.describe('ISO time at which it ended'),
  step: Text,
  call: Text.optional(),
  detail: Text,
  ms: Milliseconds,
  requests: z.array(Request).optional(),
});

const Stage = z.strictObject({
  stage: z.enum(['database', 'exposed', 'replicas']),
  ms: Milliseconds,
  targetMs: Milliseconds.optional(),
  reached: z.boolean(),
  slowest: z.strictObject({ step: Text, call: Text, ms: Milliseconds }).optional(),
});

const Rotation = z.strictObject({
  name: Text,
  kind: Text,
  status: z.enum(['not-due', 'planned', 'done', 'pending', 'rolled-back', 'failed', 'needs-person']),
  summary: Text,
  steps: z.array(Step),
  diagnosis: z.strictObject({ id: Text, cause: Text, fix: Text, docs: Text, page: Text }).optional(),
  stages: z.array(Stage).optional(),
  credential: Credential.optional(),
  caveats: z.array(Text),
});

/** `rekey.json` and `--format json`, as `src/report/json.ts` writes it. */
export const ReportDocument = z.strictObject({
  version: z.literal(1).describe('Grows when a field changes its meaning or goes away'),
  commands: z.array(Text),
  scope: z.array(Text).describe('What was looked at'),
  complete: z.boolean().describe('False when anything in scope could not be looked at'),
  gaps: z.array(Text).describe('Why not'),
  findings: z.array(Finding),
  rotations: z.array(Rotation),
  credentials: z.array(Credential).optional(),
  stats: z.strictObject({ bytes: Count, blobs: Count, files: Count, ms: Milliseconds }),
  notes: z.array(Text),
  plan: PlanDocument.optional(),
  leftAlone: z
    .array(z.strictObject({ rule: Text, path: Text, startLine: Line, startColumn: Line, why: Text }))
    .optional()
    .describe('Only with --explain'),
});

/** The JSON Schema of the report, for whoever reads it by a program. A later version 1 may have more fields. */
export function reportJsonSchema(): Record<string, unknown> {
  const schema = z.toJSONSchema(ReportDocument, { target: 'draft-7' });
  return { ...schema, title: 'Rekey report', description: 'rekey.json, and --format json' };
}
