import type { HttpRequest } from '@smithy/types';
import { callAws } from './errors.ts';
import type { AwsSession } from './session.ts';

/** A key of KMS as `DescribeKey` tells of it. */
export interface KmsKey {
  readonly arn: string;
  /** `Enabled`, `Disabled`, `PendingDeletion`, `PendingImport`, `Unavailable`, … (KMS API reference, KeyMetadata). */
  readonly state: string;
  /** `AWS`: one of the keys that every account has, which nobody needs to be allowed to use. */
  readonly manager: 'AWS' | 'CUSTOMER';
  readonly deletedAt: Date | undefined;
}

/** Of an answer no more is read; KeyMetadata has some hundreds of bytes. */
const MOST_BYTES = 65_536;

/**
 * Describes a key by its id, ARN or alias. KMS's own client would weigh more than all else that this needs: one call
 * of the AWS JSON 1.1 protocol, which is signed by the client of STS.
 * @throws RekeyError what KMS says, under the call's name in policies
 */
export async function describeKey(session: AwsSession, id: string, region: string): Promise<KmsKey> {
  const client = await session.sts(region);
  return await callAws('kms:DescribeKey', async () => {
    const sign = await client.config.signer({
      name: 'sigv4',
      signingName: 'kms',
      signingRegion: region,
      properties: {},
    });
    const signed = await sign.sign(requestFor(id, region, session.endpointFor('kms')), {
      // A client keeps the service that it first signed for (resolveAwsSdkSigV4Config), so each request says its own.
      signingService: 'kms',
      signingRegion: region,
      signingDate: new Date(Date.now() + (client.config.systemClockOffset ?? 0)),
    });
    const { response } = await client.config.requestHandler.handle(
      signed as Parameters<typeof client.config.requestHandler.handle>[0],
    );
    const answer = parsed(await textOf(response.body));
    if (response.statusCode !== 200) throw failureOf(answer, response.statusCode);
    return keyOf(answer);
  });
}

function requestFor(id: string, region: string, endpoint: string | undefined): HttpRequest {
  const ending = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
  const url = new URL(endpoint ?? `https://kms.${region}.${ending}`);
  return {
    method: 'POST',
    protocol: url.protocol,
    hostname: url.hostname,
    ...(url.port === '' ? {} : { port: Number(url.port) }),
    path: '/',
    query: {},
    headers: {
      host: url.host,
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'TrentService.DescribeKey',
    },
    body: JSON.stringify({ KeyId: id }),
  };
}

async function textOf(body: unknown): Promise<string> {
  if (body instanceof Uint8Array) return Buffer.from(body.subarray(0, MOST_BYTES)).toString('utf8');
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > MOST_BYTES) break;
  }
  return Buffer.concat(chunks).toString('utf8');
}

type Json = Readonly<Record<string, unknown>>;

function parsed(text: string): Json {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}

/** As the SDK throws them: the name is the code, after a namespace in some answers. */
function failureOf({ __type: type, message, Message }: Json, status: number): Error {
  const code = textIn(type).replace(/^.*#/, '');
  const error = new Error(textIn(message) || textIn(Message) || `HTTP ${status}`);
  return Object.assign(error, { name: code, $metadata: { httpStatusCode: status } });
}

function keyOf({ KeyMetadata }: Json): KmsKey {
  const { Arn, KeyState, KeyManager, DeletionDate } = isObject(KeyMetadata) ? KeyMetadata : {};
  return {
    arn: textIn(Arn),
    state: textIn(KeyState),
    manager: KeyManager === 'AWS' ? 'AWS' : 'CUSTOMER',
    // Seconds since the epoch, with a fraction (AWS JSON 1.1 protocol, "Shape serialization").
    deletedAt: typeof DeletionDate === 'number' ? new Date(DeletionDate * 1_000) : undefined,
  };
}

function textIn(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
