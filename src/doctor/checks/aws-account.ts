import { RekeyError } from '../../base/errors.ts';
import { type DoctorCheck, withoutAws } from '../check.ts';
import { fail, ok, type Result } from '../result.ts';

export const awsAccount: DoctorCheck = {
  name: 'aws-account',
  what: 'whom AWS takes the credentials for, and whether the account is one of "aws.accounts"',
  look: async (world) => {
    const without = withoutAws(world);
    if (without) return without;
    const results: Result[] = [];
    for (const { name, caller } of world.places) {
      try {
        const { account, arn } = await caller();
        results.push(ok(name, `Account ${account}, as ${arn}.`));
      } catch (error) {
        if (!(error instanceof RekeyError)) throw error;
        results.push(fail(name, error.what, error.fix));
      }
    }
    return results;
  },
};
