import { bearer, type Verifier } from '../verifier.ts';

/** Stripe Docs, "Errors" and "API keys": 401 is for a key that is not valid, 403 for one that lacks the permission. Keys of 40 to 50 characters behind the same prefix are other providers’. */
export const stripe: Verifier = {
  provider: 'Stripe',
  rules: [
    'stripe_api_key',
    'stripe_live_restricted_key',
    'stripe_test_secret_key',
    'stripe_test_restricted_key',
  ],
  accepts: /^[rs]k_(?:live|test)_(?:[A-Za-z0-9]{16,34}|[A-Za-z0-9]{60,})$/,
  hosts: ['api.stripe.com'],
  asks: 'GET /v1/balance',
  documents: [
    'https://docs.stripe.com/api/errors',
    'https://docs.stripe.com/api/balance/balance_retrieve',
    'https://docs.stripe.com/keys',
  ],
  question: bearer('/v1/balance'),
  answers: [
    { is: 'live', status: 200, at: 'object', says: /^balance$/ },
    { is: 'live', status: 403, at: 'error.message', says: /required permissions/ },
    { is: 'dead', status: 401, at: 'error.code', says: /^api_key_expired$/ },
    { is: 'dead', status: 401, at: 'error.message', says: /^(?:Invalid|Expired) API Key provided/i },
  ],
  examples: [
    { status: 200, body: { object: 'balance', livemode: true }, is: 'live' },
    {
      status: 403,
      body: {
        error: {
          type: 'invalid_request_error',
          message: 'The provided key does not have the required permissions for this endpoint.',
        },
      },
      is: 'live',
    },
    { status: 401, body: { error: { code: 'api_key_expired', type: 'invalid_request_error' } }, is: 'dead' },
    {
      status: 401,
      body: { error: { message: 'Invalid API Key provided: sk_live_****', type: 'invalid_request_error' } },
      is: 'dead',
    },
    { status: 403, body: { error: { message: 'This address is not allowed.' } }, is: 'unknown' },
  ],
};
