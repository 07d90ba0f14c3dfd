import type { AwsCause } from '../cause.ts';

const REGIONS = 'https://docs.aws.amazon.com/general/latest/gr/rande.html';
const RETRIES = 'https://docs.aws.amazon.com/sdkref/latest/guide/feature-retry-behavior.html';
const AGAIN = 'Run it again; it goes on from what AWS says.';
const TRUST =
  'NODE_EXTRA_CA_CERTS names the file of an authority that Node does not know, such as that of a proxy which opens TLS.';

/** The way to AWS, and how much goes through it. */
export const ENDPOINT_CAUSES: readonly AwsCause[] = [
  {
    id: 'region-missing',
    cause: 'no AWS region is set',
    fix: 'Set "aws.region" in the config, or AWS_REGION.',
    docs: REGIONS,
    message: /^Region is missing$/,
    error: 'aws-region',
    exit: 2,
    examples: [{ call: 'rds:DescribeDBInstances', code: '', message: 'Region is missing' }],
  },
  {
    id: 'region-disabled',
    cause: 'the account has not enabled this region',
    fix: 'Enable the region for the account, and STS in it, or correct "aws.region" and "replicas".',
    docs: 'https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-regions.html',
    code: /^(?:RegionDisabled|OptInRequired)$/,
    error: 'aws-region',
    examples: [
      {
        call: 'sts:GetCallerIdentity',
        code: 'RegionDisabled',
        message: 'STS is not activated in this region for account:123456789012.',
      },
    ],
  },
  {
    id: 'endpoint-unknown',
    cause: 'there is no such endpoint',
    fix: 'Check that "aws.region" (or AWS_REGION) names a region that exists, and that this machine can resolve names.',
    docs: REGIONS,
    code: /^ENOTFOUND$/,
    error: 'aws-region',
    examples: [
      {
        call: 'rds:DescribeDBInstances',
        code: 'ENOTFOUND',
        message: 'getaddrinfo ENOTFOUND rds.eu-west-9.amazonaws.com',
      },
    ],
  },
  {
    id: 'names-unresolved',
    cause: 'this machine’s name server does not answer',
    fix: `Check the network of the runner. ${AGAIN}`,
    docs: 'https://nodejs.org/api/dns.html#error-codes',
    code: /^EAI_AGAIN$/,
    error: 'aws-unavailable',
    examples: [
      {
        call: 'sts:GetCallerIdentity',
        code: 'EAI_AGAIN',
        message: 'getaddrinfo EAI_AGAIN sts.eu-west-1.amazonaws.com',
      },
    ],
  },
  {
    id: 'connection-lost',
    cause: 'the connection broke before the answer came',
    fix: AGAIN,
    docs: RETRIES,
    // The SDK calls these TimeoutError too (@smithy/node-http-handler).
    code: /^(?:ECONNRESET|EPIPE|ECONNABORTED|TimeoutError)$/,
    message: /socket hang up|ECONNRESET|EPIPE|aborted|disconnected/,
    error: 'aws-unavailable',
    examples: [
      { call: 'iam:CreateAccessKey', code: 'ECONNRESET', message: 'read ECONNRESET' },
      { call: 'iam:CreateAccessKey', code: 'TimeoutError', message: 'socket hang up' },
    ],
  },
  {
    id: 'no-route',
    cause: 'there is no way from this machine to AWS',
    fix: 'In a private network it needs a NAT gateway or VPC endpoints for STS, IAM, Secrets Manager and RDS, or the proxy in HTTPS_PROXY. VPC Reachability Analyzer says where the way ends.',
    docs: 'https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html',
    code: /^(?:EHOSTUNREACH|ENETUNREACH|ECONNREFUSED|ETIMEDOUT|TimeoutError)$/,
    // Empty when several addresses were tried.
    message: /^$|^connect |establishing/,
    error: 'aws-unavailable',
    examples: [
      { call: 'sts:GetCallerIdentity', code: 'EHOSTUNREACH', message: 'connect EHOSTUNREACH 10.0.0.1:443' },
      { call: 'sts:GetCallerIdentity', code: 'ECONNREFUSED', message: '' },
      {
        call: 'iam:GetUser',
        code: 'TimeoutError',
        message: 'Socket timed out without establishing a connection within 1000 ms',
      },
    ],
  },
  {
    id: 'no-answer',
    cause: 'AWS did not answer in time',
    fix: AGAIN,
    docs: RETRIES,
    code: /^(?:TimeoutError|RequestTimeout|ETIMEDOUT)$/,
    error: 'aws-unavailable',
    examples: [
      {
        call: 'rds:ModifyDBInstance',
        code: 'TimeoutError',
        message: 'a request has exceeded the configured 60000 ms requestTimeout.',
      },
    ],
  },
  {
    id: 'certificate-expired',
    cause: 'the certificate that answers for AWS has expired or is not yet valid',
    fix: `Check the clock of this machine first, then the proxy between it and AWS. ${TRUST}`,
    docs: 'https://nodejs.org/api/tls.html#x509-certificate-error-codes',
    code: /^CERT_(?:HAS_EXPIRED|NOT_YET_VALID)$/,
    error: 'aws-refused',
    examples: [{ call: 'iam:GetUser', code: 'CERT_HAS_EXPIRED', message: 'certificate has expired' }],
  },
  {
    id: 'certificate-untrusted',
    cause: 'what answers for AWS has a certificate that this machine does not trust',
    fix: TRUST,
    docs: 'https://nodejs.org/api/tls.html#x509-certificate-error-codes',
    code: /SELF_SIGNED|UNABLE_TO_(?:VERIFY|GET_ISSUER)|ALTNAME|^CERT_/,
    error: 'aws-refused',
    examples: [
      {
        call: 'iam:GetUser',
        code: 'SELF_SIGNED_CERT_IN_CHAIN',
        message: 'self-signed certificate in certificate chain',
      },
    ],
  },
  {
    id: 'throttled',
    cause: 'AWS throttled the call, also after several tries',
    fix: 'Run it again later, or spread the work over more time.',
    docs: RETRIES,
    code: /^(?:Throttling|ThrottledRequest|TooManyRequests|RequestLimitExceeded|RequestThrottled|SlowDown)/,
    error: 'aws-unavailable',
    examples: [{ call: 'iam:GetUser', code: 'Throttling', message: 'Rate exceeded' }],
  },
];
