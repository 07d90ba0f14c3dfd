/**
 * The remote calls of each thing that a rotation does, by kind, beside those that the protocol needs; and those of a
 * run in which nothing is due.
 *
 *   node tools/build.ts && node test/bench/rotation/calls.ts [rotations in which nothing is due]
 */

import type { RunReport } from '../../../src/findings/run-report.ts';
import { type LocalAws, startLocalAws } from '../../cloud/aws/local-aws.ts';
import { type Databases, isMissing, startDatabases } from '../../cloud/databases/start-databases.ts';
import { DAY, HOUR, type Stage, startStage } from '../../commands/rotate/stage.ts';
import { startRotate } from '../../rotation-proof/rotate-process.ts';
import { SCENARIOS, seedScenario } from '../../rotation-proof/scenarios.ts';
import {
  type Calls,
  KEY_DEACTIVATION,
  KEY_DELETION,
  KEY_NOT_DUE,
  KEY_REPLACEMENT,
  PASSWORD_NOT_DUE,
  PASSWORD_REPLACEMENT,
  RUN,
  sum,
} from './minimum.ts';

const MOST = 1.25;
const many = Number(process.argv[2] ?? 50);
let worst = 0;

/** Prints what was called beside what was needed. */
function tell(what: string, called: Calls, needed: Calls, rotations = 1): void {
  const total = (call: string): number => (needed[call] ?? 0) * rotations + (RUN[call] ?? 0);
  const names = [...new Set([...Object.keys(needed), ...Object.keys(RUN), ...Object.keys(called)])].sort();
  const least = sum(needed) * rotations + sum(RUN);
  const ratio = sum(called) / least;
  worst = Math.max(worst, ratio);
  console.log(`${what}: ${sum(called)} calls, ${least} needed: ${ratio.toFixed(2)} × (at most ${MOST})`);
  for (const name of names) {
    const difference = (called[name] ?? 0) - total(name);
    const remark = difference === 0 ? '' : `  ${difference > 0 ? '+' : ''}${difference}`;
    console.log(
      `  ${name.padEnd(42)} ${String(called[name] ?? 0).padStart(5)} ${String(total(name)).padStart(5)}${remark}`,
    );
  }
}

/** The calls of one run. */
async function callsOf(stage: Stage, run: () => Promise<RunReport>): Promise<Calls> {
  stage.aws.log.clear();
  await run();
  return countOf(stage.aws);
}

function countOf({ log }: LocalAws): Calls {
  const calls: Record<string, number> = {};
  for (const { service, action } of log.records) {
    const name = `${service}:${action}`;
    calls[name] = (calls[name] ?? 0) + 1;
  }
  return calls;
}

function seedKeys(stage: Stage, names: readonly string[], ageMs: number): string {
  for (const name of names) {
    const createdAt = new Date(stage.aws.clock.now().getTime() - ageMs);
    stage.aws.seed.user({ name });
    const key = stage.aws.seed.accessKey({ user: name, createdAt });
    const value = { AccessKeyId: key.accessKeyId, SecretAccessKey: key.secretAccessKey };
    stage.aws.seed.secret({ name: `rekey/${name}`, value, createdAt });
  }
  const rotations = names.map(
    (name) => `  - { name: ${name}, kind: iam-user, user: ${name}, secret: rekey/${name} }`,
  );
  return `version: 1\nrotate:\n${rotations.join('\n')}\n`;
}

async function measureKeys(): Promise<void> {
  const stage = await startStage();
  const config = seedKeys(stage, ['ci'], 100 * DAY);
  tell('the replacement of a key', await callsOf(stage, () => stage.run(config)), KEY_REPLACEMENT);
  await stage.aws.clock.travel(25 * HOUR);
  tell('the deactivation of the old key', await callsOf(stage, () => stage.run(config)), KEY_DEACTIVATION);
  await stage.aws.clock.travel(8 * DAY);
  tell('the deletion of the old key', await callsOf(stage, () => stage.run(config)), KEY_DELETION);
  await stage.close();
}

/** By a real process, since a reset takes real time; its secret has a replica, which is read once. */
async function measurePassword({ postgres }: Databases): Promise<void> {
  const scenario = SCENARIOS.find(({ name }) => name === 'the replacement of a master password');
  if (!scenario) throw new Error('there is no such scenario');
  if (isMissing(postgres)) return console.log(`${scenario.name}: not measured: ${postgres.reason}`);
  const aws = await startLocalAws();
  const seeded = await seedScenario(scenario, aws, postgres);
  await startRotate({ config: scenario.config, environment: { ...aws.environment(), ...seeded.environment } })
    .ended;
  const needed = { ...PASSWORD_REPLACEMENT, 'secretsmanager:GetSecretValue': 2 };
  tell(scenario.name, countOf(aws), needed);
  await aws.close();
}

async function measureNothingDue(): Promise<void> {
  const stage = await startStage();
  const names = Array.from({ length: many }, (_, index) => `deployer-${index}`);
  const keys = seedKeys(stage, names, DAY);
  tell(`nothing due in ${many} keys`, await callsOf(stage, () => stage.run(keys)), KEY_NOT_DUE, many);
  const createdAt = new Date(stage.aws.clock.now().getTime() - DAY);
  const rotations = names.map((name) => {
    const { password } = stage.aws.seed.instance({ id: name, engine: 'postgres', masterUsername: 'master' });
    stage.aws.seed.secret({ name: `rekey/db/${name}`, value: { username: 'master', password }, createdAt });
    return `  - { name: ${name}, kind: rds-instance, instance: ${name}, secret: rekey/db/${name} }`;
  });
  const config = `version: 1\nrotate:\n${rotations.join('\n')}\n`;
  tell(
    `nothing due in ${many} passwords`,
    await callsOf(stage, () => stage.run(config)),
    PASSWORD_NOT_DUE,
    many,
  );
  await stage.close();
}

const databases = await startDatabases();
await measureKeys();
await measurePassword(databases);
await measureNothingDue();
await databases.close();
process.exitCode = worst <= MOST ? 0 : 1;
