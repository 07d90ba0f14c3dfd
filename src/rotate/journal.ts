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

/** On the secret, when a downstream is made to read it: so the next run asks how far that is, and begins no second. */
export const DOWNSTREAM_TAG = 'rekey:downstream';

/** On the secret: that AWSCURRENT goes back to an earlier value, or went back to it. */
export const ROLLED_BACK_TAG = 'rekey:rolled-back';

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

/** What was asked of a downstream that takes its time. */
export interface RolloutNote {
  /** The version that it is made to read. */
  readonly id: string;
  /** How many downstreams before it need nothing any more. */
  readonly done: number;
  /** Of their config and its own. */
  readonly digest: string;
  /** `asking`: it may have been asked, and `ref` says what there was before. `asked`: `ref` says what was begun. */
  readonly phase: 'asking' | 'asked';
  readonly ref: string;
  readonly at: Date;
}

export function writeRolloutNote({ id, done, digest, phase, ref, at }: RolloutNote): string {
  return [id, done, digest, phase, ref, at.toISOString()].join(' ');
}

/** `undefined` for anything that we did not write: everyone is then asked again. */
export function readRolloutNote(text: string | undefined): RolloutNote | undefined {
  const [id, done = '', digest, phase, ref, time, ...rest] = (text ?? '').split(' ');
  const at = readTime(time);
  if (!id || !/^\d{1,3}$/.test(done) || !digest || !ref || !at || rest.length > 0) return undefined;
  if (phase !== 'asking' && phase !== 'asked') return undefined;
  return { id, done: Number(done), digest, phase, ref, at };
}

/** That we made a key inactive or, `again`, active once more; on the user. */
export interface Retirement extends Stamp {
  /**
   * The last use that IAM knew of when we made the key inactive; absent when nobody saw us do it: then it may have
   * been somebody else, whose decision is not ours to undo.
   */
  readonly knownUse?: Date | 'never' | undefined;
  /** It turned out to have been in use and was made active again at that time. */
  readonly again?: boolean | undefined;
}

export function writeRetirement({ id, at, knownUse, again }: Retirement): string {
  const more = again ? 'again' : knownUse instanceof Date ? knownUse.toISOString() : knownUse;
  return [id, at.toISOString(), more].filter((part) => part !== undefined).join(' ');
}

/** `undefined` for anything that we did not write: the recovery period then starts again. */
export function readRetirement(text: string | undefined): Retirement | undefined {
  const [id, time, more, ...rest] = (text ?? '').split(' ');
  const at = readTime(time);
  if (!id || !at || rest.length > 0) return undefined;
  if (more === undefined) return { id, at };
  if (more === 'again') return { id, at, again: true };
  const knownUse = more === 'never' ? more : readTime(more);
  return knownUse && { id, at, knownUse };
}

/** A roll-back: written down before anything is changed, and the memory of it afterwards. */
export interface RollBack {
  /** The version that is AWSCURRENT until then. */
  readonly from: string;
  /** The version that is AWSCURRENT afterwards. */
  readonly to: string;
  /** The version whose credential it is: `to`, unless that has to be stored as a version of its own. */
  readonly candidate: string;
  /** `asked`: somebody said so. `rejected`: the new value did not work for those who need it. */
  readonly why: 'asked' | 'rejected';
  readonly at: Date;
}

export function writeRollBack({ from, to, candidate, why, at }: RollBack): string {
  return [from, to, candidate, why, at.toISOString()].join(' ');
}

/** `undefined` for anything that we did not write, and for what was cancelled. */
export function readRollBack(text: string | undefined): RollBack | undefined {
  const [from, to, candidate, why, time, ...rest] = (text ?? '').split(' ');
  const at = readTime(time);
  if (!from || !to || !candidate || !at || rest.length > 0) return undefined;
  return why === 'asked' || why === 'rejected' ? { from, to, candidate, why, at } : undefined;
}

/** `undefined` for what no `toISOString` wrote. */
function readTime(text = ''): Date | undefined {
  const time = new Date(text);
  return !Number.isNaN(time.getTime()) && time.toISOString() === text ? time : undefined;
}
