import { RekeyError } from '../../base/errors.ts';
import { type DoctorCheck, withoutCaller } from '../check.ts';
import { fail, ok, type Result, skipped } from '../result.ts';

export const secrets: DoctorCheck = {
  name: 'secrets',
  what: 'that the secret of every rotation is there, can be read and decrypted, and has the fields of its kind',
  look: async (world) => {
    const without = await withoutCaller(world);
    if (without) return without;
    const results: Result[] = [];
    for (const { secrets: all, missingFields } of world.places) {
      for (const secret of all) {
        try {
          const missing = await missingFields(secret);
          const named = missing.map((field) => `"${field}"`).join(' and ');
          results.push(
            missing.length === 0
              ? ok(secret, 'It is there, can be read, and has its fields.')
              : fail(secret, `Its value has no text ${named}.`, FIX),
          );
        } catch (error) {
          if (!(error instanceof RekeyError)) throw error;
          results.push(fail(secret, error.what, error.fix));
        }
      }
    }
    return results.length > 0 ? results : [skipped('', 'No rotation names a secret.')];
  },
};

const FIX = 'Store the present value as docs/rotate.md says, or say in "fields" what they are called.';
