import { messageOf, RekeyError } from '../../base/errors.ts';
import type { AwsSession } from '../../clients/aws/session.ts';
import type { RotationConfig } from '../../config/schema.ts';
import type { Context } from '../context.ts';
import { checkAccount } from './check-account.ts';
import { expandEntries, isAsked } from './expand.ts';
import type { Place } from './places.ts';

/** A place whose account has answered. */
export interface OpenPlace extends Place<RotationConfig> {
  readonly session: AwsSession;
  readonly account: string;
  /** ARN of whom the session acts as. */
  readonly caller: string;
}

export interface OpenPlaces {
  readonly opened: readonly OpenPlace[];
  readonly gaps: readonly string[];
  /** How selections came to what they stand for. */
  readonly notes: readonly string[];
}

/**
 * Opens a session for each place and asks whose account it is and what the selections stand for there. Where there is one place, what is wrong with it stops
 * the run; among several it is a gap, and the others go on.
 * @throws RekeyError what {@link checkAccount} throws.
 */
export async function openPlaces(
  places: readonly Place[],
  only: readonly string[],
  context: Context,
): Promise<OpenPlaces> {
  const { openAwsSession } = await import('../../clients/aws/session.ts');
  const { env, redactor, config, clock } = context;
  const opened: OpenPlace[] = [];
  const gaps: string[] = [];
  const notes: string[] = [];
  for (const place of places) {
    const { role, region, rotations } = place;
    const session = openAwsSession({ env, region, role, clock, learn: (secret) => redactor.add(secret) });
    try {
      const { account, arn: caller } = await checkAccount(session, config.aws.accounts);
      const expanded = await expandEntries(rotations, session);
      const asked = expanded.rotations.filter((each) => only.length === 0 || isAsked(only, each));
      opened.push({ ...place, rotations: asked, session, account, caller });
      notes.push(...expanded.notes);
      gaps.push(...expanded.gaps);
    } catch (error) {
      session.close();
      if (!(error instanceof RekeyError) || places.length === 1) throw error;
      const names = rotations.map(({ name }) => `"${name}"`).join(', ');
      gaps.push(`Nothing was done about ${names}: ${messageOf(error)}`);
    }
  }
  // As messages and comparisons name it, also where it is the environment that says it.
  return { opened: opened.map((place) => ({ ...place, region: place.session.region })), gaps, notes };
}
