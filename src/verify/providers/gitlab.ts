import { inHeader, type Verifier } from '../verifier.ts';

/** GitLab Docs, "Personal access tokens API": a token may always ask about itself; tokens of projects and groups are such tokens of bots. */
export const gitlab: Verifier = {
  provider: 'GitLab',
  rules: ['gitlab_access_token'],
  hosts: ['gitlab.com'],
  asks: 'GET /api/v4/personal_access_tokens/self',
  documents: [
    'https://docs.gitlab.com/api/personal_access_tokens/',
    'https://docs.gitlab.com/api/rest/authentication/',
  ],
  runsElsewhere: true,
  question: inHeader('private-token', '/api/v4/personal_access_tokens/self'),
  answers: [
    { is: 'live', status: 200, at: 'active', says: /^true$/ },
    { is: 'dead', status: 200, at: 'active', says: /^false$/ },
    { is: 'live', status: 403, at: 'error', says: /^insufficient_scope$/ },
    { is: 'dead', status: 401, at: 'message', says: /^401 Unauthorized$/ },
    { is: 'dead', status: 401, at: 'error', says: /^invalid_token$/ },
  ],
  examples: [
    { status: 200, body: { id: 42, revoked: false, scopes: ['api'], active: true }, is: 'live' },
    { status: 200, body: { id: 42, revoked: true, scopes: ['api'], active: false }, is: 'dead' },
    { status: 403, body: { error: 'insufficient_scope', scope: 'api read_api' }, is: 'live' },
    { status: 401, body: { message: '401 Unauthorized' }, is: 'dead' },
    { status: 401, body: { error: 'invalid_token', error_description: 'Token was revoked.' }, is: 'dead' },
  ],
};
