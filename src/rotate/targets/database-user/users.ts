import type { DatabaseFamily } from '../../ports.ts';

/** What an engine is to a rotation of two users. */
export interface Engine {
  readonly names: readonly string[];
  readonly family: DatabaseFamily;
  readonly port: number;
  /** The longest name of a user, and how it is counted. */
  readonly longestName: number;
  readonly lengthOf: (name: string) => number;
}

const bytes = (name: string): number => Buffer.byteLength(name);
const characters = (name: string): number => Array.from(name).length;

/**
 * By the names that AWS's own rotation functions accept. Limits: PostgreSQL, "Identifiers and Key Words"
 * (63 bytes); MySQL, "Account User Names and Passwords" (32 characters); MariaDB, "Identifier Names" (80).
 */
const ENGINES: readonly Engine[] = [
  {
    names: ['postgres', 'postgresql', 'aurora-postgresql'],
    family: 'postgres',
    port: 5432,
    longestName: 63,
    lengthOf: bytes,
  },
  { names: ['mysql', 'aurora-mysql'], family: 'mysql', port: 3306, longestName: 32, lengthOf: characters },
  { names: ['mariadb'], family: 'mysql', port: 3306, longestName: 80, lengthOf: characters },
];

export function engineNamed(name: string | undefined): Engine | undefined {
  return ENGINES.find(({ names }) => names.includes((name ?? '').toLowerCase()));
}

const SUFFIX = '_clone';

/**
 * The user who takes turns with this one, as AWS's rotation for alternating users names it
 * (aws-samples/aws-secrets-manager-rotation-lambdas): `app` and `app_clone`.
 */
export function twinOf(user: string): string {
  return user.endsWith(SUFFIX) ? user.slice(0, -SUFFIX.length) : user + SUFFIX;
}
