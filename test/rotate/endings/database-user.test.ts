import { describe, expect, it } from 'vitest';
import { putLabel } from '../world/secrets.ts';
import { newPassword } from '../world/seed.ts';
import { changeByHand, DAY, given, HOST, secondTurn, stageByUs, userOf } from './given/database-user.ts';
import { type Situation, tell } from './tell.ts';

const ENDINGS: readonly Situation[] = [
  { name: 'a user that is not due', status: 'not-due', arrange: () => given({ ageMs: 89 * DAY }) },
  {
    name: 'a due user with all fields',
    status: 'done',
    planned: 'planned',
    arrange: () =>
      given({
        admin: { port: 5432, engine: 'Aurora-PostgreSQL' },
        value: { engine: 'postgresql', host: 'DB.example.net', port: '5432', dbname: 'shop', note: 'kept' },
      }),
  },
  {
    name: 'the longest name of PostgreSQL',
    status: 'done',
    planned: 'planned',
    arrange: () => given({ user: 'a'.repeat(57) }),
  },
  {
    name: 'the longest name of MySQL',
    status: 'done',
    planned: 'planned',
    arrange: () => given({ user: 'é'.repeat(26), admin: { engine: 'aurora-mysql', port: 5432 } }),
  },
  {
    name: 'the longest name of MariaDB',
    status: 'done',
    planned: 'planned',
    arrange: () => given({ user: 'a'.repeat(74), admin: { engine: 'mariadb', port: 5432 } }),
  },
  {
    name: 'the second turn',
    status: 'done',
    planned: 'planned',
    arrange: () => secondTurn({}, () => {}),
  },
  {
    name: 'a server at the port of its engine that nobody answers at',
    status: 'failed',
    arrange: () => given({ admin: { engine: 'mysql' } }),
  },
  {
    name: 'an administrator that cannot be reached',
    status: 'failed',
    arrange: () =>
      given({}, ({ server }) => {
        server.unreachable = 'connect ETIMEDOUT';
      }),
  },
  {
    name: 'an administrator whose password is being replaced',
    status: 'done',
    planned: 'planned',
    arrange: () =>
      given({}, ({ admin, server, world }) => {
        const password = newPassword();
        userOf(server, 'admin').password = password;
        const value = JSON.stringify({ engine: 'postgres', host: HOST, username: 'admin', password });
        const version = {
          id: 'p'.repeat(32),
          value,
          labels: new Set<string>(),
          createdAt: world.memory.now(),
        };
        admin.versions.set(version.id, version);
        putLabel(admin, 'AWSPENDING', version);
      }),
  },
  {
    name: 'a twin that a dead run had made',
    status: 'done',
    planned: 'planned',
    arrange: () =>
      given({}, (all) => {
        const password = stageByUs(all);
        all.server.users.set('app_clone', { password, grants: new Set(['SELECT ON t']) });
      }),
  },
  {
    name: 'a twin that a dead run had not given everything',
    status: 'needs-person',
    planned: 'planned',
    arrange: () =>
      given({}, (all) => {
        const password = stageByUs(all);
        all.server.users.set('app_clone', { password, grants: new Set() });
      }),
  },
  {
    name: 'a twin on MySQL that a dead run had not given everything',
    status: 'done',
    planned: 'planned',
    arrange: () =>
      given({ admin: { engine: 'mysql', port: 5432 } }, (all) => {
        const password = stageByUs(all);
        all.server.users.set('app_clone', { password, grants: new Set() });
      }),
  },
  {
    name: 'a twin that vanishes whenever it was made',
    status: 'failed',
    planned: 'planned',
    arrange: () =>
      given({}, ({ world, server }) => {
        const blow = (): void => {
          server.users.delete('app_clone');
        };
        world.faults.push({ when: ({ name }) => name === 'admins.inspect', times: 99, blow });
      }),
  },
  {
    name: 'a twin whose password does not take',
    status: 'failed',
    planned: 'planned',
    arrange: () =>
      given({}, ({ world, server }) => {
        const blow = (): void => {
          const twin = server.users.get('app_clone');
          if (twin) twin.password = newPassword();
        };
        world.faults.push({ when: ({ name }) => name === 'logins.tryLogin', times: 99, blow });
      }),
  },
  {
    name: 'a server that cannot be reached for a login',
    status: 'failed',
    planned: 'failed',
    arrange: () =>
      given({}, ({ world, server }) => {
        const blow = (): void => {
          server.unreachable = 'too many connections';
        };
        world.faults.push({ when: ({ name }) => name === 'logins.tryLogin', blow });
      }),
  },
  {
    name: 'a server that cannot be reached once the twin is made',
    status: 'failed',
    arrange: () =>
      given({}, (all) => {
        const password = stageByUs(all);
        all.server.users.set('app_clone', { password, grants: new Set(['SELECT ON t']) });
        const blow = (): void => {
          all.server.unreachable = 'too many connections';
        };
        all.world.faults.push({ when: ({ name }) => name === 'logins.tryLogin', blow });
      }),
  },
  {
    name: 'a stale version, and an AWSCURRENT that works',
    status: 'failed',
    planned: 'planned',
    arrange: () =>
      given({}, (all) => {
        stageByUs(all);
        changeByHand(all, true);
      }),
  },
  {
    name: 'a stale version, and an AWSCURRENT that cannot be tried',
    status: 'failed',
    arrange: () =>
      given({}, (all) => {
        stageByUs(all);
        changeByHand(all, true);
        const blow = (): void => {
          all.server.unreachable = 'too many connections';
        };
        all.world.faults.push({ when: ({ name }) => name === 'logins.tryLogin', blow });
      }),
  },
  {
    name: 'a password that another run stores first',
    status: 'done',
    planned: 'planned',
    arrange: () =>
      given({}, (all) => {
        const blow = (): void => {
          stageByUs(all);
        };
        all.world.faults.push({ when: ({ name }) => name === 'secrets.putPending', blow });
      }),
  },
  {
    name: 'somebody who goes back to the other user before its password is set',
    status: 'failed',
    planned: 'planned',
    arrange: () =>
      given({}, (all) => {
        let staged = false;
        all.world.faults.push({
          when: ({ name }) => name === 'secrets.putPending',
          blow: () => {
            staged = true;
          },
        });
        all.world.faults.push({
          when: ({ name }) => staged && name === 'secrets.describe',
          blow: () => changeByHand(all, true),
        });
      }),
  },
];

describe('the rotation of users who take turns', () => {
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
