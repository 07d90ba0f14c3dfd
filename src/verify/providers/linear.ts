import type { Verifier } from '../verifier.ts';

/** Linear Developers, "GraphQL": a query of the viewer; keys stand bare in the header, OAuth tokens as bearers. */
export const linear: Verifier = {
  provider: 'Linear',
  rules: ['linear_api_key', 'linear_oauth_access_token'],
  hosts: ['api.linear.app'],
  asks: 'the query `{ viewer { id } }`',
  documents: ['https://linear.app/developers/graphql', 'https://linear.app/developers/sdk-errors'],
  question: ({ secret }) => ({
    method: 'POST',
    path: '/graphql',
    headers: {
      authorization: secret.startsWith('lin_oauth_') ? `Bearer ${secret}` : secret,
      'content-type': 'application/json',
    },
    body: '{"query":"{ viewer { id } }"}',
  }),
  answers: [
    { is: 'live', status: 200, at: 'data.viewer.id' },
    { is: 'dead', status: 401, at: 'errors.0.extensions.code', says: /^AUTHENTICATION_ERROR$/ },
    { is: 'dead', status: 400, at: 'errors.0.extensions.code', says: /^AUTHENTICATION_ERROR$/ },
  ],
  examples: [
    { status: 200, body: { data: { viewer: { id: '0' } } }, is: 'live' },
    {
      status: 401,
      body: {
        errors: [
          {
            message: 'Authentication required, not authenticated',
            extensions: { code: 'AUTHENTICATION_ERROR' },
          },
        ],
      },
      is: 'dead',
    },
    {
      status: 400,
      body: {
        errors: [
          {
            message: 'Authentication required, not authenticated',
            extensions: { code: 'AUTHENTICATION_ERROR' },
          },
        ],
      },
      is: 'dead',
    },
    { status: 400, body: { errors: [{ extensions: { code: 'RATELIMITED' } }] }, is: 'unknown' },
  ],
};
