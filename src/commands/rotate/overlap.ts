import { RekeyError } from '../../base/errors.ts';
import type { RotationConfig } from '../../config/schema.ts';

/** A rotation and where it is made. */
export interface Placed {
  readonly rotation: RotationConfig;
  readonly account: string;
  readonly region: string | undefined;
}

/** Rotations whose targets have one space of names: users in an account, everything else in a region of it. */
export function namesakes(placed: readonly Placed[]): RotationConfig[][] {
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
export function refuseSharedSecrets(placed: readonly Placed[]): void {
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
