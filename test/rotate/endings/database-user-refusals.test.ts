import { describe, expect, it } from 'vitest';
import { newPassword } from '../world/seed.ts';
import { changeByHand, given, secondTurn, stageByUs, userOf } from './given/database-user.ts';
import { type Situation, tell } from './tell.ts';

const REFUSALS: readonly Situation[] = [
  { name: 'a secret without a value', arrange: () => given({ value: 'none' }) },
  { name: 'no secret of an administrator', arrange: () => given({ config: { 'admin-secret': 'nobody' } }) },
  { name: 'a secret of an administrator without a value', arrange: () => given({ admin: 'none' }) },
  { name: 'an administrator of another engine', arrange: () => given({ admin: { engine: 'oracle' } }) },
  { name: 'an administrator without an engine', arrange: () => given({ admin: { engine: undefined } }) },
  { name: 'an administrator without a host', arrange: () => given({ admin: { host: undefined } }) },
  { name: 'an administrator without a name', arrange: () => given({ admin: { username: '' } }) },
  { name: 'an administrator without a password', arrange: () => given({ admin: { password: 7 } }) },
  {
    name: 'an administrator whose password does not log in',
    arrange: () => given({ admin: { password: 'wrong' } }),
  },
  { name: 'a value without a user', arrange: () => given({ value: { username: undefined } }) },
  { name: 'a value without a password', arrange: () => given({ value: { password: undefined } }) },
  { name: 'a user with a NUL', arrange: () => given({ value: { username: 'a\0b' } }) },
  { name: 'a value of another engine', arrange: () => given({ value: { engine: 'mysql' } }) },
  { name: 'a value of another host', arrange: () => given({ value: { host: 'other.example.net' } }) },
  { name: 'a value of another port', arrange: () => given({ value: { port: 5433 } }) },
  {
    name: 'a value of another port than that of the administrator, in a field of another name',
    arrange: () =>
      given({ admin: { port: '5432' }, value: { p: '6432' }, config: { fields: { port: 'p' } } }),
  },
  { name: 'the administrator itself', arrange: () => given({ user: 'admin' }) },
  {
    name: 'a user whose twin is the administrator',
    arrange: () => given({ user: 'boss', admin: { username: 'boss_clone' } }),
  },
  { name: 'a user without a name before the suffix', arrange: () => given({ user: '_clone' }) },
  { name: 'a name one byte too long for PostgreSQL', arrange: () => given({ user: 'é'.repeat(29) }) },
  {
    name: 'a name one character too long for MySQL',
    arrange: () => given({ user: 'é'.repeat(27), admin: { engine: 'mysql', port: 5432 } }),
  },
  {
    name: 'a name one character too long for MariaDB',
    arrange: () => given({ user: 'a'.repeat(75), admin: { engine: 'mariadb', port: 5432 } }),
  },
  {
    name: 'a pending value of another user',
    arrange: () =>
      given({}, (all) => {
        stageByUs(all, { username: 'boss' });
      }),
  },
  {
    name: 'a pending value of another host',
    arrange: () =>
      given({}, (all) => {
        stageByUs(all, { host: 'other.example.net' });
      }),
  },
  {
    name: 'a twin that is not this secret’s',
    arrange: () => given({ users: { app_clone: ['SELECT ON t'] } }),
  },
  {
    name: 'a user that is not on the server',
    arrange: () =>
      given({}, ({ server }) => {
        server.users.delete('app');
      }),
  },
  {
    name: 'a user that can have no twin',
    arrange: () =>
      given({}, ({ server }) => {
        userOf(server, 'app').unfit = 'it is a superuser.';
      }),
  },
  {
    name: 'a present password that does not log in',
    arrange: () =>
      given({}, ({ server }) => {
        userOf(server, 'app').password = newPassword();
      }),
  },
  {
    name: 'a former twin that may less, in one thing',
    arrange: () =>
      secondTurn({}, (server) => {
        userOf(server, 'app').grants.clear();
      }),
  },
  {
    name: 'a former twin that may more, in five things',
    arrange: () =>
      secondTurn({}, (server) => {
        for (const what of ['a', 'b', 'c', 'd', 'e']) userOf(server, 'app').grants.add(what);
      }),
  },
  {
    name: 'a former twin that may more, in seven things',
    arrange: () =>
      secondTurn({}, (server) => {
        for (const what of ['a', 'b', 'c', 'd', 'e', 'f', 'g']) userOf(server, 'app').grants.add(what);
      }),
  },
  {
    name: 'a stale version, and an AWSCURRENT that does not log in',
    arrange: () =>
      given({}, (all) => {
        stageByUs(all);
        changeByHand(all, false);
      }),
  },
  {
    name: 'a field that the kind does not have',
    arrange: () => given({ config: { fields: { AccessKeyId: 'x' } } }),
  },
].map((one): Situation => ({ status: 'needs-person', ...one }));

describe('the rotation of users who take turns, refused', () => {
  it.each(REFUSALS)('finds $name', async (situation) => {
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
