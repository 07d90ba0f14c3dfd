import type { Secret } from '../credentials/secret.ts';
import type { Verification } from '../findings/finding.ts';

/** A found credential that somebody may be asked about. */
export interface Asked {
  /** The rule that found it. */
  readonly rule: string;
  readonly secret: Secret;
  readonly id?: Secret | undefined;
  readonly session?: Secret | undefined;
  /** Of AWS: the account that the id names. */
  readonly account?: string | undefined;
}

/** It cannot be told. @param why a clause */
export function unknown(why: string): Verification {
  return { result: 'unknown', detail: `Whether it works is not known: ${why}.` };
}

/** All of its value, as one text: what was asked about once is not asked about again. */
export function wholeValue({ secret, id, session }: Asked): string {
  return [secret, id, session].map((part) => part?.expose() ?? '').join('\0');
}
