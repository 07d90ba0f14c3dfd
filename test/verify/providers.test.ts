import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { providerSender } from '../../src/clients/providers/send.ts';
import { RULES } from '../../src/detect/catalogue.ts';
import type { Rule } from '../../src/detect/rule.ts';
import { VERIFIERS } from '../../src/verify/catalogue.ts';
import { standingBy, type Verifier } from '../../src/verify/verifier.ts';
import { localProviders } from '../cloud/providers/local-providers.ts';
import { TAKES } from '../cloud/providers/takes.ts';
import { exampleSource } from '../detect/example-source.ts';

const make = exampleSource(Math.floor(Math.random() * 2 ** 32));
const NOW = new Date('2027-01-15T12:00:00Z');

/** A credential that the rule finds and the verifier sends; made now, so that none stands in the repository. */
function credentialOf(rule: Rule, { accepts }: Verifier): string | undefined {
  const secrets = rule.finds(make).map(({ text, secret }) => secret ?? text);
  return secrets.find((secret) => accepts === undefined || accepts.test(secret));
}

function ruleCalled(id: string): Rule {
  const rule = RULES.find((each) => each.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  return rule;
}

const each = VERIFIERS.map((verifier) => [verifier.provider, verifier] as const);

describe.each(each)('%s', (provider, verifier) => {
  const { rules, hosts, examples, answers, inPath, sends, documents } = verifier;

  it('means by its documented answers what is read from them', () => {
    const read = examples.map(({ status, body }) =>
      standingBy(verifier, { status, body: JSON.stringify(body) }),
    );
    expect(read).toEqual(examples.map(({ is }) => is));
  });

  it('has an answer for every row of what answers mean', () => {
    const unused = answers.filter((meaning) =>
      examples.every(
        ({ status, body }) =>
          standingBy({ answers: [meaning] }, { status, body: JSON.stringify(body) }) === 'unknown',
      ),
    );
    expect(unused).toEqual([]);
    expect(examples.some(({ is }) => is === 'live')).toBe(true);
  });

  it('tells nothing by answers that say nothing', () => {
    const silent = ['', '{}', '[]', 'null', '"live"', '<html>Sign in</html>', '{"error":null}', '{"data":'];
    for (const status of [200, 401, 403, 404, 429, 500, 503]) {
      for (const body of silent) {
        if (provider === 'Supabase' && status === 200 && body === '[]') continue;
        expect([status, body, standingBy(verifier, { status, body })]).toEqual([status, body, 'unknown']);
      }
    }
  });

  it('judges finds of rules that there are, and takes what they find', () => {
    for (const id of rules) expect(credentialOf(ruleCalled(id), verifier)).toBeTypeOf('string');
  });

  it('is asked at hosts of its own, as its documentation says', () => {
    for (const host of hosts) expect(host).toMatch(/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/);
    expect(documents.length).toBeGreaterThan(0);
    for (const page of documents) expect(new URL(page).protocol).toBe('https:');
  });

  it('gets the credential where it takes it, and at no place where logs would show it', async () => {
    for (const id of rules) {
      const secret = credentialOf(ruleCalled(id), verifier) ?? '';
      const held = { secret, id: 'LTAI-an-id', now: NOW };
      const { fetch, arrived } = localProviders(new Map());
      const question = verifier.question(held, hosts[0]);
      if (!question) throw new Error('no question');
      const host = hosts[0];
      const answer = await providerSender(fetch)({ ...question, host }, new AbortController().signal);

      expect(answer).toHaveProperty('status');
      expect(arrived.map((request) => request.host)).toEqual([host]);
      expect(arrived[0]?.redirect).toBe('manual');
      const tail = secret.split(/[/:]/).at(-1) ?? secret;
      expect(arrived[0]?.path.includes(tail)).toBe(inPath === true);
      const elsewhere = JSON.stringify([arrived[0]?.headers, arrived[0]?.body]);
      expect(elsewhere.includes(tail)).toBe(inPath !== true && sends !== 'signature');
    }
  });
});

it('no answer, however odd, is misread or breaks the reading', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(200, 400, 401, 403, 404), (value, status) => {
      const body = JSON.stringify({ error: value, errors: [value], data: null, id: null });
      for (const verifier of VERIFIERS) {
        expect(['dead', 'unknown', 'inactive']).toContain(standingBy(verifier, { status, body }));
      }
    }),
    { numRuns: 50 },
  );
});

describe('the list of providers', () => {
  it('has at least forty, each once', () => {
    const names = VERIFIERS.map(({ provider }) => provider);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThanOrEqual(40);
    expect(Object.keys(TAKES).sort()).toEqual([...names].sort());
  });

  it('leaves no rule to two of them', () => {
    const ids = VERIFIERS.flatMap(({ rules }) => rules);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('gives what may be of several providers to none that it is not of', () => {
    const stripe = VERIFIERS.find(({ provider }) => provider === 'Stripe');
    const openai = VERIFIERS.find(({ provider }) => provider === 'OpenAI');
    // Paystack's keys, and those of makers of models who took the same prefix.
    expect(stripe?.accepts?.test(`sk_live_${make.hex(40)}`)).toBe(false);
    expect(openai?.accepts?.test(`sk-${make.hex(48)}`)).toBe(false);
  });
});
