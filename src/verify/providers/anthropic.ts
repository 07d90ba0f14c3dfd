import { inHeader, type Verifier } from '../verifier.ts';

/** Anthropic, "Errors", "List Models" and "Get Current Organization"; admin keys are for the last one only. */
export const anthropic: Verifier = {
  provider: 'Anthropic',
  rules: ['anthropic_api_key', 'anthropic_admin_api_key'],
  hosts: ['api.anthropic.com'],
  asks: 'GET /v1/models, of an admin key GET /v1/organizations/me',
  documents: [
    'https://docs.anthropic.com/en/api/errors',
    'https://docs.anthropic.com/en/api/models-list',
    'https://docs.anthropic.com/en/api/admin-api/organization/get-me',
  ],
  question: (held, host) => {
    const path = held.secret.startsWith('sk-ant-admin') ? '/v1/organizations/me' : '/v1/models?limit=1';
    return inHeader('x-api-key', path, { 'anthropic-version': '2023-06-01' })(held, host);
  },
  answers: [
    { is: 'live', status: 200, at: 'data' },
    { is: 'live', status: 200, at: 'type', says: /^organization$/ },
    { is: 'live', status: 403, at: 'error.type', says: /^permission_error$/ },
    { is: 'dead', status: 401, at: 'error.message', says: /^invalid x-api-key$/i },
  ],
  examples: [
    { status: 200, body: { data: [], has_more: false }, is: 'live' },
    { status: 200, body: { type: 'organization', id: '0', name: 'Acme' }, is: 'live' },
    {
      status: 403,
      body: {
        type: 'error',
        error: { type: 'permission_error', message: 'Your API key does not have permission.' },
      },
      is: 'live',
    },
    {
      status: 401,
      body: { type: 'error', error: { type: 'authentication_error', message: 'invalid x-api-key' } },
      is: 'dead',
    },
    { status: 529, body: { type: 'error', error: { type: 'overloaded_error' } }, is: 'unknown' },
  ],
};
