import { bearer, type Verifier } from '../verifier.ts';

/** Neon API, "Get current user details": keys of an organization have no user, and are not told of. */
export const neon: Verifier = {
  provider: 'Neon',
  rules: ['neon_api_key'],
  hosts: ['console.neon.tech'],
  asks: 'GET /api/v2/users/me',
  documents: ['https://api-docs.neon.tech/reference/getcurrentuserinfo'],
  question: bearer('/api/v2/users/me'),
  answers: [{ is: 'live', status: 200, at: 'id' }],
  examples: [
    { status: 200, body: { id: '0', plan: 'free' }, is: 'live' },
    { status: 401, body: { code: '', message: 'a' }, is: 'unknown' },
  ],
};
