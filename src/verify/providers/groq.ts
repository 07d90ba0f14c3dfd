import { bearer, type Verifier } from '../verifier.ts';

/** GroqCloud, "List models" and "API error codes". */
export const groq: Verifier = {
  provider: 'Groq',
  rules: ['groq_api_key'],
  hosts: ['api.groq.com'],
  asks: 'GET /openai/v1/models',
  documents: [
    'https://console.groq.com/docs/api-reference#models-list',
    'https://console.groq.com/docs/errors',
  ],
  question: bearer('/openai/v1/models'),
  answers: [
    { is: 'live', status: 200, at: 'data' },
    { is: 'dead', status: 401, at: 'error.code', says: /^invalid_api_key$/ },
  ],
  examples: [
    { status: 200, body: { object: 'list', data: [] }, is: 'live' },
    { status: 401, body: { error: { message: 'Invalid API Key', code: 'invalid_api_key' } }, is: 'dead' },
    { status: 403, body: { error: { message: 'Access denied' } }, is: 'unknown' },
  ],
};
