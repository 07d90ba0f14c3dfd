import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { providerSender } from '../../../src/clients/providers/send.ts';

const token = randomBytes(20).toString('hex');
const signal = new AbortController().signal;
const request = {
  host: 'api.acme.example',
  path: '/me?x=1',
  headers: { authorization: `Bearer ${token}` },
};

function addressOf(input: Parameters<typeof globalThis.fetch>[0]): string {
  return input instanceof Request ? input.url : new URL(input).href;
}

describe('what is sent to a provider', () => {
  it('goes to its host over HTTPS, and follows no redirect', async () => {
    const seen: [string, RequestInit | undefined][] = [];
    const send = providerSender(async (input, init) => {
      seen.push([addressOf(input), init]);
      return await Promise.resolve(
        new Response('moved', { status: 302, headers: { location: 'https://elsewhere.example/' } }),
      );
    });
    expect(await send(request, signal)).toEqual({ status: 302, body: 'moved' });
    expect(seen.map(([url]) => url)).toEqual(['https://api.acme.example/me?x=1']);
    expect(seen[0]?.[1]).toMatchObject({ method: 'GET', redirect: 'manual', headers: request.headers });
  });

  it('does not follow a redirect that a real server gives', async () => {
    const paths: string[] = [];
    const server = createServer((incoming, answer) => {
      paths.push(incoming.url ?? '');
      answer.writeHead(307, { location: '/stolen' }).end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const send = providerSender(async (input, init) => {
      const { pathname } = new URL(addressOf(input));
      return await fetch(`http://127.0.0.1:${port}${pathname}`, init);
    });
    expect(await send(request, signal)).toMatchObject({ status: 307 });
    expect(paths).toEqual(['/me']);
    server.close();
  });

  it.each([
    '//elsewhere.example/me',
    'https://elsewhere.example/',
    '/\\elsewhere.example/',
    'http://api.acme.example/',
  ])('never goes to another host by its path: %s', async (path) => {
    const send = providerSender(() => Promise.reject(new Error('sent')));
    expect(await send({ ...request, path }, signal)).toEqual({ failed: 'the address is not its own' });
  });

  it.each([
    new TypeError(`Headers.append: "Bearer ${token}" is an invalid header value.`),
    Object.assign(new TypeError('fetch failed'), { cause: new Error(`connect to ${token}`) }),
    Object.assign(new TypeError('fetch failed'), { cause: { code: `E_${token.toUpperCase()}x` } }),
    token,
  ])('is not quoted when it fails: %#', async (thrown) => {
    const send = providerSender(() => Promise.reject(thrown));
    expect(await send(request, signal)).toEqual({ failed: 'the connection failed' });
  });

  it('says by its code why there was no answer', async () => {
    const refused = Object.assign(new TypeError('fetch failed'), { cause: { code: 'ECONNREFUSED' } });
    const slow = new DOMException('The operation was aborted due to timeout', 'TimeoutError');
    expect(await providerSender(() => Promise.reject(refused))(request, signal)).toEqual({
      failed: 'ECONNREFUSED',
    });
    expect(await providerSender(() => Promise.reject(slow))(request, signal)).toEqual({
      failed: 'none within 10 s',
    });
  });

  it('reads no more of an answer than can matter', async () => {
    let pulled = 0;
    const body = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        pulled += 1;
        controller.enqueue(new Uint8Array(16_384).fill(0x61));
      },
    });
    const answer = await providerSender(async () => await Promise.resolve(new Response(body)))(
      request,
      signal,
    );
    expect(answer).toEqual({ status: 200, body: 'a'.repeat(65_536) });
    expect(pulled).toBeLessThan(10);
  });

  it('ends with the run', async () => {
    const stop = new AbortController();
    stop.abort(new Error('stopped'));
    const send = providerSender(() => Promise.reject(new DOMException('aborted', 'AbortError')));
    await expect(send(request, stop.signal)).rejects.toThrow('stopped');
  });
});
