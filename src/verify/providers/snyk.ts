import type { Verifier } from '../verifier.ts';

/** Snyk API, "My user details"; each region has a host of its own, and so have private ones. */
export const snyk: Verifier = {
  provider: 'Snyk',
  rules: ['snyk-api-token'],
  hosts: ['api.snyk.io', 'api.us.snyk.io', 'api.eu.snyk.io', 'api.au.snyk.io'],
  asks: 'GET /rest/self',
  documents: [
    'https://docs.snyk.io/snyk-api/reference/users',
    'https://docs.snyk.io/working-with-snyk/regional-hosting-and-data-residency',
  ],
  question: ({ secret }) => ({
    path: '/rest/self?version=2024-10-15',
    headers: { accept: 'application/vnd.api+json', authorization: `token ${secret}` },
  }),
  answers: [{ is: 'live', status: 200, at: 'data.id' }],
  examples: [
    { status: 200, body: { data: { id: '0', type: 'user' } }, is: 'live' },
    { status: 401, body: { errors: [{ status: '401', title: 'a' }] }, is: 'unknown' },
  ],
};
