import type { Octokit } from 'octokit';
import { describe, expect, it } from 'vitest';
import type { Asking } from '../../../../src/clients/github/texts/asking.ts';
import { type Downloader, downloader } from '../../../../src/clients/github/texts/download.ts';
import type { Download } from '../../../../src/sources/github/ports.ts';

const API = 'https://api.github.test';
const SIGNED = 'https://storage.test/file?sig=made-up';

interface Sent {
  readonly url: string;
  readonly authorization: string | null;
}

/** A downloader whose network is the given answers, by the address that is asked. */
function over(answers: Readonly<Record<string, () => Response>>): { download: Downloader; sent: Sent[] } {
  const sent: Sent[] = [];
  const fetch: typeof globalThis.fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    sent.push({ url, authorization: new Headers(init?.headers).get('authorization') });
    const answer = answers[url];
    if (!answer) throw new TypeError(`fetch failed: ${url}`);
    return await Promise.resolve(answer());
  };
  const octokit = {
    request: async (_: string, options: { request: { fetch: typeof globalThis.fetch } }) => {
      const headers = { authorization: 'token made-up' };
      const answer = await options.request.fetch(`${API}/logs`, { method: 'GET', headers });
      return { headers: Object.fromEntries(answer.headers) };
    },
  } as unknown as Octokit;
  const asking: Asking = { ask: async (_, run) => await run(), pages: () => fail() };
  return { download: downloader({ octokit, asking, apiUrl: API, fetch, signal: undefined }), sent };
}

function fail(): never {
  throw new Error('not asked for');
}

async function ask(download: Downloader, maxBytes = 100): Promise<Download> {
  return await download({ what: 'read the log' }, 'GET /logs', {}, { maxBytes });
}

const redirect = (location: string) => (): Response =>
  new Response(null, { status: 302, headers: { location } });

function bytesIn(download: Download): string {
  return download.kind === 'read' ? Buffer.from(download.bytes).toString('utf8') : download.kind;
}

describe('a download', () => {
  it('follows GitHub to another host without the token', async () => {
    const { download, sent } = over({
      [`${API}/logs`]: redirect(SIGNED),
      [SIGNED]: () => new Response('the log'),
    });

    expect(bytesIn(await ask(download))).toBe('the log');
    expect(sent).toEqual([
      { url: `${API}/logs`, authorization: 'token made-up' },
      { url: SIGNED, authorization: null },
    ]);
  });

  it('follows a repository that was renamed first, which is on the same host', async () => {
    const { download, sent } = over({
      [`${API}/logs`]: redirect(`${API}/repositories/1/logs`),
      [`${API}/repositories/1/logs`]: redirect(SIGNED),
      [SIGNED]: () => new Response('the log'),
    });

    expect(bytesIn(await ask(download))).toBe('the log');
    expect(sent.at(-1)).toEqual({ url: SIGNED, authorization: null });
  });

  it('takes what GitHub streams itself', async () => {
    const { download } = over({ [`${API}/logs`]: () => new Response('the log') });

    expect(bytesIn(await ask(download))).toBe('the log');
  });

  it.each([
    ['that says its size', new Headers({ 'content-length': '101' })],
    ['that does not', new Headers()],
  ])('stops at a file that is too large and %s, wherever it comes from', async (_, headers) => {
    const large = (): Response => new Response('x'.repeat(101), { headers });
    const streamed = over({ [`${API}/logs`]: large });
    const stored = over({ [`${API}/logs`]: redirect(SIGNED), [SIGNED]: large });

    expect(await ask(streamed.download)).toEqual({ kind: 'too-large' });
    expect(await ask(stored.download)).toEqual({ kind: 'too-large' });
    expect(bytesIn(await ask(stored.download, 101))).toHaveLength(101);
  });

  it.each([
    ['names no https address', redirect('http://storage.test/file'), undefined],
    ['answers with nothing to follow', (): Response => new Response(null, { status: 302 }), undefined],
    ['has an address that the storage refuses', redirect(SIGNED), () => new Response('', { status: 403 })],
    ['has an address that nobody answers', redirect(SIGNED), undefined],
  ])('fails after a second try where GitHub %s, and never shows the address', async (_, first, second) => {
    const { download, sent } = over({ [`${API}/logs`]: first, ...(second ? { [SIGNED]: second } : {}) });

    const error: unknown = await ask(download).catch((thrown: unknown) => thrown);

    expect(error).toMatchObject({ code: 'github-unavailable', exit: 3 });
    expect(`${String(error)}${String((error as Error).cause)}`).not.toMatch(/sig=|storage\.test/);
    expect(sent.filter(({ url }) => url === `${API}/logs`)).toHaveLength(2);
  });
});
