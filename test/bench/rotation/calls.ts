/**
 * The remote calls of each thing that a rotation does, by kind, beside those that the protocol needs; those of a run in
 * which nothing is due; and how long AWSCURRENT of a database does not log in.
 *
 *   node tools/build.ts && node test/bench/rotation/calls.ts [rotations in which nothing is due]
 */

import { ModifyDBInstanceCommand } from '@aws-sdk/client-rds';
import type { RunReport, StepRecord } from '../../../src/findings/run-report.ts';
import { type LocalAws, startLocalAws } from '../../cloud/aws/local-aws.ts';
import { sdkClients } from '../../cloud/aws/sdk-clients.ts';
import type { Database } from '../../cloud/databases/database.ts';
import { type Databases, isMissing, startDatabases } from '../../cloud/databases/start-databases.ts';
import { openStatementGate } from '../../cloud/databases/statement-gate.ts';
import { DAY, HOUR, type Stage, startStage } from '../../commands/rotate/stage.ts';
import { startRotate } from '../../rotation-proof/rotate-process.ts';
import { scenarioNamed } from '../../rotation-proof/scenarios.ts';
import {
  type Calls,
  KEY_DEACTIVATION,
  KEY_DELETION,
  KEY_REPLACEMENT,
  keysNotDue,
  PASSWORD_REPLACEMENT,
  passwordsNotDue,
  RUN,
  sum,
} from './minimum.ts';

const MOST = 1.25;

/** Of every answer, where time is measured: far above what the machine itself needs. */
const ROUND_TRIP_MS = 300;
const MOST_ROUND_TRIPS = 2;

const many = Number(process.argv[2] ?? 200);
let worst = 0;
let tooSlow = false;

/** Prints what was called beside what was needed. */
function tell(what: string, called: Calls, needed: Calls, rotations?: number): void {
  const total = (call: string): number => (needed[call] ?? 0) + (RUN[call] ?? 0);
  const names = [...new Set([...Object.keys(needed), ...Object.keys(RUN), ...Object.keys(called)])].sort();
  const least = sum(needed) + sum(RUN);
  const ratio = sum(called) / least;
  worst = Math.max(worst, ratio);
  const each = rotations === undefined ? '' : ` (${(sum(called) / rotations).toFixed(3)} a rotation)`;
  console.log(
    `${what}: ${sum(called)} calls${each}, ${least} needed: ${ratio.toFixed(2)} × (at most ${MOST})`,
  );
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
  const scenario = scenarioNamed('the replacement of a master password');
  if (isMissing(postgres)) return console.log(`${scenario.name}: not measured: ${postgres.reason}`);
  const needed = { ...PASSWORD_REPLACEMENT, 'secretsmanager:GetSecretValue': 2 };
  const swift = await replacePassword(postgres, 0);
  tell(scenario.name, swift.calls, needed);
  const late = await replacePassword(postgres, ROUND_TRIP_MS);
  const [applied, verified, promoted] = ['apply', 'verify', 'promote'].map((name) =>
    late.steps.findLast(({ step }) => step === name),
  );
  if (!applied || !verified || !promoted) throw new Error('the password was not replaced');
  const window = Date.parse(promoted.at) - (Date.parse(applied.at) - applied.ms);
  const afterLogin = Date.parse(promoted.at) - Date.parse(verified.at);
  const trips = afterLogin / ROUND_TRIP_MS;
  tooSlow ||= trips > MOST_ROUND_TRIPS;
  console.log(
    `from the request to set a password to its promotion: ${window} ms at ${ROUND_TRIP_MS} ms a call; from the login that succeeded: ${afterLogin} ms, ${trips.toFixed(2)} round trips (at most ${MOST_ROUND_TRIPS})`,
  );
}

async function replacePassword(
  postgres: Database,
  latencyMs: number,
): Promise<{ readonly calls: Calls; readonly steps: readonly StepRecord[] }> {
  const aws = await startLocalAws();
  const gate = await openStatementGate(postgres);
  const { config, environment } = await scenarioNamed('the replacement of a master password').seed(aws, gate);
  aws.faults.latencyMs = latencyMs;
  const { rotations } = await startRotate({ config, environment: { ...aws.environment(), ...environment } })
    .ended;
  await gate.close();
  await aws.close();
  return { calls: countOf(aws), steps: rotations[0]?.steps ?? [] };
}

/** Everything was rotated by the product before, and the old keys are gone. */
async function measureNothingDue(): Promise<void> {
  const names = Array.from({ length: many }, (_, index) => `deployer-${index}`);
  await measureQuiet(`nothing due in ${many} keys`, (stage) => seedKeys(stage, names, 100 * DAY), keysNotDue);
  await measureQuiet(
    `nothing due in ${many} passwords`,
    (stage) => seedPasswords(stage, names),
    passwordsNotDue,
  );
  await measureQuiet(
    `nothing due in ${many} passwords that RDS manages`,
    (stage) => seedManaged(stage, names),
    passwordsNotDue,
  );
}

async function measureQuiet(
  what: string,
  seed: (stage: Stage) => string | Promise<string>,
  needed: (count: number) => Calls,
): Promise<void> {
  const stage = await startStage();
  const config = await seed(stage);
  for (const ms of [25 * HOUR, 8 * DAY, DAY]) {
    await stage.run(config);
    await stage.aws.clock.travel(ms);
  }
  let quiet = false;
  const calls = await callsOf(stage, async () => {
    const report = await stage.run(config);
    quiet = report.rotations.every(({ status }) => status === 'not-due');
    return report;
  });
  if (!quiet) throw new Error(`${what}: something was due`);
  tell(what, calls, needed(many), many);
  await stage.close();
}

function seedPasswords({ aws }: Stage, names: readonly string[]): string {
  const createdAt = new Date(aws.clock.now().getTime() - 100 * DAY);
  const rotations = names.map((name) => {
    const { password } = aws.seed.instance({ id: name, engine: 'postgres', masterUsername: 'master' });
    aws.seed.secret({ name: `rekey/db/${name}`, value: { username: 'master', password }, createdAt });
    return `  - { name: ${name}, kind: rds-instance, instance: ${name}, secret: rekey/db/${name}, verify: status-only }`;
  });
  return `version: 1\nrotate:\n${rotations.join('\n')}\n`;
}

/** Their secrets are RDS's own. */
async function seedManaged({ aws }: Stage, names: readonly string[]): Promise<string> {
  const rotations = await Promise.all(
    names.map(async (name) => {
      const { arn } = aws.seed.instance({ id: name, engine: 'postgres', masterUsername: 'master' });
      const secret = await manage(aws, arn.split(':').at(-1) ?? '');
      return `  - { name: ${name}, kind: rds-managed, instance: ${name}, secret: "${secret}" }`;
    }),
  );
  return `version: 1\nrotate:\n${rotations.join('\n')}\n`;
}

/** Has RDS manage the password, and returns the ARN of its secret. */
async function manage(aws: LocalAws, instance: string): Promise<string> {
  const { rds } = sdkClients(aws, aws.admin);
  const on = { ManageMasterUserPassword: true, ApplyImmediately: true };
  const { DBInstance } = await rds.send(
    new ModifyDBInstanceCommand({ DBInstanceIdentifier: instance, ...on }),
  );
  rds.destroy();
  return DBInstance?.MasterUserSecret?.SecretArn ?? '';
}

const databases = await startDatabases();
await measureKeys();
await measurePassword(databases);
await measureNothingDue();
await databases.close();
process.exitCode = worst <= MOST && !tooSlow ? 0 : 1;
