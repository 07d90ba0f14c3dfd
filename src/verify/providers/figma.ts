import { inHeader, type Verifier } from '../verifier.ts';

/** Figma REST API, "Personal access tokens" and "Users": 403 is for a token that is not valid and for one without the scope; the words tell. */
export const figma: Verifier = {
  provider: 'Figma',
  rules: ['figma_pat'],
  accepts: /^figd_/,
  hosts: ['api.figma.com'],
  asks: 'GET /v1/me',
  documents: [
    'https://developers.figma.com/docs/rest-api/personal-access-tokens/',
    'https://developers.figma.com/docs/rest-api/users-endpoints/',
  ],
  question: inHeader('x-figma-token', '/v1/me'),
  answers: [
    { is: 'live', status: 200, at: 'id' },
    { is: 'live', status: 403, at: 'err', says: /^Invalid scope/i },
    { is: 'dead', status: 403, at: 'err', says: /^(?:Invalid token|Token expired)$/i },
  ],
  examples: [
    { status: 200, body: { id: '1', handle: 'a' }, is: 'live' },
    {
      status: 403,
      body: {
        status: 403,
        err: 'Invalid scope(s): file_content:read. This endpoint requires the current_user:read scope',
      },
      is: 'live',
    },
    { status: 403, body: { status: 403, err: 'Invalid token' }, is: 'dead' },
  ],
};
