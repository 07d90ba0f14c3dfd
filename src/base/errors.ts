/** Where in a user's file something is wrong. Lines and columns are 1-based. */
export interface Place {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
}

/** What the process answers: 1 findings or a failed rotation, 2 wrong usage or config, 3 could not look at everything. */
export type FailureExit = 1 | 2 | 3;

export interface RekeyErrorInit {
  /** Stable identifier, kebab-case: tests and the diagnosis catalogue key on it. */
  readonly code: string;
  /** What is wrong, as one sentence, never holding a secret. */
  readonly what: string;
  /** What the reader should do about it. */
  readonly fix?: string;
  readonly where?: Place;
  readonly docs?: string;
  /** The entry of the diagnosis catalogue that explains it; default: the one that is called as the code, if any. */
  readonly diagnosis?: string;
  /** Default 2. */
  readonly exit?: FailureExit;
  readonly cause?: unknown;
}

/**
 * A problem that its reader can mend. Everything else that is thrown is a bug of Rekey's and says so.
 * No field may hold a secret: errors end up in logs.
 */
export class RekeyError extends Error {
  readonly code: string;
  readonly what: string;
  readonly fix: string | undefined;
  readonly where: Place | undefined;
  readonly docs: string | undefined;
  readonly diagnosis: string;
  readonly exit: FailureExit;

  constructor(init: RekeyErrorInit) {
    super(describe(init), init.cause === undefined ? undefined : { cause: init.cause });
    this.name = 'RekeyError';
    this.code = init.code;
    this.what = init.what;
    this.fix = init.fix;
    this.where = init.where;
    this.docs = init.docs;
    this.diagnosis = init.diagnosis ?? init.code;
    this.exit = init.exit ?? 2;
  }
}

/** `file:line:column`, as far as it is known. */
export function formatPlace(place: Place): string {
  return [place.file, place.line, place.column].filter((part) => part !== undefined).join(':');
}

/** The message of anything that was thrown, without its stack. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown);
}

function describe(init: RekeyErrorInit): string {
  const where = init.where ? `${formatPlace(init.where)}: ` : '';
  const fix = init.fix ? ` ${init.fix}` : '';
  const docs = init.docs ? ` (${init.docs})` : '';
  return `${where}${init.what}${fix}${docs}`;
}
