import { bearer, type Verifier } from '../verifier.ts';

/** npm Docs, "whoami". Tokens that are bound to packages are refused here and publish all the same, so a refusal proves nothing. */
export const npm: Verifier = {
  provider: 'npm',
  rules: ['npm_access_token'],
  hosts: ['registry.npmjs.org'],
  asks: 'GET /-/whoami',
  documents: ['https://docs.npmjs.com/cli/commands/npm-whoami', 'https://docs.npmjs.com/about-access-tokens'],
  question: bearer('/-/whoami'),
  answers: [{ is: 'live', status: 200, at: 'username' }],
  examples: [
    { status: 200, body: { username: 'octocat' }, is: 'live' },
    { status: 401, body: { message: 'Unauthorized' }, is: 'unknown' },
  ],
};
