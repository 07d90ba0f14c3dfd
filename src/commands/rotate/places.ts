import type { Config, RotationConfig } from '../../config/schema.ts';
import type { RotationEntry } from './expand.ts';

/** Where and as whom rotations are made: one session at AWS each. */
export interface Place<Rotation extends Whereabouts = RotationEntry> {
  /** Assumed with the ambient credentials; `undefined`: these themselves. */
  readonly role: string | undefined;
  /** `undefined`: what the environment says. */
  readonly region: string | undefined;
  readonly rotations: readonly Rotation[];
}

type Whereabouts = Pick<RotationConfig, 'role' | 'region'>;

/** The rotations by the role and the region that each has, its own or that of `aws`; in the order of the config. */
export function placesOf<Rotation extends Whereabouts>(
  rotations: readonly Rotation[],
  aws: Config['aws'],
): Place<Rotation>[] {
  const places = new Map<string, Place<Rotation> & { readonly rotations: Rotation[] }>();
  for (const rotation of rotations) {
    const { role = aws.role, region = aws.region } = rotation;
    const key = JSON.stringify([role, region]);
    const place = places.get(key);
    if (place) place.rotations.push(rotation);
    else places.set(key, { role, region, rotations: [rotation] });
  }
  return [...places.values()];
}

/** The account of a role, by its ARN; for the ambient credentials a word that is no account. */
export function accountOfRole(role: string | undefined): string {
  return role?.split(':')[4] ?? 'ambient';
}
