import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PolicyDocument, Statement } from '../../src/policy/document.ts';
import type { CallRecord } from '../cloud/aws/call-log.ts';
import { statusOf } from '../cloud/aws/iam/model.ts';
import type { SigningKey } from '../cloud/aws/local-aws.ts';
import { matchesWildcard } from '../cloud/aws/policy/conditions.ts';
import { accountOf, databasesIn } from '../cloud/aws/state.ts';
import { activeKeys, DAY, HOUR, type Stage, startStage, valueUnder } from '../commands/rotate/stage.ts';
import { CONFIG, furnish, policyFor, runAudit, sessionWith } from './account.ts';

let stage: Stage;

beforeEach(async () => {
  stage = await startStage();
  furnish(stage);
});

afterEach(async () => {
  await stage.close();
});

/**
 * All that can happen to the configured work: audits, rotations from their start to the deletion of the old key, and
 * a person who makes that key active again in between. Yields what each run says.
 */
async function* wholeLife(config: string, as: SigningKey): AsyncGenerator<string> {
  const rotate = async (): Promise<string> => {
    const { rotations } = await stage.run(config, { as });
    return rotations.map(({ status, summary }) => `${status}: ${summary}`).join('\n');
  };
  const old = new Set(stage.user('ci-deployer').keys.keys());
  yield await rotate();
  await stage.aws.clock.travel(25 * HOUR);
  yield await rotate();
  for (const key of stage.user('ci-deployer').keys.values()) {
    if (old.has(key.id)) key.history.push({ at: stage.aws.clock.now(), status: 'Active' });
  }
  yield await rotate();
  await stage.aws.clock.travel(25 * HOUR);
  yield await rotate();
  await stage.aws.clock.travel(8 * DAY);
  yield await rotate();
  // Last, so that what rotations lack is named by a rotation.
  yield (await runAudit(stage, config, as)).gaps.map((gap) => JSON.stringify(gap)).join('\n');
}

/** `secretsmanager:GetSecretValue` */
function actionOf({ service, action }: CallRecord): string {
  return `${service}:${action}`;
}

function without(policy: PolicyDocument, action: string): PolicyDocument {
  const Statement = policy.Statement.map((one) => ({
    ...one,
    Action: one.Action.filter((other) => other !== action),
  }));
  return { ...policy, Statement: Statement.filter(({ Action }) => Action.length > 0) };
}

/** How many times `wholeLife` rotates. */
const ROTATIONS = 5;

const POLICY = policyFor(CONFIG);
const ACTIONS = [...new Set(POLICY.Statement.flatMap(({ Action }) => Action))];

const HEAD = 'version: 1\naws: { accounts: ["123456789012"], region: eu-west-1 }\n';
const KEY =
  '{ name: ci, kind: iam-user, user: ci-deployer, secret: rekey/ci-deployer, replicas: [us-east-1] }';
const DATABASE =
  '{ name: db, kind: rds-instance, instance: orders, secret: rekey/orders-db, verify: status-only }';
const CLUSTER =
  '{ name: shop, kind: rds-cluster, cluster: shop, secret: rekey/shop-db, verify: status-only }';

describe('the written policy', () => {
  it.each([
    ['everything', CONFIG],
    ['a key alone', `${HEAD}rotate: [${KEY}]`],
    ['a database alone', `${HEAD}rotate: [${DATABASE}]`],
    ['a cluster alone', `${HEAD}rotate: [${CLUSTER}]`],
    ['passwords alone', `${HEAD}passwords: { secrets: [billing/smtp, shop] }`],
    ['tags alone', `${HEAD}passwords: { select: { tag: { Environment: Production } } }`],
    ['the account alone', HEAD],
  ])(
    'for %s allows every call of rotations and audits, and nothing that none of them does',
    async (_what, config) => {
      const policy = policyFor(config);
      const as = sessionWith(stage, policy);
      for await (const said of wholeLife(config, as))
        expect(said).not.toMatch(/failed|needs-person|not allowed/);

      const calls = stage.aws.log.records.filter(({ accessKeyId }) => accessKeyId === as.accessKeyId);
      expect(calls.filter(({ error }) => /denied/i.test(error ?? ''))).toEqual([]);
      expect(policy.Statement.flatMap((one) => idleIn(one, calls))).toEqual([]);
    },
  );

  it.each(ACTIONS)(
    'cannot do without %s: a run names it, nothing is half done, and with it all is finished',
    async (missing) => {
      const said: string[] = [];
      const poor = sessionWith(stage, without(POLICY, missing), 'poor');
      for await (const sentence of wholeLife(CONFIG, poor)) {
        said.push(sentence);
        if (sentence.includes(missing)) break;
      }
      expect(said.at(-1)).toContain(missing);
      expect(isRotating(missing)).toBe(said.length <= ROTATIONS);
      expect(currentCredentialsWork()).toEqual({ key: true, password: true });
      expect(unstoredKeys()).toEqual([]);

      // An audit changes nothing that would have to be finished.
      if (!isRotating(missing)) return;
      const rich = sessionWith(stage, POLICY, 'rich');
      for await (const end of wholeLife(CONFIG, rich)) expect(end).not.toContain('Allow ');
      expect(currentCredentialsWork()).toEqual({ key: true, password: true });
      expect(activeKeys(stage.user('ci-deployer'))).toHaveLength(1);
    },
  );
});

/** The actions and resources of a statement that no call made use of. */
function idleIn({ Sid, Action, Resource }: Statement, calls: readonly CallRecord[]): string[] {
  const uses = (action: string, pattern: string): boolean =>
    calls.some((call) => actionOf(call) === action && matchesWildcard(call.resource ?? '*', pattern));
  return [
    ...Action.filter((action) => !Resource.some((pattern) => uses(action, pattern))),
    ...Resource.filter((pattern) => !Action.some((action) => uses(action, pattern))),
  ].map((what) => `${Sid}: ${what}`);
}

/** Whether an action is needed for rotations, or for audits alone. */
function isRotating(action: string): boolean {
  return POLICY.Statement.some(({ Sid, Action }) => /^Rotate|^Reset/.test(Sid) && Action.includes(action));
}

function currentCredentialsWork(): { key: boolean; password: boolean } {
  const value = valueUnder(stage.secret('rekey/ci-deployer'), 'AWSCURRENT');
  const key = stage.user('ci-deployer').keys.get(String(value?.AccessKeyId));
  const isKeyGood = key !== undefined && statusOf(key) === 'Active' && key.secret === value?.SecretAccessKey;
  const stored = ['AWSCURRENT', 'AWSPENDING'].map(
    (label) => valueUnder(stage.secret('rekey/orders-db'), label)?.password,
  );
  return { key: isKeyGood, password: stored.includes(masterPassword()) };
}

function unstoredKeys(): string[] {
  const stored = ['AWSCURRENT', 'AWSPENDING', 'AWSPREVIOUS'].map(
    (label) => valueUnder(stage.secret('rekey/ci-deployer'), label)?.AccessKeyId,
  );
  return [...stage.user('ci-deployer').keys.keys()].filter((id) => !stored.includes(id));
}

function masterPassword(): string | undefined {
  return databasesIn(accountOf(stage.aws.state, stage.aws.account), stage.aws.region).instances.get('orders')
    ?.password;
}
