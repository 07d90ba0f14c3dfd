import type { CallFacts } from '../cloud/aws/faults.ts';
import { type LocalAws, startLocalAws } from '../cloud/aws/local-aws.ts';
import type { Database } from '../cloud/databases/database.ts';
import { letTimePass } from './let-time-pass.ts';
import { type Oracle, openOracle } from './oracle.ts';
import { type Ended, isBy, startRotate } from './rotate-process.ts';
import { type Scenario, type Seeded, seedScenario } from './scenarios.ts';
import { whatIsLeft } from './what-is-left.ts';

/** When a process is killed: before the k-th call that changes something, or after its effect, the answer lost. */
export interface Death {
  /** Counted from 1 in each process. */
  readonly call: number;
  readonly when: 'before effect' | 'after effect';
}

/** How a scenario went. */
export interface Course {
  /** The calls of the last process that changed something. */
  readonly calls: number;
  readonly deaths: number;
  readonly left: string;
  readonly violations: readonly string[];
}

/** Longer than a run may be between two calls: what a dead process left is then nobody's work in progress. */
const UNTIL_THE_NEXT_RUN_MS = 6 * 60_000;
const MOST_RUNS = 4;

/**
 * Plays a scenario with real processes: the undisturbed runs that come before it, then one process for each death,
 * then fresh ones until one comes to an end. The oracle looks at every instant.
 */
export async function play(
  scenario: Scenario,
  deaths: readonly Death[],
  database?: Database,
): Promise<Course> {
  const aws = await startLocalAws();
  try {
    const seeded = await seedScenario(scenario, aws, database);
    const oracle = openOracle({ scenario, aws, seeded });
    for (const pause of scenario.before) {
      await run(scenario, aws, seeded, oracle);
      letTimePass(aws, pause);
    }
    let died = 0;
    for (const death of deaths) {
      const ended = await run(scenario, aws, seeded, oracle, death);
      if (ended.exit === null) died += 1;
      letTimePass(aws, UNTIL_THE_NEXT_RUN_MS);
    }
    const calls = await runToTheEnd(scenario, aws, seeded, oracle);
    return { calls, deaths: died, left: await whatIsLeft(aws, seeded), violations: oracle.violations };
  } finally {
    await aws.close();
  }
}

/** The calls of the process that came to the end. */
async function runToTheEnd(
  scenario: Scenario,
  aws: LocalAws,
  seeded: Seeded,
  oracle: Oracle,
): Promise<number> {
  for (let turn = 0; turn < MOST_RUNS; turn += 1) {
    const before = aws.log.changing().length;
    const { exit, rotations, said } = await run(scenario, aws, seeded, oracle);
    const status = rotations[0]?.status;
    if (exit === 0 && (status === 'done' || status === 'pending' || status === 'not-due'))
      return aws.log.changing().length - before;
    if (turn === MOST_RUNS - 1 || status !== 'failed')
      throw new Error(`I: the rotation came to no end, it is ${status}:\n${said}`);
  }
  return 0;
}

async function run(
  { config }: Scenario,
  aws: LocalAws,
  seeded: Seeded,
  oracle: Oracle,
  death?: Death,
): Promise<Ended> {
  const rotator = aws.seed.accessKey({ user: 'administrator' });
  aws.faults.clear();
  oracle.watch(rotator);
  const started = startRotate({
    config,
    environment: { ...aws.environment(rotator), ...seeded.environment },
  });
  if (death) {
    let changing = 0;
    const isIt = (call: CallFacts): boolean =>
      call.changing && isBy(rotator)(call) && ++changing === death.call;
    aws.faults.add({
      when: isIt,
      at: death.when,
      do: async () => {
        await started.kill();
        return 'drop connection' as const;
      },
    });
  }
  const ended = await started.ended;
  const leaked = aws.issuedSecrets.foundIn(ended.said);
  if (leaked.length > 0) throw new Error('F: the process wrote a secret');
  await oracle.look('when the process had ended');
  return ended;
}
