import { bearer, type Verifier } from '../verifier.ts';

/** Square, "Retrieve merchant" and "Handling errors"; tokens of the sandbox look alike and work there only. */
export const square: Verifier = {
  provider: 'Square',
  rules: ['square_access_token'],
  hosts: ['connect.squareup.com', 'connect.squareupsandbox.com'],
  asks: 'GET /v2/merchants/me',
  documents: [
    'https://developer.squareup.com/reference/square/merchants-api/retrieve-merchant',
    'https://developer.squareup.com/docs/build-basics/handling-errors',
  ],
  question: bearer('/v2/merchants/me'),
  answers: [
    { is: 'live', status: 200, at: 'merchant' },
    { is: 'live', status: 403, at: 'errors.0.code', says: /^INSUFFICIENT_SCOPES$/ },
    {
      is: 'dead',
      status: 401,
      at: 'errors.0.code',
      says: /^(?:UNAUTHORIZED|ACCESS_TOKEN_EXPIRED|ACCESS_TOKEN_REVOKED)$/,
    },
  ],
  examples: [
    { status: 200, body: { merchant: { id: '0' } }, is: 'live' },
    {
      status: 403,
      body: { errors: [{ category: 'AUTHENTICATION_ERROR', code: 'INSUFFICIENT_SCOPES' }] },
      is: 'live',
    },
    {
      status: 401,
      body: { errors: [{ category: 'AUTHENTICATION_ERROR', code: 'UNAUTHORIZED' }] },
      is: 'dead',
    },
  ],
};
