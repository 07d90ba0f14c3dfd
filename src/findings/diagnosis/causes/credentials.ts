import type { AwsCause } from '../cause.ts';

const SIGN_IN = 'In a workflow, run aws-actions/configure-aws-credentials (with OIDC) before this step.';
const SIGNATURES = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-troubleshooting.html';
const ACTION = 'https://github.com/aws-actions/configure-aws-credentials#readme';
const CLOCK = 'Correct it (NTP); AWS refuses signatures of another time.';

/** The credentials that the run signs with, and how they were had. */
export const CREDENTIAL_CAUSES: readonly AwsCause[] = [
  {
    id: 'no-credentials',
    cause: 'there are no usable AWS credentials',
    fix: SIGN_IN,
    docs: ACTION,
    code: /^(?:CredentialsProviderError|TokenProviderError)$/,
    error: 'aws-no-credentials',
    exit: 2,
    examples: [
      {
        call: 'sts:GetCallerIdentity',
        code: 'CredentialsProviderError',
        message: 'Could not load credentials from any providers',
      },
    ],
  },
  {
    id: 'clock-skew',
    cause: 'the clock of this machine is {skew}',
    fix: CLOCK,
    docs: SIGNATURES,
    code: /^(?:SignatureDoesNotMatch|InvalidSignature|RequestExpired|IncompleteSignature)$/,
    message: /signature expired|not yet current/i,
    error: 'aws-clock',
    examples: [
      {
        call: 'iam:ListAccessKeys',
        code: 'SignatureDoesNotMatch',
        message:
          'Signature expired: 20261121T115500Z is now earlier than 20261121T120205Z (20261121T120705Z - 5 min.)',
      },
      {
        call: 'secretsmanager:GetSecretValue',
        code: 'InvalidSignature',
        message:
          'Signature not yet current: 20261121T140000Z is still later than 20261121T121500Z (20261121T121000Z + 5 min.)',
      },
    ],
  },
  {
    id: 'clock-refused',
    cause: 'the clock of this machine is more than five minutes off',
    fix: CLOCK,
    docs: SIGNATURES,
    code: /^(?:RequestTimeTooSkewed|RequestInTheFuture)$/,
    error: 'aws-clock',
    examples: [
      {
        call: 'sts:GetCallerIdentity',
        code: 'RequestTimeTooSkewed',
        message: 'The difference between the request time and the current time is too large.',
      },
    ],
  },
  {
    id: 'session-expired',
    cause: 'the AWS credentials of this run have expired',
    fix: `${SIGN_IN} Raise role-duration-seconds when the run is long.`,
    docs: ACTION,
    code: /^(?:ExpiredToken|RequestExpired|TokenRefreshRequired)$/,
    error: 'aws-credentials-expired',
    exit: 2,
    examples: [
      {
        call: 'iam:GetUser',
        code: 'ExpiredToken',
        message: 'The security token included in the request is expired',
      },
    ],
  },
  {
    id: 'session-too-long',
    cause: 'the role allows shorter sessions only',
    fix: 'Lower role-duration-seconds, or raise the maximum session duration of the role.',
    docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_update-role-settings.html',
    code: /^ValidationError$/,
    message: /DurationSeconds exceeds/,
    error: 'aws-credentials-refused',
    exit: 2,
    examples: [
      {
        call: 'sts:AssumeRole',
        code: 'ValidationError',
        message: 'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
      },
    ],
  },
  {
    id: 'oidc-provider',
    cause: 'the account does not know the issuer of the OIDC token, or not this audience',
    fix: 'Create the identity provider token.actions.githubusercontent.com with the audience sts.amazonaws.com in IAM.',
    docs: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html',
    code: /^(?:InvalidIdentityToken|IDPCommunicationError|IDPRejectedClaim)$/,
    error: 'aws-credentials-refused',
    exit: 2,
    examples: [
      {
        call: 'sts:GetCallerIdentity',
        code: 'InvalidIdentityToken',
        message:
          'No OpenIDConnect provider found in your account for https://token.actions.githubusercontent.com',
      },
      { call: 'sts:GetCallerIdentity', code: 'InvalidIdentityToken', message: 'Incorrect token audience' },
    ],
  },
  {
    id: 'key-unknown',
    cause: 'AWS does not know the access key of this run, or it is inactive',
    fix: `${SIGN_IN} In a region that must be enabled first, the account may not have enabled it.`,
    docs: SIGNATURES,
    code: /^(?:InvalidClientTokenId|UnrecognizedClient|InvalidAccessKeyId|AuthFailure|NotAuthorized)$/,
    error: 'aws-credentials-refused',
    exit: 2,
    examples: [
      {
        call: 'sts:GetCallerIdentity',
        code: 'InvalidClientTokenId',
        message: 'The security token included in the request is invalid.',
      },
      {
        call: 'secretsmanager:DescribeSecret',
        code: 'UnrecognizedClient',
        message: 'The security token included in the request is invalid.',
      },
    ],
  },
  {
    id: 'signature-wrong',
    cause: 'the secret access key of this run does not belong to its access key id',
    fix: 'Check that both come from the same key and that neither was cut; a proxy may also have changed the request.',
    docs: SIGNATURES,
    code: /^(?:SignatureDoesNotMatch|InvalidSignature|IncompleteSignature|MissingAuthenticationToken)$/,
    error: 'aws-credentials-refused',
    exit: 2,
    examples: [
      {
        call: 'iam:GetUser',
        code: 'SignatureDoesNotMatch',
        message: 'The request signature we calculated does not match the signature you provided.',
      },
      {
        call: 'iam:GetUser',
        code: 'IncompleteSignature',
        message: 'Authorization header requires existence of either a X-Amz-Date or Date header.',
      },
    ],
  },
];
