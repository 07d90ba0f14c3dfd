import { bearer, type Verifier } from '../verifier.ts';

/** Cloudflare API, "Verify Token" of users, whose tokens have a prefix of their own; an older one may be of an account, which this endpoint does not know. */
export const cloudflare: Verifier = {
  provider: 'Cloudflare',
  rules: ['cloudflare_user_api_token'],
  hosts: ['api.cloudflare.com'],
  asks: 'GET /client/v4/user/tokens/verify',
  documents: [
    'https://developers.cloudflare.com/api/resources/user/subresources/tokens/methods/verify/',
    'https://developers.cloudflare.com/fundamentals/api/get-started/token-formats/',
  ],
  question: bearer('/client/v4/user/tokens/verify'),
  answers: [
    { is: 'live', status: 200, at: 'result.status', says: /^active$/ },
    { is: 'inactive', status: 200, at: 'result.status', says: /^disabled$/ },
    { is: 'dead', status: 200, at: 'result.status', says: /^expired$/ },
    { is: 'dead', status: 401, at: 'errors.0.message', says: /^Invalid API Token$/ },
  ],
  examples: [
    { status: 200, body: { success: true, result: { id: '0', status: 'active' } }, is: 'live' },
    { status: 200, body: { success: true, result: { id: '0', status: 'disabled' } }, is: 'inactive' },
    { status: 200, body: { success: true, result: { id: '0', status: 'expired' } }, is: 'dead' },
    {
      status: 401,
      body: { success: false, errors: [{ code: 1000, message: 'Invalid API Token' }] },
      is: 'dead',
    },
    {
      status: 403,
      body: {
        success: false,
        errors: [{ code: 9109, message: 'Cannot use the access token from location' }],
      },
      is: 'unknown',
    },
  ],
};
