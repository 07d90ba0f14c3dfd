import type { Intent } from './journal.ts';
import type { AccessKey, LastUse } from './ports.ts';

/**
 * Longer than any run can be between CreateAccessKey and PutSecretValue (the tries and time limits of the client
 * included): a younger key may be one that another run is about to store.
 */
export const IN_FLIGHT_MS = 5 * 60_000;

/** IAM gives creation times in whole seconds, and the clocks of runners differ a little. */
const CLOCK_SLACK_MS = 60_000;

export interface OrphanFacts {
  readonly key: AccessKey;
  readonly lastUse: LastUse | 'never';
  readonly intent: Intent | undefined;
  /** The version id that the rotation which would start now would write. */
  readonly token: string;
  /** The version ids under AWSCURRENT and AWSPENDING. */
  readonly stored: readonly string[];
  readonly now: Date;
}

export type OrphanVerdict =
  | { readonly do: 'wait'; readonly until: Date }
  /** A rotation of ours made it and died before it could store it: nobody has its secret. */
  | { readonly do: 'delete' }
  /** Nothing says that it is ours. */
  | { readonly do: 'keep' };

/**
 * Whose a key is that stands in no version of the secret. It is ours only if the intent that was written before
 * CreateAccessKey is that of the rotation which is still to be made, the key was not there then, it was made right
 * afterwards, and nobody ever used it. When that rotation has since been made with another key, a run beside it may
 * be about to remove this one: it is given the time, and after that the key is nobody's.
 */
export function judgeUnknownKey({ key, lastUse, intent, token, stored, now }: OrphanFacts): OrphanVerdict {
  if (!intent || intent.keyIds.includes(key.id) || lastUse !== 'never') return { do: 'keep' };
  if (intent.token !== token && !stored.includes(intent.token)) return { do: 'keep' };
  const sinceIntent = key.createdAt.getTime() - intent.at.getTime();
  if (sinceIntent < -CLOCK_SLACK_MS || sinceIntent > IN_FLIGHT_MS) return { do: 'keep' };
  const until = new Date(key.createdAt.getTime() + IN_FLIGHT_MS);
  if (until > now) return { do: 'wait', until };
  return { do: intent.token === token ? 'delete' : 'keep' };
}
