import { RekeyError } from '../base/errors.ts';
import { DOCTOR_CHECKS } from './checks.ts';
import type { DoctorWorld } from './ports.ts';
import { type Examined, fail } from './result.ts';

/**
 * Makes every check, one after the other, and changes nothing. A check that fails in itself is a failure, not a gap:
 * what could not be looked at is never well.
 */
export async function examine(
  world: DoctorWorld,
  { signal, began }: { readonly signal: AbortSignal; readonly began?: (check: string) => void },
): Promise<Examined[]> {
  const examined: Examined[] = [];
  for (const { name, look } of DOCTOR_CHECKS) {
    signal.throwIfAborted();
    began?.(name);
    try {
      for (const result of await look(world)) examined.push({ check: name, ...result });
    } catch (error) {
      signal.throwIfAborted();
      // Anything else is a bug, which its door tells as one.
      if (!(error instanceof RekeyError)) throw error;
      examined.push({ check: name, ...fail('', error.what, error.fix) });
    }
  }
  return examined;
}
