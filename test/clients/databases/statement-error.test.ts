import { randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { statementError } from '../../../src/clients/databases/statement-error.ts';

const lasting = { forbidden: new Set(['42501']), password: new Set(['ER_NOT_VALID_PASSWORD']) };

describe('a failed statement', () => {
  it.each(['42501', 'ER_NOT_VALID_PASSWORD', 'ER_PARSE_ERROR', undefined])(
    'with the code %s becomes an error that quotes nothing of it',
    (code) => {
      const password = randomBytes(15).toString('base64url');
      const sql = `ALTER USER a IDENTIFIED BY '${password}'`;
      const thrown = Object.assign(new Error(`near "${sql}"`), { code, sql, detail: sql });
      const error = statementError(thrown, 'set the password of "a"', lasting);
      expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(password);
      expect(error.message).toContain('set the password of "a"');
      expect(error.message).toContain(code ?? 'no code');
    },
  );

  it('is not quoted by its code either', () => {
    const thrown = Object.assign(new Error('no'), { code: "near 'secret text'" });
    expect(statementError(thrown, 'read', lasting).message).not.toContain('secret text');
  });
});
