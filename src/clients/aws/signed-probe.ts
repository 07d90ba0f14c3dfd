import type { HttpRequest } from '@smithy/types';
import { messageOf } from '../../base/errors.ts';
import { inertExcerpt } from '../../base/hostile-text.ts';
import { requestNoter } from '../../base/request-log.ts';
import { regionInHost } from '../../config/aws-url.ts';
import type { ProbeAnswer, ProbeRequest } from '../../rotate/ports.ts';
import type { AwsSession, KeyPair } from './session.ts';

/** Services that have one place only sign for this one (AWS General Reference, "Service endpoints"). */
const ONE_PLACE = 'us-east-1';

/** Enough for an error; of anything longer no more is read. */
const MOST_BYTES = 16_384;

/** What services answer to a key that they do not know (yet), or whose secret is another one. */
const UNKNOWN_KEY =
  /^(?:InvalidAccessKeyId|InvalidClientTokenId|UnrecognizedClient|SignatureDoesNotMatch|InvalidSignature|NotSignedUp)/;

/** What says nothing about the key, whatever the status. */
const PASSING =
  /^(?:Throttl|SlowDown|TooManyRequests|RequestLimit|RequestTimeTooSkewed|ServiceUnavailable|Internal)/;

/**
 * Makes one call signed with a key and says how it went. Redirections are not followed, and of the body only the
 * error's code is looked at.
 */
export async function probeAs(
  session: AwsSession,
  key: KeyPair,
  { method, url: text, service, region }: ProbeRequest,
): Promise<ProbeAnswer> {
  const url = new URL(text);
  const signingRegion = region ?? regionInHost(url.hostname) ?? ONE_PLACE;
  const client = await session.stsAs(key, signingRegion, service === 's3' ? 'as sent' : 'escaped');
  const note = requestNoter();
  const call = `${service}:${method}`;
  try {
    const sign = await client.config.signer({
      name: 'sigv4',
      signingName: service,
      signingRegion,
      properties: {},
    });
    const signed = await sign.sign(requestFor(url, method), {
      signingDate: new Date(Date.now() + (client.config.systemClockOffset ?? 0)),
    });
    const { response } = await client.config.requestHandler.handle(
      // A request that was signed for a host may be carried to another address, as tests do.
      rerouted(signed, session.endpointFor(service)) as Parameters<
        typeof client.config.requestHandler.handle
      >[0],
    );
    const headers = response.headers;
    const code = codeOf(headers['x-amzn-errortype'], await beginningOf(response.body));
    const id = headers['x-amzn-requestid'] ?? headers['x-amz-request-id'];
    note({ call, status: response.statusCode, ...(id === undefined ? {} : { id }) });
    return answerFor(response.statusCode, code);
  } catch (error) {
    note({ call, error: 'Error' });
    return { kind: 'unavailable', why: inertExcerpt(messageOf(error), 200) };
  } finally {
    client.destroy();
  }
}

function requestFor(url: URL, method: string): HttpRequest {
  const query: Record<string, string | string[]> = {};
  for (const name of new Set(url.searchParams.keys())) {
    const values = url.searchParams.getAll(name);
    query[name] = values.length === 1 ? (values[0] ?? '') : values;
  }
  return {
    method,
    protocol: 'https:',
    hostname: url.hostname,
    path: url.pathname
      .split('/')
      .map((part) => strictlyEncoded(decodeURIComponent(part)))
      .join('/'),
    query,
    headers: { host: url.hostname },
  };
}

/** RFC 3986: a signature is of the path with everything but unreserved characters encoded. */
function strictlyEncoded(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function rerouted(request: HttpRequest, endpoint: string | undefined): HttpRequest {
  if (endpoint === undefined) return request;
  const { protocol, hostname, port } = new URL(endpoint);
  return Object.assign(request, { protocol, hostname, ...(port === '' ? {} : { port: Number(port) }) });
}

async function beginningOf(body: unknown): Promise<string> {
  if (body instanceof Uint8Array) return Buffer.from(body.subarray(0, MOST_BYTES)).toString('utf8');
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Uint8Array>) {
    chunks.push(chunk);
    size += chunk.length;
    if (size >= MOST_BYTES) break;
  }
  return Buffer.concat(chunks).subarray(0, MOST_BYTES).toString('utf8');
}

/** The code of an error, in whichever of the protocols' forms. It is a word, so nothing of the body gets out with it. */
function codeOf(header: string | undefined, body: string): string {
  const found =
    /^[A-Za-z.]{1,80}/.exec(header ?? '') ??
    /(?<=<Code>)[A-Za-z.]{1,80}(?=<\/Code>)/.exec(body) ??
    /(?<="(?:__type|code)"\s*:\s*"(?:[^"#]{0,200}#)?)[A-Za-z.]{1,80}(?=")/i.exec(body);
  return found?.[0] ?? '';
}

function answerFor(status: number, code: string): ProbeAnswer {
  const why = code === '' ? `HTTP ${status}` : `HTTP ${status} ${code}`;
  if (status >= 200 && status < 300) return { kind: 'works' };
  if (UNKNOWN_KEY.test(code)) return { kind: 'unknown-key', why };
  if (status >= 500 || status === 429 || PASSING.test(code)) return { kind: 'unavailable', why };
  return { kind: 'refused', why };
}
