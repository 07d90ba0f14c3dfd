import { RekeyError } from '../../base/errors.ts';
import type { RotationConfig } from '../../config/schema.ts';
import type { Place } from './places.ts';

/** A rotation and where it is made. */
interface Placed {
  readonly rotation: RotationConfig;
  readonly account: string;
  readonly region: string | undefined;
}

/** @throws RekeyError `rotation-shared-target` or `rotation-shared-secret`. */
export function refuseOverlaps(
  places: readonly (Place<RotationConfig> & { readonly account: string })[],
): void {
  const placed = places.flatMap(({ account, region, rotations }) =>
    rotations.map((rotation) => ({ rotation, account, region })),
  );
  for (const group of namesakes(placed)) refuseSharedTargets(group);
  refuseSharedSecrets(placed);
}

/**
 * Two rotations of one thing would undo each other's work.
 * @throws RekeyError `rotation-shared-target`.
 */
function refuseSharedTargets(rotations: readonly RotationConfig[]): void {
  const owners = new Map<string, string>();
  for (const rotation of rotations) {
    const target = targetOf(rotation);
    const owner = owners.get(target);
    if (owner !== undefined) {
      throw new RekeyError({
        code: 'rotation-shared-target',
        what: `The rotations "${owner}" and "${rotation.name}" are both of the ${target}.`,
        fix: 'Keep one of them; more copies of its value are "replicas" or "downstream".',
      });
    }
    owners.set(target, rotation.name);
  }
}

/** What a rotation changes, as a message names it. RDS's names are the same in upper and lower case. */
function targetOf(rotation: RotationConfig): string {
  switch (rotation.kind) {
    case 'iam-user':
      return `user ${rotation.user}`;
    case 'rds-instance':
      return `instance ${rotation.instance.toLowerCase()}`;
    case 'database-user':
      return `secret ${rotation.secret}`;
    case 'rds-managed':
      return rotation.cluster === undefined
        ? `instance ${(rotation.instance ?? '').toLowerCase()}`
        : `cluster ${rotation.cluster.toLowerCase()}`;
    case 'rds-cluster':
      return `cluster ${rotation.cluster.toLowerCase()}`;
  }
}

/** Rotations whose targets have one space of names: users in an account, everything else in a region of it. */
function namesakes(placed: readonly Placed[]): RotationConfig[][] {
  const spaces = new Map<string, RotationConfig[]>();
  for (const { rotation, account, region = '' } of placed) {
    const space = rotation.kind === 'iam-user' ? account : `${account}/${region}`;
    spaces.set(space, [...(spaces.get(space) ?? []), rotation]);
  }
  return [...spaces.values()];
}

/**
 * A secret holds one value, so it is of one rotation, whether it is named by its name or by its ARN.
 * @throws RekeyError `rotation-shared-secret`.
 */
function refuseSharedSecrets(placed: readonly Placed[]): void {
  const owners = new Map<string, string>();
  for (const { rotation, account, region = '' } of placed) {
    const secret = secretKey(rotation.secret, account, region);
    const owner = owners.get(secret);
    if (owner !== undefined) {
      throw new RekeyError({
        code: 'rotation-shared-secret',
        what: `The rotations "${owner}" and "${rotation.name}" are both of the secret "${rotation.secret}".`,
        fix: 'Give each of them a secret of its own: one value cannot be that of two things.',
      });
    }
    owners.set(secret, rotation.name);
  }
}

/** An ARN ends with six random characters that are no part of the name ("What's in a Secrets Manager secret?"). */
const ARN =
  /^arn:[\w-]+:secretsmanager:(?<region>[\w-]+):(?<account>\d+):secret:(?<name>.+?)(?:-[A-Za-z0-9]{6})?$/;

function secretKey(secret: string, account: string, region: string): string {
  const arn = ARN.exec(secret)?.groups;
  return arn ? `${arn.account}/${arn.region}/${arn.name}` : `${account}/${region}/${secret}`;
}
