import { RekeyError } from '../../base/errors.ts';

/** A name at a host pattern. */
export interface Account {
  readonly user: string;
  readonly host: string;
}

/** One row of SHOW GRANTS without whose it is: `GRANT SELECT ON `app`.*`, how the account follows, what comes after. */
export interface Grant {
  readonly head: string;
  readonly link: ' TO ' | ' FOR ' | ' FROM ';
  readonly option: '' | ' WITH GRANT OPTION' | ' WITH ADMIN OPTION';
}

const LINKS = [' TO ', ' FOR ', ' FROM '] as const;
const OPTIONS = [' WITH GRANT OPTION', ' WITH ADMIN OPTION'] as const;

/**
 * Reads a row. The account is looked for as the server spells it, from the end, since names of tables may hold
 * anything; what follows it (in MariaDB the hash of the password, TLS demands, limits) is read for the option only.
 * @throws RekeyError `database-grants` without any part of the row.
 */
export function readGrant(row: string, account: Account): Grant {
  for (const spelled of spellings(account)) {
    for (const link of LINKS) {
      const at = row.lastIndexOf(link + spelled);
      if (at < 0) continue;
      const tail = row.slice(at + link.length + spelled.length);
      const option = OPTIONS.find((one) => tail.includes(one)) ?? '';
      return { head: row.slice(0, at), link, option };
    }
  }
  throw new RekeyError({
    code: 'database-grants',
    what: 'SHOW GRANTS answered something that Rekey cannot read.',
    fix: 'Please report the version of the server (without the answer).',
  });
}

/** Whether it says anything: every account has USAGE, which is "no privileges". */
export function isSubstantial({ head, option }: Grant): boolean {
  return head !== 'GRANT USAGE ON *.*' || option !== '';
}

/** Privileges on everything with which an account could make itself whatever it likes. */
export function isPowerful({ head, option }: Grant): boolean {
  if (head.includes('`rds_superuser_role`')) return true;
  const everywhere = /^GRANT (.*) ON \*\.\*$/.exec(head)?.[1];
  if (everywhere === undefined) return false;
  if (option !== '') return true;
  return everywhere.split(', ').some((one) => ['ALL PRIVILEGES', 'SUPER', 'CREATE USER'].includes(one));
}

/** As text that is the same for the same privilege of two accounts. */
export function grantText({ head, option }: Grant): string {
  return head + option;
}

/** MariaDB and MySQL 8 quote with backticks, MySQL 5.7 with apostrophes. */
function spellings({ user, host }: Account): string[] {
  return ['`', "'"].map((mark) => {
    const quoted = (text: string): string => mark + text.replaceAll(mark, mark + mark) + mark;
    return `${quoted(user)}@${quoted(host)}`;
  });
}
