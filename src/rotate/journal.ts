/**
 * What rotations remember, as tags at AWS and nowhere else. A tag never holds a secret; its value uses only the
 * characters that IAM and Secrets Manager both allow (letters, digits, spaces and `_.:/=+-@`; at most 256).
 */

/** On the IAM user, before CreateAccessKey: which key a crash may leave behind is the difference to `keyIds`. */
export const INTENT_TAG = 'rekey:rotation';

/** On the IAM user, after the old key was made inactive: from then on its recovery period runs. */
export const RETIRED_TAG = 'rekey:retired';

/** On the secret, after every replica and downstream had that version: from then on the grace period runs. */
export const SPREAD_TAG = 'rekey:spread';

/** On the secret, with the former: when that version was made, which no list of secrets says. */
export const MADE_TAG = 'rekey:made';

/** On the secret of an IAM user: since then the user has the key of that version and no other. */
export const ONLY_KEY_TAG = 'rekey:only-key';

export interface Intent {
  /** The version id under which the new key will be stored. */
  readonly token: string;
  readonly at: Date;
  /** Keys that the user had before. */
  readonly keyIds: readonly string[];
}

/** Something that was true of `id` at a time. */
export interface Stamp {
  readonly id: string;
  readonly at: Date;
}

export function writeIntent({ token, at, keyIds }: Intent): string {
  return [token, at.toISOString(), keyIds.length === 0 ? 'none' : keyIds.join('/')].join(' ');
}

/** `undefined` for anything that we did not write: an unreadable intent attributes nothing. */
export function readIntent(text: string | undefined): Intent | undefined {
  const [token, time, keys, ...rest] = (text ?? '').split(' ');
  const at = readTime(time);
  if (!token || !at || keys === undefined || rest.length > 0) return undefined;
  return { token, at, keyIds: keys === 'none' ? [] : keys.split('/') };
}

export function writeStamp({ id, at }: Stamp): string {
  return `${id} ${at.toISOString()}`;
}

/** `undefined` for anything that we did not write: the waiting then starts again. */
export function readStamp(text: string | undefined): Stamp | undefined {
  const [id, time, ...rest] = (text ?? '').split(' ');
  const at = readTime(time);
  return id && at && rest.length === 0 ? { id, at } : undefined;
}

function readTime(text: string | undefined): Date | undefined {
  if (text === undefined || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text)) return undefined;
  const time = new Date(text);
  return Number.isNaN(time.getTime()) ? undefined : time;
}
