import assert from 'node:assert/strict';
import { logTo } from '../../../src/base/log.ts';
import type { Context } from '../../../src/commands/context.ts';
import { rotate } from '../../../src/commands/rotate.ts';
import { parseConfig } from '../../../src/config/parse.ts';
import { Redactor } from '../../../src/credentials/redactor.ts';
import { fingerprintsWith } from '../../../src/findings/fingerprint.ts';
import type { RotationOutcome, RunReport } from '../../../src/findings/run-report.ts';
import type { AccessKey, User } from '../../cloud/aws/iam/model.ts';
import { statusOf } from '../../cloud/aws/iam/model.ts';
import { type LocalAws, type SigningKey, startLocalAws } from '../../cloud/aws/local-aws.ts';
import { type StoredSecret, versionWith } from '../../cloud/aws/secrets-manager/model.ts';
import { accountOf, secretsIn } from '../../cloud/aws/state.ts';

export const DAY = 86_400_000;
export const HOUR = 3_600_000;

/** The user `ci` with a key of that many days, which the secret `s` holds. */
export function seedKey({ seed, clock }: LocalAws, days: number): void {
  const createdAt = new Date(clock.now().getTime() - days * DAY);
  seed.user({ name: 'ci' });
  const { accessKeyId, secretAccessKey } = seed.accessKey({ user: 'ci', createdAt });
  seed.secret({
    name: 's',
    value: { AccessKeyId: accessKeyId, SecretAccessKey: secretAccessKey },
    createdAt,
  });
}

export interface RunOptions {
  readonly only?: readonly string[];
  readonly dryRun?: boolean;
  readonly ignoreWindows?: boolean;
  readonly trail?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** Who signs; default: an administrator of this run's own, so that its calls can be told from others'. */
  readonly as?: SigningKey;
}

/** A local AWS and a product to run against it. Everything that the product says is kept. */
export interface Stage {
  readonly aws: LocalAws;
  /** The product's log and reports so far. */
  said(): string;
  run(config: string, options?: RunOptions): Promise<RunReport>;
  /** Runs until the k-th changing call, at which the process dies. False when there were fewer calls. */
  runAndDie(config: string, at: Death, env?: Readonly<Record<string, string>>): Promise<boolean>;
  user(name: string): User;
  secret(name: string, region?: string): StoredSecret;
  /** Ends it. Fails the test when the product ever said a secret that the cloud knows. */
  close(): Promise<void>;
}

export interface Death {
  /** Counted from 1, over the calls that change something. */
  readonly call: number;
  readonly when: 'before effect' | 'after effect';
}

export async function startStage(): Promise<Stage> {
  const aws = await startLocalAws();
  const said: string[] = [];

  function contextFor(config: string, options: RunOptions, sleep: (ms: number) => Promise<void>): Context {
    const key = options.as ?? aws.seed.accessKey({ user: 'administrator' });
    return {
      config: parseConfig(config, 'rekey.yml'),
      env: { ...aws.environment(key), ...options.env },
      // Unredacted on purpose: the net must not hide what should never have been said.
      log: logTo((level, text) => said.push(`${level}: ${text}`)),
      clock: {
        now: () => aws.clock.now(),
        sleep: async (ms, signal) => {
          signal?.throwIfAborted();
          await sleep(ms);
        },
      },
      redactor: new Redactor(),
      fingerprints: fingerprintsWith('test'),
      signal: options.signal ?? new AbortController().signal,
    };
  }

  async function run(config: string, options: RunOptions = {}): Promise<RunReport> {
    const context = contextFor(config, options, (ms) => aws.clock.travel(ms));
    const { only = [], dryRun = false, ignoreWindows = false, trail } = options;
    const report = await rotate({ only, dryRun, ignoreWindows, trail }, context);
    said.push(JSON.stringify(report));
    return report;
  }

  async function runAndDie(
    config: string,
    { call, when }: Death,
    env: Readonly<Record<string, string>> = {},
  ): Promise<boolean> {
    const key = aws.seed.accessKey({ user: 'administrator' });
    let dead = false;
    let changing = 0;
    const death = Promise.withResolvers<true>();
    aws.faults.add({
      when: ({ accessKeyId }) => dead && accessKeyId === key.accessKeyId,
      do: 'drop connection',
    });
    aws.faults.add({
      when: (facts) => facts.changing && facts.accessKeyId === key.accessKeyId && ++changing === call,
      at: when,
      do: () => {
        dead = true;
        death.resolve(true);
        return 'drop connection';
      },
    });
    const never = new Promise<void>(() => {});
    const context = contextFor(config, { as: key, env }, (ms) => (dead ? never : aws.clock.travel(ms)));
    const finished = rotate({ only: [], dryRun: false }, context).then(() => false);
    const died = await Promise.race([death.promise, finished]);
    aws.faults.clear();
    // What is left of the dead process must not reach the cloud.
    aws.faults.add({
      when: ({ accessKeyId }) => dead && accessKeyId === key.accessKeyId,
      do: 'drop connection',
    });
    return died;
  }

  return {
    aws,
    said: () => said.join('\n'),
    run,
    runAndDie,
    user: (name) => found(accountOf(aws.state, aws.account).iam.users.get(name)),
    secret: (name, region = aws.region) =>
      found(secretsIn(accountOf(aws.state, aws.account), region).get(name)),
    close: async () => {
      await aws.close();
      assert.deepEqual(aws.issuedSecrets.foundIn(said.join('\n')), [], 'secrets in logs and reports');
    },
  };
}

export function outcome(report: RunReport, name?: string): RotationOutcome {
  return found(report.rotations.find((one) => name === undefined || one.name === name));
}

/** The parsed value under a label. */
export function valueUnder(secret: StoredSecret, label: string): Record<string, unknown> | undefined {
  const value = versionWith(secret, label)?.value;
  if (!value || !('SecretString' in value)) return undefined;
  return JSON.parse(value.SecretString) as Record<string, unknown>;
}

/** The user's keys that services accept, or will. */
export function activeKeys(user: User): AccessKey[] {
  return [...user.keys.values()].filter((key) => statusOf(key) === 'Active');
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the stage has no such thing');
  return value;
}
