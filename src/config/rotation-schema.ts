import { z } from 'zod';
import { readAwsUrl } from './aws-url.ts';
import { Downstream } from './downstream-schema.ts';
import { TAG_PLACEHOLDER } from './tag-placeholder.ts';
import { Duration, Name, Region, RoleArn, SecretId, Tags, Window } from './values.ts';

const rotationBase = {
  name: Name,
  secret: SecretId,
  every: Duration.default(90 * 86_400_000).describe('Rotate when the current value is older'),
  role: RoleArn.optional().describe('Instead of aws.role: assumed with the ambient credentials'),
  region: Region.optional().describe('Instead of aws.region'),
  window: Window.optional(),
  replicas: z.array(Region).default([]).describe('Regions that must have the new version'),
  downstream: z.array(Downstream).default([]),
  'roll-back': z
    .enum(['never', 'on-rejection'])
    .default('never')
    .describe('Whether to go back to the former value by itself when the new one is rejected'),
  fields: z
    .record(z.string(), z.string())
    .default({})
    .describe('Names of the fields in the secret, where they differ'),
};

const InstanceId = z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,62}$/, 'must be a DB instance identifier');
const ClusterId = z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,62}$/, 'must be a DB cluster identifier');

const Probe = z.strictObject({
  url: z
    .string()
    .max(2_000)
    .refine(
      (text) => readAwsUrl(text) !== undefined,
      'must be an https address of a service of AWS, without a port, a password or a signature',
    ),
  service: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,40}$/, 'must be the name of a service as signatures have it, such as s3')
    .describe('As signatures name it: s3, dynamodb, execute-api, …'),
  region: Region.optional().describe('Otherwise the one in the address, or us-east-1'),
  method: z.enum(['GET', 'HEAD']).default('GET'),
});

const IamUserRotation = z.strictObject({
  ...rotationBase,
  kind: z.literal('iam-user'),
  user: z.string().regex(/^[\w+=,.@-]{1,64}$/, 'must be the name of an IAM user'),
  grace: Duration.default(86_400_000).describe('The old key stays active at least this long after promotion'),
  recovery: Duration.default(7 * 86_400_000).describe('Then inactive this long before it is deleted'),
  'verify-regions': z
    .array(Region)
    .default([])
    .describe('Regions in which the new key must work before it is promoted, besides the usual ones'),
  probes: z
    .array(Probe)
    .max(10)
    .default([])
    .describe('Calls that the consumer makes, which must succeed with the new key before it is promoted'),
});

const RdsInstanceRotation = z.strictObject({
  ...rotationBase,
  kind: z.literal('rds-instance'),
  instance: InstanceId,
  verify: z.enum(['login', 'status-only']).default('login'),
});

const RdsManagedFields = z.strictObject({
  ...rotationBase,
  kind: z.literal('rds-managed'),
  instance: InstanceId.optional(),
  cluster: ClusterId.optional(),
});

const RdsManagedRotation = RdsManagedFields.refine(
  ({ instance, cluster }) => (instance === undefined) !== (cluster === undefined),
  'must name either "instance" or "cluster"',
);

const RdsClusterRotation = z.strictObject({
  ...rotationBase,
  kind: z.literal('rds-cluster'),
  cluster: ClusterId,
  verify: z.enum(['login', 'status-only']).default('login'),
});

const DatabaseUserRotation = z.strictObject({
  ...rotationBase,
  kind: z.literal('database-user'),
  'admin-secret': SecretId.describe('Secret of a user of the same server who may make and change users'),
});

/** What can be rotated: one schema a kind. */
const KINDS = [
  IamUserRotation,
  RdsInstanceRotation,
  RdsClusterRotation,
  RdsManagedRotation,
  DatabaseUserRotation,
] as const;

const Select = z.strictObject({
  tag: Tags.refine((tags) => Object.keys(tags).length > 0, 'must name a tag').describe('All of these tags'),
});

/** One value cannot be that of many, so each target has a secret that its own name is part of. */
function secretFor(placeholder: string) {
  return SecretId.refine((text) => text.includes(placeholder), `must contain ${placeholder}`);
}

/** One downstream would get the value of each of them in turn. */
/** The secrets that carry these tags: each says in its value whose password it holds. */
const SecretByTag = z.strictObject({
  tag: Tags.refine((tags) => Object.keys(tags).length > 0, 'must name a tag').describe(
    'All of these tags; which database a secret is of, its value says by dbInstanceIdentifier or dbClusterIdentifier',
  ),
});

/** By its name, or by its tags and what it says. */
const SecretOfDatabase = z.union([secretFor('{id}'), SecretByTag], {
  error: 'must be a name that contains {id}, or the tags of the secrets: { tag: { … } }',
});

const IamUserSelection = IamUserRotation.omit({ user: true, downstream: true }).extend({
  select: Select,
  secret: secretFor('{user}'),
});

const RdsInstanceSelection = RdsInstanceRotation.omit({ instance: true, downstream: true }).extend({
  select: Select,
  secret: SecretOfDatabase,
});

const RdsClusterSelection = RdsClusterRotation.omit({ cluster: true, downstream: true }).extend({
  select: Select,
  secret: SecretOfDatabase,
});

/** RDS says itself in which secret it keeps a password. */
const RdsManagedSelection = RdsManagedFields.omit({
  instance: true,
  cluster: true,
  secret: true,
  replicas: true,
  downstream: true,
  fields: true,
}).extend({ select: Select });

/** Users of databases carry no tags at AWS; their secrets do. */
const DatabaseUserSelection = DatabaseUserRotation.omit({ secret: true, downstream: true }).extend({
  select: Select,
  'admin-secret': SecretId.refine(
    (text) => !/[{}]/.test(text.replaceAll(TAG_PLACEHOLDER, '')),
    'must have no braces but those of {tag:KEY}',
  ).describe('Secret of the administrator; {tag:KEY} stands for a tag of the selected secret'),
});

/** What can be selected by tag instead of being named. */
const SELECTIONS = [
  IamUserSelection,
  RdsInstanceSelection,
  RdsClusterSelection,
  RdsManagedSelection,
  DatabaseUserSelection,
] as const;

const FORMS = [...SELECTIONS, ...KINDS] as const;

/** An entry of `rotate`: of one thing that it names, or of all that it selects. */
export const RotationEntry = z.union(FORMS);

/** The words that `kind` may be beside `select`. */
const SELECTABLE_KINDS = SELECTIONS.map((kind) => kind.shape.kind.value);

/** Which form of an entry is meant, by its kind and by whether it selects: its index, or the kinds that there are. */
export function formOf(kind: unknown, selects: boolean): number | readonly string[] {
  const index = FORMS.findIndex(
    ({ shape }, at) => shape.kind.value === kind && selects === at < SELECTIONS.length,
  );
  return index < 0 ? (selects ? SELECTABLE_KINDS : ROTATION_KINDS) : index;
}

/** The words that `kind` may be, for messages. */
const ROTATION_KINDS = KINDS.map((kind) => kind.shape.kind.value);
