import { createHmac, randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sendWebhook, type WebhookRequest } from '../../src/clients/webhook.ts';
import { Secret } from '../../src/credentials/secret.ts';

type Reply = (
  message: IncomingMessage,
) => { readonly status: number; readonly headers?: Record<string, string> } | 'drop';

let server: Server;
let base = '';
let replies: Reply[] = [];
const got: { headers: IncomingMessage['headers']; body: string; method: string | undefined }[] = [];
const waits: number[] = [];
const path = randomBytes(12).toString('hex');

beforeAll(async () => {
  server = createServer((message, answer) => {
    let body = '';
    message.on('data', (chunk: Buffer) => {
      body += chunk.toString();
    });
    message.on('end', () => {
      got.push({ headers: message.headers, body, method: message.method });
      const next: Reply = replies.shift() ?? (() => ({ status: 200 }));
      const reply = next(message);
      if (reply === 'drop') message.socket.destroy();
      else answer.writeHead(reply.status, reply.headers).end('ok');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}/${path}`;
});
afterAll(() => server.close());
beforeEach(() => {
  replies = [];
  got.length = 0;
  waits.length = 0;
});

const clock = {
  now: () => new Date('2026-11-22T06:00:00Z'),
  sleep: async (ms: number) => {
    waits.push(ms);
  },
};

async function send(overrides: Partial<WebhookRequest> = {}, signal = new AbortController().signal) {
  const request: WebhookRequest = {
    url: Secret.of(base),
    method: 'POST',
    type: 'application/json',
    body: '{"a":1}',
    ...overrides,
  };
  return await sendWebhook(request, { fetch: globalThis.fetch, clock, signal });
}

const answers = (...statuses: readonly number[]): Reply[] => statuses.map((status) => () => ({ status }));

describe('a message to a webhook', () => {
  it('is sent once', async () => {
    expect(await send()).toBeUndefined();
    expect(got).toMatchObject([
      { method: 'POST', body: '{"a":1}', headers: { 'content-type': 'application/json' } },
    ]);
    expect(got[0]?.headers).not.toHaveProperty('webhook-signature');
  });

  it('is signed so that a receiver can check who sent it, and when', async () => {
    const key = randomBytes(24);
    replies = answers(500);
    await send({ key: Secret.of(`whsec_${key.toString('base64')}`) });
    const [first, second] = got.map(({ headers }) => headers);
    const text = [first?.['webhook-id'], first?.['webhook-timestamp'], '{"a":1}'].join('.');

    expect(first?.['webhook-timestamp']).toBe(String(clock.now().getTime() / 1_000));
    expect(first?.['webhook-signature']).toBe(
      `v1,${createHmac('sha256', key).update(text).digest('base64')}`,
    );
    expect(second?.['webhook-id']).toBe(first?.['webhook-id']);
  });

  it.each([
    ['a busy server', answers(503, 502), undefined, [1_000, 2_000]],
    ['a server that stays busy', answers(503, 503, 503), 'it answered 503', [1_000, 2_000]],
    [
      'one that says how long',
      [() => ({ status: 429, headers: { 'retry-after': '7' } })],
      undefined,
      [7_000],
    ],
    [
      'one that says until when',
      [() => ({ status: 429, headers: { 'retry-after': 'Sun, 22 Nov 2026 06:00:09 GMT' } })],
      undefined,
      [9_000],
    ],
    [
      'one that wants too long a pause',
      [() => ({ status: 429, headers: { 'retry-after': '3600' } })],
      'it answered 429',
      [],
    ],
    ['one that refuses', answers(403), 'it answered 403', []],
    [
      'a lost answer',
      ['drop', 'drop', 'drop'].map(() => () => 'drop' as const),
      expect.stringMatching(/^(?:the connection failed)/),
      [1_000, 2_000],
    ],
  ] as const)('to %s', async (_what, queued, outcome, paused) => {
    replies = [...queued] as Reply[];

    expect(await send()).toEqual(outcome);
    expect(waits).toEqual(paused);
  });

  it('follows no redirect', async () => {
    replies = [() => ({ status: 307, headers: { location: `${base}/elsewhere` } })];

    expect(await send({ authorization: Secret.of(randomBytes(9).toString('hex')) })).toBe('it answered 307');
    expect(got).toHaveLength(1);
  });

  it.each(['http://hooks.example/', 'ftp://127.0.0.1/', 'file:///etc/passwd', 'no address'])(
    'is not sent to %s',
    async (url) => {
      expect(await send({ url: Secret.of(url) })).toMatch(/^its address is not/);
    },
  );

  it('never repeats the address', async () => {
    replies = answers(500, 500, 500);
    const told = [await send(), await send({ url: Secret.of(`http://127.0.0.1:1/${path}`) })];

    expect(told.join(' ')).not.toContain(path);
  });

  it('stops when the run does', async () => {
    const stop = new AbortController();
    replies = [() => 'drop'];
    stop.abort(new Error('stopped'));

    await expect(send({}, stop.signal)).rejects.toThrow('stopped');
  });
});
