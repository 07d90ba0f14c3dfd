import { inHeader, type Verifier } from '../verifier.ts';

/** Postman API, "Get authenticated user"; teams whose data stays in the EU have a host of their own. */
export const postman: Verifier = {
  provider: 'Postman',
  rules: ['postman_api_key'],
  hosts: ['api.getpostman.com', 'api.eu.postman.com'],
  asks: 'GET /me',
  documents: [
    'https://learning.postman.com/docs/developer/postman-api/authentication/',
    'https://www.postman.com/postman/postman-public-workspace/documentation/i2uqzpp/postman-api',
  ],
  question: inHeader('x-api-key', '/me'),
  answers: [
    { is: 'live', status: 200, at: 'user.id' },
    { is: 'dead', status: 401, at: 'error.name', says: /^AuthenticationError$/ },
  ],
  examples: [
    { status: 200, body: { user: { id: 1 } }, is: 'live' },
    {
      status: 401,
      body: {
        error: {
          name: 'AuthenticationError',
          message: 'Invalid API Key. Every request requires a valid API Key to be sent.',
        },
      },
      is: 'dead',
    },
  ],
};
