import { messageOf, RekeyError } from '../../base/errors.ts';
import type { AwsSession } from '../../clients/aws/session.ts';
import type { Context } from '../context.ts';
import { checkAccount } from './check-account.ts';
import type { Place } from './places.ts';

/** A place whose account has answered. */
export interface OpenPlace extends Place {
  readonly session: AwsSession;
  readonly account: string;
}

/**
 * Opens a session for each place and asks whose account it is. Where there is one place, what is wrong with it stops
 * the run; among several it is a gap, and the others go on.
 * @throws RekeyError what {@link checkAccount} throws.
 */
export async function openPlaces(
  places: readonly Place[],
  context: Context,
): Promise<{ readonly opened: readonly OpenPlace[]; readonly gaps: readonly string[] }> {
  const { openAwsSession } = await import('../../clients/aws/session.ts');
  const { env, redactor, config } = context;
  const opened: OpenPlace[] = [];
  const gaps: string[] = [];
  for (const place of places) {
    const { role, region, rotations } = place;
    const session = openAwsSession({ env, region, role, learn: (secret) => redactor.add(secret) });
    try {
      opened.push({ ...place, session, account: await checkAccount(session, config.aws.accounts) });
    } catch (error) {
      session.close();
      if (!(error instanceof RekeyError) || places.length === 1) throw error;
      const names = rotations.map(({ name }) => `"${name}"`).join(', ');
      gaps.push(`Nothing was done about ${names}: ${messageOf(error)}`);
    }
  }
  // As messages and comparisons name it, also where it is the environment that says it.
  return { opened: opened.map((place) => ({ ...place, region: place.session.region })), gaps };
}
