import { z } from 'zod';
import { PlanDocument } from './rotation-plan-document.ts';
import type { RunReport } from './run-report.ts';
import { SEVERITIES } from './severity.ts';

/**
 * The report as `rekey.json` holds it, read strictly: a job that puts the reports of others together believes nothing
 * that Rekey would not have written. Texts and lists are bounded, far above what a run makes.
 */
const Text = z.string().max(20_000);
const Path = z.string().max(10_000);
const Count = z.int().min(0);
const Place = z.int().min(1);
/** Where a report may be shown, it may link there. */
const Link = z.string().max(2_000);

const InnerPlace = z.strictObject({
  path: Path,
  startLine: Place,
  startColumn: Place,
  endLine: Place,
  endColumn: Place,
});

const Repository = z.string().regex(/^[\w.-]{1,100}\/[\w.-]{1,100}$/, 'must be owner/name');

const Location = z.strictObject({
  repository: Repository.optional(),
  path: Path,
  commit: z
    .string()
    .regex(/^[0-9a-f]{40,64}$/, 'must be an id of git')
    .optional(),
  former: z.literal(true).optional().describe('The newest version has it there no more'),
  startLine: Place,
  startColumn: Place,
  endLine: Place,
  endColumn: Place,
  startByte: Count,
  endByte: Count.describe('Exclusive'),
  inside: InnerPlace.optional(),
});

const Suppression = z.strictObject({ by: Text, reason: Text, until: Text.optional() });

const Finding = z.strictObject({
  fingerprint: z.string().regex(/^[a-z2-7]{16}$/, 'must be a fingerprint'),
  rule: Text,
  severity: z.enum(SEVERITIES),
  title: Text,
  detail: Text.optional(),
  remedy: z.array(Text).max(1_000).describe('What to do, most important step first'),
  state: z.enum(['new', 'known', 'suppressed']),
  confidence: z.enum(['verified', 'structured', 'generic', 'placeholder']),
  locations: z.array(Location).max(1_000_000),
  subject: z.strictObject({
    kind: Text,
    id: Text.optional(),
    account: Text.optional(),
    region: Text.optional(),
  }),
  introducedAt: z.iso.datetime().optional().describe('Time of the oldest commit that is known to hold it'),
  verification: z
    .strictObject({ result: z.enum(['live', 'inactive', 'dead', 'canary', 'unknown']), detail: Text })
    .optional(),
  suppression: Suppression.optional(),
  links: z.array(Link).max(100).optional(),
});

const Request = z.strictObject({
  call: Text,
  id: Text.optional(),
  status: z.int().optional(),
  error: Text.optional(),
});

const Step = z.strictObject({
  at: Text,
  step: Text,
  call: Text.optional(),
  detail: Text,
  ms: z.number(),
  requests: z.array(Request).max(100_000).optional(),
});

const Stage = z.strictObject({
  stage: z.enum(['database', 'exposed', 'replicas']),
  ms: z.number(),
  targetMs: z.number().optional(),
  reached: z.boolean(),
  slowest: z.strictObject({ step: Text, call: Text, ms: z.number() }).optional(),
});

const Credential = z.strictObject({
  provider: z.literal('aws'),
  kind: Text,
  name: Text,
  owner: Text.optional(),
  account: Text.optional(),
  since: z.iso.datetime().describe('ISO time at which its present value was made'),
  dueAt: z.iso.datetime().describe('ISO time from which on it is too old'),
  rotation: Text.optional().describe('The configured rotation that renews it'),
});

const Rotation = z.strictObject({
  name: Text,
  kind: Text,
  status: z.enum(['not-due', 'planned', 'done', 'pending', 'rolled-back', 'failed', 'needs-person']),
  summary: Text,
  steps: z.array(Step).max(10_000),
  diagnosis: z.strictObject({ id: Text, cause: Text, fix: Text, docs: Link, page: Link }).optional(),
  stages: z.array(Stage).max(100).optional(),
  credential: Credential.optional(),
  caveats: z.array(Text).max(1_000),
});

const Shard = z
  .strictObject({
    index: z.int().min(1).max(256),
    count: z.int().min(1).max(256),
    set: z.string().regex(/^[a-z2-7]{16}$/, 'must be a digest'),
    scan: z.enum(['range', 'tree', 'history', 'fleet-tree', 'fleet-history']).optional(),
    repositories: z.array(Repository).max(1_000_000).optional(),
    isPartial: z.boolean().optional(),
    attempt: z.int().min(1),
    startedAt: z.iso.datetime(),
  })
  .refine(({ index, count }) => index <= count, 'must be one of its parts');

const LeftAlone = z.strictObject({
  rule: Text,
  path: Path,
  startLine: Place,
  startColumn: Place,
  why: Text,
});

const Texts = z.array(Text).max(1_000_000);

/** The version of the object's shape; it grows when a field changes its meaning or goes away. */
export const REPORT_VERSION = 1;

/** `rekey.json` and `--format json`; `schemas/report.schema.json` is made of it. */
export const ReportDocument = z
  .strictObject({
    version: z.literal(REPORT_VERSION).describe('Grows when a field changes its meaning or goes away'),
    commands: z.array(Text).max(100),
    scope: Texts.describe('What was looked at'),
    complete: z.boolean().describe('False when anything in scope could not be looked at'),
    gaps: Texts.describe('Why not'),
    findings: z.array(Finding).max(1_000_000),
    rotations: z.array(Rotation).max(100_000),
    unseenRotations: z
      .array(z.strictObject({ name: Text, kind: Text }))
      .max(100_000)
      .optional()
      .describe('Configured rotations that could not be looked at'),
    stats: z.strictObject({ bytes: Count, blobs: Count, files: Count, ms: z.number().min(0) }),
    notes: Texts,
    credentials: z.array(Credential).max(1_000_000).optional(),
    plan: PlanDocument.optional(),
    leftAlone: z.array(LeftAlone).max(100_000).optional().describe('Only with --explain'),
    shard: Shard.optional(),
  })
  .refine(({ complete, gaps }) => !complete || gaps.length === 0, 'cannot be complete and have gaps');

/** What is wrong with a report: where, and in whose words. */
export interface ReportFault {
  readonly where: string;
  readonly what: string;
}

/** The report in a parsed document, or what is wrong with it. */
export function reportIn(
  document: unknown,
): { readonly report: RunReport } | { readonly fault: ReportFault } {
  const { success, data, error } = ReportDocument.safeParse(document);
  if (!success) {
    const [issue] = error.issues;
    return { fault: { where: issue?.path.join('.') ?? '', what: issue?.message ?? 'unknown shape' } };
  }
  const { version: _version, ...report } = data;
  // JSON has no `undefined`, and zod adds none: what is absent stays absent.
  return { report: report as RunReport };
}
