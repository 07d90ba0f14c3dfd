import { describe, expect, it } from 'vitest';
import { engineNamed, twinOf } from '../../../../src/rotate/targets/database-user/users.ts';

describe('the engine of a secret', () => {
  it.each([
    ['postgres', 'postgres', 5432],
    ['PostgreSQL', 'postgres', 5432],
    ['aurora-postgresql', 'postgres', 5432],
    ['mysql', 'mysql', 3306],
    ['Aurora-MySQL', 'mysql', 3306],
    ['mariadb', 'mysql', 3306],
  ])('%s is spoken to as %s on %i', (name, family, port) => {
    expect(engineNamed(name)).toMatchObject({ family, port });
  });

  it.each(['oracle', 'sqlserver', '', undefined])('%j is none that has two users', (name) => {
    expect(engineNamed(name)).toBeUndefined();
  });

  it.each([
    ['postgres', 63, 7],
    ['mysql', 32, 5],
    ['mariadb', 80, 5],
  ])('%s has names up to %i, of which "größe" takes %i', (name, longest, length) => {
    const engine = engineNamed(name);
    expect(engine?.longestName).toBe(longest);
    expect(engine?.lengthOf('größe')).toBe(length);
    expect(engine?.lengthOf('😀')).toBe(name === 'postgres' ? 4 : 1);
  });
});

describe('the twin of a user', () => {
  it('is the one whose twin it is', () => {
    expect(twinOf('app')).toBe('app_clone');
    expect(twinOf(twinOf('app'))).toBe('app');
    expect(twinOf('_clone')).toBe('');
    expect(twinOf('_clone_app')).toBe('_clone_app_clone');
  });
});
