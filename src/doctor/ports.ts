import type { Config } from '../config/schema.ts';
import type { RunReport } from '../findings/run-report.ts';

/**
 * What the doctor asks of the world. Nothing here changes anything. Methods answer, or throw: a RekeyError says what
 * is wrong and what to do about it.
 */
export interface DoctorWorld {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Of the Node that runs this: `24.21.0`. */
  readonly node: string;
  /** The time by the machine's clock. */
  readonly now: Date;
  readonly settings: Settings;
  readonly checkout: () => Promise<Checkout>;
  /** The files in `.github/workflows`. */
  readonly workflows: readonly WorkflowFile[];
  /** `undefined` where there is no token to ask with. */
  readonly github: GithubLook | undefined;
  readonly oidc: OidcLook;
  /** Accounts and regions of the configured work; none where nothing needs AWS. */
  readonly places: readonly AwsPlace[];
  readonly databases: DatabaseLook;
  readonly roles: RoleLook;
  /** What the rotations would do: a dry run. */
  readonly plan: () => Promise<RunReport>;
}

/** The configuration, or why there is none. */
export type Settings =
  | { readonly kind: 'valid'; readonly path: string; readonly isThere: boolean; readonly config: Config }
  | { readonly kind: 'invalid'; readonly path: string; readonly error: Error };

export interface Checkout {
  /** `git version 2.53.0`, as git says it. */
  readonly git: string;
  readonly isShallow: boolean;
}

export interface WorkflowFile {
  /** From the top of the repository. */
  readonly path: string;
  readonly text: string;
}

/** GitHub, as the token at hand sees it. */
export interface GithubLook {
  /** `owner/name`. */
  readonly repository: string;
  /** Things that it reads, each with the permission that a workflow would name. */
  readonly readings: readonly GithubReading[];
  /** Where rotations deliver at GitHub; each is asked for one name. */
  readonly deliveries: readonly GithubReading[];
  /** The private repository that is to have the issues, as the token for it sees it. */
  readonly privateIssues?: {
    isPrivate(): Promise<boolean>;
    /** Reads an issue, or none; throws a RekeyError that names what is missing. */
    read(): Promise<void>;
  };
}

export interface GithubReading {
  /** `issues: read`. */
  readonly permission: string;
  /** What is not there without it. */
  readonly what: string;
  readonly read: () => Promise<void>;
}

/** The identity tokens of a job of GitHub Actions. */
export interface OidcLook {
  /** The claims of a token made for this audience; `undefined` where the job may not have one. */
  readonly claims: () => Promise<OidcClaims | undefined>;
}

export interface OidcClaims {
  readonly issuer: string;
  readonly subject: string;
  readonly audience: string;
}

/** One identity at AWS in one region. */
export interface AwsPlace {
  /** For the reader: `eu-west-1 as rekey`. */
  readonly name: string;
  /** Its own region first, then those of replicas. */
  readonly regions: readonly string[];
  /** Whom it acts as; asked once. */
  readonly caller: () => Promise<{ readonly account: string; readonly arn: string }>;
  /** How far AWS's time is ahead of the machine's clock, in milliseconds, as far as answers told it. */
  readonly aheadMs: () => number;
  /** Makes a call of STS and of Secrets Manager there that needs no permission to be answered. */
  readonly reach: (region: string) => Promise<void>;
  /** Secrets of the configured rotations, by name or ARN. */
  readonly secrets: readonly string[];
  /** Fields that the present value of a secret lacks for its kind of rotation. */
  readonly missingFields: (secret: string) => Promise<readonly string[]>;
  readonly describeSecret: (
    secret: string,
  ) => Promise<{ readonly versions: readonly { readonly labels: readonly string[] }[] } | undefined>;
  /** ARNs of the keys, or of their aliases, that encrypt a secret and its replicas; not those that AWS keeps. */
  readonly keysOf: (secret: string) => Promise<readonly string[]>;
  readonly describeKey: (arn: string) => Promise<KmsKeyState>;
  /** IAM users whose keys are rotated. */
  readonly users: readonly string[];
  readonly listKeys: (user: string) => Promise<readonly { readonly status: 'Active' | 'Inactive' }[]>;
}

/** How a key of KMS is. */
export interface KmsKeyState {
  /** `Enabled`, `Disabled`, `PendingDeletion`, … (KMS API reference, KeyMetadata). */
  readonly state: string;
  readonly deletedAt: Date | undefined;
}

/** A role that does configured work, with what it needs. */
export interface NeededRole {
  readonly arn: string;
  /** Whether it is the one that the workflow's own token assumes. */
  readonly isEntry: boolean;
  readonly statements: readonly NeededStatement[];
}

/** A statement of the policy that `rekey init` would write. */
export interface NeededStatement {
  readonly Sid: string;
  readonly Action: readonly string[];
  readonly Resource: readonly string[];
  readonly Condition?:
    | Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>
    | undefined;
}

export interface RoleLook {
  /** Asks AWS whether it knows the credentials. @throws RekeyError where it does not */
  readonly caller: () => Promise<void>;
  /** @throws RekeyError where it cannot be worked out which roles there are */
  readonly needed: () => Promise<readonly NeededRole[]>;
  /** What IAM says that a user or role may not do of a statement. */
  readonly refused: (principal: string, statement: NeededStatement) => Promise<readonly RefusedAction[]>;
  /** The trust policy of a role as JSON; `undefined` when there is no such role. */
  readonly trust: (role: string) => Promise<string | undefined>;
  /** What tokens of the workflow say, in one form or the other. */
  readonly expected: () => Promise<ExpectedTrust>;
}

export interface RefusedAction {
  readonly action: string;
  /** As it was asked about. */
  readonly resource: string;
  readonly why: 'not allowed' | 'denied' | 'organization' | 'boundary';
}

export interface ExpectedTrust {
  /** Without `https://`. */
  readonly issuer: string;
  readonly audience: string;
  readonly subjects: readonly string[];
  /** Whether `subjects` has the form with the ids of owner and repository, too. */
  readonly knowsIds: boolean;
}

/** The servers whose passwords are rotated with a login as proof. */
export interface DatabaseLook {
  /** Entries that cannot be looked at say why in `problem`. */
  readonly list: () => Promise<readonly (DatabasePlace | DatabaseProblem)[]>;
  /** Connects and makes TLS, without a login. */
  readonly reach: (place: DatabasePlace) => Promise<Reached>;
  /** What the file of certificates holds. */
  readonly certificates: () => Promise<CertificateFile>;
}

export interface DatabasePlace {
  /** Of the rotation. */
  readonly name: string;
  readonly family: 'postgres' | 'mysql';
  readonly host: string;
  readonly port: number;
}

export interface DatabaseProblem {
  readonly name: string;
  readonly problem: string;
  /** Whether it is no mistake that nobody logs in to it. */
  readonly isIntended: boolean;
}

export type Reached =
  /** `note`: when a certificate ends soon. */
  | { readonly kind: 'reached'; readonly note: string | undefined }
  | { readonly kind: 'unreachable'; readonly reason: string };

export type CertificateFile =
  | { readonly kind: 'none' }
  | { readonly kind: 'read'; readonly file: string; readonly count: number; readonly ended: number };
