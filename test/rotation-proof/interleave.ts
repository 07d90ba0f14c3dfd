import { logTo } from '../../src/base/log.ts';
import { type AwsSession, openAwsSession } from '../../src/clients/aws/session.ts';
import type { Context } from '../../src/commands/context.ts';
import { openRotationWorld } from '../../src/commands/rotate/open-world.ts';
import { parseConfig } from '../../src/config/parse.ts';
import { Redactor } from '../../src/credentials/redactor.ts';
import { fingerprintsWith } from '../../src/findings/fingerprint.ts';
import type { RotationOutcome } from '../../src/findings/run-report.ts';
import { rotateAll } from '../../src/rotate/rotate-all.ts';
import type { RotationWorld } from '../../src/rotate/world.ts';
import { type LocalAws, startLocalAws } from '../cloud/aws/local-aws.ts';
import { accountOf, databasesIn } from '../cloud/aws/state.ts';
import { type Gates, openGates } from './gates.ts';
import { openOracle } from './oracle.ts';
import { GRACE_MS, HOUR, INSTANCE, RECOVERY_MS, type Scenario, seedScenario } from './scenarios.ts';
import { whatIsLeft } from './what-is-left.ts';

/** An order of two runs, and where they die. */
export interface Schedule {
  /** Which of those that wait goes on, one number a gate; used over and over. */
  readonly choices: readonly number[];
  /** After how many gates a run is killed, by its number. */
  readonly kills: ReadonlyMap<number, number>;
}

export interface Played {
  readonly violations: readonly string[];
  readonly left: string;
  /**
   * Whether a run died between making a key and storing it while the other run stored its own. Nothing at AWS tells
   * that key from one that a person made in that minute, so it is not removed: a person is called, by name of the key.
   */
  readonly stranded: boolean;
  /** Calls from the login that the new password needed to the promotion, that one included. */
  readonly callsToPromote: number | undefined;
}

/** Later runs, by when everything is over: after a dead run's time, a grace and a recovery period. */
const LATER_MS = [6 * 60_000, GRACE_MS + HOUR, RECOVERY_MS + HOUR, HOUR];

/** Plays two runs at once in that order, then undisturbed ones until everything is over. */
export async function playTogether(scenario: Scenario, schedule: Schedule): Promise<Played> {
  const aws = await startLocalAws();
  const sessions: AwsSession[] = [];
  const accepted: number[] = [];
  try {
    const seeded = await seedScenario(scenario, aws, undefined);
    const oracle = openOracle({ scenario, aws, seeded });
    const gates = openGates();
    const problems: string[] = [];
    const said: string[] = [];
    const alone = async (): Promise<RotationOutcome> =>
      await rotateIn(scenario, await openWorld(scenario, aws, aws.admin, { said, sessions, accepted }));
    for (const pause of scenario.before) {
      await alone();
      await aws.clock.travel(pause);
    }
    let turn = 0;
    const choose = (among: number): number =>
      (schedule.choices[turn++ % schedule.choices.length] ?? 0) % Math.max(1, among);
    const started = [0, 1].map(async (run) => {
      const rotator = aws.seed.accessKey({ user: 'administrator' });
      oracle.watch(rotator);
      const world = await openWorld(scenario, aws, rotator, {
        said,
        sessions,
        accepted,
        gated: { run, gates },
      });
      return await rotateIn(scenario, world);
    });
    await gates.conduct(started, { choose, kills: schedule.kills });
    const alive = started.filter((_run, index) => !schedule.kills.has(index));
    for (const { status, summary } of await Promise.all(alive))
      if (status === 'needs-person') problems.push(`I: a run calls for a person: ${summary}`);
    for (const pause of LATER_MS) {
      await aws.clock.travel(pause);
      const { status, summary } = await alone();
      if (!/^(?:done|pending|not-due)$/.test(status))
        problems.push(`I: a later run is ${status}: ${summary}`);
    }
    await oracle.look('in the end');
    if (aws.issuedSecrets.foundIn(said.join('\n')).length > 0) problems.push('F: a secret was said');
    const stranded = schedule.kills.size > 0 && oracle.strays().length > 0;
    return {
      violations: [
        ...oracle.violations,
        ...problems.filter((problem) => !stranded || !isAboutStray(problem)),
      ],
      stranded,
      left: await whatIsLeft(aws, seeded),
      callsToPromote: callsToPromote(aws, accepted),
    };
  } finally {
    for (const session of sessions) session.close();
    await aws.close();
  }
}

/** The calls for a person that a stranded key ends in. */
function isAboutStray(problem: string): boolean {
  return problem.startsWith('I: ') && problem.includes('no rotation of ours made');
}

function callsToPromote(aws: LocalAws, accepted: readonly number[]): number | undefined {
  const promotion = aws.log
    .of('UpdateSecretVersionStage')
    .find(({ effect, parameters }) => effect && parameters.VersionStage === 'AWSCURRENT');
  const login = accepted.findLast((calls) => promotion !== undefined && calls < promotion.index);
  return promotion && login !== undefined ? promotion.index - login : undefined;
}

async function rotateIn(scenario: Scenario, world: RotationWorld): Promise<RotationOutcome> {
  const { rotate } = parseConfig(scenario.config, 'rekey.yml');
  const [rotated] = await rotateAll(rotate, world, { dryRun: false });
  if (!rotated) throw new Error('there is no rotation');
  return rotated.outcome;
}

interface Surroundings {
  /** Gets what the runs say, unredacted: the net must not hide what should never have been said. */
  readonly said: string[];
  readonly sessions: AwsSession[];
  /** How many calls there had been at each accepted login. */
  readonly accepted: number[];
  /** Where its calls stop; absent for a run that nobody disturbs. */
  readonly gated?: { readonly run: number; readonly gates: Gates };
}

/** What is no port of the world: it has no calls to stop. */
const NO_PORTS = new Set(['clock', 'log', 'redactor', 'signal', 'passwordProfile']);

/** The product's own adapters over the local cloud; whether a password logs in is asked of the cloud's memory. */
async function openWorld(
  { config }: Scenario,
  aws: LocalAws,
  key: LocalAws['admin'],
  { said, sessions, accepted, gated }: Surroundings,
): Promise<RotationWorld> {
  const env = aws.environment(key);
  const session = openAwsSession({ env });
  sessions.push(session);
  const context: Context = {
    config: parseConfig(config, 'rekey.yml'),
    env,
    log: logTo((_level, text) => said.push(text)),
    clock: {
      now: () => aws.clock.now(),
      sleep: async (ms) => {
        const travel = async (): Promise<void> => await aws.clock.travel(ms);
        await (gated ? gated.gates.stop(gated.run, travel) : travel());
      },
    },
    redactor: new Redactor(),
    fingerprints: fingerprintsWith('proof'),
    signal: new AbortController().signal,
  };
  const world = await openRotationWorld(session, context.config.rotate, context);
  const databases = databasesIn(accountOf(aws.state, aws.account), aws.region);
  const logins: RotationWorld['logins'] = {
    ...world.logins,
    tryLogin: async ({ password }) => {
      const works = databases.instances.get(INSTANCE)?.password === password.expose();
      if (works) accepted.push(aws.log.records.length);
      return await Promise.resolve({ kind: works ? 'accepted' : 'refused' } as const);
    },
  };
  const open: RotationWorld = { ...world, logins };
  if (!gated) return open;
  const guarded = Object.entries(open).map(([name, port]: [string, unknown]) => [
    name,
    typeof port === 'object' && port !== null && !NO_PORTS.has(name)
      ? gated.gates.guard(gated.run, port)
      : port,
  ]);
  return Object.fromEntries(guarded) as RotationWorld;
}
