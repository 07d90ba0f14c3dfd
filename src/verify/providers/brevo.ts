import { inHeader, type Verifier } from '../verifier.ts';

/** Brevo API, "Get your account information": a key may be bound to addresses, and is then refused in other words. */
export const brevo: Verifier = {
  provider: 'Brevo',
  rules: ['sendinblue_api_key'],
  hosts: ['api.brevo.com'],
  asks: 'GET /v3/account',
  documents: [
    'https://developers.brevo.com/reference/get-account',
    'https://developers.brevo.com/docs/how-it-works',
  ],
  question: inHeader('api-key', '/v3/account'),
  answers: [
    { is: 'live', status: 200, at: 'email' },
    { is: 'dead', status: 401, at: 'message', says: /^Key not found$/i },
  ],
  examples: [
    { status: 200, body: { email: 'a', companyName: 'b' }, is: 'live' },
    { status: 401, body: { code: 'unauthorized', message: 'Key not found' }, is: 'dead' },
    {
      status: 401,
      body: {
        code: 'unauthorized',
        message: 'We have detected you are using an unrecognised IP address',
      },
      is: 'unknown',
    },
  ],
};
