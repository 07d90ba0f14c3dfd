import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import type { CallFacts } from '../../cloud/aws/faults.ts';
import { type AccessKey, statusOf, type User } from '../../cloud/aws/iam/model.ts';
import type { LocalAws } from '../../cloud/aws/local-aws.ts';
import { versionWith } from '../../cloud/aws/secrets-manager/model.ts';
import { accountOf } from '../../cloud/aws/state.ts';
import {
  DAY,
  type Document,
  documentIn,
  documentUnder,
  HOUR,
  longAgo,
  REPLICA,
  type Scenario,
  SECRET,
  type Subject,
  secretOf,
} from '../scenario.ts';

export const USER = 'ci-deployer';
const GRACE_MS = DAY;
const RECOVERY_MS = 7 * DAY;

/** AWS records one use of a key in 15 minutes (IAM User Guide, "Getting credential reports"). */
const LAST_USED_GRAIN_MS = 15 * 60_000;

const CONFIG = `
version: 1
rotate:
  - { name: proof, kind: iam-user, user: ${USER}, secret: ${SECRET}, every: 90d, grace: 24h, recovery: 7d, replicas: [${REPLICA}] }
`;

const later = [GRACE_MS + HOUR, RECOVERY_MS + HOUR, HOUR];

export const IAM_USER: readonly Scenario[] = [
  { name: 'the first key', before: [], later, seed: (aws) => seed(aws, false) },
  {
    name: 'the first key, stored as AWSPENDING only',
    before: [],
    later,
    firstIsCurrent: false,
    seed: (aws) => seed(aws, false),
  },
  { name: 'the replacement of a key', before: [], later, seed: (aws) => seed(aws, true) },
  {
    name: 'the deactivation of the old key',
    before: [GRACE_MS + HOUR],
    later,
    seed: (aws) => seed(aws, true),
  },
  {
    name: 'the deletion of the old key',
    before: [GRACE_MS + HOUR, RECOVERY_MS + HOUR],
    later,
    seed: (aws) => seed(aws, true),
  },
  {
    name: 'the roll-back of a key',
    before: [HOUR],
    later,
    asks: 'roll-back',
    seed: (aws) => seed(aws, true),
  },
  {
    name: 'the roll-back to a key that is inactive',
    before: [GRACE_MS + HOUR, HOUR],
    later,
    asks: 'roll-back',
    seed: (aws) => seed(aws, true),
  },
];

async function seed(aws: LocalAws, hasValue: boolean): Promise<Subject> {
  const createdAt = longAgo(aws);
  aws.seed.user({ name: USER });
  const old = hasValue ? aws.seed.accessKey({ user: USER, createdAt }) : undefined;
  const value = old && { AccessKeyId: old.accessKeyId, SecretAccessKey: old.secretAccessKey };
  aws.seed.secret({ name: SECRET, createdAt, replicas: [REPLICA], ...(value ? { value } : {}) });
  const made = new Set<string>();
  let before: string | undefined;
  const keys = (): AccessKey[] => [...userOf(aws).keys.values()];
  return {
    config: CONFIG,
    secret: SECRET,
    environment: {},
    holds: 'current',
    works: (document) => signs(document, aws),
    judge: (call) => {
      before = spreadNote(aws);
      return judge(call, aws, made);
    },
    note: ({ action }) => {
      if (action === 'CreateAccessKey')
        for (const { id } of keys()) if (id !== old?.accessKeyId) made.add(id);
      return action === 'TagResource' ? judgeNote(aws, before) : [];
    },
    texts: () => [...userOf(aws).tags.values()],
    strays: () => {
      const stored = [...secretOf(aws, SECRET).versions.values()].map((one) => documentIn(one)?.AccessKeyId);
      return [...userOf(aws).keys.keys()].filter((id) => made.has(id) && !stored.includes(id));
    },
    async left() {
      const current = documentUnder(secretOf(aws, SECRET), 'AWSCURRENT')?.AccessKeyId;
      const role = (id: unknown): string =>
        id === old?.accessKeyId ? 'old' : id === current ? 'new' : 'stray';
      const holds = ['AWSCURRENT', 'AWSPREVIOUS', 'AWSPENDING'].map((label) => {
        const document = documentUnder(secretOf(aws, SECRET), label);
        return `${label}: ${document ? role(document.AccessKeyId) : 'nothing'}`;
      });
      return {
        keys: keys()
          .map((key) => `${role(key.id)} ${statusOf(key)}`)
          .sort(),
        holds,
        tags: [...userOf(aws).tags.keys()].sort(),
      };
    },
  };
}

/** C and D: no key in use is taken away, and none that no rotation made or replaced. */
function judge(
  { action, parameters }: CallFacts,
  aws: LocalAws,
  made: ReadonlySet<string>,
): readonly string[] {
  const key = userOf(aws).keys.get(String(parameters.AccessKeyId));
  if (!key) return [];
  if (action === 'UpdateAccessKey' && parameters.Status === 'Inactive') return judgeRetirement(key, aws);
  return action === 'DeleteAccessKey' ? judgeDeletion(key, aws, made) : [];
}

function judgeRetirement(key: AccessKey, aws: LocalAws): readonly string[] {
  const secret = secretOf(aws, SECRET);
  const holder = labelOf(key, aws);
  if (holder === 'AWSCURRENT') return ['C: the key in AWSCURRENT was deactivated'];
  if (holder !== 'AWSPREVIOUS') return [];
  const broken: string[] = [];
  const now = aws.clock.now().getTime();
  const current = versionWith(secret, 'AWSCURRENT')?.id;
  const spreadAt = stamp(secret.tags.get('rekey:spread'), current);
  if (spreadAt === undefined || now - spreadAt < GRACE_MS)
    broken.push('C: a key was deactivated before everyone had its successor for the grace period');
  if (key.lastUsed && now - key.lastUsed.at.getTime() < GRACE_MS + LAST_USED_GRAIN_MS)
    broken.push('C: a key was deactivated that was used within the grace period');
  if (versionWith(secretOf(aws, SECRET, REPLICA), 'AWSCURRENT')?.id !== current)
    broken.push('C: a key was deactivated before the replica had its successor');
  return broken;
}

function judgeDeletion(key: AccessKey, aws: LocalAws, made: ReadonlySet<string>): readonly string[] {
  const broken: string[] = [];
  const holder = labelOf(key, aws);
  if (statusOf(key) === 'Active') broken.push('C: an active key was deleted');
  if (holder === 'AWSCURRENT') broken.push('C: the key in AWSCURRENT was deleted');
  if (holder === 'AWSPREVIOUS') {
    const inactiveSince = key.history.at(-1)?.at.getTime() ?? Number.POSITIVE_INFINITY;
    if (!(aws.clock.now().getTime() - inactiveSince >= RECOVERY_MS))
      broken.push('C: a key was deleted before its recovery period was over');
  } else if (!made.has(key.id)) broken.push('D: a key was deleted that no rotation made');
  return broken;
}

/** C: a period counts from what is written down, so that must be the time at AWS, whatever the clock of the runner. */
function judgeNote(aws: LocalAws, before: string | undefined): readonly string[] {
  const note = spreadNote(aws);
  if (note === undefined || note === before) return [];
  const at = new Date(note.split(' ')[1] ?? 0).getTime();
  // Between the writing of a note and its arrival the other run may sleep; clocks are off by ten minutes at least.
  const isRight = Math.abs(aws.clock.now().getTime() - at) < 60_000;
  return isRight ? [] : ['C: a period was counted from another time than that of AWS'];
}

function spreadNote(aws: LocalAws): string | undefined {
  return secretOf(aws, SECRET).tags.get('rekey:spread');
}

/** Signs a call with a stored key. Whoever asks is no consumer: this use of the key leaves no trace. */
async function signs(document: Document, aws: LocalAws): Promise<boolean> {
  const key = userOf(aws).keys.get(String(document.AccessKeyId));
  const credentials = {
    accessKeyId: String(document.AccessKeyId),
    secretAccessKey: String(document.SecretAccessKey),
  };
  const sts = new STSClient({
    endpoint: aws.url,
    region: aws.region,
    credentials,
    // The call that is to be throttled may be this one.
    maxAttempts: 2,
    systemClockOffset: aws.clock.now().getTime() - Date.now(),
  });
  const used = key?.lastUsed;
  const { propagation } = aws.faults;
  const { relapses } = propagation;
  // Services that forget a new key for a moment are what a rotation waits for, not what is asked here.
  propagation.relapses = 0;
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
    propagation.relapses = relapses;
  }
}

/** The label of the version that holds a key. */
function labelOf(key: AccessKey, aws: LocalAws): string | undefined {
  return ['AWSCURRENT', 'AWSPENDING', 'AWSPREVIOUS'].find(
    (label) => documentUnder(secretOf(aws, SECRET), label)?.AccessKeyId === key.id,
  );
}

function stamp(text: string | undefined, id: string | undefined): number | undefined {
  const [of, at] = (text ?? '').split(' ');
  return of === id && at !== undefined ? new Date(at).getTime() : undefined;
}

function userOf(aws: LocalAws): User {
  const user = accountOf(aws.state, aws.account).iam.users.get(USER);
  if (!user) throw new Error(`there is no user ${USER}`);
  return user;
}
