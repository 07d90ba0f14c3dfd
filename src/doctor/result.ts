/** `skipped`: there was nothing to look at, or something before it is wrong; `said` tells which. */
export type Standing = 'ok' | 'warn' | 'fail' | 'skipped';

/** What one check found of one thing. No field holds a secret. */
export interface Result {
  readonly standing: Standing;
  /** What was looked at: `role/rekey`, `eu-west-1`; '' where the check has only one thing. */
  readonly about: string;
  /** What is so: sentences. */
  readonly said: string;
  /** How to mend it: sentences, and after them perhaps lines to paste. */
  readonly fix?: string | undefined;
}

/** A result and the check that it is of. */
export interface Examined extends Result {
  readonly check: string;
}

export function ok(about: string, said: string): Result {
  return { standing: 'ok', about, said };
}

export function warn(about: string, said: string, fix?: string): Result {
  return { standing: 'warn', about, said, fix };
}

export function fail(about: string, said: string, fix?: string): Result {
  return { standing: 'fail', about, said, fix };
}

export function skipped(about: string, said: string): Result {
  return { standing: 'skipped', about, said };
}
