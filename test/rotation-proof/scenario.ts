import type { RotationWorld } from '../../src/rotate/world.ts';
import type { CallFacts } from '../cloud/aws/faults.ts';
import type { LocalAws } from '../cloud/aws/local-aws.ts';
import { type StoredSecret, versionWith } from '../cloud/aws/secrets-manager/model.ts';
import { accountOf, secretsIn } from '../cloud/aws/state.ts';
import type { StatementGate } from '../cloud/databases/statement-gate.ts';

export const SECRET = 'rekey/proof';
export const REPLICA = 'us-east-1';
export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** A situation in which a rotation has something to do, and how it comes about. */
export interface Scenario {
  readonly name: string;
  /** Milliseconds that pass after each undisturbed run that comes before; none when the first run is the subject. */
  readonly before: readonly number[];
  /** What a person or another run, that comes later, may wait for. */
  readonly later: readonly number[];
  /** What is asked of the runs that are the subject; default: what is due. */
  readonly asks?: 'roll-back' | undefined;
  /** The server whose logins are the truth; none where no database is concerned. */
  readonly server?: 'postgres' | 'mariadb';
  /** Whether AWS attaches AWSCURRENT to a first version, where its documentation leaves room for doubt. */
  readonly firstIsCurrent?: boolean;
  /** Fills a cloud. Without a server, one in memory answers: that is for runs in this process only. */
  seed(aws: LocalAws, server: StatementGate | undefined): Promise<Subject>;
}

/** What is rotated, as somebody sees it who knows everything. One for each kind in `kinds/`. */
export interface Subject {
  readonly config: string;
  /** The name of its secret. */
  readonly secret: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Promise A for this kind: which labels have a value that works, at every instant. */
  readonly holds: 'current' | 'current or pending';
  /** Whether that value of the secret works now, for all who have it. Asking leaves no trace. */
  works(document: Document): Promise<boolean>;
  /** Which promise a call breaks that is about to be made. */
  judge?(call: CallFacts): readonly string[];
  /** A call took effect: which promise that broke. */
  note?(call: CallFacts): readonly string[];
  /** Texts besides the tags of the secret in which no value may be. */
  texts?(): readonly string[];
  /** What a rotation made and nobody can use. */
  strays?(): readonly string[];
  /** What is left, in roles instead of names and values. */
  left(): Promise<object>;
  /** Servers in memory, for runs in this process. Each statement that changes something goes through `change`. */
  inMemory?(change: Change): Partial<RotationWorld>;
}

export type Document = Readonly<Record<string, unknown>>;

/** Makes one change, unless whoever asks for it dies before. */
export type Change = (statement: string, effect: () => Promise<void>) => Promise<void>;

export function secretOf(aws: LocalAws, name: string, region = aws.region): StoredSecret {
  const secret = secretsIn(accountOf(aws.state, aws.account), region).get(name);
  if (!secret) throw new Error(`there is no secret ${name}`);
  return secret;
}

export function documentUnder(secret: StoredSecret, label: string): Document | undefined {
  return documentIn(versionWith(secret, label));
}

export function documentIn(version: ReturnType<typeof versionWith>): Document | undefined {
  const value = version?.value;
  return value && 'SecretString' in value ? (JSON.parse(value.SecretString) as Document) : undefined;
}

/** When the present credential was made: long enough ago for every rotation to be due. */
export function longAgo(aws: LocalAws): Date {
  return new Date(aws.clock.now().getTime() - 100 * DAY);
}
