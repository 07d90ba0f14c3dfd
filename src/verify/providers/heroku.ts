import { bearer, type Verifier } from '../verifier.ts';

/** Heroku Dev Center, "Platform API Reference": 401 `unauthorized`, 403 `forbidden` where the token has another scope. */
export const heroku: Verifier = {
  provider: 'Heroku',
  rules: ['heroku_platform_api_oauth2_token'],
  hosts: ['api.heroku.com'],
  asks: 'GET /account',
  documents: [
    'https://devcenter.heroku.com/articles/platform-api-reference#account',
    'https://devcenter.heroku.com/articles/platform-api-reference#error-responses',
  ],
  question: bearer('/account', { accept: 'application/vnd.heroku+json; version=3' }),
  answers: [
    { is: 'live', status: 200, at: 'id' },
    { is: 'live', status: 403, at: 'id', says: /^forbidden$/ },
    { is: 'dead', status: 401, at: 'id', says: /^unauthorized$/ },
  ],
  examples: [
    { status: 200, body: { id: '0', email: 'a@example.com' }, is: 'live' },
    {
      status: 403,
      body: {
        id: 'forbidden',
        message: 'The scope of this OAuth authorization does not allow access to this resource.',
      },
      is: 'live',
    },
    { status: 401, body: { id: 'unauthorized', message: 'Invalid credentials provided.' }, is: 'dead' },
  ],
};
