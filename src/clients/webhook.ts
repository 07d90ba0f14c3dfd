import { createHmac, randomUUID } from 'node:crypto';
import type { Clock } from '../base/clock.ts';
import type { Secret } from '../credentials/secret.ts';
import { VERSION } from '../version.ts';

export interface WebhookRequest {
  /** The address may be a secret, so no answer of ours repeats it. */
  readonly url: Secret;
  readonly method: 'POST' | 'PUT';
  readonly type: string;
  readonly body: string;
  /** The whole header. */
  readonly authorization?: Secret | undefined;
  /** Whether plain http will do, as inside of a network of one's own; default: to this machine only. */
  readonly allowHttp?: boolean;
  /** Signs the body as Standard Webhooks asks for. */
  readonly key?: Secret | undefined;
}

interface SendTools {
  readonly fetch: typeof globalThis.fetch;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

const TIMEOUT_MS = 10_000;
const MOST_TRIES = 3;
const FIRST_WAIT_MS = 1_000;
/** A channel that wants a longer pause is told at the next run. */
const LONGEST_WAIT_MS = 30_000;

/**
 * Sends once, and again where the other side is busy, at most three times. It follows no redirect: the address was
 * configured, and no other one.
 * @returns `undefined` when it was taken, else why not, without the address
 */
export async function sendWebhook(request: WebhookRequest, tools: SendTools): Promise<string | undefined> {
  const url = request.url.expose();
  const problem = problemOf(url, request.allowHttp === true);
  if (problem !== undefined) return problem;
  // The same for every try, so that a receiver can tell that it has it already.
  const headers = headersOf(request, tools.clock.now());
  for (let tries = 1; ; tries += 1) {
    const outcome = await trySend(url, request, headers, tools);
    if (outcome === 'taken') return undefined;
    tools.signal.throwIfAborted();
    const waitMs = outcome.waitMs ?? FIRST_WAIT_MS * 2 ** (tries - 1);
    if (!outcome.isBusy || tries === MOST_TRIES || waitMs > LONGEST_WAIT_MS) return outcome.why;
    await tools.clock.sleep(waitMs, tools.signal);
  }
}

interface Refused {
  readonly why: string;
  readonly isBusy: boolean;
  readonly waitMs?: number | undefined;
}

async function trySend(
  url: string,
  { method, body }: WebhookRequest,
  headers: Readonly<Record<string, string>>,
  { fetch, clock, signal }: SendTools,
): Promise<'taken' | Refused> {
  try {
    const timeout = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]);
    const response = await fetch(url, { method, headers, body, redirect: 'manual', signal: timeout });
    await response.body?.cancel();
    const { status } = response;
    if (status >= 200 && status < 300) return 'taken';
    const isBusy = status === 429 || status >= 500;
    return { why: `it answered ${status}`, isBusy, waitMs: pauseOf(response, clock.now()) };
  } catch (error) {
    // The message may quote the address.
    return { why: codeOf(error), isBusy: true };
  }
}

/** RFC 9110, section 10.2.3: seconds, or a date. */
function pauseOf(response: Response, now: Date): number | undefined {
  const text = response.headers.get('retry-after');
  if (text === null) return undefined;
  const ms = /^\d{1,9}$/.test(text) ? Number(text) * 1_000 : Date.parse(text) - now.getTime();
  return Number.isNaN(ms) ? undefined : Math.max(0, ms);
}

/**
 * The signature of Standard Webhooks (standardwebhooks.com, "Signature scheme"): of id, time and body, so that nobody
 * can send an old message again. A key that begins with `whsec_` is base64 behind that, any other one is its bytes.
 */
function headersOf(
  { type, body, key, authorization }: WebhookRequest,
  now: Date,
): Readonly<Record<string, string>> {
  const common = {
    'content-type': type,
    'user-agent': `rekey/${VERSION}`,
    ...(authorization ? { authorization: authorization.expose() } : {}),
  };
  if (!key) return common;
  const id = `msg_${randomUUID()}`;
  const timestamp = String(Math.floor(now.getTime() / 1_000));
  const text = key.expose();
  const bytes = text.startsWith('whsec_') ? Buffer.from(text.slice(6), 'base64') : Buffer.from(text);
  const signature = createHmac('sha256', bytes).update(`${id}.${timestamp}.${body}`).digest('base64');
  return {
    ...common,
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${signature}`,
  };
}

function problemOf(text: string, allowHttp: boolean): string | undefined {
  const url = URL.parse(text);
  if (!url) return 'its address is not one';
  const isLocal = allowHttp || ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isLocal)) return undefined;
  return 'its address is not https';
}

function codeOf(error: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError')
    return `it did not answer within ${TIMEOUT_MS / 1_000} s`;
  const { code } = ((error ?? {}) as { readonly cause?: { readonly code?: unknown } }).cause ?? {};
  const isPlain = typeof code === 'string' && /^[A-Z_0-9]{1,60}$/.test(code);
  return isPlain ? `the connection failed (${code})` : 'the connection failed';
}
