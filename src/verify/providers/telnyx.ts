import { bearer, type Verifier } from '../verifier.ts';

/** Telnyx API v2, "Retrieve user balance details" and "API errors": 10009 is "Authentication failed". */
export const telnyx: Verifier = {
  provider: 'Telnyx',
  rules: ['telnyx_api_v2_key'],
  hosts: ['api.telnyx.com'],
  asks: 'GET /v2/balance',
  documents: [
    'https://developers.telnyx.com/api/balance/get-balance',
    'https://developers.telnyx.com/docs/overview/errors',
  ],
  question: bearer('/v2/balance'),
  answers: [
    { is: 'live', status: 200, at: 'data' },
    { is: 'dead', status: 401, at: 'errors.0.code', says: /^10009$/ },
  ],
  examples: [
    { status: 200, body: { data: { record_type: 'balance' } }, is: 'live' },
    { status: 401, body: { errors: [{ code: '10009', title: 'Authentication failed' }] }, is: 'dead' },
  ],
};
