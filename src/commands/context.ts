import type { Clock } from '../base/clock.ts';
import type { Log } from '../base/log.ts';
import type { Config } from '../config/schema.ts';
import type { Redactor } from '../credentials/redactor.ts';
import type { Fingerprints } from '../findings/fingerprint.ts';
import type { ShowProgress } from './progress.ts';
import type { Companions } from './scan/other-tools.ts';

/** What every command gets from its door. Commands know no process: the environment is a value. */
export interface Context {
  readonly config: Config;
  /** What decides beside the configuration: the baseline, and the files of other tools. */
  readonly companions?: Companions;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly log: Log;
  readonly clock: Clock;
  /** Commands add every secret value that they come to hold, before anything else. */
  readonly redactor: Redactor;
  readonly fingerprints: Fingerprints;
  /** Aborted on SIGINT and SIGTERM: stop at the next safe point. */
  readonly signal: AbortSignal;
  /** Where somebody watches: how far long work is. */
  readonly progress?: ShowProgress | undefined;
}
