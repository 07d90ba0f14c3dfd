import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { CommonError } from './aws-error.ts';

/** A request as it came over the wire. */
export interface WireRequest {
  method: string;
  path: string;
  query: string;
  headers: Readonly<Record<string, string>>;
  body: Uint8Array;
}

/** What the Authorization header claims. */
export interface SignatureClaim {
  accessKeyId: string;
  date: string;
  region: string;
  service: string;
  signedHeaders: string[];
  signature: string;
}

// AWS signing documentation: a request is valid for five minutes around its time stamp.
const allowedSkewMs = 5 * 60_000;

/** Reads the Authorization header; a request without one claims nothing. */
export function readClaim(request: WireRequest): SignatureClaim | undefined {
  const header = request.headers.authorization;
  if (header === undefined) return undefined;
  if (!header.startsWith('AWS4-HMAC-SHA256 '))
    throw incomplete('Unsupported authorization type or algorithm.');
  const fields = Object.fromEntries(
    header
      .slice('AWS4-HMAC-SHA256 '.length)
      .split(',')
      .map((field) => field.trim().split(/=(.*)/s, 2) as [string, string]),
  );
  for (const name of ['Credential', 'SignedHeaders', 'Signature']) {
    if (!fields[name]) throw incomplete(`Authorization header requires '${name}' parameter.`);
  }
  const scope = String(fields.Credential).split('/');
  const [accessKeyId, date, region, service, terminator] = scope;
  if (!accessKeyId || !date || !region || !service || terminator !== 'aws4_request' || scope.length !== 5) {
    throw new CommonError(
      'signature',
      `Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got '${scope.length}'.`,
    );
  }
  const signedHeaders = String(fields.SignedHeaders).split(';');
  return { accessKeyId, date, region, service, signedHeaders, signature: String(fields.Signature) };
}

function incomplete(message: string): CommonError {
  return new CommonError('incomplete', message);
}

/** Throws unless the request was signed with this secret, for this scope, about now: at one of the given times. */
export function verifySignature(
  request: WireRequest,
  claim: SignatureClaim,
  secret: string,
  now: readonly Date[],
): void {
  const stamp = request.headers['x-amz-date'] ?? '';
  if (!/^\d{8}T\d{6}Z$/.test(stamp))
    throw incomplete("Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header.");
  for (const required of ['host', 'x-amz-date']) {
    if (!claim.signedHeaders.includes(required)) {
      throw new CommonError('signature', `'${required}' must be a 'SignedHeader' in the AWS Authorization.`);
    }
  }
  if (!stamp.startsWith(claim.date)) {
    throw new CommonError(
      'signature',
      `Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '${claim.date}' != '${stamp.slice(0, 8)}', from '${stamp}'.`,
    );
  }
  if (!now.some((time) => isAbout(stamp, time))) verifyTime(stamp, now[0] ?? new Date());
  const expected = Buffer.from(signatureOf(request, claim, stamp, secret));
  const given = Buffer.from(claim.signature);
  if (expected.length === given.length && timingSafeEqual(expected, given)) return;
  throw new CommonError(
    'signature',
    'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
  );
}

function timeOf(stamp: string): number {
  return Date.parse(stamp.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
}

function isAbout(stamp: string, now: Date): boolean {
  return Math.abs(timeOf(stamp) - now.getTime()) <= allowedSkewMs;
}

function verifyTime(stamp: string, now: Date): void {
  const signedAt = timeOf(stamp);
  const earliest = new Date(now.getTime() - allowedSkewMs);
  const latest = new Date(now.getTime() + allowedSkewMs);
  if (signedAt < earliest.getTime()) {
    throw new CommonError(
      'signature',
      `Signature expired: ${stamp} is now earlier than ${basic(earliest)} (${basic(now)} - 5 min.)`,
    );
  }
  if (signedAt > latest.getTime()) {
    throw new CommonError(
      'signature',
      `Signature not yet current: ${stamp} is still later than ${basic(latest)} (${basic(now)} + 5 min.)`,
    );
  }
}

function basic(date: Date): string {
  return date.toISOString().replace(/[-:]|\.\d+/g, '');
}

function signatureOf(request: WireRequest, claim: SignatureClaim, stamp: string, secret: string): string {
  const scope = `${claim.date}/${claim.region}/${claim.service}/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', stamp, scope, sha256(canonicalRequest(request, claim))].join('\n');
  let key: Buffer = Buffer.from(`AWS4${secret}`);
  for (const part of [claim.date, claim.region, claim.service, 'aws4_request']) key = hmac(key, part);
  return hmac(key, toSign).toString('hex');
}

function canonicalRequest(request: WireRequest, { service, signedHeaders }: SignatureClaim): string {
  // Every service but S3 has the path encoded twice (IAM User Guide, "Create a signed AWS API request").
  const path = request.path
    .split('/')
    .map((segment) => strictEncode(decodeURIComponent(segment)))
    .map((segment) => (service === 's3' ? segment : strictEncode(segment)))
    .join('/');
  const query = [...new URLSearchParams(request.query)]
    .map(([name, value]) => `${strictEncode(name)}=${strictEncode(value)}`)
    .sort()
    .join('&');
  const headers = signedHeaders.map(
    (name) => `${name}:${(request.headers[name] ?? '').trim().replace(/ +/g, ' ')}\n`,
  );
  // The hash is of the body that came, so a body changed on the way is refused.
  return [request.method, path, query, headers.join(''), signedHeaders.join(';'), sha256(request.body)].join(
    '\n',
  );
}

/** RFC 3986: everything but unreserved characters is percent-encoded. */
function strictEncode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}

function hmac(key: Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}
