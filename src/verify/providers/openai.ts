import { bearer, type Verifier } from '../verifier.ts';

/** OpenAI, "Error codes": 401 is also for a key that lacks a permission, whose organization is gone, or that is used from a forbidden address; only the code tells. Other providers’ keys begin with `sk-` too. */
export const openai: Verifier = {
  provider: 'OpenAI',
  rules: ['openai_api_key'],
  accepts: /^sk-(?:proj|svcacct)-|T3BlbkFJ/,
  hosts: ['api.openai.com'],
  asks: 'GET /v1/models',
  documents: [
    'https://platform.openai.com/docs/guides/error-codes',
    'https://platform.openai.com/docs/api-reference/models/list',
  ],
  question: bearer('/v1/models'),
  answers: [
    { is: 'live', status: 200, at: 'data' },
    { is: 'live', status: 401, at: 'error.message', says: /Missing scopes/ },
    { is: 'live', status: 403, at: 'error.message', says: /Missing scopes/ },
    { is: 'dead', status: 401, at: 'error.code', says: /^invalid_api_key$/ },
  ],
  examples: [
    { status: 200, body: { object: 'list', data: [] }, is: 'live' },
    {
      status: 401,
      body: {
        error: {
          message: 'You have insufficient permissions for this operation. Missing scopes: api.model.read.',
          code: null,
        },
      },
      is: 'live',
    },
    {
      status: 403,
      body: {
        error: {
          message: 'You have insufficient permissions for this operation. Missing scopes: api.model.read.',
          code: null,
        },
      },
      is: 'live',
    },
    {
      status: 401,
      body: { error: { message: 'Incorrect API key provided', code: 'invalid_api_key' } },
      is: 'dead',
    },
    {
      status: 401,
      body: { error: { message: 'Your IP is not authorized', code: 'ip_not_authorized' } },
      is: 'unknown',
    },
  ],
};
