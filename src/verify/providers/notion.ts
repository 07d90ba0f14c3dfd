import { bearer, type Verifier } from '../verifier.ts';

/** Notion API, "Retrieve your token’s bot user" and "Status codes". */
export const notion: Verifier = {
  provider: 'Notion',
  rules: ['notion_api_token'],
  hosts: ['api.notion.com'],
  asks: 'GET /v1/users/me',
  documents: [
    'https://developers.notion.com/reference/get-self',
    'https://developers.notion.com/reference/status-codes',
  ],
  question: bearer('/v1/users/me', { 'notion-version': '2022-06-28' }),
  answers: [
    { is: 'live', status: 200, at: 'object', says: /^user$/ },
    { is: 'live', status: 403, at: 'code', says: /^restricted_resource$/ },
    { is: 'dead', status: 401, at: 'code', says: /^unauthorized$/ },
  ],
  examples: [
    { status: 200, body: { object: 'user', type: 'bot' }, is: 'live' },
    { status: 403, body: { object: 'error', code: 'restricted_resource' }, is: 'live' },
    {
      status: 401,
      body: { object: 'error', code: 'unauthorized', message: 'API token is invalid.' },
      is: 'dead',
    },
  ],
};
