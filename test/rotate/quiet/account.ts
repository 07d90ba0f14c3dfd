import type { RotationConfig } from '../../../src/config/schema.ts';
import type { AccountLists } from '../../../src/rotate/quiet/account-lists.ts';
import { findQuiet } from '../../../src/rotate/quiet/find-quiet.ts';
import { rotateAll } from '../../../src/rotate/rotate-all.ts';
import { type MemoryWorld, openMemoryWorld, rotationsFrom } from '../world/world.ts';
import { memoryLists } from './memory-lists.ts';

export const DAY = 86_400_000;
export const REPLICA = 'us-east-1';

/** One rotation of each kind and more keys; `every` is 30 days. All of them are due. */
export function openAccount(): { readonly world: MemoryWorld; readonly rotations: RotationConfig[] } {
  const world = openMemoryWorld();
  const { seed } = world;
  for (const user of ['ci', 'bot']) {
    const key = seed.key(seed.user(user));
    const value = { AccessKeyId: key.id, SecretAccessKey: key.secret };
    seed.secret(user, { value, replicas: user === 'ci' ? [REPLICA] : [] });
  }
  const orders = seed.instance('orders');
  seed.secret('orders', { value: { username: 'master', password: orders.password } });
  const shop = seed.cluster('shop');
  seed.secret('shop', { value: { username: 'master', password: shop.password } });
  const server = seed.server('db.example.net', { admin: [], app: ['SELECT ON t'] });
  for (const username of ['admin', 'app']) {
    const password = server.users.get(username)?.password;
    seed.secret(username, { value: { engine: 'postgres', host: 'db.example.net', username, password } });
  }
  const wiki = seed.secret('rds!db-wiki', { value: { username: 'master' }, owningService: 'rds' });
  seed.instance('wiki', { managedSecret: { arn: wiki.arn, status: 'active' } });
  const every = '30d';
  const rotations = rotationsFrom(
    { name: 'ci', kind: 'iam-user', user: 'ci', secret: 'ci', every, replicas: [REPLICA] },
    { name: 'bot', kind: 'iam-user', user: 'bot', secret: 'bot', every },
    { name: 'orders', kind: 'rds-instance', instance: 'Orders', secret: 'orders', every },
    { name: 'shop', kind: 'rds-cluster', cluster: 'shop', secret: 'shop', every, verify: 'status-only' },
    { name: 'app', kind: 'database-user', secret: 'app', 'admin-secret': 'admin', every },
    { name: 'wiki', kind: 'rds-managed', instance: 'wiki', secret: 'rds!db-wiki', every },
  );
  return { world, rotations };
}

export interface Seen {
  readonly outcomes: readonly { readonly name: string; readonly status: string; readonly summary: string }[];
  /** Names of the rotations that the lists were enough for. */
  readonly quiet: readonly string[];
  readonly calls: readonly string[];
  readonly notes: readonly string[];
}

/** A run as the command makes it: lists first, then what they do not tell. */
export async function run(
  { world, rotations }: ReturnType<typeof openAccount>,
  { lists = memoryLists(world.memory), dryRun = false }: { lists?: AccountLists; dryRun?: boolean } = {},
): Promise<Seen> {
  const opened = world.open();
  const withLists = { ...opened.world, lists };
  const { outcomes: known, notes } = await findQuiet(rotations, withLists);
  const rotated = await rotateAll(rotations, withLists, { dryRun, known });
  return {
    outcomes: rotated.map(({ outcome: { name, status, summary } }) => ({ name, status, summary })),
    quiet: [...known.keys()].sort(),
    calls: world.calls.filter((call) => call.run === opened.number).map(({ name }) => name),
    notes,
  };
}

/** Lists that nobody may have: everything is looked at for itself. */
export function noLists(error: Error = new Error('unexpected')): AccountLists {
  const refuse = async (): Promise<never> => {
    throw error;
  };
  return { listSecrets: refuse, listKeyCounts: refuse, listInstances: refuse, listClusters: refuse };
}

/** An account in which everything was rotated, and the old keys are gone: nothing is left to do for some days. */
export async function settledAccount(): Promise<ReturnType<typeof openAccount>> {
  const account = openAccount();
  for (let runs = 0; runs < 3; runs += 1) {
    await run(account);
    account.world.pass(8 * DAY);
  }
  await run(account);
  return account;
}
