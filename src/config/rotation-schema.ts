import { z } from 'zod';
import { Duration, Name, Region, RoleArn, SecretId, Window } from './values.ts';

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
  username: z
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
  role: RoleArn.optional().describe('Instead of aws.role: assumed with the ambient credentials'),
  region: Region.optional().describe('Instead of aws.region'),
  window: Window.optional(),
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

const RdsClusterRotation = z.strictObject({
  ...rotationBase,
  kind: z.literal('rds-cluster'),
  cluster: z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,62}$/, 'must be a DB cluster identifier'),
  verify: z.enum(['login', 'status-only']).default('login'),
});

const DatabaseUserRotation = z.strictObject({
  ...rotationBase,
  kind: z.literal('database-user'),
  'admin-secret': SecretId.describe('Secret of a user of the same server who may make and change users'),
});

/** What can be rotated: one schema a kind. */
const KINDS = [IamUserRotation, RdsInstanceRotation, RdsClusterRotation, DatabaseUserRotation] as const;

export const Rotation = z.discriminatedUnion('kind', KINDS);

/** The words that `kind` may be, for messages. */
export const ROTATION_KINDS = KINDS.map((kind) => kind.shape.kind.value);
