/** So many characters of a set must be in the password. */
export interface Requirement {
  /** In the plural, as a message says it: `upper-case letters`. */
  readonly what: string;
  readonly characters: string;
  readonly atLeast: number;
}

/** Draws `length` characters at random from a set. Examples are drawn, so that no password stands in the code. */
export type Draw = (characters: string, length: number) => string;

/** A kind of password that the rule must accept or refuse. */
export interface PasswordExample {
  readonly what: string;
  readonly make: (draw: Draw) => string;
}

/** What a service demands of a password: breaking it means that the service refuses the password. */
export interface ProviderRule {
  /** The name by which the rule is found: `rds-postgres`. */
  readonly id: string;
  /** As its documentation calls it. */
  readonly service: string;
  /** Profiles may ask more of one family than of passwords in general. */
  readonly family: 'rds' | 'other';
  /** Values of the field `engine` of a database secret, and of RDS's own `Engine`, that mean this service. */
  readonly engines: readonly string[];
  /** Characters, at least and at most; `undefined` where the documentation names no maximum. */
  readonly minLength: number;
  readonly maxLength: number | undefined;
  /** Every character that may be in it. */
  readonly allowed: string;
  /** What is not allowed, as a message says it. */
  readonly refused: string;
  readonly required: readonly Requirement[];
  /** So many different characters at least. */
  readonly minDistinct?: number;
  /** Where the facts above are documented. */
  readonly source: string;
  readonly accepts: readonly PasswordExample[];
  readonly refuses: readonly PasswordExample[];
}
