import { z } from 'zod';
import { parseDuration } from '../base/duration.ts';
import { SEVERITIES } from '../findings/severity.ts';

/**
 * The shape of `.github/rekey.yml`: the one source of the parsed {@link Config}, of its JSON Schema and of the
 * error messages. Names in the file are kebab-case as GitHub's own files are.
 */
const Duration = z
  .string()
  .regex(/^\d{1,6}[smhd]$/, 'must be a duration such as 30s, 15m, 24h or 90d')
  .transform((text) => parseDuration(text) ?? 0)
  .describe('A duration: a number and s, m, h or d');

const IsoDate = z.iso.date('must be a date such as 2027-01-31');
const AccountId = z.string().regex(/^\d{12}$/, 'must be a 12-digit AWS account id in quotes');
const RoleArn = z
  .string()
  .regex(/^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,512}$/, 'must be the ARN of an IAM role');
const Region = z.string().regex(/^[a-z]{2}(-[a-z]+)+-\d{1,2}$/, 'must be an AWS region such as eu-west-1');
const Name = z
  .string()
  .regex(/^[A-Za-z0-9][\w.-]{0,99}$/, 'must be 1 to 100 letters, digits, dots, dashes or underscores');
const SecretId = z.string().min(1).max(2048).describe('Name or ARN of a secret in Secrets Manager');
const Tags = z.record(z.string().min(1).max(128), z.string().max(256));

const UserRule = z.strictObject({
  id: Name,
  description: z.string().min(1).max(200),
  pattern: z.string().min(1).max(2_000).describe('RE2 syntax, matched in linear time'),
  severity: z.enum(SEVERITIES).default('high'),
});

const Scan = z.strictObject({
  'ignore-paths': z
    .array(z.string().min(1))
    .default([])
    .describe('Glob patterns of paths that are not scanned'),
  rules: z.array(UserRule).default([]),
  disable: z.array(z.string().min(1)).default([]).describe('Ids of rules that are not used'),
});

const SuppressEntry = z.strictObject({
  fingerprint: z
    .string()
    .regex(/^[a-z2-7]{16}$/, 'must be a fingerprint of 16 characters, as reports show it'),
  reason: z.string().min(1).max(500),
  until: IsoDate.describe('The last day on which this holds'),
});

const Aws = z.strictObject({
  accounts: z.array(AccountId).default([]).describe('Our accounts'),
  role: RoleArn.optional().describe('Assumed with the ambient credentials'),
  region: Region.optional(),
});

const GithubSecrets = z.strictObject({
  repository: z.string().regex(/^[\w.-]+\/[\w.-]+$/, 'must be owner/name'),
  'access-key-id': z
    .string()
    .regex(/^[A-Za-z_]\w*$/)
    .optional(),
  'secret-access-key': z
    .string()
    .regex(/^[A-Za-z_]\w*$/)
    .optional(),
  password: z
    .string()
    .regex(/^[A-Za-z_]\w*$/)
    .optional(),
});

const Downstream = z.strictObject({ 'github-secrets': GithubSecrets });

const rotationBase = {
  name: Name,
  secret: SecretId,
  every: Duration.default(90 * 86_400_000).describe('Rotate when the current value is older'),
  replicas: z.array(Region).default([]).describe('Regions that must have the new version'),
  downstream: z.array(Downstream).default([]),
  fields: z
    .record(z.string(), z.string())
    .default({})
    .describe('Names of the fields in the secret, where they differ'),
};

const IamUserRotation = z.strictObject({
  ...rotationBase,
  kind: z.literal('iam-user'),
  user: z.string().regex(/^[\w+=,.@-]{1,64}$/, 'must be the name of an IAM user'),
  grace: Duration.default(86_400_000).describe('The old key stays active at least this long after promotion'),
  recovery: Duration.default(7 * 86_400_000).describe('Then inactive this long before it is deleted'),
});

const RdsInstanceRotation = z.strictObject({
  ...rotationBase,
  kind: z.literal('rds-instance'),
  instance: z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,62}$/, 'must be a DB instance identifier'),
  verify: z.enum(['login', 'status-only']).default('login'),
});

const Rotation = z.discriminatedUnion('kind', [IamUserRotation, RdsInstanceRotation]);

const Passwords = z.strictObject({
  profile: z.enum(['default', 'strict', 'seed-000']).default('default'),
  secrets: z
    .array(SecretId)
    .default([])
    .describe('Secrets whose passwords are judged, besides those that are rotated'),
  select: z.strictObject({ tag: Tags }).optional().describe('Secrets with all of these tags are judged too'),
});

const Audit = z.strictObject({
  'break-glass': z.strictObject({ users: z.array(z.string().min(1)) }).optional(),
  'max-key-age': Duration.default(90 * 86_400_000),
  'max-secret-age': Duration.default(90 * 86_400_000),
});

const Issues = z.strictObject({
  'max-new': z.int().min(0).max(100).default(10).describe('Most new issues in one run'),
  labels: z.array(z.string().min(1).max(50)).default([]),
  assignees: z
    .array(z.string().regex(/^[A-Za-z0-9-]{1,39}$/))
    .max(10)
    .default([])
    .describe('GitHub logins'),
});

export const ConfigFile = z.strictObject({
  version: z.literal(1),
  scan: Scan.prefault({}),
  suppress: z.array(SuppressEntry).default([]),
  aws: Aws.prefault({}),
  rotate: z.array(Rotation).default([]),
  passwords: Passwords.prefault({}),
  audit: Audit.prefault({}),
  issues: Issues.prefault({}),
});

export type Config = Readonly<z.output<typeof ConfigFile>>;
export type RotationConfig = Config['rotate'][number];
export type IamUserRotationConfig = Extract<RotationConfig, { kind: 'iam-user' }>;
export type RdsInstanceRotationConfig = Extract<RotationConfig, { kind: 'rds-instance' }>;
export type DownstreamConfig = RotationConfig['downstream'][number];
export type UserRuleConfig = Config['scan']['rules'][number];
export type SuppressConfig = Config['suppress'][number];
