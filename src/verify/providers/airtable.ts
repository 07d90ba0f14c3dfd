import { bearer, type Verifier } from '../verifier.ts';

/** Airtable Web API, "Get user ID & scopes", which needs no scope. */
export const airtable: Verifier = {
  provider: 'Airtable',
  rules: ['airtable_personal_access_token'],
  hosts: ['api.airtable.com'],
  asks: 'GET /v0/meta/whoami',
  documents: [
    'https://airtable.com/developers/web/api/get-user-id-scopes',
    'https://airtable.com/developers/web/api/errors',
  ],
  question: bearer('/v0/meta/whoami'),
  answers: [
    { is: 'live', status: 200, at: 'id' },
    { is: 'dead', status: 401, at: 'error.type', says: /^AUTHENTICATION_REQUIRED$/ },
  ],
  examples: [
    { status: 200, body: { id: 'usr0', scopes: [] }, is: 'live' },
    {
      status: 401,
      body: { error: { type: 'AUTHENTICATION_REQUIRED', message: 'Authentication required' } },
      is: 'dead',
    },
  ],
};
