import { bearer, type Verifier } from '../verifier.ts';

/** Hetzner Cloud API, "Locations" and "Errors". */
export const hetzner: Verifier = {
  provider: 'Hetzner Cloud',
  rules: ['hetzner-api-token'],
  hosts: ['api.hetzner.cloud'],
  asks: 'GET /v1/locations',
  documents: ['https://docs.hetzner.cloud/reference/cloud'],
  question: bearer('/v1/locations?per_page=1'),
  answers: [
    { is: 'live', status: 200, at: 'locations' },
    { is: 'dead', status: 401, at: 'error.code', says: /^unauthorized$/ },
  ],
  examples: [
    { status: 200, body: { locations: [] }, is: 'live' },
    {
      status: 401,
      body: { error: { code: 'unauthorized', message: 'the token you are using is invalid' } },
      is: 'dead',
    },
  ],
};
