import { bearer, type Verifier } from '../verifier.ts';

/** Tavily API, "Usage". */
export const tavily: Verifier = {
  provider: 'Tavily',
  rules: ['tavily-api-key'],
  hosts: ['api.tavily.com'],
  asks: 'GET /usage',
  documents: ['https://docs.tavily.com/documentation/api-reference/endpoint/usage'],
  question: bearer('/usage'),
  answers: [
    { is: 'live', status: 200, at: 'key' },
    { is: 'dead', status: 401, at: 'detail.error', says: /^Unauthorized: missing or invalid API key\.?$/ },
  ],
  examples: [
    { status: 200, body: { key: { usage: 1, limit: 2 }, account: {} }, is: 'live' },
    {
      status: 401,
      body: { detail: { error: 'Unauthorized: missing or invalid API key.' } },
      is: 'dead',
    },
  ],
};
