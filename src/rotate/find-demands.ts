import type { RotationConfig } from '../config/schema.ts';
import type { Demand, Demands, Exposure } from './demand.ts';
import { readDocuments } from './read-document.ts';
import type { SecretState } from './secret-state.ts';
import type { RotationWorld } from './world.ts';

/**
 * A value that is younger is not replaced because somebody asks: a job that is run again, or two people who press
 * the same button, get one rotation. Above all differences between clocks, so that the value that a rotation has
 * just made is never taken for the one that was to be replaced; and Secrets Manager advises against more than one
 * new version in ten minutes (its API reference, PutSecretValue).
 */
const ASKED_TWICE_MS = 60 * 60_000;

/**
 * The state with what is demanded of it. A demand is for one version: whoever replaces that, this run or another,
 * has satisfied it. Values are read only when something was found that may be one of them.
 */
export async function withDemands(
  secret: SecretState,
  config: Pick<RotationConfig, 'name' | 'kind' | 'fields'>,
  world: RotationWorld,
  mayBe: (exposure: Exposure) => boolean = () => true,
): Promise<SecretState> {
  const { current, previous } = secret;
  const { demands } = world;
  if (!demands || !current) return secret;
  const found = new Map<string, Demand>();
  if (demands.asked) {
    const age = world.clock.now().getTime() - current.createdAt.getTime();
    found.set(current.id, { kind: age < ASKED_TWICE_MS ? 'too-soon' : 'asked', where: '' });
  }
  if (demands.approved.get(config.name) === current.id) {
    found.set(current.id, { kind: 'approved', where: '' });
  }
  const candidates = exposedTo(config, demands).filter(mayBe);
  if (candidates.length === 0) return { ...secret, demands: found };
  // Of users who take turns the former one still logs in.
  const versions = config.kind === 'database-user' ? [current, previous] : [current];
  const read = await readDocuments(secret, versions, config, world);
  return withExposures({ ...read, demands: found }, config, world);
}

/** The state with the versions marked whose value, as far as it was read, is exposed. */
export function withExposures(
  secret: SecretState,
  config: Pick<RotationConfig, 'name' | 'kind'>,
  { demands }: Pick<RotationWorld, 'demands'>,
): SecretState {
  if (!demands) return secret;
  const exposed = exposedTo(config, demands);
  const found = new Map(secret.demands);
  for (const version of [secret.current, secret.previous]) {
    const document = version && secret.documents.get(version.id);
    if (!document) continue;
    const exposure = exposed.find(({ type, value }) =>
      FIELDS[type].some((field) => document.secret(field)?.equals(value)),
    );
    if (!exposure) continue;
    demands.matched?.(exposure, config.name);
    found.set(version.id, { kind: 'exposed', where: exposure.where ?? 'this repository' });
  }
  return { ...secret, demands: found };
}

const FIELDS: Readonly<Record<Exposure['type'], readonly string[]>> = {
  'access-key': ['SecretAccessKey', 'AccessKeyId'],
  password: ['password'],
};

/** What of it a rotation of this kind may hold. */
function exposedTo({ kind }: Pick<RotationConfig, 'kind'>, { exposed }: Demands): Exposure[] {
  const wanted = kind === 'iam-user' ? 'access-key' : 'password';
  return exposed.filter(({ type }) => type === wanted);
}
