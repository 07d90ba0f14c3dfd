import { bearer, type Verifier } from '../verifier.ts';

/** Vercel REST API, "Get the User" and "Errors": 403 is for a token that is not valid and for one without the permission; `invalidToken` tells. */
export const vercel: Verifier = {
  provider: 'Vercel',
  rules: ['vercel_personal_access_token'],
  hosts: ['api.vercel.com'],
  asks: 'GET /v2/user',
  documents: [
    'https://vercel.com/docs/rest-api/user/get-the-user',
    'https://vercel.com/docs/rest-api/errors',
  ],
  question: bearer('/v2/user'),
  answers: [
    { is: 'live', status: 200, at: 'user' },
    { is: 'dead', status: 403, at: 'error.invalidToken', says: /^true$/ },
  ],
  examples: [
    { status: 200, body: { user: { id: '0' } }, is: 'live' },
    {
      status: 403,
      body: { error: { code: 'forbidden', message: 'Not authorized', invalidToken: true } },
      is: 'dead',
    },
    { status: 403, body: { error: { code: 'forbidden', message: 'Not authorized' } }, is: 'unknown' },
  ],
};
