import type { Verifier } from '../verifier.ts';

/** Pulumi Cloud REST API, "Users"; Pulumi runs on servers of one’s own too. */
export const pulumi: Verifier = {
  provider: 'Pulumi Cloud',
  rules: ['pulumi_access_token'],
  hosts: ['api.pulumi.com'],
  asks: 'GET /api/user',
  documents: ['https://www.pulumi.com/docs/reference/cloud-rest-api/'],
  runsElsewhere: true,
  question: ({ secret }) => ({
    path: '/api/user',
    headers: { authorization: `token ${secret}`, accept: 'application/vnd.pulumi+8' },
  }),
  answers: [
    { is: 'live', status: 200, at: 'githubLogin' },
    { is: 'dead', status: 401, at: 'code', says: /^401$/ },
  ],
  examples: [
    { status: 200, body: { id: '0', githubLogin: 'a' }, is: 'live' },
    {
      status: 401,
      body: { code: 401, message: 'Unauthorized: No credentials provided or are invalid.' },
      is: 'dead',
    },
  ],
};
