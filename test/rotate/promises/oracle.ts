import type { Secret } from '../../../src/credentials/secret.ts';
import type { LabelMove, LoginRequest, UserPair } from '../../../src/rotate/ports.ts';
import type { Call, Watcher } from '../world/calls.ts';
import { keyWithId, type StoredKey, statusOf } from '../world/keys.ts';
import { copyIn, holderOf, type StoredSecret, secretNamed } from '../world/secrets.ts';
import type { Ended } from '../world/world.ts';
import { type Document, GRACE_MS, RECOVERY_MS, REPLICA, type Stage } from './scenarios.ts';

/** AWS records one use of a key in 15 minutes (IAM User Guide, "Getting credential reports"). */
const GRAIN_MS = 15 * 60_000;

/** Watches the promises while runs go on and die. It asks nobody for the truth: it reads the world's own memory. */
export interface Oracle extends Watcher {
  look(when: string): void;
  /** What a run that has ended or died let out. */
  read(ended: Ended): void;
  readonly violations: readonly string[];
}

export function openOracle(stage: Stage): Oracle {
  const { world, config, authenticates } = stage;
  const { memory } = world;
  const violations: string[] = [];
  const values = new Map<string, string>();
  const made = new Set<string>();
  const tried = new Set<string>();
  const isUsed = secretOf(stage).versions.size > 0;

  function look(when: string): void {
    const secret = secretOf(stage);
    const [current, pending] = ['AWSCURRENT', 'AWSPENDING'].map((label) => documentUnder(secret, label));
    // Nobody uses the very first value before the rotation has ended.
    if (current && isUsed) {
      const byPending = config.kind.startsWith('rds') && pending !== undefined && authenticates(pending);
      if (!authenticates(current) && !byPending) violations.push(`A: ${when}: neither label authenticates`);
    }
    for (const { id, value } of secret.versions.values()) {
      if ((values.get(id) ?? value) !== value) violations.push(`E: ${when}: the value of ${id} changed`);
      if (value !== undefined) values.set(id, value);
    }
    const tags = [
      ...secret.tags.values(),
      ...[...memory.users.values()].flatMap((one) => [...one.tags.values()]),
    ];
    if (holdsSecret(tags.join('\n'))) violations.push(`F: ${when}: a secret is in a tag`);
  }

  function holdsSecret(text: string): boolean {
    return memory.secretTexts().some((secret) => text.includes(secret));
  }

  function judgeMove(label: unknown, { from, to }: LabelMove): void {
    const secret = secretOf(stage);
    if (label !== 'AWSCURRENT' || holderOf(secret, 'AWSCURRENT')?.id !== from) return;
    const document = parsed(secret.versions.get(to ?? '')?.value);
    if (!document || !authenticates(document))
      violations.push('B: a version that does not authenticate was promoted');
    const byStatus = 'verify' in config && config.verify === 'status-only';
    const proof = String(document?.SecretAccessKey ?? document?.password);
    if (!byStatus && !tried.has(proof)) violations.push('B: a version was promoted that was not tried');
    // A roll-back moves AWSCURRENT to a version that was AWSCURRENT before.
    const isBack = secret.tags.get('rekey:rolled-back')?.split(' ')[1] === to;
    if (!isBack && !holderOf(secret, 'AWSPENDING')?.labels.has('AWSPENDING'))
      violations.push('B: a version was promoted that was not pending');
  }

  function judgeRetirement(key: StoredKey): void {
    const secret = secretOf(stage);
    const holder = labelOf(secret, key);
    const now = memory.now().getTime();
    if (holder === 'AWSCURRENT') violations.push('C: the key in AWSCURRENT was deactivated');
    else if (holder === 'AWSPREVIOUS') {
      const spreadAt = stamp(secret.tags.get('rekey:spread'), holderOf(secret, 'AWSCURRENT')?.id);
      if (spreadAt === undefined || now - spreadAt < GRACE_MS)
        violations.push('C: a key was deactivated before everyone had its successor for the grace period');
      if (key.lastUsed && now - key.lastUsed.at.getTime() < GRACE_MS + GRAIN_MS)
        violations.push('C: a key was deactivated that was used within the grace period');
      if (!everyoneHas(secret)) violations.push('C: a key was deactivated that somebody still has');
    } else if (!made.has(key.id)) violations.push('D: a key was deactivated that no rotation made');
  }

  /** Whether a roll-back that was asked for leads to the version with this key. */
  function isGoneBackTo(id: string): boolean {
    const secret = secretOf(stage);
    const to = secret.tags.get('rekey:rolled-back')?.split(' ')[1];
    return parsed(secret.versions.get(to ?? '')?.value)?.AccessKeyId === id;
  }

  function everyoneHas(secret: StoredSecret): boolean {
    const current = holderOf(secret, 'AWSCURRENT');
    const there = current && copyIn(memory, secret, REPLICA)?.versions.get(current.id);
    const keyId = parsed(current?.value)?.AccessKeyId;
    return (
      there?.labels.includes('AWSCURRENT') === true &&
      memory.delivered.get('acme/shop KEY_ID')?.at(-1) === keyId &&
      memory.delivered.get('acme/shop KEY_SECRET')?.at(-1) === parsed(current?.value)?.SecretAccessKey
    );
  }

  function judgeDeletion(key: StoredKey): void {
    const secret = secretOf(stage);
    if (statusOf(key) === 'Active') violations.push('C: an active key was deleted');
    if (labelOf(secret, key) === 'AWSCURRENT') violations.push('C: the key in AWSCURRENT was deleted');
    if (made.has(key.id) && labelOf(secret, key) !== 'AWSPREVIOUS') return;
    const { tags } = keyWithId(memory, key.id)?.user ?? {};
    const retiredAt = stamp(tags?.get('rekey:retired'), key.id);
    if (retiredAt === undefined) violations.push('D: a key was deleted that no rotation made or retired');
    else if (memory.now().getTime() - retiredAt < RECOVERY_MS)
      violations.push('C: a key was deleted before its recovery period was over');
  }

  /** The password is under a label before anybody else hears of it. */
  function judgePassword(password: Secret): void {
    if (!['AWSPENDING', 'AWSCURRENT'].some((label) => isUnder(label, password)))
      violations.push("A': a password was sent that is not stored under a label");
  }

  function isUnder(label: string, password: Secret): boolean {
    return documentUnder(secretOf(stage), label)?.password === password.expose();
  }

  function judgeTwin(pair: UserPair, password: Secret): void {
    judgePassword(password);
    const isCurrent = documentUnder(secretOf(stage), 'AWSCURRENT')?.username === pair.twin;
    // A run that was overtaken may set once more what another has promoted meanwhile.
    if (isCurrent && !isUnder('AWSCURRENT', password))
      violations.push('A: the user in AWSCURRENT was changed');
  }

  const JUDGES: Readonly<Record<string, (args: readonly unknown[]) => void>> = {
    'secrets.moveLabel': ([, label, move]) => judgeMove(label, move as LabelMove),
    'keys.setStatus': ([, id, status]) => {
      const key = keyWithId(memory, String(id))?.key;
      if (status === 'Inactive' && key) judgeRetirement(key);
      if (status === 'Active' && !isGoneBackTo(String(id))) violations.push('C: a key was made active');
    },
    'keys.deleteKey': ([, id]) => {
      const key = keyWithId(memory, String(id))?.key;
      if (key) judgeDeletion(key);
    },
    'databases.setPassword': ([, password]) => judgePassword(password as Secret),
    'clusters.setPassword': ([, password]) => judgePassword(password as Secret),
    'admins.createTwin': ([, pair, password]) => judgeTwin(pair as UserPair, password as Secret),
    'admins.setPassword': ([, pair, password]) => judgeTwin(pair as UserPair, password as Secret),
  };

  return {
    violations,
    look,
    before(call: Call) {
      if (call.changing > 0) look(`before ${call.name}`);
      JUDGES[call.name]?.(call.args);
    },
    after({ name, args, changing }: Call, answer: unknown) {
      if (name === 'keys.createKey' && answer !== 'limit') made.add((answer as { id: string }).id);
      if (name === 'verifier.tryKey' && answer !== 'refused')
        tried.add((args[0] as { secret: Secret }).secret.expose());
      if (name === 'logins.tryLogin' && (answer as { kind: string }).kind === 'accepted')
        tried.add((args[0] as LoginRequest).password.expose());
      if (changing > 0) look(`after ${name}`);
    },
    read({ said, rotated }) {
      if (holdsSecret(said.join('\n'))) violations.push('F: a secret is in the log');
      if (holdsSecret(JSON.stringify(rotated ?? []))) violations.push('F: a secret is in the report');
    },
  };
}

export function secretOf({ world, config }: Stage): StoredSecret {
  const secret = secretNamed(world.memory, config.secret);
  if (!secret) throw new Error('there is no secret');
  return secret;
}

export function documentUnder(secret: StoredSecret, label: string): Document | undefined {
  return parsed(holderOf(secret, label)?.value);
}

function parsed(value: string | undefined): Document | undefined {
  return value === undefined ? undefined : (JSON.parse(value) as Document);
}

/** The label of the version that holds a key. */
function labelOf(secret: StoredSecret, key: StoredKey): string | undefined {
  return ['AWSCURRENT', 'AWSPENDING', 'AWSPREVIOUS'].find(
    (label) => documentUnder(secret, label)?.AccessKeyId === key.id,
  );
}

function stamp(text: string | undefined, id: string | undefined): number | undefined {
  const [of, at] = (text ?? '').split(' ');
  return of === id && at !== undefined ? new Date(at).getTime() : undefined;
}
