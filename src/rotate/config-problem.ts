import type { RotationConfig } from '../config/schema.ts';
import { suggest } from '../config/suggest.ts';
import { type Refusal, refuse } from './refusal.ts';

/** RDS alone writes to the secrets of the other kind, so there is nothing to map, to spread or to note on them. */
type OwnKind = Exclude<RotationConfig['kind'], 'rds-managed'>;

/** The fields that a kind reads and writes in its secret, and those of them that a downstream gets. */
const KINDS: Readonly<
  Record<OwnKind, { readonly fields: readonly string[]; readonly delivered: readonly DownstreamName[] }>
> = {
  'iam-user': {
    fields: ['AccessKeyId', 'SecretAccessKey'],
    delivered: ['access-key-id', 'secret-access-key'],
  },
  'rds-cluster': {
    fields: ['engine', 'host', 'port', 'username', 'password', 'dbname', 'dbClusterIdentifier'],
    delivered: ['password'],
  },
  'rds-instance': {
    fields: ['engine', 'host', 'port', 'username', 'password', 'dbname', 'dbInstanceIdentifier'],
    delivered: ['password'],
  },
  'database-user': {
    fields: ['engine', 'host', 'port', 'username', 'password', 'dbname'],
    delivered: ['username', 'password'],
  },
};

type ConfigOf<Kind extends RotationConfig['kind']> = Extract<RotationConfig, { kind: Kind }>;

const DOWNSTREAM_NAMES = ['access-key-id', 'secret-access-key', 'username', 'password'] as const;
type DownstreamName = (typeof DOWNSTREAM_NAMES)[number];

/** What the config asks of a rotation that its kind cannot do; `undefined` when there is nothing. */
export function configProblemOf(config: RotationConfig): Refusal | undefined {
  const problem =
    config.kind === 'rds-managed'
      ? managedProblem(config)
      : (fieldsProblem(config) ?? downstreamProblem(config));
  return problem === undefined ? undefined : refuse('config-not-of-kind', problem);
}

function managedProblem(config: ConfigOf<'rds-managed'>): string | undefined {
  if (config['roll-back'] === 'on-rejection') {
    return `"${config.name}" has "roll-back", which a rotation of kind rds-managed cannot have: RDS keeps no earlier password.`;
  }
  const asked = (['fields', 'replicas', 'downstream'] as const).find(
    (key) => Object.keys(config[key]).length > 0,
  );
  if (asked === undefined) return undefined;
  return `"${config.name}" has "${asked}", which a rotation of kind rds-managed cannot have: RDS alone writes to its secret.`;
}

function fieldsProblem({ name, kind, fields }: ConfigOf<OwnKind>): string | undefined {
  const known = KINDS[kind].fields;
  const unknown = Object.keys(fields).find((field) => !known.includes(field));
  if (unknown === undefined) return undefined;
  const meant = suggest(unknown, known);
  const hint = meant ? `did you mean "${meant}"?` : `there are ${known.join(', ')}.`;
  return `"fields" of "${name}" names "${unknown}", which a rotation of kind ${kind} does not have: ${hint}`;
}

function downstreamProblem({ name, kind, downstream }: ConfigOf<OwnKind>): string | undefined {
  const wanted = KINDS[kind].delivered;
  for (const { 'github-secrets': given } of downstream) {
    if (!given) continue;
    const named = DOWNSTREAM_NAMES.filter((key) => given[key] !== undefined);
    if (named.length !== wanted.length || named.some((key) => !wanted.includes(key))) {
      return `The downstream ${given.organization ?? given.repository} of "${name}" must name ${wanted.join(' and ')}, for a rotation of kind ${kind}.`;
    }
  }
  return undefined;
}
