import { messageOf, RekeyError } from '../../base/errors.ts';
import type { AwsSession } from '../../clients/aws/session.ts';
import type { RotationConfig } from '../../config/schema.ts';
import type { UnseenRotation } from '../../findings/run-report.ts';
import type { Context } from '../context.ts';
import { checkAccount } from './check-account.ts';
import { expandEntries, isAsked, isMeant } from './expand.ts';
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
  /** Of the configured rotations those of which nobody knows how they are. */
  readonly unseen: readonly UnseenRotation[];
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
  const unseen: UnseenRotation[] = [];
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
      if (expanded.gaps.length > 0)
        unseen.push(...rotations.filter((each) => !asked.some(({ name }) => isMeant([name], each))));
    } catch (error) {
      session.close();
      if (!(error instanceof RekeyError) || places.length === 1) throw error;
      const names = rotations.map(({ name }) => `"${name}"`).join(', ');
      gaps.push(`Nothing was done about ${names}: ${messageOf(error)}`);
      unseen.push(...rotations);
    }
  }
  // As messages and comparisons name it, also where it is the environment that says it.
  return {
    opened: opened.map((place) => ({ ...place, region: place.session.region })),
    gaps,
    unseen: unseen.map(({ name, kind }) => ({ name, kind })),
    notes,
  };
}
