import { createHash, createHmac } from 'node:crypto';

/** A call of an RPC-style operation without parameters in its body. */
export interface AliyunCall {
  readonly host: string;
  readonly action: string;
  readonly version: string;
  /** In canonical form: sorted, encoded. */
  readonly query?: string;
  readonly date: Date;
  /** Differs in every request. */
  readonly nonce: string;
}

/** What signs a call. */
export interface AliyunKey {
  readonly id: string;
  readonly secret: string;
  readonly session?: string | undefined;
}

/**
 * The headers of a signed POST: Alibaba Cloud, "Request syntax and signature method V3" (ACS3-HMAC-SHA256). The secret
 * is the key of the HMAC and goes nowhere.
 */
export function signedAliyunHeaders(call: AliyunCall, key: AliyunKey): Record<string, string> {
  const emptyBody = hash('');
  const signed: Record<string, string> = {
    host: call.host,
    'x-acs-action': call.action,
    'x-acs-content-sha256': emptyBody,
    'x-acs-date': call.date.toISOString().replace(/\.\d+Z$/, 'Z'),
    ...(key.session === undefined ? {} : { 'x-acs-security-token': key.session }),
    'x-acs-signature-nonce': call.nonce,
    'x-acs-version': call.version,
  };
  const names = Object.keys(signed).sort();
  const lines = names.map((name) => `${name}:${signed[name]}\n`).join('');
  const list = names.join(';');
  const request = ['POST', '/', call.query ?? '', lines, list, emptyBody].join('\n');
  const signature = createHmac('sha256', key.secret)
    .update(`ACS3-HMAC-SHA256\n${hash(request)}`)
    .digest('hex');
  const authorization = `ACS3-HMAC-SHA256 Credential=${key.id},SignedHeaders=${list},Signature=${signature}`;
  const { host: _host, ...headers } = signed;
  return { ...headers, authorization };
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
