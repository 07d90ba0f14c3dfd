import { RekeyError } from '../../base/errors.ts';
import { type DoctorCheck, withoutCredentials } from '../check.ts';
import { judgeTrust } from '../judge-trust.ts';
import type { DoctorWorld, NeededRole } from '../ports.ts';
import { fail, ok, type Result, warn } from '../result.ts';

export const trust: DoctorCheck = {
  name: 'trust',
  what: "that the role of the workflow trusts this repository's identity tokens, and no others",
  look: async (world) => {
    const without = await withoutCredentials(world);
    if (without) return without;
    const entry = (await world.roles.needed()).filter(
      ({ isEntry, arn }) => isEntry && arn.includes(':role/'),
    );
    return await Promise.all(entry.map((role) => trustOf(role, world)));
  },
};

async function trustOf({ arn }: NeededRole, { roles, env, oidc }: DoctorWorld): Promise<Result> {
  try {
    const policy = await roles.trust(arn);
    if (policy === undefined)
      return fail(
        arn,
        'There is no such role.',
        'Make it from one of the files that "rekey init" writes to rekey-iam.',
      );
    return judgeTrust(arn, policy, await roles.expected());
  } catch (error) {
    if (!(error instanceof RekeyError) || error.code !== 'aws-denied') throw error;
    const isJob = env.GITHUB_ACTIONS === 'true' && (await oidc.claims()) !== undefined;
    // The role of a job is the one that it assumed.
    if (isJob && env.AWS_SESSION_TOKEN)
      return ok(arn, 'This job assumed it; whom it trusts besides was not seen.');
    return warn(
      arn,
      `Whom it trusts could not be seen: ${error.what}`,
      'Run "rekey doctor" once as somebody who may (iam:GetRole).',
    );
  }
}
