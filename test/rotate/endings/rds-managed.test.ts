import { describe, expect, it } from 'vitest';
import type { DatabaseInstance, ManagedSecret } from '../../../src/rotate/ports.ts';
import type { StoredDatabase } from '../world/databases.ts';
import type { StoredSecret } from '../world/secrets.ts';
import { type MemoryWorld, openMemoryWorld, rotationsFrom } from '../world/world.ts';
import { type Arranged, type Situation, tell } from './tell.ts';

const DAY = 86_400_000;

interface Given {
  readonly world: MemoryWorld;
  readonly facts: StoredDatabase<DatabaseInstance>['facts'];
  readonly secret: StoredSecret;
  readonly managed: ManagedSecret;
}

interface Options {
  readonly ageMs?: number;
  readonly config?: Readonly<Record<string, unknown>>;
}

/** An instance, or a cluster, whose password RDS manages and which is due; `change` comes last. */
function given(options: Options = {}, change: (given: Given) => void = () => {}): Arranged {
  const world = openMemoryWorld();
  const isCluster = options.config?.cluster !== undefined;
  const { database, password } = isCluster ? world.seed.cluster('orders') : world.seed.instance('orders');
  const secret = world.seed.secret('rds!db-1', {
    ageMs: options.ageMs ?? 100 * DAY,
    value: { username: 'master', password },
    owningService: 'rds',
  });
  const managed = { arn: secret.arn, status: 'active', kmsKey: 'arn:aws:kms:key' };
  const facts = database.facts as Given['facts'];
  facts.managedSecret = managed;
  change({ world, facts, secret, managed });
  const target = isCluster ? {} : { instance: 'orders' };
  const entry = { name: 'orders', kind: 'rds-managed', secret: 'rds!db-1', ...target, ...options.config };
  return { world, rotations: rotationsFrom(entry) };
}

const CLUSTER = { config: { cluster: 'orders' } };

const rotating = ({ facts, managed }: Given): void => {
  facts.managedSecret = { ...managed, status: 'rotating' };
};

const REFUSALS: readonly Situation[] = [
  {
    name: 'no such instance',
    arrange: () =>
      given({}, ({ world }) => {
        world.memory.instances.clear();
      }),
  },
  {
    name: 'no such cluster',
    arrange: () =>
      given(CLUSTER, ({ world }) => {
        world.memory.clusters.clear();
      }),
  },
  {
    name: 'an instance whose password RDS does not manage',
    arrange: () =>
      given({}, ({ facts }) => {
        facts.managedSecret = undefined;
      }),
  },
  {
    name: 'a cluster whose password RDS does not manage',
    arrange: () =>
      given(CLUSTER, ({ facts }) => {
        facts.managedSecret = undefined;
      }),
  },
  {
    name: 'a member of a cluster',
    arrange: () =>
      given({}, ({ facts }) => {
        Object.assign(facts, { managedSecret: undefined, cluster: 'shop' });
      }),
  },
  {
    name: 'a read replica',
    arrange: () =>
      given({}, ({ facts }) => {
        Object.assign(facts, { managedSecret: undefined, sourceOfReplica: 'main' });
      }),
  },
  { name: 'another secret in the config', arrange: () => given({ config: { secret: 'rds!db-2' } }) },
  { name: 'replicas in the config', arrange: () => given({ config: { replicas: ['us-east-1'] } }) },
  { name: 'fields in the config', arrange: () => given({ config: { fields: { password: 'p' } } }) },
  {
    name: 'a downstream in the config',
    arrange: () =>
      given({ config: { downstream: [{ 'github-secrets': { repository: 'acme/shop', password: 'P' } }] } }),
  },
  {
    name: 'a secret that is scheduled for deletion',
    arrange: () =>
      given({}, ({ secret }) => {
        secret.deletedAt = new Date(0);
      }),
  },
  {
    name: 'a secret that is gone',
    arrange: () =>
      given({}, ({ world }) => {
        world.memory.secrets.clear();
      }),
  },
  {
    name: 'an impaired secret',
    arrange: () =>
      given({}, ({ facts, managed }) => {
        facts.managedSecret = { ...managed, status: 'impaired' };
      }),
  },
  {
    name: 'an impaired secret whose key is not named',
    arrange: () =>
      given({}, ({ facts, managed }) => {
        facts.managedSecret = { arn: managed.arn, status: 'impaired' };
      }),
  },
].map((one): Situation => ({ status: 'needs-person', ...one }));

const ENDINGS: readonly Situation[] = [
  { name: 'a password that is not due', status: 'not-due', arrange: () => given({ ageMs: 89 * DAY }) },
  { name: 'a due password of an instance', status: 'done', planned: 'planned', arrange: () => given() },
  { name: 'a due password of a cluster', status: 'done', planned: 'planned', arrange: () => given(CLUSTER) },
  {
    name: 'a config that names the ARN of the secret',
    status: 'done',
    planned: 'planned',
    arrange: () =>
      given({
        config: { secret: 'arn:aws:secretsmanager:eu-central-1:111122223333:secret:rds!db-1-AbCdEf' },
      }),
  },
  {
    name: 'a rotation that RDS makes by itself at that time',
    status: 'not-due',
    arrange: () =>
      given({ ageMs: DAY }, (all) => {
        rotating(all);
        all.world.memory.agenda.schedule(60_000, () => {
          all.facts.managedSecret = all.managed;
        });
      }),
  },
  {
    name: 'a rotation that does not end',
    status: 'failed',
    arrange: () => given({}, rotating),
  },
  {
    name: 'a rotation that ends with an impaired secret',
    status: 'needs-person',
    arrange: () =>
      given({}, (all) => {
        rotating(all);
        const impaired = { ...all.managed, status: 'impaired' };
        all.world.memory.agenda.schedule(60_000, () => {
          all.facts.managedSecret = impaired;
        });
      }),
  },
  {
    name: 'an end of the management in the middle of it',
    status: 'needs-person',
    planned: 'planned',
    arrange: () =>
      given({}, ({ world, facts }) => {
        const over = (): void => {
          facts.managedSecret = undefined;
        };
        const blow = (): void => world.memory.agenda.schedule(4_000, over);
        world.faults.push({ when: ({ name }) => name === 'databases.rotateManaged', blow });
      }),
  },
  {
    name: 'an instance that is not available',
    status: 'failed',
    arrange: () =>
      given({}, ({ facts }) => {
        facts.status = 'stopped';
      }),
  },
  {
    name: 'other changes that wait for the window',
    status: 'failed',
    arrange: () =>
      given({}, ({ facts }) => {
        facts.otherPending = ['EngineVersion', 'Port'];
      }),
  },
  {
    name: 'an instance that is busy when it is asked',
    status: 'done',
    planned: 'planned',
    arrange: () =>
      given({}, ({ world, facts }) => {
        const blow = (): void => {
          facts.status = 'modifying';
          world.memory.agenda.schedule(30, () => {
            facts.status = 'available';
          });
        };
        world.faults.push({ when: ({ name }) => name === 'databases.rotateManaged', blow });
      }),
  },
  {
    name: 'an answer that was lost',
    status: 'done',
    planned: 'planned',
    arrange: () =>
      given({}, ({ world }) => {
        world.faults.push({ when: ({ name }) => name === 'databases.rotateManaged', blow: 'answer lost' });
      }),
  },
  {
    name: 'a question that was not heard',
    status: 'done',
    planned: 'planned',
    arrange: () =>
      given({}, ({ world }) => {
        world.faults.push({ when: ({ name }) => name === 'databases.rotateManaged', blow: 'throttled' });
      }),
  },
];

describe('the rotation of a password that RDS manages', () => {
  it.each([...REFUSALS, ...ENDINGS])('finds $name', async (situation) => {
    const { status, planned = status } = situation;
    const story = await tell(situation);
    expect({ status: story.status, planned: story.planned, changes: story.changes }).toEqual({
      status,
      planned,
      changes: [],
    });
    expect(story.text).toMatchSnapshot();
  });
});
