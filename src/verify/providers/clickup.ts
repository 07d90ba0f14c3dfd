import { inHeader, type Verifier } from '../verifier.ts';

/** ClickUp API, "Get Authorized User" and "Common errors": OAUTH_019, OAUTH_021, OAUTH_025 and OAUTH_077 are a token that is not valid. */
export const clickup: Verifier = {
  provider: 'ClickUp',
  rules: ['clickup-personal-token'],
  hosts: ['api.clickup.com'],
  asks: 'GET /api/v2/user',
  documents: [
    'https://developer.clickup.com/reference/getauthorizeduser',
    'https://developer.clickup.com/docs/common_errors',
  ],
  question: inHeader('authorization', '/api/v2/user'),
  answers: [
    { is: 'live', status: 200, at: 'user.id' },
    { is: 'dead', status: 401, at: 'ECODE', says: /^OAUTH_0(?:19|21|25|77)$/ },
  ],
  examples: [
    { status: 200, body: { user: { id: 1 } }, is: 'live' },
    { status: 401, body: { err: 'Token invalid', ECODE: 'OAUTH_025' }, is: 'dead' },
    { status: 401, body: { err: 'Team not authorized', ECODE: 'OAUTH_027' }, is: 'unknown' },
  ],
};
