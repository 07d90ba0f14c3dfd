import type { StaticErrorSchema } from '@smithy/types';

/** An error that a service answers with: what the SDK makes its `name`, `Code` and `message` from. */
export class AwsError extends Error {
  readonly code: string;
  readonly status: number;

  constructor(code: string, status: number, message: string) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

/** An error that the service's model knows; its wire code and status are the model's. */
export function modelledError(schema: StaticErrorSchema, message: string): AwsError {
  const traits = typeof schema[3] === 'object' ? schema[3] : {};
  const [code, status] = (traits.awsQueryError ?? []) as [string?, number?];
  const modelled = status ?? (traits.httpError as number | undefined);
  return new AwsError(code ?? schema[2], modelled ?? (traits.error === 'server' ? 500 : 400), message);
}

/** What any service can answer, whatever the operation. */
export type CommonFailure =
  | 'signature'
  | 'unknown-key'
  | 'expired-token'
  | 'no-token'
  | 'incomplete'
  | 'denied'
  | 'throttled'
  | 'unavailable'
  | 'internal'
  | 'validation'
  | 'unknown-action';

/**
 * The two families of names. Query services: IAM API reference, "Common Errors". JSON services:
 * Secrets Manager API reference, "Common Error Types"; their client errors are all HTTP 400.
 */
const names: Record<CommonFailure, { query: [string, number]; json: [string, number] }> = {
  signature: { query: ['SignatureDoesNotMatch', 403], json: ['InvalidSignatureException', 400] },
  'unknown-key': { query: ['InvalidClientTokenId', 403], json: ['UnrecognizedClientException', 400] },
  'expired-token': { query: ['ExpiredToken', 403], json: ['ExpiredTokenException', 400] },
  'no-token': {
    query: ['MissingAuthenticationToken', 403],
    json: ['MissingAuthenticationTokenException', 400],
  },
  incomplete: { query: ['IncompleteSignature', 400], json: ['IncompleteSignatureException', 400] },
  denied: { query: ['AccessDenied', 403], json: ['AccessDeniedException', 400] },
  throttled: { query: ['Throttling', 400], json: ['ThrottlingException', 400] },
  unavailable: { query: ['ServiceUnavailable', 503], json: ['ServiceUnavailableException', 503] },
  internal: { query: ['InternalFailure', 500], json: ['InternalServiceError', 500] },
  validation: { query: ['ValidationError', 400], json: ['ValidationException', 400] },
  'unknown-action': { query: ['InvalidAction', 400], json: ['UnknownOperationException', 400] },
};

/** A failure before the protocol is known to have a name for it. */
export class CommonError extends Error {
  readonly failure: CommonFailure;

  constructor(failure: CommonFailure, message: string) {
    super(message);
    this.failure = failure;
  }

  /** The error as a service of that protocol spells it. */
  in(protocol: 'query' | 'json' | 'rest-json'): AwsError {
    const { query, json } = names[this.failure];
    const [code, status] = protocol === 'query' ? query : json;
    if (protocol !== 'rest-json') return new AwsError(code, status, this.message);
    // Lambda API reference, "Common Error Types" and TooManyRequestsException.
    if (this.failure === 'throttled') return new AwsError('TooManyRequestsException', 429, this.message);
    return new AwsError(code, status === 400 && this.failure !== 'validation' ? 403 : status, this.message);
  }
}
