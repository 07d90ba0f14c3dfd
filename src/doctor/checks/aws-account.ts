import { mapBounded } from '../../base/concurrency.ts';
import { RekeyError } from '../../base/errors.ts';
import { AT_ONCE, configOf, type DoctorCheck, withoutAws } from '../check.ts';
import { fail, ok, type Result, warn } from '../result.ts';

export const awsAccount: DoctorCheck = {
  name: 'aws-account',
  what: 'whom AWS takes the credentials for, in each account of the fleet too, and whether the account is one of "aws.accounts"',
  look: async (world) => {
    const without = withoutAws(world);
    if (without) return without;
    const ours = configOf(world)?.aws.accounts ?? [];
    return await mapBounded(world.places, AT_ONCE, async ({ name, caller }): Promise<Result> => {
      try {
        const { account, arn } = await caller();
        const said = `Account ${account}, as ${arn}.`;
        if (ours.length === 0 || ours.includes(account)) return ok(name, said);
        return warn(
          name,
          `${said} "aws.accounts" does not name it, so its keys that are found count as a stranger's.`,
          `Add "${account}" to "aws.accounts".`,
        );
      } catch (error) {
        if (!(error instanceof RekeyError)) throw error;
        return fail(name, error.what, error.fix);
      }
    });
  },
};
