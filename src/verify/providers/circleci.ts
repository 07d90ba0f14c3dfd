import { inHeader, type Verifier } from '../verifier.ts';

/** CircleCI API v2, "Information about the signed in user"; CircleCI Server has tokens of the same form. */
export const circleci: Verifier = {
  provider: 'CircleCI',
  rules: ['circleci_personal_access_token'],
  hosts: ['circleci.com'],
  asks: 'GET /api/v2/me',
  documents: ['https://circleci.com/docs/api/v2/#tag/User'],
  runsElsewhere: true,
  question: inHeader('circle-token', '/api/v2/me'),
  answers: [
    { is: 'live', status: 200, at: 'id' },
    { is: 'dead', status: 401, at: 'message' },
  ],
  examples: [
    { status: 200, body: { id: '0', login: 'a' }, is: 'live' },
    { status: 401, body: { message: 'You must log in first.' }, is: 'dead' },
  ],
};
