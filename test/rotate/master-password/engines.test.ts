import { describe, expect, it } from 'vitest';
import { engineOf } from '../../../src/rotate/master-password/engines.ts';

describe('the engine of a database', () => {
  it.each([
    ['postgres', 'postgres', ['postgres', 'postgresql'], 'postgres'],
    ['aurora-postgresql', 'aurora-postgresql', ['aurora-postgresql', 'postgres', 'postgresql'], 'postgres'],
    ['mysql', 'mysql', ['mysql'], 'mysql'],
    ['aurora-mysql', 'aurora-mysql', ['aurora-mysql', 'mysql'], 'mysql'],
    ['mariadb', 'mariadb', ['mariadb'], 'mysql'],
    ['sqlserver-se', 'sqlserver', ['sqlserver'], undefined],
    ['oracle-se2-cdb', 'oracle', ['oracle'], undefined],
    ['db2-ae', 'db2', ['db2'], undefined],
  ])('%s is %s, which a secret spells %j, with logins by %s', (spelled, engine, names, login) => {
    expect(engineOf(spelled)).toEqual({ engine, names, ...(login ? { login } : {}) });
  });

  it.each(['neptune', 'docdb', 'postgresql', 'custom-sqlserver-ee', ''])(
    '%j is none that is rotated',
    (name) => {
      expect(engineOf(name)).toBeUndefined();
    },
  );
});
