import { bearer, type Verifier } from '../verifier.ts';

/** Netlify API, "getCurrentUser". */
export const netlify: Verifier = {
  provider: 'Netlify',
  rules: ['netlify-personal-access-token'],
  hosts: ['api.netlify.com'],
  asks: 'GET /api/v1/user',
  documents: ['https://open-api.netlify.com/#tag/user/operation/getCurrentUser'],
  question: bearer('/api/v1/user'),
  answers: [
    { is: 'live', status: 200, at: 'id' },
    { is: 'dead', status: 401, at: 'message', says: /^Access Denied/i },
  ],
  examples: [
    { status: 200, body: { id: '0' }, is: 'live' },
    { status: 401, body: { code: 401, message: 'Access Denied' }, is: 'dead' },
  ],
};
