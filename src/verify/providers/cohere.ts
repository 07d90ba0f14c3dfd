import type { Verifier } from '../verifier.ts';

/** Cohere API, "Check API key", which is made for this. */
export const cohere: Verifier = {
  provider: 'Cohere',
  rules: ['cohere_api_key'],
  hosts: ['api.cohere.com'],
  asks: 'POST /v1/check-api-key',
  documents: ['https://docs.cohere.com/reference/checkapikey', 'https://docs.cohere.com/reference/errors'],
  question: ({ secret }) => ({
    method: 'POST',
    path: '/v1/check-api-key',
    headers: { authorization: `Bearer ${secret}` },
  }),
  answers: [
    { is: 'live', status: 200, at: 'valid', says: /^true$/ },
    { is: 'dead', status: 200, at: 'valid', says: /^false$/ },
    { is: 'dead', status: 401, at: 'message', says: /^invalid api token$/i },
  ],
  examples: [
    { status: 200, body: { valid: true, organization_id: '0' }, is: 'live' },
    { status: 200, body: { valid: false }, is: 'dead' },
    { status: 401, body: { message: 'invalid api token' }, is: 'dead' },
  ],
};
