import { mapBounded } from '../base/concurrency.ts';
import type { Config, RotationConfig } from '../config/schema.ts';
import type { StrengthEstimator } from '../credentials/passwords/strength.ts';
import type { Secret } from '../credentials/secret.ts';
import { ruleOfDatabase } from './database-rule.ts';
import type { AuditedSecret, SecretContent } from './facts.ts';
import type { Gaps } from './gaps.ts';
import type { AuditPorts, SecretDescription } from './ports.ts';
import { type DatabaseFields, readSecretText, type SecretText } from './secret-text.ts';

/** Calls at once. Secrets Manager allows thousands a second; this keeps well below RDS's limits too. */
const AT_ONCE = 8;

export interface SecretGathering {
  readonly ports: AuditPorts;
  readonly gaps: Gaps;
  /** Loaded when the first password is there to be estimated. */
  readonly estimator: () => Promise<StrengthEstimator>;
  /** Is told every value, at once. */
  readonly learn: (value: Secret) => void;
}

interface Target {
  readonly id: string;
  readonly rotation: RotationConfig | undefined;
  readonly description: SecretDescription | undefined;
}

/** Reads the secrets of the configuration: those that are rotated, named, and selected by tag; each once. */
export async function gatherSecrets(config: Config, tools: SecretGathering): Promise<AuditedSecret[]> {
  const named = new Map<string, RotationConfig | undefined>();
  for (const rotation of config.rotate) named.set(rotation.secret, rotation);
  for (const id of config.passwords.secrets) if (!named.has(id)) named.set(id, undefined);

  const described = await mapBounded([...named], AT_ONCE, async ([id, rotation]) => {
    const ask = async () => ({ id, rotation, description: await tools.ports.secrets.describe(id) });
    return await tools.gaps.attempt(`The secret ${id}`, ask);
  });
  const targets: Target[] = described.filter((target) => target !== undefined);
  for (const description of await selectedByTag(config, tools)) {
    targets.push({ id: description.name, rotation: undefined, description });
  }
  return (await mapBounded(eachOnce(targets), AT_ONCE, (target) => gather(target, tools))).filter(
    (secret) => secret !== undefined,
  );
}

async function selectedByTag(config: Config, { ports, gaps }: SecretGathering) {
  const tags = config.passwords.select?.tag;
  if (tags === undefined || Object.keys(tags).length === 0) return [];
  return (
    (await gaps.attempt('The secrets with the configured tags', () => ports.secrets.withTags(tags))) ?? []
  );
}

/** The same secret may be meant by name, by ARN and by tag; what was configured for it counts for all. */
function eachOnce(targets: readonly Target[]): Target[] {
  const byResource = new Map<string, Target>();
  for (const target of targets) {
    const resource = target.description?.arn ?? target.id;
    const known = byResource.get(resource);
    if (known === undefined || (known.rotation === undefined && target.rotation !== undefined)) {
      byResource.set(resource, target);
    }
  }
  return [...byResource.values()];
}

async function gather(target: Target, tools: SecretGathering): Promise<AuditedSecret | undefined> {
  const { description, rotation } = target;
  const told = {
    name: description?.name ?? target.id,
    resource: description?.arn ?? target.id,
    rotation: rotation && { name: rotation.name, every: rotation.every },
    nextRotationAt: description?.nextRotationAt,
    valueCreatedAt: description?.lastChangedAt,
  };
  const unreadable = (why: string): AuditedSecret => ({ ...told, content: { kind: 'unreadable', why } });
  if (description === undefined) return unreadable('does not exist in this account and region');
  if (description.deletedAt !== undefined) return unreadable('is marked for deletion');
  if (rotation?.kind === 'iam-user') return { ...told, content: { kind: 'access-key' } };

  const ask = async () => await tools.ports.secrets.value(description.arn);
  const value = await tools.gaps.attempt(`The value of the secret ${description.name}`, ask);
  if (value === undefined) return undefined;
  if (value.kind !== 'text') return unreadable(UNREADABLE[value.kind]);
  const expected = {
    passwordField: rotation?.fields.password ?? 'password',
    database: rotation !== undefined,
  };
  const text = readSecretText(value.text, expected, tools.learn);
  return {
    ...told,
    valueCreatedAt: value.createdAt ?? told.valueCreatedAt,
    content: await contentOf(text, rotation, tools),
  };
}

const UNREADABLE = {
  binary: 'holds bytes and not text',
  'no-value': 'has no current value',
  undecryptable: 'cannot be decrypted: its KMS key is disabled, deleted or out of reach',
} as const;

async function contentOf(
  text: SecretText,
  rotation: RotationConfig | undefined,
  { ports, gaps, estimator }: SecretGathering,
): Promise<SecretContent> {
  if (text.kind !== 'password') return text;
  const database = databaseFor(text.database, rotation);
  const rule = database === undefined ? undefined : await ruleOfDatabase(database, ports.databases, gaps);
  const words = [database?.username, database?.instance, database?.engine].filter(
    (word) => word !== undefined,
  );
  const strength = (await estimator())(text.password, words);
  return { kind: 'password', password: { value: text.password, rule, strength } };
}

/** A configured rotation of an instance or a cluster renews its master password, whatever the secret says of itself. */
function databaseFor(
  fields: DatabaseFields | undefined,
  rotation: RotationConfig | undefined,
): DatabaseFields | undefined {
  if (fields === undefined) return undefined;
  const master = { ...fields, username: undefined, masterArn: undefined };
  switch (rotation?.kind) {
    case 'rds-instance':
      return { ...master, instance: rotation.instance };
    case 'rds-cluster':
      return { ...master, instance: undefined, host: undefined, cluster: rotation.cluster };
    case 'rds-managed':
      return { ...master, instance: rotation.instance, cluster: rotation.cluster };
    default:
      return fields;
  }
}
