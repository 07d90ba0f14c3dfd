import { RekeyError } from '../../base/errors.ts';
import type { GithubApp, GithubSecretsConfig } from '../../config/downstream-schema.ts';
import type { SecretDocument } from '../secret-document.ts';
import type { RotationWorld } from '../world.ts';
import { describePlace, routeOf, type SecretPlace } from './ports.ts';

/** Our name of a field and the name of the secret downstream that gets it. */
type Delivery = readonly [field: string, name: string];

/** The places of one entry. */
export function placesOf({
  repository = '',
  environment,
  organization,
  for: apps,
}: GithubSecretsConfig): SecretPlace[] {
  return [...new Set<GithubApp>(apps)].map((app) =>
    organization === undefined ? { app, repository, environment } : { app, organization },
  );
}

/** In the order in which they are stored: the id of a pair last, so that its time of update means a whole pair. */
export function deliveriesOf(names: GithubSecretsConfig): Delivery[] {
  const all: [string, string | undefined][] = [
    ['password', names.password],
    ['username', names.username],
    ['SecretAccessKey', names['secret-access-key']],
    ['AccessKeyId', names['access-key-id']],
  ];
  return all.filter((delivery): delivery is [string, string] => delivery[1] !== undefined);
}

/** What is stored where, as the object of a sentence: `KEY and KEY_ID of acme/app`. */
export function describeSecrets(config: GithubSecretsConfig): string {
  const names = deliveriesOf(config).map(([, name]) => name);
  return `${names.join(' and ')} of ${placesOf(config).map(describePlace).join(', ')}`;
}

/** The call that stores one of them, as a plan names it. */
export function storingCall(config: GithubSecretsConfig): string {
  const [place] = placesOf(config);
  return `github:PUT ${place ? routeOf(place) : ''}/{secret_name}`;
}

/**
 * Stores the values in every place. Those of a pair go one right after the other: a workflow run that GitHub queues
 * in between gets a mixed pair whatever the order.
 * @returns what the reader should do besides; nothing in the usual case
 */
export async function storeSecrets(
  config: GithubSecretsConfig,
  document: SecretDocument,
  { downstream }: RotationWorld,
): Promise<string[]> {
  const unseen: string[] = [];
  for (const place of placesOf(config)) {
    const deliveries = deliveriesOf(config);
    for (const [field, name] of deliveries) {
      const value = document.secret(field);
      if (!value) throw new Error(`the secret has no ${field} to deliver`);
      const stored = await downstream.put(place, name, value);
      if (stored === 'new-and-unseen') {
        unseen.push(`${name} is new in ${describePlace(place)} and no repository may read it yet`);
      }
    }
    if (deliveries.length > 1) await checkPair(place, deliveries, downstream);
  }
  return unseen;
}

/**
 * Whoever writes to the same names at the same time may leave a mixed pair behind. The later half was stored last, so
 * it is not older than the other, unless somebody wrote that one after it.
 * @throws RekeyError `downstream-mixed-unavailable`
 */
async function checkPair(
  place: SecretPlace,
  deliveries: readonly Delivery[],
  downstream: RotationWorld['downstream'],
): Promise<void> {
  const times = await Promise.all(deliveries.map(([, name]) => downstream.updatedAt(place, name)));
  const last = times.at(-1);
  if (last && times.every((time) => time !== undefined && time <= last)) return;
  throw new RekeyError({
    code: 'downstream-mixed-unavailable',
    what: `Somebody else writes to ${deliveries.map(([, name]) => name).join(' and ')} of ${describePlace(place)} too, so they may not belong together.`,
    fix: 'They are stored again; let only one writer have them.',
  });
}
