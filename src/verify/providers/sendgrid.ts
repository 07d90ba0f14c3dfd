import { bearer, type Verifier } from '../verifier.ts';

/** Twilio SendGrid, "Retrieve a list of scopes for which this user has access"; subusers of the EU are on a host of their own. */
export const sendgrid: Verifier = {
  provider: 'SendGrid',
  rules: ['sendgrid_api_key'],
  hosts: ['api.sendgrid.com', 'api.eu.sendgrid.com'],
  asks: 'GET /v3/scopes',
  documents: [
    'https://www.twilio.com/docs/sendgrid/api-reference/api-key-permissions/retrieve-a-list-of-scopes-for-which-this-user-has-access',
  ],
  question: bearer('/v3/scopes'),
  answers: [
    { is: 'live', status: 200, at: 'scopes' },
    { is: 'dead', status: 401, at: 'errors.0.message', says: /invalid, expired, or revoked/ },
  ],
  examples: [
    { status: 200, body: { scopes: ['mail.send'] }, is: 'live' },
    {
      status: 401,
      body: {
        errors: [
          { field: null, message: 'The provided authorization grant is invalid, expired, or revoked' },
        ],
      },
      is: 'dead',
    },
    { status: 403, body: { errors: [{ message: 'access forbidden' }] }, is: 'unknown' },
  ],
};
