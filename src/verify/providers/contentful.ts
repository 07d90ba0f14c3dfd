import { bearer, type Verifier } from '../verifier.ts';

/** Contentful, "Content Management API" (user) and "Errors"; data of the EU is on a host of its own. */
export const contentful: Verifier = {
  provider: 'Contentful',
  rules: ['contentful_personal_access_token'],
  hosts: ['api.contentful.com', 'api.eu.contentful.com'],
  asks: 'GET /users/me',
  documents: [
    'https://www.contentful.com/developers/docs/references/content-management-api/#/reference/users',
    'https://www.contentful.com/developers/docs/references/errors/',
  ],
  question: bearer('/users/me'),
  answers: [
    { is: 'live', status: 200, at: 'sys.id' },
    { is: 'dead', status: 401, at: 'sys.id', says: /^AccessTokenInvalid$/ },
  ],
  examples: [
    { status: 200, body: { sys: { type: 'User', id: '0' } }, is: 'live' },
    { status: 401, body: { sys: { type: 'Error', id: 'AccessTokenInvalid' } }, is: 'dead' },
  ],
};
