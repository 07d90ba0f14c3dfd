import { bearer, type Verifier } from '../verifier.ts';

/** Buildkite, "Access token API": a token may always ask about itself. */
export const buildkite: Verifier = {
  provider: 'Buildkite',
  rules: ['buildkite_user_access_token'],
  hosts: ['api.buildkite.com'],
  asks: 'GET /v2/access-token',
  documents: ['https://buildkite.com/docs/apis/rest-api/access-token'],
  question: bearer('/v2/access-token'),
  answers: [
    { is: 'live', status: 200, at: 'uuid' },
    { is: 'dead', status: 401, at: 'message', says: /^Authentication required/ },
  ],
  examples: [
    { status: 200, body: { uuid: '0', scopes: ['read_user'] }, is: 'live' },
    {
      status: 401,
      body: { message: 'Authentication required. Please supply a valid API Access Token.' },
      is: 'dead',
    },
  ],
};
