import { inHeader, type Verifier } from '../verifier.ts';

/** Fastly API, "Get the current token". */
export const fastly: Verifier = {
  provider: 'Fastly',
  rules: ['fastly_api_token'],
  hosts: ['api.fastly.com'],
  asks: 'GET /tokens/self',
  documents: ['https://www.fastly.com/documentation/reference/api/auth-tokens/user/#get-token-current'],
  question: inHeader('fastly-key', '/tokens/self'),
  answers: [
    { is: 'live', status: 200, at: 'id' },
    { is: 'dead', status: 401, at: 'msg', says: /^Provided credentials are missing or invalid$/ },
  ],
  examples: [
    { status: 200, body: { id: '0', scopes: ['global'] }, is: 'live' },
    { status: 401, body: { msg: 'Provided credentials are missing or invalid' }, is: 'dead' },
  ],
};
