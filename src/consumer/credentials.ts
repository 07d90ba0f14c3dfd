/** The labels of Secrets Manager under which a credential that logs in is found at every moment of a rotation. */
export type Stage = 'AWSCURRENT' | 'AWSPENDING';

/** One version of a secret, as it was read. */
export interface SecretVersion<Value> {
  /** Its `VersionId`: two labels may be on one version, which is then tried once. */
  readonly version: string;
  readonly value: Value;
}

/** Reads the version that has a label; `undefined` when none has it, or when it has no value yet. */
export type FetchVersion<Value> = (stage: Stage) => Promise<SecretVersion<Value> | undefined>;

export interface SecretCredentialsOptions<Value> {
  readonly fetch: FetchVersion<Value>;
  /**
   * Milliseconds for which a refused login is tried again before its error is thrown. Default 60,000: RDS sets a
   * password asynchronously, and for moments of that neither the old nor the new one may log in.
   */
  readonly patienceMs?: number;
  /** Default: the time of day and `setTimeout`. */
  readonly clock?: ConsumerClock;
}

export interface ConsumerClock {
  /** Milliseconds since any fixed moment. */
  now(): number;
  sleep(ms: number): Promise<void>;
}

export interface SecretCredentials<Value> {
  /** What is to be logged in with now, as far as is known: what logged in last, or AWSCURRENT. */
  present(): Promise<Value>;
  /**
   * Logs in. When `isAuthFailure` says that the credential was refused, reads AWSCURRENT again, then AWSPENDING, and
   * tries what it has not just tried, with pauses that grow. Any other error is thrown at once, and the last refusal
   * when patience is over. Many may call it at once: they share what one of them has found out.
   */
  logIn<Session>(
    login: (value: Value) => Promise<Session>,
    isAuthFailure: (error: unknown) => boolean,
  ): Promise<Session>;
}

const PATIENCE_MS = 60_000;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 2_000;

/** Both labels are tried before the first pause. */
const TRIES_WITHOUT_PAUSE = 2;

const CLOCK: ConsumerClock = {
  now: () => performance.now(),
  sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};

/**
 * Credentials from a secret that is rotated while it is used. Between the moment in which a database takes a new
 * password and the one in which AWSCURRENT moves, only AWSPENDING logs in (AWS Secrets Manager User Guide, "Lambda
 * function rotation strategies", single user); this looks there too.
 */
export function secretCredentials<Value>(options: SecretCredentialsOptions<Value>): SecretCredentials<Value> {
  const { fetch, patienceMs = PATIENCE_MS, clock = CLOCK } = options;
  let known: SecretVersion<Value> | undefined;
  let finding: Promise<SecretVersion<Value>> | undefined;

  /** Looks for another version than the refused one; at most once at a time. */
  function find(refused: SecretVersion<Value> | undefined): Promise<SecretVersion<Value>> {
    finding ??= versionAfter(refused, fetch)
      .then((found) => {
        known = found;
        return found;
      })
      .finally(() => {
        finding = undefined;
      });
    return finding;
  }

  return {
    present: async () => (known ?? (await find(undefined))).value,

    async logIn(login, isAuthFailure) {
      const deadline = clock.now() + patienceMs;
      for (let tries = 1; ; tries += 1) {
        const tried = known ?? (await find(undefined));
        try {
          return await login(tried.value);
        } catch (error) {
          const pause = tries < TRIES_WITHOUT_PAUSE ? 0 : pauseAfter(tries - TRIES_WITHOUT_PAUSE);
          if (!isAuthFailure(error) || clock.now() + pause > deadline) throw error;
          if (pause > 0) await clock.sleep(pause);
          // Somebody else may have found another one meanwhile.
          if (known === tried) await find(tried);
        }
      }
    },
  };
}

/** Doubles, with a random part: what fails together must not come back together. */
function pauseAfter(pauses: number): number {
  return Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** pauses) * (0.5 + Math.random() / 2);
}

async function versionAfter<Value>(
  refused: SecretVersion<Value> | undefined,
  fetch: FetchVersion<Value>,
): Promise<SecretVersion<Value>> {
  const current = await fetch('AWSCURRENT');
  if (current && current.version !== refused?.version) return current;
  const pending = refused && (await fetch('AWSPENDING'));
  if (pending && pending.version !== refused.version) return pending;
  if (current) return current;
  throw new Error('The secret has no version AWSCURRENT with a value.');
}
