import type { RotationStatus } from '../../src/findings/run-report.ts';
import { type LocalAws, startLocalAws } from '../cloud/aws/local-aws.ts';
import type { StatementGate } from '../cloud/databases/statement-gate.ts';
import { type Moment, watchChanges } from './changes.ts';
import { type Oracle, openOracle } from './oracle.ts';
import type { Ended, Runner } from './runners.ts';
import type { Scenario, Subject } from './scenario.ts';
import { whatIsLeft } from './what-is-left.ts';

/** When a process is killed: before the k-th change that it makes, or after its effect, the answer lost. */
export interface Death {
  /** Counted from 1 in each process, over calls to AWS and statements to a database. */
  readonly change: number;
  readonly when: Moment;
}

/** How a scenario went. */
export interface Course {
  /** What the last process that did anything changed. */
  readonly changes: number;
  readonly deaths: number;
  readonly left: string;
  readonly violations: readonly string[];
}

export interface PlayOptions {
  readonly runner: Runner;
  /** The way to the scenario's server; default: it is in memory. */
  readonly gate?: StatementGate | undefined;
}

/** Longer than a run may be between two calls: what a dead process left is then nobody's work in progress. */
const UNTIL_THE_NEXT_RUN_MS = 6 * 60_000;
const MOST_RUNS = 4;

/** What a rotation ends as when nothing is the matter. */
export const GOOD_ENDS: readonly RotationStatus[] = ['done', 'pending', 'not-due', 'rolled-back'];

interface Stage extends PlayOptions, Pick<Scenario, 'asks'> {
  readonly scenario: Scenario;
  readonly aws: LocalAws;
  readonly subject: Subject;
  readonly oracle: Oracle;
}

/**
 * Plays a scenario: the undisturbed runs that come before it, then one process for each death, then fresh ones until
 * one comes to an end. The oracle looks at every instant.
 */
export async function play(
  scenario: Scenario,
  deaths: readonly Death[],
  { runner, gate }: PlayOptions,
): Promise<Course> {
  const aws = await startLocalAws();
  try {
    const subject = await scenario.seed(aws, gate);
    const { asks } = scenario;
    const stage: Stage = { runner, gate, asks, scenario, aws, subject, oracle: openOracle(aws, subject) };
    for (const pause of scenario.before) {
      await run({ ...stage, asks: undefined });
      await runner.pass(aws, pause);
    }
    let died = 0;
    for (const death of deaths) {
      const { ended } = await run(stage, death);
      if (!ended.outcome) died += 1;
      await runner.pass(aws, UNTIL_THE_NEXT_RUN_MS);
    }
    const changes = await runToTheEnd(stage);
    const { violations } = stage.oracle;
    return { changes, deaths: died, left: await whatIsLeft(aws, subject), violations };
  } finally {
    await aws.close();
  }
}

/** The changes of the process that came to the end. */
async function runToTheEnd(stage: Stage): Promise<number> {
  for (let turn = 1; ; turn += 1) {
    const { ended, changes } = await run(stage);
    const status = ended.outcome?.status;
    if (status !== undefined && GOOD_ENDS.includes(status)) return changes;
    if (turn === MOST_RUNS || status !== 'failed')
      throw new Error(`I: the rotation came to no end, it is ${status}:\n${ended.said}`);
  }
}

async function run(
  { runner, gate, asks, scenario, aws, subject, oracle }: Stage,
  death?: Death,
): Promise<{ readonly ended: Ended; readonly changes: number }> {
  const rotator = aws.seed.accessKey({ user: 'administrator' });
  aws.faults.clear();
  aws.faults.firstIsCurrent = scenario.firstIsCurrent ?? true;
  let changes = 0;
  const turn = async (moment: Moment): Promise<'cut' | undefined> => {
    if (moment === 'before effect') changes += 1;
    if (changes !== death?.change || moment !== death.when) return undefined;
    await started.kill();
    return 'cut';
  };
  watchChanges({ aws, oracle, rotators: [rotator], gate }, turn);
  const started = runner.start({
    aws,
    subject,
    rotator,
    asks,
    change: async (statement, effect) => {
      await oracle.look(`before ${statement}`);
      if ((await turn('before effect')) === 'cut') return;
      await effect();
      await oracle.look(`after ${statement}`);
      await turn('after effect');
    },
  });
  const ended = await started.ended;
  if (aws.issuedSecrets.foundIn(ended.said).length > 0) throw new Error('F: the process wrote a secret');
  await oracle.look('when the process had ended');
  return { ended, changes };
}
