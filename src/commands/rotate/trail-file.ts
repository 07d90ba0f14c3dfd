import { closeSync, fstatSync, mkdirSync, openSync, readSync, writeSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { messageOf, RekeyError } from '../../base/errors.ts';
import { type TrailPlace, type TrailRun, trailLine } from '../../report/trail-line.ts';
import type { Trail } from '../../rotate/trail.ts';
import type { Context } from '../context.ts';

/** The audit trail of a run: a file of JSON lines to which each is added as it happens. */
export interface TrailFile {
  /** The trail of the rotations of one account and region. */
  at(place: TrailWhere): Trail;
  /** Why the trail is not complete; `undefined` when it is. */
  failure(): string | undefined;
  close(): void;
}

export interface TrailWhere {
  readonly account: string;
  readonly region: string | undefined;
  /** ARN of whom this run acts as there. */
  readonly caller: string | undefined;
  readonly plan: boolean;
}

/**
 * Opens the file, and keeps what is in it. Lines are written at once and synchronously: what is on the disk when a run
 * is killed is all that it did. A line that cannot be written does not stop a rotation in its middle; it is said.
 * @throws RekeyError `trail-unwritable` when it cannot be opened: before anything is done
 */
export function openTrailFile(path: string, { env, redactor, log }: TrailContext): TrailFile {
  const file = resolve(path);
  let failure: string | undefined;
  let descriptor: number;
  let isClosed = false;
  try {
    mkdirSync(dirname(file), { recursive: true });
    descriptor = openSync(file, 'a+', 0o600);
    if (isTorn(descriptor)) writeSync(descriptor, '\n');
  } catch (error) {
    throw new RekeyError({
      code: 'trail-unwritable',
      what: `The audit trail could not be written to ${file}: ${messageOf(error)}.`,
      fix: 'Choose another file (--trail), or another folder (the input "output-dir").',
      exit: 3,
      cause: error,
    });
  }
  const run = runOf(env);
  return {
    at: ({ account, region, caller, plan }) => {
      const { GITHUB_ACTOR: github, GITHUB_TRIGGERING_ACTOR: triggering } = env;
      const place: TrailPlace = { actor: { aws: caller, github, triggering }, run, account, region, plan };
      return {
        write(entry) {
          // Somebody may still be waiting for an answer when everything is over.
          if (isClosed) return;
          try {
            writeSync(descriptor, redactor.redact(trailLine(entry, place)));
          } catch (error) {
            if (failure === undefined)
              log.error(`The audit trail could not be written: ${messageOf(error)}.`);
            failure ??= `The audit trail ${file} is not complete: ${messageOf(error)}.`;
          }
        },
      };
    },
    failure: () => failure,
    close: () => {
      isClosed = true;
      closeSync(descriptor);
    },
  };
}

type TrailContext = Pick<Context, 'env' | 'redactor' | 'log'>;

/** Whether the last line has no end: whoever wrote it died over it. */
function isTorn(descriptor: number): boolean {
  const { size } = fstatSync(descriptor);
  const last = Buffer.alloc(1);
  return size > 0 && readSync(descriptor, last, 0, 1, size - 1) === 1 && last.toString() !== '\n';
}

/** GitHub Docs, "Variables reference": the default variables of a run. */
function runOf(env: TrailContext['env']): TrailRun {
  return { repository: env.GITHUB_REPOSITORY, id: env.GITHUB_RUN_ID, attempt: env.GITHUB_RUN_ATTEMPT };
}
