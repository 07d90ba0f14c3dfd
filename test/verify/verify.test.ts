import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { Secret } from '../../src/credentials/secret.ts';
import type { Asked } from '../../src/verify/asked.ts';
import type { ProviderRequest } from '../../src/verify/ports.ts';
import { verifyAll } from '../../src/verify/verify.ts';

const clock = { now: () => new Date(0), sleep: async () => await Promise.resolve() };

async function results(all: readonly Asked[]) {
  const sent: ProviderRequest[] = [];
  const found = await verifyAll(all, {
    send: async (request) => {
      sent.push(request);
      return await Promise.resolve({ status: 200, body: '{"username":"a","name":"a"}' });
    },
    clock,
    signal: new AbortController().signal,
    aws: {
      look: () => Promise.reject(new Error('asked IAM')),
      attempt: () => Promise.resolve('refused' as const),
    },
    ourAccounts: [],
  });
  return { found, sent };
}

function npmToken(): Asked {
  return { rule: 'npm_access_token', secret: Secret.of(`npm_${randomBytes(18).toString('hex')}`) };
}

it('nobody is asked about what is of no provider that is known', async () => {
  const { found, sent } = await results([
    { rule: 'generic-password', secret: Secret.of(randomBytes(9).toString('hex')) },
    // Of that provider's tokens another kind.
    { rule: 'slack_api_token', secret: Secret.of(`xoxc-${randomBytes(20).toString('hex')}`) },
  ]);
  expect(found).toEqual([undefined, undefined]);
  expect(sent).toEqual([]);
});

it('results are in the order of what was asked', async () => {
  const hf = { rule: 'hf_user_access_token', secret: Secret.of(`hf_${'a'.repeat(34)}`) };
  const { found } = await results([npmToken(), hf, npmToken()]);
  expect(found.map((each) => each?.detail)).toEqual([
    expect.stringContaining('npm accepted it'),
    expect.stringContaining('Hugging Face accepted it'),
    expect.stringContaining('npm accepted it'),
  ]);
});

it('a provider is asked about fifty in one run, and of the rest that is said', async () => {
  const { found, sent } = await results(Array.from({ length: 60 }, npmToken));
  expect(sent).toHaveLength(50);
  expect(found.slice(50).map((each) => each?.detail)).toEqual(
    Array(10).fill('Whether it works is not known: more were found than one run asks about.'),
  );
});

it('one run asks about two hundred, the first ones', async () => {
  const rules = [
    ['npm_access_token', 'npm_'],
    ['hf_user_access_token', 'hf_'],
    ['groq_api_key', 'gsk_'],
    ['vercel_personal_access_token', 'vcp_'],
    ['airtable_personal_access_token', 'pat'],
  ] as const;
  const all = rules.flatMap(([rule, prefix]) =>
    Array.from({ length: 45 }, () => ({
      rule,
      secret: Secret.of(`${prefix}${randomBytes(18).toString('hex')}`),
    })),
  );
  const { found, sent } = await results(all);
  expect(sent).toHaveLength(200);
  expect(found.slice(200).every((each) => each?.detail.includes('more were found'))).toBe(true);
  expect(found.slice(0, 200).some((each) => each?.detail.includes('more were found'))).toBe(false);
});
