import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import type { CallFacts } from '../cloud/aws/faults.ts';
import { type AccessKey, statusOf, type User } from '../cloud/aws/iam/model.ts';
import type { LocalAws, SigningKey } from '../cloud/aws/local-aws.ts';
import { type StoredSecret, versionWith } from '../cloud/aws/secrets-manager/model.ts';
import { accountOf, databasesIn, secretsIn } from '../cloud/aws/state.ts';
import {
  GRACE_MS,
  INSTANCE,
  RECOVERY_MS,
  REPLICA,
  type Scenario,
  SECRET,
  type Seeded,
  USER,
} from './scenarios.ts';

/** AWS records one use of a key in 15 minutes (IAM User Guide, "Getting credential reports"). */
const LAST_USED_GRAIN_MS = 15 * 60_000;

/**
 * Watches the promises of a rotation while processes run and die. It asks nobody for the truth: it signs calls with
 * the stored keys, logs in with the stored passwords, and reads the cloud's own memory for the rest.
 */
export interface Oracle {
  /** Begins to look before and after every call of that key which changes something. */
  watch(rotator: SigningKey): void;
  /** Looks now. */
  look(when: string): Promise<void>;
  /** The keys that rotations made and that no version holds. */
  strays(): readonly string[];
  /** What was broken, in the order in which it was seen. */
  readonly violations: readonly string[];
}

interface Watched {
  readonly scenario: Scenario;
  readonly aws: LocalAws;
  readonly seeded: Seeded;
}

type Document = Readonly<Record<string, unknown>>;

export function openOracle({ scenario, aws, seeded }: Watched): Oracle {
  const violations: string[] = [];
  const values = new Map<string, string>();
  const made = new Set<string>();
  const isUser = scenario.kind === 'iam-user';

  async function look(when: string): Promise<void> {
    const secret = secretOf(aws);
    const [current, pending] = ['AWSCURRENT', 'AWSPENDING'].map((label) => documentUnder(secret, label));
    if (current) {
      const works = (await authenticates(current)) || (!isUser && pending && (await authenticates(pending)));
      if (!works) violations.push(`A: ${when}: neither label authenticates`);
    }
    for (const { id, value } of secret.versions.values()) {
      const text = JSON.stringify(value ?? null);
      if ((values.get(id) ?? text) !== text) violations.push(`E: ${when}: the value of ${id} changed`);
      values.set(id, text);
    }
    const tags = [...secret.tags.values(), ...(userOf(aws)?.tags.values() ?? [])];
    if (aws.issuedSecrets.foundIn(tags.join('\n')).length > 0)
      violations.push(`F: ${when}: a secret is in a tag`);
  }

  async function authenticates(document: Document): Promise<boolean> {
    if (isUser) return await signs(document, aws);
    const { master, database } = seeded;
    const password = String(document.password);
    if (database) return await database.canLogin(master, password);
    return (
      databasesIn(accountOf(aws.state, aws.account), aws.region).instances.get(INSTANCE)?.password ===
      password
    );
  }

  async function judgeBefore({ action, parameters }: CallFacts): Promise<void> {
    const secret = secretOf(aws);
    const key = userOf(aws)?.keys.get(String(parameters.AccessKeyId));
    if (action === 'PutSecretValue' && String(parameters.VersionStages) !== 'AWSPENDING')
      violations.push('B: a value was stored under another label than AWSPENDING');
    if (action === 'UpdateSecretVersionStage' && parameters.VersionStage === 'AWSCURRENT')
      await judgePromotion(secret, parameters);
    if (action === 'UpdateAccessKey' && parameters.Status === 'Inactive' && key) judgeRetirement(secret, key);
    if (action === 'DeleteAccessKey' && key) judgeDeletion(secret, key);
  }

  async function judgePromotion(
    secret: StoredSecret,
    move: Readonly<Record<string, unknown>>,
  ): Promise<void> {
    // A compare-and-swap that loses is refused by AWS and moves nothing.
    if (move.RemoveFromVersionId !== versionWith(secret, 'AWSCURRENT')?.id) return;
    const target = parsed(secret.versions.get(String(move.MoveToVersionId)));
    if (!target || !(await authenticates(target)))
      violations.push('B: a version that does not authenticate was promoted');
  }

  function judgeRetirement(secret: StoredSecret, key: AccessKey): void {
    const holder = labelOf(secret, key);
    if (holder === 'AWSCURRENT') violations.push('C: the key in AWSCURRENT was deactivated');
    if (holder !== 'AWSPREVIOUS') return;
    const now = aws.clock.now().getTime();
    const spreadAt = stamp(secret.tags.get('rekey:spread'), versionWith(secret, 'AWSCURRENT')?.id);
    if (spreadAt === undefined || now - spreadAt < GRACE_MS)
      violations.push('C: a key was deactivated before everyone had its successor for the grace period');
    if (key.lastUsed && now - key.lastUsed.at.getTime() < GRACE_MS + LAST_USED_GRAIN_MS)
      violations.push('C: a key was deactivated that was used within the grace period');
    const replica = secretsIn(accountOf(aws.state, aws.account), REPLICA).get(SECRET);
    if (replica && versionWith(replica, 'AWSCURRENT')?.id !== versionWith(secret, 'AWSCURRENT')?.id)
      violations.push('C: a key was deactivated before the replica had its successor');
  }

  function judgeDeletion(secret: StoredSecret, key: AccessKey): void {
    const holder = labelOf(secret, key);
    if (statusOf(key) === 'Active') violations.push('C: an active key was deleted');
    if (holder === 'AWSCURRENT') violations.push('C: the key in AWSCURRENT was deleted');
    if (holder === 'AWSPREVIOUS') {
      const retiredAt = stamp(userOf(aws)?.tags.get('rekey:retired'), key.id);
      const inactiveFor = aws.clock.now().getTime() - (retiredAt ?? Number.POSITIVE_INFINITY);
      if (!(inactiveFor >= RECOVERY_MS))
        violations.push('C: a key was deleted before its recovery period was over');
    } else if (!made.has(key.id)) violations.push('D: a key was deleted that no rotation made');
  }

  function watch(rotator: SigningKey): void {
    const when = ({ changing, accessKeyId }: CallFacts): boolean =>
      changing && accessKeyId === rotator.accessKeyId;
    aws.faults.add({
      when,
      do: async (call) => {
        await look(`before ${call.action}`);
        await judgeBefore(call);
        return undefined;
      },
    });
    aws.faults.add({
      when,
      at: 'after effect',
      do: async ({ action }) => {
        if (action === 'CreateAccessKey') for (const id of userOf(aws)?.keys.keys() ?? []) made.add(id);
        if (seeded.oldKeyId !== undefined) made.delete(seeded.oldKeyId);
        await look(`after ${action}`);
        return undefined;
      },
    });
  }

  function strays(): readonly string[] {
    const stored = [...secretOf(aws).versions.values()].map((version) => parsed(version)?.AccessKeyId);
    return [...(userOf(aws)?.keys.keys() ?? [])].filter((id) => made.has(id) && !stored.includes(id));
  }

  return { watch, look, strays, violations };
}

/** Signs a call with a stored key. The oracle is no consumer: its use of the key leaves no trace. */
async function signs(document: Document, aws: LocalAws): Promise<boolean> {
  const key = userOf(aws)?.keys.get(String(document.AccessKeyId));
  const credentials = {
    accessKeyId: String(document.AccessKeyId),
    secretAccessKey: String(document.SecretAccessKey),
  };
  const sts = new STSClient({ endpoint: aws.url, region: aws.region, credentials, maxAttempts: 1 });
  const used = key?.lastUsed;
  try {
    await sts.send(new GetCallerIdentityCommand({}));
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'InvalidClientTokenId') return false;
    if (error instanceof Error && error.name === 'SignatureDoesNotMatch') return false;
    throw error;
  } finally {
    sts.destroy();
    if (key && used) key.lastUsed = used;
    else if (key) delete key.lastUsed;
  }
}

/** The label of the version that holds a key. */
function labelOf(secret: StoredSecret, key: AccessKey): string | undefined {
  return ['AWSCURRENT', 'AWSPENDING', 'AWSPREVIOUS'].find(
    (label) => documentUnder(secret, label)?.AccessKeyId === key.id,
  );
}

function stamp(text: string | undefined, id: string | undefined): number | undefined {
  const [of, at] = (text ?? '').split(' ');
  return of === id && at !== undefined ? new Date(at).getTime() : undefined;
}

export function secretOf(aws: LocalAws): StoredSecret {
  const secret = secretsIn(accountOf(aws.state, aws.account), aws.region).get(SECRET);
  if (!secret) throw new Error(`there is no secret ${SECRET}`);
  return secret;
}

export function userOf(aws: LocalAws): User | undefined {
  return accountOf(aws.state, aws.account).iam.users.get(USER);
}

export function documentUnder(secret: StoredSecret, label: string): Document | undefined {
  return parsed(versionWith(secret, label));
}

function parsed(version: ReturnType<typeof versionWith>): Document | undefined {
  const value = version?.value;
  return value && 'SecretString' in value ? (JSON.parse(value.SecretString) as Document) : undefined;
}
