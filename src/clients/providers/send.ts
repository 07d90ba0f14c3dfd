import type { ProviderAnswer, SendToProvider } from '../../verify/ports.ts';
import { VERSION } from '../../version.ts';

const TIMEOUT_MS = 10_000;

/** Enough for what is read of an answer; of anything longer the rest is left. */
const MOST_BYTES = 65_536;

/**
 * Sends to one host over HTTPS. What is thrown on the way may quote a header that holds the credential, so of it only
 * the code is told.
 */
export function providerSender(fetch: typeof globalThis.fetch): SendToProvider {
  return async ({ host, path, method = 'GET', headers, body }, signal): Promise<ProviderAnswer> => {
    const origin = `https://${host}`;
    try {
      const url = new URL(path, origin);
      if (url.origin !== origin) return { failed: 'the address is not its own' };
      const timeout = AbortSignal.timeout(TIMEOUT_MS);
      const response = await fetch(url.href, {
        method,
        headers: { 'user-agent': `rekey/${VERSION}`, ...headers },
        redirect: 'manual',
        signal: AbortSignal.any([signal, timeout]),
        ...(body === undefined ? {} : { body }),
      });
      return { status: response.status, body: await beginningOf(response) };
    } catch (error) {
      if (signal.aborted) throw signal.reason;
      return { failed: codeOf(error) };
    }
  };
}

async function beginningOf({ body }: Response): Promise<string> {
  const reader = body?.getReader();
  if (!reader) return '';
  const chunks: Uint8Array[] = [];
  let size = 0;
  while (size < MOST_BYTES) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    size += value.length;
  }
  await reader.cancel();
  return Buffer.concat(chunks).subarray(0, MOST_BYTES).toString('utf8');
}

function codeOf(error: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError') return `none within ${TIMEOUT_MS / 1_000} s`;
  const { cause } = (error ?? {}) as { readonly cause?: { readonly code?: unknown } };
  const code = cause?.code;
  return typeof code === 'string' && /^[A-Z_0-9]{1,60}$/.test(code) ? code : 'the connection failed';
}
