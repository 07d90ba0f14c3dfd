/** What a contestant is to look at. */
export type Task =
  | {
      readonly kind: 'tree';
      readonly path: string;
      /** Some of its files only, for those that cannot take many at once. */
      readonly files?: readonly string[];
    }
  | { readonly kind: 'history'; readonly path: string }
  | {
      readonly kind: 'range';
      readonly path: string;
      readonly base: string;
      readonly head: string;
      /** The paths that differ, for those that know no commits. */
      readonly changed: readonly string[];
    };

/** A program with its arguments; it writes its findings to standard output. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What it prints goes to /dev/null. */
  readonly unread?: boolean;
}

/** What a contestant names. The values stay in memory: nothing here prints them. */
export interface Named {
  /** As the contestant writes it: relative to the folder, or whole. */
  readonly path: string;
  /** From 1; 0 where it does not say. */
  readonly line: number;
  readonly rule: string;
  /** All parts of the credential that this one finding holds: the secret, and its id where it knows both. */
  readonly values: readonly string[];
  /** By a rule of names or of randomness, which knows no provider. */
  readonly general?: boolean;
  /** Where only digests of values are told: SHA-1. */
  readonly sha1?: string;
}

/** A scanner that may be installed, with how it is asked and how its answer is read. */
export interface Rival {
  readonly name: string;
  /** What has to be on the PATH. */
  readonly program: string;
  /** What it is run as, where that is not what the PATH finds. */
  readonly binary?: (found: string) => string;
  readonly versionArgs: readonly string[];
  /** In which way the comparison is made fair; printed. */
  readonly terms: string;
  /** How it does the task; undefined where it cannot. */
  readonly command: (task: Task, setting: Setting) => Command | undefined;
  /** `folder` is the tree that was looked at, for those that tell places and no values. */
  readonly read: (output: string, folder?: string) => Named[];
  /** How many files it can be given at once without taking ever longer for each. */
  readonly filesAtOnce?: number;
  /** Whether it says that it did not get to the end. */
  readonly stopped?: (output: string, errors: string) => boolean;
  /** Bytes that it says it looked at. */
  readonly bytes?: (output: string, errors: string) => number | undefined;
}

/** What all contestants get alike. */
export interface Setting {
  readonly program: string;
  readonly threads: number;
  /** A folder of this run alone, removed at its end. */
  readonly scratch: string;
}
