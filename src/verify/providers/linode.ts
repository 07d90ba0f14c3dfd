import { bearer, type Verifier } from '../verifier.ts';

/** Akamai Cloud (Linode) API, "Get a profile" and "Errors". */
export const linode: Verifier = {
  provider: 'Linode',
  rules: ['linode-api-token'],
  hosts: ['api.linode.com'],
  asks: 'GET /v4/profile',
  documents: [
    'https://techdocs.akamai.com/linode-api/reference/get-profile',
    'https://techdocs.akamai.com/linode-api/reference/errors',
  ],
  question: bearer('/v4/profile'),
  answers: [
    { is: 'live', status: 200, at: 'username' },
    {
      is: 'live',
      status: 401,
      at: 'errors.0.reason',
      says: /^Your OAuth token is not authorized to use this endpoint/,
    },
    { is: 'dead', status: 401, at: 'errors.0.reason', says: /^Invalid Token$/ },
  ],
  examples: [
    { status: 200, body: { username: 'a' }, is: 'live' },
    {
      status: 401,
      body: { errors: [{ reason: 'Your OAuth token is not authorized to use this endpoint.' }] },
      is: 'live',
    },
    { status: 401, body: { errors: [{ reason: 'Invalid Token' }] }, is: 'dead' },
  ],
};
