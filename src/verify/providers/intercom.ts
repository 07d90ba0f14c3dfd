import { bearer, type Verifier } from '../verifier.ts';

/** Intercom, "Identify an admin" and "Error codes"; each region has a host of its own. */
export const intercom: Verifier = {
  provider: 'Intercom',
  rules: ['intercom_access_token'],
  hosts: ['api.intercom.io', 'api.eu.intercom.io', 'api.au.intercom.io'],
  asks: 'GET /me',
  documents: [
    'https://developers.intercom.com/docs/references/rest-api/api.intercom.io/admins/identifyadmin',
    'https://developers.intercom.com/docs/references/rest-api/errors/error-codes',
  ],
  question: bearer('/me'),
  answers: [
    { is: 'live', status: 200, at: 'id' },
    { is: 'dead', status: 401, at: 'errors.0.message', says: /^Access Token Invalid$/i },
  ],
  examples: [
    { status: 200, body: { type: 'admin', id: '0' }, is: 'live' },
    {
      status: 401,
      body: { type: 'error.list', errors: [{ code: 'unauthorized', message: 'Access Token Invalid' }] },
      is: 'dead',
    },
  ],
};
