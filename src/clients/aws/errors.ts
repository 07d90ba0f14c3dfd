import { RekeyError, type RekeyErrorInit } from '../../base/errors.ts';
import { inertExcerpt } from '../../base/hostile-text.ts';

/**
 * AWS's errors as a reader can use them. The wire code, not the SDK's class, decides: unmodelled errors (a bad
 * key at STS) have no class, and class names differ from wire codes (`LimitExceededException`, `LimitExceeded`).
 *
 * Codes of the errors made here: `aws-no-credentials`, `aws-credentials-expired`, `aws-credentials-refused`,
 * `aws-region`, `aws-denied`, `aws-clock`, `aws-refused` (this request can never succeed as it is) and
 * `aws-unavailable` (the effect is unknown, or the same request may succeed later: look before trying again).
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

/** The wire code of an AWS error without the decorations of the protocols, or '' for anything else. */
export function awsCodeOf(thrown: unknown): string {
  if (typeof thrown !== 'object' || thrown === null) return '';
  const { Code, code, name } = thrown as { Code?: unknown; code?: unknown; name?: unknown };
  const found = [Code, name === 'Error' ? code : name].find(
    (text) => typeof text === 'string' && text !== '',
  );
  return typeof found === 'string' ? found.replace(/(?:Exception|Fault)$/, '') : '';
}

/** Whether AWS answered with one of these codes. `Exception` and `Fault` at a code's end are ignored. */
export function isAwsError(thrown: unknown, ...codes: readonly string[]): boolean {
  const code = awsCodeOf(thrown);
  return codes.some((known) => known.replace(/(?:Exception|Fault)$/, '') === code);
}

/** Runs one remote call; `call` is its name as IAM policies spell it (`iam:CreateAccessKey`). */
export async function callAws<T>(call: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (thrown) {
    throw explainAwsError(thrown, call);
  }
}

/** What an error of a call means to the reader and what to do about it. A RekeyError stays as it is. */
export function explainAwsError(thrown: unknown, call: string): RekeyError {
  if (thrown instanceof RekeyError) return thrown;
  const facts = factsOf(thrown);
  for (const { codes, explain } of KNOWN) {
    if (codes.test(facts.code)) return errorFrom(explain(facts, call), thrown);
  }
  if (facts.message === 'Region is missing') return errorFrom(regionMissing(), thrown);
  if (facts.status !== undefined && facts.status >= 400 && facts.status < 500) {
    return errorFrom({ code: 'aws-refused', what: `${call} was refused: ${said(facts)}` }, thrown);
  }
  const status = facts.status === undefined ? '' : `HTTP ${facts.status}, `;
  const what = `${call} got no usable answer (${status}${said(facts)}).`;
  return errorFrom(
    { code: 'aws-unavailable', what, fix: 'Run it again; it goes on from what AWS says.' },
    thrown,
  );
}

interface Facts {
  readonly code: string;
  readonly message: string;
  readonly status: number | undefined;
}

interface Explanation extends RekeyErrorInit {
  readonly code: AwsErrorCode;
}

interface KnownError {
  readonly codes: RegExp;
  readonly explain: (facts: Facts, call: string) => Explanation;
}

function factsOf(thrown: unknown): Facts {
  const { $metadata } = (thrown ?? {}) as { $metadata?: { httpStatusCode?: number } };
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  return { code: awsCodeOf(thrown), message, status: $metadata?.httpStatusCode };
}

/** AWS is not running out of disk, credentials or KMS on our account: exit 3, what was asked could not be seen. */
function errorFrom(init: Explanation, cause: unknown): RekeyError {
  return new RekeyError({ exit: 3, ...init, cause });
}

/** What AWS said, inert and short: an answer is text from outside. */
function said(facts: Facts): string {
  const text = inertExcerpt(facts.message, 400);
  return facts.code === '' || text.includes(facts.code) ? text : `${facts.code}: ${text}`;
}

const SIGN_IN = 'In a workflow, run aws-actions/configure-aws-credentials (with OIDC) before this step.';

function regionMissing(): Explanation {
  return {
    code: 'aws-region',
    what: 'No AWS region is set.',
    fix: 'Set "aws.region" in the config, or AWS_REGION.',
    exit: 2,
  };
}

/** The action that a policy does not allow, from the message; services word it alike. */
function deniedAction(facts: Facts, call: string): string {
  return /not authorized to perform:? (?<action>[a-z0-9-]+:\w+)/.exec(facts.message)?.groups?.action ?? call;
}

const KNOWN: readonly KnownError[] = [
  {
    codes: /^(?:CredentialsProviderError|TokenProviderError)$/,
    explain: (facts) => ({
      code: 'aws-no-credentials',
      what: `There are no usable AWS credentials (${inertExcerpt(facts.message, 200)}).`,
      fix: SIGN_IN,
      exit: 2,
    }),
  },
  {
    codes: /^(?:ExpiredToken|RequestExpired|TokenRefreshRequired)$/,
    explain: (_facts, call) => ({
      code: 'aws-credentials-expired',
      what: `${call}: the AWS credentials of this run have expired.`,
      fix: `${SIGN_IN} Raise role-duration-seconds when the run is long.`,
      exit: 2,
    }),
  },
  {
    codes: /^(?:InvalidClientTokenId|UnrecognizedClient|InvalidAccessKeyId|AuthFailure|NotAuthorized)$/,
    explain: (_facts, call) => ({
      code: 'aws-credentials-refused',
      what: `${call}: AWS does not know the access key of this run, or it is inactive.`,
      fix: SIGN_IN,
      exit: 2,
    }),
  },
  {
    codes: /^RequestTimeTooSkewed$/,
    explain: (_facts, call) => ({
      code: 'aws-clock',
      what: `${call}: the clock of this machine is more than five minutes off.`,
      fix: 'Correct it (NTP); AWS refuses signatures of another time.',
    }),
  },
  {
    codes: /^(?:SignatureDoesNotMatch|IncompleteSignature)$/,
    explain: (facts, call) =>
      /expired|not yet current/i.test(facts.message)
        ? {
            code: 'aws-clock',
            what: `${call}: the clock of this machine is too far off (${inertExcerpt(facts.message, 200)}).`,
            fix: 'Correct it (NTP); AWS refuses signatures of another time.',
          }
        : {
            code: 'aws-credentials-refused',
            what: `${call}: the secret access key of this run does not belong to its access key id.`,
            fix: 'Check that both come from the same key and that neither was cut.',
            exit: 2,
          },
  },
  {
    codes: /^(?:AccessDenied|UnauthorizedOperation|AccessDeniedError)$/,
    explain: (facts, call) => ({
      code: 'aws-denied',
      what: `${call}: not allowed to perform ${deniedAction(facts, call)} (${said(facts)}).`,
      fix: `Allow ${deniedAction(facts, call)} in the policy of the role that Rekey runs with.`,
    }),
  },
  {
    codes: /^(?:ENOTFOUND|EAI_AGAIN)$/,
    explain: (facts, call) => ({
      code: 'aws-region',
      what: `${call}: there is no such endpoint (${said(facts)}).`,
      fix: 'Check that "aws.region" (or AWS_REGION) names a region that exists, and that this machine can resolve names.',
    }),
  },
  {
    codes: /^(?:Throttling|ThrottledRequest|TooManyRequests|RequestLimitExceeded|RequestThrottled|SlowDown)/,
    explain: (facts, call) => ({
      code: 'aws-unavailable',
      what: `${call} was throttled, also after several tries (${said(facts)}).`,
      fix: 'Run it again later, or spread the work with "shard".',
    }),
  },
];
