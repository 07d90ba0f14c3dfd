import { describe, expect, it } from 'vitest';
import { putLabel } from '../world/secrets.ts';
import {
  changeByHand,
  DAY,
  given,
  STATUS_ONLY,
  setPassword,
  stageByUs,
  WINDOW_CHANGE,
} from './given/master-password.ts';
import { type Situation, tell } from './tell.ts';

const ENDINGS: readonly Situation[] = [
  { name: 'a password that is not due', status: 'not-due', arrange: () => given({ ageMs: 89 * DAY }) },
  {
    name: 'a password that is not due, on an instance with a window and pending changes',
    status: 'not-due',
    arrange: () => given({ ageMs: 89 * DAY, instance: WINDOW_CHANGE }),
  },
  {
    name: 'a due password with all fields',
    status: 'done',
    planned: 'planned',
    arrange: () =>
      given({
        value: {
          host: 'ORDERS.rds.example.net',
          port: 5432,
          engine: 'Postgres',
          dbInstanceIdentifier: 'ORDERS',
          dbname: 'shop',
        },
        config: { downstream: [{ 'github-secrets': { repository: 'acme/shop', password: 'DB' } }] },
        instance: WINDOW_CHANGE,
      }),
  },
  {
    name: 'a first password',
    status: 'done',
    planned: 'planned',
    arrange: () => given({ value: 'none', instance: { database: 'shop' } }),
  },
  {
    name: 'a first password of a cluster',
    status: 'done',
    planned: 'planned',
    arrange: () => given({ kind: 'rds-cluster', value: 'none' }),
  },
  {
    name: 'a first password that nobody can try',
    status: 'done',
    planned: 'planned',
    arrange: () => given({ value: 'none', config: STATUS_ONLY, instance: { engine: 'oracle-se2' } }),
  },
  {
    name: 'a due password that nobody can try',
    status: 'done',
    planned: 'planned',
    arrange: () => given({ config: STATUS_ONLY, instance: { engine: 'sqlserver-se' } }),
  },
  {
    name: 'a due password that nobody can try, whose reset never shows',
    status: 'done',
    planned: 'planned',
    arrange: () =>
      given({ config: STATUS_ONLY }, ({ world }) => {
        Object.assign(world.memory.reset, { statusAfterMs: 0, appliedAfterMs: 0, availableAfterMs: 0 });
      }),
  },
  {
    name: 'a due password of a cluster whose secret names the readers',
    status: 'done',
    planned: 'planned',
    arrange: () =>
      given({
        kind: 'rds-cluster',
        value: { host: 'orders.cluster-ro.example.net', dbClusterIdentifier: 'Orders' },
      }),
  },
  {
    name: 'a cluster without readers',
    status: 'done',
    planned: 'planned',
    arrange: () => given({ kind: 'rds-cluster', cluster: { readerEndpoint: undefined } }),
  },
  {
    name: 'an instance that is not available',
    status: 'failed',
    arrange: () => given({ instance: { status: 'storage-optimization' } }),
  },
  {
    name: 'a database that cannot be reached',
    status: 'failed',
    arrange: () =>
      given({}, ({ server }) => {
        server.unreachable = 'connect ETIMEDOUT';
      }),
  },
  {
    name: 'readers that cannot be reached',
    status: 'failed',
    arrange: () =>
      given({ kind: 'rds-cluster' }, ({ readers }) => {
        if (readers) readers.unreachable = 'connect ETIMEDOUT';
      }),
  },
  {
    name: 'readers that do not accept the present password',
    status: 'failed',
    arrange: () =>
      given({ kind: 'rds-cluster' }, ({ readers }) => readers && setPassword({ server: readers })),
  },
  {
    name: 'readers that do not follow',
    status: 'failed',
    planned: 'planned',
    arrange: () =>
      given({ kind: 'rds-cluster' }, ({ world }) => {
        world.memory.reset.readerLagMs = DAY;
      }),
  },
  {
    name: 'readers that cannot be reached afterwards',
    status: 'failed',
    planned: 'planned',
    arrange: () =>
      given({ kind: 'rds-cluster' }, ({ world, readers }) => {
        const blow = (): void => {
          if (readers) readers.unreachable = 'connect ECONNREFUSED';
        };
        world.faults.push({ when: ({ name }) => name === 'secrets.moveLabel', blow });
      }),
  },
  {
    name: 'two resets without an effect',
    status: 'failed',
    planned: 'planned',
    arrange: () =>
      given({}, ({ world }) => {
        world.memory.reset.lost = 2;
      }),
  },
  {
    name: 'two resets without an effect for a first password',
    status: 'failed',
    planned: 'planned',
    arrange: () =>
      given({ value: 'none' }, ({ world }) => {
        world.memory.reset.lost = 2;
      }),
  },
  {
    name: 'a reset that RDS does not end, of a password that logs in',
    status: 'done',
    planned: 'planned',
    arrange: () =>
      given({}, ({ world }) => {
        world.memory.reset.availableAfterMs = DAY;
      }),
  },
  {
    name: 'a reset that does not end',
    status: 'failed',
    planned: 'planned',
    arrange: () =>
      given({}, ({ world }) => {
        world.memory.reset.appliedAfterMs = DAY;
      }),
  },
  {
    name: 'a reset that does not end, where nobody can try',
    status: 'failed',
    planned: 'planned',
    arrange: () =>
      given({ config: STATUS_ONLY }, ({ world }) => {
        world.memory.reset.availableAfterMs = DAY;
      }),
  },
  {
    name: 'a reset of a dead run that does not end',
    status: 'failed',
    arrange: () =>
      given({}, (all) => {
        stageByUs(all, false);
        all.facts.status = 'resetting-master-credentials';
      }),
  },
  {
    name: 'an instance that is busy when it is asked, and not later',
    status: 'done',
    planned: 'planned',
    arrange: () =>
      given({}, ({ world, facts }) => {
        const blow = (): void => {
          facts.status = 'modifying';
          world.memory.agenda.schedule(500, () => {
            facts.status = 'available';
          });
        };
        world.faults.push({ when: ({ name }) => name === 'databases.setPassword', blow });
      }),
  },
  {
    name: 'an instance that stays busy',
    status: 'failed',
    planned: 'planned',
    arrange: () =>
      given({}, ({ world, facts }) => {
        const blow = (): void => {
          facts.status = 'backing-up';
        };
        world.faults.push({ when: ({ name }) => name === 'databases.setPassword', blow });
      }),
  },
  {
    name: 'a password that RDS refuses',
    status: 'needs-person',
    planned: 'planned',
    arrange: () =>
      given({}, ({ world, facts }) => {
        const blow = (): void => {
          facts.sourceOfReplica = 'main';
        };
        world.faults.push({ when: ({ name }) => name === 'databases.setPassword', blow });
      }),
  },
  {
    name: 'an instance that is gone meanwhile',
    status: 'needs-person',
    planned: 'planned',
    arrange: () =>
      given({ config: STATUS_ONLY }, ({ world }) => {
        const gone = (): void => {
          world.memory.instances.clear();
        };
        let asked = false;
        world.faults.push({
          when: ({ name }) => name === 'databases.setPassword',
          blow: () => {
            asked = true;
          },
        });
        world.faults.push({ when: ({ name }) => asked && name === 'databases.describe', blow: gone });
      }),
  },
  {
    name: 'an old password that still logs in',
    status: 'needs-person',
    planned: 'planned',
    arrange: () =>
      given({}, ({ server, password }) => {
        const user = server.users.get('master');
        if (user) user.besides = password;
      }),
  },
  {
    name: 'a new password that a dead run had set',
    status: 'done',
    planned: 'planned',
    arrange: () =>
      given({}, (all) => {
        stageByUs(all, true);
      }),
  },
  {
    name: 'a new password that a dead run had not set',
    status: 'done',
    planned: 'planned',
    arrange: () =>
      given({}, (all) => {
        stageByUs(all, false);
      }),
  },
  {
    name: 'a pending password that cannot be tried',
    status: 'failed',
    arrange: () =>
      given({}, (all) => {
        stageByUs(all, true);
        all.server.unreachable = 'connect EHOSTUNREACH';
      }),
  },
  {
    name: 'a stale version, and an AWSCURRENT that works',
    status: 'failed',
    planned: 'planned',
    arrange: () =>
      given({}, (all) => {
        stageByUs(all, true);
        changeByHand(all, true);
      }),
  },
  {
    name: 'a stale version, and an AWSCURRENT that cannot be tried',
    status: 'failed',
    arrange: () =>
      given({}, (all) => {
        stageByUs(all, true);
        changeByHand(all, true);
        all.server.unreachable = 'connect EHOSTUNREACH';
      }),
  },
  {
    name: 'a password that another run stores first',
    status: 'done',
    planned: 'planned',
    arrange: () =>
      given({}, (all) => {
        const blow = (): void => {
          stageByUs(all, false);
        };
        all.world.faults.push({ when: ({ name }) => name === 'secrets.putPending', blow });
      }),
  },
  {
    name: 'labels that somebody moves again and again',
    status: 'failed',
    planned: 'planned',
    arrange: () =>
      given({}, ({ world, secret, password, server }) => {
        let turn = 0;
        const blow = (): void => {
          turn += 1;
          const value = JSON.stringify({ username: 'master', password });
          const version = { id: `by-hand-${turn}`, value, labels: new Set<string>(), createdAt: new Date(0) };
          secret.versions.set(version.id, version);
          putLabel(secret, 'AWSCURRENT', version);
          setPassword({ server }, password);
        };
        world.faults.push({ when: ({ name }) => name === 'secrets.moveLabel', times: 99, blow });
      }),
  },
];

describe('the rotation of a master password', () => {
  it.each(ENDINGS)('finds $name', async (situation) => {
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
