/** A failed call as it was seen. Its texts are from outside. */
export interface Symptom {
  /** The call as IAM policies spell it (`rds:ModifyDBInstance`); `database:login` for a login to a database. */
  readonly call: string;
  /** The wire code without `Exception` and `Fault`, or that of Node.js (`ENOTFOUND`); '' when there is none. */
  readonly code: string;
  readonly message: string;
}

/** What is the matter and what to do about it: what every entry of the catalogue has. */
export interface KnownCause {
  /** Kebab-case, unique and stable: its anchor on the page of the catalogue. */
  readonly id: string;
  /** What is the matter: a clause that can follow a colon. */
  readonly cause: string;
  /** What the reader should do: sentences. */
  readonly fix: string;
  /** Where its provider, or a page of ours, explains it. */
  readonly docs: string;
}

/**
 * Why calls fail, and what to do about it: one entry of the catalogue. It is the cause when every pattern that it has
 * matches. `{name}` in a text is what the group of that name in `message` caught; `{call}` is the call, `{action}`
 * the call unless the message names another, `{skew}` how wrong this machine's clock is by the message's times,
 * `{policy}` the ARN of the policy that denies, where the message has it.
 */
export interface Cause extends KnownCause {
  readonly call?: RegExp;
  readonly code?: RegExp;
  readonly message?: RegExp;
  /** Symptoms that a test must find to be of this cause and no other. */
  readonly examples: readonly Symptom[];
}

/** What a cause makes of the error of an AWS call; `mayPass` of the rotation goes by these codes. */
export interface AwsCause extends Cause {
  readonly error: AwsErrorCode;
  /** Default 3: what was asked for could not be seen. 2 for what the user set up wrongly. */
  readonly exit?: 2;
}

/**
 * Codes of the errors of AWS calls. `aws-refused`: this request can never succeed as it is. `aws-unavailable`: the
 * effect is unknown, or the same request may succeed later: look before trying again.
 */
export type AwsErrorCode =
  | 'aws-no-credentials'
  | 'aws-credentials-expired'
  | 'aws-credentials-refused'
  | 'aws-region'
  | 'aws-denied'
  | 'aws-clock'
  | 'aws-refused'
  | 'aws-unavailable';

/** A cause with its texts filled in: what is said of one symptom. */
export interface Diagnosis<C extends Cause = Cause> {
  readonly of: C;
  readonly cause: string;
  readonly fix: string;
}
