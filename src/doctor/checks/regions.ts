import { RekeyError } from '../../base/errors.ts';
import { type DoctorCheck, withoutCaller } from '../check.ts';
import { fail, ok, type Result } from '../result.ts';

export const regions: DoctorCheck = {
  name: 'regions',
  what: 'that STS and Secrets Manager answer in every region of the configured work, those of replicas too',
  look: async (world) => {
    const without = await withoutCaller(world);
    if (without) return without;
    const results = new Map<string, Result>();
    for (const { regions: all, reach } of world.places) {
      for (const region of all) {
        if (results.has(region)) continue;
        try {
          await reach(region);
          results.set(region, ok(region, 'STS and Secrets Manager answer.'));
        } catch (error) {
          if (!(error instanceof RekeyError)) throw error;
          results.set(region, fail(region, error.what, error.fix));
        }
      }
    }
    return [...results.values()];
  },
};
