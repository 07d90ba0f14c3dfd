import { mapBounded } from '../base/concurrency.ts';
import { RekeyError } from '../base/errors.ts';
import type { Config } from '../config/schema.ts';
import type { DoctorWorld } from './ports.ts';
import { type Result, skipped } from './result.ts';

/** One thing that the doctor looks at: a file in `checks/`. */
export interface DoctorCheck {
  /** Kebab-case, unique and stable. */
  readonly name: string;
  /** What it looks at, for the page of all checks: a clause. */
  readonly what: string;
  /** One result for each thing that it looked at. What it throws becomes a failure of the check. */
  readonly look: (world: DoctorWorld) => Promise<readonly Result[]>;
}

/** Calls of one kind that are under way together: a fleet has a thousand of some. */
export const AT_ONCE = 8;

/** The configuration, where it can be relied upon. */
export function configOf({ settings }: DoctorWorld): Config | undefined {
  return settings.kind === 'valid' ? settings.config : undefined;
}

const INVALID: readonly Result[] = [skipped('', 'The configuration has to be valid first.')];
const NO_AWS: readonly Result[] = [skipped('', 'Nothing in the configuration needs AWS.')];

const UNKNOWN_CALLER: readonly Result[] = [skipped('', 'AWS has to know the credentials first.')];

/** Why nothing is looked at in AWS; `undefined` where something is to be. */
export function withoutAws(world: DoctorWorld): readonly Result[] | undefined {
  if (!configOf(world)) return INVALID;
  return world.places.length === 0 ? NO_AWS : undefined;
}

/** As {@link withoutCaller}, for what is asked with the credentials themselves, and not as a role that they assume. */
export async function withoutCredentials(world: DoctorWorld): Promise<readonly Result[] | undefined> {
  const without = withoutAws(world);
  if (without) return without;
  try {
    await world.roles.caller();
    return undefined;
  } catch (error) {
    if (!(error instanceof RekeyError)) throw error;
    return UNKNOWN_CALLER;
  }
}

/** What depends on credentials for AWS, of which the check of the account says what is wrong. */
export async function withoutCaller(world: DoctorWorld): Promise<readonly Result[] | undefined> {
  const without = withoutAws(world);
  if (without) return without;
  const known = await mapBounded(world.places, AT_ONCE, ({ caller }) =>
    caller().then(
      () => true,
      () => false,
    ),
  );
  return known.includes(true) ? undefined : UNKNOWN_CALLER;
}
