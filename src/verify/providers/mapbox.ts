import type { Verifier } from '../verifier.ts';

/** Mapbox Tokens API, "Retrieve a token": it takes the token in the address alone, and answers 200 whatever it is. */
export const mapbox: Verifier = {
  provider: 'Mapbox',
  rules: ['mapbox_secret_access_token'],
  accepts: /^sk\.[\w.-]+$/,
  hosts: ['api.mapbox.com'],
  asks: 'GET /tokens/v2',
  documents: ['https://docs.mapbox.com/api/accounts/tokens/#retrieve-a-token'],
  inPath: true,
  question: ({ secret }) => ({ path: `/tokens/v2?access_token=${secret}`, headers: {} }),
  answers: [
    { is: 'live', status: 200, at: 'code', says: /^TokenValid$/ },
    { is: 'dead', status: 200, at: 'code', says: /^Token(?:Expired|Revoked|Invalid)$/ },
  ],
  examples: [
    { status: 200, body: { code: 'TokenValid', token: { usage: 'sk' } }, is: 'live' },
    { status: 200, body: { code: 'TokenRevoked' }, is: 'dead' },
    { status: 200, body: { code: 'TokenMalformed' }, is: 'unknown' },
  ],
};
