import type { Verifier } from '../verifier.ts';

/** Slack, "auth.test". `invalid_auth` may also mean that the address of the caller is not allowed, so it proves nothing; tokens of browsers need a cookie besides. */
export const slack: Verifier = {
  provider: 'Slack',
  rules: ['slack_api_token'],
  accepts: /^(?:xoxe\.)?xox[bp]-/,
  hosts: ['slack.com'],
  asks: 'POST /api/auth.test',
  documents: ['https://docs.slack.dev/reference/methods/auth.test'],
  question: ({ secret }) => ({
    method: 'POST',
    path: '/api/auth.test',
    headers: { authorization: `Bearer ${secret}` },
  }),
  answers: [
    { is: 'live', status: 200, at: 'ok', says: /^true$/ },
    { is: 'dead', status: 200, at: 'error', says: /^(?:token_revoked|token_expired|account_inactive)$/ },
  ],
  examples: [
    {
      status: 200,
      body: { ok: true, url: 'https://acme.slack.com/', team_id: 'T0', user_id: 'U0' },
      is: 'live',
    },
    { status: 200, body: { ok: false, error: 'token_revoked' }, is: 'dead' },
    { status: 200, body: { ok: false, error: 'account_inactive' }, is: 'dead' },
    { status: 200, body: { ok: false, error: 'invalid_auth' }, is: 'unknown' },
    { status: 200, body: { ok: false, error: 'ratelimited' }, is: 'unknown' },
  ],
};
