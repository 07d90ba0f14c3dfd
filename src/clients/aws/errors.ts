import { RekeyError } from '../../base/errors.ts';
import { inertExcerpt } from '../../base/hostile-text.ts';
import { AWS_CAUSES } from '../../findings/diagnosis/catalogue.ts';
import type { AwsErrorCode, Symptom } from '../../findings/diagnosis/cause.ts';
import { diagnose } from '../../findings/diagnosis/diagnose.ts';

/**
 * AWS's errors as a reader can use them: the catalogue says what they mean. The wire code, not the SDK's class,
 * decides: unmodelled errors (a bad key at STS) have no class, and class names differ from wire codes
 * (`LimitExceededException`, `LimitExceeded`).
 */

/** The wire code of an AWS error without the decorations of the protocols, or '' for anything else. */
export function awsCodeOf(thrown: unknown): string {
  if (typeof thrown !== 'object' || thrown === null) return '';
  const { Code, code, name } = thrown as { Code?: unknown; code?: unknown; name?: unknown };
  // Node.js has a code, and a name that says nothing; AggregateError when it tried several addresses.
  const isNode = name === 'Error' || name === 'AggregateError';
  const found = [Code, isNode ? code : name].find((text) => typeof text === 'string' && text !== '');
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
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const symptom = { call, code: awsCodeOf(thrown), message };
  const known = diagnose(AWS_CAUSES, symptom);
  if (!known) return unknownError(thrown, symptom);
  const { id: diagnosis, error: code, exit = 3, docs } = known.of;
  const what = `${call}: ${known.cause} (${said(symptom)}).`;
  return new RekeyError({ code, what, fix: known.fix, docs, diagnosis, exit, cause: thrown });
}

/** What the catalogue does not know. AWS's own words, and by the status whether to look again. */
function unknownError(thrown: unknown, symptom: Symptom): RekeyError {
  const { $metadata } = (thrown ?? {}) as { $metadata?: { httpStatusCode?: number } };
  const status = $metadata?.httpStatusCode;
  if (status !== undefined && status >= 400 && status < 500) {
    const what = `${symptom.call} was refused: ${said(symptom)}`;
    return new RekeyError({ code: 'aws-refused' satisfies AwsErrorCode, what, exit: 3, cause: thrown });
  }
  const answered = status === undefined ? '' : `HTTP ${status}, `;
  return new RekeyError({
    code: 'aws-unavailable' satisfies AwsErrorCode,
    what: `${symptom.call} got no usable answer (${answered}${said(symptom)}).`,
    fix: 'Run it again; it goes on from what AWS says.',
    exit: 3,
    cause: thrown,
  });
}

/** What AWS said, inert and short: an answer is text from outside. */
function said({ code, message }: Symptom): string {
  const text = inertExcerpt(message, 400);
  return code === '' || text.includes(code) ? text : `${code}: ${text}`;
}
