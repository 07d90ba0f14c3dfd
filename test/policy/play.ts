import { messageOf } from '../../src/base/errors.ts';
import { silentLog } from '../../src/base/log.ts';
import { openAwsSession } from '../../src/clients/aws/session.ts';
import { entriesOf, expandEntries } from '../../src/commands/rotate/expand.ts';
import { openRotationWorld } from '../../src/commands/rotate/open-world.ts';
import { parseConfig } from '../../src/config/parse.ts';
import { Redactor } from '../../src/credentials/redactor.ts';
import { fingerprintsWith } from '../../src/findings/fingerprint.ts';
import { rotateAll } from '../../src/rotate/rotate-all.ts';
import type { RotationWorld } from '../../src/rotate/world.ts';
import { statusOf } from '../cloud/aws/iam/model.ts';
import type { SigningKey } from '../cloud/aws/local-aws.ts';
import { accountOf, databasesIn, secretsIn } from '../cloud/aws/state.ts';
import { type Stage, valueUnder } from '../commands/rotate/stage.ts';
import type { Scenario } from './scenarios.ts';

export type Servers = Awaited<ReturnType<Scenario['furnish']>>;

/** One run of all rotations of a configuration; what it says, a line for each. */
export async function rotateOnce(
  stage: Stage,
  { config: text }: Pick<Scenario, 'config'>,
  servers: Servers,
  {
    as,
    dryRun = false,
    rollBack = false,
  }: { readonly as: SigningKey; readonly dryRun?: boolean; readonly rollBack?: boolean },
): Promise<string> {
  const { aws } = stage;
  const config = parseConfig(text, 'rekey.yml');
  const env = aws.environment(as);
  const clock = { now: () => aws.clock.now(), sleep: (ms: number) => aws.clock.travel(ms) };
  const session = openAwsSession({ env, region: config.aws.region, clock });
  const context = {
    config,
    env,
    log: silentLog,
    clock,
    redactor: new Redactor(),
    fingerprints: fingerprintsWith('test'),
    signal: new AbortController().signal,
  };
  try {
    const { rotations } = await expandEntries(entriesOf(config), session);
    const world: RotationWorld = {
      ...(await openRotationWorld(session, rotations, context)),
      ...servers,
      ...(rollBack ? { rollBackRequest: { do: 'roll-back', at: clock.now() } } : {}),
    };
    const rotated = await rotateAll(rotations, world, { dryRun });
    return rotated.map(({ outcome: { status, summary } }) => `${status}: ${summary}`).join('\n');
  } catch (error) {
    return `stopped: ${messageOf(error)}`;
  } finally {
    session.close();
  }
}

/** The life of a scenario, run after run, whole or the part from one run to before another. Yields what each says. */
export async function* live(
  stage: Stage,
  scenario: Scenario,
  servers: Servers,
  { as, from = 0, to }: { readonly as: SigningKey; readonly from?: number; readonly to?: number },
): AsyncGenerator<string> {
  const { pauses, meanwhile, rollBack } = scenario;
  for (const [index, pause] of [0, ...pauses].entries()) {
    if (index < from || index >= (to ?? Infinity)) continue;
    await stage.aws.clock.travel(pause);
    meanwhile?.[index]?.(stage);
    yield await rotateOnce(stage, scenario, servers, { as, rollBack: rollBack?.at === index });
  }
}

/** What is there in the end, without what differs from one undisturbed life to the next. */
export function whatIsLeft({ aws }: Stage): string {
  const account = accountOf(aws.state, aws.account);
  const users = [...account.iam.users.values()].filter(({ name }) => !STAFF.includes(name));
  const secrets = [aws.region, 'us-east-1'].flatMap((region) =>
    [...secretsIn(account, region).values()].map(({ name, versions, tags }) => ({
      name,
      region,
      labels: [...versions.values()].flatMap(({ stages }) => [...stages]).sort(),
      tags: [...tags.keys()].sort(),
    })),
  );
  return JSON.stringify({
    users: users.map(({ name, keys, tags }) => ({
      name,
      keys: [...keys.values()].map(statusOf),
      tags: [...tags.keys()].sort(),
    })),
    secrets,
  });
}

const STAFF = ['administrator'];

/** What of the stored credentials does not work, or is stored nowhere. */
export function brokenIn(stage: Stage): string[] {
  const { aws } = stage;
  const account = accountOf(aws.state, aws.account);
  const broken: string[] = [];
  for (const user of account.iam.users.values()) {
    if (STAFF.includes(user.name)) continue;
    const name = `rekey/${user.name}`;
    if (!secretsIn(account, aws.region).has(name)) continue;
    const stored = ['AWSCURRENT', 'AWSPENDING', 'AWSPREVIOUS'].map((label) =>
      valueUnder(stage.secret(name), label),
    );
    const current = user.keys.get(String(stored[0]?.AccessKeyId));
    if (!current || statusOf(current) !== 'Active' || current.secret !== stored[0]?.SecretAccessKey) {
      broken.push(`the key in AWSCURRENT of ${name} does not sign`);
    }
    for (const id of user.keys.keys()) {
      if (!stored.some((value) => value?.AccessKeyId === id))
        broken.push(`a key of ${user.name} is stored nowhere`);
    }
  }
  const { instances, clusters } = databasesIn(account, aws.region);
  for (const { id, password, masterUserSecret } of [...instances.values(), ...clusters.values()]) {
    const name = masterUserSecret ? /secret:(.+)-\w{6}$/.exec(masterUserSecret.arn)?.[1] : `rekey/${id}`;
    const secret = secretsIn(account, aws.region).get(name ?? '');
    const stored = secret && ['AWSCURRENT', 'AWSPENDING'].map((label) => valueUnder(secret, label)?.password);
    if (stored && !stored.includes(password)) broken.push(`the password of ${id} is stored nowhere`);
  }
  return broken;
}
