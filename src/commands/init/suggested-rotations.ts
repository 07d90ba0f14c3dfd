import type { NamedSecret, UserWithKey } from '../../clients/aws/account-survey.ts';
import { engineOf } from '../../rotate/master-password/engines.ts';
import type { TaggedDatabase } from '../../rotate/ports.ts';
import { matchingSecret } from './matching-secret.ts';
import { yamlText } from './yaml-text.ts';

/** What an account and region have that could be rotated. */
export interface Rotatable {
  /** Oldest key first. */
  readonly users: readonly UserWithKey[];
  readonly instances: readonly TaggedDatabase[];
  readonly clusters: readonly TaggedDatabase[];
  /** Of the region; `undefined` where they could not be seen. */
  readonly secrets: readonly NamedSecret[] | undefined;
}

/** One entry of `rotate`, ready for the configuration. */
export interface SuggestedRotation {
  readonly name: string;
  /** Its lines: YAML, without indentation. */
  readonly lines: readonly string[];
}

/** Databases of an account that are suggested at most. */
const MOST_DATABASES = 10;
const DAY = 86_400_000;

/**
 * Entries of `rotate` for what there is: users with the oldest keys first, then databases with the oldest passwords.
 * @param now AWS's time
 */
export function suggestedRotations(found: Rotatable, now: Date): SuggestedRotation[] {
  const names = new Set<string>();
  const taken = new Set<string>();
  const secretOf = (
    id: string,
    name: string,
    present: string,
  ): { line: string; changedAt?: Date | undefined } => {
    const match = found.secrets && matchingSecret(id, found.secrets, taken);
    if (match) {
      taken.add(match.name);
      const line = `secret: ${yamlText(match.name)} # by ${match.by}; see whether it is`;
      return { line, changedAt: match.changedAt };
    }
    const why = found.secrets ? 'none was found' : 'secrets could not be listed';
    return { line: `secret: ${yamlText(`rekey/${name}`)} # ${why}: create one with the present ${present}` };
  };
  const users = found.users.map(({ name: user, keyMadeAt, hasLoggedIn }) => {
    const name = freeName(user, names);
    const age = `its key is ${days(now.getTime() - keyMadeAt.getTime())} old`;
    const person = hasLoggedIn ? '; somebody logs in to the console as it' : '';
    return suggested(name, [
      `kind: iam-user # ${age}${person}`,
      `user: ${yamlText(user)}`,
      secretOf(user, name, 'key').line,
      'every: 90d',
    ]);
  });
  const databases = [
    ...found.clusters.map((one) => ({ ...one, kind: 'rds-cluster', field: 'cluster' })),
    ...found.instances.map((one) => ({ ...one, kind: 'rds-instance', field: 'instance' })),
  ].flatMap(({ id, engine, managedSecret, passwordOf, kind, field }) => {
    const known = engineOf(engine);
    // Neptune and DocumentDB are listed by RDS too; and a member or replica has the password of another.
    if (!known || passwordOf !== undefined) return [];
    const name = freeName(id, names);
    const isManaged = managedSecret !== undefined;
    const { line, changedAt } = isManaged
      ? { line: `secret: ${yamlText(managedSecret)}`, changedAt: undefined }
      : secretOf(id, name, 'password');
    const lines = [
      isManaged
        ? `kind: rds-managed # ${engine}; RDS keeps its password itself`
        : `kind: ${kind} # ${engine}`,
      `${field}: ${yamlText(id)}`,
      line,
      'every: 30d',
      ...(isManaged || known.login ? [] : ['verify: status-only']),
    ];
    return [{ made: suggested(name, lines), changedAt }];
  });
  databases.sort((a, b) => timeOf(a.changedAt) - timeOf(b.changedAt));
  return [...users, ...databases.slice(0, MOST_DATABASES).map(({ made }) => made)];
}

function suggested(name: string, lines: readonly string[]): SuggestedRotation {
  return { name, lines: [`- name: ${yamlText(name)}`, ...lines.map((line) => `  ${line}`)] };
}

/** What is not known comes last. */
function timeOf(date: Date | undefined): number {
  return date?.getTime() ?? Number.MAX_SAFE_INTEGER;
}

function days(ms: number): string {
  const count = Math.max(0, Math.floor(ms / DAY));
  return count === 1 ? '1 day' : `${count} days`;
}

/** A name of a rotation has letters, digits, dots, dashes and underscores, and is the only one of its kind. */
function freeName(id: string, names: Set<string>): string {
  const plain = id.replaceAll(/[^\w.-]/g, '-').replace(/^[^A-Za-z0-9]+/, '');
  const base = plain.slice(0, 90) || 'rotation';
  let name = base;
  for (let next = 2; names.has(name); next += 1) name = `${base}-${next}`;
  names.add(name);
  return name;
}
