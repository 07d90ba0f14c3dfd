import { bearer, type Verifier } from '../verifier.ts';

/** OpenRouter, "Get current API key". */
export const openrouter: Verifier = {
  provider: 'OpenRouter',
  rules: ['openrouter_api_key'],
  hosts: ['openrouter.ai'],
  asks: 'GET /api/v1/key',
  documents: [
    'https://openrouter.ai/docs/api/api-reference/api-keys/get-current-api-key',
    'https://openrouter.ai/docs/api-reference/errors',
  ],
  question: bearer('/api/v1/key'),
  answers: [
    { is: 'live', status: 200, at: 'data.usage' },
    { is: 'dead', status: 401, at: 'error.code', says: /^401$/ },
  ],
  examples: [
    { status: 200, body: { data: { label: 'ci', usage: 0, limit: null } }, is: 'live' },
    { status: 401, body: { error: { code: 401, message: 'User not found.' } }, is: 'dead' },
  ],
};
