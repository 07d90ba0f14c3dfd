import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { openAwsSession } from '../../../src/clients/aws/session.ts';
import { probeAs } from '../../../src/clients/aws/signed-probe.ts';
import { Secret } from '../../../src/credentials/secret.ts';
import type { ProbeAnswer, ProbeRequest } from '../../../src/rotate/ports.ts';
import { startLocalAws } from '../../cloud/aws/local-aws.ts';

const aws = await startLocalAws();
afterAll(() => aws.close());

const LIST = 'https://acme-bucket.s3.eu-west-1.amazonaws.com/?list-type=2&max-keys=1&prefix=a%20b/(c)';
aws.seed.bucket({ name: 'acme-bucket' });
aws.seed.user({ name: 'reader', policies: [allow('s3:*', 'sts:*', 'iam:GetUser')] });
aws.seed.user({ name: 'nobody' });

function allow(...actions: string[]): object {
  return { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: actions, Resource: '*' }] };
}

async function probe(
  request: Partial<ProbeRequest> & Pick<ProbeRequest, 'url'>,
  { user = 'reader', secret, url = aws.url }: { user?: string; secret?: string; url?: string } = {},
): Promise<ProbeAnswer> {
  const session = openAwsSession({ env: { AWS_REGION: 'eu-west-1', AWS_ENDPOINT_URL: url } });
  const made = aws.seed.accessKey({ user });
  const key = { id: made.accessKeyId, secret: Secret.of(secret ?? made.secretAccessKey) };
  try {
    return await probeAs(session, key, { method: 'GET', service: 's3', ...request });
  } finally {
    session.close();
    aws.state.accounts.get(aws.account)?.iam.users.get(user)?.keys.clear();
  }
}

describe('a probe', () => {
  it.each<[string, Partial<ProbeRequest> & { url: string }]>([
    ['of S3 with a query that must be encoded', { url: LIST }],
    ['with HEAD', { url: LIST, method: 'HEAD' }],
    [
      'of a service that has one place, in the region that it signs for',
      { url: 'https://iam.amazonaws.com/?Action=GetUser&Version=2010-05-08', service: 'iam' },
    ],
    [
      'of a regional service',
      {
        url: 'https://sts.eu-west-1.amazonaws.com/?Action=GetCallerIdentity&Version=2011-06-15',
        service: 'sts',
      },
    ],
  ])('%s is signed as AWS wants it', async (_what, request) => {
    expect(await probe(request)).toEqual({ kind: 'works' });
  });

  it('is signed for the host and the region that it names, whatever address carries it', async () => {
    aws.log.clear();
    await probe({ url: LIST });
    await probe({ url: 'https://acme-bucket.s3.amazonaws.com/', region: 'us-west-2' });
    expect(aws.log.records.map(({ region, error }) => [region, error])).toEqual([
      ['eu-west-1', undefined],
      ['us-west-2', 'AuthorizationHeaderMalformed'],
    ]);
  });

  it.each<[string, ProbeAnswer, Parameters<typeof probe>]>([
    [
      'a key whose secret is another',
      { kind: 'unknown-key', why: 'HTTP 403 SignatureDoesNotMatch' },
      [{ url: LIST }, { secret: crypto.randomUUID() }],
    ],
    [
      'a user who may not',
      { kind: 'refused', why: 'HTTP 403 AccessDenied' },
      [{ url: LIST }, { user: 'nobody' }],
    ],
    [
      'a user who may not, where HEAD says no more',
      { kind: 'refused', why: 'HTTP 403' },
      [{ url: LIST, method: 'HEAD' }, { user: 'nobody' }],
    ],
    [
      'what is not there',
      { kind: 'refused', why: 'HTTP 404 NoSuchKey' },
      [{ url: 'https://acme-bucket.s3.eu-west-1.amazonaws.com/a/b' }],
    ],
    [
      'nobody who answers',
      { kind: 'unavailable', why: expect.stringContaining('ECONNREFUSED') as string },
      [{ url: LIST }, { url: 'http://127.0.0.1:1' }],
    ],
  ])('tells %s', async (_what, expected, given) => {
    expect(await probe(...given)).toEqual(expected);
  });

  it('does not know a key that is not known yet', async () => {
    const session = openAwsSession({ env: { AWS_REGION: 'eu-west-1', AWS_ENDPOINT_URL: aws.url } });
    const key = { id: `AKIA${'7'.repeat(16)}`, secret: Secret.of(crypto.randomUUID()) };
    const request = { method: 'GET', service: 's3', url: LIST } as const;
    expect(await probeAs(session, key, request)).toEqual({
      kind: 'unknown-key',
      why: 'HTTP 403 InvalidAccessKeyId',
    });
    session.close();
  });
});

describe('of an answer', () => {
  let server: Server | undefined;
  afterEach(() => server?.close());

  async function answered(listener: RequestListener): Promise<ProbeAnswer> {
    server = createServer(listener);
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    return await probe(
      { url: 'https://dynamodb.eu-west-1.amazonaws.com/ping', service: 'dynamodb' },
      { url: `http://127.0.0.1:${port}` },
    );
  }

  it('a redirection is not followed', async () => {
    let requests = 0;
    const answer = await answered((_request, response) => {
      requests += 1;
      response.writeHead(301, { location: '/elsewhere' }).end();
    });
    expect(answer).toEqual({ kind: 'refused', why: 'HTTP 301' });
    expect(requests).toBe(1);
  });

  it.each([
    [
      400,
      '{"__type":"com.amazonaws#UnrecognizedClientException"}',
      'unknown-key',
      ' UnrecognizedClientException',
    ],
    [403, '{"code":"AccessDeniedException"}', 'refused', ' AccessDeniedException'],
    [400, '{"__type":"ThrottlingException"}', 'unavailable', ' ThrottlingException'],
    [503, 'out of order', 'unavailable', ''],
    [429, '', 'unavailable', ''],
    [418, '<Code>not a word: 12</Code>', 'refused', ''],
  ])('HTTP %d %s is read, and nothing but a code of it is told', async (status, body, kind, code) => {
    const answer = await answered((_request, response) => response.writeHead(status).end(body));
    expect(answer).toEqual({ kind, why: `HTTP ${status}${code}` });
  });

  it('no more is read than an error needs', async () => {
    const answer = await answered((_request, response) => {
      response.writeHead(403);
      const more = (): void => {
        if (!response.destroyed && response.write('x'.repeat(65_536))) setImmediate(more);
        else response.once('drain', more);
      };
      more();
    });
    expect(answer).toEqual({ kind: 'refused', why: 'HTTP 403' });
  });
});
