import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  grantText,
  isPowerful,
  isSubstantial,
  readGrant,
} from '../../../src/clients/databases/mysql-grants.ts';

const name = fc.oneof(
  fc.string({ minLength: 1 }),
  fc.constantFrom(' TO ', '` TO `', "'@'%", '` WITH GRANT OPTION'),
);
const account = fc.record({ user: name, host: name });
const quoted = (text: string): string => `\`${text.replaceAll('`', '``')}\``;

describe('a row of SHOW GRANTS', () => {
  it('says the same of two accounts with the same privilege, whatever the names are', () => {
    fc.assert(
      fc.property(account, name, fc.constantFrom('', ' WITH GRANT OPTION'), (whose, table, option) => {
        const head = `GRANT SELECT ON ${quoted('app')}.${quoted(table)}`;
        const row = `${head} TO ${quoted(whose.user)}@${quoted(whose.host)}${option}`;
        expect(grantText(readGrant(row, whose))).toBe(head + option);
      }),
    );
  });

  it.each([
    ["GRANT USAGE ON *.* TO `a`@`%` IDENTIFIED BY PASSWORD '*HASH' REQUIRE SSL", 'GRANT USAGE ON *.*'],
    ["GRANT SELECT ON `d`.* TO 'a'@'%'", 'GRANT SELECT ON `d`.*'],
    ['GRANT `r`@`%` TO `a`@`%` WITH ADMIN OPTION', 'GRANT `r`@`%` WITH ADMIN OPTION'],
    ['SET DEFAULT ROLE `r` FOR `a`@`%`', 'SET DEFAULT ROLE `r`'],
    ['REVOKE INSERT ON `d`.* FROM `a`@`%`', 'REVOKE INSERT ON `d`.*'],
  ])('%s', (row, text) => {
    expect(grantText(readGrant(row, { user: 'a', host: '%' }))).toBe(text);
  });

  it('of another account is not guessed at, and the error does not quote it', () => {
    const row = "GRANT USAGE ON *.* TO `b`@`%` IDENTIFIED BY PASSWORD '*HASH'";
    expect(() => readGrant(row, { user: 'a', host: '%' })).toThrow(/cannot read/);
    expect(() => readGrant(row, { user: 'a', host: '%' })).not.toThrow(/HASH/);
  });

  it.each([
    ['GRANT ALL PRIVILEGES ON *.*', '', true],
    ['GRANT SELECT, SUPER ON *.*', '', true],
    ['GRANT CREATE USER ON *.*', '', true],
    ['GRANT USAGE ON *.*', ' WITH GRANT OPTION', true],
    ['GRANT `rds_superuser_role`@`%`', '', true],
    ['GRANT SELECT, PROCESS ON *.*', '', false],
    ['GRANT ALL PRIVILEGES ON `app`.*', ' WITH GRANT OPTION', false],
  ] as const)('%s%s: over the whole server is %s', (head, option, expected) => {
    expect(isPowerful({ head, link: ' TO ', option })).toBe(expected);
  });

  it('of no privilege says nothing', () => {
    expect(isSubstantial({ head: 'GRANT USAGE ON *.*', link: ' TO ', option: '' })).toBe(false);
    expect(isSubstantial({ head: 'GRANT SELECT ON *.*', link: ' TO ', option: '' })).toBe(true);
  });
});
