import type { Clock } from '../../src/base/clock.ts';
import { type LocalAws, startLocalAws } from '../cloud/aws/local-aws.ts';
import { watchChanges } from './changes.ts';
import { CALM, type Conditions, impose } from './conditions.ts';
import { GOOD_ENDS } from './crash.ts';
import { type Gates, openGates } from './gates.ts';
import { openOracle } from './oracle.ts';
import { type HereEnded, rotateHere } from './rotate-here.ts';
import type { Change, Scenario, Subject } from './scenario.ts';
import { whatIsLeft } from './what-is-left.ts';

/** An order of two runs, where they die, and the weather. */
export interface Schedule {
  /** Which of those that wait goes on, one number a gate; used over and over. */
  readonly choices: readonly number[];
  /** After how many gates a run is killed, by its number. */
  readonly kills: ReadonlyMap<number, number>;
  readonly conditions?: Conditions;
}

export interface Played {
  readonly violations: readonly string[];
  readonly left: string;
  /**
   * Whether a run died between making a key and storing it while the other run stored its own. Nothing at AWS tells
   * that key from one that a person made in that minute, so it is not removed: a person is called, by name of the key.
   */
  readonly stranded: boolean;
  /** Calls to AWS from the login that the new password needed to the promotion, that one included. */
  readonly callsToPromote: number | undefined;
}

/** Later runs: after a dead run's time, then when the scenario has something more to do. */
const LATER_MS = 6 * 60_000;
const HOUR_MS = 3_600_000;

/** Plays two runs at once in that order, then undisturbed ones until everything is over. */
export async function playTogether(
  scenario: Scenario,
  { choices, kills, conditions = CALM }: Schedule,
): Promise<Played> {
  const aws = await startLocalAws();
  try {
    const accepted: number[] = [];
    const subject = countLogins(await scenario.seed(aws, undefined), aws, accepted);
    const oracle = openOracle(aws, subject);
    const gates = openGates();
    const problems: string[] = [];
    const said: string[] = [];
    const watched: Change = async (statement, effect) => {
      await oracle.look(`before ${statement}`);
      await effect();
      await oracle.look(`after ${statement}`);
    };
    const alone = async (asks: Scenario['asks']): Promise<HereEnded> => {
      const clock = clockOf(aws, 0, (ms) => aws.clock.travel(ms));
      const ports = { asks, change: watched, guard: (port: object) => port };
      const ended = await rotateHere({ aws, subject, rotator: aws.admin, clock, ...ports });
      said.push(ended.said);
      return ended;
    };
    aws.faults.firstIsCurrent = scenario.firstIsCurrent ?? true;
    for (const pause of scenario.before) {
      await alone(undefined);
      await aws.clock.travel(pause);
    }
    let turn = 0;
    const choose = (among: number): number => (choices[turn++ % choices.length] ?? 0) % Math.max(1, among);
    impose(conditions, aws);
    const rotators = [0, 1].map(() => aws.seed.accessKey({ user: 'administrator' }));
    watchChanges({ aws, oracle, rotators });
    const started = rotators.map(async (rotator, run) => {
      const travel = (ms: number): Promise<void> => gates.stop(run, () => aws.clock.travel(ms));
      const clock = clockOf(aws, conditions.behindMs[run] ?? 0, travel);
      const change: Change = async (statement, effect) => {
        await gates.stop(run, () => watched(statement, effect));
        await gates.stop(run);
      };
      const ended = await rotateHere({
        aws,
        subject,
        rotator,
        clock,
        change,
        asks: scenario.asks,
        guard: (port, name) => guarded(gates, run, port, name),
      });
      said.push(ended.said);
      return ended;
    });
    await gates.conduct(started, { choose, kills });
    const alive = started.filter((_run, index) => !kills.has(index));
    for (const { outcome } of await Promise.all(alive))
      if (outcome.status === 'needs-person') problems.push(`I: a run calls for a person: ${outcome.summary}`);
    for (const pause of [LATER_MS, ...scenario.later, HOUR_MS]) {
      await aws.clock.travel(pause);
      const { status, summary } = (await alone(scenario.asks)).outcome;
      if (!GOOD_ENDS.includes(status)) problems.push(`I: a later run is ${status}: ${summary}`);
    }
    await oracle.look('in the end');
    if (aws.issuedSecrets.foundIn(said.join('\n')).length > 0) problems.push('F: a secret was said');
    const stranded = kills.size > 0 && (subject.strays?.() ?? []).length > 0;
    return {
      violations: [
        ...oracle.violations,
        ...problems.filter((problem) => !stranded || !isAboutStray(problem)),
      ],
      stranded,
      left: await whatIsLeft(aws, subject),
      callsToPromote: callsToPromote(aws, accepted),
    };
  } finally {
    await aws.close();
  }
}

/** The clock of a machine that is behind AWS's by so much. */
function clockOf(aws: LocalAws, behindMs: number, travel: (ms: number) => Promise<void>): Clock {
  return { now: () => new Date(aws.clock.now().getTime() - behindMs), sleep: (ms) => travel(ms) };
}

/** Statements of an administrator have gates of their own; of its methods only the one that asks needs them. */
function guarded(gates: Gates, run: number, port: object, name: string): object {
  const all = gates.guard(run, port);
  return name === 'admins' && 'inspect' in all ? { ...port, inspect: all.inspect } : all;
}

/** The calls for a person that a stranded key ends in. */
function isAboutStray(problem: string): boolean {
  return problem.startsWith('I: ') && problem.includes('no rotation of ours made');
}

/** The same subject, which notes at which call a login was accepted. */
function countLogins(subject: Subject, aws: LocalAws, accepted: number[]): Subject {
  if (!subject.inMemory) return subject;
  return {
    ...subject,
    inMemory: (change) => {
      const { logins, ...rest } = subject.inMemory?.(change) ?? {};
      if (!logins) return rest;
      return {
        ...rest,
        logins: {
          async tryLogin(login) {
            const answer = await logins.tryLogin(login);
            if (answer.kind === 'accepted') accepted.push(aws.log.records.length);
            return answer;
          },
        },
      };
    },
  };
}

function callsToPromote(aws: LocalAws, accepted: readonly number[]): number | undefined {
  const promotion = aws.log
    .of('UpdateSecretVersionStage')
    .find(({ effect, parameters }) => effect && parameters.VersionStage === 'AWSCURRENT');
  const login = accepted.findLast((calls) => promotion !== undefined && calls < promotion.index);
  return promotion && login !== undefined ? promotion.index - login : undefined;
}
