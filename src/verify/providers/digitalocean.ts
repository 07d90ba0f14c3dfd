import { bearer, type Verifier } from '../verifier.ts';

/** DigitalOcean API, "Get User Information". A token without the scope for it is answered 403. */
export const digitalocean: Verifier = {
  provider: 'DigitalOcean',
  rules: ['digitalocean_personal_access_token', 'digitalocean_oauth_token'],
  hosts: ['api.digitalocean.com'],
  asks: 'GET /v2/account',
  documents: ['https://docs.digitalocean.com/reference/api/digitalocean/#tag/Account'],
  question: bearer('/v2/account'),
  answers: [
    { is: 'live', status: 200, at: 'account' },
    { is: 'live', status: 403, at: 'id', says: /^forbidden$/i },
    { is: 'dead', status: 401, at: 'id', says: /^unauthorized$/i },
  ],
  examples: [
    { status: 200, body: { account: { status: 'active' } }, is: 'live' },
    {
      status: 403,
      body: { id: 'forbidden', message: 'You are not authorized to perform this operation' },
      is: 'live',
    },
    { status: 401, body: { id: 'unauthorized', message: 'Unable to authenticate you.' }, is: 'dead' },
  ],
};
