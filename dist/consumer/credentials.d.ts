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
    logIn<Session>(login: (value: Value) => Promise<Session>, isAuthFailure: (error: unknown) => boolean): Promise<Session>;
}
/**
 * Credentials from a secret that is rotated while it is used. Between the moment in which a database takes a new
 * password and the one in which AWSCURRENT moves, only AWSPENDING logs in (AWS Secrets Manager User Guide, "Lambda
 * function rotation strategies", single user); this looks there too.
 */
export declare function secretCredentials<Value>(options: SecretCredentialsOptions<Value>): SecretCredentials<Value>;
