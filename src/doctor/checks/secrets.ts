import { mapBounded } from '../../base/concurrency.ts';
import { RekeyError } from '../../base/errors.ts';
import { AT_ONCE, type DoctorCheck, withoutCaller } from '../check.ts';
import { fail, ok, type Result, skipped } from '../result.ts';

export const secrets: DoctorCheck = {
  name: 'secrets',
  what: 'that the secret of every rotation is there, can be read and decrypted, and has the fields of its kind',
  look: async (world) => {
    const without = await withoutCaller(world);
    if (without) return without;
    const all = world.places.flatMap((place) => place.secrets.map((secret) => ({ place, secret })));
    const results = await mapBounded(all, AT_ONCE, async ({ place, secret }): Promise<Result> => {
      try {
        const missing = await place.missingFields(secret);
        if (missing.length === 0) return ok(secret, 'It is there, can be read, and has its fields.');
        const named = missing.map((field) => `"${field}"`).join(' and ');
        return fail(secret, `Its value has no text ${named}.`, FIX);
      } catch (error) {
        if (!(error instanceof RekeyError)) throw error;
        return fail(secret, error.what, error.fix);
      }
    });
    return results.length > 0 ? results : [skipped('', 'No rotation names a secret.')];
  },
};

const FIX = 'Store the present value as docs/rotate.md says, or say in "fields" what they are called.';
