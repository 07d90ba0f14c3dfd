import { bearer, type Verifier } from '../verifier.ts';

/** GitHub Docs, "REST API endpoints for rate limits": every token may ask, it costs none of the limit, and the answer names nobody. */
export const github: Verifier = {
  provider: 'GitHub',
  rules: [
    'github_personal_access_token',
    'github_fine_grained_personal_access_token',
    'github_oauth_access_token',
    'github_app_user_access_token',
    'github_app_installation_access_token',
  ],
  hosts: ['api.github.com'],
  asks: 'GET /rate_limit',
  documents: ['https://docs.github.com/rest/rate-limit/rate-limit'],
  runsElsewhere: true,
  question: bearer('/rate_limit', {
    accept: 'application/vnd.github+json',
    'x-github-api-version': '2022-11-28',
  }),
  answers: [
    { is: 'live', status: 200, at: 'resources.core' },
    { is: 'dead', status: 401, at: 'message', says: /^Bad credentials$/ },
  ],
  examples: [
    { status: 200, body: { resources: { core: { limit: 5000, remaining: 4999 } } }, is: 'live' },
    { status: 401, body: { message: 'Bad credentials', status: '401' }, is: 'dead' },
    { status: 403, body: { message: 'API rate limit exceeded' }, is: 'unknown' },
  ],
};
