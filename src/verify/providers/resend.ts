import { bearer, type Verifier } from '../verifier.ts';

/** Resend, "Errors": a key that may only send is answered 401, one that is not valid 403. */
export const resend: Verifier = {
  provider: 'Resend',
  rules: ['resend-api-key'],
  hosts: ['api.resend.com'],
  asks: 'GET /domains',
  documents: [
    'https://resend.com/docs/api-reference/errors',
    'https://resend.com/docs/api-reference/domains/list-domains',
  ],
  question: bearer('/domains'),
  answers: [
    { is: 'live', status: 200, at: 'data' },
    { is: 'live', status: 401, at: 'name', says: /^restricted_api_key$/ },
    { is: 'dead', status: 403, at: 'name', says: /^invalid_api_key$/ },
    { is: 'dead', status: 400, at: 'message', says: /^API key is invalid$/ },
  ],
  examples: [
    { status: 200, body: { data: [] }, is: 'live' },
    {
      status: 401,
      body: {
        statusCode: 401,
        name: 'restricted_api_key',
        message: 'This API key is restricted to only send emails',
      },
      is: 'live',
    },
    {
      status: 403,
      body: { statusCode: 403, name: 'invalid_api_key', message: 'API key is invalid.' },
      is: 'dead',
    },
    {
      status: 400,
      body: { statusCode: 400, name: 'validation_error', message: 'API key is invalid' },
      is: 'dead',
    },
  ],
};
