import { describe, expect, it } from 'vitest';
import { RekeyError } from '../../../src/base/errors.ts';
import { awsCodeOf, callAws, explainAwsError, isAwsError } from '../../../src/clients/aws/errors.ts';

/** An error as the SDK throws it: `name` of the class, `Code` of the wire, HTTP status in `$metadata`. */
function sdkError(name: string, message: string, status?: number, code?: string): Error {
  return Object.assign(new Error(message), {
    name,
    ...(code === undefined ? {} : { Code: code }),
    $metadata: status === undefined ? {} : { httpStatusCode: status },
  });
}

function nodeError(code: string, message: string): Error {
  return Object.assign(new Error(message), { code, $metadata: { attempts: 1 } });
}

const denied =
  'User: arn:aws:sts::123456789012:assumed-role/rekey/run is not authorized to perform: iam:ListAccessKeys on ' +
  'resource: user ci because no identity-based policy allows the iam:ListAccessKeys action';

describe('an error of AWS says what it means to the reader', () => {
  it.each([
    [
      'no credentials',
      sdkError('CredentialsProviderError', 'Could not load'),
      'aws-no-credentials',
      /configure-aws-credentials/,
    ],
    [
      'expired session',
      sdkError('ExpiredTokenException', 'expired', 400),
      'aws-credentials-expired',
      /expired/,
    ],
    [
      'expired (query protocol)',
      sdkError('ExpiredToken', 'expired', 403),
      'aws-credentials-expired',
      /expired/,
    ],
    ['unknown key', sdkError('InvalidClientTokenId', 'invalid', 403), 'aws-credentials-refused', /inactive/],
    [
      'wrong secret',
      sdkError('SignatureDoesNotMatch', 'no match', 403),
      'aws-credentials-refused',
      /secret access key/,
    ],
    [
      'clock',
      sdkError('SignatureDoesNotMatch', 'Signature expired: 20261121T is now earlier', 403),
      'aws-clock',
      /clock/,
    ],
    ['denied', sdkError('AccessDenied', denied, 403), 'aws-denied', /Allow iam:ListAccessKeys/],
    [
      'denied without an action',
      sdkError('AccessDeniedException', 'no', 400),
      'aws-denied',
      /Allow iam:Test/,
    ],
    ['no region', new Error('Region is missing'), 'aws-region', /AWS_REGION/],
    ['no such region', nodeError('ENOTFOUND', 'getaddrinfo ENOTFOUND x'), 'aws-region', /aws\.region/],
    [
      'a refused request',
      sdkError('InvalidParameterValue', 'bad', 400),
      'aws-refused',
      /InvalidParameterValue: bad/,
    ],
    ['throttling', sdkError('ThrottlingException', 'Rate exceeded', 400), 'aws-unavailable', /throttled/],
    ['a server error', sdkError('InternalFailure', 'oops', 500), 'aws-unavailable', /HTTP 500/],
    ['nobody there', nodeError('ECONNREFUSED', 'connect ECONNREFUSED'), 'aws-unavailable', /ECONNREFUSED/],
    ['a lost answer', nodeError('ECONNRESET', 'socket hang up'), 'aws-unavailable', /socket hang up/],
    [
      'nobody at any of its addresses',
      Object.assign(new AggregateError([]), { code: 'ECONNREFUSED' }),
      'aws-unavailable',
      /no way from this machine.*ECONNREFUSED/,
    ],
    [
      'a page instead of an answer',
      new SyntaxError('Unexpected token <'),
      'aws-unavailable',
      /Unexpected token/,
    ],
  ])('%s', (_what, thrown, code, text) => {
    const explained = explainAwsError(thrown, 'iam:Test');
    expect(explained.code).toBe(code);
    expect(explained.message).toMatch(text);
    expect(explained.cause).toBe(thrown);
  });

  it('keeps an explanation that was already made, such as that of a role that could not be assumed', () => {
    const first = explainAwsError(sdkError('AccessDenied', 'x', 403), 'sts:AssumeRole');
    expect(explainAwsError(first, 'iam:ListAccessKeys')).toBe(first);
  });

  it('never lets an answer speak to the terminal', () => {
    const explained = explainAwsError(sdkError('Odd', 'a\n::error::b\u001b[31m', 400), 'iam:Test');
    expect(explained.message).not.toMatch(/[\n\u001b]/);
  });
});

describe('the code of an error', () => {
  it('is that of the wire, whatever the class is called', () => {
    expect(awsCodeOf(sdkError('LimitExceededException', '', 409, 'LimitExceeded'))).toBe('LimitExceeded');
    expect(awsCodeOf(sdkError('ResourceNotFoundException', '', 400))).toBe('ResourceNotFound');
    expect(awsCodeOf('text')).toBe('');
  });

  it('is compared without Exception and Fault', () => {
    expect(isAwsError(sdkError('DBInstanceNotFoundFault', '', 404), 'DBInstanceNotFound')).toBe(true);
    expect(isAwsError(sdkError('NoSuchEntityException', '', 404), 'NoSuchEntity', 'Other')).toBe(true);
    expect(isAwsError(new Error('x'), 'NoSuchEntity')).toBe(false);
  });
});

it('a call that succeeds is passed through, one that fails is explained', async () => {
  await expect(callAws('iam:Test', async () => 1)).resolves.toBe(1);
  await expect(callAws('iam:Test', () => Promise.reject(new Error('x')))).rejects.toBeInstanceOf(RekeyError);
});
