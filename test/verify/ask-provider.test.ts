import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { Secret } from '../../src/credentials/secret.ts';
import { openProvider } from '../../src/verify/ask-provider.ts';
import type { ProviderAnswer, ProviderRequest } from '../../src/verify/ports.ts';
import { bearer, type Verifier } from '../../src/verify/verifier.ts';

const ACME: Verifier = {
  provider: 'Acme',
  rules: ['acme-token'],
  hosts: ['api.acme.example'],
  asks: 'GET /me',
  documents: [],
  question: bearer('/me'),
  answers: [
    { is: 'live', status: 200, at: 'id' },
    { is: 'dead', status: 401, at: 'error', says: /^revoked$/ },
  ],
  examples: [],
};

const LIVE: ProviderAnswer = { status: 200, body: '{"id":1}' };
const DEAD: ProviderAnswer = { status: 401, body: '{"error":"revoked"}' };

let sent: ProviderRequest[];
let slept: number[];
let stop: AbortController;

beforeEach(() => {
  sent = [];
  slept = [];
  stop = new AbortController();
});

function asking(verifier: Verifier, answers: readonly ProviderAnswer[]) {
  const left = [...answers];
  return openProvider(verifier, {
    send: async (request) => {
      sent.push(request);
      const answer = left.shift();
      if (!answer) throw new Error('asked more often than the test has answers');
      return await Promise.resolve(answer);
    },
    clock: { now: () => new Date(0), sleep: async (ms) => await Promise.resolve(void slept.push(ms)) },
    signal: stop.signal,
  });
}

function token(): { rule: string; secret: Secret } {
  return { rule: 'acme-token', secret: Secret.of(`acme_${randomBytes(16).toString('hex')}`) };
}

describe('a provider', () => {
  it('is believed when it says that a credential works, or does not', async () => {
    const ask = asking(ACME, [LIVE, DEAD]);
    expect(await ask(token())).toEqual({ result: 'live', detail: 'It works: Acme accepted it (GET /me).' });
    expect(await ask(token())).toEqual({
      result: 'dead',
      detail: 'It does not work: Acme does not accept it (GET /me).',
    });
  });

  it.each([
    [{ status: 429, body: '{"error":"revoked"}' }, /asks for fewer questions \(HTTP 429\)/],
    [{ status: 500, body: '{"error":"revoked"}' }, /is in trouble \(HTTP 500\)/],
    [{ status: 503, body: '{"id":1}' }, /is in trouble \(HTTP 503\)/],
    [{ status: 302, body: '{"id":1}' }, /points elsewhere \(HTTP 302\)/],
    [{ failed: 'ECONNRESET' }, /gave no answer \(ECONNRESET\)/],
    [{ status: 401, body: '<html>proxy</html>' }, /\(HTTP 401\) does not tell/],
    [{ status: 200, body: '<html>sign in</html>' }, /\(HTTP 200\) does not tell/],
    [{ status: 404, body: '' }, /\(HTTP 404\) does not tell/],
  ] satisfies [ProviderAnswer, RegExp][])(
    'that answers %j leaves it unknown, and the reason is said',
    async (answer, said) => {
      const asked = token();
      const { result, detail } = await asking(ACME, [answer])(asked);
      expect(result).toBe('unknown');
      expect(detail).toMatch(said);
      expect(detail).not.toContain(asked.secret.expose());
    },
  );

  it('is asked about one value once, and leaves time between questions', async () => {
    const [one, other] = [token(), token()];
    const ask = asking(ACME, [LIVE, DEAD]);
    const first = await ask(one);
    await ask(other);
    expect(await ask({ ...one, secret: Secret.of(one.secret.expose()) })).toEqual(first);
    expect(sent).toHaveLength(2);
    expect(slept).toEqual([500]);
  });

  it('that throttles is asked nothing more', async () => {
    const ask = asking(ACME, [{ status: 429, body: '' }]);
    for (let index = 0; index < 3; index += 1) expect((await ask(token())).result).toBe('unknown');
    expect(sent).toHaveLength(1);
  });

  it('that fails three times in a row is asked nothing more', async () => {
    const fails: ProviderAnswer = { failed: 'ECONNREFUSED' };
    const ask = asking(ACME, [fails, fails, LIVE, fails, fails, fails]);
    for (let index = 0; index < 8; index += 1) await ask(token());
    expect(sent).toHaveLength(6);
  });

  it('of which people run servers of their own is not believed when it refuses', async () => {
    const ask = asking({ ...ACME, runsElsewhere: true }, [DEAD, LIVE]);
    expect(await ask(token())).toEqual({
      result: 'unknown',
      detail:
        'Whether it works is not known: api.acme.example does not accept it, and a server of your own may.',
    });
    expect((await ask(token())).result).toBe('live');
  });

  it('with regions is believed to refuse only when every region does', async () => {
    const regions: Verifier = { ...ACME, hosts: ['us.acme.example', 'eu.acme.example'] };
    const fails: ProviderAnswer = { status: 502, body: '' };
    const ask = asking(regions, [DEAD, LIVE, DEAD, DEAD, DEAD, fails, fails, DEAD, LIVE]);
    const results: string[] = [];
    for (let index = 0; index < 5; index += 1) results.push((await ask(token())).result);
    expect(results).toEqual(['live', 'dead', 'unknown', 'unknown', 'live']);
    expect(sent.map(({ host }) => host).slice(0, 3)).toEqual([
      'us.acme.example',
      'eu.acme.example',
      'us.acme.example',
    ]);
  });

  it.each(['two\nlines-of-it', 'with a space', 'ümlaut-token', 'short', 'x'.repeat(9_000)])(
    'is not sent what no header can hold: %#',
    async (text) => {
      const { result, detail } = await asking(ACME, [])({ rule: 'acme-token', secret: Secret.of(text) });
      expect([result, detail]).toEqual([
        'unknown',
        'Whether it works is not known: it cannot be sent as it stands.',
      ]);
      expect(sent).toEqual([]);
    },
  );

  it('is not asked without what the question needs', async () => {
    const ask = asking({ ...ACME, question: () => undefined }, []);
    expect((await ask(token())).detail).toContain('what belongs to it was not found beside it');
  });

  it('is asked nothing once the run is stopped', async () => {
    const ask = asking(ACME, [LIVE]);
    stop.abort(new Error('stopped'));
    await expect(ask(token())).rejects.toThrow('stopped');
    expect(sent).toEqual([]);
  });
});
