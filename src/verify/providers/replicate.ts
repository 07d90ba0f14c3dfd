import { bearer, type Verifier } from '../verifier.ts';

/** Replicate HTTP API, "Get the authenticated account". */
export const replicate: Verifier = {
  provider: 'Replicate',
  rules: ['replicate_api_token'],
  hosts: ['api.replicate.com'],
  asks: 'GET /v1/account',
  documents: ['https://replicate.com/docs/reference/http#account.get'],
  question: bearer('/v1/account'),
  answers: [
    { is: 'live', status: 200, at: 'username' },
    { is: 'dead', status: 401, at: 'title', says: /^Unauthenticated$/ },
  ],
  examples: [
    { status: 200, body: { type: 'organization', username: 'acme' }, is: 'live' },
    {
      status: 401,
      body: {
        title: 'Unauthenticated',
        detail: 'You did not pass a valid authentication token',
        status: 401,
      },
      is: 'dead',
    },
  ],
};
